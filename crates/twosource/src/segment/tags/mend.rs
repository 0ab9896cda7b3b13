//! Tags of a sentence to better tags, by a short list of context rules for what one neighbour cannot tell.

use crate::segment::tags::guess::Candidate;
use crate::types::{Span, Tag, Token};

/// Tokens between an auxiliary and its participle: `has not yet officially said`.
const AUXILIARY_WINDOW: usize = 4;

/// Applies the rules in order, from left to right.
pub(super) fn mend(text: &str, tokens: &mut [Token], columns: &[Vec<Candidate>]) {
    for at in 0..tokens.len() {
        let can = |tag: Tag| columns.get(at).is_some_and(|column| column.iter().any(|one| one.tag == tag));
        let Some(token) = tokens.get(at) else { continue };
        let better = match token.tag {
            Tag::VBD if can(Tag::VBN) && has_auxiliary(text, tokens, at) => Tag::VBN,
            _ => continue,
        };
        if let Some(token) = tokens.get_mut(at) {
            token.tag = better;
        }
    }
}

/// Whether a form of `have` or `be` stands before, with only adverbs between.
fn has_auxiliary(text: &str, tokens: &[Token], at: usize) -> bool {
    for before in tokens.iter().take(at).rev().take(AUXILIARY_WINDOW) {
        if is_auxiliary(text, before.span) {
            return true;
        }
        if !matches!(before.tag, Tag::RB | Tag::RBR | Tag::RBS) {
            return false;
        }
    }
    false
}

fn is_auxiliary(text: &str, span: Span) -> bool {
    let word = span.slice(text);
    [
        "have", "has", "had", "'ve", "’ve", "be", "been", "being", "is", "are", "was", "were", "am", "'re",
        "’re",
    ]
    .iter()
    .any(|form| word.eq_ignore_ascii_case(form))
}
