//! ISO 8601 to dates and times: the inverse of their `Display`, and the freer forms that programs write.
//!
//! `2024-10-01T16:44:00.000Z`, `2024-10-01 16:44 +0200`, `2024-10`, `2024-W39`, `T09:30`, `--11-05`. Fractions of a second
//! are dropped.

use std::str::FromStr;

use crate::error::Error;
use crate::types::time::Date;
use crate::types::when::{Calendar, DayPart, TimeOfDay, VagueTime, When};

impl FromStr for Date {
    type Err = Error;

    /// Reads `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, Error> {
        match calendar(text) {
            Some(Calendar::Day(day)) => Ok(day),
            _ => Err(Error::date(text)),
        }
    }
}

impl FromStr for When {
    type Err = Error;

    /// Reads ISO 8601 as `Display` writes it; also a space for the `T`, seconds with fractions, `Z`, and offsets as `+02`
    /// or `+0200`.
    fn from_str(text: &str) -> Result<Self, Error> {
        when(text.trim()).ok_or_else(|| Error::date(text))
    }
}

#[cfg(feature = "serde")]
crate::types::words::as_text!(Date);
#[cfg(feature = "serde")]
crate::types::words::as_text!(When);

fn when(text: &str) -> Option<When> {
    if let Ok(vague) = text.parse::<VagueTime>() {
        return Some(When::on(Calendar::Vague(vague)));
    }
    if let Some(part) = text.strip_prefix('T').and_then(|part| part.parse::<DayPart>().ok()) {
        return Some(When { part: Some(part), ..When::default() });
    }
    let (day, clock) = match text.find(['T', 't', ' ']) {
        Some(at) => (text.get(..at)?, Some(text.get(at + 1..)?)),
        None => (text, None),
    };
    let calendar = if day.is_empty() { None } else { Some(calendar(day)?) };
    let time = clock.map(|clock| time(clock.trim_start())).map_or(Some(None), |time| time.map(Some))?;
    (calendar.is_some() || time.is_some()).then_some(When::new(calendar, time))
}

fn calendar(text: &str) -> Option<Calendar> {
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = match rest.split_once('-') {
            Some((month, day)) => (month, Some(digits(day, 2)?)),
            None => (rest, None),
        };
        // 2000 is a leap year, so every day of the calendar exists in it.
        let month: u8 = digits(month, 2)?;
        Date::new(2000, month, day.unwrap_or(1))?;
        return Some(Calendar::Yearless(month, day));
    }
    let year = text.get(..4)?;
    let rest = text.get(4..)?;
    if rest.is_empty() {
        return year_or_more(year);
    }
    let year = digits(year, 4)?;
    let rest = rest.strip_prefix('-')?;
    if let Some(week) = rest.strip_prefix('W') {
        let (week, weekend) = week.split_once('-').map_or((week, None), |(week, rest)| (week, Some(rest)));
        let week = digits(week, 2)?;
        Date::from_iso_week(year, week)?;
        return match weekend {
            None => Some(Calendar::Week(year, week)),
            Some("WE") => Some(Calendar::Weekend(year, week)),
            Some(_) => None,
        };
    }
    if let Some(part) = part_of_year(year, rest) {
        return Some(part);
    }
    if let Some((month, day)) = rest.split_once('-') {
        return Date::new(year, digits(month, 2)?, digits(day, 2)?).map(Calendar::Day);
    }
    let month = digits(rest, 2)?;
    Date::new(year, month, 1)?;
    Some(Calendar::Month(year, month))
}

/// `2014`, `199X`, `19XX`.
fn year_or_more(text: &str) -> Option<Calendar> {
    if let Some(century) = text.strip_suffix("XX") {
        return Some(Calendar::Century(digits::<i16>(century, 2)?.checked_mul(100)?));
    }
    match text.strip_suffix('X') {
        Some(decade) => Some(Calendar::Decade(digits::<i16>(decade, 3)?.checked_mul(10)?)),
        None => Some(Calendar::Year(digits(text, 4)?)),
    }
}

/// `Q3`, `H1` and `SU` of a year.
fn part_of_year(year: i16, text: &str) -> Option<Calendar> {
    if let Ok(season) = text.parse() {
        return Some(Calendar::Season(year, season));
    }
    let part = match text.split_at_checked(1)? {
        ("Q", number) => Calendar::Quarter(year, digits(number, 1)?),
        ("H", number) => Calendar::Half(year, digits(number, 1)?),
        _ => return None,
    };
    part.days().map(|_| part)
}

fn time(text: &str) -> Option<TimeOfDay> {
    let zone = text.find(['Z', 'z', '+', '-', ' ']);
    let (clock, zone) = text.split_at_checked(zone.unwrap_or(text.len()))?;
    let mut parts = clock.split(':');
    let (hour, minute) = (digits::<u8>(parts.next()?, 2)?, digits::<u8>(parts.next()?, 2)?);
    let second = match parts.next() {
        // A leap second is the last of its minute.
        Some(second) => Some(digits::<u8>(second.split(['.', ',']).next()?, 2)?.min(59)),
        None => None,
    };
    let valid = hour < 24 && minute < 60 && parts.next().is_none();
    let zone = zone.trim_start();
    let utc_offset = if zone.is_empty() { None } else { Some(offset(zone)?) };
    valid.then_some(TimeOfDay { hour, minute, second, utc_offset })
}

/// Minutes east of UTC of `Z`, `+02:00`, `-0330` or `+02`.
fn offset(text: &str) -> Option<i16> {
    if ["z", "utc", "gmt"].iter().any(|zone| text.eq_ignore_ascii_case(zone)) {
        return Some(0);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let rest = rest.replace(':', "");
    let (hours, minutes) = rest.split_at_checked(2)?;
    let hours: i16 = digits(hours, 2)?;
    let minutes = if minutes.is_empty() { 0 } else { digits::<i16>(minutes, 2)? };
    (hours <= MAX_OFFSET_HOURS && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// The farthest zones from UTC are 14 hours east and 12 west.
const MAX_OFFSET_HOURS: i16 = 14;

/// The number of exactly `n` digits.
fn digits<T: FromStr>(text: &str, n: usize) -> Option<T> {
    (text.len() == n && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let found = text.parse::<When>().ok().map(|when| when.to_string());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn what_display_writes_is_read_back() {
        for text in [
            "2024-10-01",
            "2024-10",
            "2024",
            "2024-W39",
            "199X",
            "18XX",
            "2026-Q3",
            "2026-H1",
            "2026-SU",
            "2026-W25-WE",
            "PRESENT_REF",
            "TNI",
            "--11",
            "--11-05",
            "T09:30",
            "2024-10-01T16:44",
            "2024-10-01T16:44:09+02:00",
            "2024-10-01T16:44-03:30",
        ] {
            check(text, Some(text));
        }
    }

    #[test]
    fn programs_write_it_in_other_ways() {
        check("2024-10-01T16:44:09.123Z", Some("2024-10-01T16:44:09+00:00"));
        check(" 2024-10-01 16:44:09 +0200", Some("2024-10-01T16:44:09+02:00"));
        check("2024-10-01t16:44z", Some("2024-10-01T16:44+00:00"));
    }

    #[test]
    fn what_is_no_date_is_an_error() {
        for text in [
            "",
            "T",
            "2024-13-01",
            "2024-02-30",
            "1 May 2024",
            "2024-10-01T25:00",
            "2024-10-01Tx",
            "-",
            "é",
            "--13",
            "2026-Q5",
            "2026-W25-XX",
            "TXX",
        ] {
            check(text, None);
        }
        assert!("2024-10".parse::<Date>().is_err());
    }
}
