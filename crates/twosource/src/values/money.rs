//! A number with a currency, in front or behind, to a sum of money with its ISO 4217 code.
//!
//! Example: `A$2m` is 2000000 `AUD`; `25 billion rupiah` is 25000000000 `IDR`.
//!
//! Limits: a bare `$` is the US dollar; `pounds` without a scale word are a weight; cents and pence are not read.

use crate::lexicon::{CurrencyWord, currency_word};
use crate::types::{Decimal, ValueKind};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;
use crate::values::numbers::{Number, number, short_scale};

/// The least figure in digits before `won` that is a sum and not the verb: the smallest Korean note has four digits.
const LEAST_WON: i64 = 1000;

pub(super) fn money(cur: &Cursor) -> Option<Found> {
    symbol_first(cur).or_else(|| noun_last(cur))
}

fn found(len: usize, amount: Decimal, code: &str, number: &Number) -> Found {
    Found::number(len, ValueKind::Money, amount, "value.money").unit(code).modifier(number.modifier)
}

fn symbol_first(cur: &Cursor) -> Option<Found> {
    let (code, n) = symbol(cur)?;
    let number = number(&cur.skip(n)).filter(|number| number.digits)?;
    let (factor, scale_len) = scale_behind(&cur.skip(n + number.len), &number);
    Some(found(n + number.len + scale_len, number.value.times(factor)?, code, &number))
}

/// The currency sign at the cursor and its length in words: `$`, `A$`, `Rp`, `EUR`.
fn symbol(cur: &Cursor) -> Option<(&'static str, usize)> {
    let word = cur.word(0)?;
    if word.is_letters() && cur.lower(1) == "$" && cur.is_glued(1) {
        let joined = format!("{}$", word.lower);
        return before(&joined, "").map(|code| (code, 2));
    }
    if word.text == "$" && cur.is_glued(1) && cur.word(1).is_some_and(Word::is_letters) {
        let joined = format!("{}$", cur.lower(1));
        return before(&joined, "").map(|code| (code, 2));
    }
    before(&word.lower, word.text).map(|code| {
        let dot = usize::from(word.is_letters() && cur.lower(1) == "." && cur.is_glued(1));
        (code, 1 + dot)
    })
}

fn before(sign: &str, text: &str) -> Option<&'static str> {
    match currency_word(sign)? {
        CurrencyWord::Before(code) => Some(code),
        CurrencyWord::Code(code) if code == text => Some(code),
        CurrencyWord::Code(_) | CurrencyWord::After(_) => None,
    }
}

/// `m`, `bn` and the like behind digits that are known to be money.
fn scale_behind(cur: &Cursor, number: &Number) -> (Decimal, usize) {
    let one = (Decimal::from(1), 0);
    if number.scaled || !(cur.is_glued(0) || cur.lower(0).len() > 1) {
        return one;
    }
    short_scale(cur).map_or(one, |factor| (factor, 1))
}

fn noun_last(cur: &Cursor) -> Option<Found> {
    let number = number(cur)?;
    let (factor, scale_len) = if number.digits && cur.is_glued(number.len) {
        scale_behind(&cur.skip(number.len), &number)
    } else {
        (Decimal::from(1), 0)
    };
    let len = number.len + scale_len;
    let after = cur.skip(len);
    let joint =
        usize::from(after.is_inner_hyphen(0) || (after.lower(0) == "of" && number.modifier.is_some()));
    let (code, n) = noun(&after.skip(joint))?;
    let value = number.value.times(factor)?;
    let is_scaled = number.scaled || scale_len > 0;
    match after.lower(joint) {
        "pounds" | "pound" if n == 1 && !is_scaled => return None,
        "won" if !is_scaled && value < Decimal::from(LEAST_WON) => return None,
        _ => {}
    }
    Some(found(len + joint + n, value, code, &number))
}

/// The currency noun at the cursor, with a nationality or `New Zealand` in front.
fn noun(cur: &Cursor) -> Option<(&'static str, usize)> {
    let word = cur.word(0)?;
    if let Some(CurrencyWord::Code(code)) = currency_word(&word.lower) {
        return (code == word.text).then_some((code, 1));
    }
    if let Some(CurrencyWord::After(code)) = currency_word(&word.lower) {
        let sterling = usize::from(cur.lower(1) == "sterling");
        return Some((code, 1 + sterling));
    }
    let extra = usize::from(matches!(cur.lower(0), "new" | "hong" | "sri" | "south"));
    let pair = format!("{} {}", cur.lower(extra), cur.lower(extra + 1));
    match currency_word(&pair)? {
        CurrencyWord::After(code) => Some((code, extra + 2)),
        CurrencyWord::Before(_) | CurrencyWord::Code(_) => None,
    }
}
