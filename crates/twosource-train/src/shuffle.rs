//! Repeatable disorder: training sees the sentences in another order each round, and the same orders in each run.

/// A generator of numbers that only look random (`SplitMix64`).
pub(crate) struct Shuffle {
    state: u64,
}

impl Shuffle {
    /// Each seed gives another order.
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed + 1 }
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Puts the items in another order (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            let other = (self.next() % (at as u64 + 1)) as usize;
            items.swap(at, other);
        }
    }
}
