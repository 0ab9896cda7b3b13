//! What a short string looks like: a sentence, a name, a heading. Shape and word class only, never a list of names.

use crate::lexicon::press_word;
use crate::text::{fold, is_quote_mark};

/// Number of words, counted up to `limit` so that endless lines cost nothing.
pub(in crate::parse) fn words(text: &str, limit: usize) -> usize {
    text.split_whitespace().take(limit).filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Whether the text ends as a sentence does, closing marks aside: `he said.”`, `Why?)`.
pub(in crate::parse) fn ends_sentence(text: &str) -> bool {
    let bare =
        text.trim_end_matches(|c: char| is_quote_mark(c) || matches!(c, '\'' | '’' | ')' | ']' | '*' | ' '));
    if bare.ends_with(['!', '?', '…']) || (bare.ends_with('.') && !ends_abbreviated(bare)) {
        return true;
    }
    // `She answered: “Not today”` closes a quotation without a stop.
    text.ends_with(is_quote_mark) && words(text, LONG_DISPLAY) >= LONG_DISPLAY
}

/// Words from which a line is no heading, whatever its end; the longest headlines have about 25.
pub(in crate::parse) const LONG_DISPLAY: usize = 30;

/// Whether the final stop belongs to an abbreviation of letters and stops: `in the U.S.`
fn ends_abbreviated(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let letters = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    letters.matches('.').count() >= 2
        && letters.split('.').all(|part| part.chars().count() <= 1)
        && letters.starts_with(char::is_uppercase)
}

/// Whether no letter is in lower case and there are at least two letters.
pub(in crate::parse) fn all_caps(text: &str) -> bool {
    !text.chars().any(char::is_lowercase) && text.chars().filter(|c| c.is_uppercase()).take(2).count() == 2
}

/// Whether every word starts in upper case or is a particle: `Marek de Groot`, `Morning Ledger`.
pub(in crate::parse) fn title_case(text: &str) -> bool {
    let mut any = false;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.is_empty() {
            continue;
        }
        if bare.starts_with(char::is_uppercase) {
            any = true;
        } else if !bare.starts_with(char::is_numeric)
            && !press_word(&fold(bare), "particle")
            && !bare.starts_with("al-")
        {
            return false;
        }
    }
    any
}

/// Whether one of the words is of the class `class` of newspaper words.
pub(in crate::parse) fn has_press_word(text: &str, class: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .any(|word| press_word(&fold(word), class))
}

/// Whether every word is of the class `class`.
pub(in crate::parse) fn only_press_words(text: &str, class: &str) -> bool {
    let mut words = text
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '&' | ','))
        .filter(|w| !w.is_empty())
        .peekable();
    words.peek().is_some() && words.all(|word| press_word(&fold(word.trim_matches(['.', ':', '-'])), class))
}

/// Most words of a person's name in a byline: `Maria de los Angeles Ruiz`.
const MAX_NAME_WORDS: usize = 5;

/// Whether the text has the shape of a person's name: two to five capitalised words, particles between, no digits, no
/// word that names an outlet or a section.
pub(in crate::parse) fn person_shaped(text: &str) -> bool {
    let n_words = text.split_whitespace().take(MAX_NAME_WORDS + 1).count();
    (2..=MAX_NAME_WORDS).contains(&n_words)
        && name_letters(text)
        && (!text.ends_with('.') || text.ends_with("r."))
        && title_case(text)
        && text
            .split_whitespace()
            .next_back()
            .is_some_and(|word| word.starts_with(char::is_uppercase) || word.contains('-'))
        && !["outlet", "section", "job", "notice"].iter().any(|class| has_press_word(text, class))
}

/// Whether the text holds only what names are written with.
fn name_letters(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_alphabetic() || c.is_whitespace() || matches!(c, '.' | '-' | '‑' | '\'' | '’' | 'ʼ' | '\u{301}')
    })
}

/// Most words of an outlet's name: `The Evening Post and Daily Chronicle` has six.
const MAX_OUTLET_WORDS: usize = 6;

/// Whether the text could name an outlet or an agency: up to six capitalised words.
pub(in crate::parse) fn outlet_shaped(text: &str) -> bool {
    let n_words = text.split_whitespace().take(MAX_OUTLET_WORDS + 1).count();
    (1..=MAX_OUTLET_WORDS).contains(&n_words)
        && title_case(text)
        && text.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !text.contains(|c: char| is_quote_mark(c) || matches!(c, '#' | '@' | '?' | '!' | ';' | '|'))
        && !text.contains(": ")
}

/// The text without Markdown marks around it: `**Second headline**`, `> note`, `## Part`.
pub(in crate::parse) fn unmarked(text: &str) -> &str {
    text.trim_matches(|c: char| matches!(c, '*' | '_' | '#' | '>') || c.is_whitespace())
}

/// Whether the whole text stands between emphasis marks: `**Second headline**`.
pub(in crate::parse) fn emphasized(text: &str) -> bool {
    ["**", "*", "__", "_"].iter().any(|mark| {
        text.strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark))
            .is_some_and(|inner| !inner.is_empty() && !inner.contains(mark) && !inner.starts_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_in_a_stop_that_is_no_abbreviation() {
        assert!(ends_sentence("“We won,” she said."));
        assert!(ends_sentence("\"Did we win?\""));
        assert!(!ends_sentence("Flood of cheap steel reaches the U.S."));
        assert!(!ends_sentence("'It was the cold'"));
    }

    #[test]
    fn names_are_told_by_shape() {
        for name in ["Ruth Adeyemi", "JONAS VAN DER BERG", "Ana O’Dowd-Ruiz", "Marek de Groot"] {
            assert!(person_shaped(name), "{name}");
        }
        for other in ["Harbour News", "Politics", "Storm over the bay", "Radio Nine", "Staff Reporter"] {
            assert!(!person_shaped(other), "{other}");
        }
    }

    #[test]
    fn emphasis_must_cover_the_line() {
        assert!(emphasized("**Bold line**") && emphasized("*A note*"));
        assert!(!emphasized("**Note** text") && !emphasized("**a** and **b**"));
    }
}
