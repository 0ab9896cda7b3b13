//! Parts of one, in digits, in one sign or in words, to a decimal.
//!
//! Example: `1/2` and `½` are 0.5; behind a number, `and a half` adds 0.5 and `and three quarters` 0.75.
//!
//! Limits: what a decimal cannot hold is cut after six digits; `9/11` and `24/7` are none, nor is any denominator that
//! neither bonds, kitchens nor polls use.

use crate::lexicon::NumberWord;
use crate::types::Decimal;
use crate::values::cursor::Cursor;

/// Digits behind the point of a third.
const DIGITS: u32 = 6;

/// `part` of `whole` as a decimal.
pub(in crate::values) fn ratio(part: i64, whole: i64) -> Option<Decimal> {
    let power = 10i64.checked_pow(DIGITS)?;
    // Powers of two in the denominator end after as many digits, so that `1/128` stays exact.
    let exact =
        if whole > 0 && 10i64.checked_pow(DIGITS + 1)? % whole == 0 { power.checked_mul(10)? } else { power };
    let scaled =
        part.checked_mul(exact)?.checked_mul(2)?.checked_add(whole)?.checked_div(whole.checked_mul(2)?)?;
    let digits = exact.to_string().len() - 1;
    let (head, tail) = (scaled / exact, scaled % exact);
    Decimal::parse(&format!("{head}.{tail:0digits$}"))
}

/// Denominators that are printed in digits.
const DENOMINATORS: [i64; 12] = [2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128];

/// `1/2` or `½` at place `n`, with its length in words.
pub(in crate::values) fn in_digits(cur: &Cursor, n: usize) -> Option<(Decimal, usize)> {
    let word = cur.word(n)?;
    if let Some(part) = one_sign(word.text) {
        return Some((part, 1));
    }
    if !matches!(cur.lower(n + 1), "/" | "⁄") || !cur.is_glued(n + 1) || !cur.is_glued(n + 2) {
        return None;
    }
    let (part, whole) = (i64::from(word.small(2)?), i64::from(cur.word(n + 2)?.small(3)?));
    let goes_on = cur.is_glued(n + 3) && matches!(cur.lower(n + 3), "/" | "-" | "⁄");
    if part < 1 || part >= whole || !DENOMINATORS.contains(&whole) || goes_on {
        return None;
    }
    Some((ratio(part, whole)?, 3))
}

fn one_sign(text: &str) -> Option<Decimal> {
    let (part, whole) = match text {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    ratio(part, whole)
}

/// What stands behind a whole number at place `n` to add to it: `and a half`, `-and-a-half`, ` 1/2`, glued `½`.
pub(in crate::values) fn behind(cur: &Cursor, n: usize) -> Option<(Decimal, usize)> {
    if cur.lower(n) == "and" {
        let (part, len) = in_words(cur, n + 1)?;
        return Some((part, len + 1));
    }
    if cur.reads(n, &["-", "and", "-", "a", "-", "half"]) {
        return Some((ratio(1, 2)?, 6));
    }
    in_digits(cur, n)
}

/// `a half`, `one quarter`, `three quarters`, `two-thirds` at place `n`.
pub(in crate::values) fn in_words(cur: &Cursor, n: usize) -> Option<(Decimal, usize)> {
    let (part, whole, len) = parts(cur, n)?;
    Some((ratio(part, whole)?, len))
}

/// How many parts of how many at place `n`, and how many words say so.
pub(in crate::values) fn parts(cur: &Cursor, n: usize) -> Option<(i64, i64, usize)> {
    let part = match cur.role(n) {
        Some(NumberWord::Small(part)) if part > 0 => part,
        None if matches!(cur.lower(n), "a" | "an") => 1,
        _ => return None,
    };
    let hyphen = usize::from(cur.is_inner_hyphen(n + 1));
    let whole = match cur.role(n + 1 + hyphen)? {
        NumberWord::Part(whole) => whole,
        NumberWord::Ordinal(whole) if part == 1 && whole > 2 => whole,
        _ => return None,
    };
    (part < whole).then_some((part, whole, 2 + hyphen))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::builder::words_of;

    fn check(text: &str, expected: Option<(&str, usize)>) {
        let words = words_of(text);
        let cur = Cursor::new(&words, 0, None);
        let got = in_digits(&cur, 0).or_else(|| in_words(&cur, 0)).or_else(|| behind(&cur, 0));
        assert_eq!(got, expected.map(|(part, len)| (Decimal::parse(part).unwrap(), len)), "{text}");
    }

    #[test]
    fn parts_of_one() {
        check("1/2 cup", Some(("0.5", 3)));
        check("⅔ of it", Some(("0.666667", 1)));
        check("1/128 of", Some(("0.0078125", 3)));
        check("a half", Some(("0.5", 2)));
        check("two-thirds of", Some(("0.666667", 3)));
        check("and three quarters", Some(("0.75", 3)));
        check("-and-a-half", Some(("0.5", 6)));
    }

    #[test]
    fn dates_and_slogans_are_none() {
        for text in ["9/11 was", "24/7 care", "3/4/2021", "5/0 now", "and a dog", "first half"] {
            check(text, None);
        }
    }
}
