//! Calendar dates that may be partly known, and lengths of time.

use std::fmt;

use crate::types::interval::Interval;
use crate::types::number::Decimal;
use crate::types::words::words;

/// A day in the Gregorian calendar.
///
/// ```
/// use twosource::Date;
///
/// let day = Date::new(2024, 2, 29).unwrap();
/// assert_eq!(day.to_string(), "2024-02-29");
/// assert_eq!(day.plus_days(1).to_string(), "2024-03-01");
/// assert!(Date::new(2023, 2, 29).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// The day `year`-`month`-`day`, or `None` when the calendar has no such day.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The Monday of ISO week `week` of `year`.
    pub fn from_iso_week(year: i16, week: u8) -> Option<Self> {
        let week = i8::try_from(week).ok()?;
        let monday = jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday).ok()?;
        Some(Self(monday.date()))
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> u8 {
        self.0.weekday().to_monday_one_offset().unsigned_abs()
    }

    /// The ISO week as year and week number.
    pub fn iso_week(self) -> (i16, u8) {
        let week = self.0.iso_week_date();
        (week.year(), week.week().unsigned_abs())
    }

    /// The day `days` later, or earlier when negative. Stops at the ends of the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days.clamp(-4_000_000, 4_000_000))))
    }

    /// The same day `months` later, or earlier when negative; the 31st becomes the last day of a shorter month.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().months(months.clamp(-200_000, 200_000))))
    }

    /// Whole days from `earlier` to this day; negative when this day is the earlier one.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0.since(earlier.0).map_or(0, |span| span.get_days())
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn end_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

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

/// Seconds of a day.
const DAY_SECONDS: f64 = 86_400.0;

/// How much of a date a text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calendar {
    /// A year alone: `2014`.
    Year(i16),
    /// A decade, by its first year: `the 1990s`.
    Decade(i16),
    /// A month of a known year: `2024-11`.
    Month(i16, u8),
    /// An ISO week: `2024-W39`.
    Week(i16, u8),
    /// A full day.
    Day(Date),
    /// A month or a day whose year the text does not tell: `--11`, `--11-05`.
    Yearless(u8, Option<u8>),
}

/// A point in time as a text gives it: a calendar part, a time of day, or both.
///
/// `Display` writes ISO 8601: `2024-10-01`, `2024-10`, `2024`, `2024-W39`, `2024-10-01T16:44`, `T09:30`, and `--11-05`
/// for a day without a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The calendar part, `None` for a bare time of day.
    pub calendar: Option<Calendar>,
    /// The time of day, if told.
    pub time: Option<TimeOfDay>,
}

impl When {
    /// A calendar part without a time of day.
    pub fn on(calendar: Calendar) -> Self {
        Self { calendar: Some(calendar), time: None }
    }

    /// The first and last day the expression allows, `None` without a year.
    pub fn days(self) -> Option<(Date, Date)> {
        match self.calendar? {
            Calendar::Year(year) => Some((Date::new(year, 1, 1)?, Date::new(year, 12, 31)?)),
            Calendar::Decade(year) => {
                Some((Date::new(year, 1, 1)?, Date::new(year.checked_add(9)?, 12, 31)?))
            }
            Calendar::Month(year, month) => {
                let first = Date::new(year, month, 1)?;
                Some((first, first.end_of_month()))
            }
            Calendar::Week(year, week) => {
                let monday = Date::from_iso_week(year, week)?;
                Some((monday, monday.plus_days(6)))
            }
            Calendar::Day(day) => Some((day, day)),
            Calendar::Yearless(..) => None,
        }
    }

    /// The first and the last second the expression allows, since the start of 1970, in UTC where the zone is known; `None`
    /// without a year.
    pub fn seconds(self) -> Option<Interval> {
        let (first, last) = self.days()?;
        let epoch = Date::new(1970, 1, 1)?;
        let start = |day: Date| f64::from(day.days_since(epoch)) * DAY_SECONDS;
        let Some(time) = self.time else {
            return Some(Interval { low: start(first), high: start(last) + DAY_SECONDS - 1.0 });
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
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.calendar {
            Some(Calendar::Year(year)) => write!(f, "{year:04}")?,
            Some(Calendar::Decade(year)) => write!(f, "{:03}X", year / 10)?,
            Some(Calendar::Month(year, month)) => write!(f, "{year:04}-{month:02}")?,
            Some(Calendar::Week(year, week)) => write!(f, "{year:04}-W{week:02}")?,
            Some(Calendar::Day(day)) => write!(f, "{day}")?,
            Some(Calendar::Yearless(month, None)) => write!(f, "--{month:02}")?,
            Some(Calendar::Yearless(month, Some(day))) => write!(f, "--{month:02}-{day:02}")?,
            None => {}
        }
        match self.time {
            Some(time) => write!(f, "{time}"),
            None => Ok(()),
        }
    }
}

words! {
    /// Unit of a [`Duration`].
    pub enum TimeUnit {
        /// Years.
        Year = "year",
        /// Months.
        Month = "month",
        /// Weeks.
        Week = "week",
        /// Days.
        Day = "day",
        /// Hours.
        Hour = "hour",
        /// Minutes.
        Minute = "minute",
        /// Seconds.
        Second = "second",
    }
}

impl TimeUnit {
    /// Mean length in days, with 365.2425 days to the year.
    pub fn days(self) -> f64 {
        match self {
            Self::Year => 365.2425,
            Self::Month => 365.2425 / 12.0,
            Self::Week => 7.0,
            Self::Day => 1.0,
            Self::Hour => 1.0 / 24.0,
            Self::Minute => 1.0 / 1440.0,
            Self::Second => 1.0 / 86400.0,
        }
    }
}

/// A length of time as a text gives it. `Display` writes ISO 8601: `P14Y`, `P3.5Y`, `PT31H`; a decade is `P10Y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Duration {
    /// How many units.
    pub amount: Decimal,
    /// Which unit.
    pub unit: TimeUnit,
}

impl Duration {
    /// Mean length in days.
    pub fn days(self) -> f64 {
        self.amount.to_f64() * self.unit.days()
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prefix, letter) = match self.unit {
            TimeUnit::Year => ("P", 'Y'),
            TimeUnit::Month => ("P", 'M'),
            TimeUnit::Week => ("P", 'W'),
            TimeUnit::Day => ("P", 'D'),
            TimeUnit::Hour => ("PT", 'H'),
            TimeUnit::Minute => ("PT", 'M'),
            TimeUnit::Second => ("PT", 'S'),
        };
        write!(f, "{prefix}{}{letter}", self.amount)
    }
}

/// Times that come again: `every Tuesday`, `twice a week`.
///
/// `Display` writes the value that TIMEX3 gives a set: `P1D` for every day, `XXXX-WXX-2` for every Tuesday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Recurrence {
    /// When it comes again.
    pub every: Every,
    /// How many times in each period, where the text tells: 2 for `twice a week`.
    pub times: Option<Decimal>,
}

/// The period of a [`Recurrence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Every {
    /// After a length of time: `every two years`.
    Period(Duration),
    /// On a day of the week, 1 for Monday to 7 for Sunday.
    Weekday(u8),
    /// In a month, 1 to 12.
    Month(u8),
}

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.every {
            Every::Period(length) => write!(f, "{length}"),
            Every::Weekday(day) => write!(f, "XXXX-WXX-{day}"),
            Every::Month(month) => write!(f, "XXXX-{month:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_spans_its_days_in_a_leap_year() {
        let (first, last) = When::on(Calendar::Month(2024, 2)).days().unwrap();
        assert_eq!((first.to_string(), last.to_string()), ("2024-02-01".into(), "2024-02-29".into()));
    }

    #[test]
    fn a_day_without_a_year_has_no_interval() {
        let when = When::on(Calendar::Yearless(11, Some(5)));
        assert_eq!(when.to_string(), "--11-05");
        assert!(when.days().is_none());
    }

    #[test]
    fn days_since_crosses_years() {
        let later = Date::new(2025, 1, 1).unwrap();
        assert_eq!(later.days_since(Date::new(2024, 1, 1).unwrap()), 366);
    }
}
