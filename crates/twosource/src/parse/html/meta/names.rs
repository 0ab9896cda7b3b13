//! The authors and the outlet that a page names outside its JSON-LD.

use crate::parse::html::meta::page::{Found, Page, has};
use crate::parse::json_ld::words;
use crate::parse::line::shape::{outlet_shaped, person_shaped, words as n_words};
use crate::parse::line::signed;
use crate::parse::told::Told;
use crate::types::{Agency, Author, AuthorKind, CreditForm, Located};

/// Keys of meta elements with authors, strongest first.
const AUTHOR_KEYS: &[&str] = &[
    "author",
    "article:byline",
    "articleauthor",
    "parsely-author",
    "sailthru.author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "byl",
    "authors",
    "citation_author",
    "twitter:creator",
];

/// Keys of meta elements with the outlet.
const OUTLET_KEYS: &[&str] = &[
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "apple-mobile-web-app-title",
];

/// Longest text of an element that is a byline and nothing else, in bytes.
const MAX_BYLINE_BYTES: usize = 300;

/// Words of attributes of what stands beside an author's name.
const BESIDE_NAME: &[&str] = &[
    "image",
    "img",
    "avatar",
    "bio",
    "description",
    "social",
    "role",
    "job",
    "title",
    "follow",
    "share",
    "date",
    "time",
    "email",
    "twitter",
];

/// Adds the outlets.
pub(super) fn publisher(page: &Page, told: &mut Told) {
    let site = told.publisher.iter().position(|one| one.key.as_deref() == Some("json-ld:site.name"));
    let sites = site.map_or_else(Vec::new, |site| told.publisher.split_off(site));
    for (key, name) in page.meta(OUTLET_KEYS) {
        told.publisher.push(Located::keyed(name.to_owned(), format!("meta:{key}")));
    }
    told.publisher.extend(sites);
    let titled = page.title.as_deref().and_then(outlet_of_title);
    told.publisher.extend(titled.map(|name| Located::keyed(name.to_owned(), "html:title")));
    told.publisher.retain(|one| !one.value.contains("://") && !one.value.starts_with('@'));
}

/// What stands before the outlet at the end of a title.
const OUTLET_MARKS: &[&str] = &[" | ", " - ", " – ", " — ", " :: "];

/// The outlet at the end of a title: what follows its last mark. Behind a bar it need not be written like a name
/// throughout: `Storm shuts port | Bay Courier in English`.
fn outlet_of_title(title: &str) -> Option<&str> {
    let (at, mark) = OUTLET_MARKS.iter().filter_map(|mark| Some((title.rfind(mark)?, *mark))).max()?;
    let name = title.get(at + mark.len()..)?.trim();
    let barred = mark == " | "
        && name.starts_with(char::is_uppercase)
        && n_words(name, MAX_OUTLET_WORDS + 1) <= MAX_OUTLET_WORDS;
    (barred || outlet_shaped(name)).then_some(name)
}

/// Most words of an outlet's name behind a bar: `The Evening Post and Daily Chronicle` has six.
const MAX_OUTLET_WORDS: usize = 6;

/// Adds the authors, and takes the outlet from among them where people are named.
pub(super) fn authors(page: &Page, told: &mut Told) {
    for (prop, found) in page.props.iter().filter(|(prop, _)| prop == "author") {
        add(
            found.value.as_deref().unwrap_or(&found.text),
            &format!("itemprop:{prop}"),
            CreditForm::Key,
            told,
        );
    }
    for (key, text) in page.meta(AUTHOR_KEYS) {
        add(text, &format!("meta:{key}"), CreditForm::Key, told);
    }
    let outlets: Vec<String> = told.publisher.iter().map(|outlet| words(&outlet.value)).collect();
    if told.authors.is_empty() {
        visible(page, told);
    }
    for author in &mut told.authors {
        if outlets.contains(&words(&author.value.name)) {
            author.value.kind = AuthorKind::Organization;
        }
    }
    let key_of_people =
        told.authors.iter().find(|author| author.value.kind == AuthorKind::Person).map(|one| one.key.clone());
    if let Some(key) = key_of_people {
        told.authors.retain(|author| !outlets.contains(&words(&author.value.name)));
        // A desk under a stronger key gives way to people under a weaker one.
        let first = told.authors.iter().position(|author| author.key == key).unwrap_or_default();
        let outlet_only =
            told.authors.iter().take(first).all(|author| author.value.kind == AuthorKind::Organization);
        if outlet_only {
            told.authors.rotate_left(first);
        }
    }
}

/// Adds the names of the visible bylines: links to authors first, then elements that call themselves so.
fn visible(page: &Page, told: &mut Told) {
    let plain = |found: &&Found| {
        !found.text.is_empty() && found.text.len() <= MAX_BYLINE_BYTES && !has(&found.marks, BESIDE_NAME)
    };
    let linked = page.bylines.iter().filter(plain).filter(|found| person_shaped(&found.text));
    let lines = page.bylines.iter().filter(plain);
    let known = told.authors.len();
    for found in linked {
        add(&found.text, "html:byline", CreditForm::Byline, told);
    }
    if told.authors.len() == known {
        for found in lines {
            let signed = signed::read(&found.text, None);
            let people = signed
                .authors
                .iter()
                .any(|author| person_shaped(&author.name) || author.kind == AuthorKind::Organization);
            if people || !signed.services.is_empty() {
                add(&found.text, "html:byline", CreditForm::Byline, told);
                break;
            }
        }
    }
}

fn add(text: &str, key: &str, form: CreditForm, told: &mut Told) {
    let signed = signed::read(text, None);
    // A visible line holds more than names: places, times, buttons.
    let named = |author: &Author| {
        form == CreditForm::Key || author.kind == AuthorKind::Organization || person_shaped(&author.name)
    };
    for author in signed.authors.into_iter().filter(named) {
        let known = |one: &Located<Author>| one.key.as_deref() == Some(key) && one.value.name == author.name;
        if !told.authors.iter().any(known) {
            told.authors.push(Located::keyed(author, key));
        }
    }
    told.agencies.extend(signed.services.into_iter().map(|name| Located::keyed(Agency { name, form }, key)));
}
