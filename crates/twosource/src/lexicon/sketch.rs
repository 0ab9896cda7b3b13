//! The words of a list to a small table of bits that turns away most of what is not listed.
//!
//! A look-up folds a text, hashes it whole and compares it with what it finds; nearly every word of a text is in no list,
//! so that all of this is for nothing. A sketch keeps one bit for the length and the first and last letters of each
//! listed word, whatever its case: after `Sketch::new(["mayor"])` it may hold `Mayor` and `mayor`, but not `harbour`.
//!
//! Known limits: a text that is not ASCII may always be held.
//!
//! Source: a Bloom filter with one hash (Bloom 1970).

/// Bits for each listed word: one text in sixteen passes by chance.
const BITS_PER_WORD: usize = 16;

/// Bits of one place of the table.
const BITS: usize = u64::BITS as usize;

/// The bits of a list of words.
#[derive(Debug)]
pub(super) struct Sketch {
    /// A power of two of places.
    places: Box<[u64]>,
}

impl Sketch {
    /// The sketch of `words`, which are folded or in lower case.
    pub(super) fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let hashes: Vec<u64> = words.into_iter().map(hash).collect();
        let n_places = (hashes.len() * BITS_PER_WORD).div_ceil(BITS).next_power_of_two();
        let mut sketch = Self { places: vec![0; n_places].into() };
        for hash in hashes {
            let (at, bit) = sketch.place(hash);
            if let Some(place) = sketch.places.get_mut(at) {
                *place |= bit;
            }
        }
        sketch
    }

    /// Whether `text` may be one of the words, in any case; `false` is certain.
    #[inline]
    pub(super) fn may_hold(&self, text: &str) -> bool {
        let (at, bit) = self.place(hash(text));
        self.places.get(at).is_some_and(|place| place & bit != 0) || !text.is_ascii()
    }

    #[inline]
    fn place(&self, hash: u64) -> (usize, u64) {
        let at = hash as usize / BITS;
        (at & (self.places.len() - 1), 1 << (hash as usize % BITS))
    }
}

/// Sets the bit that tells small letters from capitals, in four bytes.
const SMALL: u32 = 0x2020_2020;

/// The first and last four letters and the length as one number, the same for capitals and small letters.
#[inline]
fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let ends = match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            let (first, last) = (u32::from_le_bytes(*first) | SMALL, u32::from_le_bytes(*last) | SMALL);
            (u64::from(first) << u32::BITS) | u64::from(last)
        }
        _ => bytes.iter().fold(0, |sum, byte| (sum << u8::BITS) | u64::from(byte | SMALL as u8)),
    };
    // The upper half of a product depends on all bits of its factors.
    let mixed = (ends ^ bytes.len() as u64).wrapping_mul(MIXER);
    mixed >> u32::BITS
}

/// Two to the 64th over the golden ratio, which spreads close numbers (Knuth 1973).
const MIXER: u64 = 0x9E37_79B9_7F4A_7C15;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_words_pass_in_any_case_and_most_others_do_not() {
        let sketch = Sketch::new(["mayor", "he", "prime minister"]);
        for text in ["mayor", "MAYOR", "He", "Prime Minister", "Łukasz"] {
            assert!(sketch.may_hold(text), "{text}");
        }
        let others = ["harbour", "said", "Monday", "of", "the", "ministers", "", "a", "ferry", "coast"];
        assert!(others.iter().filter(|text| sketch.may_hold(text)).count() < 4);
    }

    #[test]
    fn an_empty_list_holds_nothing() {
        assert!(!Sketch::new([]).may_hold("mayor"));
    }
}
