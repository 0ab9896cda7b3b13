//! Names of months, weekdays, parts of the day and time zones to their numbers.

use once_cell::sync::Lazy;

use crate::lexicon::Table;

/// What a calendar word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CalendarWord {
    /// 1 to 12.
    Month(u8),
    /// 1 for Monday to 7 for Sunday.
    Weekday(u8),
    /// A part of the day; twelve when a clock of twelve hours is past noon in it.
    DayPart(u8),
}

static CALENDAR: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/calendar.tsv")));

/// What the lower-case `word` names.
pub(crate) fn calendar_word(word: &str) -> Option<CalendarWord> {
    let (role, number) = CALENDAR.get(word)?.split_once(' ')?;
    let number: u8 = number.parse().ok()?;
    match role {
        "month" => Some(CalendarWord::Month(number)),
        "weekday" => Some(CalendarWord::Weekday(number)),
        "daypart" => Some(CalendarWord::DayPart(number)),
        _ => None,
    }
}

/// Minutes east of UTC of a zone abbreviation in capitals.
pub(crate) fn time_zone(word: &str) -> Option<i16> {
    CALENDAR.get(word)?.strip_prefix("zone ")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_name_the_same_month() {
        assert_eq!(calendar_word("sept"), Some(CalendarWord::Month(9)));
        assert_eq!(calendar_word("tues"), Some(CalendarWord::Weekday(2)));
        assert_eq!(calendar_word("sat"), None);
    }

    #[test]
    fn zones_are_capitals() {
        assert_eq!((time_zone("EST"), time_zone("IST")), (Some(-300), Some(330)));
        assert_eq!(time_zone("est"), None);
    }
}
