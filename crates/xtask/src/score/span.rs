//! Byte ranges and how much two of them share.

/// A half-open byte range of an article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Span {
    /// Where gold text stands that the extracted text of a page does not hold. It is empty, so it shares nothing with
    /// any span and counts as missed.
    pub(crate) const NOWHERE: Self = Self { start: 0, end: 0 };

    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    pub(crate) fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The bytes that both spans hold.
    pub(crate) fn overlap(self, other: Self) -> usize {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }

    /// Shared bytes as a share of all bytes of the two.
    pub(crate) fn intersection_over_union(self, other: Self) -> f64 {
        let shared = self.overlap(other);
        if shared == 0 { 0.0 } else { shared as f64 / (self.len() + other.len() - shared) as f64 }
    }

    /// The spans share at least half of the shorter one: the same place, cut differently.
    pub(crate) fn meets(self, other: Self) -> bool {
        2 * self.overlap(other) >= self.len().min(other.len()).max(1)
    }
}

/// A span in one article of the story.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) article: String,
    pub(crate) span: Span,
}

impl Place {
    /// Both are the same place of the same article.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.article == other.article && self.span.meets(other.span)
    }

    /// One of `places` is this place.
    pub(crate) fn is_among(&self, places: &[Self]) -> bool {
        places.iter().any(|place| place.meets(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_shorter_is_a_meeting() {
        let long = Span::new(10, 30);
        assert!(long.meets(Span::new(28, 32)));
        assert!(!long.meets(Span::new(29, 33)));
        assert!(!long.meets(Span::NOWHERE) && !Span::NOWHERE.meets(Span::NOWHERE));
    }

    #[test]
    fn union_counts_shared_bytes_once() {
        assert!((Span::new(0, 8).intersection_over_union(Span::new(0, 10)) - 0.8).abs() < 1e-12);
        assert!(Span::new(0, 8).intersection_over_union(Span::new(8, 9)).abs() < 1e-12);
    }
}
