//! What an item of ninjs tells under its names.
//!
//! | fact | names |
//! |---|---|
//! | headline, alternative headline, dek | `headlines` by role, `title`; `descriptions` |
//! | authors | `people` and `organisations` that are in the relation of an author, `by` |
//! | publisher, agencies | `infoSources` by role, `provider`, `source`, `copyrightHolder` |
//! | section, keywords | `subjects`, `keywords` |
//! | dateline | `located`, with `contentCreated` |
//! | published, modified | `firstCreated`, or else `contentCreated` or `versionCreated`; `versionCreated` |
//!
//! Known limit: genres (`interview`, `analysis`) are no sections.

use serde_json::Value;

use crate::lexicon::is_wire_service;
use crate::parse::json_ld;
use crate::parse::line::signed;
use crate::parse::ninjs::Item;
use crate::parse::ninjs::members::{get, members, name, objects, text};
use crate::parse::told::Told;
use crate::text::fold;
use crate::types::{Agency, Author, AuthorKind, CreditForm, Located, When};

/// Relations of people and organisations to what they wrote.
const AUTHORS: &[&str] = &["author", "authors", "creator", "writer", "by", "byline", "reporter"];

/// Parts of the roles that outlets have among the sources.
const OUTLETS: &[&str] = &["publish", "provider", "distribut"];

/// Parts of the roles of headlines that stand below the headline.
const DEKS: &[&str] = &["sub", "dek", "deck"];

/// Roles of the headline itself.
const MAIN: &[&str] = &["", "main", "headline", "title"];

/// What `node` tells. In a document of our own nothing is guessed.
pub(super) fn told(node: &Item, own: bool) -> Told {
    let mut told = Told::default();
    titles(node, own, &mut told);
    authors(node, own, &mut told);
    sources(node, own, &mut told);
    subjects(node, own, &mut told);
    dates(node, own, &mut told);
    rights(node, own, &mut told);
    told
}

fn keyed<T>(value: T, key: &str) -> Located<T> {
    Located::keyed(value, format!("ninjs:{key}"))
}

/// Whether one of the words stands in the role.
fn says(role: &str, words: &[&str]) -> bool {
    let role = role.to_ascii_lowercase();
    words.iter().any(|word| role.contains(word))
}

fn titles(node: &Item, own: bool, told: &mut Told) {
    let mut others = Vec::new();
    for member in members(node, "headlines", "headline") {
        let title = keyed(plain(member.value, own), &member.key);
        if MAIN.contains(&member.role.to_ascii_lowercase().as_str()) {
            told.headline.push(title);
        } else if says(member.role, DEKS) {
            told.dek.push(title);
        } else {
            others.push(title);
        }
    }
    if told.headline.is_empty() && !own && !others.is_empty() {
        told.headline.push(others.remove(0));
    }
    told.alternative_headline = others;
    told.headline.extend(text(node, &["title"]).map(|title| keyed(json_ld::line(title), "title")));
    for member in members(node, "descriptions", "description") {
        if !says(member.role, &["caption"]) {
            told.dek.push(keyed(plain(member.value, own), &member.key));
        }
    }
}

/// The text on one line; only foreign documents have markup where text should stand.
fn plain(value: &str, own: bool) -> String {
    if own { value.to_owned() } else { json_ld::line(value) }
}

fn authors(node: &Item, own: bool, told: &mut Told) {
    let mut found: Vec<(usize, Author)> = Vec::new();
    let lists = [
        ("people", AuthorKind::Person),
        ("person", AuthorKind::Person),
        ("organisations", AuthorKind::Organization),
        ("organisation", AuthorKind::Organization),
    ];
    for (list, kind) in lists {
        for (value, _) in objects(node, &[list]) {
            let relation = value.as_object().and_then(|object| text(object, &["rel"]));
            if relation.is_some_and(|relation| AUTHORS.contains(&relation.to_ascii_lowercase().as_str())) {
                found.extend(author(value, kind).map(|author| (order(value), author)));
            }
        }
    }
    for (value, _) in objects(node, &["authors"]) {
        found.extend(author(value, AuthorKind::Person).map(|author| (order(value), author)));
    }
    found.sort_by_key(|(order, _)| *order);
    told.authors.extend(found.into_iter().map(|(_, author)| keyed(author, "people")));
    for (value, _) in objects(node, &["by", "byline", "bylines"]) {
        let by = name(value).filter(|_| !own || told.authors.is_empty()).unwrap_or_default();
        let signed = signed::read(&json_ld::line(by), None);
        told.authors.extend(signed.authors.into_iter().map(|author| keyed(author, "by")));
        let service = |name| Agency { name, form: CreditForm::Byline };
        told.agencies.extend(signed.services.into_iter().map(|name| keyed(service(name), "by")));
    }
}

/// The place that an author has among all; the rest follow in the order of the lists.
fn order(value: &Value) -> usize {
    let literal = value.as_object().and_then(|object| text(object, &["literal"])).unwrap_or_default();
    literal.strip_prefix("author-").and_then(|nth| nth.parse().ok()).unwrap_or(usize::MAX)
}

fn author(value: &Value, kind: AuthorKind) -> Option<Author> {
    let mut author = Author { name: name(value)?.to_owned(), kind, role: None, outlet: None };
    let Some(object) = value.as_object() else { return Some(author) };
    author.role = text(object, &["jobTitle", "role"]).map(str::to_owned);
    for (about, _) in objects(object, &["contactInfo"]) {
        let Some(about) = about.as_object() else { continue };
        let (kind, value) = (text(about, &["type"]).unwrap_or_default(), text(about, &["value"]));
        if says(kind, &["title", "role"]) {
            author.role = author.role.or(value.map(str::to_owned));
        } else if says(kind, &["affiliation", "outlet", "organi"]) {
            author.outlet = author.outlet.or(value.map(str::to_owned));
        }
    }
    Some(author)
}

fn sources(node: &Item, own: bool, told: &mut Told) {
    for (value, key) in objects(node, &["infoSources", "infosource"]) {
        let (Some(name), object) = (name(value), value.as_object()) else { continue };
        let role = object.and_then(|object| text(object, &["role"])).unwrap_or_default();
        let form = object.and_then(|object| text(object, &["literal"])).and_then(|form| form.parse().ok());
        if says(role, OUTLETS) {
            told.publisher.push(keyed(name.to_owned(), &key));
        } else if is_wire_service(&fold(name)) || says(role, &["agency"]) {
            let agency = Agency { name: name.to_owned(), form: form.unwrap_or(CreditForm::Key) };
            told.agencies.push(keyed(agency, "infosources"));
        }
    }
    if own {
        return;
    }
    for key in ["provider", "source", "copyrightHolder"] {
        for (value, key) in objects(node, &[key]) {
            told.publisher.extend(name(value).map(|name| keyed(json_ld::line(name), &key)));
        }
    }
}

fn subjects(node: &Item, own: bool, told: &mut Told) {
    for (value, key) in objects(node, &["subjects", "subject"]) {
        let Some(name) = name(value) else { continue };
        let relation = value.as_object().and_then(|object| text(object, &["rel"])).unwrap_or_default();
        let subject = plain(name, own);
        if says(relation, &["section", "category", "desk"]) {
            told.section.push(keyed(subject, &key));
        } else {
            told.keywords.push(keyed(subject, "subjects"));
        }
    }
    for (value, _) in objects(node, &["keywords", "keyword"]) {
        told.keywords.extend(name(value).map(|name| keyed(json_ld::line(name), "keywords")));
    }
}

fn dates(node: &Item, own: bool, told: &mut Told) {
    let when = |name: &str| {
        let (key, value) = get(node, &[name])?;
        let text = value.as_str()?;
        let exact = text.parse::<When>().ok();
        Some(keyed(exact.or_else(|| Some(json_ld::moment(text)?.when))?, key))
    };
    told.dateline_place.extend(text(node, &["located"]).map(|place| keyed(plain(place, own), "located")));
    let (content, first, version) = (when("contentCreated"), when("firstCreated"), when("versionCreated"));
    if own {
        told.dateline_date.extend(content);
        told.published.extend(first);
        told.modified.extend(version);
        return;
    }
    if !told.dateline_place.is_empty() {
        told.dateline_date.extend(content.clone());
    }
    // A first version is not modified.
    let later = version.clone().filter(|version| {
        first.as_ref().or(content.as_ref()).is_some_and(|first| first.value != version.value)
    });
    told.modified.extend(later);
    told.published.extend(first.into_iter().chain(content).chain(version));
}

fn rights(node: &Item, own: bool, told: &mut Told) {
    let language = text(node, &["language"]).map(|tag| keyed(tag.to_owned(), "language"));
    told.language.extend(language.and_then(|tag| if own { Some(tag) } else { json_ld::language(&tag) }));
    let uri = text(node, &["uri"]).filter(|uri| json_ld::is_address(uri));
    told.url.extend(uri.map(|uri| keyed(uri.to_owned(), "uri")));
    let notice = text(node, &["copyrightNotice"]);
    told.copyright.extend(notice.map(|notice| keyed(plain(notice, own), "copyrightnotice")));
}
