//! A page of HTML, or a fragment of one, to a draft: all its visible text, block by block, each under a label.
//!
//! ```text
//! <nav>Home</nav> <h1>Whale found in harbour</h1> <p>LAGOS (Coastal) - A whale was …</p> <aside>Read more</aside>
//! boilerplate     headline                        dateline, paragraph                    related
//! ```

pub(in crate::parse) mod meta;

mod article;
mod class_words;
mod crate_choice;
mod guard;
mod headline;
mod label;
mod mark;
mod page;
mod prose;
mod rows;
mod tag;
mod trim;

use dom_query::Document;

use crate::error::{Error, Result};
use crate::parse::draft::Draft;
use crate::parse::options::ParseOptions;
use crate::parse::plain;
use crate::types::{BlockKind, Issue, IssueCode};

use headline::Headline;
use page::Page;
use prose::Prose;

/// Reads a page.
///
/// # Errors
///
/// Fails when the page shows no text.
pub(in crate::parse) fn read(html: &str, options: &ParseOptions, issues: Vec<Issue>) -> Result<Draft> {
    let mut draft = Draft { issues, ..Draft::default() };
    let (html, cut) = guard::guard(html);
    if cut {
        draft.issues.push(Issue::new(
            IssueCode::MarkupTooDeep,
            None,
            "elements nested too deep, or with too many attributes, were read without their tags",
        ));
    }
    let document = Document::from(html.as_ref());
    let updates = meta::told(&document, options, &mut draft.told, &mut draft.issues);
    let (page, prose) = visible(&document);
    let headline = Headline::of(&page, &draft.told);
    let chosen = article::settle(&page, &prose, crate_choice::choose(document, &page, &prose));
    let mut kinds = label::article(&page, &prose, &chosen, &headline);
    trim::trim(&page, &prose, &mut kinds);
    if let Some(words) = &headline.unseen {
        draft.facts.headline = draft.push(words, Some(BlockKind::Headline));
    }
    push(&page, &kinds, &mut draft);
    if draft.text.is_empty() {
        return Err(Error::empty());
    }
    plain::ends(&mut draft);
    meta::enter(&updates, &mut draft);
    Ok(draft)
}

/// The visible text; a page that shows no prose is read as its script would show it.
fn visible(document: &Document) -> (Page, Prose) {
    let page = Page::of(document, false);
    let prose = Prose::of(&page);
    if prose.pieces.contains(&true) {
        return (page, prose);
    }
    let page = Page::of(document, true);
    let prose = Prose::of(&page);
    (page, prose)
}

/// Adds the blocks of a fragment of HTML, all of which is running text but what tags and class words tell apart.
pub(in crate::parse) fn fragment(html: &str, draft: &mut Draft) {
    let document = Document::fragment(guard::guard(html).0.as_ref());
    let page = Page::of(&document, false);
    push(&page, &label::fragment(&page, &Prose::of(&page)), draft);
}

/// Adds the pieces to the draft.
fn push(page: &Page, kinds: &[Option<BlockKind>], draft: &mut Draft) {
    for (piece, kind) in page.pieces.iter().zip(kinds) {
        let span = draft.push(&piece.text, *kind);
        match kind {
            Some(BlockKind::Headline) => draft.facts.headline = draft.facts.headline.or(span),
            Some(BlockKind::Dek) => draft.facts.dek = draft.facts.dek.or(span),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
