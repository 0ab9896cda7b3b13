//! Sentences to numbers, dates, durations and other values, each with a normal form.
//!
//! At each word the matchers that the word may open a value for are asked, and the longest answer wins; earlier matchers
//! win ties. A modifier in front or behind is then added to the span, and what the value is of is read off the tree.
//!
//! Example: `more than three and a half years` is one duration, P3.5Y with the modifier `more than`; `Vera Halloran, 47,`
//! holds one age, 47 `year` of her; `10 to 15 people` is one count, 10-15 `person`.
//!
//! Limits: one value a place; `one` counts only in front of what it counts.

mod cursor;
mod found;
mod modifier;
mod numbers;
mod times;

#[cfg(test)]
mod builder;
#[cfg(test)]
mod tests;

use crate::types::{
    Amount, Article, Date, Issue, IssueCode, Modifier, RuleId, Segmentation, Span, Value, ValueKind,
};
use crate::values::cursor::{Cursor, MAX_NUMBER_BYTES, Word};
use crate::values::found::Found;
use crate::values::numbers::{
    age, count, measure, money, of, opening, ordinal, percent, range, score, share,
};
use crate::values::times::openers::opens_time;
use crate::values::times::reference::Told;
use crate::values::times::{context, duration, moment, set};

/// A matcher reads a value that starts at the cursor.
type Matcher = fn(&Cursor) -> Option<Found>;

/// At which words a matcher is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Where a number may start.
    AtNumbers,
    /// Where a time may start.
    AtTimes,
}

/// All matchers; of answers of the same length the first in this list wins.
const MATCHERS: [(Asked, Matcher); 13] = [
    (Asked::AtNumbers, money::money),
    (Asked::AtNumbers, percent::percent),
    (Asked::AtNumbers, share::share),
    (Asked::AtNumbers, age::age),
    (Asked::AtTimes, moment::moment),
    (Asked::AtTimes, set::set),
    (Asked::AtTimes, duration::duration),
    (Asked::AtNumbers, measure::measure),
    (Asked::AtNumbers, ordinal::ordinal),
    (Asked::AtNumbers, score::score),
    (Asked::AtNumbers, count::count),
    (Asked::AtNumbers, count::twice),
    (Asked::AtNumbers, figures),
];

/// Matchers of one figure with what it measures, for the ends of a range.
const FIGURES: [Matcher; 6] =
    [money::money, percent::percent, share::share, age::age, measure::measure, count::count];

/// A range of two figures.
fn figures(cur: &Cursor) -> Option<Found> {
    range::range(cur, |cur| longest(FIGURES.iter().filter_map(|matcher| matcher(cur))))
}

/// Finds the values of an article, in text order and without overlaps, and lists what could not be read.
///
/// [`Analyzer`](crate::Analyzer) calls it; call it yourself when numbers and times are all you need.
///
/// ```
/// use twosource::{ParseOptions, find_values, parse, segment};
///
/// let article = parse("note", "About 40 people waited for two hours.".as_bytes(), &ParseOptions::default())?;
/// let (values, issues) = find_values(&article, &segment(&article));
/// assert_eq!(values[0].normal(), "40");
/// assert_eq!(values[1].normal(), "PT2H");
/// assert!(issues.is_empty());
/// # Ok::<(), twosource::Error>(())
/// ```
pub fn find_values(article: &Article, segmentation: &Segmentation) -> (Vec<Value>, Vec<Issue>) {
    let mut values = Vec::new();
    let mut issues = Vec::new();
    let mut undated = None;
    let today = article.reference_day();
    let mut told = Told::default();
    for sent in &segmentation.sentences {
        let first = sent.tokens.range().start;
        let words = cursor::words(&article.text, segmentation.tokens_of(sent), first);
        let sentence = Reader { words: &words, today };
        sentence.read(&mut values, &mut issues, &mut undated, &mut told);
        told.next_sentence();
    }
    values.extend(publication(article, &values));
    values.sort_by_key(|value: &Value| value.span);
    context::complete(segmentation, &mut values, today);
    if let Some(span) = undated {
        let message = "a relative date stays open: the article gives no date and none was received";
        issues.push(Issue::new(IssueCode::NoReferenceDate, span, message));
    }
    (values, issues)
}

/// One sentence under way.
struct Reader<'a> {
    words: &'a [Word<'a>],
    today: Option<Date>,
}

impl Reader<'_> {
    fn read(
        &self,
        values: &mut Vec<Value>,
        issues: &mut Vec<Issue>,
        undated: &mut Option<Span>,
        told: &mut Told,
    ) {
        let mut at = 0;
        // Words before this one belong to a value already.
        let mut free = 0;
        while let Some(word) = self.words.get(at) {
            let cur = Cursor::new(self.words, at, self.today).telling(told.date(), told.quarter());
            if word.is_digits() && word.text.len() > MAX_NUMBER_BYTES {
                let message = format!("a number of {} characters is not read", word.text.len());
                issues.push(Issue::new(IssueCode::NumberTooLong, word.span, message));
            }
            let Some(found) = asked(&cur).filter(|_| !is_tail(&cur)) else {
                at += 1;
                continue;
            };
            let end = at + found.len.max(1);
            if let Some((value, more)) = self.value(&cur, found, at - free) {
                told.note(&value);
                values.push(value);
                at = end + more;
            } else {
                *undated = undated.or_else(|| self.span(at, end));
                at = end;
            }
            free = at;
        }
    }

    /// The finding as a value, with modifiers on either side; also the words that were taken behind it.
    fn value(&self, cur: &Cursor, found: Found, room: usize) -> Option<(Value, usize)> {
        let amount = found.amount?;
        let mut modifier = found.modifier;
        let (mut before, mut after) = (0, 0);
        if modifiable(found.kind) {
            if let Some((told, n)) = modifier::in_front(cur, found.kind, room) {
                // `some 300+ homes` are at least 300.
                let is_bounded = told == Modifier::About && modifier.is_some();
                (modifier, before) = (if is_bounded { modifier } else { Some(told) }, n);
            } else if let Some((told, n)) = modifier::behind(&cur.skip(found.len)) {
                (modifier, after) = (Some(told), n);
            }
        }
        let at = cur.position();
        let span = self.span(at - before, at + found.len + after)?;
        let Found { kind, unit, measure, precision, rule, .. } = found;
        let end = at + found.len + after;
        let of = match kind {
            ValueKind::Percent | ValueKind::Count => of::group(self.words, end),
            ValueKind::Age => of::owner(self.words, at, at + found.len),
            _ => None,
        };
        Some((
            Value { unit, measure, modifier, precision, of, ..Value::new(span, kind, amount, rule) },
            after,
        ))
    }

    fn span(&self, start: usize, end: usize) -> Option<Span> {
        let last = self.words.get(end.checked_sub(1)?)?;
        Some(self.words.get(start)?.span.cover(last.span))
    }
}

/// Whether the cursor stands inside a run of glued words that opens as something else: `F16`, `.001`, `x10−30`.
fn is_tail(cur: &Cursor) -> bool {
    let is_joined =
        |word: &Word| word.is_letters() || word.is_digits() || matches!(word.text, "." | "−" | "_" | "/");
    cur.is_glued(0) && cur.word(0).is_some_and(Word::is_digits) && cur.before(1).is_some_and(is_joined)
}

/// The longest answer at a word.
fn asked(cur: &Cursor) -> Option<Found> {
    let is_number = opening::may_open(cur);
    let is_time = opens_time(cur);
    // Nearly every word of a text opens nothing.
    if !is_number && !is_time {
        return None;
    }
    let is_asked = |asked: Asked| match asked {
        Asked::AtNumbers => is_number,
        Asked::AtTimes => is_time,
    };
    let matchers = MATCHERS.iter().filter(|(asked, _)| is_asked(*asked));
    longest(matchers.filter_map(|(_, matcher)| matcher(cur)))
}

/// The longest, and of equals the first.
fn longest(all: impl Iterator<Item = Found>) -> Option<Found> {
    all.reduce(|best, found| if found.len > best.len { found } else { best })
}

/// Whether `about` and its like bear on a kind of value.
fn modifiable(kind: ValueKind) -> bool {
    match kind {
        ValueKind::Count
        | ValueKind::Percent
        | ValueKind::Money
        | ValueKind::Measure
        | ValueKind::Age
        | ValueKind::Duration => true,
        ValueKind::Ordinal
        | ValueKind::Score
        | ValueKind::Date
        | ValueKind::Time
        | ValueKind::Year
        | ValueKind::Set => false,
    }
}

/// The date of publication as a value, where no sentence holds it.
fn publication(article: &Article, values: &[Value]) -> Option<Value> {
    let published = article.published.as_ref()?;
    let span = published.span.filter(|span| !span.is_empty())?;
    if values.iter().any(|value| value.span.overlaps(span)) {
        return None;
    }
    Some(Value::new(span, ValueKind::Date, Amount::When(published.value), RuleId("value.published")))
}
