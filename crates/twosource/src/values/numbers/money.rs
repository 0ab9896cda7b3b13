//! A number with a currency, in front or behind, to a sum of money with its ISO 4217 code.
//!
//! Example: `A$2m` is 2000000 `AUD`; `25 billion rupiah` is 25000000000 `IDR`; `50 cents a share` is 0.5 `USD/share`.
//!
//! Limits: a bare `$` is the US dollar, and so are `cents`; `pounds` without a scale word are a weight.

use crate::lexicon::{CurrencyWord, NumberWord, currency_word};
use crate::types::{Amount, Decimal, ValueKind};
use crate::values::cursor::{Cursor, Word};
use crate::values::found::Found;
use crate::values::numbers::fraction::ratio;
use crate::values::numbers::number::{Number, number, short_scale};
use crate::values::numbers::rate::per;

/// The least figure in digits before `won` that is a sum and not the verb: the smallest Korean note has four digits.
const LEAST_WON: i64 = 1000;

pub(in crate::values) fn money(cur: &Cursor) -> Option<Found> {
    let found = symbol_first(cur).or_else(|| noun_last(cur))?;
    let Some((of, n)) = per(&cur.skip(found.len)) else { return Some(found) };
    let unit = format!("{}/{of}", found.unit.as_deref().unwrap_or_default());
    Some(Found { len: found.len + n, unit: Some(unit), ..found })
}

fn found(len: usize, number: &Number, factor: Decimal, code: &str) -> Option<Found> {
    let found = Found::figure(len, ValueKind::Money, number, "value.money").unit(code);
    if factor == Decimal::from(1) {
        return Some(found);
    }
    let amount = Some(Amount::Number(number.value.times(factor)?));
    let precision = number.precision.and_then(|step| step.times(factor));
    Some(Found { amount, precision, factor: number.factor.times(factor)?, ..found })
}

fn symbol_first(cur: &Cursor) -> Option<Found> {
    let (code, n) = symbol(cur)?;
    let number = number(&cur.skip(n)).filter(|number| number.digits)?;
    let (factor, scale_len) = scale_behind(&cur.skip(n + number.len), &number);
    found(n + number.len + scale_len, &number, factor, code)
}

/// The sum at the cursor whose sign stands further in front: `3 million` in `$2-3 million`.
pub(in crate::values) fn behind_sign(cur: &Cursor, code: &str) -> Option<Found> {
    let number = number(cur).filter(|number| number.digits)?;
    let (factor, scale_len) = scale_behind(&cur.skip(number.len), &number);
    let found = found(number.len + scale_len, &number, factor, code)?;
    let Some((of, n)) = per(&cur.skip(found.len)) else { return Some(found) };
    Some(Found { len: found.len + n, unit: Some(format!("{code}/{of}")), ..found })
}

/// The currency sign at the cursor and its length in words: `$`, `A$`, `US $`, `Rp`, `EUR`.
pub(in crate::values) fn symbol(cur: &Cursor) -> Option<(&'static str, usize)> {
    let word = cur.word(0)?;
    if word.is_letters() && cur.lower(1) == "$" && is_prefix(cur, word) {
        let joined = format!("{}$", word.lower);
        let code = before(&joined, "").or_else(|| before(&word.lower, &word.text.to_uppercase()));
        return code.map(|code| (code, 2));
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

/// Whether letters in front of `$` belong to it: `A$`, `US $`, but not the article in `A $5 bill`.
fn is_prefix(cur: &Cursor, word: &Word) -> bool {
    let is_capital = word.text.len() > 1 && word.text.bytes().all(|b| b.is_ascii_uppercase());
    // Some agencies set everything apart: `us $ 150 million`.
    let is_apart = !cur.is_glued(2) && matches!(word.text, "us" | "hk" | "nz" | "nt" | "c");
    cur.is_glued(1) || is_capital || is_apart
}

fn before(sign: &str, text: &str) -> Option<&'static str> {
    match currency_word(sign)? {
        CurrencyWord::Before(code) => Some(code),
        CurrencyWord::Code(code) if code == text => Some(code),
        CurrencyWord::Code(_) | CurrencyWord::After(_) | CurrencyWord::Hundredth(_) => None,
    }
}

/// `m`, `bn` and the like behind digits that are known to be money.
pub(in crate::values) fn scale_behind(cur: &Cursor, number: &Number) -> (Decimal, usize) {
    let one = (Decimal::from(1), 0);
    if number.scaled || !(cur.is_glued(0) || cur.lower(0).len() > 1) {
        return one;
    }
    if cur.word(0).is_some_and(|word| word.text == "MM") {
        return (Decimal::from(1).times_ten(6).unwrap_or_default(), 1);
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
    let noun = noun(&after.skip(joint)).or_else(|| millions(&after))?;
    let factor = if noun.is_millions { factor.times_ten(6)? } else { factor };
    let is_scaled = number.scaled || scale_len > 0;
    match after.lower(joint) {
        "pounds" | "pound" if noun.len == 1 && !is_scaled => return None,
        "won" if !is_scaled && number.value < Decimal::from(LEAST_WON) => return None,
        // `50p`, but not `page 5 p`.
        "p" if !number.digits || number.scaled || after.lower(1) == "." && after.lower(2) == "m" => {
            return None;
        }
        _ => {}
    }
    // `75 USD million`.
    let (factor, late) = match after.role(joint + noun.len) {
        Some(NumberWord::Scale(power)) if !is_scaled && number.digits => (factor.times_ten(power)?, 1),
        _ => (factor, 0),
    };
    let factor = if noun.is_hundredth { factor.times(ratio(1, 100)?)? } else { factor };
    let found = found(len + joint + noun.len + late, &number, factor, noun.code)?;
    Some(with_hundredths(cur, &found, &noun).unwrap_or(found))
}

/// A currency noun and its length in words.
struct Noun {
    code: &'static str,
    len: usize,
    is_hundredth: bool,
    /// Whether it counts millions: `MEUR`.
    is_millions: bool,
}

impl Noun {
    fn whole(code: &'static str, len: usize) -> Self {
        Self { code, len, is_hundredth: false, is_millions: false }
    }

    fn hundredth(code: &'static str, len: usize) -> Self {
        Self { is_hundredth: true, ..Self::whole(code, len) }
    }
}

/// `MEUR`, `MSEK`: millions as companies of the north report them.
fn millions(cur: &Cursor) -> Option<Noun> {
    let text = cur.word(0)?.text.strip_prefix('M').filter(|code| code.len() == 3)?;
    match currency_word(&text.to_ascii_lowercase())? {
        CurrencyWord::Code(code) if code == text => Some(Noun { is_millions: true, ..Noun::whole(code, 1) }),
        _ => None,
    }
}

/// The currency noun at the cursor, with a nationality or `New Zealand` in front.
fn noun(cur: &Cursor) -> Option<Noun> {
    let word = cur.word(0)?;
    let told = |code, len| Some(Noun::whole(code, len));
    match currency_word(&word.lower) {
        Some(CurrencyWord::Code(code)) => {
            // `3 USD50 cards`: the code belongs to the figure behind it.
            let is_next = cur.is_glued(1) && cur.word(1).is_some_and(Word::is_digits);
            return if code == word.text && !is_next { told(code, 1) } else { None };
        }
        Some(CurrencyWord::After(code)) => {
            return told(code, 1 + usize::from(cur.lower(1) == "sterling"));
        }
        Some(CurrencyWord::Hundredth(code)) => return Some(Noun::hundredth(code, 1)),
        // `10 €`, `100元`.
        Some(CurrencyWord::Before(code)) if !word.is_letters() || !word.text.is_ascii() => {
            let opens_next = cur.is_glued(1) && cur.word(1).is_some_and(Word::is_digits);
            return if opens_next { None } else { told(code, 1) };
        }
        Some(CurrencyWord::Before(_)) | None => {}
    }
    if !word.is_letters() {
        return None;
    }
    let extra = usize::from(matches!(cur.lower(0), "new" | "hong" | "sri" | "south"));
    let pair = format!("{} {}", cur.lower(extra), cur.lower(extra + 1));
    match currency_word(&pair)? {
        CurrencyWord::After(code) => told(code, extra + 2),
        CurrencyWord::Hundredth(code) => Some(Noun::hundredth(code, extra + 2)),
        CurrencyWord::Before(_) | CurrencyWord::Code(_) => None,
    }
}

/// `3 dollars 50 cents`, `three dollars and fifty cents`.
fn with_hundredths(cur: &Cursor, found: &Found, noun: &Noun) -> Option<Found> {
    if noun.is_hundredth {
        return None;
    }
    let joint = usize::from(cur.lower(found.len) == "and");
    let after = cur.skip(found.len + joint);
    let cents = number(&after).filter(|cents| !cents.scaled && cents.value < Decimal::from(100))?;
    let small = self::noun(&after.skip(cents.len)).filter(|small| small.is_hundredth)?;
    let Some(Amount::Number(whole)) = found.amount else { return None };
    let value = whole.plus(cents.value.times(ratio(1, 100)?)?)?;
    let len = found.len + joint + cents.len + small.len;
    Some(Found { len, amount: Some(Amount::Number(value)), precision: Some(ratio(1, 100)?), ..found.clone() })
}
