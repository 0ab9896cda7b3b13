//! The words behind a number to the noun it counts, in the singular with its modifiers.
//!
//! The head is the first plural noun within reach that no other plural noun follows: `32 member countries` counts
//! `member country`, `four different coalition governments` counts `coalition government`.
//!
//! Limits: adjectives stay in the unit unless they only say `more` or `other`.

use crate::lexicon::{irregular_singular, singular};
use crate::types::{Dep, Tag};
use crate::values::cursor::{Cursor, Word};

/// Words from a number to its head noun; noun groups of news have at most three modifiers, hyphens counted apart.
const MAX_MODIFIERS: usize = 6;

/// Adjectives that do not tell what is counted.
const EMPTY: [&str; 19] = [
    "different",
    "more",
    "other",
    "additional",
    "further",
    "main",
    "new",
    "such",
    "own",
    "extra",
    "separate",
    "whole",
    "entire",
    "total",
    "of",
    "key",
    "major",
    "the",
    "and",
];

/// The counted noun at the cursor, which stands behind a number, with its length in words.
pub(in crate::values) fn counted(cur: &Cursor) -> Option<(usize, String)> {
    let skip = of_group(cur);
    let mut at = skip;
    let mut parts: Vec<String> = Vec::new();
    while at < skip + MAX_MODIFIERS {
        let word = cur.word(at)?;
        // `15 others injured`: `others` stands for a noun, and no noun follows it.
        let is_last = &*word.lower == "others";
        if is_plural(word)
            && (is_last || !cur.word(at + 1).is_some_and(|next| is_plural(next) && !next.glued))
        {
            if !is_part_of_compound(cur, at) {
                parts.push(shown_singular(word));
                return Some((at + 1, join(&parts)));
            }
        } else if !is_modifier(word) && !joins_adjectives(cur, at) || at == skip && word.is_hyphen() {
            return None;
        }
        if !EMPTY.contains(&&*word.lower) {
            parts.push(if word.is_capitalised() { word.text.to_owned() } else { word.lower.to_string() });
        }
        at += 1;
    }
    None
}

/// Words of `of the` in `two of the ships`, `thousands of people`.
fn of_group(cur: &Cursor) -> usize {
    if cur.lower(0) == "of" { 1 + usize::from(is_determiner(cur.lower(1))) } else { 0 }
}

pub(in crate::values) fn is_determiner(word: &str) -> bool {
    matches!(word, "the" | "its" | "their" | "his" | "her" | "our" | "these" | "those" | "my" | "your")
}

/// The noun `head` places ahead with its modifiers from the cursor on, in the singular and as a unit is shown.
pub(in crate::values) fn phrase(cur: &Cursor, head: usize) -> String {
    let mut parts: Vec<String> = Vec::new();
    for at in 0..head {
        let Some(word) = cur.word(at) else { break };
        if !EMPTY.contains(&&*word.lower) {
            parts.push(if word.is_capitalised() { word.text.to_owned() } else { word.lower.to_string() });
        }
    }
    parts.extend(cur.word(head).map(shown_singular));
    join(&parts)
}

/// The noun that the tree puts the number at the cursor to, from `from` words ahead on: its length and its name.
pub(in crate::values) fn by_tree(cur: &Cursor, from: usize) -> Option<(usize, String)> {
    if cur.word(from).is_some_and(Word::is_hyphen) {
        return None;
    }
    let number = cur.word(from.checked_sub(1)?)?;
    if number.dep != Dep::Nummod && cur.word(0)?.dep != Dep::Nummod {
        return None;
    }
    let head = cur.head_ahead(from - 1).filter(|head| (from..from + MAX_MODIFIERS).contains(head))?;
    let between = (from..head).all(|at| cur.word(at).is_some_and(is_modifier));
    let noun = cur.word(head)?;
    let fits = between && noun.is_letters() && noun.tag.is_noun() && !noun.tag.is_proper();
    (fits && !is_part_of_compound(cur, head)).then(|| (head + 1 - from, phrase(&cur.skip(from), head - from)))
}

/// The `and` of `digital and physical sales`.
fn joins_adjectives(cur: &Cursor, at: usize) -> bool {
    let is_adjective = |word: Option<&Word>| word.is_some_and(|word| word.tag.is_adjective());
    let before = at.checked_sub(1).and_then(|before| cur.word(before));
    cur.lower(at) == "and" && is_adjective(before) && is_adjective(cur.word(at + 1))
}

fn is_part_of_compound(cur: &Cursor, at: usize) -> bool {
    cur.is_inner_hyphen(at + 1)
}

pub(in crate::values) fn is_plural(word: &Word) -> bool {
    if !word.is_letters() {
        return false;
    }
    if irregular_singular(&word.lower).is_some() {
        return true;
    }
    let looks_plural = word.lower.len() > 3
        && word.lower.ends_with('s')
        && !["ss", "us", "is", "ous"].iter().any(|ending| word.lower.ends_with(ending))
        && !is_function_word(&word.lower);
    looks_plural && word.tag.is_noun()
}

pub(in crate::values) fn is_modifier(word: &Word) -> bool {
    if word.is_hyphen() && word.glued {
        return true;
    }
    let fits = word.tag.is_noun()
        || word.tag.is_adjective()
        || matches!(word.tag, Tag::VBN | Tag::VBG | Tag::RBR | Tag::RB);
    word.is_letters() && fits && !is_function_word(&word.lower)
}

/// Words that end a noun group whatever a tagger says of them.
fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "in" | "on"
            | "at"
            | "to"
            | "for"
            | "from"
            | "by"
            | "with"
            | "and"
            | "or"
            | "but"
            | "than"
            | "as"
            | "that"
            | "who"
            | "which"
            | "were"
            | "was"
            | "is"
            | "are"
            | "has"
            | "have"
            | "had"
            | "be"
            | "been"
            | "will"
            | "would"
            | "the"
            | "a"
            | "an"
            | "this"
            | "these"
            | "its"
            | "his"
            | "her"
            | "their"
            | "after"
            | "before"
            | "when"
            | "while"
            | "if"
            | "of"
            | "said"
            | "it"
            | "he"
            | "she"
            | "they"
            | "we"
            | "i"
            | "you"
            | "about"
            | "into"
            | "over"
            | "under"
            | "per"
            | "not"
            | "also"
            | "does"
            | "says"
            | "times"
            | "ago"
            | "always"
            | "perhaps"
    )
}

fn shown_singular(word: &Word) -> String {
    let one = singular(&word.lower);
    if !word.is_capitalised() {
        return one;
    }
    let mut chars = one.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Parts with one space between, none around hyphens.
fn join(parts: &[String]) -> String {
    parts.join(" ").replace(" - ", "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::builder::words_of;

    fn check(text: &str, expected: Option<(usize, &str)>) {
        let words = words_of(text);
        let got = counted(&Cursor::new(&words, 0, None));
        assert_eq!(got, expected.map(|(n, unit)| (n, unit.to_owned())), "{text}");
    }

    #[test]
    fn the_plural_is_the_head() {
        check("member countries in all", Some((2, "member country")));
        check("different coalition governments", Some((3, "coalition government")));
        check("long-range missiles", Some((4, "long-range missile")));
        check("of the ships", Some((3, "ship")));
        check("injured people", Some((2, "injured person")));
        check("dead and", Some((1, "dead")));
        check("NATO nations", Some((2, "NATO nation")));
    }

    #[test]
    fn no_noun_within_the_group() {
        check("in the streets", None);
        check("to four", None);
        check(", cars", None);
    }
}
