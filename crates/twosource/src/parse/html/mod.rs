//! A page of HTML, or a fragment of one, to a draft: all its visible text, block by block, each under a label.
//!
//! ```text
//! <nav>Home</nav> <h1>Whale found in harbour</h1> <p>LAGOS (Coastal) - A whale was …</p> <aside>Read more</aside>
//! boilerplate     headline                        dateline, paragraph                    related
//! ```

pub(in crate::parse) mod meta;

mod label;
mod mark;
mod page;
mod tag;

use dom_query::Document;

use crate::error::Result;
use crate::parse::draft::Draft;
use crate::parse::options::ParseOptions;
use crate::types::Issue;

use page::Page;

/// Reads a page.
///
/// # Errors
///
/// Fails when the page shows no text.
pub(in crate::parse) fn read(html: &str, options: &ParseOptions, issues: Vec<Issue>) -> Result<Draft> {
    let document = Document::from(html);
    let mut draft = Draft { issues, ..Draft::default() };
    let updates = meta::told(&document, options, &mut draft.told, &mut draft.issues);
    label::fragment(&Page::of(&document), &mut draft);
    meta::enter(&updates, &mut draft);
    Ok(draft)
}

/// Adds the blocks of a fragment of HTML, all of which is running text but what tags and class words tell apart.
#[allow(dead_code, reason = "feeds and exchange formats hold fragments")]
pub(in crate::parse) fn fragment(html: &str, draft: &mut Draft) {
    let document = Document::fragment(html);
    label::fragment(&Page::of(&document), draft);
}

#[cfg(test)]
mod tests;
