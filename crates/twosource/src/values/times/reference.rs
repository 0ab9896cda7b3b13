//! The dates that a text named last, against which `the next day` and `a year earlier` are read.
//!
//! Limits: a date told more than [`REACH`] sentences back is forgotten.

use crate::types::{Amount, Calendar, RuleId, Value};

/// Sentences after which `the next day` no longer means the day after the one that was told.
const REACH: usize = 3;

/// Sentences over which a report of earnings means one quarter: about a third of a short one.
const QUARTER_REACH: usize = 8;

/// The rule of dates that were reckoned from one told before: the next `a year earlier` is not reckoned from them.
pub(in crate::values) const RECKONED: RuleId = RuleId("value.reckoned-date");

/// The date that the text named last.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::values) struct Told {
    last: Option<Calendar>,
    age: usize,
    quarter: Option<Calendar>,
    quarter_age: usize,
}

impl Told {
    /// The date, if it was named not too long ago.
    pub(in crate::values) fn date(&self) -> Option<Calendar> {
        self.last.filter(|_| self.age < REACH)
    }

    /// The quarter or half, if it was named in the last [`QUARTER_REACH`] sentences.
    pub(in crate::values) fn quarter(&self) -> Option<Calendar> {
        self.quarter.filter(|_| self.quarter_age < QUARTER_REACH)
    }

    pub(in crate::values) fn next_sentence(&mut self) {
        self.age = self.age.saturating_add(1);
        self.quarter_age = self.quarter_age.saturating_add(1);
    }

    /// Keeps the date of a value, if it has one.
    pub(in crate::values) fn note(&mut self, value: &Value) {
        let calendar = match value.amount {
            Amount::When(when) => when.calendar,
            Amount::Period(_, until) => until.calendar,
            _ => None,
        };
        let Some(calendar) = calendar.filter(|calendar| calendar.days().is_some()) else { return };
        if value.rule == RECKONED {
            return;
        }
        (self.last, self.age) = (Some(calendar), 0);
        if matches!(calendar, Calendar::Quarter(..) | Calendar::Half(..)) {
            (self.quarter, self.quarter_age) = (Some(calendar), 0);
        }
    }
}
