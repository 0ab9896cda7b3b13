//! Sentences to numbers, dates, durations and other values, each with a normal form.
//!
//! At each word every matcher is asked and the longest answer wins; earlier matchers win ties. A modifier in front or
//! behind is then added to the span.
//!
//! Example: `more than three and a half years` is one duration, P3.5Y with the modifier `more than`; `Vera Halloran, 47,`
//! holds one age, 47 `year`.
//!
//! Limits: one value a place, so ranges (`10 to 15 people`) are two values; `one`, `first` and `second` alone are none.

mod age;
mod clock;
mod context;
mod count;
mod cursor;
mod date;
mod duration;
mod edge;
mod found;
mod grain;
mod holiday;
mod indefinite;
mod length;
mod measure;
mod modifier;
mod moment;
mod money;
mod month_alone;
mod name_part;
mod noun;
mod numbered;
mod numbers;
mod numeric;
mod openers;
mod ordinal;
mod percent;
mod period;
mod quarter;
mod reference;
mod relative;
mod set;
mod share;
mod spoken;
mod tense;
mod told;
mod weekday;
mod year;
mod zone;

#[cfg(test)]
mod builder;
#[cfg(test)]
mod tests;

use crate::types::{Amount, Article, Date, Issue, IssueCode, RuleId, Segmentation, Span, Value, ValueKind};
use crate::values::cursor::{Cursor, MAX_NUMBER_BYTES, Word};
use crate::values::found::Found;
use crate::values::reference::Told;

/// A matcher reads a value that starts at the cursor.
type Matcher = fn(&Cursor) -> Option<Found>;

/// All matchers; of answers of the same length the first in this list wins.
const MATCHERS: [Matcher; 10] = [
    money::money,
    percent::percent,
    share::share,
    age::age,
    moment::moment,
    set::set,
    duration::duration,
    measure::measure,
    ordinal::ordinal,
    count::count,
];

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
        let words = cursor::words(&article.text, segmentation.tokens_of(sent));
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
            let Some(found) = longest(&cur).filter(|_| !is_tail(&cur)) else {
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
                (modifier, before) = (Some(told), n);
            } else if let Some((told, n)) = modifier::behind(&cur.skip(found.len)) {
                (modifier, after) = (Some(told), n);
            }
        }
        let at = cur.position();
        let span = self.span(at - before, at + found.len + after)?;
        let Found { kind, unit, precision, rule, .. } = found;
        Some((Value { unit, modifier, precision, ..Value::new(span, kind, amount, rule) }, after))
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

fn longest(cur: &Cursor) -> Option<Found> {
    let mut best: Option<Found> = None;
    for matcher in MATCHERS {
        if let Some(found) = matcher(cur)
            && best.as_ref().is_none_or(|best| found.len > best.len)
        {
            best = Some(found);
        }
    }
    best
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
