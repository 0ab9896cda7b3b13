//! A sentence and an event in it to the days on which the event can have begun.

use crate::text::fold;
use crate::types::{
    Amount, Analysis, Date, Duration, Interval, Modifier, Sentence, Span, Tag, TimeUnit, Value, ValueKind,
};

use super::event::EventMention;

/// When an event began, as one expression tells it.
#[derive(Clone, Debug)]
pub(super) struct Start {
    /// First and last day, as days since 1970.
    pub(super) bounds: Interval,
    /// The value alone.
    pub(super) value: Span,
    /// The expression with the event.
    pub(super) span: Span,
    /// Whether it counts back from the article's day.
    pub(super) is_counted: bool,
}

/// Tokens between an event and the value that tells of it, in one clause.
const MAX_REACH: usize = 12;

/// Tokens between a count of years and the event it counts from: `two years after the Kingdom's full-scale invasion`.
const MAX_OBJECT: usize = 7;

/// Slack of a round length, as a share: `three decades` stands for 27 to 33 years.
const ROUND_SHARE: f64 = 0.1;

/// Slack of a length without a modifier, in its own unit: `two years` is said from one and a half to just under three.
const UNIT_BEFORE: f64 = 0.5;
const UNIT_AFTER: f64 = 1.0;

/// What may stand between a length and the event from which it counts.
const SINCE: &[&str] = &["after", "into", "since", "following"];

/// What may stand before `its third year`.
const WITHIN: &[&str] = &["in", "into", "enters", "entered", "entering"];

/// Verbs for a mark that is not reached, and for one that is.
const NEARING: &[&str] = &["nears", "near", "nearing", "approaches", "approach", "approaching"];
const REACHING: &[&str] =
    &["reaches", "reach", "hits", "hit", "passes", "pass", "passing", "marks", "reaching"];

/// Verbs for beginning.
const BEGINNING: &[&str] = &["began", "started", "erupted", "broke", "begun", "launched"];

/// Days since 1970.
pub(super) fn day_number(date: Date) -> f64 {
    Date::new(1970, 1, 1).map_or(0.0, |epoch| f64::from(date.days_since(epoch)))
}

/// What the values of a sentence tell about the start of an event in it.
pub(super) fn starts(analysis: &Analysis, sent: &Sentence, event: &EventMention, today: Date) -> Vec<Start> {
    let from = analysis.values.partition_point(|value| value.span.start < sent.span.start);
    let values = analysis.values.get(from..).unwrap_or_default();
    values
        .iter()
        .take_while(|value| value.span.start < sent.span.end)
        .filter_map(|value| {
            let place = Place::new(analysis, sent, event, value)?;
            let counted = counted(&place, value).map(|days| Interval {
                low: day_number(today) - days.high,
                high: day_number(today) - days.low,
            });
            let is_counted = counted.is_some();
            let bounds = counted.or_else(|| dated(&place, value))?;
            Some(Start { bounds, value: value.span, span: value.span.cover(event.span), is_counted })
        })
        .collect()
}

/// Where a value and an event stand to each other.
struct Place<'a> {
    analysis: &'a Analysis,
    /// Tokens of the sentence.
    sent: std::ops::Range<usize>,
    /// Tokens of the value.
    value: std::ops::Range<usize>,
    /// Token of the event noun.
    event: usize,
    /// Whether the noun names the beginning.
    is_start: bool,
}

impl<'a> Place<'a> {
    fn new(analysis: &'a Analysis, sent: &Sentence, event: &EventMention, value: &Value) -> Option<Self> {
        let tokens = analysis.segmentation.tokens_in(value.span).range();
        if tokens.contains(&event.token) || tokens.is_empty() {
            return None;
        }
        let is_start = event.noun.is_start;
        Some(Self { analysis, sent: sent.tokens.range(), value: tokens, event: event.token, is_start })
    }

    fn word(&self, token: usize) -> String {
        let tok = self.sent.contains(&token).then(|| self.analysis.segmentation.tokens.get(token)).flatten();
        tok.map_or_else(String::new, |tok| fold(self.analysis.slice(tok.span)))
    }

    fn tag(&self, token: usize) -> Option<Tag> {
        self.analysis.segmentation.tokens.get(token).map(|tok| tok.tag)
    }

    /// Whether no verb and no full stop of a clause lies between two tokens.
    fn is_one_phrase(&self, from: usize, to: usize) -> bool {
        (from..to).all(|token| {
            self.tag(token).is_some_and(|tag| !tag.is_finite() && !tag.is_punctuation() || tag == Tag::Hyphen)
        })
    }

    /// The nearest finite verb before the value, or else the first one after it, is not past.
    fn is_present(&self) -> bool {
        let finite = |token: &usize| self.tag(*token).is_some_and(Tag::is_finite);
        let verb = (self.sent.start..self.value.start).rev().find(finite);
        let verb = verb.or_else(|| (self.value.end..self.sent.end).find(finite));
        verb.is_none_or(|token| self.tag(token) != Some(Tag::VBD))
    }
}

/// Days that have passed since the event began.
fn counted(place: &Place<'_>, value: &Value) -> Option<Interval> {
    match value.amount {
        Amount::Duration(length) => since(place, value, length).or_else(|| mark(place, length)),
        Amount::Number(number) if value.kind == ValueKind::Ordinal => nth_year(place, value, number.to_f64()),
        Amount::Number(_)
        | Amount::Range(..)
        | Amount::Score(..)
        | Amount::When(_)
        | Amount::Period(..)
        | Amount::Durations(..)
        | Amount::Set(_) => None,
    }
}

/// `more than two years after the invasion`, `three years into the war`.
fn since(place: &Place<'_>, value: &Value, length: Duration) -> Option<Interval> {
    let is_long = matches!(length.unit, TimeUnit::Year | TimeUnit::Month);
    let link = place.value.end;
    let is_linked = SINCE.contains(&place.word(link).as_str());
    let reaches = (link + 1..=link + 1 + MAX_OBJECT).contains(&place.event);
    if !is_long
        || !is_linked
        || !reaches
        || !place.is_one_phrase(link + 1, place.event)
        || !place.is_present()
    {
        return None;
    }
    Some(slackened(length, value.modifier))
}

/// `nears the 500-day mark`.
fn mark(place: &Place<'_>, length: Duration) -> Option<Interval> {
    let last = place.word(place.value.end.saturating_sub(1));
    let is_mark = |word: &str| matches!(word, "mark" | "milestone" | "point");
    if !(is_mark(&last) || is_mark(&place.word(place.value.end))) || !follows(place) {
        return None;
    }
    let days = length.days();
    let verb = (place.event + 1..place.value.start)
        .rev()
        .map(|token| place.word(token))
        .find(|word| NEARING.contains(&word.as_str()) || REACHING.contains(&word.as_str()))?;
    let low = days * (1.0 - ROUND_SHARE);
    let high = if NEARING.contains(&verb.as_str()) { days } else { days * (1.0 + ROUND_SHARE) };
    Some(Interval { low, high })
}

/// `the war, now in its third year`, `the third year of the war`.
fn nth_year(place: &Place<'_>, value: &Value, n: f64) -> Option<Interval> {
    let is_year = value.unit.as_deref() == Some("year") || place.word(place.value.end) == "year";
    if !is_year || !place.is_present() {
        return None;
    }
    let before: Vec<String> =
        (1..=2).map(|back| place.word(place.value.start.saturating_sub(back))).collect();
    let within = before.iter().any(|word| WITHIN.contains(&word.as_str()));
    let behind = place.value.end + usize::from(place.word(place.value.end) == "year");
    let is_of = place.word(behind) == "of"
        && (behind + 1..=behind + 1 + MAX_OBJECT).contains(&place.event)
        && place.is_one_phrase(behind + 1, place.event);
    let is_told = is_of || (within && follows(place));
    if !is_told {
        return None;
    }
    let year = TimeUnit::Year.days();
    Some(Interval { low: (n - 1.0) * year, high: n * year })
}

/// Whether the value follows the event closely.
fn follows(place: &Place<'_>) -> bool {
    place.event < place.value.start && place.value.start - place.event <= MAX_REACH
}

/// A length with the slack that its roundness or modifier gives it, in days.
fn slackened(length: Duration, modifier: Option<Modifier>) -> Interval {
    let (days, unit) = (length.days(), length.unit.days());
    let round = days * ROUND_SHARE;
    let (before, after) = (round.max(UNIT_BEFORE * unit), round.max(UNIT_AFTER * unit));
    match modifier {
        None | Some(Modifier::About) => Interval { low: days - before, high: days + after },
        Some(Modifier::Nearly) => Interval { low: days - before, high: days },
        Some(Modifier::MoreThan | Modifier::AtLeast) => Interval { low: days, high: f64::INFINITY },
        Some(Modifier::LessThan | Modifier::AtMost) => Interval { low: 0.0, high: days },
    }
}

/// Days between which `the 2031 invasion`, `the invasion in 2031` and `the war began in May 2031` put the start.
fn dated(place: &Place<'_>, value: &Value) -> Option<Interval> {
    let Amount::When(when) = value.amount else { return None };
    let (first, last) = when.days()?;
    let is_before = place.value.end <= place.event
        && place.event - place.value.end <= 2
        && place.is_one_phrase(place.value.end, place.event)
        && (place.value.end..place.event).all(|token| !matches!(place.tag(token), Some(Tag::IN | Tag::CC)));
    let is_after = place.value.start == place.event + 2
        && matches!(place.word(place.event + 1).as_str(), "in" | "of" | "on");
    let tells_start = place.is_start && (is_before || is_after);
    if !tells_start && !begins(place) {
        return None;
    }
    Some(Interval { low: day_number(first), high: day_number(last) })
}

/// `the war began in 2031`, `the strike, which started on Monday`.
fn begins(place: &Place<'_>) -> bool {
    if !follows(place) {
        return false;
    }
    let gap = place.event + 1..place.value.start;
    let Some(verb) = gap.clone().find(|&token| BEGINNING.contains(&place.word(token).as_str())) else {
        return false;
    };
    let finite_between = (gap.start..verb).any(|token| place.tag(token).is_some_and(Tag::is_finite));
    let to_date: Vec<String> = (verb + 1..place.value.start).map(|token| place.word(token)).collect();
    !finite_between
        && to_date.len() <= 2
        && to_date.iter().all(|word| matches!(word.as_str(), "out" | "in" | "on"))
}
