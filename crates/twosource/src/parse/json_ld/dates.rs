//! A date under a key to a moment: ISO 8601, seconds since 1970, or a stamp as people write it.

use crate::parse::line::stamp;
use crate::types::{Calendar, Date, TimeOfDay, When};

/// Longest string that is read, in bytes.
const MAX_BYTES: usize = 80;

/// A moment, and the other one that its numbers could mean: `04/05/2031`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Moment {
    /// Read day first where month and day could change places.
    pub(in crate::parse) when: When,
    /// Month and day changed places.
    pub(in crate::parse) other: Option<When>,
}

/// The moment that `text` tells, if it tells a day.
pub(in crate::parse) fn read(text: &str) -> Option<Moment> {
    let text = text.trim();
    if text.len() > MAX_BYTES {
        return None;
    }
    if let Some(when) = text.parse::<When>().ok().filter(|when| when.day().is_some()) {
        return Some(Moment { when, other: None });
    }
    epoch(text).map(|when| Moment { when, other: None }).or_else(|| stamped(text))
}

fn stamped(text: &str) -> Option<Moment> {
    let scan = stamp::scan(text, 0);
    let (day, _) = scan.day()?;
    let when = |date: Option<Date>| Some(When::new(Some(Calendar::Day(date?)), scan.time()));
    let (plain, swapped) = (when(day.date(None))?, when(day.swapped().date(None)));
    Some(match (day.ambiguous, scan.day_first, scan.month_first) {
        (true, false, true) => Moment { when: swapped?, other: None },
        (true, false, false) => Moment { when: plain, other: swapped },
        _ => Moment { when: plain, other: None },
    })
}

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

/// Seconds since 1970, or thousandths of them: ten or thirteen digits.
fn epoch(text: &str) -> Option<When> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let seconds: i64 = match text.len() {
        10 if digits => text.parse().ok()?,
        13 if digits => text.parse::<i64>().ok()? / 1000,
        _ => return None,
    };
    let days = i32::try_from(seconds / DAY_SECONDS).ok()?;
    let date = Date::new(1970, 1, 1)?.plus_days(days);
    let of_day = seconds % DAY_SECONDS;
    let part = |value: i64| u8::try_from(value).ok();
    let time = TimeOfDay {
        hour: part(of_day / 3_600)?,
        minute: part(of_day / 60 % 60)?,
        second: part(of_day % 60),
        utc_offset: Some(0),
    };
    Some(When::new(Some(Calendar::Day(date)), Some(time)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = read(text).map_or_else(String::new, |moment| {
            let other = moment.other.map_or_else(String::new, |other| format!(" or {other}"));
            format!("{}{other}", moment.when)
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn moments_are_read_as_programs_and_people_write_them() {
        check("2031-10-01T16:44:09.123Z", "2031-10-01T16:44:09+00:00");
        check("Wed, 01 Oct 2031 16:44:09 GMT", "2031-10-01T16:44:09+00:00");
        check("October 1, 2031 4:44 pm EDT", "2031-10-01T16:44-04:00");
        check("1948639449", "2031-10-01T16:44:09+00:00");
        check("1948639449000", "2031-10-01T16:44:09+00:00");
        check("04/05/2031", "2031-05-04 or 2031-04-05");
        check("04/05/2031 9:15 a.m. EDT", "2031-04-05T09:15-04:00");
    }

    #[test]
    fn what_tells_no_day_is_nothing() {
        for text in ["", "2031", "2031-10", "yesterday", "12345"] {
            check(text, "");
        }
    }
}
