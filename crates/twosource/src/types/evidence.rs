//! Scores, weights and the parts that a weight is the sum of.

/// A share between 0 and 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Score(f64);

impl Score {
    /// A score, held to the range 0 to 1; what is no number becomes 0.
    pub fn new(value: f64) -> Self {
        Self(if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) })
    }

    /// The share, 0 to 1.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// Log-odds, base 2: 0 says nothing, each unit doubles the odds. Weights add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Weight(pub f64);

impl Weight {
    /// The sum of the addends' weights.
    pub fn sum(addends: &[Addend]) -> Self {
        Self(addends.iter().map(|addend| addend.weight.0).sum())
    }
}

/// One named part of a [`Weight`]: which comparison spoke, and how strongly.
#[derive(Clone, Debug, PartialEq)]
pub struct Addend {
    /// Name of the comparison, such as `participants` or `value`.
    pub comparison: &'static str,
    /// What the comparison saw, such as `32 = 32`.
    pub level: String,
    /// Its log-odds.
    pub weight: Weight,
}
