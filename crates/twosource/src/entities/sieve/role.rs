//! A mention to its part in the sentence: whether it is a subject, and of which verb.
//!
//! In `“It is late,” said Ada Vask` the name is the subject of `said`. Where there is no tree the words around tell: a
//! subject stands before a verb and after no preposition, or beside a verb of speech.

use std::ops::Range;

use crate::entities::sieve::discourse::has_tree;
use crate::entities::words::{Word, Words};
use crate::types::{Dep, Tag};

/// Steps from a name to the word that it stands beside: `Vask, Brask and Lind left`.
const MAX_CONJUNCTS: usize = 8;

/// Whether the mention is a subject, and the word that it depends on.
pub(super) fn of(words: &Words<'_>, range: &Range<usize>) -> (bool, usize) {
    let outside =
        |at: &usize| words.get(*at).is_some_and(|word| !range.contains(&word.head) || word.head == *at);
    let mut at = range.clone().rev().find(outside).unwrap_or(range.start);
    let Some(mut word) = words.get(at) else { return (false, usize::MAX) };
    if !has_tree(word.dep) {
        return (is_subject(words, range), word.head);
    }
    for _ in 0..MAX_CONJUNCTS {
        let Some(next) = words.get(word.head).filter(|_| matches!(word.dep, Dep::Conj | Dep::Appos)) else {
            break;
        };
        (at, word) = (word.head, next);
    }
    let subject = word.dep.is_subject() && words.get(at).is_some_and(|word| !word.quoted);
    (subject, word.head)
}

fn is_subject(words: &Words<'_>, range: &Range<usize>) -> bool {
    let start = range.start;
    if words.get(start).is_none_or(|word| word.quoted) {
        return false;
    }
    let before = words.before(start, 1);
    let owner = words.after(range, 0).is_some_and(Word::is_possessive);
    if owner
        || before.is_some_and(|word| word.tag.is_verb() && word.tag.is_finite() && said_before(words, start))
    {
        return !owner;
    }
    let governed =
        before.is_some_and(|word| matches!(word.tag, Tag::IN | Tag::TO | Tag::CC) || word.tag.is_verb());
    let verb_earlier = (words.sent_start(start)..start)
        .rev()
        .take(LOOK_BACK)
        .any(|at| words.get(at).is_some_and(|word| !word.quoted && word.tag.is_finite()));
    let verb_next = words.after(range, 0).is_some_and(|word| word.tag.is_finite());
    !governed && (!verb_earlier || verb_next)
}

/// Words before a mention that are searched for the clause's verb.
const LOOK_BACK: usize = 30;

/// `“…,” said Ada Vask`: the verb follows a quotation.
fn said_before(words: &Words<'_>, start: usize) -> bool {
    words.before(start, 2).is_some_and(|word| word.text.chars().all(crate::text::is_quote_mark))
}
