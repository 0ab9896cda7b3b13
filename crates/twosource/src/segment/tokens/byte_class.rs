//! A byte to what the scan has to know of it: white space or part of a plain word.

use unicode_normalization::char::is_combining_mark;

/// Whether an ASCII byte is white space.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r' | 0x1C..=0x1F)
}

/// Whether a byte is an ASCII letter or digit.
pub(super) fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

/// Whether `c` is a letter for the rules about marks between words; combining marks go with their letter.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_combining(c)
}

/// Combining marks of any script and joiners, which belong to the character before them.
pub(super) fn is_combining(c: char) -> bool {
    !c.is_ascii() && (is_combining_mark(c) || matches!(c, '\u{200C}' | '\u{200D}'))
}

/// Whether `c` is a symbol or mark that stands alone wherever it is: pictographs, arrows, `°`, `©`, `…`.
/// Hyphens and apostrophes join, mathematical signs may, and the rest of the punctuation is peeled off ends only.
pub(super) fn is_symbol(c: char) -> bool {
    match c {
        '°' | '©' | '®' | '¦' | '…' | '™' | '№' | '℃' | '℉' | '\u{FFFC}' | '\u{FFFD}' => true,
        '\u{2190}'..='\u{2BFF}' => !matches!(c, '\u{2200}'..='\u{22FF}'),
        '\u{1F000}'..='\u{1FAFF}' => !is_modifier(c),
        _ => false,
    }
}

/// Whether `c` changes the look of the pictograph before it.
pub(super) fn is_modifier(c: char) -> bool {
    is_combining(c) || matches!(c, '\u{FE0E}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}')
}
