//! Words that name a calendar day or month to a point in time.
//!
//! Forms: `Tuesday, October 1, 2024`, `1 October`, `Feb. 24`, `2024-10-01`, `01/10/2024`, `in June`, `Jan. 5-7`.
//! What the text leaves out comes from the day of reference: the year nearest to it, or the one that the verb's tense
//! asks for.
//!
//! Limits: numeric dates with two small numbers are read day first unless the article shows the other order.

use crate::lexicon::{CalendarWord, NumberWord, calendar_word, number_word};
use crate::types::{Calendar, Date, DayPart, Tag};
use crate::values::cursor::{Cursor, Word};
use crate::values::grain::year_after;
use crate::values::tense::{Side, is_surely_ahead, side};
use crate::values::weekday;
use crate::values::year::year_in_words;

/// A calendar expression read at a cursor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dated {
    pub(super) len: usize,
    /// `None` when it needs a day of reference.
    pub(super) calendar: Option<Calendar>,
    pub(super) part: Option<DayPart>,
    /// The last day, where the words give a first and a last one.
    pub(super) until: Option<Calendar>,
    /// Whether the year is not in the words but was found from the day of reference.
    pub(super) is_open: bool,
    /// Whether it was reckoned from a date told before.
    pub(super) is_reckoned: bool,
}

impl Dated {
    pub(super) fn new(len: usize, calendar: Option<Calendar>) -> Self {
        Self { len, calendar, part: None, until: None, is_open: false, is_reckoned: false }
    }

    /// The expression with its year as found and not told.
    pub(super) fn open(self) -> Self {
        Self { is_open: true, ..self }
    }

    /// The expression as reckoned from a date told before, so that the next one is not reckoned from it.
    pub(super) fn reckoned(self) -> Self {
        Self { is_reckoned: true, ..self }
    }

    pub(super) fn part(self, part: Option<DayPart>) -> Self {
        Self { part, ..self }
    }
}

/// The calendar date at the cursor.
pub(super) fn date(cur: &Cursor) -> Option<Dated> {
    if cur.is_glued(0) && cur.before(1).is_some_and(|word| word.is_letters() || word.is_digits()) {
        return None;
    }
    let first = cur.word(0)?;
    if first.is_digits() {
        return numeric(cur).or_else(|| day_month(cur));
    }
    if let Some(CalendarWord::Month(_)) = calendar_word(&first.lower) {
        return month_day(cur).or_else(|| month_alone(cur));
    }
    if matches!(&*first.lower, "the" | "last" | "next" | "this") || number_word(&first.lower).is_some() {
        return day_month(cur).or_else(|| asked_month(cur)).or_else(|| numbered_day(cur));
    }
    after_weekday(cur).or_else(|| numbered_weekday(cur))
}

/// The month that a capitalised word names, with the length of the word and its full stop.
pub(super) fn month(cur: &Cursor) -> Option<(u8, usize)> {
    let word = cur.word(0).filter(|word| word.is_capitalised())?;
    let Some(CalendarWord::Month(number)) = calendar_word(&word.lower) else { return None };
    // The stop behind a month that has no shorter form ends the sentence.
    let is_short = word.lower.len() < 5 && !matches!(&*word.lower, "may" | "june" | "july");
    let has_stop = is_short && cur.lower(1) == "." && cur.is_glued(1);
    Some((number, 1 + usize::from(has_stop)))
}

/// A day of the month in digits, with an ending: `1`, `01`, `1st`.
fn day_number(cur: &Cursor) -> Option<(u8, usize)> {
    let day = u8::try_from(cur.word(0)?.small(2)?).ok().filter(|day| (1..=31).contains(day))?;
    if !cur.is_glued(1) {
        return Some((day, 1));
    }
    match cur.lower(1) {
        "st" | "nd" | "rd" | "th" => Some((day, 2)),
        ":" | "/" | "%" => None,
        _ if cur.word(1).is_some_and(Word::is_letters) => None,
        _ => Some((day, 1)),
    }
}

/// A year of four digits, behind an optional comma.
fn year_behind(cur: &Cursor) -> Option<(i16, usize)> {
    let comma = usize::from(matches!(cur.lower(0), "," | "of"));
    if let Some((year, n)) = asked_year(&cur.skip(comma)).filter(|_| cur.lower(0) != ",") {
        return Some((year, comma + n));
    }
    if let Some((year, n)) = year_in_words(&cur.skip(comma)) {
        return Some((year, comma + n));
    }
    let year = year_of(cur.word(comma)?)?;
    let is_free =
        !cur.word(comma + 1).is_some_and(|next| next.glued && (next.is_letters() || next.text == "%"));
    is_free.then_some((year, comma + 1))
}

/// `this year`, `last year`, `next year` behind a month or a day.
fn asked_year(cur: &Cursor) -> Option<(i16, usize)> {
    let step = match cur.lower(0) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    let year = cur.today.filter(|_| cur.lower(1) == "year")?.year();
    Some((year_after(year, step)?, 2))
}

/// The year that a run of four digits names.
pub(super) fn year_of(word: &Word) -> Option<i16> {
    let year = word.small(4).filter(|_| word.text.len() == 4)?;
    (1000..=2199).contains(&year).then_some(year)
}

/// `October 1, 2024`, `Feb. 24`, `Jan. 5-7`, `May the 4th`.
fn month_day(cur: &Cursor) -> Option<Dated> {
    let (month, n) = month(cur)?;
    let has_ending =
        |at: usize| cur.is_glued(at + 1) && matches!(cur.lower(at + 1), "st" | "nd" | "rd" | "th");
    let the = usize::from(cur.lower(n) == "the" || cur.lower(n) == "," && has_ending(n + 1));
    let (day, m) = day_number(&cur.skip(n + the)).or_else(|| day_words(&cur.skip(n + the)))?;
    let len = n + the + m;
    let last =
        last_day(&cur.skip(len), day).filter(|(_, more)| the == 0 && !reads_month(&cur.skip(len + more)));
    Some(with_year(cur, len, month, day, last))
}

fn reads_month(cur: &Cursor) -> bool {
    month(cur).is_some()
}

/// The later day of a range of days: `-7`, `to 7`.
fn last_day(cur: &Cursor, first: u8) -> Option<(u8, usize)> {
    let is_joint = cur.word(0)?.is_hyphen() || matches!(cur.lower(0), "to" | "through" | "until");
    let (day, n) = day_number(&cur.skip(1)).filter(|_| is_joint)?;
    (day > first).then_some((day, n + 1))
}

/// `1 October 2024`, `1st of October`, `the first of July`, `5-7 January`.
fn day_month(cur: &Cursor) -> Option<Dated> {
    let the = usize::from(cur.lower(0) == "the");
    let (day, n) = day_number(&cur.skip(the)).or_else(|| day_in_words(&cur.skip(the)))?;
    let last = last_day(&cur.skip(the + n), day);
    let n = n + last.map_or(0, |(_, more)| more);
    let of = usize::from(cur.lower(the + n) == "of");
    if the == 1 && of == 0 && !cur.word(1)?.is_digits() {
        return None;
    }
    let (month, m) = month(&cur.skip(the + n + of))?;
    // `20 May be late`: a name and a verb as well.
    Some(with_year(cur, the + n + of + m, month, day, last))
}

/// `first of`, `twenty-third of`, `fifteen` in front of a month.
fn day_in_words(cur: &Cursor) -> Option<(u8, usize)> {
    let (day, n) = day_words(cur)?;
    (cur.lower(n) == "of" || reads_month(&cur.skip(n))).then_some((day, n))
}

/// `first`, `twenty-third`, `twenty nine`.
fn day_words(cur: &Cursor) -> Option<(u8, usize)> {
    let ordinal = |at: usize| match number_word(cur.lower(at)) {
        Some(NumberWord::Ordinal(day)) => u8::try_from(day).ok().filter(|day| (1..=31).contains(day)),
        _ => None,
    };
    let small = |at: usize| match number_word(cur.lower(at)) {
        Some(NumberWord::Small(day @ 1..=19)) => u8::try_from(day).ok(),
        _ => None,
    };
    match number_word(cur.lower(0))? {
        NumberWord::Ordinal(_) => Some((ordinal(0)?, 1)),
        NumberWord::Small(_) => Some((small(0)?, 1)),
        NumberWord::Tens(tens @ 20..=30) => {
            let tens = u8::try_from(tens).ok()?;
            let joint = usize::from(cur.is_inner_hyphen(1));
            let ones = ordinal(1 + joint).or_else(|| small(1 + joint)).filter(|ones| *ones < 10);
            match ones {
                Some(ones) => (tens + ones <= 31).then_some((tens + ones, 2 + joint)),
                None => Some((tens, 1)),
            }
        }
        _ => None,
    }
}

/// The day with the year behind it, or else the year that fits; `last` is the last day of a range.
fn with_year(cur: &Cursor, len: usize, month: u8, day: u8, last: Option<(u8, usize)>) -> Dated {
    // In `Jan. 5-7` the words of the last day stand behind the month, in `5-7 January` in front of it.
    let behind = cur.word(0).is_some_and(|word| !word.is_digits() && &*word.lower != "the");
    let len = len + last.filter(|_| behind).map_or(0, |(_, more)| more);
    let told = year_behind(&cur.skip(len));
    if let Some((year, n)) = told
        && let Some(date) = Date::new(year, month, day)
    {
        let until = last.and_then(|(last, _)| Date::new(year, month, last)).map(Calendar::Day);
        return Dated { until, ..Dated::new(len + n, Some(Calendar::Day(date))) };
    }
    let calendar = nearest_day(cur, len, month, day);
    let until = last.map(|(last, _)| match calendar {
        Calendar::Day(first) => {
            Date::new(first.year(), month, last).map_or(Calendar::Day(first), Calendar::Day)
        }
        _ => Calendar::Yearless(month, Some(last)),
    });
    Dated { until, ..Dated::new(len, Some(calendar)).open() }
}

/// The day of that name on the side of `today` that is asked for, without a year where there is none.
fn nearest_day(cur: &Cursor, len: usize, month: u8, day: u8) -> Calendar {
    let yearless = Calendar::Yearless(month, Some(day));
    let Some(today) = cur.today else { return yearless };
    let years = [today.year().saturating_sub(1), today.year(), today.year().saturating_add(1)];
    let days = || years.iter().filter_map(|year| Date::new(*year, month, day));
    let side = match nearest(days(), today, Side::Unknown) {
        Some(day) if day.days_since(today).abs() > SURE => side(cur, len),
        Some(day) if day < today && is_surely_ahead(cur, len) => Side::Future,
        _ => Side::Unknown,
    };
    nearest(days(), today, side).map_or(yearless, Calendar::Day)
}

/// Days within which a day without its year is the nearest one, unless a word such as `due` says that it is to come: a third
/// of a year. Farther ones are told apart by the verb.
const SURE: i32 = 122;

/// The day nearest to `today` on the side that the tense asks for; today itself is on both.
pub(super) fn nearest(days: impl Iterator<Item = Date>, today: Date, side: Side) -> Option<Date> {
    days.filter(|day| match side {
        Side::Past => *day <= today,
        Side::Future => *day >= today,
        Side::Unknown => true,
    })
    .min_by_key(|day| day.days_since(today).abs())
}

/// `last June`, `next March`, `this May`.
fn asked_month(cur: &Cursor) -> Option<Dated> {
    let the = usize::from(cur.lower(0) == "the");
    if the == 1 || !matches!(cur.lower(0), "last" | "next" | "this") {
        return None;
    }
    let (number, n) = month(&cur.skip(1))?;
    // `last May 5` is a day.
    if day_number(&cur.skip(1 + n)).is_some() {
        let dated = month_day(&cur.skip(1))?;
        return Some(Dated { len: dated.len + 1, ..dated });
    }
    let calendar = match (cur.lower(0), cur.today) {
        (_, None) => Calendar::Yearless(number, None),
        ("last", Some(today)) => {
            let ends = Date::new(today.year(), today.month(), 1).map(|first| first.plus_days(-1));
            nearest_month(ends, number, Side::Past)
        }
        ("next", Some(today)) => nearest_month(Some(today.end_of_month().plus_days(1)), number, Side::Future),
        (_, Some(today)) => Calendar::Month(today.year(), number),
    };
    Some(Dated::new(n + 1, Some(calendar)))
}

/// Words in front of a month that make it one, whatever else the word may mean.
const CUES: [&str; 22] = [
    "in",
    "since",
    "until",
    "till",
    "by",
    "early",
    "late",
    "mid",
    "during",
    "from",
    "between",
    "through",
    "before",
    "after",
    "for",
    "of",
    "to",
    "and",
    "or",
    "earlier",
    "later",
    "throughout",
];

/// `June 2026`; `June` behind a preposition or in front of a noun.
fn month_alone(cur: &Cursor) -> Option<Dated> {
    let (number, n) = month(cur)?;
    if let Some((year, m)) = year_behind(&cur.skip(n)) {
        return Some(Dated::new(n + m, Some(Calendar::Month(year, number))));
    }
    let is_name_too = matches!(cur.lower(0), "may" | "march" | "april" | "june" | "august" | "jan");
    let cue = cur.lower_before(1);
    let cue_is_safe = !(is_name_too
        && matches!(cue, "for" | "by" | "from" | "after" | "before" | "of" | "to" | "and" | "or"));
    let is_cued = CUES.contains(&cue) && cue_is_safe
        || cur.before(1).is_some_and(Word::is_hyphen) && cur.lower_before(2) == "mid";
    // `Jan` without its stop and `Mar` are names.
    let opens_range = cur.is_inner_hyphen(n) && reads_month(&cur.skip(n + 1));
    let is_short = n == 1 && cur.lower(0).len() < 4 && cur.lower(0) != "may" && !opens_range;
    // `January` in front of a noun is a month as well, unless it may be somebody's name.
    let stands_free = !is_name_too && !cur.before(1).is_some_and(Word::is_capitalised);
    let opens_name =
        is_name_too && cur.word(n).is_some_and(|next| next.is_letters() && next.is_capitalised());
    if is_short || opens_name || !(is_cued || stands_free) {
        return None;
    }
    let calendar = nearest_month(cur.today, number, side(cur, n));
    Some(Dated::new(n, Some(calendar)).open())
}

/// The month nearest to that of `today` on a side.
pub(super) fn nearest_month(today: Option<Date>, month: u8, side: Side) -> Calendar {
    let yearless = Calendar::Yearless(month, None);
    let Some(first) = today.and_then(|today| Date::new(today.year(), today.month(), 1)) else {
        return yearless;
    };
    let years = [first.year().saturating_sub(1), first.year(), first.year().saturating_add(1)];
    let months = years.iter().filter_map(|year| Date::new(*year, month, 1));
    nearest(months, first, side).map_or(yearless, |day| Calendar::Month(day.year(), day.month()))
}

/// `2024-10-01`, `01/10/2024`, `01.10.2024`.
fn numeric(cur: &Cursor) -> Option<Dated> {
    let first = cur.word(0).filter(|word| word.is_digits())?;
    if let Some((day, rest)) = first.text.split_once('.') {
        let (month, year) = rest.split_once('.')?;
        if year.len() != 4 || day.len() > 2 || month.len() > 2 {
            return None;
        }
        let date = of_two(cur, day.parse().ok()?, month.parse().ok()?, year.parse().ok()?)?;
        return Some(Dated::new(1, Some(Calendar::Day(date))));
    }
    if let Some(dated) = with_month_name(cur) {
        return Some(dated);
    }
    let mark = cur.lower(1);
    if !matches!(mark, "-" | "/") || cur.lower(3) != mark || !(1..=4).all(|n| cur.is_glued(n)) {
        return None;
    }
    let (a, b, c) = (first.small(4)?, cur.word(2)?.small(2)?, cur.word(4)?.small(4)?);
    let date = if first.text.len() == 4 {
        Date::new(a, u8::try_from(b).ok()?, u8::try_from(c).ok()?)?
    } else if cur.word(4)?.text.len() == 4 {
        of_two(cur, a, b, c)?
    } else {
        return None;
    };
    Some(Dated::new(5, Some(Calendar::Day(date))))
}

/// `05-Aug-2016`, `22/Jan/2019`, `2019/Aug/01`.
fn with_month_name(cur: &Cursor) -> Option<Dated> {
    let is_joined =
        matches!(cur.lower(1), "-" | "/") && cur.lower(3) == cur.lower(1) && (1..=4).all(|n| cur.is_glued(n));
    let (month, _) = month(&cur.skip(2)).filter(|_| is_joined)?;
    let (first, last) = (cur.word(0)?, cur.word(4)?);
    let (year, day) = match (year_of(first), year_of(last)) {
        (Some(year), None) => (year, last.small(2)?),
        (None, Some(year)) => (year, first.small(2)?),
        _ => return None,
    };
    let date = Date::new(year, month, u8::try_from(day).ok()?)?;
    Some(Dated::new(5, Some(Calendar::Day(date))))
}

/// The day of two small numbers and a year. Both orders are used; the one nearer to the day of reference wins where both
/// are days and one lies within [`NEAR`], and else the day comes first.
fn of_two(cur: &Cursor, a: i16, b: i16, year: i16) -> Option<Date> {
    let (a, b) = (u8::try_from(a).ok()?, u8::try_from(b).ok()?);
    let (day_first, month_first) = (Date::new(year, b, a), Date::new(year, a, b));
    let (Some(one), Some(other), Some(today)) = (day_first, month_first, cur.today) else {
        return day_first.or(month_first);
    };
    let distance = |day: Date| day.days_since(today).abs();
    let is_other = distance(other) <= NEAR && distance(one) > NEAR;
    Some(if is_other { other } else { one })
}

/// Days around the day of reference in which most numeric dates of a report lie: a week either way.
const NEAR: i32 = 7;

/// A weekday in front of a full date: `Tuesday, October 1`.
fn after_weekday(cur: &Cursor) -> Option<Dated> {
    let (_, n) = weekday::number(cur)?;
    let comma = usize::from(cur.lower(n) == ",");
    let rest = cur.skip(n + comma);
    let dated = numeric(&rest).or_else(|| month_day(&rest)).or_else(|| day_month(&rest))?;
    Some(Dated { len: n + comma + dated.len, ..dated })
}

/// `Monday the 21st`, `Friday 31`, `the 4th`: a day of the month that is told by its number.
fn numbered_weekday(cur: &Cursor) -> Option<Dated> {
    let (weekday, n) = weekday::number(cur)?;
    let the = usize::from(cur.lower(n) == "the");
    let (day, m) =
        day_number(&cur.skip(n + the)).or_else(|| day_words(&cur.skip(n + the)).filter(|_| the == 1))?;
    let len = n + the + m;
    let next = cur.word(len);
    let is_other = next.is_some_and(|next| {
        next.is_letters() && !next.tag.is_verb() && next.tag.is_noun() || next.is_digits()
    });
    if is_other || the == 0 && m == 1 && next.is_some_and(Word::is_letters) {
        return None;
    }
    let Some(today) = cur.today else { return Some(Dated::new(len, None)) };
    let months = (-6..=6).map(|step| today.plus_months(step));
    let days = months.filter_map(|one| Date::new(one.year(), one.month(), day));
    let fitting = days.filter(|one| one.weekday() == weekday);
    Some(Dated::new(len, nearest(fitting, today, side(cur, len)).map(Calendar::Day)))
}

/// `on the 21st`: the day of that number in this month or the one on the side that the verb tells.
pub(super) fn numbered_day(cur: &Cursor) -> Option<Dated> {
    if cur.lower(0) != "the"
        || !matches!(cur.lower_before(1), "on" | "until" | "by" | "before" | "after" | "since" | "till")
    {
        return None;
    }
    let (day, n) = day_number(&cur.skip(1)).filter(|(_, n)| *n == 2)?;
    let next = cur.word(1 + n);
    // `on the 21st floor`, `on the 4th of the seven`.
    if next.is_some_and(|next| {
        next.is_letters() && !matches!(next.tag, Tag::IN | Tag::CC | Tag::VBD | Tag::VBZ | Tag::RB)
            || next.is_hyphen()
    }) || cur.lower(1 + n) == "of"
    {
        return None;
    }
    let calendar = cur.today.and_then(|today| {
        let days = [-1, 0, 1].into_iter().filter_map(|step| {
            let one = today.plus_months(step);
            Date::new(one.year(), one.month(), day)
        });
        nearest(days, today, side(cur, 1 + n)).map(Calendar::Day)
    });
    Some(Dated::new(1 + n, calendar))
}
