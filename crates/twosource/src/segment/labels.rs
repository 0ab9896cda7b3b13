//! The start of a sentence to the label that stands there without a stop: a date line, a speaker, a credit.
//!
//! Text taken from pages runs such lines into the next: `Friday, May 3, 2019 The dam held` is two sentences, and so are
//! `((Falk)) We ran.` and `The dam at noon Image: Ines Falk.` Only the full form of each counts, so that
//! `Friday, May 3, 2019 was cold` stays whole.

use crate::lexicon::{is_weekday, month_number};
use crate::types::Span;

/// Most tokens between the doubled brackets of a speaker: a title and a name.
const MAX_SPEAKER: usize = 8;

/// Words before a colon that credit a picture.
const CREDITS: &[&str] = &["Image", "Photo", "Photograph", "Picture"];

/// Number of tokens of the label at the start of `spans`, zero where there is none.
pub(super) fn label_len(text: &str, spans: &[Span]) -> usize {
    let token = |at: usize| spans.get(at).map_or("", |span| span.slice(text));
    match text.as_bytes().get(spans.first().map_or(0, |span| span.start as usize)) {
        Some(b'(') => speaker_len(spans, &token),
        Some(b'F' | b'M' | b'S' | b'T' | b'W') => date_line_len(&token),
        _ => 0,
    }
}

/// `Friday, May 3, 2019` before a capital.
fn date_line_len<'a>(token: &impl Fn(usize) -> &'a str) -> usize {
    const LEN: usize = 6;
    let is_number = |at: usize, max_len: usize| {
        let word = token(at);
        !word.is_empty() && word.len() <= max_len && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let shaped = token(1) == "," && is_number(3, 2) && token(4) == "," && is_number(5, 4);
    let fits = shaped
        && token(LEN).starts_with(char::is_uppercase)
        && is_weekday(&token(0).to_lowercase())
        && month_number(&token(2).to_lowercase()).is_some();
    if fits { LEN } else { 0 }
}

/// `((Mayor Falk))`, with the colon after it if there is one. A word that touches the brackets, or goes on small, makes it
/// no speaker.
fn speaker_len<'a>(spans: &[Span], token: &impl Fn(usize) -> &'a str) -> usize {
    if token(0) != "(" || token(1) != "(" || !token(2).starts_with(char::is_uppercase) {
        return 0;
    }
    let Some(close) = (2..2 + MAX_SPEAKER).find(|&at| token(at) == ")" && token(at + 1) == ")") else {
        return 0;
    };
    let after = close + 2;
    if token(after) == ":" {
        return after + 1;
    }
    let touches = matches!((spans.get(close + 1), spans.get(after)), (Some(mark), Some(next)) if mark.end == next.start);
    if touches || token(after).starts_with(char::is_lowercase) { 0 } else { after }
}

/// Whether the word before a colon credits a picture, and so starts a sentence where none has ended.
pub(super) fn is_credit(word: &str) -> bool {
    CREDITS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::tokens::tokenize;

    fn check(text: &str, expected: usize) {
        let spans = tokenize(text, Span::new(0, text.len()));
        assert_eq!(label_len(text, &spans), expected, "{text}");
    }

    #[test]
    fn date_lines_are_full_dates_before_a_capital() {
        check("Friday, May 3, 2019 The dam held.", 6);
        check("Friday, May 3, 2019 was cold.", 0);
        check("Friday, May 3, The dam held.", 0);
        check("Falk, May 3, 2019 The dam", 0);
    }

    #[test]
    fn speakers_stand_in_doubled_brackets() {
        check("((Ada Falk)) We ran.", 6);
        check("((AF)): We ran.", 6);
        check("((AF))We ran.", 0);
        check("((sic)) We ran.", 0);
        check("((Ada Falk)) and others", 0);
        check("(Ada Falk) We ran.", 0);
        check("((a b c d e f g h i j k", 0);
    }
}
