//! Feeds to drafts, one an item: RSS of every version, Atom, and JSON Feed.
//!
//! `xml` and `json` make [`Item`](item::Item)s of a feed, `item` makes a draft of each. An item that gives a summary only
//! is an article all the same, with an issue that says so.
//!
//! Known limits: names of elements with a prefix of their own (`<a:entry>`) are read as far as the crate for feeds does;
//! comments, ratings and sound are passed by.

mod date;
mod item;
mod json;
mod repair;
mod xml;

use crate::error::{Error, Result};
use crate::parse::draft::Draft;
use crate::parse::options::ParseOptions;
use crate::types::{Format, Issue};
use item::Item;

/// Reads the items of a feed. `issues` are of the whole feed and go to the first item.
pub(in crate::parse) fn read(
    text: &str,
    format: Format,
    issues: Vec<Issue>,
    options: &ParseOptions,
) -> Result<Vec<Draft>> {
    let (items, more) = match format {
        Format::JsonFeed => (json::items(text)?, None),
        _ => xml::items(text, options)?,
    };
    let mut drafts: Vec<Draft> = items.into_iter().filter_map(Item::draft).collect();
    let Some(first) = drafts.first_mut() else { return Err(Error::empty()) };
    first.issues.splice(0..0, issues.into_iter().chain(more));
    Ok(drafts)
}

#[cfg(test)]
mod tests;
