//! Against which day and which date told before the dates of an article are read.
//!
//! Limits: a date told more than [`REACH`] sentences back is forgotten.

use crate::types::{Amount, Article, Calendar, Date, Value, When};

/// The day against which relative dates are read: of publication, or else of the dateline, of receipt, or of the last change.
pub(super) fn reference_day(article: &Article) -> Option<Date> {
    let day = |date: &Option<crate::types::Located<When>>| date.as_ref().and_then(|date| date.value.day());
    day(&article.published)
        .or_else(|| day(&article.dateline_date))
        .or(article.received)
        .or_else(|| day(&article.modified))
}

/// Sentences after which `the next day` no longer means the day after the one that was told.
const REACH: usize = 3;

/// The date that the text named last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    last: Option<Calendar>,
    age: usize,
}

impl Told {
    /// The date, if it was named not too long ago.
    pub(super) fn date(&self) -> Option<Calendar> {
        self.last.filter(|_| self.age < REACH)
    }

    pub(super) fn next_sentence(&mut self) {
        self.age = self.age.saturating_add(1);
    }

    /// Keeps the date of a value, if it has one.
    pub(super) fn note(&mut self, value: &Value) {
        let calendar = match value.amount {
            Amount::When(when) => when.calendar,
            Amount::Period(_, until) => until.calendar,
            _ => None,
        };
        if let Some(calendar) = calendar.filter(|calendar| calendar.days().is_some()) {
            *self = Self { last: Some(calendar), age: 0 };
        }
    }
}
