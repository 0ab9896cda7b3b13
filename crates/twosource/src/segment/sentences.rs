//! The tokens of a block to the places where its sentences end.
//!
//! A stop, question or exclamation mark ends a sentence together with the marks that close after it, unless what
//! follows goes on: a small letter, the name after a title, the number after `No.`, the noun after `U.S.`
//! `"Never!" the senator said. "Why?"` is two sentences: the small `the` goes on, and the second quotation starts one.
//! What an abbreviation before a capital means is told by [`stops`].
//!
//! No word list of the language is asked but the function words that start sentences.

use crate::lexicon::{Abbreviation, abbreviation, starts_sentence};
use crate::segment::kind::{Facing, facing, is_ellipsis, is_terminator};
use crate::segment::labels::{is_credit, label_len};
use crate::segment::stops::{Stop, abbreviation_ends};
use crate::types::Span;

/// A sentence with more tokens is cut, so that every later step has a bound. The longest sentence of the training
/// text has under 200.
const MAX_TOKENS: usize = 1000;

/// Tokens looked at for a verb of speech after `"Why now?"`: a title, three names and the verb.
const SPEECH_WINDOW: usize = 5;

/// Shortest word, in bytes, after which a stop before a small pronoun or article ends a sentence in careless text.
const MIN_BEFORE_STARTER: usize = 3;

/// Words that start a sentence and seldom go on after an abbreviation, as `and` does in `the mfr. and the seller`.
const CARELESS: &[&str] =
    &["the", "it", "he", "she", "they", "we", "you", "i", "this", "there", "but", "then", "now"];

/// Shortest word after which a stop before any other small word ends one: abbreviations that the table does not know
/// are mostly shorter.
const MIN_BEFORE_LOWER: usize = 4;

/// Most digits of a list number: `12.`
const MAX_LIST_DIGITS: usize = 2;

/// Most tokens of an apposition between a speaker and the verb: `Falk, the mayor of Garholm, asked`.
const APPOSITION_WINDOW: usize = 8;

/// Verbs that tell who spoke, in the forms that follow a quotation.
const SPEECH: &[&str] = &[
    "said",
    "says",
    "asked",
    "asks",
    "added",
    "adds",
    "told",
    "tells",
    "shouted",
    "replied",
    "wrote",
    "cried",
    "joked",
    "tweeted",
    "yelled",
    "exclaimed",
    "wondered",
    "posted",
    "recalled",
];

/// Index one past the last token of each sentence, in order; the last is the number of tokens.
pub(super) fn ends(text: &str, spans: &[Span]) -> Vec<usize> {
    let block = Block { text, spans };
    let mut out = Vec::new();
    let (mut start, mut at) = (0, 0);
    // Whether a straight quotation mark is open, for marks without telling white space around them.
    let mut inside = false;
    while let Some(&span) = spans.get(at) {
        if at == start {
            let label = label_len(text, spans.get(at..).unwrap_or_default());
            if label > 0 {
                at += label;
                out.push(at);
                start = at;
                continue;
            }
        }
        at += 1;
        if at - start >= MAX_TOKENS {
            out.push(at);
            start = at;
            continue;
        }
        if !may_matter(text, span) {
            continue;
        }
        let token = span.slice(text);
        if token == "(" {
            if at > start + 1 && label_len(text, spans.get(at - 1..).unwrap_or_default()) > 0 {
                at -= 1;
                out.push(at);
                start = at;
            }
            continue;
        }
        if let Some(facing) = block.quote_facing(at - 1, inside) {
            inside = facing == Facing::Open;
            continue;
        }
        if token == ":" && at > start + 2 && is_credit(block.token(at - 2)) && block.is_free(at - 2) {
            out.push(at - 2);
            start = at - 2;
            continue;
        }
        if !(is_terminator(token) || token.ends_with('.')) {
            continue;
        }
        let (end, closed) = block.skip_closing(at, start + MAX_TOKENS, &mut inside);
        if block.is_end(start, at - 1, end, closed) || end - start >= MAX_TOKENS {
            out.push(end);
            start = end;
        }
        at = end;
    }
    if out.last().copied().unwrap_or_default() < spans.len() {
        out.push(spans.len());
    }
    out
}

/// Whether the token can be a quotation mark or end in a mark that ends sentences; most tokens are told by two bytes.
fn may_matter(text: &str, span: Span) -> bool {
    let bytes = text.as_bytes();
    let last = (span.end as usize).checked_sub(1).and_then(|last| bytes.get(last));
    let is_first_other = || bytes.get(span.start as usize).is_some_and(|first| !first.is_ascii());
    last.is_some_and(|last| {
        matches!(last, b'.' | b'!' | b'?' | b'"' | b'\'' | b':' | b'(')
            || !last.is_ascii() && is_first_other()
    })
}

struct Block<'a> {
    text: &'a str,
    spans: &'a [Span],
}

impl<'a> Block<'a> {
    fn token(&self, at: usize) -> &'a str {
        self.spans.get(at).map_or("", |span| span.slice(self.text))
    }

    /// The token before `at`, `""` at the start of the block.
    fn token_before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.token(before))
    }

    fn quote_facing(&self, at: usize, inside: bool) -> Option<Facing> {
        let span = *self.spans.get(at)?;
        if !matches!(span.slice(self.text), "\"" | "“" | "”" | "''") {
            return None;
        }
        facing(self.text, span, inside)
    }

    /// Whether token `at` follows the one before it without white space.
    fn touches_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.spans.get(before));
        matches!((before, self.spans.get(at)), (Some(before), Some(span)) if before.end == span.start)
    }

    /// Whether no mark stands right before token `at`.
    fn is_free(&self, at: usize) -> bool {
        self.token_before(at).ends_with(char::is_alphanumeric) && !self.touches_before(at)
    }

    /// Index after the closing marks and further terminators from `at` on, not past `limit`, and whether a mark closed.
    fn skip_closing(&self, mut at: usize, limit: usize, inside: &mut bool) -> (usize, bool) {
        let mut closed = false;
        while let Some(&span) = self.spans.get(at).filter(|_| at < limit) {
            let token = span.slice(self.text);
            if is_terminator(token) {
                at += 1;
                continue;
            }
            let faces = facing(self.text, span, *inside);
            // An apostrophe closes only where it touches; elsewhere it may open or belong to the next word.
            if faces != Some(Facing::Close) || (token.starts_with('\'') && !self.touches_before(at)) {
                break;
            }
            if self.quote_facing(at, *inside).is_some() {
                *inside = false;
            }
            closed = true;
            at += 1;
        }
        (at, closed)
    }

    /// Whether a sentence that began at `start` ends before token `next`. Token `mark` ends in a stop or the like,
    /// and `closed` says whether a quotation or bracket closed after it.
    fn is_end(&self, start: usize, mark: usize, next: usize, closed: bool) -> bool {
        let Some(first) = self.first_word(next) else { return next >= self.spans.len() };
        let (token, word) = (self.token(mark), self.token(first));
        if !is_terminator(token) {
            return abbreviation_ends(&Stop {
                token,
                before: self.token_before(mark),
                opener: self.token(start),
                n_before: mark - start,
                word,
                after: self.token(first + 1),
                set_off: first > next || closed,
            });
        }
        let Some(initial) = word.chars().next() else { return true };
        if is_ellipsis(token) || self.is_spaced_ellipsis(mark) {
            // `Well … I left` goes on more often than not; after a bracket words were left out, and `I` starts anew.
            return initial.is_uppercase()
                && self.token(next) != "("
                && (closed || first > next || !word.starts_with('I'));
        }
        if initial.is_lowercase() {
            if self.token(next) == "[" && token == "." && self.touches_before(mark) {
                // `He left. [laughs] Then`: a remark of the editor opens the next sentence.
                return true;
            }
            return first == next && self.lower_starts(mark, next, closed, word);
        }
        if mark == start + 1 && token == "." && is_list_number(self.token(start)) {
            return false;
        }
        if token == "!" && abbreviation(word) == Some(Abbreviation::Other) {
            // `Yahoo! Inc.`: the mark belongs to the company's name.
            return false;
        }
        if closed && token != "." && first == next && self.is_attribution(first) {
            return false;
        }
        true
    }

    /// Index of the first token from `at` on that is no opening mark, dash or symbol, within a few tokens.
    fn first_word(&self, at: usize) -> Option<usize> {
        let window = self.spans.get(at..)?.iter().take(SPEECH_WINDOW);
        let found = window.clone().position(|span| {
            span.slice(self.text)
                .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '#' | '@' | '$' | '€' | '£'))
        });
        found.map(|offset| at + offset).or_else(|| (window.len() > 0).then_some(at))
    }

    /// `. . .` with white space between the stops: the mark is the last of several.
    fn is_spaced_ellipsis(&self, mark: usize) -> bool {
        self.token(mark) == "." && (self.token(mark + 1) == "." || self.token_before(mark) == ".")
    }

    /// A small letter after a stop starts a sentence only in careless text and before names written small: the stop
    /// touches a word in small letters, which is long or comes before a word that starts sentences, and no quotation
    /// closed.
    fn lower_starts(&self, mark: usize, next: usize, closed: bool, word: &str) -> bool {
        let before = self.token_before(mark);
        self.token(mark) == "."
            && !closed
            && next == mark + 1
            && self.touches_before(mark)
            && before.bytes().all(|byte| byte.is_ascii_lowercase())
            && (before.len() >= MIN_BEFORE_LOWER
                || before.len() >= MIN_BEFORE_STARTER
                    && (CARELESS.contains(&word) || self.is_small_name(next, word)))
    }

    /// `al-Hadi`, `iPhone`: a name that keeps its small letter at the start of a sentence.
    fn is_small_name(&self, at: usize, word: &str) -> bool {
        let particle = matches!(word, "al" | "el") && matches!(self.token(at + 1), "-" | "‑");
        particle || word.chars().nth(1).is_some_and(char::is_uppercase)
    }

    /// `"Why now?" Adeyemi asked`: names and titles up to a verb of speech, with an apposition between commas or without.
    fn is_attribution(&self, first: usize) -> bool {
        for at in first..first + SPEECH_WINDOW {
            let token = self.token(at);
            if SPEECH.contains(&token) {
                return at > first;
            }
            if token == "," && at > first {
                let inner = at + 1..at + APPOSITION_WINDOW;
                let close = inner.into_iter().find(|&inner| matches!(self.token(inner), "," | "." | ""));
                return close.is_some_and(|close| {
                    self.token(close) == "," && SPEECH.contains(&self.token(close + 1))
                });
            }
            if !token.starts_with(char::is_uppercase)
                || starts_sentence(token) && !matches!(token, "He" | "She" | "They")
            {
                return false;
            }
        }
        false
    }
}

/// Whether `token` before a stop numbers a list item: `1. The mayor` at the start of a line is one sentence.
fn is_list_number(token: &str) -> bool {
    token.len() <= MAX_LIST_DIGITS && token.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::tokens::tokenize;

    /// `expected` has a bar at each sentence end.
    fn check(expected: &str) {
        let text = expected.replace('|', "");
        let spans = tokenize(&text, Span::new(0, text.len()));
        let mut got = text.clone();
        let ends = ends(&text, &spans);
        for &end in ends.iter().rev().skip(1) {
            got.insert(spans[end - 1].end as usize, '|');
        }
        assert_eq!(got, expected);
    }

    #[test]
    fn a_stop_before_a_capital_ends() {
        check("The dam held.| Nobody was hurt.| 14 homes flooded.");
        check("Was it late?| Yes!| It was.");
        check("a decade.|During the storm");
    }

    #[test]
    fn abbreviations_go_on_where_the_next_word_does() {
        check("The U.S. President met Gen. Ruiz and Sen. Falk.");
        check("He left the U.S.| The plane was late.");
        check("It opens at 7 p.m. Monday.");
        check("It opens at 7 p.m.| The doors close at 8.");
        check("It came on Jan. 5 at No. 10 Mill St. in the rain.");
        check("Acme Inc. Chairman J. R. Falk and George W. Hale left.");
        check("They chose Plan B.| The council agreed.");
        check("Ferrol! Inc. sold its mine.");
        check("Prices rose 7.25 percent vs. Tuesday.");
    }

    #[test]
    fn closing_marks_belong_to_the_sentence() {
        check("\"We won.\"| The crowd left.");
        check("“We won.”| “They lost.”| He smiled.");
        check("(It rained.)| The game went on.");
        check("He said \"no.\"| She left.");
        check("\"It is late.| We must go,\" she said.");
    }

    #[test]
    fn a_quotation_goes_on_before_a_small_letter() {
        check("\"Never!\" the senator added.| He left.");
        check("“Why now?” he said.");
        check("\"We won.\" he said.");
        check("\"Why now?\" Mayor Adeyemi asked.| No one spoke.");
        check("\"Why now?\"| The mayor left.");
    }

    #[test]
    fn an_apposition_may_stand_between_speaker_and_verb() {
        check("“Why now?” Falk, the mayor of Garholm, asked.| No one spoke.");
        check("“Why now?”| Falk, the mayor of Garholm, left.");
    }

    #[test]
    fn labels_and_credits_are_sentences_of_their_own() {
        check("Friday, May 3, 2019| The dam held.");
        check("((Falk))| We ran.| ((Hale)):| They stood.");
        check("The dam at noon| Image: Ines Falk.| It held.");
        check("He said image: The dam (Photo: Falk) held.");
    }

    #[test]
    fn a_remark_of_the_editor_opens_a_sentence() {
        check("He left.| [laughs] Then he came.");
        check("“It was late [...]| I left.”");
        check("\"He used the stairs [...]\" (Falk 55).");
    }

    #[test]
    fn ellipses_end_only_before_a_capital() {
        check("We waited ... and left.");
        check("We waited...| Then the bus came.");
        check("We waited . . . and left.");
        check("Well … I left.");
    }

    #[test]
    fn list_numbers_and_lone_stops_do_not_end() {
        check("1. The mayor resigns.| 2. Later.");
        check("the r . eports came.");
    }

    #[test]
    fn a_careless_small_letter_starts_a_sentence_only_after_a_known_word() {
        check("the game was late.| it rained");
        check("about approx. five");
        check("the mfr. and the seller met.| iPhone sales fell.| al-Hadi left.");
    }

    #[test]
    fn marks_without_end_are_cut_too() {
        let text = ". ".repeat(MAX_TOKENS * 2 + 5);
        let spans = tokenize(&text, Span::new(0, text.len()));
        assert_eq!(ends(&text, &spans), [MAX_TOKENS, MAX_TOKENS * 2, MAX_TOKENS * 2 + 5]);
    }

    #[test]
    fn a_sentence_without_end_is_cut() {
        let text = "a ".repeat(MAX_TOKENS * 2 + 5);
        let spans = tokenize(&text, Span::new(0, text.len()));
        assert_eq!(ends(&text, &spans), [MAX_TOKENS, MAX_TOKENS * 2, MAX_TOKENS * 2 + 5]);
    }
}
