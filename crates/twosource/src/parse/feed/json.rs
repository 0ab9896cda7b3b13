//! JSON Feed to items; versions 1.0 and 1.1.

use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::parse::feed::date;
use crate::parse::feed::item::{Item, Words};

/// The items of a feed.
pub(super) fn items(text: &str) -> Result<Vec<Item>> {
    let malformed = |why: String| Error::malformed("JSON Feed", why, None);
    let feed: Value =
        serde_json::from_str(text.trim_start_matches('\u{FEFF}')).map_err(|e| malformed(e.to_string()))?;
    let entries = feed.get("items").and_then(Value::as_array);
    let Some(entries) = entries else { return Err(malformed("it has no list of items".to_owned())) };
    let shared = feed.as_object().map(authors).unwrap_or_default();
    let item = |entry: &Map<String, Value>| {
        let words = |name: &str| string(entry, name);
        let own = authors(entry);
        Item {
            format: "json-feed",
            title: words("title").map(Words::Plain),
            summary: words("summary").map(Words::Plain),
            content: words("content_html")
                .map(Words::Html)
                .or_else(|| words("content_text").map(Words::Plain)),
            pictures: Vec::new(),
            authors: if own.is_empty() { shared.clone() } else { own },
            categories: strings(entry.get("tags")),
            published: words("date_published").and_then(|date| date::read(&date)),
            updated: words("date_modified").and_then(|date| date::read(&date)),
            url: words("url")
                .or_else(|| words("external_url"))
                .or_else(|| words("id").filter(|id| id.starts_with("http"))),
            language: words("language").or_else(|| feed.get("language")?.as_str().map(str::to_owned)),
            rights: None,
            feed: feed.get("title").and_then(Value::as_str).map(str::to_owned),
        }
    };
    Ok(entries.iter().filter_map(Value::as_object).map(item).collect())
}

fn string(object: &Map<String, Value>, name: &str) -> Option<String> {
    object.get(name)?.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
}

fn strings(list: Option<&Value>) -> Vec<String> {
    list.and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// The names under `authors`, or under `author` as version 1.0 has it.
fn authors(object: &Map<String, Value>) -> Vec<String> {
    let many = object.get("authors").and_then(Value::as_array).into_iter().flatten();
    let names =
        many.chain(object.get("author")).filter_map(Value::as_object).filter_map(|one| string(one, "name"));
    let mut names: Vec<String> = names.collect();
    names.dedup();
    names
}
