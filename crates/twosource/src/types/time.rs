//! Days of the calendar, lengths of time, and times that come again.

use std::fmt;

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
    /// On Saturday and Sunday.
    Weekend,
    /// In a month, 1 to 12.
    Month(u8),
}

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.every {
            Every::Period(length) => write!(f, "{length}"),
            Every::Weekday(day) => write!(f, "XXXX-WXX-{day}"),
            Every::Weekend => f.write_str("XXXX-WXX-WE"),
            Every::Month(month) => write!(f, "XXXX-{month:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_since_crosses_years() {
        let later = Date::new(2025, 1, 1).unwrap();
        assert_eq!(later.days_since(Date::new(2024, 1, 1).unwrap()), 366);
    }
}
