//! Numbers, dates, durations and other values, each with a normal form.

use crate::types::ids::RuleId;
use crate::types::number::Decimal;
use crate::types::span::Span;
use crate::types::time::{Duration, When};
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
        /// A calendar date, full or partial.
        Date = "date",
        /// A time of day.
        Time = "time",
        /// A year alone.
        Year = "year",
        /// A length of time.
        Duration = "duration",
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
    /// A point in time: dates, times and years.
    When(When),
    /// A length of time.
    Duration(Duration),
}

/// The least and the greatest number that a value allows, both included; either may be open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The least, `-inf` when open.
    pub low: f64,
    /// The greatest, `inf` when open.
    pub high: f64,
}

impl Bounds {
    /// Whether some number lies in both.
    pub fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// One value of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The words that give the value, without the preposition: `more than three and a half years`, `32 member countries`.
    pub span: Span,
    /// What it measures.
    pub kind: ValueKind,
    /// The normal form.
    pub amount: Amount,
    /// Unit in the singular: `%`, `USD`, `km`, `year`, or the counted noun with its modifiers: `member country`.
    pub unit: Option<String>,
    /// Softening or bounding word.
    pub modifier: Option<Modifier>,
    /// Which rule found it.
    pub rule: RuleId,
}

/// Slack of `about` and of round numbers, as a share of the value: a desk prints `about 50` for 45 to 55.
const ABOUT_SHARE: f64 = 0.1;

impl Value {
    /// The numbers that the value allows, with its modifier taken into account; `None` for points in time.
    ///
    /// `more than 300` allows anything above 300, `nearly 50` allows 45 to 50, `about 38` allows a tenth either way.
    /// Durations are counted in days.
    pub fn bounds(&self) -> Option<Bounds> {
        let number = match self.amount {
            Amount::Number(number) => number.to_f64(),
            Amount::Duration(duration) => duration.days(),
            Amount::When(_) => return None,
        };
        let slack = number.abs() * ABOUT_SHARE;
        let (low, high) = match self.modifier {
            None => (number, number),
            Some(Modifier::About) => (number - slack, number + slack),
            Some(Modifier::Nearly) => (number - slack, number),
            Some(Modifier::MoreThan | Modifier::AtLeast) => (number, f64::INFINITY),
            Some(Modifier::LessThan | Modifier::AtMost) => (f64::NEG_INFINITY, number),
        };
        Some(Bounds { low, high })
    }

    /// The normal form as text: plain decimal, or ISO 8601.
    pub fn normal(&self) -> String {
        match self.amount {
            Amount::Number(number) => number.to_string(),
            Amount::When(when) => when.to_string(),
            Amount::Duration(duration) => duration.to_string(),
        }
    }
}
