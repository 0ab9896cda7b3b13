//! Month names, weekday names and time zones as publication stamps write them, in the languages of Europe's desks.

use once_cell::sync::Lazy;

use super::Table;

static WORDS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/calendar_words.tsv")));
static ZONES: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/zones.tsv")));

/// The number of the month that `folded` names in full or in short.
pub(crate) fn month_number(folded: &str) -> Option<u8> {
    WORDS.all(folded).find_map(|row| row.strip_prefix('m')).and_then(|number| number.parse().ok())
}

/// The number of the weekday that `folded` names in full or in short, 1 for Monday.
pub(crate) fn weekday_number(folded: &str) -> Option<u8> {
    WORDS.all(folded).find_map(|row| row.strip_prefix('d')).and_then(|number| number.parse().ok())
}

/// Whether `folded` names a weekday in full or in short.
pub(crate) fn is_weekday(folded: &str) -> bool {
    weekday_number(folded).is_some()
}

/// Whether `folded` abbreviates a time zone.
pub(crate) fn is_zone(folded: &str) -> bool {
    ZONES.contains(folded)
}

/// Minutes east of UTC in the time zone that `folded` abbreviates, when it names one offset only.
pub(crate) fn zone_offset(folded: &str) -> Option<i16> {
    ZONES.get(folded).and_then(|minutes| minutes.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_month_and_weekday() {
        assert_eq!(month_number("mar"), Some(3));
        assert_eq!(month_number("sept"), Some(9));
        assert!(is_weekday("torsdag") && is_weekday("fri"));
        assert_eq!(month_number("monday"), None);
    }

    #[test]
    fn a_zone_of_two_offsets_is_known_but_tells_no_offset() {
        assert_eq!((is_zone("eest"), zone_offset("eest")), (true, Some(180)));
        assert_eq!((is_zone("et"), zone_offset("et")), (true, None));
        assert!(!is_zone("lead"));
    }
}
