//! A line to the kind of newspaper furniture it is, or nothing: share lines, cookie notes, disclaimers, link lines.
//!
//! Standing phrases come from `data/furniture.tsv`; each says how it must stand in the line (whole line, before a
//! colon, at the start, all of several parts) and where in the article. Everything else is shape: a line of interface
//! words and numbers, a ruler, a line of hashtags. A sentence that only mentions such a word is left alone:
//! `Related to this, the board also voted …` and `Her bakery uses cookies to …` are no furniture.
//!
//! Known limit: phrases are English with the commonest link and correction labels of other languages.

use crate::lexicon::{Furniture, Stands, Where, furniture_of, is_wire_service, press_word, suspect};
use crate::parse::line::shape::{all_caps, ends_sentence, only_press_words, person_shaped, unmarked, words};
use crate::text::{fold, is_quote_mark};
use crate::types::BlockKind;

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Position {
    /// Above the body.
    Head,
    /// Between the first and the last paragraph.
    Middle,
    /// Below the body.
    Tail,
}

/// Longest line that can be furniture, in bytes: the longest cookie notes and disclaimers have about 1,500.
const MAX_BYTES: usize = 2_000;

/// Longest label before a colon, in bytes; the longest in the table has 45.
const MAX_LABEL_BYTES: usize = 60;

/// Most words of a line that a label opens; a longer one is a paragraph that happens to start like it.
const MAX_LABELLED_WORDS: usize = 45;

/// Most words of a line that opens with a standing phrase.
const MAX_OPENED_WORDS: usize = 60;

/// The kind of `line` when it is furniture at `position`.
pub(in crate::parse) fn kind_of(line: &str, position: Position) -> Option<BlockKind> {
    if line.len() > MAX_BYTES {
        return None;
    }
    if !line.chars().any(char::is_alphanumeric) || is_ruler(line) {
        return Some(BlockKind::Boilerplate);
    }
    if let Some(kind) = interface(line) {
        return Some(kind);
    }
    let suspect = suspect(line);
    if is_hashtags(line) || (suspect && is_cookie_note(line)) || is_currency_note(line) {
        return Some(BlockKind::Boilerplate);
    }
    if line.starts_with(['©']) || fold_start(line, 14).starts_with("copyright ") {
        return Some(BlockKind::Boilerplate);
    }
    if let Some(kind) = bracketed(line).or_else(|| caption(line)) {
        return Some(kind);
    }
    let bare = unmarked(line);
    // Only phrases that may stand anywhere need the whole of a long line.
    let folded = fold(if suspect { bare } else { start_of(bare, MAX_PHRASE_BYTES) });
    let probe = Probe {
        whole: folded.trim_end_matches([':', '.', '…', '>', '»', ' ']),
        label: label(&folded),
        start: folded.trim_start_matches(['(', '[', '-', '—', '–', ' ']),
    };
    let complete = bare.len() <= MAX_PHRASE_BYTES;
    let row = furniture_of(complete.then_some(probe.whole), probe.label, probe.start, suspect)
        .find(|row| stands(row, &probe, line) && counts_at(row, position, line))?;
    Some(row.kind)
}

/// Longest start of a line in which a phrase is looked for, in bytes: the longest of the table and a label's bound.
const MAX_PHRASE_BYTES: usize = 160;

fn start_of(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The folded line in the shapes that phrases are compared with.
struct Probe<'f> {
    whole: &'f str,
    label: Option<&'f str>,
    start: &'f str,
}

fn counts_at(row: &Furniture, position: Position, line: &str) -> bool {
    // `(Reporting by …)` closes the copy even when other lines follow.
    let bracketed = line.starts_with('(') && line.ends_with(')') && row.kind == BlockKind::Credit;
    match row.place {
        Where::Tail if bracketed => true,
        Where::Any => true,
        Where::Head => position == Position::Head,
        Where::Tail => position == Position::Tail,
        Where::Display => !ends_sentence(line) && words(line, 16) < 16,
    }
}

fn stands(row: &Furniture, probe: &Probe<'_>, line: &str) -> bool {
    match row.stands {
        Stands::Line => probe.whole == row.phrase,
        Stands::Label => {
            probe.label == Some(row.phrase) && words(line, MAX_LABELLED_WORDS) < MAX_LABELLED_WORDS
        }
        Stands::Open => {
            let rest = probe.start.strip_prefix(row.phrase);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
                && words(line, MAX_OPENED_WORDS) < MAX_OPENED_WORDS
        }
        // Comparing lengths first spares short lines the search.
        Stands::All => {
            probe.whole.len() >= row.phrase.len()
                && row.phrase.split(';').all(|part| probe.whole.contains(part))
                && !line.contains(is_quote_mark)
        }
    }
}

/// What stands before the colon that opens the line. A time before the colon may follow the word: `Oikaisu 3.2.`
pub(in crate::parse) fn label(folded: &str) -> Option<&str> {
    let start = folded.trim_start_matches(['(', '[', '-', '—', '–', ' ']);
    let cut = start
        .char_indices()
        .take_while(|(at, _)| *at <= MAX_LABEL_BYTES)
        .find(|(_, c)| *c == ':')
        .map(|(at, _)| at)?;
    let before = start.get(..cut)?.trim_end_matches(['*', ' ']);
    let words =
        before.find(|c: char| c.is_ascii_digit()).and_then(|digit| before.get(..digit)).unwrap_or(before);
    Some(words.trim())
}

fn fold_start(line: &str, chars: usize) -> String {
    fold(&line.chars().take(chars).collect::<String>())
}

/// A line of one sign, or the marks that close wire copy: `___`, `* * *`, `-30-`, `###`.
fn is_ruler(line: &str) -> bool {
    matches!(line.trim_matches(['-', '—', ' ']), "30")
}

/// A line of nothing but hashtags.
fn is_hashtags(line: &str) -> bool {
    line.starts_with('#')
        && line.split_whitespace().all(|word| word.starts_with('#') && word.len() > 2)
        && !line.starts_with("##")
}

/// Most words of a line of buttons and counters: `Share 12 Comments`, `Print Email Copy link`.
const MAX_INTERFACE_WORDS: usize = 14;

/// Words of an interface and numbers, among them one that heads such a line.
fn interface(line: &str) -> Option<BlockKind> {
    let mut heads = false;
    let mut kind = BlockKind::Boilerplate;
    let mut n_words = 0;
    for word in line
        .split(|c: char| c.is_whitespace() || matches!(c, '|' | '/' | '·' | '•' | ','))
        .filter(|w| !w.is_empty())
    {
        n_words += 1;
        let folded = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        let number = folded.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | 'k' | 'm'));
        if n_words > MAX_INTERFACE_WORDS || !(folded.is_empty() || number || press_word(&folded, "ui")) {
            return None;
        }
        heads |= press_word(&folded, "uihead");
        if kind == BlockKind::Boilerplate {
            kind = button(&folded);
        }
    }
    (heads && !ends_sentence(line)).then_some(kind)
}

/// What the word of a button belongs to.
fn button(folded: &str) -> BlockKind {
    match folded {
        "share" | "shares" | "tweet" | "print" | "facebook" | "whatsapp" => BlockKind::Share,
        "comment" | "comments" => BlockKind::Comments,
        "advertisement" => BlockKind::Advertising,
        "newsletter" | "subscribe" => BlockKind::Newsletter,
        _ => BlockKind::Boilerplate,
    }
}

/// What a cookie note asks or offers. Two of them beside the word itself, spoken to the reader, make the note.
const COOKIE_CUES: &[&str] = &[
    "your experience",
    "opt-out",
    "opt out",
    "privacy policy",
    "cookie policy",
    "consent",
    "accept",
    "reject",
    "this website",
    "this site",
    "our website",
    "our site",
    "this page",
    "this service",
    "our service",
    "browsing",
    "personalis",
    "personaliz",
    "third-party",
    "third party",
    "settings",
    "preferences",
    "analytics",
    "advertising",
    "continue to use",
    "similar technologies",
];

/// Cues that a cookie note has.
const COOKIE_CUES_NEEDED: usize = 2;

fn is_cookie_note(line: &str) -> bool {
    let folded = fold(line);
    let speaks = [
        "use cookies",
        "uses cookies",
        "use of cookies",
        "accept cookies",
        "all cookies",
        "cookies to ",
        "cookies help ",
        "cookies allow ",
        "cookies enable ",
        "cookies are used",
        "using cookies",
    ];
    let addresses = [" you ", " you.", " your ", "we use "].iter().any(|word| folded.contains(word))
        || folded.starts_with("we ");
    folded.contains("cookie")
        && speaks.iter().any(|phrase| folded.contains(phrase))
        && addresses
        && !line.contains(is_quote_mark)
        && !folded.contains(" said")
        && COOKIE_CUES.iter().filter(|cue| folded.contains(*cue)).count() >= COOKIE_CUES_NEEDED
}

/// A rate that closes wire copy: `(1 euro = 11.20 kronor)`.
fn is_currency_note(line: &str) -> bool {
    let Some(inner) = line.strip_prefix('(').and_then(|rest| rest.trim_end_matches('.').strip_suffix(')'))
    else {
        return false;
    };
    inner.contains(" = ") && inner.contains(|c: char| c.is_ascii_digit()) && words(inner, 12) < 12
}

/// Most words of a stage direction in brackets: `[APPLAUSE]`, `[Music fades]`.
const MAX_DIRECTION_WORDS: usize = 3;

/// A whole line in square brackets: a picture's place, or a stage direction.
fn bracketed(line: &str) -> Option<BlockKind> {
    let inner = line.strip_prefix('[')?.strip_suffix(']')?;
    if inner.contains('[') {
        return None;
    }
    let first = inner.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if press_word(&fold(first), "photo") {
        return Some(BlockKind::Caption);
    }
    (words(inner, MAX_DIRECTION_WORDS + 1) <= MAX_DIRECTION_WORDS
        && (all_caps(inner) || only_press_words(inner, "ui")))
    .then_some(BlockKind::Boilerplate)
}

/// Most words of a caption.
const MAX_CAPTION_WORDS: usize = 80;

/// A caption ends in its picture credit: `… on Friday. (Photo: Harbour News)`, `… at the quay. FOTO: PRIVAT`.
/// Longest credit behind a caption, in bytes: six words.
const MAX_CREDIT_BYTES: usize = 160;

fn caption(line: &str) -> Option<BlockKind> {
    if line.starts_with("![") {
        return Some(BlockKind::Caption);
    }
    let bare = line.trim_end_matches([')', ']', '*', '_', '.', ' ']);
    let from = bare.len() - bare.len().min(MAX_CREDIT_BYTES);
    let colon = bare
        .as_bytes()
        .get(from..)?
        .iter()
        .rposition(|byte| matches!(byte, b':' | b'/'))
        .map(|at| from + at)
        .filter(|at| words(bare.get(*at..).unwrap_or_default(), 8) <= 6)?;
    let before = bare.get(..colon)?;
    let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let credit = fold(word);
    let after = bare.get(colon + 1..).unwrap_or_default().trim_start();
    let named = after.starts_with(|c: char| c.is_uppercase()) && !after.contains(is_quote_mark);
    let opens = before.trim_end().strip_suffix(word).map(str::trim_end).unwrap_or_default();
    // The word must open the line or follow the end of the caption's sentence, so that `in the photo: Ann` is no credit.
    let stands = opens.is_empty()
        || opens.ends_with(['.', '(', '[', '|', ')', '/', '!', '?'])
        || word.starts_with(char::is_uppercase);
    let owner =
        opens.is_empty() && after.split('/').all(|name| person_shaped(name) || is_wire_service(&fold(name)));
    let kind = if owner { BlockKind::PhotoCredit } else { BlockKind::Caption };
    (press_word(&credit, "photo")
        && credit != "video"
        && named
        && stands
        && words(line, MAX_CAPTION_WORDS) < MAX_CAPTION_WORDS)
        .then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, position: Position, expected: Option<BlockKind>) {
        assert_eq!(kind_of(line, position), expected, "{line}");
    }

    #[test]
    fn lines_of_the_page_are_furniture_everywhere() {
        for (line, kind) in [
            ("Related", BlockKind::Related),
            ("Read also: Bridge closed until May", BlockKind::Related),
            ("> **Read also:** [Bridge closed](https://example.org)", BlockKind::Related),
            ("READ MORE ON FISHING", BlockKind::Related),
            ("Share 12 Comments", BlockKind::Share),
            ("12 Comments", BlockKind::Comments),
            ("Photo: Ada Quist", BlockKind::PhotoCredit),
            ("Advertisement", BlockKind::Advertising),
            ("Sign up for our newsletter", BlockKind::Newsletter),
            ("#harbour #storm", BlockKind::Boilerplate),
            ("* * *", BlockKind::Boilerplate),
            ("-30-", BlockKind::Boilerplate),
            ("(1 euro = 11.20 kronor)", BlockKind::Boilerplate),
            ("We use cookies to improve your experience on our website. Accept", BlockKind::Boilerplate),
            (
                "Cookies help us run this service. If you stay we take it that you accept them.",
                BlockKind::Boilerplate,
            ),
            (
                "The views expressed here do not necessarily reflect the opinion of the Bay Courier.",
                BlockKind::Disclaimer,
            ),
            ("© 2031 Bay Courier. All rights reserved.", BlockKind::Boilerplate),
            ("[PHOTO: the quay at dawn]", BlockKind::Caption),
            ("[APPLAUSE]", BlockKind::Boilerplate),
            ("The quay on Monday. (Photo: Ada Quist)", BlockKind::Caption),
            ("Correction: an earlier version gave the wrong year.", BlockKind::Correction),
            ("Oikaisu 3.2. klo 8.20: The sum was given as 12 euros.", BlockKind::Correction),
            ("Edited by: Ada Quist", BlockKind::Credit),
        ] {
            check(line, Position::Middle, Some(kind));
        }
    }

    #[test]
    fn sentences_with_the_same_words_are_left_alone() {
        for line in [
            "Related to this, the board voted to close the pool.",
            "The bakery on Mill Street uses cookies to draw in children, and your nose finds it first.",
            "The regulator said the site asked users for consent to use cookies, a browsing record and third-party data.",
            "Share prices fell by 3 percent.",
            "Advertisement spending fell for the third year.",
            "He shared the photo: it showed a whale.",
            "Contact: that was the word the pilot used.",
            "The views of the minister do not reflect the mood of the town.",
            "Editing by hand takes weeks, the archivist said.",
            "[…]  the letter goes on.",
        ] {
            check(line, Position::Middle, None);
        }
    }

    #[test]
    fn some_phrases_count_only_below_the_body() {
        check("(Reporting by Ada Quist; editing by Jo Lund)", Position::Tail, Some(BlockKind::Credit));
        check("Press: press@quay.example", Position::Tail, Some(BlockKind::Boilerplate));
        check("Press: press@quay.example", Position::Middle, None);
        check("Source: Harbour Board", Position::Tail, Some(BlockKind::Credit));
    }
}
