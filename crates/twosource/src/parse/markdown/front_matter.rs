//! The YAML between `---` or the TOML between `+++` at the top of a Markdown file to what its keys tell.
//!
//! Keys of static-site generators and schema.org are known, in any case and with `-` or `_` between words. Front matter
//! that is no valid YAML, as a headline with a colon makes it, is read line by line, with an issue.

use crate::parse::draft::Draft;
use crate::parse::facts::Sighting;
use crate::parse::line::{byline, stamp};
use crate::parse::published;
use crate::parse::told::Told;
use crate::text::fold;
use crate::types::{Agency, Author, CreditForm, Issue, IssueCode, Located, Span, When};

use super::value::{self, Value};

/// Reads the front matter into `draft`, and returns the rest of `source`.
pub(super) fn read<'s>(source: &'s str, draft: &mut Draft) -> &'s str {
    let source = source.trim_start_matches('\u{FEFF}');
    let opening = source.trim_start();
    let Some((ruler, inner, rest)) = fenced(opening) else { return source };
    let entries = if ruler == TOML_RULER { value::from_toml(inner) } else { value::from_yaml(inner) };
    let entries = if let Some(entries) = entries {
        entries
    } else {
        let Some(entries) = lines(inner) else { return source };
        if !entries.is_empty() {
            let message = "the front matter is broken or too deep; it is read line by line";
            draft.issues.push(Issue::new(IssueCode::FrontMatterBroken, None, message));
        }
        entries
    };
    for (key, value) in &entries {
        entry(key, value, &mut draft.told);
    }
    rest
}

const YAML_RULER: &str = "---";
const TOML_RULER: &str = "+++";

/// The ruler, what stands between it and its repetition, and what follows.
fn fenced(source: &str) -> Option<(&'static str, &str, &str)> {
    let ruler = [YAML_RULER, TOML_RULER].into_iter().find(|ruler| source.starts_with(ruler))?;
    let (first, body) = source.split_once('\n')?;
    if first.trim_end() != ruler {
        return None;
    }
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let bare = line.trim_end();
        if bare == ruler || (ruler == YAML_RULER && bare == "...") {
            return Some((ruler, body.get(..at)?, body.get(at + line.len()..)?));
        }
        at += line.len();
    }
    None
}

/// `key: value` lines; nothing when the lines are text between two rules.
fn lines(source: &str) -> Option<Vec<(String, Value)>> {
    let mut entries = Vec::new();
    for line in source.lines().filter(|line| !line.trim().is_empty()) {
        match line.split_once([':', '=']) {
            Some((key, value)) if !key.trim().contains(' ') => {
                let value = value.trim().trim_matches(['"', '\'']);
                entries.push((key.trim().to_owned(), Value::Text(value.to_owned())));
            }
            _ if line.starts_with([' ', '-', '#', '\t', ']', '}']) => {}
            _ => return None,
        }
    }
    Some(entries)
}

fn entry(key: &str, value: &Value, told: &mut Told) {
    let place = format!("front-matter:{key}");
    let one = || value.texts().first().map(|text| Located::keyed((*text).trim().to_owned(), place.clone()));
    let name = || names_of(value).into_iter().next().map(|name| Located::keyed(name, place.clone()));
    match fold(key).replace(['-', '_', ' '], "").as_str() {
        "title" | "headline" => told.headline.extend(one()),
        "subtitle" | "description" | "dek" | "summary" | "excerpt" | "standfirst" | "lead" | "abstract" => {
            told.dek.extend(one());
        }
        "seotitle" | "socialtitle" | "alternativeheadline" | "shorttitle" | "linktitle" => {
            told.alternative_headline.extend(one());
        }
        "author" | "authors" | "byline" | "by" | "writer" | "writers" => authors(value, &place, told),
        "date" | "published" | "datepublished" | "publishdate" | "publisheddate" | "publishedat"
        | "pubdate" => {
            told.published.extend(when(value, &place));
        }
        "lastmod" | "updated" | "modified" | "datemodified" | "lastmodified" | "updatedat" => {
            told.modified.extend(when(value, &place));
        }
        "site" | "publisher" | "outlet" | "publication" | "sitename" => told.publisher.extend(name()),
        "agency" | "agencies" | "wire" | "credit" => {
            let agency = |name| Located::keyed(Agency { name, form: CreditForm::Key }, place.clone());
            told.agencies.extend(names_of(value).into_iter().map(agency));
        }
        "section" | "category" | "categories" | "sections" | "articlesection" => told.section.extend(one()),
        "tags" | "keywords" | "topics" => told.keywords.extend(keywords(value, &place)),
        "lang" | "language" | "locale" | "inlanguage" => told.language.extend(one()),
        "url" | "canonical" | "canonicalurl" => told.url.extend(one()),
        "copyright" | "rights" | "copyrightnotice" => told.copyright.extend(one()),
        "dateline" | "location" | "place" => told.dateline_place.extend(name()),
        _ => {}
    }
    for list in [&mut told.headline, &mut told.dek, &mut told.section, &mut told.url, &mut told.language] {
        list.retain(|one| !one.value.is_empty());
    }
}

fn keywords(value: &Value, place: &str) -> Vec<Located<String>> {
    let listed = matches!(value, Value::List(_));
    let parts = value
        .texts()
        .into_iter()
        .flat_map(|text| if listed { vec![text] } else { text.split(',').collect() });
    parts
        .map(|word| word.trim().trim_matches(['[', ']', '"', '\'']).to_owned())
        .filter(|word| !word.is_empty())
        .map(|word| Located::keyed(word, place))
        .collect()
}

/// Strings as they are, the `name` of maps, and all of a list.
fn names_of(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => vec![text.trim().to_owned()],
        Value::List(values) => values.iter().flat_map(names_of).collect(),
        Value::Map(entries) => part(entries, &["name", "title"]).into_iter().collect(),
    }
}

/// The string under the first of `keys`.
fn part(entries: &[(String, Value)], keys: &[&str]) -> Option<String> {
    let (_, value) = entries.iter().find(|(key, _)| keys.contains(&fold(key).as_str()))?;
    value.texts().first().map(|text| text.trim().to_owned())
}

fn authors(value: &Value, place: &str, told: &mut Told) {
    match value {
        Value::List(values) => values.iter().for_each(|value| authors(value, place, told)),
        Value::Map(entries) => {
            let Some(name) = part(entries, &["name", "title", "author"]) else { return };
            let kind = byline::kind_of(&name);
            let role = part(entries, &["role", "jobtitle", "job", "position"]);
            let outlet =
                part(entries, &["affiliation", "organization", "organisation", "outlet", "worksfor"]);
            told.authors.push(Located::keyed(Author { name, kind, role, outlet }, place));
        }
        Value::Text(text) => {
            let text = text.trim();
            let inner = ["By ", "by "].iter().find_map(|by| text.strip_prefix(by)).unwrap_or(text);
            let names = byline::signers(inner, 0);
            for author in &names.authors {
                told.authors.push(Located::keyed(author.value.clone(), place));
            }
            for service in &names.services {
                let agency = Agency { name: service.slice(inner).to_owned(), form: CreditForm::Byline };
                told.agencies.push(Located::keyed(agency, place));
            }
            if names.is_empty() && !inner.is_empty() {
                let kind = byline::kind_of(inner);
                // A name of one word, such as a pen name, is a person's unless a word says otherwise.
                let author = Author { name: inner.to_owned(), kind, role: None, outlet: None };
                told.authors.push(Located::keyed(author, place));
            }
        }
    }
}

fn when(value: &Value, place: &str) -> Option<Located<When>> {
    let text = *value.texts().first()?;
    let stamps = stamp::scan(text, 0);
    let (day, span) = stamps.day()?;
    let from = crate::parse::facts::DateFrom::FrontMatter;
    let sighting = Sighting { from, day: Some(day), time: stamps.time(), span, day_first: None };
    let when = published::alone(&sighting)?;
    Some(Located { value: when, span: None::<Span>, key: Some(place.to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::AuthorKind;

    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let mut draft = Draft::default();
        let rest = read(source, &mut draft);
        let told = draft.told;
        let mut found = vec![rest.trim().to_owned()];
        found.extend(told.headline.iter().map(|one| format!("title {}", one.value)));
        found.extend(told.dek.iter().map(|one| format!("dek {}", one.value)));
        let role = |author: &Author| author.role.as_ref().map_or(String::new(), |role| format!(" ({role})"));
        found.extend(told.authors.iter().map(|one| {
            let kind = if one.value.kind == AuthorKind::Person { "" } else { " org" };
            format!("author {}{}{kind}", one.value.name, role(&one.value))
        }));
        found.extend(told.published.iter().map(|one| format!("published {}", one.value)));
        found.extend(told.modified.iter().map(|one| format!("modified {}", one.value)));
        found.extend(told.keywords.iter().map(|one| format!("keyword {}", one.value)));
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn yaml_keys_tell() {
        check(
            "---\ntitle: \"Storm\"\ndescription: >\n  Two\n  lines\nauthors:\n  - name: Ada Quist\n    role: Editor\n  - Staff Reporter\ndate: 2031-05-04T10:00:00Z\nlastmod: 2031-05-05\ntags: [sea, \"big storm\"]\n---\nBody.",
            &[
                "Body.",
                "title Storm",
                "dek Two lines",
                "author Ada Quist (Editor)",
                "author Staff Reporter org",
                "published 2031-05-04T10:00:00+00:00",
                "modified 2031-05-05",
                "keyword sea",
                "keyword big storm",
            ],
        );
    }

    #[test]
    fn toml_keys_tell() {
        check(
            "+++\ntitle = \"Storm\"\ndate = 2031-05-04\nauthor = \"Ada Quist and Jo Lund\"\n+++\nBody.",
            &["Body.", "title Storm", "author Ada Quist", "author Jo Lund", "published 2031-05-04"],
        );
    }

    #[test]
    fn broken_yaml_is_read_by_lines_and_rules_are_no_front_matter() {
        check("---\ntitle: Storm: port shut\n---\nBody.", &["Body.", "title Storm: port shut"]);
        check("---\nA storm shut the port.\n---\nBody.", &["---\nA storm shut the port.\n---\nBody."]);
        check("---\ntitle: x", &["---\ntitle: x"]);
    }
}
