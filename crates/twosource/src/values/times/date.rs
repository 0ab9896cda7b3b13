//! Words that name a calendar day or month to a point in time.
//!
//! Forms: `Tuesday, October 1, 2024`, `1 October`, `Feb. 24`, `2024-10-01`, `01/10/2024`, `in June`, `Jan. 5-7`.
//! What the text leaves out comes from the day of reference: the year nearest to it, or the one that the verb's tense
//! asks for.
//!
//! Limits: the day of a month in words (`the first of July`) needs the month right behind.

use crate::lexicon::{CalendarWord, NumberWord, calendar_word, number_word};
use crate::types::{Calendar, Date, DayPart};
use crate::values::cursor::{Cursor, Word};
use crate::values::times::grain::year_after;
use crate::values::times::listed::listed;
use crate::values::times::month_alone::{asked_month, month_alone};
use crate::values::times::numbered::{numbered_day, numbered_weekday};
use crate::values::times::numeric::numeric;
use crate::values::times::tense::{Side, is_surely_ahead, side};
use crate::values::times::weekday;
use crate::values::times::year::year_in_words;

/// A calendar expression read at a cursor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::values) struct Dated {
    pub(in crate::values) len: usize,
    /// `None` when it needs a day of reference.
    pub(in crate::values) calendar: Option<Calendar>,
    pub(in crate::values) part: Option<DayPart>,
    /// The last day, where the words give a first and a last one.
    pub(in crate::values) until: Option<Calendar>,
    /// Whether the year is not in the words but was found from the day of reference.
    pub(in crate::values) is_open: bool,
    /// Whether it was reckoned from a date told before.
    pub(in crate::values) is_reckoned: bool,
}

impl Dated {
    pub(in crate::values) fn new(len: usize, calendar: Option<Calendar>) -> Self {
        Self { len, calendar, part: None, until: None, is_open: false, is_reckoned: false }
    }

    /// The expression with its year as found and not told.
    pub(in crate::values) fn open(self) -> Self {
        Self { is_open: true, ..self }
    }

    /// The expression as reckoned from a date told before, so that the next one is not reckoned from it.
    pub(in crate::values) fn reckoned(self) -> Self {
        Self { is_reckoned: true, ..self }
    }

    pub(in crate::values) fn part(self, part: Option<DayPart>) -> Self {
        Self { part, ..self }
    }
}

/// The calendar date at the cursor.
pub(in crate::values) fn date(cur: &Cursor) -> Option<Dated> {
    if cur.is_glued(0) && cur.before(1).is_some_and(|word| word.is_letters() || word.is_digits()) {
        return None;
    }
    let first = cur.word(0)?;
    if first.is_digits() {
        return numeric(cur).or_else(|| day_month(cur)).or_else(|| listed(cur));
    }
    if let Some(CalendarWord::Month(_)) = calendar_word(&first.lower) {
        return month_day(cur).or_else(|| month_alone(cur));
    }
    if matches!(&*first.lower, "the" | "last" | "next" | "this") || number_word(&first.lower).is_some() {
        return day_month(cur)
            .or_else(|| asked_month(cur))
            .or_else(|| numbered_day(cur))
            .or_else(|| asked_weekday(cur));
    }
    after_weekday(cur).or_else(|| numbered_weekday(cur))
}

/// The month that a capitalised word names, with the length of the word and its full stop.
pub(in crate::values) fn month(cur: &Cursor) -> Option<(u8, usize)> {
    let word = cur.word(0).filter(|word| word.is_capitalised())?;
    let Some(CalendarWord::Month(number)) = calendar_word(&word.lower) else { return None };
    // The stop behind a month that has no shorter form ends the sentence.
    let is_short = word.lower.len() < 5 && !matches!(&*word.lower, "may" | "june" | "july");
    let has_stop = is_short && cur.lower(1) == "." && cur.is_glued(1);
    Some((number, 1 + usize::from(has_stop)))
}

/// A day of the month in digits, with an ending: `1`, `01`, `1st`.
pub(in crate::values) fn day_number(cur: &Cursor) -> Option<(u8, usize)> {
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
pub(in crate::values) fn year_behind(cur: &Cursor) -> Option<(i16, usize)> {
    let comma = usize::from(matches!(cur.lower(0), "," | "of"));
    if let Some((year, n)) = asked_year(&cur.skip(comma)).filter(|_| cur.lower(0) != ",") {
        return Some((year, comma + n));
    }
    if let Some((year, n)) = year_in_words(&cur.skip(comma)) {
        return Some((year, comma + n));
    }
    if let Some(year) = cut_year(&cur.skip(comma)) {
        return Some((year, comma + 2));
    }
    let year = year_of(cur.word(comma)?)?;
    let is_free =
        !cur.word(comma + 1).is_some_and(|next| next.glued && (next.is_letters() || next.text == "%"));
    is_free.then_some((year, comma + 1))
}

/// `'87` behind a month or a day: the latest year that ends so.
fn cut_year(cur: &Cursor) -> Option<i16> {
    let is_cut = matches!(cur.lower(0), "'" | "’" | "‘") && !cur.is_glued(0) && cur.is_glued(1);
    let is_part =
        |at: usize| cur.word(at).is_some_and(|next| next.glued && (next.is_letters() || next.is_hyphen()));
    let ending = cur.word(1).filter(|word| is_cut && word.text.len() == 2 && !is_part(2))?.small(2)?;
    let this = cur.today.map_or(2000, Date::year);
    let year = this - this.rem_euclid(100) + ending;
    Some(if year > this { year - 100 } else { year })
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
pub(in crate::values) fn year_of(word: &Word) -> Option<i16> {
    let year = word.small(4).filter(|_| word.text.len() == 4)?;
    (1000..=2199).contains(&year).then_some(year)
}

/// `October 1, 2024`, `Feb. 24`, `Jan. 5-7`, `May the 4th`.
pub(in crate::values) fn month_day(cur: &Cursor) -> Option<Dated> {
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

pub(in crate::values) fn reads_month(cur: &Cursor) -> bool {
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
pub(in crate::values) fn day_words(cur: &Cursor) -> Option<(u8, usize)> {
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
    let told = year_behind(&cur.skip(len)).or_else(|| year_of_list(cur, len));
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

/// The year behind the next day of `June 18 and 19, 2020`, which is part of no other word of this one.
fn year_of_list(cur: &Cursor, len: usize) -> Option<(i16, usize)> {
    let (_, n) = day_number(&cur.skip(len + 1)).filter(|_| cur.lower(len) == "and")?;
    year_behind(&cur.skip(len + 1 + n)).map(|(year, _)| (year, 0))
}

/// The day of that name on the side of `today` that is asked for, without a year where there is none.
pub(in crate::values) fn nearest_day(cur: &Cursor, len: usize, month: u8, day: u8) -> Calendar {
    let yearless = Calendar::Yearless(month, Some(day));
    let Some(today) = cur.today else { return yearless };
    let years = [today.year().saturating_sub(1), today.year(), today.year().saturating_add(1)];
    let days = years.iter().filter_map(|year| Date::new(*year, month, day));
    nearest_told(cur, len, days, today).map_or(yearless, Calendar::Day)
}

/// Of the days that one name has in several years, the one that the text means.
pub(in crate::values) fn nearest_told(
    cur: &Cursor,
    len: usize,
    days: impl Iterator<Item = Date> + Clone,
    today: Date,
) -> Option<Date> {
    let side = match nearest(days.clone(), today, Side::Unknown) {
        _ if is_over(cur) => Side::Past,
        Some(day) if day.days_since(today).abs() > SURE => side(cur, len),
        Some(day) if day < today && is_surely_ahead(cur, len) => Side::Future,
        _ => Side::Unknown,
    };
    nearest(days, today, side)
}

/// `the year ended Dec. 31`: the end of a period that a report of earnings looks back on.
fn is_over(cur: &Cursor) -> bool {
    cur.lower_before(1) == "ended"
        && matches!(cur.lower_before(2), "year" | "quarter" | "half" | "months" | "weeks" | "week" | "period")
}

/// Days within which a day without its year is the nearest one, unless a word such as `due` says that it is to come: a third
/// of a year. Farther ones are told apart by the verb.
const SURE: i32 = 122;

/// The day nearest to `today` on the side that the tense asks for; today itself is on both.
pub(in crate::values) fn nearest(days: impl Iterator<Item = Date>, today: Date, side: Side) -> Option<Date> {
    days.filter(|day| match side {
        Side::Past => *day <= today,
        Side::Future => *day >= today,
        Side::Unknown => true,
    })
    .min_by_key(|day| day.days_since(today).abs())
}

/// `this Friday, June 15`: the date behind tells which Friday.
fn asked_weekday(cur: &Cursor) -> Option<Dated> {
    if !matches!(cur.lower(0), "last" | "next" | "this") {
        return None;
    }
    after_weekday(&cur.skip(1)).map(|dated| Dated { len: 1 + dated.len, ..dated })
}

/// A weekday in front of a full date: `Tuesday, October 1`, `Sunday evening, 3 March`, `Friday (June 15)`.
fn after_weekday(cur: &Cursor) -> Option<Dated> {
    let (_, n) = weekday::number(cur)?;
    let part = weekday::part_behind(&cur.skip(n));
    let n = n + part.map_or(0, |(_, n)| n);
    let bracket = usize::from(cur.lower(n) == "(");
    let joint = usize::from(cur.lower(n) == ",") + bracket;
    let rest = cur.skip(n + joint);
    let dated = numeric(&rest).or_else(|| month_day(&rest)).or_else(|| day_month(&rest))?;
    let len = n + joint + dated.len;
    if bracket == 1 && (cur.lower(len) != ")" || dated.until.is_some()) {
        return None;
    }
    Some(Dated { len: len + bracket, ..dated }.part(part.map(|(part, _)| part)))
}

#[cfg(test)]
mod tests {
    use crate::values::tests::{shown, today};

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text, today()), expected, "{text}");
    }

    #[test]
    fn a_weekday_beside_its_date() {
        check("It opens this Friday, October 17.", &["date this Friday, October 17 = 2025-10-17"]);
        check("It opens on Friday (Oct. 17).", &["date Friday (Oct. 17) = 2025-10-17"]);
        check("It shut on Sunday (5 dead).", &["date Sunday = 2025-09-14", "count 5 dead = 5 dead"]);
    }

    #[test]
    fn years_cut_and_ended() {
        check("She was born on 15 April '87.", &["date 15 April '87 = 1987-04-15"]);
        check("Sales of the year ended Dec. 31 rose.", &["date Dec. 31 = 2024-12-31"]);
    }
}
