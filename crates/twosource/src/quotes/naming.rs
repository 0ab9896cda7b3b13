//! A quotation mark pair in its frame to whether it names or winks instead of quoting speech.
//!
//! `the so-called "Belt of Stone"`, `the ferry "Silver Gull"`, `known as "the Fox"`, `her novel "Salt"` quote nobody,
//! even beside a verb of speech: `She said the ferry "Silver Gull" had left.`

use crate::types::Span;

use super::frame::Frame;
use super::page::Page;

/// Words right before the marks that make what follows a name, a title or a word as a word.
const NAMING_WORDS: &[&str] = &[
    "so-called",
    "called",
    "dubbed",
    "nicknamed",
    "titled",
    "entitled",
    "named",
    "codenamed",
    "code-named",
    "christened",
    "billed",
    "aka",
    "alias",
    "word",
    "words",
    "term",
    "terms",
    "phrase",
    "title",
    "slogan",
    "motto",
    "hashtag",
    "expression",
    "nickname",
    "name",
    "label",
    "song",
    "single",
    "album",
    "film",
    "movie",
    "documentary",
    "series",
    "show",
    "sitcom",
    "podcast",
    "book",
    "novel",
    "memoir",
    "poem",
    "play",
    "opera",
    "musical",
    "painting",
    "sculpture",
    "exhibition",
    "game",
    "magazine",
    "column",
    "essay",
    "chapter",
    "episode",
    "ship",
    "ferry",
    "vessel",
    "boat",
    "yacht",
    "tanker",
    "trawler",
    "frigate",
    "destroyer",
    "submarine",
    "freighter",
    "barge",
    "lifeboat",
    "rocket",
    "satellite",
    "probe",
    "spacecraft",
    "operation",
    "project",
    "campaign",
    "storm",
    "hurricane",
    "typhoon",
    "cyclone",
    "restaurant",
    "pub",
    "bar",
    "cafe",
    "café",
    "nightclub",
    "club",
    "hotel",
    "band",
    "group",
    "horse",
    "racehorse",
    "app",
    "programme",
    "program",
    "brand",
    "anthem",
    "hymn",
    "track",
    "marked",
    "reading",
    "labelled",
    "labeled",
    "stamped",
    "translated",
];

/// Words that make a name of what follows `as` or `the` close behind them: `known in the trade as "the Fox"`.
const KNOWN_AS: &[&str] = &[
    "known",
    "nicknamed",
    "dubbed",
    "billed",
    "codenamed",
    "advertised",
    "marketed",
    "listed",
    "labelled",
    "named",
];

/// How many words before the marks may stand between `known` and `as`.
const KNOWN_TOKENS: usize = 8;

/// Words of a title; longer stretches in title case are headlines or shouting.
const TITLE_WORDS: usize = 6;

/// Whether the marks at position `at` of `frame`, with `content` between them, name something.
pub(super) fn names(page: &Page, frame: &Frame, at: usize, content: Span) -> bool {
    let Some(previous) = at.checked_sub(1).and_then(|pos| frame.tok(pos)) else { return false };
    let text = page.article.slice(content);
    if page.is(previous, NAMING_WORDS) && !said_what(page, frame, at) {
        return true;
    }
    let known = page.is(previous, &["as"])
        && (at.saturating_sub(KNOWN_TOKENS)..at)
            .any(|pos| frame.tok(pos).is_some_and(|tok| page.is(tok, KNOWN_AS)));
    // `her first novel, "Salt,"`: the comma sets the title apart.
    let titled = page.is_comma(previous)
        && at.checked_sub(2).and_then(|pos| frame.tok(pos)).is_some_and(|tok| page.is(tok, NAMING_WORDS))
        && is_title(text.trim_end_matches([',', '.']));
    known || titled || (is_title(text) && is_embedded(page, previous))
}

/// `what she called "a disgrace"` quotes, although `called` stands right before it.
fn said_what(page: &Page, frame: &Frame, at: usize) -> bool {
    (at.saturating_sub(KNOWN_TOKENS)..at).any(|pos| frame.tok(pos).is_some_and(|tok| page.is(tok, &["what"])))
}

/// Whether the word before the marks ties them into the reporter's phrase: no colon, comma or dash sets them apart.
fn is_embedded(page: &Page, previous: usize) -> bool {
    !page.is_mark(previous)
        && !page.is(previous, &["that"])
        && crate::lexicon::speech(page.word(previous)).is_none()
}

/// A few words, the long ones all in capitals, without an end of sentence: `Belt of Stone`.
fn is_title(text: &str) -> bool {
    if text.ends_with(['.', ',', '!', '?', '…']) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().take(TITLE_WORDS + 1).collect();
    let capital = |word: &&str| {
        word.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric())
    };
    words.len() <= TITLE_WORDS
        && words.first().is_some_and(capital)
        && words.iter().filter(|word| word.chars().count() > 3).all(capital)
}

#[cfg(test)]
mod tests {
    use super::is_title;

    #[test]
    fn titles_are_short_and_in_capitals() {
        for title in ["Belt of Stone", "Havsörn", "The Sea", "Apollo 11"] {
            assert!(is_title(title), "{title}");
        }
        for other in ["a disgrace", "We won.", "No way back", "I am not a crook", "Never Again,"] {
            assert!(!is_title(other), "{other}");
        }
    }
}
