//! One word form to what the models read off it: its letters, its shape, and what the vocabulary knows of it.
//!
//! `Ministers` gives the numbers of `ministers`, `rs`, `ers` and `ters`, the shape "capital first", and the row of
//! `ministers` in the vocabulary. Digits count as one another (`2019` is `0000`), capitals are told by the shape alone.

use crate::learned::hash;
use crate::learned::vocabulary::{Entry, Vocabulary};
use crate::lexicon::gazetteer::flags;

/// What is known of one word form, whatever stands around it. Zero is "nothing".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Number of the form in lower case.
    pub word: u32,
    /// Numbers of its last two, three and four bytes in lower case.
    pub suffix: [u32; 3],
    /// Number of its first three bytes in lower case.
    pub prefix: u32,
    /// Capitals, digits, hyphen and stop; see [`Shape`].
    pub shape: Shape,
    /// Length in bytes, up to 255.
    pub len: u8,
    /// What the gazetteer knows.
    pub flags: u16,
    /// What the vocabulary knows.
    pub entry: Entry,
}

/// Capitals in the lowest three bits, then a bit each for a digit, a hyphen and a stop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape(pub u8);

impl Shape {
    /// No letter at all.
    pub const NONE: u8 = 0;
    /// Small letters only.
    pub const LOWER: u8 = 1;
    /// A capital, then small letters.
    pub const INITIAL: u8 = 2;
    /// Two capitals or more, and no small letter.
    pub const UPPER: u8 = 3;
    /// One capital and no other letter.
    pub const SINGLE: u8 = 4;
    /// Any other mixture: `McCoy`, `iPad`.
    pub const MIXED: u8 = 5;
    const DIGIT: u8 = 8;
    const HYPHEN: u8 = 16;
    const STOP: u8 = 32;

    /// One of the constants for capitals.
    pub fn case(self) -> u8 {
        self.0 & 7
    }

    /// Whether a digit is in it.
    pub fn has_digit(self) -> bool {
        self.0 & Self::DIGIT != 0
    }

    /// Whether it starts with a capital or has one inside.
    pub fn has_capital(self) -> bool {
        self.case() > Self::LOWER
    }

    fn of(form: &str) -> Self {
        let (mut upper, mut lower, mut starts_upper, mut bits) = (0u32, 0u32, false, 0);
        for (at, c) in form.char_indices() {
            if c.is_ascii_lowercase() {
                lower += 1;
            } else if c.is_ascii_uppercase() {
                upper += 1;
                starts_upper |= at == 0;
            } else if c.is_ascii_digit() {
                bits |= Self::DIGIT;
            } else if c == '-' {
                bits |= Self::HYPHEN;
            } else if c == '.' {
                bits |= Self::STOP;
            } else if c.is_uppercase() {
                upper += 1;
                starts_upper |= at == 0;
            } else if c.is_alphabetic() {
                lower += 1;
            } else if c.is_numeric() {
                bits |= Self::DIGIT;
            }
        }
        let case = match (upper, lower) {
            (0, 0) => Self::NONE,
            (0, _) => Self::LOWER,
            (1, 0) => Self::SINGLE,
            (_, 0) => Self::UPPER,
            (1, _) if starts_upper => Self::INITIAL,
            _ => Self::MIXED,
        };
        Self(case | bits)
    }
}

impl Form {
    /// Reads a word form.
    pub fn new(form: &str, vocabulary: &Vocabulary) -> Self {
        let shape = Shape::of(form);
        let flags = flags(form).bits();
        let read = if form.is_ascii() {
            Self::of_folded(&form.bytes().map(fold), form.len(), shape, vocabulary)
        } else {
            let lower = form.to_lowercase().replace('’', "'");
            Self::of_folded(&lower.bytes().map(fold), lower.len(), shape, vocabulary)
        };
        Self { flags, ..read }
    }

    fn of_folded(
        bytes: &(impl DoubleEndedIterator<Item = u8> + Clone),
        len: usize,
        shape: Shape,
        vocabulary: &Vocabulary,
    ) -> Self {
        let word = hash::word(bytes.clone());
        // Read from the end, so that the suffix of two is on the way to the suffix of four.
        let ending = |n: usize| if len > n { hash::word(bytes.clone().rev().take(n)) } else { word };
        Self {
            word,
            suffix: [ending(2), ending(3), ending(4)],
            prefix: hash::word(bytes.clone().take(3)),
            shape,
            len: len.min(255) as u8,
            flags: 0,
            entry: vocabulary.get(word),
        }
    }
}

/// The number under which the vocabulary keeps a form.
pub fn key(form: &str) -> u32 {
    hash::word(form.to_lowercase().replace('’', "'").bytes().map(fold))
}

fn fold(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => b'0',
        _ => byte.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Form {
        Form::new(text, &Vocabulary::default())
    }

    #[test]
    fn capitals_change_the_shape_and_nothing_else() {
        let (one, other) = (form("Harbour"), form("harbour"));
        assert_eq!((one.word, one.suffix, one.prefix), (other.word, other.suffix, other.prefix));
        assert_eq!((one.shape.case(), other.shape.case()), (Shape::INITIAL, Shape::LOWER));
    }

    #[test]
    fn shapes() {
        let case = |text| form(text).shape.case();
        assert_eq!(
            [case("UN"), case("J."), case("McCoy"), case("Ålesund"), case("1,340")],
            [Shape::UPPER, Shape::SINGLE, Shape::MIXED, Shape::INITIAL, Shape::NONE]
        );
        assert!(form("F-16").shape.has_digit() && form("F-16").shape.has_capital());
    }

    #[test]
    fn digits_and_apostrophes_are_folded() {
        assert_eq!(form("2019").word, form("1987").word);
        assert_ne!(form("2019").word, form("19").word);
        assert_eq!(form("n’t").word, form("n't").word);
        assert_eq!(form("’S").word, key("'s"));
    }
}
