//! Quarters and halves of a year: `the third quarter`, `Q3 2026`, `the first half of 2019`, `the year-ago quarter`.
//!
//! Without a year it is the last one that began before the day of reference, or the next one when the verb looks ahead.
//!
//! Limits: fiscal years are read as those of the calendar; quarters of games (`the third quarter` of a match) look the same
//! and are told by their team words only.

use crate::lexicon::{NumberWord, number_word};
use crate::types::{Calendar, Date, TimeUnit};
use crate::values::cursor::Cursor;
use crate::values::times::date::{Dated, year_of};
use crate::values::times::grain::{Grain, moved, stretch, year_after};
use crate::values::times::tense::{Side, side};

/// Words of a match in front of which a quarter or a half is a part of it.
const OF_A_MATCH: [&str; 14] = [
    "goal",
    "goals",
    "match",
    "game",
    "kick",
    "minute",
    "minutes",
    "touchdown",
    "penalty",
    "score",
    "scored",
    "team",
    "stoppage",
    "time",
];

/// A quarter or a half at the cursor.
pub(in crate::values) fn quarter(cur: &Cursor) -> Option<Dated> {
    short(cur).or_else(|| owned(cur)).or_else(|| ordered(cur)).or_else(|| pointed(cur))
}

/// `Q3 2026`, `Q3`, `3Q`, `H1 2026`.
fn short(cur: &Cursor) -> Option<Dated> {
    // `2017-Q1`
    if let Some(year) = cur.word(0).and_then(year_of).filter(|_| cur.is_inner_hyphen(1)) {
        let grain = match cur.word(2)?.text {
            "Q" => Grain::Quarter,
            "H" => Grain::Half,
            _ => return None,
        };
        let number = u8::try_from(cur.word(3).filter(|digit| digit.glued)?.small(1)?).ok()?;
        return part(grain, number, year).map(|part| Dated::new(4, Some(part)));
    }
    let (letter, digit) = (cur.word(0)?, cur.word(1)?);
    if !digit.glued
        || cur.is_glued(2) && cur.word(2).is_some_and(|next| next.is_letters() || next.is_digits())
    {
        return None;
    }
    let (letter, number) = match letter.text {
        "Q" | "H" => (letter.text, digit.small(1)?),
        _ if matches!(digit.text, "Q" | "H") => (digit.text, letter.small(1)?),
        _ => return None,
    };
    let grain = if letter == "Q" { Grain::Quarter } else { Grain::Half };
    let number = u8::try_from(number).ok()?;
    let dash = usize::from(cur.lower(2) == "-" || cur.lower(2) == "of");
    if let Some(year) = cur.word(2 + dash).and_then(year_of) {
        return part(grain, number, year).map(|part| Dated::new(3 + dash, Some(part)));
    }
    // `H1` alone is a virus as often as a half.
    if grain == Grain::Half {
        return None;
    }
    part(grain, number, 2000)?;
    Some(Dated::new(2, cur.today.and_then(|today| nearest(today, grain, number, side(cur, 2)))))
}

fn part(grain: Grain, number: u8, year: i16) -> Option<Calendar> {
    let part =
        if grain == Grain::Half { Calendar::Half(year, number) } else { Calendar::Quarter(year, number) };
    let most = if grain == Grain::Half { 2 } else { 4 };
    (1..=most).contains(&number).then_some(part)
}

/// The quarter or half of that number which began last, or which comes next.
fn nearest(today: Date, grain: Grain, number: u8, side: Side) -> Option<Calendar> {
    let of = |step: i32| part(grain, number, year_after(today.year(), step)?);
    let first = |one: &Calendar| one.days().map(|days| days.0);
    let last = |one: &Calendar| one.days().map(|days| days.1);
    let ahead = || [0, 1].into_iter().filter_map(of).find(|one| last(one).is_some_and(|last| last >= today));
    let behind =
        || [0, -1].into_iter().filter_map(of).find(|one| first(one).is_some_and(|first| first <= today));
    if side == Side::Future { ahead() } else { behind() }
}

/// `the third quarter of 1990`, `third-quarter`, `the first half`, `this year's third quarter`, `the fiscal first quarter`.
fn ordered(cur: &Cursor) -> Option<Dated> {
    let mut at = usize::from(matches!(cur.lower(0), "the" | "its" | "their" | "our" | "his" | "her" | "a"));
    let has_article = at == 1;
    at += usize::from(cur.lower(at) == "fiscal")
        + usize::from(cur.lower(at) == "fiscal" && cur.lower(at + 1) == "-");
    let year_before = cur.word(at).and_then(year_of);
    at += usize::from(year_before.is_some());
    let (number, n) = ordinal_digits(cur, at).or_else(|| ordinal(cur, at).map(|number| (number, 1)))?;
    at += n - 1;
    let joint = usize::from(cur.is_inner_hyphen(at + 1));
    let noun = at + 1 + joint;
    let grain = match cur.lower(noun) {
        "quarter" => Grain::Quarter,
        "half" => Grain::Half,
        _ => return None,
    };
    // `the first half` without a year is the half of a match or of a book as often.
    let behind = cur.lower(noun + 1);
    if OF_A_MATCH.contains(&behind) || cur.lower(noun + 1) == "final" || cur.is_inner_hyphen(noun + 1) {
        return None;
    }
    let of = usize::from(matches!(behind, "of" | "in"));
    let fiscal = usize::from(cur.lower(noun + 1 + of) == "fiscal");
    let year = year_before.or_else(|| cur.word(noun + 1 + of + fiscal).and_then(year_of));
    if let Some(year) = year {
        let len = if year_before.is_some() { noun + 1 } else { noun + 2 + of + fiscal };
        return part(grain, number, year).map(|part| Dated::new(len, Some(part)));
    }
    if let Some((step, n)) = year_word(&cur.skip(noun + 1 + of)) {
        let year = cur.today.and_then(|today| year_after(today.year(), step));
        return Some(Dated::new(noun + 1 + of + n, year.and_then(|year| part(grain, number, year))));
    }
    if grain == Grain::Half
        || !(has_article || joint == 1 || cur.before(1).is_some())
        || of == 1 && !has_article
    {
        return None;
    }
    part(grain, number, 2000)?;
    // `third-quarter earnings` are out or will be soon; they are those of the last one.
    let side = if joint == 1 { Side::Past } else { side(cur, noun + 1) };
    Some(Dated::new(noun + 1, cur.today.and_then(|today| nearest(today, grain, number, side))))
}

/// `last year's quarter`, `next year's first quarter`.
fn owned(cur: &Cursor) -> Option<Dated> {
    let (step, n) = year_word(cur).filter(|_| cur.lower(0) != "the")?;
    if !matches!(cur.lower(n), "'" | "’") || cur.lower(n + 1) != "s" {
        return None;
    }
    let year = cur.today.and_then(|today| year_after(today.year(), step));
    let at = n + 2;
    if let Some(number) = ordinal(cur, at).filter(|_| matches!(cur.lower(at + 1), "quarter" | "half")) {
        let grain = if cur.lower(at + 1) == "half" { Grain::Half } else { Grain::Quarter };
        return Some(Dated::new(at + 2, year.and_then(|year| part(grain, number, year))));
    }
    let Some(Calendar::Quarter(_, number)) = cur.quarter.filter(|_| cur.lower(at) == "quarter") else {
        return None;
    };
    Some(Dated::new(at + 1, year.map(|year| Calendar::Quarter(year, number))).reckoned())
}

/// `this year`, `last year`, `the year`: steps from this year.
fn year_word(cur: &Cursor) -> Option<(i32, usize)> {
    let step = match cur.lower(0) {
        "last" => -1,
        "this" | "the" => 0,
        "next" => 1,
        _ => return None,
    };
    (cur.lower(1) == "year").then_some((step, 2))
}

/// `1st`, `3rd`: the number and its words.
fn ordinal_digits(cur: &Cursor, at: usize) -> Option<(u8, usize)> {
    let has_ending = cur.is_glued(at + 1) && matches!(cur.lower(at + 1), "st" | "nd" | "rd" | "th");
    let number = u8::try_from(cur.word(at)?.small(1)?).ok()?;
    (has_ending && (1..=4).contains(&number)).then_some((number, 2))
}

fn ordinal(cur: &Cursor, at: usize) -> Option<u8> {
    match number_word(cur.lower(at))? {
        NumberWord::Ordinal(number) => u8::try_from(number).ok().filter(|number| (1..=4).contains(number)),
        _ => None,
    }
}

/// `the quarter`, `the latest quarter`, `this quarter`, `the year-ago period`, `the 1988 quarter`.
fn pointed(cur: &Cursor) -> Option<Dated> {
    let told = cur.quarter;
    let whole = told.or_else(|| cur.today.and_then(|today| stretch(today, Grain::Quarter, -1)));
    let the = usize::from(matches!(cur.lower(0), "the" | "its" | "their"));
    if let Some(n) = year_earlier(cur, the) {
        let ordered = ordinal(cur, the + n).filter(|_| cur.lower(the + n + 1) == "quarter");
        if let Some(number) = ordered {
            let year = cur.today.and_then(|today| nearest(today, Grain::Quarter, number, Side::Past));
            let calendar = year.and_then(|one| moved(one, TimeUnit::Year, -1));
            return Some(Dated::new(the + n + 2, calendar).reckoned());
        }
        let noun = matches!(cur.lower(the + n), "quarter" | "period" | "half");
        let len = the + n + usize::from(noun);
        let year_back = |from| moved(from, TimeUnit::Year, -1);
        let from =
            told.or_else(|| cur.told.filter(|one| matches!(one, Calendar::Month(..) | Calendar::Year(_))));
        let whole = from.or_else(|| cur.today.map(|today| Calendar::Year(today.year())));
        return Some(Dated::new(len, whole.and_then(year_back)).reckoned());
    }
    if the == 0 {
        return None;
    }
    if let Some(year) = cur.word(1).and_then(year_of).filter(|_| matches!(cur.lower(2), "quarter" | "period"))
    {
        let same = match told? {
            Calendar::Quarter(_, number) => Calendar::Quarter(year, number),
            Calendar::Half(_, number) => Calendar::Half(year, number),
            _ => return None,
        };
        return Some(Dated::new(3, Some(same)).reckoned());
    }
    let (len, steps) = match (cur.lower(1), cur.lower(2)) {
        ("quarter", _) if !cur.is_inner_hyphen(2) && !matches!(cur.lower(2), "of" | "final" | "finals") => {
            (2, None)
        }
        ("latest", "quarter" | "period") => (3, None),
        ("current", "quarter") => (3, Some(0)),
        ("previous" | "prior", "quarter") => (3, Some(-1)),
        ("next" | "following", "quarter") => (3, Some(1)),
        _ => return None,
    };
    let calendar = match (steps, told) {
        (None, _) => whole,
        (Some(0), _) => cur.today.and_then(|today| stretch(today, Grain::Quarter, 0)),
        (Some(steps), Some(told)) => told.days().and_then(|days| stretch(days.0, Grain::Quarter, steps)),
        (Some(steps), None) => cur.today.and_then(|today| stretch(today, Grain::Quarter, steps)),
    };
    // Without any quarter told, `the quarter` may be a part of a town.
    if len == 2 && told.is_none() && !matches!(cur.lower(2), "ended" | "ending") {
        return None;
    }
    Some(Dated::new(len, calendar))
}

/// `year-earlier`, `year-ago`, `year-before`: words that they take at place `at`.
fn year_earlier(cur: &Cursor, at: usize) -> Option<usize> {
    let is_year = cur.lower(at) == "year" && cur.is_inner_hyphen(at + 1);
    (is_year && matches!(cur.lower(at + 2), "earlier" | "ago" | "before")).then_some(3)
}
