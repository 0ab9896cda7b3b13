//! Words that point from the day of reference to another time: `yesterday`, `last week`, `this summer`, `two weeks ago`.
//!
//! Example: on 1 October 2024, `last week` is 2024-W39 and `two years ago` is 2022.
//!
//! Limits: hours and minutes ago stay lengths of time.

use crate::lexicon::{Unit, unit};
use crate::types::{Calendar, Date, Decimal, Season, TimeUnit, VagueTime};
use crate::values::cursor::Cursor;
use crate::values::numbers::number::number;
use crate::values::times::date::{Dated, date, year_of};
use crate::values::times::grain::{Grain, day_part, grain, moved, nearest_season, season, stretch};
use crate::values::times::holiday::holiday;
use crate::values::times::tense::{Side, side};
use crate::values::times::weekday::{part_behind, weekday};

/// The relative date at the cursor.
pub(in crate::values) fn relative(cur: &Cursor) -> Option<Dated> {
    day_word(cur)
        .or_else(|| asked(cur))
        .or_else(|| season_of_year(cur))
        .or_else(|| away(cur))
        .or_else(|| vague(cur))
}

/// `today`, `tonight`, `yesterday morning`, `the day before yesterday`.
fn day_word(cur: &Cursor) -> Option<Dated> {
    if cur.reads(0, &["the", "day", "before", "yesterday"]) {
        return Some(on_day(cur, 4, -2));
    }
    if cur.reads(0, &["the", "day", "after", "tomorrow"]) {
        return Some(on_day(cur, 4, 2));
    }
    if cur.reads(0, &["day", "before", "yesterday"]) {
        return Some(on_day(cur, 3, -2));
    }
    if cur.reads(0, &["day", "after", "tomorrow"]) {
        return Some(on_day(cur, 3, 2));
    }
    let days = match cur.lower(0) {
        "today" | "tonight" => 0,
        "yesterday" => -1,
        "tomorrow" => 1,
        _ => return None,
    };
    // `Windward Today` is the name of a paper, `the Today programme` one of the radio.
    let is_capital = cur.word(0)?.is_capitalised();
    let is_title = is_capital
        && (cur.before(1).is_some_and(|word| word.is_capitalised() && !word.tag.is_finite())
            || matches!(cur.lower(1), "programme" | "program" | "show"));
    if is_title {
        return None;
    }
    let dated = on_day(cur, 1, days);
    if cur.lower(0) == "tonight" {
        return Some(dated.part(day_part("night")));
    }
    let part = part_behind(&cur.skip(1));
    Some(Dated { len: 1 + part.map_or(0, |(_, n)| n), ..dated }.part(part.map(|(part, _)| part)))
}

fn on_day(cur: &Cursor, len: usize, days: i32) -> Dated {
    Dated::new(len, cur.today.map(|today| Calendar::Day(today.plus_days(days))))
}

/// `last week`, `this year`, `next month`, `this morning`, `last night`, `the weekend`, `the current fiscal year`.
fn asked(cur: &Cursor) -> Option<Dated> {
    let (step, mut at) = match (cur.lower(0), cur.lower(1)) {
        ("last", _) => (-1, 1),
        ("this" | "current", _) => (0, 1),
        ("next", _) => (1, 1),
        ("the" | "its", "current") => (0, 2),
        ("the", "coming") => (1, 2),
        ("the", _) if next_but_one(cur).is_some() => return next_but_one(cur),
        ("the", "weekend") => return Some(weekend(cur)),
        _ => return None,
    };
    if matches!(cur.lower(at), "past" | "coming") && step == 0 {
        return match cur.lower(at + 1) {
            "weekend" | "week" => {
                let step = if cur.lower(at) == "past" { -1 } else { 1 };
                let step = if cur.lower(at + 1) == "weekend" { step.min(0) } else { step };
                Some(stretched(cur, at + 2, grain(cur.lower(at + 1))?, step))
            }
            _ => None,
        };
    }
    at += usize::from(matches!(cur.lower(at), "fiscal" | "calendar" | "same" | "whole" | "entire"));
    let grain = grain(cur.lower(at))?;
    // `over the last year` is a length; `last day of the fair` is one of it.
    let is_length = matches!(cur.lower_before(1), "the" | "these") && cur.lower(0) != "current";
    if is_length || cur.is_inner_hyphen(at + 1) || grain == Grain::Day {
        return None;
    }
    match grain {
        Grain::Part(part) => {
            // `next morning` depends on what was told before.
            let days = match (step, cur.lower(at)) {
                (0, _) => 0,
                (-1, "night" | "evening") => -1,
                _ => return None,
            };
            let n = at + 1;
            Some(on_day(cur, n, days).part(Some(part)))
        }
        Grain::Weekend => Some(weekend_of(cur, at + 1, step)),
        _ => Some(stretched(cur, at + 1, grain, step)),
    }
}

/// `the week before last`, `the year after next`, `the night before last`.
fn next_but_one(cur: &Cursor) -> Option<Dated> {
    let step = match (cur.lower(2), cur.lower(3)) {
        ("before", "last") => -2,
        ("after", "next") => 2,
        _ => return None,
    };
    // `the week before last Christmas` is told by the holiday.
    if cur.word(4).is_some_and(|next| {
        next.is_digits() || next.is_capitalised() || next.is_letters() && next.tag.is_noun()
    }) {
        return None;
    }
    match grain(cur.lower(1))? {
        Grain::Part(part) => Some(on_day(cur, 4, step).part(Some(part))),
        grain @ (Grain::Week
        | Grain::Weekend
        | Grain::Month
        | Grain::Year
        | Grain::Quarter
        | Grain::Decade) => Some(stretched(cur, 4, grain, step)),
        _ => None,
    }
}

fn stretched(cur: &Cursor, len: usize, grain: Grain, step: i32) -> Dated {
    Dated::new(len, cur.today.and_then(|today| stretch(today, grain, step)))
}

/// `the weekend`, `over the weekend`: the last one, or the coming one when the words around look ahead.
fn weekend(cur: &Cursor) -> Dated {
    let step = if side(cur, 2) == Side::Future { 0 } else { -1 };
    weekend_of(cur, 2, step)
}

/// The weekend of this week, or of the week before or behind it; on a Saturday or Sunday, `this weekend` is under way.
fn weekend_of(cur: &Cursor, len: usize, step: i32) -> Dated {
    let under_way = cur.today.is_some_and(|today| today.weekday() >= 6);
    let step = if len == 2 && cur.lower(0) == "the" && under_way { 0 } else { step };
    stretched(cur, len, Grain::Weekend, step)
}

/// `the summer`, `the summer of 2019`, `spring 2020`, `the early summer`, `last summer` aside.
fn season_of_year(cur: &Cursor) -> Option<Dated> {
    let the = usize::from(matches!(cur.lower(0), "the" | "that"));
    let edge = usize::from(matches!(cur.lower(the), "early" | "late"));
    let at = the + edge;
    let season = season(cur.lower(at))?;
    let of = usize::from(cur.lower(at + 1) == "of");
    if let Some(year) = cur.word(at + 1 + of).and_then(year_of) {
        return Some(Dated::new(at + 2 + of, Some(Calendar::Season(year, season))));
    }
    if cur.is_inner_hyphen(at + 1) || cur.lower(at + 1) == "of" {
        return None;
    }
    let cued = matches!(
        cur.lower_before(1),
        "in" | "by"
            | "since"
            | "until"
            | "before"
            | "after"
            | "during"
            | "over"
            | "through"
            | "throughout"
            | "for"
            | "of"
            | "into"
    );
    let named = cur.word(at)?.tag.is_noun() && names_season(season, cur.lower(at));
    let is_one = if the == 1 {
        cued && named
    } else {
        named && matches!(cur.lower_before(1), "in" | "by" | "until" | "since" | "this")
    };
    if !is_one || cur.word(at + 1).is_some_and(|next| next.tag.is_noun()) {
        return None;
    }
    let calendar = cur.today.and_then(|today| nearest_season(today, season, side(cur, at + 1)));
    Some(Dated::new(at + 1, calendar).open())
}

/// `fall` and `spring` mean other things, too, and need a year or `this` and `last`.
fn names_season(season: Season, word: &str) -> bool {
    word != "fall" && season != Season::Spring || word == "spring"
}

/// `two weeks ago`, `a year earlier`, `three days later`, `two years from now`, `2 weeks and 2 days ago`, `three days after Easter`.
fn away(cur: &Cursor) -> Option<Dated> {
    let (unit, count, mut len) = whole_length(cur)?;
    let mut more = None;
    if cur.lower(len) == "and"
        && let Some((unit, count, n)) = whole_length(&cur.skip(len + 1))
    {
        more = Some((unit, count));
        len += 1 + n;
    }
    let (from_text, sign, n) = match (cur.lower(len), cur.lower(len + 1)) {
        ("ago", _) => (false, -1, 1),
        ("earlier", _) => (true, -1, 1),
        ("later", _) => (true, 1, 1),
        ("from", "now") => (false, 1, 2),
        ("after" | "from", _) => return from_date(cur, len, unit, count),
        ("before", _) => return from_date(cur, len, unit, count.checked_neg()?),
        _ => return None,
    };
    let first = reckoned(cur, from_text, unit, count.checked_mul(sign)?);
    let Some((small, count)) = more else {
        let dated = Dated::new(len + n, first);
        // A report of earnings reckons each `a year ago` from the period it reports, not from the last one.
        let of_a_year = unit == TimeUnit::Year && (from_text || cur.quarter.is_some());
        return Some(if of_a_year { dated.reckoned() } else { dated });
    };
    // Of two units the smaller says how exact the whole is.
    let calendar = cur.today.and_then(|today| {
        let Calendar::Day(day) = moved(Calendar::Day(today), unit, sign * steps_of(first, unit, today)?)?
        else {
            return None;
        };
        from_day(day, small, count.checked_mul(sign)?)
    });
    Some(Dated::new(len + n, calendar))
}

/// How many units lie between the day and a stretch that was reckoned from it.
fn steps_of(reckoned: Option<Calendar>, unit: TimeUnit, today: Date) -> Option<i32> {
    let days = reckoned?.days()?.0.days_since(today).abs();
    let step = unit.days();
    // Lengths in days are small next to what `f64` holds.
    #[expect(clippy::cast_possible_truncation, reason = "rounded, and bounded by the calendar")]
    let steps = (f64::from(days) / step).round() as i32;
    Some(steps)
}

/// `two weeks ago`, `a week from now`: weeks from this one, and the words.
pub(in crate::values) fn weeks_away(cur: &Cursor) -> Option<(i32, usize)> {
    let (unit, count, n) = whole_length(cur)?;
    if unit != TimeUnit::Week {
        return None;
    }
    match (cur.lower(n), cur.lower(n + 1)) {
        ("ago", _) => Some((count.checked_neg()?, n + 1)),
        ("from", "now") => Some((count, n + 2)),
        _ => None,
    }
}

/// A whole number of days or more: unit, how many, words.
fn whole_length(cur: &Cursor) -> Option<(TimeUnit, i32, usize)> {
    let (count, len) = match number(cur) {
        Some(number) if number.value.scale() == 0 && number.modifier.is_none() => (number.value, number.len),
        None if matches!(cur.lower(0), "a" | "an") => (Decimal::from(1), 1),
        // `the day after Easter`.
        None if cur.reads(0, &["the", "day"]) => (Decimal::from(1), 1),
        Some(number) if cur.lower(0) == "a" && cur.lower(1) == "couple" => {
            (number.value, number.len + usize::from(cur.lower(number.len) == "of"))
        }
        _ => return None,
    };
    let Unit::Time(name, factor) = unit(cur.lower(len))? else { return None };
    let steps = count.times(Decimal::from(factor))?.to_string().parse::<i32>().ok()?;
    let is_short = matches!(name, TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second);
    (!is_short).then_some((name, steps, len + 1))
}

/// `three days after Easter`, `two weeks before Christmas`, `2 weeks from January 15`: a date told right behind.
fn from_date(cur: &Cursor, len: usize, unit: TimeUnit, steps: i32) -> Option<Dated> {
    let at = len + 1;
    let from = cur.skip(at);
    let dated = day_word(&from).or_else(|| date(&from)).or_else(|| holiday(&from)).or_else(|| {
        // `a week from Friday`.
        weekday(&from).filter(|_| cur.lower(len) == "from")
    })?;
    let is_day = matches!(dated.calendar, Some(Calendar::Day(_)) | None);
    let calendar = dated.calendar.and_then(|from| moved(from, unit, steps));
    is_day.then(|| Dated::new(at + dated.len, calendar))
}

/// The time `steps` units away: from the date that the text named last, or else from the day of reference.
///
/// A year away from a quarter told before keeps its exactness: `profit rose in the third quarter from a year ago`.
fn reckoned(cur: &Cursor, from_text: bool, unit: TimeUnit, steps: i32) -> Option<Calendar> {
    let quarter = cur.quarter.filter(|_| unit == TimeUnit::Year && steps == -1);
    let told = quarter.or(cur.told.filter(|_| from_text));
    if let Some(found) = told.and_then(|told| moved(told, unit, steps)) {
        return Some(found);
    }
    let from = match told {
        Some(told) => told.days()?.0,
        None => cur.today?,
    };
    from_day(from, unit, steps)
}

fn from_day(day: Date, unit: TimeUnit, steps: i32) -> Option<Calendar> {
    let grain = match unit {
        TimeUnit::Year => Grain::Year,
        TimeUnit::Month => Grain::Month,
        TimeUnit::Week => Grain::Week,
        TimeUnit::Day => Grain::Day,
        TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => return None,
    };
    stretch(day, grain, steps)
}

/// `now`, `currently`, `recently`: times that are only hinted at.
fn vague(cur: &Cursor) -> Option<Dated> {
    let word = cur.word(0)?;
    let (time, len) = match (&*word.lower, cur.lower(1)) {
        ("now", next) if !matches!(next, "that" | "," | "known") && !is_spoken(cur) => {
            (VagueTime::Present, 1)
        }
        ("currently", _) => (VagueTime::Present, 1),
        ("recently", _) => (VagueTime::Past, 1),
        _ => return None,
    };
    Some(Dated::new(len, Some(Calendar::Vague(time))))
}

/// `Now, let us go`: a word of speech that tells no time.
fn is_spoken(cur: &Cursor) -> bool {
    cur.lower(1) == "," && cur.before(1).is_none()
}

#[cfg(test)]
mod tests {
    use crate::values::tests::{shown, today};

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text, today()), expected, "{text}");
    }

    #[test]
    fn days_and_weeks_but_one() {
        check("It shut day before yesterday.", &["date day before yesterday = 2025-09-14"]);
        check("It shut the week before last.", &["date the week before last = 2025-W36"]);
        check("It opens the year after next.", &["year the year after next = 2027"]);
        check("It shut the week before last Christmas.", &["date last Christmas = 2024-12-25"]);
    }

    #[test]
    fn lengths_from_a_day() {
        check("It opens a week from Friday until then.", &["date a week from Friday = 2025-09-19"]);
        check("It shut the day after Easter.", &["date the day after Easter = 2025-04-21"]);
    }
}
