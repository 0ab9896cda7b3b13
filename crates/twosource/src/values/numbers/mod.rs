//! What is no time: numbers, counts, places in an order, shares, sums of money, measures, ages, scores, and ranges of them.
//!
//! [`number`] reads the figure itself, in digits or words; the matchers read what it measures. Whether a number may start at a
//! word at all tells [`opening`]; what belongs to a name is kept out by [`name_part`].

pub(super) mod age;
pub(super) mod count;
pub(super) mod fraction;
pub(super) mod measure;
pub(super) mod money;
pub(super) mod name_part;
pub(super) mod noun;
pub(super) mod number;
pub(super) mod of;
pub(super) mod opening;
pub(super) mod ordinal;
pub(super) mod percent;
pub(super) mod plural;
pub(super) mod quantity;
pub(super) mod range;
pub(super) mod rate;
pub(super) mod score;
pub(super) mod share;
pub(super) mod sum;
#[cfg(test)]
mod tests;
