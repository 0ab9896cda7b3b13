//! Numbers, dates, durations and other values, each with a normal form.

use crate::types::ids::RuleId;
use crate::types::interval::Interval;
use crate::types::number::Decimal;
use crate::types::span::Span;
use crate::types::time::{Duration, Recurrence};
use crate::types::unit::Unit;
use crate::types::when::When;
use crate::types::words::words;

words! {
    /// What a value measures.
    #[non_exhaustive]
    pub enum ValueKind {
        /// So many things.
        Count = "count",
        /// A place in an order: `13th`, `third year`.
        Ordinal = "ordinal",
        /// A share in percent, or percentage points.
        Percent = "percent",
        /// A sum of money.
        Money = "money",
        /// A physical quantity.
        Measure = "measure",
        /// Somebody's age.
        Age = "age",
        /// The result of a game or a vote: `4-2`.
        Score = "score",
        /// A calendar date, full or partial.
        Date = "date",
        /// A time of day.
        Time = "time",
        /// A year alone.
        Year = "year",
        /// A length of time.
        Duration = "duration",
        /// Times that come again: `every Tuesday`, `twice a week`.
        Set = "set",
    }
}

words! {
    /// How a text softens or bounds a value.
    pub enum Modifier {
        /// `about`, `some`, `roughly`.
        About = "about",
        /// `nearly`, `almost`: the value is not reached.
        Nearly = "nearly",
        /// `more than`, `over`.
        MoreThan = "more than",
        /// `at least`.
        AtLeast = "at least",
        /// `less than`, `under`.
        LessThan = "less than",
        /// `at most`, `up to`.
        AtMost = "at most",
    }
}

/// The normal form of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A plain number: counts, ordinals, percent, money, measures and ages.
    Number(Decimal),
    /// From one number to another: `10 to 15 people`.
    Range(Decimal, Decimal),
    /// The figures of two sides, in the order of the text: `4-2`.
    Score(Decimal, Decimal),
    /// A point in time: dates, times and years.
    When(When),
    /// From one point in time to another, both included: `from May to June`.
    Period(When, When),
    /// A length of time.
    Duration(Duration),
    /// From one length to another: `two to three years`.
    Durations(Duration, Duration),
    /// Times that come again.
    Set(Recurrence),
}

/// One value of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The words that give the value, without the preposition: `more than three and a half years`, `32 member countries`.
    pub span: Span,
    /// What it measures.
    pub kind: ValueKind,
    /// The normal form.
    pub amount: Amount,
    /// Unit in the singular: `%`, `USD`, `km`, `year`, or the counted noun with its modifiers: `member country`. A rate has
    /// what it is for behind a slash: `USD/barrel`.
    pub unit: Option<String>,
    /// The unit of a measure, with what converts it.
    pub measure: Option<Unit>,
    /// Softening or bounding word.
    pub modifier: Option<Modifier>,
    /// The step of the last figure that the text writes, in the value's unit: 100000 for `1.2 million`, 0.1 for `6.8`, 1 for
    /// `36`. `None` where the words give no figure.
    pub precision: Option<Decimal>,
    /// The words that say of what or of whom: whose age, the whole of a share, the group out of which something is counted.
    pub of: Option<Span>,
    /// Which rule found it.
    pub rule: RuleId,
}

/// Slack of `about` and of round numbers, as a share of the value: a desk prints `about 50` for 45 to 55.
const ABOUT_SHARE: f64 = 0.1;

impl Value {
    /// A value without unit, modifier or precision.
    pub fn new(span: Span, kind: ValueKind, amount: Amount, rule: RuleId) -> Self {
        Self {
            span,
            kind,
            amount,
            unit: None,
            measure: None,
            modifier: None,
            precision: None,
            of: None,
            rule,
        }
    }

    /// The numbers that the value allows, with its modifier taken into account.
    ///
    /// `more than 300` allows anything above 300, `nearly 50` allows 45 to 50, `about 38` allows a tenth either way. Measures
    /// are counted in the base of their unit, lengths of time in days, points in time in seconds since the start of
    /// 1970, in UTC where the zone is known. `None` for scores, for times that come again, and for points in time that the text leaves open.
    pub fn interval(&self) -> Option<Interval> {
        let told = match self.amount {
            Amount::Number(number) => Interval::point(self.in_base(number)),
            Amount::Range(from, to) => {
                Interval::point(self.in_base(from)).cover(Interval::point(self.in_base(to)))
            }
            Amount::Duration(length) => Interval::point(length.days()),
            Amount::Durations(from, to) => Interval::point(from.days()).cover(Interval::point(to.days())),
            Amount::When(when) => return when.seconds(),
            Amount::Period(from, to) => return Some(from.seconds()?.cover(to.seconds()?)),
            Amount::Score(..) | Amount::Set(_) => return None,
        };
        let slack = told.high.abs() * ABOUT_SHARE;
        Some(match self.modifier {
            None => told,
            Some(Modifier::About) => told.widened(slack),
            Some(Modifier::Nearly) => Interval { low: told.low - slack, high: told.high },
            Some(Modifier::MoreThan | Modifier::AtLeast) => Interval { low: told.low, high: f64::INFINITY },
            Some(Modifier::LessThan | Modifier::AtMost) => {
                Interval { low: f64::NEG_INFINITY, high: told.high }
            }
        })
    }

    fn in_base(&self, number: Decimal) -> f64 {
        let number = number.to_f64();
        self.measure.map_or(number, |unit| unit.in_base(number))
    }

    /// The normal form as text: plain decimal, or ISO 8601, with `Z` for times in UTC. A range has its two ends with `-` between numbers and `/` between
    /// times, a score its two figures with `-`.
    pub fn normal(&self) -> String {
        match self.amount {
            Amount::Number(number) => number.to_string(),
            Amount::Range(from, to) | Amount::Score(from, to) => format!("{from}-{to}"),
            Amount::When(when) => with_letter(&when),
            Amount::Period(from, to) => format!("{}/{}", with_letter(&from), with_letter(&to)),
            Amount::Duration(duration) => duration.to_string(),
            Amount::Durations(from, to) => format!("{from}/{to}"),
            Amount::Set(recurrence) => recurrence.to_string(),
        }
    }
}

/// A point in time with the letter that ISO 8601 has for UTC, as desks and wires write it.
fn with_letter(when: &When) -> String {
    let text = when.to_string();
    match text.strip_suffix("+00:00") {
        Some(clock) => format!("{clock}Z"),
        None => text,
    }
}
