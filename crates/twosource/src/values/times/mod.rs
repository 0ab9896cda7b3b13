//! Points and lengths of time: dates in full, in part and relative to another, times of day, periods, lengths, and what comes
//! again.
//!
//! [`moment`] reads a point in time from a calendar part ([`date`]) and a time of day ([`clock`]); [`duration`] a length,
//! [`set`] what comes again. Which of them a word may open tells [`openers`]. What the text named before is kept in [`told`], and
//! [`context`] gives a bare time of day its date at the end.

pub(super) mod clock;
pub(super) mod context;
pub(super) mod date;
pub(super) mod duration;
pub(super) mod edge;
pub(super) mod grain;
pub(super) mod holiday;
pub(super) mod indefinite;
pub(super) mod length;
pub(super) mod listed;
pub(super) mod moment;
pub(super) mod month_alone;
pub(super) mod nth;
pub(super) mod numbered;
pub(super) mod numeric;
pub(super) mod openers;
pub(super) mod period;
pub(super) mod quarter;
pub(super) mod reference;
pub(super) mod relative;
pub(super) mod set;
pub(super) mod spoken;
pub(super) mod tense;
pub(super) mod told;
pub(super) mod weekday;
pub(super) mod year;
pub(super) mod zone;
