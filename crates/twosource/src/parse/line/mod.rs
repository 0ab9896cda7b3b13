//! One line of text to what it says of itself: byline, dateline, credit, notice, date, or no more than its shape.
//!
//! The rules here look at a line alone, so every reader shares them; what a line's place tells is the readers' affair.

pub(in crate::parse) mod byline;
pub(in crate::parse) mod credit;
pub(in crate::parse) mod dateline;
pub(in crate::parse) mod furniture;
pub(in crate::parse) mod notice;
pub(in crate::parse) mod shape;
pub(in crate::parse) mod signed;
pub(in crate::parse) mod stamp;
