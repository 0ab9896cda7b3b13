//! Lengths and dates of one lasting event that put its start at different times.
//!
//! Every expression becomes an interval for the day on which the event began. `three years into the war` counts back
//! from the article's day, `the war, in its third year`, allows two to three years, `nears the 500-day mark` allows
//! 450 to 500 days, `the 2031 invasion` allows that year. Round figures get slack. Two articles conflict when the
//! intervals of one event do not meet.
//!
//! A false alarm is kept out by four rules: the verb beside a count of years must not be past (`she fled two years
//! after the war`); an article that itself gives two starts knows two events, and is not asked; at least one side must
//! count from its own day; and the gap must be small against the time that passed, because a slip moves a start by
//! months, another event of the kind lies years away.
//!
//! Known limits: events that recur every few months; phases of one war that have their own start.

use crate::reconcile::index::StoryIndex;
use crate::types::{
    Analysis, ArticleIndex, Conflict, ConflictKind, Date, Interval, Issue, IssueCode, Passage, Sentence,
};

use super::event::{EventMention, are_same, events};
use super::side::{Reading, sides};
use super::start::{Start, starts};

/// Largest gap between two starts as a share of the time since the earlier one that is still taken for a slip.
const MAX_GAP_SHARE: f64 = 0.5;

/// Readings of a story that are compared pair by pair.
const MAX_READINGS: usize = 2_000;

/// One article's word for the start of one event.
#[derive(Clone, Debug)]
struct Told {
    event: EventMention,
    start: Start,
    article: ArticleIndex,
    /// The article's day, as days since 1970.
    today: f64,
}

/// The events whose start is told in two ways that do not meet; notes in `issues` when readings were left alone.
pub(super) fn conflicts(index: &StoryIndex<'_>, issues: &mut Vec<Issue>) -> Vec<Conflict> {
    let mut told: Vec<Told> = Vec::new();
    for (article, analysis) in index.iter() {
        let Some(today) = index.reference_day(article) else { continue };
        for sent in &analysis.segmentation.sentences {
            told.extend(told_in(index, article, analysis, sent, today));
        }
        if told.len() > MAX_READINGS {
            told.truncate(MAX_READINGS);
            let message = format!("only {MAX_READINGS} lengths and dates of events were compared");
            issues.push(Issue::new(IssueCode::BlockTooLarge, None, message));
            break;
        }
    }
    let sure: Vec<&Told> = told.iter().filter(|one| !knows_two(one, &told)).collect();
    let mut out: Vec<Conflict> = Vec::new();
    let mut settled: Vec<bool> = vec![false; sure.len()];
    for a in 0..sure.len() {
        for b in a + 1..sure.len() {
            if settled[a] || settled[b] || !is_slip(sure[a], sure[b]) {
                continue;
            }
            let seeds = [sure[a], sure[b]];
            let members: Vec<usize> = (0..sure.len())
                .filter(|&other| seeds.iter().any(|seed| are_same(&seed.event, &sure[other].event)))
                .filter(|&other| seeds.iter().any(|seed| is_near(seed, sure[other])))
                .collect();
            for &member in &members {
                settled[member] = true;
            }
            out.extend(conflict(index, &members.iter().map(|&member| sure[member]).collect::<Vec<_>>()));
        }
    }
    out
}

fn told_in(
    index: &StoryIndex<'_>,
    article: ArticleIndex,
    analysis: &Analysis,
    sent: &Sentence,
    today: Date,
) -> Vec<Told> {
    let events = events(index, article, analysis, sent);
    let mut out = Vec::new();
    for event in events {
        for start in starts(analysis, sent, &event, today) {
            out.push(Told { event: event.clone(), start, article, today: super::start::day_number(today) });
        }
    }
    out
}

/// Whether the article of `one` also tells a start of the same event that does not meet it.
fn knows_two(one: &Told, all: &[Told]) -> bool {
    all.iter().any(|other| {
        other.article == one.article
            && are_same(&one.event, &other.event)
            && !one.start.bounds.meets(other.start.bounds)
    })
}

fn gap(a: Interval, b: Interval) -> f64 {
    (a.low - b.high).max(b.low - a.high).max(0.0)
}

/// Whether two readings are of one event, of two articles, do not meet, and lie close enough for a slip.
fn is_slip(a: &Told, b: &Told) -> bool {
    a.article != b.article
        && (a.start.is_counted || b.start.is_counted)
        && are_same(&a.event, &b.event)
        && !a.start.bounds.meets(b.start.bounds)
        && is_near(a, b)
}

fn is_near(a: &Told, b: &Told) -> bool {
    let passed = (a.today - a.start.bounds.high).max(b.today - b.start.bounds.high);
    gap(a.start.bounds, b.start.bounds) <= passed * MAX_GAP_SHARE
}

fn conflict(index: &StoryIndex<'_>, members: &[&Told]) -> Option<Conflict> {
    let label = |one: &Told| index.article(one.article).map_or("", |it| it.slice(one.start.value)).to_owned();
    let readings = members.iter().map(|one| Reading {
        bounds: one.start.bounds,
        label: label(one),
        passage: Passage { article: one.article, span: one.start.span },
    });
    let sides = sides(readings.collect());
    let [first, second, ..] = sides.as_slice() else { return None };
    let event = members.first().and_then(|one| Some(index.article(one.article)?.slice(one.event.span)))?;
    let explanation = format!(
        "`{}` and `{}` count from one start of the {event}; no start fits both",
        first.value, second.value
    );
    let about = format!("how long ago the {event} began");
    Some(Conflict { kind: ConflictKind::Duration, about, explanation, sides, facts: Vec::new() })
}

#[cfg(test)]
mod tests;
