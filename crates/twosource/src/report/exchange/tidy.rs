//! A stretch of text to what every format can carry: even white space, no control characters.

/// `text` with single spaces between words, line breaks kept, and blank lines left out.
pub(super) fn lines(text: &str) -> String {
    joined(text, '\n')
}

/// `text` on one line.
pub(super) fn line(text: &str) -> String {
    joined(text, ' ')
}

fn joined(text: &str, between: char) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        for (nth, word) in line.split_whitespace().enumerate() {
            if !out.is_empty() {
                out.push(if nth == 0 { between } else { ' ' });
            }
            out.extend(word.chars().map(|c| if is_carried(c) { c } else { '\u{FFFD}' }));
        }
    }
    out
}

/// Whether XML can hold the character.
fn is_carried(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_even_and_controls_are_gone() {
        assert_eq!(lines(" The\u{a0}quay \r\n\n\tis  shut\u{1}.\n"), "The quay\nis shut\u{FFFD}.");
        assert_eq!(line("Storm\n closes port"), "Storm closes port");
    }
}
