//! A sentence's verb groups to clauses: where each begins and ends, what it hangs on, and whose verb it is.
//!
//! The sentence is read once from left to right with a stack of clauses that are still open. An opener (`who`, `that`,
//! `after`) pushes a clause that waits for its verb. A finite verb goes to the innermost clause that waits; when the
//! innermost has its verb, what stands between the two verbs decides: a conjunction right before the verb coordinates
//! predicates, an outer clause that still waits is resumed, a noun phrase after a comma or conjunction starts a clause,
//! and a noun phrase right behind a verb of saying starts what is said.
//!
//! `Okoye, who ran the club for a decade, left and joined Varga` gives `Okoye … left`, `who ran the club for a decade`
//! and `joined Varga`. Known limits: borders are found by tags and
//! commas, and the tree is asked for subjects and antecedents alone.

use std::ops::Range;

use crate::claims::openers::Kind;
use crate::claims::splitter::Splitter;
use crate::claims::verb_group::Group;
use crate::claims::words::Words;
use crate::types::Tag;

/// One clause.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// How it hangs in the sentence.
    pub(super) kind: Kind,
    /// Position of the opener's first word, or of the first word.
    pub(super) start: usize,
    /// Position of the first word after the opener.
    pub(super) body: usize,
    /// Position after the last word.
    pub(super) end: usize,
    /// The clause it hangs on.
    pub(super) parent: Option<usize>,
    /// Its verb.
    pub(super) group: Option<Group>,
    /// Its subject.
    pub(super) subject: Option<Range<usize>>,
    /// The noun phrase a relative clause is about.
    pub(super) about: Option<Range<usize>>,
    /// Whether it only names a condition or a question.
    pub(super) open_ended: bool,
    /// Whether its predicate is coordinated with an earlier clause's.
    pub(super) coordinated: bool,
}

/// The comma-free pieces of `range`, with `holes` cut out. A break at the end leaves an empty last piece.
pub(super) fn pieces(words: Words<'_>, range: &Range<usize>, holes: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut start, mut at) = (range.start, range.start);
    while at < range.end {
        if let Some(hole) = holes.iter().find(|hole| hole.start == at && hole.end > at) {
            pieces.push(start..at);
            at = hole.end.min(range.end);
            start = at;
        } else if words.is_break(at) && !joins_words(words, at) {
            pieces.push(start..at);
            at += 1;
            start = at;
        } else {
            at += 1;
        }
    }
    pieces.push(start..range.end);
    // A hole that ends in a comma gives two borders in a row; one is enough.
    let last = pieces.len() - 1;
    let mut index = 0;
    pieces.retain(|piece| {
        index += 1;
        !piece.is_empty() || index - 1 == last
    });
    pieces
}

/// Whether quotation marks stand inside a phrase: `the " ghost " flat`.
fn joins_words(words: Words<'_>, at: usize) -> bool {
    let inside = |at: usize| !words.is_break(at) && at < words.len();
    match words.tag(at) {
        Tag::OpenQuote => at > 0 && inside(at - 1),
        Tag::CloseQuote => at > 0 && inside(at - 1) && inside(at + 1),
        _ => false,
    }
}

/// Splits a sentence into its clauses. `is_time` tells a range that only says when.
pub(super) fn split(
    words: Words<'_>,
    groups: &[Group],
    is_time: &dyn Fn(&Range<usize>) -> bool,
) -> Vec<Clause> {
    Splitter::new(words, groups, is_time).run()
}
