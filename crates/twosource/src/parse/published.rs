//! Sightings of dates to the moment of publication, and issues where they leave a choice.
//!
//! The strongest sighting wins; a missing year comes from another sighting, nearest in the calendar. A numeric date
//! that reads two ways is settled by its own form (`18h05` is written where the day stands first, `p.m.` where the
//! month does), or else by another date in the article that agrees with one reading only; what is left is read day
//! first, as most of the world writes it, with an issue.

use crate::lexicon::weekday_number;
use crate::parse::facts::{DateFrom, Facts, Sighting};
use crate::parse::line::stamp::{self, CalendarDay, MAX_STAMP_BYTES};
use crate::text::fold;
use crate::types::{Calendar, Date, Issue, IssueCode, Located, When};

/// How much of the article is searched for a date that settles an ambiguous one, in bytes: a long article's worth.
const SEARCHED_BYTES: usize = 20_000;

/// Days between two dates of one article from which they contradict each other: a report is stamped the day after its
/// dateline, or at worst over a weekend.
const MAX_DAYS_APART: i32 = 4;

/// When the article was published.
pub(super) fn published(text: &str, facts: &Facts, issues: &mut Vec<Issue>) -> Vec<Located<When>> {
    let mut best: Option<(&Sighting, Date)> = None;
    let mut dates: Vec<&Sighting> = facts.dates.iter().collect();
    dates.sort_by_key(|sighting| (sighting.from, sighting.span.start));
    for sighting in &dates {
        let Some(day) = sighting.day else { continue };
        let day =
            if day.ambiguous && best.is_none() { settle(text, sighting, day, &dates, issues) } else { day };
        let Some(date) = dated(day, &dates) else { continue };
        match best {
            None => best = Some((sighting, date)),
            Some((first, other)) => {
                let apart = date.days_since(other).abs();
                let telling = sighting.from <= DateFrom::Dateline && !day.ambiguous;
                if telling && apart > MAX_DAYS_APART {
                    let message =
                        format!("the article gives {other} and {date} as its date; {other} is used");
                    issues.push(Issue::new(IssueCode::DateConflicting, first.span, message));
                    break;
                }
            }
        }
    }
    let Some((sighting, date)) = best else { return Vec::new() };
    // A clock on a line of its own belongs to the stamp's day.
    let lone = || {
        dates
            .iter()
            .find(|other| other.day.is_none() && other.from == DateFrom::Stamp)
            .and_then(|other| other.time)
    };
    let time = sighting.time.or_else(|| (sighting.from == DateFrom::Stamp).then(lone).flatten());
    vec![Located::at(When::new(Some(Calendar::Day(date)), time), sighting.span)]
}

/// The moment that a sighting tells by itself, read day first where nothing settles it.
pub(super) fn alone(sighting: &Sighting) -> Option<When> {
    let date = sighting.day?.date(None)?;
    Some(When::new(Some(Calendar::Day(date)), sighting.time))
}

/// When the text says it was last changed.
pub(super) fn modified(facts: &Facts) -> Vec<Located<When>> {
    let updates = facts.dates.iter().filter(|sighting| sighting.from == DateFrom::Update);
    updates.filter_map(|sighting| whole(facts, sighting)).collect()
}

/// The day of the dateline.
pub(super) fn dateline(facts: &Facts) -> Vec<Located<When>> {
    let datelines = facts.dates.iter().filter(|sighting| sighting.from == DateFrom::Dateline);
    datelines.filter_map(|sighting| whole(facts, sighting)).collect()
}

fn whole(facts: &Facts, sighting: &Sighting) -> Option<Located<When>> {
    let dates: Vec<&Sighting> = facts.dates.iter().collect();
    let date = dated(sighting.day?, &dates)?;
    Some(Located::at(When::new(Some(Calendar::Day(date)), sighting.time), sighting.span))
}

/// The day with a year: its own, or that of the sighting that makes it fall nearest.
fn dated(day: CalendarDay, dates: &[&Sighting]) -> Option<Date> {
    if day.year.is_some() {
        return day.date(None);
    }
    let anchor = dates.iter().find_map(|sighting| sighting.day?.date(None))?;
    (anchor.year() - 1..=anchor.year() + 1)
        .filter_map(|year| day.date(Some(year)))
        .min_by_key(|date| date.days_since(anchor).abs())
}

fn settle(
    text: &str,
    sighting: &Sighting,
    day: CalendarDay,
    dates: &[&Sighting],
    issues: &mut Vec<Issue>,
) -> CalendarDay {
    match sighting.day_first {
        Some(true) => return day,
        Some(false) => return day.swapped(),
        None => {}
    }
    let plain = dates.iter().filter_map(|other| other.day).filter(|other| !other.ambiguous);
    let (mut same, mut swapped) = (false, false);
    let mut vote = |other: CalendarDay| {
        let year = other.year.is_none() || other.year == day.year;
        same |= year && (other.month, other.day) == (day.month, day.day);
        swapped |= year && (other.month, other.day) == (day.day, day.month);
    };
    plain.for_each(&mut vote);
    written_days(text).into_iter().for_each(&mut vote);
    match (same, swapped) {
        (true, false) => return day,
        (false, true) => return day.swapped(),
        _ => {}
    }
    // A weekday in the opening is no proof, so the choice it makes is still told.
    let weekdays = weekdays(text);
    let said = |day: CalendarDay| day.date(None).is_some_and(|date| weekdays.contains(&date.weekday()));
    let month_first = said(day.swapped()) && !said(day);
    let why = match (said(day), said(day.swapped())) {
        (true, false) => "read day first, which fits the weekday in the text",
        (false, true) => "read month first, which fits the weekday in the text",
        _ => "nothing settles it, so it is read day first",
    };
    let message = format!("`{}` reads day first or month first; {why}", sighting.span.slice(text));
    issues.push(Issue::new(IssueCode::DateAmbiguous, sighting.span, message));
    if month_first { day.swapped() } else { day }
}

/// How much of the article is searched for the weekday of the news, in bytes: the first two paragraphs.
const OPENING_BYTES: usize = 1_000;

/// Weekdays named in the opening, 1 for Monday.
fn weekdays(text: &str) -> Vec<u8> {
    let mut end = text.len().min(OPENING_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let words = text.get(..end).unwrap_or_default().split(|c: char| !c.is_alphabetic());
    // Short forms such as `sun` are words of their own.
    words.filter(|word| word.ends_with("day")).filter_map(|word| weekday_number(&fold(word))).collect()
}

/// Dates with a month's name in the start of the text.
fn written_days(text: &str) -> Vec<CalendarDay> {
    let mut days = Vec::new();
    let mut start = 0;
    while start < text.len().min(SEARCHED_BYTES) {
        let mut end = text.len().min(start + MAX_STAMP_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let stamps = stamp::scan(text.get(start..end).unwrap_or_default(), start);
        days.extend(stamps.days.iter().filter(|(day, _)| !day.ambiguous).map(|(day, _)| *day));
        start = end;
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{ParseOptions, parse};

    #[track_caller]
    fn check(text: &str, expected: &str, issue: Option<IssueCode>) {
        let article = parse("a", text.as_bytes(), &ParseOptions::default()).unwrap();
        let found = article.published.map(|published| published.value.to_string()).unwrap_or_default();
        let code = article.issues.first().map(|issue| issue.code);
        assert_eq!((found.as_str(), code), (expected, issue), "{text}");
    }

    #[test]
    fn numeric_dates_are_settled_by_form_or_company() {
        let body = "\n\nThree people died when a dam broke, the police said.";
        check(&format!("Dam breaks in valley\n04/05/2031 18h05{body}"), "2031-05-04T18:05", None);
        check(
            &format!("Dam breaks in valley\n04/05/2031 9:15 a.m. EDT{body}"),
            "2031-04-05T09:15-04:00",
            None,
        );
        check(&format!("Dam breaks in valley\n04/05/2031{body} It rained from April 5."), "2031-04-05", None);
        check(&format!("date 2031-05-04\nDam breaks in valley\n04/05/2031{body}"), "2031-05-04", None);
    }

    #[test]
    fn publication_and_update_are_told_apart() {
        let modified = |line: &str| {
            let text =
                format!("Dam breaks in valley\n{line}\n\nThree people died when a dam broke, police said.");
            let article = parse("a", text.as_bytes(), &ParseOptions::default()).unwrap();
            [article.published, article.modified].map(|when| when.map(|when| when.value.to_string()))
        };
        let both = [Some("2031-03-05T18:20".to_owned()), Some("2031-03-06T19:05".to_owned())];
        assert_eq!(modified("Published: 5 March 2031, 18:20 | Updated: 6 March 2031, 19:05"), both);
        assert_eq!(modified("Updated 6 March 2031 19:05; published 5 March 2031 18:20"), both);
        assert_eq!(modified("Published 5 March 2031 18:20"), [both[0].clone(), None]);
    }

    #[test]
    fn a_choice_is_told() {
        let code = Some(IssueCode::DateAmbiguous);
        check("Dam breaks in valley\n04/05/2031\n\nThree people died when a dam broke.", "2031-05-04", code);
        check(
            "Dam breaks in valley\n04/05/2031\n\nThree people died on Saturday in a flood.",
            "2031-04-05",
            code,
        );
    }

    #[test]
    fn a_dateline_takes_its_year_from_another_date() {
        check("date 2031-01-02\n\nLAGOS, Dec. 31 (Coastal) - The port is shut.", "2030-12-31", None);
        check("LAGOS, Dec. 31 (Coastal) - The port is shut.", "", None);
    }

    #[test]
    fn stamps_far_apart_are_told() {
        let code = Some(IssueCode::DateConflicting);
        check(
            "Dam breaks in valley\n4 May 2031\n\nLAGOS, May 24, 2031 (Coastal) - A dam broke.",
            "2031-05-04",
            code,
        );
    }
}
