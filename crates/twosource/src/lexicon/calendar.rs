//! English names of months, weekdays and parts of the day to their numbers.

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

/// Rows: word, role and number.
pub(super) static CALENDAR_TEXT: &str = include_str!("../../data/calendar.tsv");

static CALENDAR: Lazy<Table> = Lazy::new(|| Table::new(CALENDAR_TEXT));

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

/// Every word of the calendar.
pub(crate) fn calendar_openers() -> impl Iterator<Item = &'static str> {
    CALENDAR.rows().map(|row| row.0)
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
}
