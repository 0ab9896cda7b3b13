//! Folded word to stem, so that inflected forms of one word compare: `warnings`, `warned`, `warning` to `warn`.
//!
//! A short list of English endings is cut off once, the longest first, and a final `e`, a doubled consonant and a `y`
//! are levelled. This is cruder than Porter's method on purpose: a stem is only ever compared with another stem, and
//! whoever compares asks for several shared words. Known limits: irregular forms (`went`) keep their own stem.

/// Endings with what takes their place, longest first.
const ENDINGS: &[(&str, &str)] = &[
    ("ations", "at"),
    ("ation", "at"),
    ("ments", ""),
    ("ingly", ""),
    ("ment", ""),
    ("ings", ""),
    ("edly", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ers", ""),
    ("'s", ""),
    ("ed", ""),
    ("er", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
];

/// Fewer letters than this are no stem: `sing` keeps its `ing`, `used` its `ed`.
const MIN_STEM_LETTERS: usize = 3;

/// Bytes over which `-our` is the British spelling of `-or`: `harbour`, `labour`, not `four`, `tour`, `hour`.
const MIN_OUR_BYTES: usize = 5;

/// The stem of a word that is folded already.
pub(crate) fn stem(word: &str) -> String {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut out = ENDINGS
        .iter()
        .find_map(|(ending, instead)| {
            let base = word.strip_suffix(ending)?;
            let is_plural = *ending != "s" || !base.ends_with(['s', 'u', 'i']);
            (base.chars().count() >= MIN_STEM_LETTERS && is_plural).then(|| format!("{base}{instead}"))
        })
        .unwrap_or_else(|| word.to_owned());
    if out.chars().count() > MIN_STEM_LETTERS {
        level_end(&mut out);
    }
    if out.len() > MIN_OUR_BYTES && out.ends_with("our") {
        out.truncate(out.len() - "our".len());
        out.push_str("or");
    }
    out
}

/// Drops a final `e`, levels a final `y` to `i`, and halves a doubled consonant.
fn level_end(stem: &mut String) {
    if stem.ends_with('e') {
        stem.pop();
        return;
    }
    if stem.ends_with('y') {
        stem.pop();
        stem.push('i');
        return;
    }
    let mut back = stem.chars().rev();
    let (last, before) = (back.next(), back.next());
    if last == before && last.is_some_and(|c| c.is_ascii_alphabetic() && !"aeiouls".contains(c)) {
        stem.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    fn check(words: &[&str]) {
        let stems: Vec<_> = words.iter().map(|word| stem(word)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?} have the stems {stems:?}");
    }

    #[test]
    fn forms_of_one_word_share_a_stem() {
        check(&["warn", "warns", "warned", "warning", "warnings"]);
        check(&["pledge", "pledged", "pledges", "pledging"]);
        check(&["stop", "stopped", "stopping"]);
        check(&["country", "countries"]);
        check(&["invade", "invaded", "invading"]);
        check(&["house", "houses"]);
        check(&["harbour", "harbors"]);
    }

    #[test]
    fn short_words_and_numbers_stay_whole() {
        assert_eq!(stem("sing"), "sing");
        assert_eq!(stem("1990s"), "1990s");
        assert_eq!(stem("crisis"), "crisis");
    }
}
