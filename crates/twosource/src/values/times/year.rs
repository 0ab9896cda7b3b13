//! Figures and words to years, decades and centuries, where nothing makes them a count.
//!
//! Example: `in 2014`, `the 2022 assault`, `the 1990s`, `the early 20th century`, `fiscal 2024` and `nineteen ninety-six` are
//! years or more; `some 2000 homes` is none.
//!
//! Limits: years before 1900 need a preposition, years before 1400 are not read; decades without their century (`the
//! nineties`) are those of the last hundred years.

use crate::lexicon::{NumberWord, number_word};
use crate::types::{Calendar, Date};
use crate::values::cursor::Cursor;
use crate::values::numbers::name_part::is_name_part;
use crate::values::numbers::noun::is_plural;
use crate::values::times::date::{Dated, year_of};

/// Years that stand without a preposition: those that living readers know.
const RECENT: std::ops::Range<i16> = 1900..2100;

/// The first year that is read at all: earlier ones are rare in news, and counts of that size are not.
const FIRST: i16 = 1400;

/// A year, a decade or a century at the cursor.
pub(in crate::values) fn year(cur: &Cursor) -> Option<Dated> {
    let first = cur.word(0)?;
    if first.is_digits() {
        return in_digits(cur).or_else(|| century(cur));
    }
    match &*first.lower {
        "the" | "mid" => {
            let inner = cur.skip(1);
            let dated = in_words(&inner, true).or_else(|| century(&inner)).or_else(|| cut_decade(&inner))?;
            Some(Dated { len: dated.len + 1, ..dated })
        }
        "fiscal" | "year" | "calendar" => labelled(cur),
        "'" | "’" | "‘" => cut_decade(cur),
        _ => century(cur).or_else(|| in_words(cur, false)),
    }
}

fn in_digits(cur: &Cursor) -> Option<Dated> {
    let year = year_of(cur.word(0)?)?;
    if cur.lower(1) == "s" && cur.is_glued(1) && !is_name_part(cur) {
        let decade = (year % 10 == 0).then_some(Calendar::Decade(year))?;
        return Some(Dated::new(2, Some(decade)));
    }
    // `1990’s` is a decade in the style of some houses.
    if matches!(cur.lower(1), "'" | "’") && cur.lower(2) == "s" && cur.is_glued(2) && year % 10 == 0 {
        let the = cur.lower_before(1) == "the";
        if the && !is_name_part(cur) {
            return Some(Dated::new(3, Some(Calendar::Decade(year))));
        }
    }
    if !reads_as_year(cur) {
        return None;
    }
    let calendar = Some(Calendar::Year(year));
    Some(Dated { until: last_year(cur, year), ..Dated::new(1, calendar) }).map(|dated| match dated.until {
        Some(_) => Dated { len: 3, ..dated },
        None => dated,
    })
}

/// The last year of `2019-20`, `2019/20` and `2019-2021`.
fn last_year(cur: &Cursor, first: i16) -> Option<Calendar> {
    let (mark, last) = (cur.word(1)?, cur.word(2)?);
    if !(mark.glued && last.glued && (mark.is_hyphen() || mark.text == "/")) {
        return None;
    }
    if cur
        .word(3)
        .is_some_and(|next| next.glued && (next.is_hyphen() || next.is_digits() || next.text == "/"))
    {
        return None;
    }
    let last = match last.text.len() {
        4 => year_of(last)?,
        2 => first - first.rem_euclid(100) + last.small(2)?,
        _ => return None,
    };
    (last > first && last <= first.checked_add(MAX_SPAN)?).then_some(Calendar::Year(last))
}

/// Years of the longest range that two figures with a hyphen give: longer ones are lifetimes at most.
const MAX_SPAN: i16 = 120;

/// Whether the word at the cursor is a year and no count.
pub(in crate::values) fn reads_as_year(cur: &Cursor) -> bool {
    let Some(year) = cur.word(0).and_then(year_of) else { return false };
    let is_tied = cur.word(1).is_some_and(|next| {
        next.glued
            && (next.is_letters()
                || matches!(next.text, "%" | ":")
                || next.text == "/" && last_year(cur, year).is_none())
    });
    if is_tied || is_name_part(cur) {
        return false;
    }
    let has_preposition = matches!(
        cur.lower_before(1),
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "before"
            | "after"
            | "during"
            | "through"
            | "late"
            | "early"
            | "mid"
            | "between"
            | "circa"
            | "year"
            | "fiscal"
    );
    let has_owner =
        matches!(cur.lower_before(1), "the" | "its" | "his" | "her" | "their" | "s" | "last" | "this");
    let counts = cur.word(1).is_some_and(is_plural);
    match (RECENT.contains(&year), counts) {
        (true, true) => has_preposition || has_owner,
        (true, false) => true,
        (false, counts) => year >= FIRST && !counts && has_preposition,
    }
}

/// `fiscal 2024`, `fiscal year 2024`, `year 2000`.
fn labelled(cur: &Cursor) -> Option<Dated> {
    let is_label = cur.lower(0) != "year";
    let at = 1 + usize::from(is_label && cur.lower(1) == "year");
    let told = cur.word(at).and_then(year_of).map(|year| (year, 1));
    let (year, n) = told.or_else(|| year_in_words(&cur.skip(at)))?;
    Some(Dated::new(at + n, Some(Calendar::Year(year))))
}

/// `nineteen ninety-six`, `two thousand and ten` behind a month.
pub(in crate::values) fn year_in_words(cur: &Cursor) -> Option<(i16, usize)> {
    let dated = in_words(cur, true).or_else(|| millennium(cur)).or_else(|| hundreds(cur))?;
    let Some(Calendar::Year(year)) = dated.calendar else { return None };
    Some((year, dated.len))
}

/// `nineteen hundred ninety-three`.
fn hundreds(cur: &Cursor) -> Option<Dated> {
    let Some(NumberWord::Small(hundred @ 14..=19)) = number_word(cur.lower(0)) else { return None };
    let and = usize::from(cur.lower(2) == "and");
    let (rest, n) = below_hundred(&cur.skip(2 + and)).filter(|_| cur.lower(1) == "hundred")?;
    let year = i16::try_from(hundred * 100 + rest).ok()?;
    Some(Dated::new(2 + and + n, Some(Calendar::Year(year))))
}

/// `two thousand and ten`.
fn millennium(cur: &Cursor) -> Option<Dated> {
    if !cur.reads(0, &["two", "thousand"]) {
        return None;
    }
    let and = usize::from(cur.lower(2) == "and");
    let (rest, n) = below_hundred(&cur.skip(2 + and)).unwrap_or((0, 0));
    let len = 2 + if n > 0 { and + n } else { 0 };
    let year = i16::try_from(2000 + rest).ok()?;
    (!cur.word(len).is_some_and(is_plural)).then(|| Dated::new(len, Some(Calendar::Year(year))))
}

/// `nineteen ninety-six`, `the nineties`.
fn in_words(cur: &Cursor, behind_the: bool) -> Option<Dated> {
    if cur.lower(0) == "two" && matches!(cur.lower_before(1), "in" | "since" | "year") {
        return millennium(cur);
    }
    let hundred = match number_word(cur.lower(0)) {
        Some(NumberWord::Small(hundred @ 15..=19)) => hundred,
        Some(NumberWord::Tens(20)) => 20,
        _ => return None,
    };
    let (rest, n) = below_hundred(&cur.skip(1))?;
    // `nineteen forty-year-olds` and `twenty ten-pound notes` count.
    let after = 1 + n;
    let counts =
        cur.is_inner_hyphen(after) || cur.is_inner_hyphen(1) || cur.word(after).is_some_and(is_plural);
    if counts && !behind_the || rest < 10 {
        return None;
    }
    let year = i16::try_from(hundred * 100 + rest).ok()?;
    Some(Dated::new(after, Some(Calendar::Year(year))))
}

/// `ninety-six`, `ten`: ten to ninety-nine.
fn below_hundred(cur: &Cursor) -> Option<(i64, usize)> {
    match number_word(cur.lower(0))? {
        NumberWord::Small(number) => Some((number, 1)),
        NumberWord::Tens(tens) => {
            let joint = usize::from(cur.is_inner_hyphen(1));
            match number_word(cur.lower(1 + joint)) {
                Some(NumberWord::Small(ones @ 1..=9)) => Some((tens + ones, 2 + joint)),
                _ => Some((tens, 1)),
            }
        }
        _ => None,
    }
}

/// `the nineties`, `the '60s`, `’90s`.
fn cut_decade(cur: &Cursor) -> Option<Dated> {
    let (decade, len) = match cur.lower(0) {
        "twenties" => (20, 1),
        "thirties" => (30, 1),
        "forties" => (40, 1),
        "fifties" => (50, 1),
        "sixties" => (60, 1),
        "seventies" => (70, 1),
        "eighties" => (80, 1),
        "nineties" => (90, 1),
        "'" | "’" | "‘" if cur.lower(2) == "s" && cur.is_glued(1) && cur.is_glued(2) => {
            (cur.word(1)?.small(2).filter(|decade| decade % 10 == 0)?, 3)
        }
        _ => return None,
    };
    let this = cur.today.map_or(2000, Date::year);
    let century = this - this.rem_euclid(100);
    let year = if century + decade > this { century - 100 + decade } else { century + decade };
    Some(Dated::new(len, Some(Calendar::Decade(year))))
}

/// `20th century`, `the nineteenth century`, `21st-century`.
fn century(cur: &Cursor) -> Option<Dated> {
    let (number, n) = century_number(cur)?;
    let joint = usize::from(cur.is_inner_hyphen(n));
    if !matches!(cur.lower(n + joint), "century" | "centuries") {
        return None;
    }
    let first = number.checked_sub(1)?.checked_mul(100)?;
    Some(Dated::new(n + joint + 1, Some(Calendar::Century(first))))
}

/// The first to the thirtieth, in digits or in words.
fn century_number(cur: &Cursor) -> Option<(i16, usize)> {
    if let Some(number) = cur.word(0)?.small(2) {
        let has_ending = cur.is_glued(1) && matches!(cur.lower(1), "st" | "nd" | "rd" | "th");
        return (has_ending && (1..=30).contains(&number)).then_some((number, 2));
    }
    match number_word(cur.lower(0))? {
        // `a second century` is a score at cricket.
        NumberWord::Ordinal(number @ 3..=30) => Some((i16::try_from(number).ok()?, 1)),
        NumberWord::Tens(20) => {
            let joint = usize::from(cur.is_inner_hyphen(1));
            match number_word(cur.lower(1 + joint)) {
                Some(NumberWord::Ordinal(ones @ 1..=9)) => Some((20 + i16::try_from(ones).ok()?, 2 + joint)),
                _ => None,
            }
        }
        _ => None,
    }
}
