//! One object to the draft of its story.
//!
//! An object that is ninjs or JSON-LD by its own names is read as such; any other by the names of [`JsonFields`].

use serde_json::Value;

use crate::error::{Error, Result};
use crate::parse::draft::Draft;
use crate::parse::json_ld::{self, Graph};
use crate::parse::json_lines::JsonFields;
use crate::parse::line::signed;
use crate::parse::ninjs;
use crate::parse::options::ParseOptions;
use crate::parse::story::{self, Body};
use crate::parse::told::Told;
use crate::types::{Agency, Author, CreditForm, Issue, Located};

/// Most values that are read of a list.
const MAX_ITEMS: usize = 1_000;

/// Reads `value`.
///
/// # Errors
///
/// Fails when it is no object, or holds no text.
pub(super) fn read(value: &Value, options: &ParseOptions, issues: Vec<Issue>) -> Result<Draft> {
    let Some(node) = value.as_object() else {
        return Err(Error::malformed("JSON lines", "a value is no object", None));
    };
    if ninjs::is_item(node) {
        return ninjs::item(node, issues);
    }
    if node.contains_key("@type") || node.contains_key("@graph") {
        let values = std::slice::from_ref(value);
        if !Graph::of(values).articles.is_empty() {
            return json_ld::read_value(value, issues);
        }
    }
    let fields = &options.fields;
    let told = told(value, fields);
    let first = |titles: &[Located<String>]| titles.first().map_or_else(String::new, |one| one.value.clone());
    let (headline, dek) = (first(&told.headline), first(&told.dek));
    let mut texts = found(value, &fields.text).map(|(_, value)| paragraphs(value));
    let text = texts.find(|text| !text.trim().is_empty());
    let html = found(value, &fields.html).find_map(|(_, value)| value.as_str());
    let mut draft = match (text, html) {
        (Some(text), _) => story::read(&headline, &dek, Body::of(&text), issues),
        #[cfg(feature = "html")]
        (None, Some(page)) if is_page(page) => crate::parse::html::read(page, options, issues)?,
        (None, Some(html)) => story::read(&headline, &dek, Body::Html(html), issues),
        (None, None) => story::read(&headline, &dek, Body::Text(""), issues),
    };
    if draft.text.is_empty() {
        return Err(Error::empty());
    }
    // A page tells more of itself, as weaker than the names of the line.
    let page = std::mem::replace(&mut draft.told, told);
    draft.told.append(page);
    Ok(draft)
}

/// The id that the object gives itself.
pub(super) fn id(value: &Value, fields: &JsonFields) -> Option<String> {
    let mut ids = found(value, &fields.id).filter_map(|(_, value)| match value {
        Value::String(id) => Some(id.trim().to_owned()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    });
    ids.find(|id| !id.is_empty())
}

/// Whether a value holds a whole page, and not the body of one.
#[cfg(feature = "html")]
fn is_page(html: &str) -> bool {
    let start: String = html.trim_start().chars().take(MAX_START).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype") || start.contains("<html") || start.contains("<head")
}

/// Characters at the start of a page among which its first tags stand, comments included.
#[cfg(feature = "html")]
const MAX_START: usize = 1_000;

/// The values under `names` that hold something, each with its name.
fn found<'v>(value: &'v Value, names: &'v [String]) -> impl Iterator<Item = (&'v str, &'v Value)> {
    let held = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        _ => true,
    };
    let at = move |name: &'v str| {
        value.get(name).or_else(|| name.split('.').try_fold(value, |value, name| value.get(name)))
    };
    names.iter().filter_map(move |name| Some((name.as_str(), at(name).filter(|value| held(value))?)))
}

/// The strings of a value: itself, its items, or the names of objects.
fn strings(value: &Value) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(json_ld::line(text)),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(members) => {
            ["name", "title", "term"].iter().find_map(|key| members.get(*key)?.as_str()).map(json_ld::line)
        }
        _ => None,
    };
    let found: Vec<String> = match value {
        Value::Array(items) => items.iter().take(MAX_ITEMS).filter_map(text).collect(),
        one => text(one).into_iter().collect(),
    };
    found.into_iter().filter(|text| !text.is_empty()).collect()
}

/// A text, or a list of its paragraphs.
fn paragraphs(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let texts = items.iter().filter_map(|item| item.as_str().or_else(|| item.get("text")?.as_str()));
            texts.collect::<Vec<_>>().join("\n\n")
        }
        _ => String::new(),
    }
}

fn told(value: &Value, fields: &JsonFields) -> Told {
    let keyed = |text: String, name: &str| Located::keyed(text, format!("json:{name}"));
    let texts = |names: &[String]| {
        let mut texts = Vec::new();
        for (name, value) in found(value, names) {
            texts.extend(strings(value).into_iter().next().map(|text| keyed(text, name)));
        }
        texts
    };
    let whens = |names: &[String]| {
        let whens = texts(names).into_iter();
        let whens =
            whens.filter_map(|text| Some(json_ld::moment(&text.value)?.when).map(|when| text.map(|_| when)));
        whens.collect::<Vec<_>>()
    };
    let mut told = Told {
        headline: texts(&fields.headline),
        dek: texts(&fields.dek),
        publisher: texts(&fields.publisher),
        section: texts(&fields.section),
        published: whens(&fields.published),
        modified: whens(&fields.modified),
        language: texts(&fields.language).iter().filter_map(json_ld::language).collect(),
        url: texts(&fields.url).into_iter().filter(|url| json_ld::is_address(&url.value)).collect(),
        ..Told::default()
    };
    for (name, value) in found(value, &fields.keywords) {
        let words = strings(value);
        let words = words.iter().flat_map(|words| words.split([',', ';'])).map(str::trim);
        told.keywords.extend(words.filter(|word| !word.is_empty()).map(|word| keyed(word.to_owned(), name)));
    }
    for (name, value) in found(value, &fields.authors) {
        authors(name, value, &mut told);
    }
    told
}

fn authors(name: &str, value: &Value, told: &mut Told) {
    let key = format!("json:{name}");
    let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    for item in items.iter().take(MAX_ITEMS) {
        let text = |keys: &[&str]| keys.iter().find_map(|key| item.get(*key)?.as_str()).map(json_ld::line);
        let (role, outlet) =
            (text(&["jobTitle", "role", "title"]), text(&["affiliation", "outlet", "organization"]));
        for line in strings(item) {
            let signed = signed::read(&line, None);
            let alone = signed.authors.len() == 1;
            told.authors.extend(signed.authors.into_iter().map(|author| {
                let role = author.role.or_else(|| role.clone().filter(|_| alone));
                let outlet = author.outlet.or_else(|| outlet.clone().filter(|_| alone));
                Located::keyed(Author { role, outlet, ..author }, key.clone())
            }));
            let service = |name| Located::keyed(Agency { name, form: CreditForm::Byline }, key.clone());
            told.agencies.extend(signed.services.into_iter().map(service));
        }
    }
}
