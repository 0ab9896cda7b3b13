//! Folding of case and diacritics, so that spellings of one name compare.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in lower case, without diacritics, with straight apostrophes: `Müller` and `MULLER` fold to `muller`.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    each_folded(text, |c| out.push(c));
    out
}

/// Calls `visit` with every character of the folded `text`, for those who need no copy of it.
pub(crate) fn each_folded(text: &str, mut visit: impl FnMut(char)) {
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ß' => "ss".chars().for_each(&mut visit),
            'æ' | 'Æ' => "ae".chars().for_each(&mut visit),
            'ø' | 'Ø' => visit('o'),
            'œ' | 'Œ' => "oe".chars().for_each(&mut visit),
            'ł' | 'Ł' => visit('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => visit('d'),
            'þ' | 'Þ' => "th".chars().for_each(&mut visit),
            'ı' => visit('i'),
            '’' | '‘' | 'ʼ' => visit('\''),
            '‐' | '‑' => visit('-'),
            _ => c.to_lowercase().for_each(&mut visit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_name_fold_alike() {
        assert_eq!(fold("Łukasz Bjørnsøn"), "lukasz bjornson");
        assert_eq!(fold("O’Néill"), "o'neill");
    }
}
