//! Days that have a name of their own to dates: `Christmas`, `New Year's Eve`, `Good Friday`, `Thanksgiving`.
//!
//! The table says how each falls: on a day of the year, on the nth weekday of a month, or so many days from Easter.
//!
//! Limits: days of one country stand in the table only where their English name means one day; moving feasts of other
//! calendars than the Gregorian are left out.

use crate::lexicon::{Holiday, holidays};
use crate::types::{Calendar, Date};
use crate::values::cursor::Cursor;
use crate::values::times::date::{Dated, nearest, nearest_told, year_of};
use crate::values::times::grain::year_after;
use crate::values::times::tense::Side;

/// The holiday at the cursor.
pub(in crate::values) fn holiday(cur: &Cursor) -> Option<Dated> {
    let asked = match cur.lower(0) {
        "last" => Some(Side::Past),
        "next" | "this" | "coming" => Some(Side::Future),
        _ => None,
    };
    let at = usize::from(asked.is_some());
    if !cur.word(at)?.is_capitalised() {
        return None;
    }
    let named = holidays(cur.lower(at)).filter(|holiday| reads(&cur.skip(at), &holiday.name));
    let holiday = named.max_by_key(|holiday| holiday.name.len())?;
    let len = at + holiday.name.len();
    if is_other_name(cur, at, len) {
        return None;
    }
    if let Some(year) = cur.word(len).and_then(year_of) {
        return Some(Dated::new(len + 1, day_of(holiday, year).map(Calendar::Day)));
    }
    let calendar = cur.today.and_then(|today| {
        let years = [-1, 0, 1].into_iter().filter_map(|step| year_after(today.year(), step));
        let days = years.filter_map(|year| day_of(holiday, year));
        let day = match asked {
            Some(side) => nearest(days, today, side),
            None => nearest_told(cur, len, days, today),
        };
        day.map(Calendar::Day)
    });
    Some(Dated::new(len, calendar).open())
}

/// Whether the words ahead are a name, any apostrophe for the straight one.
fn reads(cur: &Cursor, name: &[&str]) -> bool {
    name.iter().enumerate().all(|(at, part)| match cur.lower(at) {
        "’" => *part == "'",
        word => word == *part,
    })
}

/// `Christmas Island`, `Easter Road`, `Halloween Kills`: a capital on either side makes another name of it.
fn is_other_name(cur: &Cursor, at: usize, len: usize) -> bool {
    let is_name = |n: usize| {
        cur.word(n).is_some_and(|word| {
            word.is_letters()
                && word.is_capitalised()
                && word.tag.is_proper()
                && !matches!(
                    &*word.lower,
                    "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
                )
        })
    };
    let behind = cur.before(1).filter(|_| at == 0);
    let in_front = behind.is_some_and(|word| {
        word.is_letters() && word.is_capitalised() && word.tag.is_proper() && cur.before(2).is_some()
    });
    is_name(len) || in_front
}

fn day_of(holiday: &Holiday, year: i16) -> Option<Date> {
    match *holiday {
        Holiday { easter: Some(days), .. } => Some(easter(year)?.plus_days(days)),
        Holiday { nth: Some((nth, weekday)), month, day, .. } => {
            let first =
                if nth > 0 { Date::new(year, month, 1)? } else { Date::new(year, month, 1)?.end_of_month() };
            let to = |day: Date| i32::from(weekday) - i32::from(day.weekday());
            let at = if nth > 0 {
                first.plus_days(to(first).rem_euclid(7) + 7 * (i32::from(nth) - 1))
            } else {
                first.plus_days(-(-to(first)).rem_euclid(7))
            };
            Some(at.plus_days(i32::from(day)))
        }
        Holiday { month, day, .. } => Date::new(year, month, day),
    }
}

/// Easter Sunday of the Gregorian calendar, after the anonymous method that Butcher printed in 1876.
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let golden = year_number % 19;
    let (century, of_century) = (year_number / 100, year_number % 100);
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Date::new(year, u8::try_from(days / 31).ok()?, u8::try_from(days % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_of_some_years() {
        for (year, day) in
            [(2018, "2018-04-01"), (2019, "2019-04-21"), (2024, "2024-03-31"), (2038, "2038-04-25")]
        {
            assert_eq!(easter(year).unwrap().to_string(), day);
        }
    }

    #[test]
    fn every_kind_of_holiday_falls_on_its_day() {
        let check = |first: &str, name: &[&str], day: &str| {
            let holiday = holidays(first).find(|holiday| holiday.name == name).unwrap();
            assert_eq!(day_of(holiday, 2024).unwrap().to_string(), day, "{name:?}");
        };
        check("christmas", &["christmas", "eve"], "2024-12-24");
        check("thanksgiving", &["thanksgiving"], "2024-11-28");
        check("black", &["black", "friday"], "2024-11-29");
        check("good", &["good", "friday"], "2024-03-29");
        check("memorial", &["memorial", "day"], "2024-05-27");
    }
}
