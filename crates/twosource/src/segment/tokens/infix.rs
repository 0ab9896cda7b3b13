//! A chunk without outer marks to the next mark inside it that stands between two words.
//!
//! `well-known` is cut at its hyphen and `F-16` is not; `10-15` is cut, `1,340` is not. Where a space is missing after
//! the mark of a sentence, the mark is cut out: `decade.During`, `2014.Workers`, `late?Nobody`.

use super::byte_class::{is_letter, is_modifier, is_symbol, is_word_byte};
use super::fixed::keeps_stop;
use crate::lexicon::{Abbreviation, abbreviation, starts_sentence};
use crate::text::is_apostrophe;

/// Shortest word, in bytes, after which a stop before a small letter is a sentence end with its space missing.
const MIN_BEFORE_STOP: usize = 3;

/// Start and end of the next mark in `chunk` at or after `from` that cuts it. Where a title touches its name
/// (`Mr.Hale`) both are the place between the two.
pub(super) fn next(chunk: &str, from: usize) -> Option<(usize, usize)> {
    let mut prev = chunk.get(..from)?.chars().next_back();
    for (offset, c) in chunk.get(from..)?.char_indices() {
        let at = from + offset;
        let before = prev.replace(c);
        if c.is_ascii() && is_word_byte(c as u8) {
            continue;
        }
        let Some(before) = before else { continue };
        let place = Place { chunk, from, at, before, mark: c };
        if c == '.' && place.is_touching_title() {
            return Some((at + 1, at + 1));
        }
        let len = place.cut_len();
        if len > 0 {
            return Some((at, at + len));
        }
    }
    None
}

/// A mark inside a chunk.
struct Place<'a> {
    chunk: &'a str,
    /// Where the word at hand starts.
    from: usize,
    at: usize,
    before: char,
    mark: char,
}

impl Place<'_> {
    /// Bytes from the mark on.
    fn rest(&self) -> &str {
        self.chunk.get(self.at..).unwrap_or_default()
    }

    /// The characters after the mark, however often it is repeated.
    fn after(&self) -> impl Iterator<Item = char> + '_ {
        self.rest().trim_start_matches(self.mark).chars()
    }

    /// Length of the mark with its repetitions.
    fn run(&self) -> usize {
        self.rest().len() - self.rest().trim_start_matches(self.mark).len()
    }

    /// Length of the mark when it cuts, zero when it joins.
    fn cut_len(&self) -> usize {
        let len = self.mark.len_utf8();
        let Some(next) = self.rest().chars().nth(1) else { return 0 };
        let (digit_before, digit_next) = (self.before.is_ascii_digit(), next.is_ascii_digit());
        let word_before = is_letter(self.before) || self.before.is_numeric();
        let cuts = match self.mark {
            '.' if next == '.' => return self.run(),
            '.' => self.stop_cuts(next),
            '-' if next == '-' => return self.run(),
            '+' | '*' | '^' => digit_before && (digit_next || next == '-'),
            '-' if digit_before && digit_next => true,
            '-' | '–' | '‐' | '‑' | '~' => {
                is_letter(next) && (word_before || self.follows_abbreviation())
            }
            ',' | ';' => is_letter(self.before) && is_letter(next),
            ':' | '<' | '>' | '=' | '/' => word_before && is_letter(next),
            '!' | '?' => {
                return if word_before && self.after().next().is_some_and(char::is_uppercase) {
                    self.run()
                } else {
                    0
                };
            }
            ')' | ']' => (self.before.is_lowercase() || digit_before) && next.is_uppercase(),
            c if is_symbol(c) => {
                let tail = self.rest().get(len..).unwrap_or_default();
                return len + tail.len() - tail.trim_start_matches(is_modifier).len();
            }
            _ => false,
        };
        if cuts { len } else { 0 }
    }

    /// Whether the hyphen stands after `U.S.` or `Mich.`, but not after one initial as in `J.-P.`
    fn follows_abbreviation(&self) -> bool {
        let word = self.chunk.get(self.from..self.at).unwrap_or_default();
        self.before == '.' && word.len() > 2 && keeps_stop(word, "")
    }

    /// Whether the stop belongs to an abbreviation that a capital touches: `Mr.Hale`.
    fn is_touching_title(&self) -> bool {
        let word = self.chunk.get(self.from..=self.at).unwrap_or_default();
        self.rest().chars().nth(1).is_some_and(char::is_uppercase)
            && matches!(abbreviation(word), Some(Abbreviation::Title | Abbreviation::Month))
    }

    /// Whether the single stop before `next` ends a sentence whose space is missing.
    fn stop_cuts(&self, next: char) -> bool {
        let mut after = self.after().skip(1);
        let word = self.chunk.get(self.from..self.at).unwrap_or_default();
        let before = self.before;
        if next.is_uppercase() {
            let closes = before.is_lowercase() && word.len() > before.len_utf8()
                || is_apostrophe(before)
                || matches!(before, ')' | ']' | '%');
            let small_next = after.next().is_none_or(|c| c.is_lowercase() || c.is_whitespace());
            let all_upper = word.chars().rev().take(2).filter(|c| c.is_uppercase()).count() == 2;
            return closes && !self.is_site() || small_next && (before.is_numeric() || all_upper);
        }
        let tail = self.rest().get(1..).unwrap_or_default();
        let tail =
            tail.get(..tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len())).unwrap_or_default();
        before.is_lowercase() && word.len() >= MIN_BEFORE_STOP && starts_sentence(tail)
            || is_apostrophe(next) && before.is_lowercase()
    }

    /// Whether the stop belongs to an outlet that goes by its address with a country's ending: `Coast.Ke`. A word that
    /// starts sentences is one: `We left Rome.He stayed.`
    fn is_site(&self) -> bool {
        let tail = self.rest().get(1..).unwrap_or_default();
        let shaped = matches!(tail.as_bytes(), [first, second] if first.is_ascii_uppercase() && second.is_ascii_lowercase());
        let name = self.chunk.get(self.from..self.at).unwrap_or_default();
        shaped && name.starts_with(char::is_uppercase) && !starts_sentence(tail)
    }
}
