//! The numbers that a value allows, as an interval.

/// The least and the greatest number that a value allows, both included; either may be open.
///
/// ```
/// use twosource::Interval;
///
/// let nearly_fifty = Interval { low: 45.0, high: 50.0 };
/// assert!(nearly_fifty.meets(Interval::point(47.0)));
/// assert!(!nearly_fifty.meets(Interval { low: 51.0, high: f64::INFINITY }));
/// assert!(nearly_fifty.contains(Interval { low: 46.0, high: 48.0 }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The least, `-inf` when open.
    pub low: f64,
    /// The greatest, `inf` when open.
    pub high: f64,
}

impl Interval {
    /// One number and no other.
    pub fn point(number: f64) -> Self {
        Self { low: number, high: number }
    }

    /// Whether some number lies in both.
    pub fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether every number of `other` lies in this one.
    pub fn contains(self, other: Self) -> bool {
        self.low <= other.low && other.high <= self.high
    }

    /// The interval with `slack` more on either side.
    #[must_use]
    pub fn widened(self, slack: f64) -> Self {
        Self { low: self.low - slack, high: self.high + slack }
    }

    /// From the least to the greatest number of both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }
}
