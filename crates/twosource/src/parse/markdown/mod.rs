//! Markdown to a draft: the text without its marks, blocks by structure, and front matter as keys.
//!
//! Headings, lists, block quotes, tables and images say themselves what they are. Paragraphs go through the rules about
//! lines that plain text goes through, so a byline or a credit is found in either. Front matter is no part of the text;
//! its keys tell; a title that the body does not repeat stands above it, because whoever renders the page puts it there.
//!
//! ```text
//! "---\ntitle: Storm\n---\n# Storm closes port\n\nThe **quay** is shut." -> headline "Storm closes port", paragraph
//! "The quay is shut.", told: front-matter:title "Storm"
//! ```
//!
//! Known limits: without the feature `html`, blocks of HTML are read as text; a cell of a table is no block of its own.

mod blocks;
mod front_matter;
mod pieces;
mod value;

use crate::error::{Error, Result};
use crate::parse::draft::Draft;
use crate::parse::plain;
use crate::text::fold;
use crate::types::{BlockKind, Issue};

/// Lines at the top of a body among which a title is looked for: heading, summary, and blank lines between.
const TOP_LINES: usize = 8;

/// Reads Markdown; the article's text is what a reader of the rendered page would see.
///
/// # Errors
///
/// Fails when the page would show no text.
pub(in crate::parse) fn read(source: &str, issues: Vec<Issue>) -> Result<Draft> {
    let mut draft = Draft { issues, ..Draft::default() };
    let body = front_matter::read(source, &mut draft);
    titles(body, &mut draft);
    blocks::read(body, &mut draft);
    if draft.text.is_empty() {
        return Err(Error::empty());
    }
    plain::label(&mut draft);
    Ok(draft)
}

/// Puts the titles that the front matter tells above the body, unless it opens with them.
fn titles(body: &str, draft: &mut Draft) {
    let bare =
        |line: &str| fold(line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '#' | '*' | '_')));
    let top: Vec<String> = body.lines().take(TOP_LINES).map(bare).collect();
    let told = [(&draft.told.headline, BlockKind::Headline), (&draft.told.dek, BlockKind::Dek)];
    let unseen: Vec<(String, BlockKind)> = told
        .into_iter()
        .filter_map(|(told, kind)| Some((told.first()?.value.clone(), kind)))
        .filter(|(title, _)| !top.contains(&bare(title)))
        .collect();
    for (title, kind) in unseen {
        draft.push(&title, Some(kind));
    }
}

#[cfg(test)]
mod tests;
