//! Words for a place in an order to the number of the place.
//!
//! Example: `13th` is 13; `third year` is 3 `year`; `second-longest-serving` is 2 `longest-serving`.
//!
//! Limits: `first` and `second` count only in front of a noun that comes in a numbered row, such as `term` or `round`,
//! or that the tree puts them to; `first aid` and other fixed pairs rank nothing.

use crate::lexicon::{NumberWord, orders, singular};
use crate::types::{Decimal, Dep, Tag, ValueKind};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;
use crate::values::numbers::noun::{is_modifier, phrase};

/// Nouns behind `first` and `second` that make a fixed pair with them.
const FIXED: [&str; 15] = [
    "aid",
    "responder",
    "responders",
    "lady",
    "hand",
    "class",
    "name",
    "thought",
    "thoughts",
    "glance",
    "sight",
    "person",
    "thing",
    "place",
    "nature",
];

/// Words between an ordinal and its noun: `first successful commercial flight`.
const MAX_GAP: usize = 4;

/// Words behind an ordinal that make it part of a name.
const NAME_WORDS: [&str; 14] = [
    "street",
    "avenue",
    "st",
    "ave",
    "amendment",
    "regiment",
    "brigade",
    "battalion",
    "infantry",
    "division",
    "reich",
    "world",
    "airborne",
    "floor",
];

pub(in crate::values) fn ordinal(cur: &Cursor) -> Option<Found> {
    let (place, len, digits) = in_digits(cur).or_else(|| in_words(cur))?;
    if !cur.is_free(0) {
        return None;
    }
    let after = cur.skip(len);
    let build = |more: usize, unit: Option<String>| {
        let found = Found::number(len + more, ValueKind::Ordinal, Decimal::from(place), "value.ordinal");
        Some(Found { unit, ..found })
    };
    if let Some((n, unit)) = superlative(&after) {
        return build(n, Some(unit));
    }
    if NAME_WORDS.contains(&after.lower(0)) && after.word(0).is_some_and(Word::is_capitalised) {
        return None;
    }
    let (n, noun) = noun_behind(&after);
    match noun {
        Some(noun) if digits || place > 2 || orders(&noun) => return build(n, Some(noun)),
        _ => {}
    }
    if let Some((n, noun)) = ranked(cur, len) {
        return build(n, Some(noun));
    }
    if digits || is_place(cur, place, &after) { build(0, None) } else { None }
}

/// `finished second`, `the eleventh`: a place without a noun.
fn is_place(cur: &Cursor, place: i64, after: &Cursor) -> bool {
    let goes_on = |next: &Word| {
        next.is_digits() || next.role.is_some() || next.tag.is_noun() || next.tag.is_adjective()
    };
    let is_end = !after.word(0).is_some_and(|next| (next.is_letters() || next.is_digits()) && goes_on(next));
    match cur.lower_before(1) {
        "finished" | "finish" | "finishes" | "finishing" | "placed" | "ranked" | "ranks" | "came"
        | "comes" => is_end,
        // `the first, on Monday`, `his third`; not `her second` alone, which may be a length of time.
        "the" => is_end && after.lower(0) != "-" && cur.lower_before(2) != "of",
        "his" | "her" | "its" | "their" => place > 2 && is_end && after.lower(0) != "-",
        _ => false,
    }
}

/// The noun that the tree or else the tags put the ordinal to, with what stands between.
fn ranked(cur: &Cursor, len: usize) -> Option<(usize, String)> {
    let word = cur.word(0)?;
    if cur.is_inner_hyphen(len) || cur.lower_before(1) == "at" {
        return None;
    }
    let by_tree = cur.head_ahead(0).filter(|_| word.dep == Dep::Amod);
    let by_tags = || (word.tag == Tag::JJ).then(|| last_noun(cur, len)).flatten();
    let head = by_tree.or_else(by_tags).filter(|head| (len..=len + MAX_GAP).contains(head))?;
    let noun = cur.word(head)?;
    if !(len..head).all(|at| cur.word(at).is_some_and(is_modifier)) {
        return None;
    }
    let is_fixed = head == len && FIXED.contains(&&*noun.lower);
    if !noun.tag.is_noun() || noun.tag.is_proper() || is_fixed || !noun.is_letters() {
        return None;
    }
    Some((head + 1 - len, phrase(&cur.skip(len), head - len)))
}

/// The place of the noun that ends the group of adjectives and nouns behind an ordinal.
fn last_noun(cur: &Cursor, len: usize) -> Option<usize> {
    let is_part = |at: &usize| cur.word(*at).is_some_and(|word| word.tag.is_noun() || word.tag == Tag::JJ);
    let head = (len..=len + MAX_GAP).take_while(is_part).last()?;
    cur.word(head).filter(|word| word.tag.is_noun()).map(|_| head)
}

/// `13th`: digits and a glued ending.
fn in_digits(cur: &Cursor) -> Option<(i64, usize, bool)> {
    let place = cur.word(0)?.small(4)?;
    let is_ending = cur.is_glued(1) && matches!(cur.lower(1), "st" | "nd" | "rd" | "th");
    is_ending.then_some((i64::from(place), 2, true))
}

/// `third`, `twenty-first`, `hundredth`.
fn in_words(cur: &Cursor) -> Option<(i64, usize, bool)> {
    if let NumberWord::Ordinal(place) = cur.role(0)? {
        return Some((place, 1, false));
    }
    let front = crate::values::numbers::sum::in_words(cur)?;
    let hyphen = usize::from(cur.is_inner_hyphen(front.len));
    let joint = hyphen + usize::from(cur.lower(front.len) == "and");
    let NumberWord::Ordinal(place) = cur.role(front.len + joint)? else { return None };
    let whole: i64 = front.value.to_string().parse().ok()?;
    let len = front.len + joint + 1;
    match place {
        100 => Some((whole.checked_mul(100)?, len, false)),
        1..10 if whole % 10 == 0 => Some((whole.checked_add(place)?, len, false)),
        10..100 if whole % 100 == 0 => Some((whole.checked_add(place)?, len, false)),
        _ => None,
    }
}

/// `-longest-serving`, ` largest`.
fn superlative(cur: &Cursor) -> Option<(usize, String)> {
    let mut at = usize::from(cur.is_inner_hyphen(0));
    let word = cur.word(at)?;
    let is_regular = word.lower.ends_with("est") && word.lower.len() > 4;
    let is_noun = matches!(
        &*word.lower,
        "interest" | "forest" | "request" | "harvest" | "guest" | "protest" | "contest"
    );
    if !(is_regular && !is_noun || matches!(&*word.lower, "worst" | "best")) {
        return None;
    }
    let mut unit = word.lower.to_string();
    at += 1;
    if cur.is_inner_hyphen(at) {
        unit.push('-');
        unit.push_str(cur.lower(at + 1));
        at += 2;
    }
    Some((at, unit))
}

/// The noun behind an ordinal: `year`, `secretary-general`, and `year` in `14th and final year`.
fn noun_behind(cur: &Cursor) -> (usize, Option<String>) {
    let skip = if cur.reads(0, &["and", "final"]) { 2 } else { 0 };
    let Some(word) = cur.word(skip).filter(|word| word.is_letters() && !word.is_capitalised() && !word.glued)
    else {
        return (0, None);
    };
    let is_noun = word.tag.is_noun() && !is_function_word(&word.lower);
    if !is_noun {
        return (0, None);
    }
    let mut noun = singular(&word.lower);
    let mut len = skip + 1;
    if cur.is_inner_hyphen(len) && cur.word(len + 1).is_some_and(Word::is_letters) {
        noun = format!("{}-{}", word.lower, singular(cur.lower(len + 1)));
        len += 2;
    }
    // The one adjective that news puts behind such a noun: `secretary general`, `attorney general`.
    if cur.lower(len) == "general" && !cur.is_glued(len) {
        noun.push_str(" general");
        len += 1;
    }
    (len, Some(noun))
}

/// Words that follow an ordinal without being what it counts.
fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "on"
            | "at"
            | "to"
            | "for"
            | "and"
            | "or"
            | "place"
            | "party"
            | "parties"
            | "was"
            | "is"
            | "with"
            | "behind"
            | "after"
            | "person"
    )
}
