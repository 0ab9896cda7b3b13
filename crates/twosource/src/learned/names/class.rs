//! The classes of the name model: outside, and for each type the first, inner, last and only token (BILOU).

use crate::types::NameType;

/// Outside any name.
pub const OUTSIDE: usize = 0;

/// Number of types.
pub const TYPES: usize = NameType::ALL.len();

/// Number of classes.
pub const CLASSES: usize = 1 + TYPES * 4;

/// Where a token stands in its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// First of several.
    First = 0,
    /// Neither first nor last.
    Inner = 1,
    /// Last of several.
    Last = 2,
    /// The only one.
    Only = 3,
}

/// The class of a part of a name of a type.
#[cfg(any(test, feature = "train"))]
pub fn class(label: NameType, part: Part) -> usize {
    1 + label as usize * 4 + part as usize
}

/// Type and part of a class, or nothing outside.
pub fn parts(class: usize) -> Option<(NameType, Part)> {
    let inside = class.checked_sub(1)?;
    let part = [Part::First, Part::Inner, Part::Last, Part::Only][inside % 4];
    Some((*NameType::ALL.get(inside / 4)?, part))
}

/// The type of a class by number, 0 for outside.
pub fn type_number(class: usize) -> usize {
    class.div_ceil(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_but_outside_is_a_part_of_a_type() {
        assert_eq!((parts(OUTSIDE), type_number(OUTSIDE)), (None, 0));
        for label in NameType::ALL {
            for part in [Part::First, Part::Inner, Part::Last, Part::Only] {
                let number = class(*label, part);
                assert!(number < CLASSES);
                assert_eq!(parts(number), Some((*label, part)));
                assert_eq!(type_number(number), *label as usize + 1);
            }
        }
    }
}
