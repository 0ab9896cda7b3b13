//! A date of a feed to a moment: as mail writes it, which RSS prescribes, or as anything else that tells one.

use jiff::Zoned;
use jiff::fmt::rfc2822::DateTimeParser;

use crate::parse::json_ld::{Moment, moment};
use crate::types::{Calendar, Date, TimeOfDay, When};

/// The moment that `text` tells.
pub(super) fn read(text: &str) -> Option<Moment> {
    // The day of the week is wrong often enough, and says nothing that the date does not.
    let parser = DateTimeParser::new().relaxed_weekday(true);
    match parser.parse_zoned(text.trim()) {
        Ok(zoned) => mailed(&zoned, text).map(|when| Moment { when, other: None }),
        Err(_) => moment(text),
    }
}

fn mailed(zoned: &Zoned, text: &str) -> Option<When> {
    let part = |value: i8| u8::try_from(value).ok();
    let date = Date::new(zoned.year(), part(zoned.month())?, part(zoned.day())?)?;
    let has_seconds = text.matches(':').count() > 1;
    let time = TimeOfDay {
        hour: part(zoned.hour())?,
        minute: part(zoned.minute())?,
        second: part(zoned.second()).filter(|_| has_seconds),
        utc_offset: i16::try_from(zoned.offset().seconds() / 60).ok(),
    };
    Some(When::new(Some(Calendar::Day(date)), Some(time)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(read(text).map_or_else(String::new, |moment| moment.when.to_string()), expected, "{text}");
    }

    #[test]
    fn dates_keep_zone_and_precision() {
        check("Wed, 01 Oct 2031 00:30:00 +0300", "2031-10-01T00:30:00+03:00");
        check("Mon, 1 Oct 2031 00:30 EDT", "2031-10-01T00:30-04:00");
        check("2031-10-01T00:30:00Z", "2031-10-01T00:30:00+00:00");
        check("2031-10-01", "2031-10-01");
        check("soon", "");
    }
}
