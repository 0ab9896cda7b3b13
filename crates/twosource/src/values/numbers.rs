//! Words at a cursor to the number they spell, in digits, in words, or in both.
//!
//! The usual sum of number words: `two hundred and six thousand` adds up to 206,000; a scale behind digits multiplies.
//! Vague plurals give the least they mean and say so.
//!
//! Example: at `1.2 million`, the number 1200000 over two words; at `three and a half years`, 3.5 over four words.
//!
//! Limits: years in words (`nineteen ninety-two`) read as their first number.

use crate::lexicon::{NumberWord, number_word};
use crate::types::{Decimal, Modifier};
use crate::values::cursor::Cursor;

/// Longest number in words: `nine hundred and ninety-nine million nine hundred and ninety-nine thousand` has 14.
const MAX_WORDS: usize = 20;

/// A number read at a cursor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    pub(super) value: Decimal,
    /// Words from the cursor on.
    pub(super) len: usize,
    /// `AtLeast` for vague plurals, `About` for `a couple`.
    pub(super) modifier: Option<Modifier>,
    /// Whether it is written in digits.
    pub(super) digits: bool,
    /// Whether a scale word took part: `million`, `dozen`.
    pub(super) scaled: bool,
}

/// The number at the cursor.
pub(super) fn number(cur: &Cursor) -> Option<Number> {
    in_digits(cur).or_else(|| half_a_scale(cur)).or_else(|| vague(cur)).or_else(|| in_words(cur))
}

fn in_digits(cur: &Cursor) -> Option<Number> {
    let mut value = cur.word(0)?.number()?;
    let mut len = 1;
    if let Some(part) = cur.word(1).filter(|word| word.glued).and_then(|word| vulgar_fraction(word.text)) {
        value = value.plus(part)?;
        len = 2;
    } else if let Some(n) = and_a_half(cur, 1) {
        value = value.plus(half())?;
        len += n;
    }
    let (factor, n) = scale_ahead(&cur.skip(len));
    Some(Number { value: value.times(factor)?, len: len + n, modifier: None, digits: true, scaled: n > 0 })
}

/// A scale right behind digits, after a space or a hyphen: `million`, `-billion`, `dozen`, glued `bn`.
fn scale_ahead(cur: &Cursor) -> (Decimal, usize) {
    let hyphens = usize::from(cur.is_inner_hyphen(0));
    let one = Decimal::from(1);
    match number_word(cur.lower(hyphens)) {
        Some(NumberWord::Scale(power)) => (one.times_ten(power).unwrap_or(one), hyphens + 1),
        Some(NumberWord::Group(figure)) if cur.lower(0) == "dozen" => (Decimal::from(figure), 1),
        // A bare `m` may be metres and `b` or `k` may be anything: those are for the matchers of money and counts.
        Some(NumberWord::ShortScale(power)) if hyphens == 0 && cur.lower(0).len() > 1 => {
            (one.times_ten(power).unwrap_or(one), 1)
        }
        _ => (one, 0),
    }
}

/// The scale that a one-letter or longer abbreviation at the cursor gives to digits in front of it: `m`, `k`, `bn`.
pub(super) fn short_scale(cur: &Cursor) -> Option<Decimal> {
    match number_word(cur.lower(0))? {
        NumberWord::ShortScale(power) => Decimal::from(1).times_ten(power),
        _ => None,
    }
}

fn half_a_scale(cur: &Cursor) -> Option<Number> {
    if !cur.reads(0, &["half", "a"]) {
        return None;
    }
    let value = scale_of(number_word(cur.lower(2))?)?.times(half())?;
    Some(Number { value, len: 3, modifier: None, digits: false, scaled: true })
}

/// `thousands`, `tens of thousands`, `hundreds of millions`.
fn vague(cur: &Cursor) -> Option<Number> {
    let least = Some(Modifier::AtLeast);
    let of_scale = |value: i64| -> Option<Number> {
        match number_word(cur.lower(2)).filter(|_| cur.lower(1) == "of")? {
            NumberWord::Vague(inner) if inner >= 1000 => {
                let value = Decimal::from(value).times(Decimal::from(inner / 2))?;
                Some(Number { value, len: 3, modifier: least, digits: false, scaled: true })
            }
            _ => None,
        }
    };
    if cur.lower(0) == "tens" {
        return of_scale(20);
    }
    let NumberWord::Vague(value) = number_word(cur.lower(0))? else { return None };
    // `scores` is a verb and a noun of sport unless it counts something.
    if cur.lower(0) == "scores" && cur.lower(1) != "of" {
        return None;
    }
    let plain = Number { value: Decimal::from(value), len: 1, modifier: least, digits: false, scaled: true };
    Some(of_scale(value).unwrap_or(plain))
}

fn in_words(cur: &Cursor) -> Option<Number> {
    let mut sum = Sum::default();
    let mut len = 0;
    let mut modifier = None;
    if matches!(cur.lower(0), "a" | "an") {
        scale_of(number_word(cur.lower(1))?)?;
        sum.add(NumberWord::Small(1));
        len = 1;
    }
    while len < MAX_WORDS {
        let joint = joint_len(cur, len, &sum);
        let Some(word) = number_word(cur.lower(len + joint)).filter(|word| sum.takes(*word)) else { break };
        if joint > 0 && matches!(word, NumberWord::Scale(_)) && cur.lower(len) == "and" {
            break;
        }
        if cur.lower(len + joint) == "couple" {
            modifier = Some(Modifier::About);
        }
        sum.add(word);
        len += joint + 1;
        if let Some(n) = and_a_half(cur, len).filter(|_| !sum.scaled) {
            sum.halves = true;
            len += n;
        }
    }
    let value = sum.total()?;
    (len > 0).then_some(Number { value, len, modifier, digits: false, scaled: sum.scaled })
}

/// Words between two number words: a hyphen glued on both sides, or `and` behind a scale.
fn joint_len(cur: &Cursor, at: usize, sum: &Sum) -> usize {
    if at == 0 {
        return 0;
    }
    let joins = cur.is_inner_hyphen(at) || (cur.lower(at) == "and" && sum.scaled && !sum.halves);
    usize::from(joins)
}

/// The length of `and a half` at place `at`, hyphens allowed.
fn and_a_half(cur: &Cursor, at: usize) -> Option<usize> {
    if cur.reads(at, &["and", "a", "half"]) {
        return Some(3);
    }
    cur.reads(at, &["-", "and", "-", "a", "-", "half"]).then_some(6)
}

fn half() -> Decimal {
    Decimal::parse("0.5").unwrap_or_default()
}

fn vulgar_fraction(text: &str) -> Option<Decimal> {
    Decimal::parse(match text {
        "½" => "0.5",
        "¼" => "0.25",
        "¾" => "0.75",
        _ => return None,
    })
}

fn scale_of(word: NumberWord) -> Option<Decimal> {
    match word {
        NumberWord::Scale(power) => Decimal::from(1).times_ten(power),
        NumberWord::Group(figure) => Some(Decimal::from(figure)),
        _ => None,
    }
}

/// A sum of number words under way.
#[derive(Default)]
struct Sum {
    /// Closed by a scale of a thousand or more.
    closed: Decimal,
    /// Below the next scale.
    open: i64,
    halves: bool,
    scaled: bool,
    /// Least scale that closed a part; later ones must be smaller.
    last_power: Option<u8>,
    /// What the last word allows behind it: tens before units, and so on.
    last: Option<NumberWord>,
}

impl Sum {
    fn takes(&self, word: NumberWord) -> bool {
        match word {
            NumberWord::Small(figure) => match self.last {
                None | Some(NumberWord::Scale(_)) => !self.halves,
                Some(NumberWord::Tens(_)) => (1..10).contains(&figure),
                Some(_) => false,
            },
            NumberWord::Tens(_) => matches!(self.last, None | Some(NumberWord::Scale(_))) && !self.halves,
            NumberWord::Scale(2) => (1..100).contains(&self.open),
            NumberWord::Scale(power) => self.open > 0 && self.last_power.is_none_or(|last| power < last),
            NumberWord::Group(_) => self.open > 0 && !self.scaled,
            NumberWord::ShortScale(_)
            | NumberWord::Vague(_)
            | NumberWord::Ordinal(_)
            | NumberWord::Part(_) => false,
        }
    }

    fn add(&mut self, word: NumberWord) {
        match word {
            NumberWord::Small(figure) | NumberWord::Tens(figure) => self.open += figure,
            NumberWord::Scale(2) if !self.halves => {
                self.open *= 100;
                self.scaled = true;
            }
            NumberWord::Scale(power) => {
                let part = self.part().and_then(|part| part.times_ten(power)).unwrap_or_default();
                self.closed = self.closed.plus(part).unwrap_or_default();
                (self.open, self.halves, self.scaled, self.last_power) = (0, false, true, Some(power));
            }
            NumberWord::Group(figure) => {
                self.open *= figure;
                self.scaled = true;
            }
            NumberWord::ShortScale(_)
            | NumberWord::Vague(_)
            | NumberWord::Ordinal(_)
            | NumberWord::Part(_) => {}
        }
        self.last = Some(word);
    }

    fn part(&self) -> Option<Decimal> {
        let whole = Decimal::from(self.open);
        if self.halves { whole.plus(half()) } else { Some(whole) }
    }

    fn total(&self) -> Option<Decimal> {
        self.last?;
        self.closed.plus(self.part()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::builder::words_of;

    fn check(text: &str, expected: &str) {
        let words = words_of(text);
        let got = number(&Cursor::new(&words, 0, None));
        let shown = got.map_or("-".to_owned(), |n| format!("{} {}", n.value, n.len));
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn digits_with_and_without_scale() {
        check("1,340 houses", "1340 1");
        check("1.2 million", "1200000 2");
        check("5bn people", "5000000000 2");
        check("2½ years", "2.5 2");
        check("27m deep", "27 1");
        check("3 and a half years", "3.5 4");
    }

    #[test]
    fn words_add_up() {
        check("twenty-six aftershocks", "26 3");
        check("two hundred and six thousand", "206000 5");
        check("a hundred", "100 2");
        check("one hundred and one", "101 4");
        check("two dozen", "24 2");
        check("half a million", "500000 3");
        check("three and a half years", "3.5 4");
        check("two and a half million", "2500000 5");
        check("a couple of days", "2 2");
    }

    #[test]
    fn vague_plurals_give_their_least() {
        check("thousands more", "2000 1");
        check("tens of thousands of fans", "20000 3");
        check("hundreds of millions", "200000000 3");
        check("scores of fans", "40 1");
    }

    #[test]
    fn no_number() {
        for text in
            ["a house", "an hour", "half a loaf", "scores twice", "1,2 and", "1.2.3", "second", "and two"]
        {
            check(text, "-");
        }
        check("two three", "2 1");
        check("nine and ten", "9 1");
    }
}
