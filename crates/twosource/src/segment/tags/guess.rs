//! The tokens of a sentence to the tags each can have, with a weight.
//!
//! Known words bring the shares of the word table. Other words are guessed from their shape: a capital is a name,
//! `-ly` an adverb, `-ed` a past form. Weights are 100 times the natural logarithm of a share.

use std::cmp::Reverse;

use crate::lexicon::{Reading, readings};
use crate::segment::kind::{Facing, facing, is_dash, is_ellipsis, is_terminator};
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
        out.push(match mark(token, faces) {
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

/// The tag of a token that is no word.
fn mark(token: &str, faces: Option<Facing>) -> Option<Tag> {
    let first = token.chars().next()?;
    if first.is_alphabetic() {
        return is_address(token).then_some(Tag::Added);
    }
    if first.is_numeric() {
        return None;
    }
    let tag = match token {
        "," => Tag::Comma,
        ":" | ";" => Tag::Colon,
        "(" | "[" | "{" => Tag::OpenBracket,
        ")" | "]" | "}" => Tag::CloseBracket,
        "%" => Tag::NN,
        "$" | "€" | "£" | "¥" | "₹" | "US$" => Tag::Dollar,
        "&" => Tag::CC,
        "-" | "‑" | "‐" => Tag::Hyphen,
        "``" => Tag::OpenQuote,
        "''" => Tag::CloseQuote,
        _ if first == '@' && token.len() > 1 => Tag::NNP,
        _ if first == '#' && token.len() > 1 => Tag::NN,
        _ if token.chars().any(char::is_alphanumeric) => return None,
        _ if is_ellipsis(token) || is_dash(token) => Tag::Colon,
        _ if is_terminator(token) => Tag::Stop,
        _ if is_quote_mark(first) || matches!(first, '‘' | '`') => match faces {
            Some(Facing::Close) => Tag::CloseQuote,
            _ => Tag::OpenQuote,
        },
        "'" | "’" if faces == Some(Facing::Open) => Tag::OpenQuote,
        "'" | "’" => return None,
        "*" | "_" | "=" | "~" | "|" => Tag::NFP,
        _ => Tag::SYM,
    };
    Some(tag)
}

fn is_address(token: &str) -> bool {
    token.contains("://")
        || token.starts_with("www.")
        || token.get(1..).is_some_and(|tail| tail.contains('@'))
}

fn word(token: &str, at_start: bool, casing: Casing) -> Vec<Candidate> {
    if token.contains(|c: char| c.is_numeric()) {
        return number(token);
    }
    let capital = token.starts_with(char::is_uppercase);
    let known: Vec<(Tag, u32)> = readings(token)
        .into_iter()
        .flatten()
        .map(|Reading { tag, share, .. }| (tag, u32::from(share)))
        .collect();
    let known = with_twins(known);
    if !capital {
        let mut common: Vec<_> = known.into_iter().filter(|(tag, _)| *tag != Tag::NNP).collect();
        if common.is_empty() {
            common = by_ending(token);
        }
        return shares(&common);
    }
    if token == "I" {
        return shares(&[(Tag::PRP, 100)]);
    }
    let is_upper = token.chars().count() > 1 && !token.contains(char::is_lowercase);
    let weight_of_name = match casing {
        Casing::Upper => 30,
        Casing::Title => 45,
        Casing::Sentence if is_upper => 95,
        Casing::Sentence if at_start => 0,
        Casing::Sentence => 90,
    };
    named(token, &known, weight_of_name, at_start)
}

/// Adds the reading that has the same form by rule: the base form of a verb is its present tense too, and a regular
/// past tense its participle. The table lacks it when the form is rare.
fn with_twins(mut known: Vec<(Tag, u32)>) -> Vec<(Tag, u32)> {
    /// How much rarer than the reading that was seen the other one is taken to be.
    const RARER: u32 = 4;
    const TWINS: &[(Tag, Tag)] =
        &[(Tag::VB, Tag::VBP), (Tag::VBP, Tag::VB), (Tag::VBD, Tag::VBN), (Tag::VBN, Tag::VBD)];
    for &(seen, twin) in TWINS {
        let share = known.iter().find(|(tag, _)| *tag == seen).map(|(_, share)| *share);
        if let Some(share) = share
            && !known.iter().any(|(tag, _)| *tag == twin)
        {
            known.push((twin, (share / RARER).max(1)));
        }
    }
    known
}

/// Candidates of a word with a capital. `name` is the share of names, in percent, among words so placed; 0 leaves it
/// to the word's own record.
fn named(token: &str, known: &[(Tag, u32)], name: u32, at_start: bool) -> Vec<Candidate> {
    let plural = token.ends_with('s') && token.len() > 3 && !token.ends_with("ss");
    let (singular, several) = if plural { (85, 15) } else { (100, 0) };
    if known.is_empty() {
        let name = if name == 0 { 75 } else { name };
        let mut all = vec![(Tag::NNP, name * singular / 100), (Tag::NNPS, name * several / 100)];
        if at_start || name < 80 {
            all.extend(by_ending(token).into_iter().map(|(tag, share)| (tag, share * (100 - name) / 100)));
        } else {
            all.push((Tag::JJ, 4));
        }
        return shares(&all);
    }
    // Spelled with a capital in the table, or a function word: what it is does not change with its place.
    let (first, _) = known[0];
    if !known.iter().any(|(tag, _)| *tag == Tag::NNP)
        && (name == 0 || first == Tag::JJ && readings_are_cased(token))
    {
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
        _ => name,
    };
    let mut all: Vec<_> = known.iter().map(|&(tag, share)| (tag, share * (100 - name) / 100)).collect();
    all.push((Tag::NNP, name * singular / 100));
    all.push((Tag::NNPS, name * several / 100));
    shares(&all)
}

/// Whether the table has the token as it is spelled, with its capital.
fn readings_are_cased(token: &str) -> bool {
    let lower = token.to_lowercase();
    readings(&lower).is_none()
}

fn number(token: &str) -> Vec<Candidate> {
    let digits = token.trim_start_matches(|c: char| c.is_numeric() || matches!(c, ',' | '.' | '\''));
    match digits {
        "st" | "nd" | "rd" | "th" => shares(&[(Tag::JJ, 95), (Tag::NN, 5)]),
        "s" | "'s" => shares(&[(Tag::NNS, 90), (Tag::CD, 10)]),
        _ if token.starts_with(char::is_alphabetic) => shares(&[(Tag::NNP, 85), (Tag::NN, 15)]),
        _ => shares(&[(Tag::CD, 100)]),
    }
}

/// Tags by the ending of an unknown word. Shares are the author's estimate for news text, checked on a development
/// set of tagged text.
fn by_ending(token: &str) -> Vec<(Tag, u32)> {
    const ENDINGS: &[(&str, &[(Tag, u32)])] = &[
        ("ing", &[(Tag::VBG, 75), (Tag::NN, 20), (Tag::JJ, 5)]),
        ("ed", &[(Tag::VBN, 45), (Tag::VBD, 40), (Tag::JJ, 15)]),
        ("ly", &[(Tag::RB, 85), (Tag::JJ, 15)]),
        ("ness", &[(Tag::NN, 100)]),
        ("ment", &[(Tag::NN, 100)]),
        ("tion", &[(Tag::NN, 100)]),
        ("sion", &[(Tag::NN, 100)]),
        ("ity", &[(Tag::NN, 100)]),
        ("ism", &[(Tag::NN, 100)]),
        ("ship", &[(Tag::NN, 100)]),
        ("ance", &[(Tag::NN, 100)]),
        ("ence", &[(Tag::NN, 100)]),
        ("ous", &[(Tag::JJ, 100)]),
        ("ful", &[(Tag::JJ, 95), (Tag::NN, 5)]),
        ("able", &[(Tag::JJ, 95), (Tag::NN, 5)]),
        ("ible", &[(Tag::JJ, 95), (Tag::NN, 5)]),
        ("less", &[(Tag::JJ, 100)]),
        ("ive", &[(Tag::JJ, 75), (Tag::NN, 25)]),
        ("ish", &[(Tag::JJ, 70), (Tag::VB, 20), (Tag::NN, 10)]),
        ("ical", &[(Tag::JJ, 95), (Tag::NN, 5)]),
        ("ial", &[(Tag::JJ, 90), (Tag::NN, 10)]),
        ("al", &[(Tag::JJ, 75), (Tag::NN, 25)]),
        ("ic", &[(Tag::JJ, 80), (Tag::NN, 20)]),
        ("ary", &[(Tag::JJ, 65), (Tag::NN, 35)]),
        ("ize", &[(Tag::VB, 75), (Tag::VBP, 25)]),
        ("ise", &[(Tag::VB, 50), (Tag::NN, 40), (Tag::VBP, 10)]),
        ("est", &[(Tag::JJS, 60), (Tag::NN, 40)]),
        ("er", &[(Tag::NN, 85), (Tag::JJR, 15)]),
        ("or", &[(Tag::NN, 100)]),
        ("ist", &[(Tag::NN, 95), (Tag::JJ, 5)]),
        ("ss", &[(Tag::NN, 90), (Tag::VB, 10)]),
        ("us", &[(Tag::NN, 80), (Tag::JJ, 20)]),
        ("is", &[(Tag::NN, 100)]),
        ("s", &[(Tag::NNS, 85), (Tag::VBZ, 15)]),
    ];
    const OTHER: &[(Tag, u32)] =
        &[(Tag::NN, 60), (Tag::JJ, 18), (Tag::VB, 12), (Tag::VBP, 5), (Tag::RB, 3), (Tag::FW, 2)];
    let lower = token.to_lowercase();
    let found = ENDINGS.iter().find(|(ending, _)| lower.len() > ending.len() + 1 && lower.ends_with(ending));
    found.map_or(OTHER, |(_, tags)| tags).to_vec()
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
