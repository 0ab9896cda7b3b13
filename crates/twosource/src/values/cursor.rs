//! A sentence's tokens to words as the matchers read them, and a place among them.
//!
//! Words are finer than tokens: digits, letters and marks are apart, so `A$2m`, `57-year-old` and `16h44` read the
//! same however the tokenizer cuts them. `glued` says that no white space stands in front.
//!
//! Example: `worth A$2m` is `worth`, `A`, `$`+, `2`+, `m`+ (plus marks glued words).
//!
//! Limits: addresses of web and mail, handles and tags are one word that no matcher reads.

use std::borrow::Cow;

use crate::lexicon::{NumberWord, number_word};
use crate::types::{Calendar, Date, Decimal, Dep, Span, Tag, Token};
use crate::values::times::openers::openers;

/// Longest run of digits that is read as one number, with its marks: thirty digits in groups of three.
pub(super) const MAX_NUMBER_BYTES: usize = 40;

/// A run of digits, a run of letters, or one mark.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) lower: Cow<'a, str>,
    pub(super) span: Span,
    pub(super) tag: Tag,
    pub(super) glued: bool,
    /// What it does inside a number, if it is a word that does.
    pub(super) role: Option<NumberWord>,
    /// What it may open, as bits of [`openers`].
    pub(super) opens: u8,
    /// Index of its token in `Segmentation::tokens`.
    pub(super) tok: u32,
    /// How its token depends on its head.
    pub(super) dep: Dep,
    /// Index of the head of its token; [`Token::NO_HEAD`] outside any tree.
    pub(super) head: u32,
}

impl Word<'_> {
    pub(super) fn is_digits(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    pub(super) fn is_letters(&self) -> bool {
        self.text.starts_with(char::is_alphabetic) && !self.text.contains(['/', '@'])
    }

    pub(super) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    pub(super) fn is_hyphen(&self) -> bool {
        matches!(self.text, "-" | "‐" | "‑" | "–")
    }

    /// The number of a run of digits: thousands in groups, one point.
    pub(super) fn number(&self) -> Option<Decimal> {
        if !self.is_digits() || self.text.len() > MAX_NUMBER_BYTES {
            return None;
        }
        let (whole, fraction) = self.text.split_once('.').unwrap_or((self.text, ""));
        if fraction.contains([',', '.']) || !has_fair_groups(whole) {
            return None;
        }
        Decimal::parse(&self.text.replace(',', ""))
    }

    /// A whole number of at most `max_digits` digits without groups, as in dates.
    pub(super) fn small(&self, max_digits: usize) -> Option<i16> {
        let fits = self.text.len() <= max_digits && self.text.bytes().all(|b| b.is_ascii_digit());
        if fits { self.text.parse().ok() } else { None }
    }
}

/// Whether the commas cut groups of three digits, or of two before the last as in India.
fn has_fair_groups(whole: &str) -> bool {
    let mut groups = whole.rsplit(',');
    let last = groups.next().unwrap_or_default();
    if last.len() == whole.len() {
        return true;
    }
    let rest_fits = |group: &str| (1..=3).contains(&group.len());
    last.len() == 3 && groups.all(rest_fits)
}

/// The words of one sentence, whose first token has the index `first` in `Segmentation::tokens`.
pub(super) fn words<'a>(text: &'a str, tokens: &[Token], first: usize) -> Vec<Word<'a>> {
    let mut out: Vec<Word<'a>> = Vec::with_capacity(tokens.len() + tokens.len() / 4);
    let mut end_before = None;
    for (n, tok) in tokens.iter().enumerate() {
        let mut at = tok.span.start as usize;
        for piece in pieces(tok.span.slice(text)) {
            let span = Span::new(at, at + piece.len());
            at += piece.len();
            if piece.starts_with(char::is_whitespace) && piece.trim().is_empty() {
                continue;
            }
            let glued = end_before == Some(span.start);
            end_before = Some(span.end);
            let lower = lower(piece);
            let may_count = piece.len() <= LONGEST_NUMBER_WORD && !is_closed_class(tok.tag);
            let role = if may_count { number_word(&lower) } else { None };
            let opens = openers(&lower);
            let tok_idx = u32::try_from(first + n).unwrap_or(Token::NO_HEAD);
            out.push(Word {
                text: piece,
                lower,
                span,
                tag: tok.tag,
                glued,
                role,
                opens,
                tok: tok_idx,
                dep: tok.dep,
                head: tok.head,
            });
        }
    }
    out
}

/// Tags of the small words that fill half of a text, none of which is a number word.
fn is_closed_class(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::IN
            | Tag::PRP
            | Tag::PRPS
            | Tag::CC
            | Tag::TO
            | Tag::MD
            | Tag::VBD
            | Tag::WDT
            | Tag::Comma
            | Tag::Stop
    )
}

/// Bytes of `quadrillion` and `seventeenth`, the longest number words.
const LONGEST_NUMBER_WORD: usize = 11;

fn lower(piece: &str) -> Cow<'_, str> {
    if piece.is_ascii() {
        let has_capital = piece.bytes().any(|b| b.is_ascii_uppercase());
        return if has_capital { Cow::Owned(piece.to_ascii_lowercase()) } else { Cow::Borrowed(piece) };
    }
    if piece.chars().any(char::is_uppercase) {
        Cow::Owned(piece.to_lowercase())
    } else {
        Cow::Borrowed(piece)
    }
}

/// Cuts a token into runs of digits, runs of letters and single marks; addresses stay whole.
fn pieces(token: &str) -> Pieces<'_> {
    let is_whole = token.bytes().all(|b| b.is_ascii_alphabetic()) || is_address(token);
    Pieces { rest: token, is_whole }
}

struct Pieces<'a> {
    rest: &'a str,
    is_whole: bool,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let first = self.rest.chars().next()?;
        let len = if self.is_whole {
            self.rest.len()
        } else if first.is_ascii_digit() {
            digits_len(self.rest)
        } else if first.is_alphabetic() {
            self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len())
        } else {
            mark_len(self.rest, first)
        };
        let (piece, tail) = self.rest.split_at(len);
        self.rest = tail;
        Some(piece)
    }
}

/// So many of one mark in a row are a rule or noise and make one word, as they make one token.
const LONG_RUN: usize = 8;

/// Length of the mark that opens `text`, or of the long run of it.
fn mark_len(text: &str, mark: char) -> usize {
    if text.chars().take(LONG_RUN).filter(|c| *c == mark).count() < LONG_RUN {
        return mark.len_utf8();
    }
    text.find(|c| c != mark).unwrap_or(text.len())
}

/// Length of the run of digits that opens `text`, with commas and points that stand between digits.
fn digits_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut len = 0;
    while is_digit(len) || (matches!(bytes.get(len), Some(b'.' | b',')) && is_digit(len + 1)) {
        len += 1;
    }
    len
}

fn is_address(token: &str) -> bool {
    token.starts_with(['@', '#']) || token.starts_with("www.") || token.contains("://") || token.contains('@')
}

/// A place among the words of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    words: &'a [Word<'a>],
    at: usize,
    /// The day against which relative dates are read.
    pub(super) today: Option<Date>,
    /// Whether the place is the second figure of a range.
    pub(super) is_second: bool,
    /// The date that the text named last, if not too far back.
    pub(super) told: Option<Calendar>,
    /// The quarter or half of a year that the text named last.
    pub(super) quarter: Option<Calendar>,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(words: &'a [Word<'a>], at: usize, today: Option<Date>) -> Self {
        Self { words, at, today, is_second: false, told: None, quarter: None }
    }

    /// The cursor with the date and the quarter that the text named last.
    pub(super) fn telling(self, told: Option<Calendar>, quarter: Option<Calendar>) -> Self {
        Self { told, quarter, ..self }
    }

    /// Index of the word at the cursor.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// The cursor `n` words further on.
    pub(super) fn skip(self, n: usize) -> Self {
        Self { at: self.at.saturating_add(n), ..self }
    }

    /// The word `n` places ahead; 0 is the word at the cursor.
    pub(super) fn word(&self, n: usize) -> Option<&'a Word<'a>> {
        self.words.get(self.at.checked_add(n)?)
    }

    /// The word `n` places back; 1 is the word in front of the cursor.
    pub(super) fn before(&self, n: usize) -> Option<&'a Word<'a>> {
        self.words.get(self.at.checked_sub(n)?)
    }

    /// The lower-case text of the word `n` places ahead, empty past the end.
    pub(super) fn lower(&self, n: usize) -> &'a str {
        self.word(n).map_or("", |word| &word.lower)
    }

    /// The lower-case text of the word `n` places back, empty before the start.
    pub(super) fn lower_before(&self, n: usize) -> &'a str {
        self.before(n).map_or("", |word| &word.lower)
    }

    /// Whether the word `n` places ahead is glued to the one in front of it.
    pub(super) fn is_glued(&self, n: usize) -> bool {
        self.word(n).is_some_and(|word| word.glued)
    }

    /// Whether the word `n` places ahead is a hyphen glued on both sides.
    pub(super) fn is_inner_hyphen(&self, n: usize) -> bool {
        self.word(n).is_some_and(|word| word.is_hyphen() && word.glued) && self.is_glued(n + 1)
    }

    /// What the word `n` places ahead does inside a number.
    pub(super) fn role(&self, n: usize) -> Option<NumberWord> {
        self.word(n)?.role
    }

    /// Whether nothing is glued in front of the word `n` places ahead, but for a mark that opens something.
    pub(super) fn is_free(&self, n: usize) -> bool {
        let Some(word) = self.word(n) else { return false };
        if !word.glued {
            return true;
        }
        let before = self.at.checked_add(n).and_then(|at| self.words.get(at.checked_sub(1)?));
        let Some(before) = before else { return true };
        let back = |n: usize| self.at.checked_add(n).and_then(|at| self.words.get(at.checked_sub(2)?));
        match before.text {
            // `1000–5000` is one thing, `people – 40 of them` two.
            "–" | "—" => !(before.glued && back(n).is_some_and(Word::is_digits)),
            // `sub-7 nanometre`.
            "-" => back(n).is_some_and(|word| &*word.lower == "sub"),
            mark => opens(mark),
        }
    }

    /// The cursor at the second figure of a range, which what is glued in front of it does not change.
    pub(super) fn in_range(self) -> Self {
        Self { is_second: true, ..self }
    }

    /// How many places ahead the head of the word at `n` stands; `None` when it is behind or outside any tree.
    pub(super) fn head_ahead(&self, n: usize) -> Option<usize> {
        let word = self.word(n)?;
        if word.head == Token::NO_HEAD || word.head == word.tok {
            return None;
        }
        let ahead = self.words.get(self.at..)?;
        let place = ahead.partition_point(|word| word.tok < self.word(n).map_or(0, |word| word.head));
        ahead.get(place).filter(|head| head.tok == word.head).map(|_| place)
    }

    /// Whether the words ahead from `n` on are `expected`, in lower case.
    pub(super) fn reads(&self, n: usize, expected: &[&str]) -> bool {
        expected.iter().enumerate().all(|(i, word)| self.lower(n + i) == *word)
    }
}

/// Whether a mark may stand glued in front of a word without being part of it.
pub(super) fn opens(mark: &str) -> bool {
    matches!(
        mark,
        "(" | "[" | "“" | "\"" | "‘" | "'" | "—" | "–" | "~" | "≈" | "," | "…" | "<" | ">" | "≥" | "≤"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(token: &str, expected: &[&str]) {
        assert_eq!(pieces(token).collect::<Vec<_>>(), expected, "{token}");
    }

    #[test]
    fn digits_letters_and_marks_are_apart() {
        check("A$2.5m", &["A", "$", "2.5", "m"]);
        check("57-year-old", &["57", "-", "year", "-", "old"]);
        check("1,340.", &["1,340", "."]);
        check("01/10/2024", &["01", "/", "10", "/", "2024"]);
    }

    #[test]
    fn addresses_stay_whole() {
        check("https://example.org/2024/10", &["https://example.org/2024/10"]);
        check("@desk24", &["@desk24"]);
    }

    #[test]
    fn commas_must_cut_groups() {
        for (text, fair) in
            [("1,340", true), ("12,34,567", true), ("1,2", false), ("1,2,345", true), ("13", true)]
        {
            assert_eq!(has_fair_groups(text), fair, "{text}");
        }
    }
}
