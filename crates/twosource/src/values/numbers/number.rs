//! Words at a cursor to the number they spell, in digits, in words, or in both.
//!
//! The usual sum of number words: `two hundred and six thousand` adds up to 206,000; a scale behind digits multiplies.
//!
//! Example: at `1.2 million`, the number 1200000 over two words; at `three and a half years`, 3.5 over four words.
//!
//! Limits: years in words (`nineteen ninety-two`) read as their first number.

use crate::lexicon::{NumberWord, number_word};
use crate::types::{Decimal, Modifier};
use crate::values::cursor::Cursor;
use crate::values::numbers::fraction;
use crate::values::numbers::opening::may_open;
use crate::values::numbers::plural::plurals;
use crate::values::numbers::sum::{DOZENS, in_words};

/// A number read at a cursor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::values) struct Number {
    pub(in crate::values) value: Decimal,
    /// Words from the cursor on.
    pub(in crate::values) len: usize,
    /// `AtLeast` for vague plurals, `About` for `a couple`.
    pub(in crate::values) modifier: Option<Modifier>,
    /// Whether it is written in digits.
    pub(in crate::values) digits: bool,
    /// Whether a scale word took part: `million`, `dozen`.
    pub(in crate::values) scaled: bool,
    /// What the scale multiplied by, 1 without one.
    pub(in crate::values) factor: Decimal,
    /// The step of the last figure written; `None` where no figure is.
    pub(in crate::values) precision: Option<Decimal>,
    /// Whether it is a bare fraction such as `1/2`.
    pub(in crate::values) is_part: bool,
}

impl Number {
    /// A number of `len` words in words, exact to one.
    pub(in crate::values) fn plain(value: Decimal, len: usize) -> Self {
        let one = Decimal::from(1);
        Self {
            value,
            len,
            modifier: None,
            digits: false,
            scaled: false,
            factor: one,
            precision: Some(one),
            is_part: false,
        }
    }

    /// The same number in units of `factor`, with `more` words of scale behind it.
    pub(in crate::values) fn scaled_by(self, factor: Decimal, more: usize) -> Option<Self> {
        Some(Self {
            value: self.value.times(factor)?,
            len: self.len + more,
            scaled: true,
            factor: self.factor.times(factor)?,
            precision: self.precision.and_then(|step| step.times(factor)),
            ..self
        })
    }
}

/// The number at the cursor, with its sign.
pub(in crate::values) fn number(cur: &Cursor) -> Option<Number> {
    if !may_open(cur) {
        return None;
    }
    let signs = sign(cur);
    let inner = cur.skip(signs);
    let number = in_digits(&inner)
        .or_else(|| part_of_scale(&inner))
        .or_else(|| plurals(&inner))
        .or_else(|| in_words(&inner))?;
    if signs == 0 {
        return Some(number);
    }
    let value = number.value.times(Decimal::from(-1))?;
    Some(Number { value, len: number.len + signs, ..number })
}

/// Words of a minus in front of a number: `-`5, `minus `5, `minus-`5.
fn sign(cur: &Cursor) -> usize {
    match cur.lower(0) {
        "minus" | "negative" => 1 + usize::from(cur.is_inner_hyphen(1)),
        "-" | "−" => {
            let is_figure =
                cur.is_glued(1) && cur.word(1).is_some_and(crate::values::cursor::Word::is_digits);
            let follows_figure = cur.before(1).is_some_and(crate::values::cursor::Word::is_digits);
            usize::from(is_figure && cur.is_free(0) && !follows_figure)
        }
        _ => 0,
    }
}

/// `.08`, with nothing in front of the point.
fn behind_point(cur: &Cursor) -> Option<Number> {
    let digits = cur.word(1).filter(|word| word.glued && word.small(MAX_PLACES).is_some())?;
    if !cur.is_free(0) || cur.is_glued(2) && cur.word(2).is_some_and(crate::values::cursor::Word::is_digits) {
        return None;
    }
    let value = Decimal::parse(&format!("0.{}", digits.text))?;
    let precision = Decimal::parse(&format!("0.{:0>width$}", 1, width = digits.text.len()));
    Some(Number { digits: true, precision, ..Number::plain(value, 2) })
}

/// Digits behind a point that nothing stands in front of: batting averages have three.
const MAX_PLACES: usize = 4;

fn in_digits(cur: &Cursor) -> Option<Number> {
    if cur.lower(0) == "." {
        return behind_point(cur);
    }
    let Some(figure) = cur.word(0)?.number() else {
        // A bare `½`.
        let (value, len) = fraction::in_digits(cur, 0)?;
        return Some(Number { digits: true, precision: None, is_part: true, ..Number::plain(value, len) });
    };
    let mut number = Number { digits: true, precision: step(cur.word(0)?.text), ..Number::plain(figure, 1) };
    if let Some((value, len)) = fraction::in_digits(cur, 0) {
        number = Number { value, len, precision: None, is_part: true, ..number };
    } else if let Some((part, len)) = fraction::behind(cur, 1).filter(|_| figure.scale() == 0) {
        number = Number { value: figure.plus(part)?, len: 1 + len, precision: None, ..number };
    }
    let Some((factor, n)) = scale_ahead(&cur.skip(number.len)) else { return Some(number) };
    let mut number = number.scaled_by(factor, n)?;
    // `4 hundred million`.
    if let Some((factor, n)) = scale_ahead(&cur.skip(number.len)).filter(|_| cur.is_free(number.len)) {
        number = number.scaled_by(factor, n)?;
    }
    if let Some(rest) = below_scale(cur, &number) {
        return Some(rest);
    }
    if let Some((part, n)) = fraction::behind(cur, number.len).filter(|_| cur.lower(number.len) == "and") {
        let value = number.value.plus(part.times(number.factor)?)?;
        number = Number { value, len: number.len + n, precision: None, ..number };
    }
    Some(number)
}

/// `6 crore 20 lakh`, `3 hundred and 21`: what stands below a scale that a report cuts a figure at.
fn below_scale(cur: &Cursor, number: &Number) -> Option<Number> {
    let is_cut = number.factor >= Decimal::from(100) && number.factor != Decimal::from(1).times_ten(6)?;
    let joint = usize::from(cur.lower(number.len) == "and");
    let next = cur.skip(number.len + joint);
    let figure =
        next.word(0)?.number().filter(|figure| figure.scale() == 0 && is_cut && !next.is_glued(0))?;
    let rest = match scale_ahead(&next.skip(1)) {
        Some((factor, n)) => Number::plain(figure, 1).scaled_by(factor, n)?,
        None if joint == 1 => Number::plain(figure, 1),
        None => return None,
    };
    if rest.value >= number.factor || number.value.scale() > 0 {
        return None;
    }
    let len = number.len + joint + rest.len;
    Some(Number { value: number.value.plus(rest.value)?, len, precision: rest.precision, ..*number })
}

/// The step of the last digit: 0.1 for `6.8`, 1 for `36` and `6,000`.
fn step(digits: &str) -> Option<Decimal> {
    let places = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    if places == 0 { Some(Decimal::from(1)) } else { Decimal::parse(&format!("0.{:0>places$}", 1)) }
}

/// A scale right behind digits, after a space or a hyphen: `million`, `-billion`, `dozen`, glued `bn`.
fn scale_ahead(cur: &Cursor) -> Option<(Decimal, usize)> {
    let hyphens = usize::from(cur.is_inner_hyphen(0));
    let one = Decimal::from(1);
    match cur.role(hyphens)? {
        NumberWord::Scale(power) => Some((one.times_ten(power)?, hyphens + 1)),
        NumberWord::Group(figure) if cur.lower(0) == "dozen" => Some((Decimal::from(figure), 1)),
        NumberWord::Vague(DOZENS) => Some((Decimal::from(12), 1)),
        // A bare `m` may be metres and `b` or `k` may be anything: those are for the matchers of money and counts.
        NumberWord::ShortScale(power) if hyphens == 0 && cur.lower(0).len() > 1 => {
            Some((one.times_ten(power)?, 1))
        }
        _ => None,
    }
}

/// The scale that a one-letter or longer abbreviation at the cursor gives to digits in front of it: `m`, `k`, `bn`.
pub(in crate::values) fn short_scale(cur: &Cursor) -> Option<Decimal> {
    match cur.role(0)? {
        NumberWord::ShortScale(power) => Decimal::from(1).times_ten(power),
        _ => None,
    }
}

/// `half a million`, `half million`, `a quarter of a million`, `half a dozen`.
fn part_of_scale(cur: &Cursor) -> Option<Number> {
    let (part, len) = if cur.lower(0) == "half" {
        (fraction::ratio(1, 2)?, 1)
    } else if cur.lower(0) == "quarter" {
        (fraction::ratio(1, 4)?, 1)
    } else {
        fraction::in_words(cur, 0)?
    };
    let of = usize::from(cur.lower(len) == "of");
    let article = usize::from(cur.lower(len + of) == "a");
    if of > article {
        return None;
    }
    let at = len + of + article;
    let factor = scale_of(number_word(cur.lower(at))?)?;
    if cur.lower(at) == "couple" || cur.lower(at) == "pair" {
        return None;
    }
    let number = Number { precision: None, ..Number::plain(part, at) };
    number.scaled_by(factor, 1)
}

/// What a scale or a group multiplies by.
pub(in crate::values) fn scale_of(word: NumberWord) -> Option<Decimal> {
    match word {
        NumberWord::Scale(power) => Decimal::from(1).times_ten(power),
        NumberWord::Group(figure) => Some(Decimal::from(figure)),
        _ => None,
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
        check("10 1/2 miles", "10.5 4");
        check("27m deep", "27 1");
        check("3 and a half years", "3.5 4");
        check("4 hundred million", "400000000 3");
        check("-5 yards", "-5 2");
        check("minus-5 yards", "-5 3");
    }

    #[test]
    fn words_add_up() {
        check("twenty-six aftershocks", "26 3");
        check("two hundred and six thousand", "206000 5");
        check("a hundred", "100 2");
        check("one hundred and one", "101 4");
        check("two dozen", "24 2");
        check("half a million", "500000 3");
        check("half a dozen", "6 3");
        check("a quarter of a million", "250000 5");
        check("three and a half years", "3.5 4");
        check("two and a half million", "2500000 5");
        check("one million and a half", "1500000 5");
        check("a couple of days", "2 2");
        check("one point five million", "1500000 4");
        check("minus forty", "-40 2");
    }

    #[test]
    fn vague_plurals_give_their_least() {
        check("thousands more", "2000 1");
        check("tens of thousands of fans", "20000 3");
        check("hundreds of millions", "200000000 3");
        check("scores of fans", "40 1");
        check("several hundred", "200 2");
        check("a few thousand", "2000 3");
        check("a handful of", "2 2");
    }

    #[test]
    fn no_number() {
        for text in [
            "a house",
            "an hour",
            "half a loaf",
            "scores twice",
            "1,2 and",
            "1.2.3",
            "second",
            "and two",
            "a few",
            "- 5",
            "several",
        ] {
            check(text, "-");
        }
        check("two three", "2 1");
        check("nine and ten", "9 1");
        check("five of a kind", "5 1");
    }

    #[test]
    fn the_step_of_the_last_figure_is_kept() {
        let step = |text: &str| {
            let words = words_of(text);
            number(&Cursor::new(&words, 0, None)).and_then(|n| n.precision).map(|step| step.to_string())
        };
        assert_eq!(step("1.2 million").as_deref(), Some("100000"));
        assert_eq!(step("6.80").as_deref(), Some("0.01"));
        assert_eq!(step("6,000").as_deref(), Some("1"));
        assert_eq!(step("two million").as_deref(), Some("1000000"));
        assert_eq!(step("thirty-six").as_deref(), Some("1"));
        assert_eq!(step("thousands"), None);
    }
}
