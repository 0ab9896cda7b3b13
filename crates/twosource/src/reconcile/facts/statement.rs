//! A cluster of assertions to the words that state the fact.
//!
//! One member gives its own words, white space, the initial capital and a subject told before aside: of the running text, with a finite verb
//! and a subject that can stand alone, if there is one, then the one that says most of what the others say. One that
//! mostly says what no other article says is passed over: it would be read as confirmed. The
//! conjunction or adverb that ties a clause to the sentence before, and a reporting clause behind it, are left out.
//!
//! Example: `therefore the ferry stays in port, the owner said` states `The ferry stays in port`.
//!
//! Known limits: a fact that stands only in phrases (`the owner Ida Quist`) is stated by a phrase.

use std::cmp::Ordering;

use crate::types::{Analysis, Quote, Span, Tag, Token};

use super::assertion::Assertion;
use super::comparison::Comparison;

/// Members that are compared for the statement of a fact; more would square the work.
const MAX_COMPARED: usize = 48;

/// Words that tie a clause to the one before it and say nothing themselves.
const TIES: &[&str] = &[
    "and",
    "but",
    "or",
    "nor",
    "so",
    "yet",
    "therefore",
    "however",
    "thus",
    "hence",
    "moreover",
    "furthermore",
    "meanwhile",
    "nevertheless",
    "nonetheless",
];

/// Words with which `so` and `yet` begin something else: `so far`, `so many`, `yet another`.
const AFTER_SO: &[&str] = &["far", "many", "much", "few", "long", "called", "another"];

/// Share of a member's words, by weight, that another article must tell too. A reader takes the statement for what every
/// support says, so a clause that mostly says something else may not state the fact.
const MIN_SHARED: f64 = 0.5;

/// The statement, and whether it is a clause of the running text with a finite verb.
pub(super) fn of(members: &[&Assertion], compare: Comparison<'_>) -> (String, bool) {
    let members = &members[..members.len().min(MAX_COMPARED)];
    let shares: Vec<f64> = members.iter().map(|member| shared(member, members, compare)).collect();
    // Where nobody shares that much, as in a fact of one article, those that share the most compete.
    let needed = shares.iter().copied().fold(0.0, f64::max).min(MIN_SHARED);
    let fit = members.iter().zip(shares).filter(|(_, share)| *share >= needed).map(|(member, _)| *member);
    let ranked = fit.map(|member| (rank(member), common_words(member, members, compare), member));
    let best = ranked.reduce(|best, next| {
        let order = best.0.cmp(&next.0).then(best.1.total_cmp(&next.1));
        if order == Ordering::Less { next } else { best }
    });
    let Some((_, _, member)) = best else { return (String::new(), false) };
    let Some(analysis) = compare.index.article(member.article) else { return (String::new(), false) };
    let clause = analysis.slice(bare(analysis, member)).split_whitespace();
    let subject = subject_in_front(analysis, member).split_whitespace();
    (capitalised(&subject.chain(clause).collect::<Vec<_>>().join(" ")), member.is_clause)
}

/// The subject that a clause shares with the one before it or takes from what it describes: `the owner` for the second
/// clause of `The owner came and paid`.
fn subject_in_front<'a>(analysis: &'a Analysis, member: &Assertion) -> &'a str {
    let subject = analysis.claims.get(member.claim.index()).and_then(|claim| claim.subject);
    subject.filter(|subject| subject.end <= member.span.start).map_or("", |subject| analysis.slice(subject))
}

/// What a reader can take in without the text around it comes first.
fn rank(member: &Assertion) -> (bool, bool, bool, bool) {
    (member.is_clause && member.stands_alone, !member.is_quoted, member.stands_alone, member.is_clause)
}

/// Share of the member's words, by weight, that some other article has too.
fn shared(member: &Assertion, members: &[&Assertion], compare: Comparison<'_>) -> f64 {
    let weight = |stem: &_| compare.words.weight(*stem);
    let told = |stem: &&_| {
        let others = members.iter().filter(|other| other.article != member.article);
        others.into_iter().any(|other| other.stems.binary_search(*stem).is_ok())
    };
    let all: f64 = member.stems.iter().map(weight).sum();
    let common: f64 = member.stems.iter().filter(told).map(weight).sum();
    if all > 0.0 { common / all } else { 0.0 }
}

/// Bits of the words that the member shares with those of other articles.
fn common_words(member: &Assertion, members: &[&Assertion], compare: Comparison<'_>) -> f64 {
    let others = members.iter().filter(|other| other.article != member.article);
    others
        .map(|other| {
            let shared = member.stems.iter().filter(|stem| other.stems.binary_search(stem).is_ok());
            shared.map(|&stem| compare.words.weight(stem)).sum::<f64>()
        })
        .sum()
}

/// The span of the member without a tie in front and a reporting clause at the end.
fn bare(analysis: &Analysis, member: &Assertion) -> Span {
    let end = reporting_clause(analysis, member).unwrap_or(member.span.end);
    let span = Span { start: member.span.start, end };
    let tokens = tokens_in(analysis, span);
    let is_tie = |at: usize| {
        let word = |at: usize| tokens.get(at).map_or("", |tok: &Token| analysis.slice(tok.span));
        let is_in = |list: &[&str], word: &str| list.iter().any(|it| it.eq_ignore_ascii_case(word));
        is_in(TIES, word(at)) && !is_in(AFTER_SO, word(at + 1))
    };
    let mut first = 0;
    while is_tie(first) || (first > 0 && tokens.get(first).is_some_and(|tok| tok.tag == Tag::Comma)) {
        first += 1;
    }
    let Some(rest) = tokens.get(first..).filter(|rest| !rest.is_empty()) else { return span };
    let is_mark = |tok: &&Token| tok.tag.is_punctuation() && is_clause_mark(analysis.slice(tok.span));
    let dropped = if end < member.span.end { rest.iter().rev().take_while(is_mark).count() } else { 0 };
    let last = rest.get(..rest.len() - dropped).and_then(<[Token]>::last);
    match (rest.first(), last) {
        (Some(from), Some(to)) => from.span.cover(to.span),
        _ => span,
    }
}

fn is_clause_mark(text: &str) -> bool {
    matches!(text, "," | ";" | ":" | "-" | "–" | "—")
}

fn tokens_in(analysis: &Analysis, span: Span) -> &[Token] {
    let tokens = &analysis.segmentation.tokens;
    let start = tokens.partition_point(|tok| tok.span.start < span.start);
    let end = tokens.partition_point(|tok| tok.span.end <= span.end);
    tokens.get(start..end.max(start)).unwrap_or_default()
}

/// Quotations before a clause whose reporting words may still stand in it.
const MAX_QUOTES_BACK: usize = 8;

/// Where the reporting clause at the end of the member begins: its cue or speaker, whichever comes first.
fn reporting_clause(analysis: &Analysis, member: &Assertion) -> Option<u32> {
    let after = analysis.quotes.partition_point(|quote| quote.span.start < member.span.end);
    let near = analysis.quotes.get(after.saturating_sub(MAX_QUOTES_BACK)..after).unwrap_or_default();
    let start = |quote: &Quote| {
        let cue = quote.cue.filter(|cue| member.span.contains(*cue))?;
        let source = quote.source.filter(|source| member.span.contains(*source));
        Some(source.map_or(cue.start, |source| source.start.min(cue.start)))
    };
    near.iter().filter_map(start).filter(|&start| start >= member.predicate_span.end).min()
}

/// The text with a capital at its start, unless the first word has one inside.
fn capitalised(text: &str) -> String {
    let first_word = text.split(' ').next().unwrap_or_default();
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if first.is_lowercase() && !first_word.contains(char::is_uppercase) => {
            first.to_uppercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}
