//! Strings to the forms in which the scorer of pages compares them, as Python's `re` and `str` make them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of `text`: runs of letters, digits and low lines.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_word(c)).filter(|word| !word.is_empty())
}

/// Whether Python's `\w` takes the character: combining marks are none.
fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric() && !is_combining_mark(c)
}

/// Whether Python's `\s` takes the character: the four separators of ASCII as well.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\x1c'..='\x1f')
}

/// `text` with white space made single spaces, none at the ends.
pub(super) fn even(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// `text` as titles and names are compared: plain marks, compatibility forms, folded case, no stops at the ends.
pub(super) fn title(text: &str) -> String {
    let plain = text.chars().filter_map(|c| match c {
        '’' | '‘' | '´' | '`' => Some('\''),
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '–' | '—' => Some('-'),
        '\u{a0}' => Some(' '),
        '\u{ad}' => None,
        c => Some(c),
    });
    let even = even(&plain.nfkc().collect::<String>());
    let folded = even.to_lowercase().replace('ß', "ss").replace('ς', "σ");
    folded.trim_matches([' ', '"', '\'', '.']).to_owned()
}

/// A name as it is compared: a [`title`] without what bylines open with.
pub(super) fn name(text: &str) -> String {
    let text = title(text);
    let openers = ["by", "von", "par", "por", "di", "af", "av", "autor", "autor:", "autorin", "autorin:"];
    let bare = openers.iter().find_map(|opener| {
        let rest = text.strip_prefix(opener)?;
        rest.starts_with(is_space).then(|| rest.trim_start_matches(is_space))
    });
    bare.unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_scorer() {
        let found: Vec<&str> = words("Don't stop_it, Zoë: 3.5").collect();
        assert_eq!(found, ["Don", "t", "stop_it", "Zoë", "3", "5"]);
    }

    #[test]
    fn titles_and_names_compare_without_marks_and_case() {
        assert_eq!(title(" “STRASSE”\u{a0}– Straße. "), "strasse\" - strasse");
        assert_eq!(name("Von  Ada Quist"), "ada quist");
        assert_eq!(name("Autorin: Ada Quist"), "ada quist");
        assert_eq!(name("Vonda Quist"), "vonda quist");
    }
}
