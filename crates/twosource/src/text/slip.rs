//! Two words to whether one may be the other with a slip of the pen.
//!
//! `Brask` and `Brasc` may; `Vask` and `Vela` may not. Letters that changed places count as one slip.

use strsim::osa_distance;

/// Letters from which a word may differ by two. In shorter ones two letters make another word.
const LONG_WORD: usize = 8;

/// Whether one letter is changed, missing or in another place, or two in a long word; words of one or two letters never differ
/// little.
pub(crate) fn differs_little(a: &str, b: &str) -> bool {
    let (letters, others) = (a.chars().count(), b.chars().count());
    let shorter = letters.min(others);
    let allowed = if shorter >= LONG_WORD { 2 } else { 1 };
    shorter > 2 && letters.abs_diff(others) <= allowed && osa_distance(a, b) <= allowed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter_or_two_in_a_long_word() {
        for (a, b, expected) in [
            ("brask", "brasc", true),
            ("brask", "barsk", true),
            ("vask", "vela", false),
            ("li", "lo", false),
            ("halvorsen", "halversan", true),
        ] {
            assert_eq!(differs_little(a, b), expected, "{a} {b}");
        }
    }
}
