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
use crate::lexicon::place;
use crate::parse::draft::Draft;
use crate::parse::facts::Facts;
use crate::parse::line::shape::person_shaped;
use crate::parse::line::stamp::{self, MAX_STAMP_BYTES};
use crate::parse::line::{byline, notice};
use crate::parse::options::ParseOptions;
use crate::parse::plain;
use crate::types::{Author, BlockKind, CreditForm, Issue, IssueCode, Located, Span};

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
    let hidden = meta::told(&document, options, &mut draft.told, &mut draft.issues);
    let (page, prose) = visible(&document);
    let headline = Headline::of(&page, &draft.told);
    if crate_choice::is_too_large(&document) {
        let message = "the page has so many elements that its article was looked for by weight alone";
        draft.issues.push(Issue::new(IssueCode::MarkupTooLarge, None, message));
    }
    let chosen = article::settle(&page, &prose, crate_choice::choose(document, &page, &prose));
    let mut kinds = label::article(&page, &prose, &chosen, &headline);
    trim::trim(&page, &prose, &mut kinds);
    if let Some(words) = &headline.unseen {
        draft.facts.headline = draft.push(words, Some(BlockKind::Headline));
    }
    push(&page, &kinds, &mut draft);
    if let Some(body) = &hidden.body {
        unseen(body, &mut draft);
    }
    if draft.text.is_empty() {
        return Err(Error::empty());
    }
    plain::ends(&mut draft);
    meta::enter(&hidden.updates, &mut draft);
    Ok(draft)
}

/// How many times the running text in JSON-LD must be longer than what the page shows to go before it: a page that is cut
/// by a paywall or filled by a script shows a paragraph or two, while the text in JSON-LD is often cut or wrong itself.
const FAR_MORE: usize = 3;

/// Adds the running text that JSON-LD holds and the page does not show. What it shows of it stands twice then, and is no
/// body the first time.
fn unseen(body: &str, draft: &mut Draft) {
    let Draft { text, units, .. } = draft;
    let shown: usize = units.iter().filter(|unit| unit.kind.is_none()).map(|unit| unit.span.len()).sum();
    if shown.saturating_mul(FAR_MORE) >= body.len() {
        return;
    }
    for unit in units.iter_mut().filter(|unit| unit.kind.is_none()) {
        if body.contains(unit.text(text)) {
            unit.kind = Some(BlockKind::Boilerplate);
        }
    }
    for line in body.lines() {
        draft.push(line, None);
    }
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

/// Adds the pieces to the draft, with what their lines tell.
fn push(page: &Page, kinds: &[Option<BlockKind>], draft: &mut Draft) {
    for (piece, kind) in page.pieces.iter().zip(kinds) {
        let Some((span, kind)) = draft.push(&piece.text, *kind).zip(*kind) else { continue };
        let Draft { text, facts, .. } = draft;
        match kind {
            BlockKind::Headline => facts.headline = facts.headline.or(Some(span)),
            BlockKind::Dek => facts.dek = facts.dek.or(Some(span)),
            BlockKind::Byline => {
                if let Some(names) = byline::line(span.slice(text), span) {
                    facts.authors.extend(names.authors);
                    facts.credit(CreditForm::Byline, names.services);
                }
            }
            BlockKind::Metadata if facts.headline.is_some() && facts.authors.is_empty() => {
                stamped_names(text, span, facts);
            }
            BlockKind::Correction | BlockKind::Credit => notice::read(text, span, kind, facts),
            BlockKind::Boilerplate if span.slice(text).starts_with('©') => {
                notice::read(text, span, kind, facts);
            }
            _ => {}
        }
    }
}

/// Notes the people named on a line of the time stamp: `Published 17.25, 18 June 2031. Ada Quist`.
fn stamped_names(text: &str, span: Span, facts: &mut Facts) {
    if span.len() > MAX_STAMP_BYTES {
        return;
    }
    let stamps = stamp::scan(span.slice(text), span.start as usize);
    // A city is written like a name: `18 June 2031, New Delhi`.
    let is_name = |words: &str| person_shaped(words) && place(words).is_none();
    let named = stamps.rest.iter().filter(|rest| stamps.day().is_some() && is_name(rest.slice(text)));
    facts.authors.extend(named.map(|rest| Located::at(Author::person(rest.slice(text)), *rest)));
}

#[cfg(test)]
mod tests;
