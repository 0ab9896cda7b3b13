//! Number words to the number they add up to.
//!
//! Example: `two hundred and six thousand` is (2 · 100 + 6) · 1000.
//!
//! Limits: a sum stops before a word that does not fit behind the one before it, so `two three` is 2.

use crate::lexicon::NumberWord;
use crate::types::{Decimal, Modifier};
use crate::values::cursor::Cursor;
use crate::values::numbers::fraction;
use crate::values::numbers::number::{Number, scale_of};

/// Longest number in words: `nine hundred and ninety-nine million nine hundred and ninety-nine thousand` has 14.
const MAX_WORDS: usize = 20;

/// What `dozens` alone means at the least; behind a number, as in `three dozens`, it is twelve each.
pub(in crate::values) const DOZENS: i64 = 24;

/// The number in words at the cursor.
pub(in crate::values) fn in_words(cur: &Cursor) -> Option<Number> {
    let mut sum = Sum::default();
    let mut len = 0;
    let mut modifier = None;
    if matches!(cur.lower(0), "a" | "an") {
        scale_of(cur.role(1)?)?;
        sum.add(NumberWord::Small(1));
        len = 1;
    }
    while len < MAX_WORDS {
        let joint = joint_len(cur, len, &sum);
        let Some(word) = cur.role(len + joint).filter(|word| sum.takes(*word)) else { break };
        if joint > 0 && matches!(word, NumberWord::Scale(_)) && cur.lower(len) == "and" {
            break;
        }
        if cur.lower(len + joint) == "couple" {
            modifier = Some(Modifier::About);
        }
        sum.add(word);
        len += joint + 1;
        if let Some((part, n)) = part_behind(cur, len, &sum) {
            sum.part = part;
            len += n;
        }
    }
    let number = Number {
        modifier,
        scaled: sum.scaled,
        precision: sum.precision(),
        ..Number::plain(sum.total()?, len)
    };
    (len > 0).then_some(number)
}

/// `and a half`, `point five` behind the sum so far.
fn part_behind(cur: &Cursor, at: usize, sum: &Sum) -> Option<(Decimal, usize)> {
    if sum.part != Decimal::default() {
        return None;
    }
    match cur.lower(at) {
        "and" | "-" => {
            let (part, n) = fraction::behind(cur, at)?;
            // `one billion and a quarter million` are two numbers.
            if sum.scaled && matches!(cur.role(at + n), Some(NumberWord::Scale(_) | NumberWord::Group(_))) {
                return None;
            }
            // `one million and a half` is half a million more.
            let unit = if sum.open == 0 {
                sum.last_power.and_then(|power| Decimal::from(1).times_ten(power))
            } else {
                None
            };
            Some((unit.map_or(Some(part), |unit| part.times(unit))?, n))
        }
        "point" => spoken_digits(cur, at + 1),
        _ => None,
    }
}

/// Digits behind a spoken point that are read.
const MAX_SPOKEN: usize = 6;

/// `five`, `nought three` behind `point`, with the length of all.
fn spoken_digits(cur: &Cursor, at: usize) -> Option<(Decimal, usize)> {
    let mut digits = String::from("0.");
    let mut n = 0;
    while n < MAX_SPOKEN {
        match cur.role(at + n) {
            Some(NumberWord::Small(digit)) if digit < 10 => digits.push_str(&digit.to_string()),
            _ => break,
        }
        n += 1;
    }
    if n == 0 { None } else { Some((Decimal::parse(&digits)?, n + 1)) }
}

/// Words between two number words: a hyphen glued on both sides, or `and` behind a scale.
fn joint_len(cur: &Cursor, at: usize, sum: &Sum) -> usize {
    if at == 0 {
        return 0;
    }
    let is_whole = sum.part == Decimal::default();
    let joins = cur.is_inner_hyphen(at) || (cur.lower(at) == "and" && sum.scaled && is_whole);
    usize::from(joins)
}

/// A sum of number words under way.
#[derive(Default)]
struct Sum {
    /// Closed by a scale of a thousand or more.
    closed: Decimal,
    /// Below the next scale.
    open: i64,
    /// The part of one behind `open`.
    part: Decimal,
    scaled: bool,
    /// Least scale that closed a part; later ones must be smaller.
    last_power: Option<u8>,
    /// What the last word allows behind it: tens before units, and so on.
    last: Option<NumberWord>,
}

impl Sum {
    fn has_part(&self) -> bool {
        self.part != Decimal::default()
    }

    fn takes(&self, word: NumberWord) -> bool {
        match word {
            NumberWord::Small(figure) => match self.last {
                None | Some(NumberWord::Scale(_)) => !self.has_part(),
                Some(NumberWord::Tens(_)) => (1..10).contains(&figure),
                Some(_) => false,
            },
            NumberWord::Tens(_) => matches!(self.last, None | Some(NumberWord::Scale(_))) && !self.has_part(),
            NumberWord::Scale(2) => (1..100).contains(&self.open),
            // `three lakh crore`.
            NumberWord::Scale(7) if self.last == Some(NumberWord::Scale(5)) => self.open == 0,
            NumberWord::Scale(power) => {
                (self.open > 0 || self.has_part()) && self.last_power.is_none_or(|last| power < last)
            }
            NumberWord::Group(_) => self.open > 0 && !self.scaled,
            NumberWord::Vague(DOZENS) => self.open > 1 && !self.scaled,
            NumberWord::ShortScale(_)
            | NumberWord::Vague(_)
            | NumberWord::Ordinal(_)
            | NumberWord::Part(_) => false,
        }
    }

    fn add(&mut self, word: NumberWord) {
        match word {
            NumberWord::Small(figure) | NumberWord::Tens(figure) => self.open += figure,
            NumberWord::Scale(2) if !self.has_part() => {
                self.open *= 100;
                self.scaled = true;
            }
            NumberWord::Scale(7) if self.last == Some(NumberWord::Scale(5)) => {
                self.closed = self.closed.times_ten(7).unwrap_or_default();
                self.last_power = Some(7);
            }
            NumberWord::Scale(power) => {
                let part = self.below().and_then(|part| part.times_ten(power)).unwrap_or_default();
                self.closed = self.closed.plus(part).unwrap_or_default();
                (self.open, self.part, self.scaled) = (0, Decimal::default(), true);
                self.last_power = Some(power);
            }
            NumberWord::Group(figure) => {
                self.open *= figure;
                self.scaled = true;
            }
            NumberWord::Vague(DOZENS) => {
                self.open *= 12;
                self.scaled = true;
            }
            NumberWord::ShortScale(_)
            | NumberWord::Vague(_)
            | NumberWord::Ordinal(_)
            | NumberWord::Part(_) => {}
        }
        self.last = Some(word);
    }

    /// What stands below the next scale.
    fn below(&self) -> Option<Decimal> {
        Decimal::from(self.open).plus(self.part)
    }

    fn total(&self) -> Option<Decimal> {
        self.last?;
        self.closed.plus(self.below()?)
    }

    /// The step of the last word: a million for `two million`, 12 for `two dozen`, 1 for `thirty-six`.
    fn precision(&self) -> Option<Decimal> {
        match self.last? {
            _ if self.has_part() => None,
            NumberWord::Scale(power) => Decimal::from(1).times_ten(power),
            NumberWord::Group(figure) => Some(Decimal::from(figure)),
            NumberWord::Vague(DOZENS) => Some(Decimal::from(12)),
            _ => Some(Decimal::from(1)),
        }
    }
}
