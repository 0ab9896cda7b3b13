//! Markdown to a draft: the text without its marks, blocks by structure, and front matter as keys.
//!
//! Headings, lists, block quotes, tables and images say themselves what they are. Paragraphs go through the rules about
//! lines that plain text goes through, so a byline or a credit is found in either. Front matter is no part of the text;
//! its keys tell.
//!
//! ```text
//! "---\ntitle: Storm\n---\n# Storm closes port\n\nThe **quay** is shut." -> headline "Storm closes port", paragraph
//! "The quay is shut.", told: front-matter:title "Storm"
//! ```
//!
//! Known limits: blocks of HTML are read as text; a cell of a table is no block of its own.

mod blocks;
mod front_matter;
mod pieces;
mod value;

use crate::parse::draft::Draft;
use crate::parse::plain;
use crate::types::Issue;

/// Reads Markdown; the article's text is what a reader of the rendered page would see.
pub(in crate::parse) fn read(source: &str, issues: Vec<Issue>) -> Draft {
    let mut draft = Draft { issues, ..Draft::default() };
    let body = front_matter::read(source, &mut draft);
    blocks::read(body, &mut draft);
    plain::label(&draft.text, &mut draft.units, &mut draft.facts);
    draft
}

#[cfg(test)]
mod tests;
