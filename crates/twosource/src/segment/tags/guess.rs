//! The tokens of a sentence to the tags each can have, with a weight.
//!
//! Known words bring the shares of the word table. Other words are guessed from their shape: a capital is a name,
//! `-ly` an adverb, `-ed` a past form. Weights are 100 times the natural logarithm of a share.

use std::cmp::Reverse;

use crate::lexicon::{Reading, readings};
use crate::segment::kind::{Facing, facing};
use crate::segment::tags::{marks, shape};
use crate::text::is_quote_mark;
use crate::types::{Span, Tag};

/// A tag a token can have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// The tag.
    pub(super) tag: Tag,
    /// 100 times the natural logarithm of its share.
    pub(super) weight: i32,
}

/// Share of capitalised words from which on a line is in title case, where capitals tell nothing. Origin: headlines
/// of the training text leave only articles and prepositions small.
const TITLE_CASE: f64 = 0.7;

/// Fewer words than this are no title: `Maria Falk Ruiz` is a name.
const MIN_TITLE_WORDS: usize = 4;

/// How a sentence uses capitals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Casing {
    Sentence,
    Title,
    Upper,
}

/// The candidates of each token, at least one each.
pub(super) fn candidates(text: &str, spans: &[Span]) -> Vec<Vec<Candidate>> {
    let casing = casing(text, spans);
    let mut at_start = true;
    let mut inside = false;
    let mut out = Vec::with_capacity(spans.len());
    for &span in spans {
        let token = span.slice(text);
        let faces = facing(text, span, inside);
        if token.starts_with(is_quote_mark) {
            inside = faces == Some(Facing::Open);
        }
        out.push(match marks::mark(token, faces) {
            Some(tag) => shares(&[(tag, 100)]),
            None if token.starts_with('’') && token.len() == 3 || token == "'" => {
                shares(&[(Tag::POS, 60), (Tag::CloseQuote, 40)])
            }
            None => word(token, at_start, casing),
        });
        // Opening marks and list numbers leave the next word at the start.
        at_start = at_start && !token.chars().any(char::is_alphabetic)
            || token == ":"
            || faces == Some(Facing::Open);
    }
    out
}

fn casing(text: &str, spans: &[Span]) -> Casing {
    let (mut n_words, mut n_capitals, mut n_upper) = (0_usize, 0_usize, 0_usize);
    for token in
        spans.iter().map(|span| span.slice(text)).filter(|token| token.starts_with(char::is_alphabetic))
    {
        n_words += 1;
        n_capitals += usize::from(token.starts_with(char::is_uppercase));
        n_upper += usize::from(!token.contains(char::is_lowercase));
    }
    if n_words < MIN_TITLE_WORDS {
        return Casing::Sentence;
    }
    let least = n_words as f64 * TITLE_CASE;
    if n_upper as f64 >= least {
        Casing::Upper
    } else if n_capitals as f64 >= least {
        Casing::Title
    } else {
        Casing::Sentence
    }
}

fn word(token: &str, at_start: bool, casing: Casing) -> Vec<Candidate> {
    if token.contains(|c: char| c.is_numeric()) {
        return shares(shape::number(token));
    }
    if shape::NUMBER_WORDS.iter().any(|number| token.eq_ignore_ascii_case(number)) {
        return shares(&[(Tag::CD, 100)]);
    }
    let capital = token.starts_with(char::is_uppercase);
    let known: Vec<(Tag, u32)> = readings(token)
        .into_iter()
        .flatten()
        .map(|Reading { tag, share, .. }| (tag, u32::from(share)))
        .collect();
    let known = with_twins(token, known);
    if !capital {
        let mut common: Vec<_> = known.into_iter().filter(|(tag, _)| *tag != Tag::NNP).collect();
        if common.is_empty() && token.ends_with('.') {
            return shares(&[(if token.len() == 4 { Tag::NN } else { Tag::FW }, 100)]);
        }
        if common.is_empty() {
            common = shape::by_ending(token);
        }
        return shares(&common);
    }
    if token == "I" {
        return shares(&[(Tag::PRP, 100)]);
    }
    let is_upper = token.chars().count() > 1 && !token.contains(char::is_lowercase);
    let weight_of_name = match casing {
        Casing::Upper => 30,
        Casing::Title => 40,
        Casing::Sentence if is_upper => 95,
        Casing::Sentence if at_start => 0,
        Casing::Sentence => 90,
    };
    named(token, &known, weight_of_name, at_start, casing == Casing::Title)
}

/// Adds the reading that has the same form by rule: the base form of a verb is its present tense too, and a regular
/// past tense its participle. The table lacks it when the form is rare.
fn with_twins(token: &str, mut known: Vec<(Tag, u32)>) -> Vec<(Tag, u32)> {
    /// How much rarer than the reading that was seen the other one is taken to be.
    const RARER: u32 = 4;
    const TWINS: &[(Tag, Tag)] =
        &[(Tag::VB, Tag::VBP), (Tag::VBP, Tag::VB), (Tag::VBD, Tag::VBN), (Tag::VBN, Tag::VBD)];
    for &(seen, twin) in TWINS {
        let share = known.iter().find(|(tag, _)| *tag == seen).map(|(_, share)| *share);
        // `was` and `be` are no twins of anything: only regular endings and other base forms are.
        let regular = if matches!(seen, Tag::VBD | Tag::VBN) { token.ends_with("ed") } else { token != "be" };
        if let Some(share) = share
            && regular
            && !known.iter().any(|(tag, _)| *tag == twin)
        {
            known.push((twin, (share / RARER).max(1)));
        }
    }
    let has = |tag: Tag| known.iter().any(|(other, _)| *other == tag);
    let stem_can = |tags: &[Tag]| {
        let stem = token.strip_suffix('s').unwrap_or_default();
        readings(stem).is_some_and(|mut found| found.any(|reading| tags.contains(&reading.tag)))
    };
    if has(Tag::NNS) && !has(Tag::VBZ) && stem_can(&[Tag::VB, Tag::VBP]) {
        known.push((Tag::VBZ, TWIN_S));
    } else if has(Tag::VBZ) && !has(Tag::NNS) && stem_can(&[Tag::NN]) {
        known.push((Tag::NNS, TWIN_S));
    } else if has(Tag::NN) && !has(Tag::VB) && token.len() <= MAX_SHORT {
        known.push((Tag::VB, RARE_VERB));
    }
    known
}

/// Share, in percent, of the plural or third person that a form in `-s` can be by its stem, but was not seen as.
const TWIN_S: u32 = 8;

/// Share, in percent, of the verb that a short noun can be: `to steer`, `to chip in`.
const RARE_VERB: u32 = 2;

/// Longest noun, in bytes, that is readily used as a verb.
const MAX_SHORT: usize = 6;

/// Candidates of a word with a capital. `name` is the share of names, in percent, among words so placed; 0 leaves it
/// to the word's own record.
fn named(
    token: &str,
    known: &[(Tag, u32)],
    name: u32,
    at_start: bool,
    casing_is_title: bool,
) -> Vec<Candidate> {
    let plural = token.ends_with('s') && token.len() > 3 && !token.ends_with("ss");
    let (singular, several) = match token.strip_suffix('s') {
        Some(_) if plural && known.iter().any(|(tag, _)| *tag == Tag::NNS) => (30, 70),
        Some(stem) if plural && is_cased(stem) => (15, 85),
        _ if plural => (85, 15),
        _ => (100, 0),
    };
    if token.ends_with('.') && (known.is_empty() || token.len() == 2) {
        return shares(&[(Tag::NNP, 100)]);
    }
    if known.is_empty() {
        let name = if name == 0 { 75 } else { name };
        let mut all = vec![(Tag::NNP, name * singular / 100), (Tag::NNPS, name * several / 100)];
        if at_start || name < 80 {
            all.extend(
                shape::by_ending(token).into_iter().map(|(tag, share)| (tag, share * (100 - name) / 100)),
            );
        } else {
            let peoples =
                ["ian", "ese", "ish", "ern", "ean", "ic"].iter().any(|ending| token.ends_with(ending));
            all.push((Tag::JJ, if peoples { 30 } else { 0 }));
        }
        return shares(&all);
    }
    // Spelled with a capital in the table, or a function word: what it is does not change with its place.
    let (first, _) = known[0];
    if !known.iter().any(|(tag, _)| *tag == Tag::NNP) && (name == 0 || first == Tag::JJ && is_cased(token)) {
        return shares(known);
    }
    let name = match first {
        Tag::DT
        | Tag::IN
        | Tag::CC
        | Tag::TO
        | Tag::PRP
        | Tag::PRPS
        | Tag::MD
        | Tag::WDT
        | Tag::WP
        | Tag::WRB => name / 4,
        Tag::CD => name / 2,
        _ if casing_is_title && first.is_verb() => name / 3,
        _ => name,
    };
    let mut all: Vec<_> = known.iter().map(|&(tag, share)| (tag, share * (100 - name) / 100)).collect();
    all.push((Tag::NNP, name * singular / 100));
    all.push((Tag::NNPS, name * several / 100));
    shares(&all)
}

/// Whether the table has the token only as it is spelled, with its capital: `Peruvian`.
fn is_cased(token: &str) -> bool {
    readings(token).is_some() && readings(&token.to_lowercase()).is_none()
}

/// Shares of any sum, zero ones left out, as weights with the heaviest first.
fn shares(all: &[(Tag, u32)]) -> Vec<Candidate> {
    let total: u32 = all.iter().map(|(_, share)| share).sum();
    let mut out: Vec<Candidate> = Vec::with_capacity(all.len());
    for &(tag, share) in all.iter().filter(|(_, share)| *share > 0) {
        let weight = ((f64::from(share) / f64::from(total.max(1))).ln() * 100.0).round() as i32;
        match out.iter_mut().find(|candidate| candidate.tag == tag) {
            Some(same) => same.weight = same.weight.max(weight),
            None => out.push(Candidate { tag, weight }),
        }
    }
    out.sort_by_key(|candidate| Reverse(candidate.weight));
    if out.is_empty() {
        out.push(Candidate { tag: Tag::NN, weight: 0 });
    }
    out
}
