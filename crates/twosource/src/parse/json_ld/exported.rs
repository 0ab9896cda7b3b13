//! JSON-LD that `Article::to_json_ld` wrote, to the draft of the same article.
//!
//! It is told by its parts: `hasPart` lists the blocks as `WebPageElement`s that are numbered by `@id` and whose
//! `additionalType` is a kind of block. What it says is taken as it is; no rule looks at the text, and a fact that is not
//! told is not guessed.

use serde_json::Value;

use crate::parse::draft::Draft;
use crate::parse::json_ld::graph::Node;
use crate::parse::told::Told;
use crate::types::{
    Agency, Author, AuthorKind, CreditForm, LiveEntry, Located, Notice, NoticeKind, Span, When,
};

/// What the number of a block follows.
const BLOCK: &str = "#block-";

/// The draft, if `node` is such an article.
pub(super) fn read(node: &Node) -> Option<Draft> {
    let parts = list(node, "hasPart");
    parts.first().and_then(number)?;
    let mut draft = Draft::default();
    let mut spans = Vec::with_capacity(parts.len());
    for part in parts {
        let kind = word(part, "additionalType").and_then(|kind| kind.parse().ok());
        spans.push(draft.push(text(part, "text").unwrap_or_default(), kind));
    }
    let cover = |holder: &Value| {
        let blocks = holder.get("hasPart").and_then(Value::as_array)?;
        let spans = blocks.iter().filter_map(|block| spans.get(number(block)?.checked_sub(1)?).copied()?);
        spans.reduce(Span::cover)
    };
    for update in list(node, "liveBlogUpdate") {
        let Some(span) = cover(update) else { continue };
        draft.entries.push(entry(update, span, &draft));
    }
    for correction in list(node, "correction") {
        let kind = word(correction, "additionalType").and_then(|kind| kind.parse::<NoticeKind>().ok());
        let (Some(span), Some(kind)) = (cover(correction), kind) else { continue };
        let when = word(correction, "datePublished").and_then(|when| when.parse().ok());
        draft.facts.notices.push(Notice { kind, span, when });
    }
    draft.told = told(node);
    Some(draft)
}

fn entry(update: &Value, span: Span, draft: &Draft) -> LiveEntry {
    let key = |name: &str| format!("json-ld:liveBlogUpdate.{name}");
    let headline = word(update, "headline").map(|headline| {
        let units = draft.units.iter().map(|unit| unit.span).filter(|unit| span.contains(*unit));
        let at = units.into_iter().find(|unit| unit.slice(&draft.text) == headline);
        Located { value: headline.to_owned(), span: at, key: Some(key("headline")) }
    });
    let published = word(update, "datePublished").and_then(|when| when.parse().ok());
    LiveEntry { headline, published: published.map(|when| Located::keyed(when, key("datePublished"))), span }
}

fn told(node: &Node) -> Told {
    let texts = |key: &str| strings(node, key).map(|text| keyed(text.to_owned(), key)).collect::<Vec<_>>();
    let whens = |key: &str| {
        let whens = strings(node, key).filter_map(|text| text.parse::<When>().ok());
        whens.map(|when| keyed(when, key)).collect::<Vec<_>>()
    };
    let names = |key: &str| {
        let names = list(node, key).iter().filter_map(|one| word(one, "name"));
        names.map(|name| keyed(name.to_owned(), key)).collect::<Vec<_>>()
    };
    let authors = list(node, "author").iter().filter_map(author);
    let agencies = list(node, "sourceOrganization").iter().filter_map(agency);
    Told {
        headline: texts("headline"),
        alternative_headline: texts("alternativeHeadline"),
        dek: texts("description"),
        authors: authors.map(|author| keyed(author, "author")).collect(),
        publisher: names("publisher"),
        agencies: agencies.map(|agency| keyed(agency, "sourceOrganization")).collect(),
        section: texts("articleSection"),
        keywords: texts("keywords"),
        dateline_place: names("locationCreated"),
        dateline_date: whens("dateCreated"),
        published: whens("datePublished"),
        modified: whens("dateModified"),
        language: texts("inLanguage"),
        url: texts("url"),
        copyright: texts("copyrightNotice"),
    }
}

fn author(node: &Value) -> Option<Author> {
    let kind = match word(node, "@type") {
        Some("Organization") => AuthorKind::Organization,
        _ => AuthorKind::Person,
    };
    let outlet = node.get("affiliation").and_then(|outlet| word(outlet, "name"));
    Some(Author {
        name: word(node, "name")?.to_owned(),
        kind,
        role: word(node, "jobTitle").map(str::to_owned),
        outlet: outlet.map(str::to_owned),
    })
}

fn agency(node: &Value) -> Option<Agency> {
    let form = word(node, "additionalType").and_then(|form| form.parse().ok());
    Some(Agency { name: word(node, "name")?.to_owned(), form: form.unwrap_or(CreditForm::Key) })
}

fn keyed<T>(value: T, key: &str) -> Located<T> {
    Located::keyed(value, format!("json-ld:{key}"))
}

/// The number of a block, from 1.
fn number(part: &Value) -> Option<usize> {
    word(part, "@id")?.strip_prefix(BLOCK)?.parse().ok()
}

fn text<'v>(node: &'v Value, key: &str) -> Option<&'v str> {
    node.get(key)?.as_str()
}

/// A string that is not empty.
fn word<'v>(node: &'v Value, key: &str) -> Option<&'v str> {
    text(node, key).filter(|text| !text.is_empty())
}

/// The values of a list, or the one value.
fn list<'v>(node: &'v Node, key: &str) -> &'v [Value] {
    match node.get(key) {
        Some(Value::Array(items)) => items,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
}

fn strings<'v>(node: &'v Node, key: &str) -> impl Iterator<Item = &'v str> {
    list(node, key).iter().filter_map(Value::as_str).filter(|text| !text.is_empty())
}
