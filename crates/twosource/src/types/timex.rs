//! Values of time to the type and the value that TIMEX3 gives them.
//!
//! TIMEX3 is the tag for times of `TimeML`; readers of its values are many, so ours can be handed to them. `for years` has no
//! figure and is `PXY`; a period is written by its two ends with `/` between them, which TIMEX3 would tag apart.

use std::fmt;

use crate::types::time::{Duration, TimeUnit};
use crate::types::value::{Amount, Value};
use crate::types::words::words;

words! {
    /// The type of a TIMEX3.
    pub enum TimexType {
        /// A point in time as wide as a day or wider.
        Date = "DATE",
        /// A point in time within a day.
        Time = "TIME",
        /// A length of time.
        Duration = "DURATION",
        /// Times that come again.
        Set = "SET",
    }
}

/// What TIMEX3 tells of a time. `Display` writes type and value: `DATE 2026-06-18`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timex3 {
    /// The attribute `type`.
    pub kind: TimexType,
    /// The attribute `value`.
    pub value: String,
}

impl fmt::Display for Timex3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.value)
    }
}

impl Value {
    /// Type and value in TIMEX3, `None` for what is no time.
    ///
    /// ```
    /// use twosource::{ParseOptions, find_values, parse, segment};
    ///
    /// let article = parse("note", "The pact held for 14 years.".as_bytes(), &ParseOptions::default())?;
    /// let (values, _) = find_values(&article, &segment(&article));
    /// assert_eq!(values[0].to_timex3().map(|timex| timex.to_string()).as_deref(), Some("DURATION P14Y"));
    /// # Ok::<(), twosource::Error>(())
    /// ```
    pub fn to_timex3(&self) -> Option<Timex3> {
        let is_told = self.precision.is_some();
        let (kind, value) = match self.amount {
            Amount::When(when) if when.time.is_some() || when.part.is_some() => {
                (TimexType::Time, when.to_timex3())
            }
            Amount::When(when) => (TimexType::Date, when.to_timex3()),
            Amount::Period(from, to) => {
                (TimexType::Duration, format!("{}/{}", from.to_timex3(), to.to_timex3()))
            }
            Amount::Duration(length) => (TimexType::Duration, written(length, is_told)),
            Amount::Durations(from, to) => {
                (TimexType::Duration, format!("{}/{}", written(from, is_told), written(to, is_told)))
            }
            Amount::Set(recurrence) => (TimexType::Set, recurrence.to_string()),
            Amount::Number(_) | Amount::Range(..) | Amount::Score(..) => return None,
        };
        Some(Timex3 { kind, value })
    }
}

/// The length in ISO 8601, with `X` for a figure that the words do not give.
fn written(length: Duration, is_told: bool) -> String {
    if is_told {
        return length.to_string();
    }
    match length.unit {
        TimeUnit::Year => "PXY",
        TimeUnit::Month => "PXM",
        TimeUnit::Week => "PXW",
        TimeUnit::Day => "PXD",
        TimeUnit::Hour => "PTXH",
        TimeUnit::Minute => "PTXM",
        TimeUnit::Second => "PTXS",
    }
    .to_owned()
}
