//! Words for stretches of the calendar, and steps from one to another.
//!
//! Example: from 1 October 2024, one `week` back is 2024-W39, and the `quarter` is 2024-Q4.
//!
//! Limits: weeks begin on Monday; seasons are those of the northern half of the earth, by whole months.

use crate::types::{Calendar, Date, DayPart, Season, TimeUnit};
use crate::values::times::tense::Side;

/// A stretch of the calendar that a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::values) enum Grain {
    Day,
    Part(DayPart),
    Week,
    Weekend,
    Month,
    Season(Season),
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// What the lower-case noun names.
pub(in crate::values) fn grain(word: &str) -> Option<Grain> {
    Some(match word {
        "day" => Grain::Day,
        "week" | "workweek" => Grain::Week,
        "weekend" => Grain::Weekend,
        "month" => Grain::Month,
        "quarter" => Grain::Quarter,
        "year" => Grain::Year,
        "decade" => Grain::Decade,
        "century" => Grain::Century,
        _ => return day_part(word).map(Grain::Part).or_else(|| season(word).map(Grain::Season)),
    })
}

/// The part of the day that the lower-case noun names.
pub(in crate::values) fn day_part(word: &str) -> Option<DayPart> {
    Some(match word {
        "morning" => DayPart::Morning,
        "lunchtime" => DayPart::Midday,
        "afternoon" => DayPart::Afternoon,
        "evening" => DayPart::Evening,
        "night" | "nighttime" => DayPart::Night,
        "daytime" => DayPart::Daytime,
        _ => return None,
    })
}

/// The season that the lower-case noun names.
pub(in crate::values) fn season(word: &str) -> Option<Season> {
    Some(match word {
        "spring" | "springtime" => Season::Spring,
        "summer" | "summertime" => Season::Summer,
        "autumn" | "fall" => Season::Autumn,
        "winter" | "wintertime" => Season::Winter,
        _ => return None,
    })
}

/// The stretch of a kind that lies `steps` after the one that holds `day`.
pub(in crate::values) fn stretch(day: Date, grain: Grain, steps: i32) -> Option<Calendar> {
    Some(match grain {
        Grain::Day | Grain::Part(_) => Calendar::Day(day.plus_days(steps)),
        Grain::Week => {
            let (year, week) = day.plus_days(steps.checked_mul(7)?).iso_week();
            Calendar::Week(year, week)
        }
        Grain::Weekend => {
            let (year, week) = day.plus_days(steps.checked_mul(7)?).iso_week();
            Calendar::Weekend(year, week)
        }
        Grain::Month => {
            let day = day.plus_months(steps);
            Calendar::Month(day.year(), day.month())
        }
        Grain::Quarter => {
            let day = day.plus_months(steps.checked_mul(3)?);
            Calendar::Quarter(day.year(), (day.month() - 1) / 3 + 1)
        }
        Grain::Half => {
            let day = day.plus_months(steps.checked_mul(6)?);
            Calendar::Half(day.year(), (day.month() - 1) / 6 + 1)
        }
        Grain::Year => Calendar::Year(year_after(day.year(), steps)?),
        Grain::Decade => {
            let year = year_after(day.year(), steps.checked_mul(10)?)?;
            Calendar::Decade(year - year.rem_euclid(10))
        }
        Grain::Century => {
            let year = year_after(day.year(), steps.checked_mul(100)?)?;
            Calendar::Century(year - year.rem_euclid(100))
        }
        Grain::Season(season) => season_of(day, season, steps)?,
    })
}

/// The year `steps` later, within the calendar.
pub(in crate::values) fn year_after(year: i16, steps: i32) -> Option<i16> {
    i16::try_from(i32::from(year).checked_add(steps)?).ok().filter(|year| (1..=9999).contains(year))
}

/// The season under way or of the same year, the last that is over, or the next that has not begun.
fn season_of(day: Date, season: Season, steps: i32) -> Option<Calendar> {
    let at = |step: i32| year_after(day.year(), step).map(|year| Calendar::Season(year, season));
    let is_over = |one: &Calendar| one.days().is_some_and(|(_, last)| last < day);
    let is_ahead = |one: &Calendar| one.days().is_some_and(|(first, _)| first > day);
    match steps {
        // In January, `this winter` is the one that began in December; in November, `this summer` is over.
        0 => at(-1).filter(|one| !is_over(one)).or_else(|| at(0)),
        i32::MIN..=-1 => [at(0), at(-1), at(-2)].into_iter().flatten().find(is_over),
        1.. => [at(0), at(1)].into_iter().flatten().find(is_ahead),
    }
}

/// The season nearest to `day` on a side.
pub(in crate::values) fn nearest_season(day: Date, season: Season, side: Side) -> Option<Calendar> {
    let all = [-1, 0, 1].map(|step| year_after(day.year(), step).map(|year| Calendar::Season(year, season)));
    let distance = |one: &Calendar| {
        one.days().map_or(i32::MAX, |(first, last)| first.days_since(day).max(day.days_since(last)).max(0))
    };
    let fits = |one: &Calendar| match (side, one.days()) {
        (Side::Past, Some((first, _))) => first <= day,
        (Side::Future, Some((_, last))) => last >= day,
        (Side::Unknown, days) => days.is_some(),
        (_, None) => false,
    };
    all.into_iter().flatten().filter(fits).min_by_key(distance)
}

/// A calendar part `steps` units later, as exact as it was, or as exact as the unit where that is coarser.
pub(in crate::values) fn moved(from: Calendar, unit: TimeUnit, steps: i32) -> Option<Calendar> {
    let months = match unit {
        TimeUnit::Year => steps.checked_mul(12)?,
        TimeUnit::Month => steps,
        TimeUnit::Week => return moved_days(from, steps.checked_mul(7)?),
        TimeUnit::Day => return moved_days(from, steps),
        TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => return None,
    };
    let years = months / 12;
    Some(match from {
        Calendar::Day(day) => Calendar::Day(day.plus_months(months)),
        Calendar::Month(year, month) => stretch(Date::new(year, month, 1)?, Grain::Month, months)?,
        Calendar::Quarter(year, quarter) if months % 12 == 0 => {
            Calendar::Quarter(year_after(year, years)?, quarter)
        }
        Calendar::Half(year, half) if months % 12 == 0 => Calendar::Half(year_after(year, years)?, half),
        Calendar::Season(year, season) if months % 12 == 0 => {
            Calendar::Season(year_after(year, years)?, season)
        }
        Calendar::Year(year) if months % 12 == 0 => Calendar::Year(year_after(year, years)?),
        _ => return None,
    })
}

fn moved_days(from: Calendar, days: i32) -> Option<Calendar> {
    match from {
        Calendar::Day(day) => Some(Calendar::Day(day.plus_days(days))),
        Calendar::Week(year, week) if days % 7 == 0 => {
            stretch(Date::from_iso_week(year, week)?, Grain::Week, days / 7)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(noun: &str, steps: i32, expected: &str) {
        let today = Date::new(2026, 1, 15).unwrap();
        let found = stretch(today, grain(noun).unwrap(), steps);
        assert_eq!(found.map(|one| one.to_string()).as_deref(), Some(expected), "{noun} {steps}");
    }

    #[test]
    fn steps_from_a_day_in_january() {
        check("day", -1, "2026-01-14");
        check("week", -1, "2026-W02");
        check("weekend", 0, "2026-W03-WE");
        check("month", -1, "2025-12");
        check("quarter", -1, "2025-Q4");
        check("year", 1, "2027");
        check("decade", -1, "201X");
        check("century", 0, "20XX");
        check("winter", 0, "2025-WI");
        check("winter", -1, "2024-WI");
        check("summer", -1, "2025-SU");
        check("summer", 0, "2026-SU");
        check("spring", 1, "2026-SP");
    }

    #[test]
    fn a_moved_part_stays_as_exact() {
        let check = |from: Calendar, unit, steps, expected: &str| {
            assert_eq!(moved(from, unit, steps).map_or("-".to_owned(), |one| one.to_string()), expected);
        };
        check(Calendar::Quarter(1989, 3), TimeUnit::Year, -1, "1988-Q3");
        check(Calendar::Day(Date::new(2026, 7, 1).unwrap()), TimeUnit::Year, 1, "2027-07-01");
        check(Calendar::Month(2026, 1), TimeUnit::Month, -1, "2025-12");
        check(Calendar::Year(2026), TimeUnit::Day, -1, "-");
    }
}
