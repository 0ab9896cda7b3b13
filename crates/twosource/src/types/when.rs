//! Points in time that a text may tell in part: a calendar part, a part of the day, a time of day.
//!
//! `Display` writes ISO 8601; where ISO 8601 has no form (seasons, quarters, decades, times that are only hinted at) it
//! writes the value that TIMEX3 has for it.

use std::fmt;

use crate::types::interval::Interval;
use crate::types::time::Date;
use crate::types::words::words;

/// A time of day with its offset from UTC, as far as the text tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59, when the text gives it.
    pub second: Option<u8>,
    /// Minutes east of UTC, when the text gives a zone.
    pub utc_offset: Option<i16>,
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "T{:02}:{:02}", self.hour, self.minute)?;
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        if let Some(offset) = self.utc_offset {
            let sign = if offset < 0 { '-' } else { '+' };
            write!(f, "{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60)?;
        }
        Ok(())
    }
}

words! {
    /// A part of the day, printed as TIMEX3 has it.
    pub enum DayPart {
        /// The morning, midnight to noon.
        Morning = "MO",
        /// The middle of the day, eleven to two.
        Midday = "MI",
        /// The afternoon, noon to six.
        Afternoon = "AF",
        /// The evening, five to midnight.
        Evening = "EV",
        /// The night; `Tuesday night` begins on Tuesday.
        Night = "NI",
        /// The hours of daylight.
        Daytime = "DT",
    }
}

impl DayPart {
    /// The first and the last second of the part, from the midnight that opens the day; the night ends on the day after.
    /// The borders are wide, because `evening` begins at five for one reporter and at seven for the other.
    fn seconds(self) -> Interval {
        let (from, to) = match self {
            Self::Morning => (0.0, 12.0),
            Self::Midday => (11.0, 14.0),
            Self::Afternoon => (12.0, 18.0),
            Self::Evening => (17.0, 24.0),
            Self::Night => (18.0, 30.0),
            Self::Daytime => (6.0, 20.0),
        };
        Interval { low: from * HOUR_SECONDS, high: to * HOUR_SECONDS - 1.0 }
    }
}

words! {
    /// A season of the northern half of the earth, printed as TIMEX3 has it.
    pub enum Season {
        /// March to May.
        Spring = "SP",
        /// June to August.
        Summer = "SU",
        /// September to November.
        Autumn = "FA",
        /// December to February; the winter of 2026 begins in December 2026.
        Winter = "WI",
    }
}

impl Season {
    /// The first month of the season.
    pub fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

words! {
    /// A time that is only hinted at, printed as TIMEX3 has it.
    pub enum VagueTime {
        /// Some time before: `recently`.
        Past = "PAST_REF",
        /// About the time of the report: `now`, `currently`.
        Present = "PRESENT_REF",
        /// Some time to come: `in the future`.
        Future = "FUTURE_REF",
    }
}

/// Seconds of an hour.
const HOUR_SECONDS: f64 = 3_600.0;

/// Seconds of a day.
const DAY_SECONDS: f64 = 86_400.0;

/// How much of a date a text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Calendar {
    /// A year alone: `2014`.
    Year(i16),
    /// A decade, by its first year: `the 1990s`.
    Decade(i16),
    /// A century, by its first year as people count it: 1900 for `the 20th century`.
    Century(i16),
    /// A half of a year, 1 or 2: `2026-H1`.
    Half(i16, u8),
    /// A quarter of a year, 1 to 4: `2026-Q3`.
    Quarter(i16, u8),
    /// A season of a year: `2026-SU`.
    Season(i16, Season),
    /// A month of a known year: `2024-11`.
    Month(i16, u8),
    /// An ISO week: `2024-W39`.
    Week(i16, u8),
    /// Saturday and Sunday of an ISO week: `2024-W39-WE`.
    Weekend(i16, u8),
    /// A full day.
    Day(Date),
    /// A month or a day whose year the text does not tell: `--11`, `--11-05`.
    Yearless(u8, Option<u8>),
    /// A time that is only hinted at: `now`.
    Vague(VagueTime),
}

impl Calendar {
    /// The first and the last day, `None` without a year.
    pub fn days(self) -> Option<(Date, Date)> {
        match self {
            Self::Year(year) => months(year, 1, 12),
            Self::Decade(year) => Some((Date::new(year, 1, 1)?, Date::new(year.checked_add(9)?, 12, 31)?)),
            Self::Century(year) => Some((Date::new(year, 1, 1)?, Date::new(year.checked_add(99)?, 12, 31)?)),
            Self::Half(year, half) => months(year, half.checked_sub(1)?.checked_mul(6)?.checked_add(1)?, 6),
            Self::Quarter(year, quarter) => {
                months(year, quarter.checked_sub(1)?.checked_mul(3)?.checked_add(1)?, 3)
            }
            Self::Season(year, season) => months(year, season.first_month(), 3),
            Self::Month(year, month) => months(year, month, 1),
            Self::Week(year, week) => {
                let monday = Date::from_iso_week(year, week)?;
                Some((monday, monday.plus_days(6)))
            }
            Self::Weekend(year, week) => {
                let monday = Date::from_iso_week(year, week)?;
                Some((monday.plus_days(5), monday.plus_days(6)))
            }
            Self::Day(day) => Some((day, day)),
            Self::Yearless(..) | Self::Vague(_) => None,
        }
    }
}

/// The first and the last day of `n` months from `month` on.
fn months(year: i16, month: u8, n: i32) -> Option<(Date, Date)> {
    let first = Date::new(year, month, 1)?;
    Some((first, first.plus_months(n - 1).end_of_month()))
}

impl fmt::Display for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Decade(year) => write!(f, "{:03}X", year / 10),
            Self::Century(year) => write!(f, "{:02}XX", year / 100),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Season(year, season) => write!(f, "{year:04}-{season}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Self::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Self::Day(day) => write!(f, "{day}"),
            Self::Yearless(month, None) => write!(f, "--{month:02}"),
            Self::Yearless(month, Some(day)) => write!(f, "--{month:02}-{day:02}"),
            Self::Vague(time) => write!(f, "{time}"),
        }
    }
}

/// A point in time as a text gives it: a calendar part, a time of day, or both.
///
/// `Display` writes ISO 8601: `2024-10-01`, `2024-10`, `2024`, `2024-W39`, `2024-10-01T16:44`, `T09:30`, and `--11-05`
/// for a day without a year. A part of the day is left out beside a date, as ISO 8601 has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The calendar part, `None` for a bare time of day.
    pub calendar: Option<Calendar>,
    /// The time of day, if told.
    pub time: Option<TimeOfDay>,
    /// The part of the day, if told: `Tuesday night`.
    pub part: Option<DayPart>,
}

impl When {
    /// A calendar part and a time of day, as far as they are told.
    pub fn new(calendar: Option<Calendar>, time: Option<TimeOfDay>) -> Self {
        Self { calendar, time, part: None }
    }

    /// A calendar part without a time of day.
    pub fn on(calendar: Calendar) -> Self {
        Self::new(Some(calendar), None)
    }

    /// The first and last day the expression allows, `None` without a year.
    pub fn days(self) -> Option<(Date, Date)> {
        self.calendar?.days()
    }

    /// The first and the last second the expression allows, since the start of 1970, in UTC where the zone is known; `None`
    /// without a year.
    pub fn seconds(self) -> Option<Interval> {
        let (first, last) = self.days()?;
        let epoch = Date::new(1970, 1, 1)?;
        let start = |day: Date| f64::from(day.days_since(epoch)) * DAY_SECONDS;
        let Some(time) = self.time else {
            let day = Interval { low: start(first), high: start(last) + DAY_SECONDS - 1.0 };
            return Some(self.part.filter(|_| first == last).map_or(day, |part| {
                let of_day = part.seconds();
                Interval { low: day.low + of_day.low, high: day.low + of_day.high }
            }));
        };
        let minutes =
            i32::from(time.hour) * 60 + i32::from(time.minute) - i32::from(time.utc_offset.unwrap_or(0));
        let second = start(first) + f64::from(minutes) * 60.0 + f64::from(time.second.unwrap_or(0));
        let width = if time.second.is_some() { 0.0 } else { 59.0 };
        Some(Interval { low: second, high: second + width })
    }

    /// The day, when the expression names one.
    pub fn day(self) -> Option<Date> {
        match self.calendar {
            Some(Calendar::Day(day)) => Some(day),
            _ => None,
        }
    }

    /// The value that TIMEX3 writes: as `Display`, with the part of the day.
    ///
    /// ```
    /// use twosource::{Calendar, Date, DayPart, When};
    ///
    /// let day = Date::new(2026, 3, 3).unwrap();
    /// let night = When { part: Some(DayPart::Night), ..When::on(Calendar::Day(day)) };
    /// assert_eq!(night.to_string(), "2026-03-03");
    /// assert_eq!(night.to_timex3(), "2026-03-03TNI");
    /// ```
    pub fn to_timex3(self) -> String {
        match self.part {
            Some(part) if self.time.is_none() && self.calendar.is_some() => format!("{self}T{part}"),
            _ => self.to_string(),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(calendar) = self.calendar {
            write!(f, "{calendar}")?;
        }
        match (self.time, self.part) {
            (Some(time), _) => write!(f, "{time}"),
            (None, Some(part)) if self.calendar.is_none() => write!(f, "T{part}"),
            (None, _) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(calendar: Calendar, expected: [&str; 2]) {
        let (first, last) = calendar.days().unwrap();
        assert_eq!([first.to_string(), last.to_string()], expected, "{calendar}");
    }

    #[test]
    fn a_calendar_part_spans_its_days() {
        days(Calendar::Month(2024, 2), ["2024-02-01", "2024-02-29"]);
        days(Calendar::Quarter(2026, 4), ["2026-10-01", "2026-12-31"]);
        days(Calendar::Half(2026, 1), ["2026-01-01", "2026-06-30"]);
        days(Calendar::Season(2026, Season::Winter), ["2026-12-01", "2027-02-28"]);
        days(Calendar::Weekend(2026, 25), ["2026-06-20", "2026-06-21"]);
        days(Calendar::Century(1900), ["1900-01-01", "1999-12-31"]);
    }

    #[test]
    fn what_no_year_is_told_of_has_no_interval() {
        let when = When::on(Calendar::Yearless(11, Some(5)));
        assert_eq!(when.to_string(), "--11-05");
        assert!(when.days().is_none());
        assert!(Calendar::Vague(VagueTime::Present).days().is_none());
        assert!(Calendar::Quarter(2026, 0).days().is_none());
    }

    #[test]
    fn a_part_of_the_day_narrows_the_day() {
        let day = When::on(Calendar::Day(Date::new(1970, 1, 2).unwrap()));
        let night = When { part: Some(DayPart::Night), ..day };
        assert_eq!(night.seconds(), Some(Interval { low: 151_200.0, high: 194_399.0 }));
        assert_eq!(When { part: Some(DayPart::Morning), ..When::default() }.to_string(), "TMO");
    }
}
