//! Whether two names of people are one name with a slip of the pen.
//!
//! `Jon Brask` and `John Brask` share a word and differ by a letter in the other; `Juliet Hargan` and `Julyet Hargen` share
//! none, so that the words around them must agree as well. So must they where both given names are well known and of
//! different gender: `John Brask` and `Joan Brask` are rather two people.

use std::collections::BTreeSet;
use std::sync::Arc;

use strsim::osa_distance;

use crate::lexicon::given_name;
use crate::reconcile::entities::clusters::Node;
use crate::types::Analysis;

/// Letters from which a word may differ by two. In shorter ones two letters make another name.
const LONG_WORD: usize = 8;
/// Letters a word needs to differ at all when no word of the name is equal.
const SHORT_WORD: usize = 5;
/// Words around the mentions that must be shared: one alone is chance.
const SHARED_WORDS: usize = 2;
/// Tokens on either side of a mention that count as its surroundings, about one clause.
const NEAR_TOKENS: usize = 12;
/// Mentions whose surroundings are read; the first say who a person is.
const MENTIONS_READ: usize = 4;

/// Keys under which slips of one name meet: each word, and the last one without vowels.
pub(super) fn blocks(node: &Node) -> Vec<String> {
    let Some(words) = node.words.first().filter(|words| words.len() > 1) else { return Vec::new() };
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Vec::new() };
    let skeleton: String = last.chars().filter(|c| !"aeiouy".contains(*c)).collect();
    vec![format!("first {first}"), format!("last {last}"), format!("skeleton {skeleton}")]
}

/// Whether the fullest names of two people differ by a slip.
pub(super) fn is_slip(a: &Node, b: &Node, articles: &[Arc<Analysis>]) -> bool {
    let (Some(one), Some(other)) = (a.words.first(), b.words.first()) else { return false };
    if a.article == b.article {
        return false;
    }
    match likeness(one, other) {
        Likeness::None => false,
        Likeness::OneWord if !tells_two_people(one, other) => true,
        _ => near(a, articles).intersection(&near(b, articles)).count() >= SHARED_WORDS,
    }
}

enum Likeness {
    None,
    /// All words are equal but one, which differs little.
    OneWord,
    /// More words differ, each little.
    EachWord,
}

fn likeness(one: &[String], other: &[String]) -> Likeness {
    if one.len() != other.len() || one.len() < 2 {
        return Likeness::None;
    }
    let pairs: Vec<_> = one.iter().zip(other).filter(|(a, b)| a != b).collect();
    if pairs.is_empty() || !pairs.iter().all(|(a, b)| differs_little(a, b)) {
        return Likeness::None;
    }
    match pairs.as_slice() {
        [_] => Likeness::OneWord,
        _ if pairs.iter().all(|(a, b)| a.len().min(b.len()) >= SHORT_WORD) => Likeness::EachWord,
        _ => Likeness::None,
    }
}

/// Whether one letter is changed, missing or in another place, or two in a long word.
pub(super) fn differs_little(a: &str, b: &str) -> bool {
    let letters = a.chars().count().min(b.chars().count());
    let allowed = if letters >= LONG_WORD { 2 } else { 1 };
    letters > 2 && a.chars().count().abs_diff(b.chars().count()) <= allowed && osa_distance(a, b) <= allowed
}

/// Whether the given names are well known and not of one gender.
fn tells_two_people(one: &[String], other: &[String]) -> bool {
    let (Some(a), Some(b)) = (one.first(), other.first()) else { return false };
    match (given_name(a), given_name(b)) {
        (Some(one), Some(other)) => a != b && (one != other || one.gender.is_none()),
        _ => false,
    }
}

/// Letters of a word that says something; shorter ones are mostly auxiliaries.
const MIN_LETTERS: usize = 4;

/// Folded content words around the first mentions of an entity.
fn near(node: &Node, articles: &[Arc<Analysis>]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let Some(analysis) = articles.get(node.article.index()) else { return words };
    let Some(entity) = analysis.entities.get(node.entity.index()) else { return words };
    let mentions = entity.mentions.iter().filter_map(|id| analysis.mentions.get(id.index()));
    for mention in mentions.take(MENTIONS_READ) {
        let inside = analysis.segmentation.tokens_in(mention.span).range();
        let start = inside.start.saturating_sub(NEAR_TOKENS);
        let end = (inside.end + NEAR_TOKENS).min(analysis.segmentation.tokens.len());
        for token in analysis.segmentation.tokens.get(start..end).unwrap_or_default() {
            let text = analysis.slice(token.span);
            let content = token.tag.is_noun() || token.tag.is_verb() || token.tag.is_adjective();
            if content && text.chars().count() >= MIN_LETTERS {
                words.insert(crate::text::fold(text));
            }
        }
    }
    for words_of_name in &node.words {
        for word in words_of_name {
            words.remove(word);
        }
    }
    words
}
