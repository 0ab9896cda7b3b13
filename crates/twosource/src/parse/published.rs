//! Sightings of dates to the moment of publication, and issues where they leave a choice.
//!
//! The strongest sighting wins; a missing year comes from another sighting, nearest in the calendar. A numeric date
//! that reads two ways is settled by its own form (`16h44` is written where the day stands first, `p.m.` where the
//! month does), or else by another date in the article that agrees with one reading only; what is left is read day
//! first, as most of the world writes it, with an issue.

use crate::parse::facts::{DateFrom, Facts, Sighting};
use crate::parse::stamp::{self, Day, MAX_STAMP_BYTES};
use crate::types::{Calendar, Date, Issue, IssueCode, Located, When};

/// How much of the article is searched for a date that settles an ambiguous one, in bytes: a long article's worth.
const SEARCHED_BYTES: usize = 20_000;

/// Days between two dates of one article from which they contradict each other: a report is stamped the day after its
/// dateline, or at worst over a weekend.
const MAX_DAYS_APART: i32 = 4;

/// When the article was published.
pub(super) fn published(text: &str, facts: &Facts, issues: &mut Vec<Issue>) -> Option<Located<When>> {
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
    let (sighting, date) = best?;
    // A clock on a line of its own belongs to the stamp's day.
    let lone = || {
        dates
            .iter()
            .find(|other| other.day.is_none() && other.from == DateFrom::Stamp)
            .and_then(|other| other.time)
    };
    let time = sighting.time.or_else(|| (sighting.from == DateFrom::Stamp).then(lone).flatten());
    Some(Located { value: When { calendar: Some(Calendar::Day(date)), time }, span: sighting.span })
}

/// The day with a year: its own, or that of the sighting that makes it fall nearest.
fn dated(day: Day, dates: &[&Sighting]) -> Option<Date> {
    if day.year.is_some() {
        return day.date(None);
    }
    let anchor = dates.iter().find_map(|sighting| sighting.day?.date(None))?;
    (anchor.year() - 1..=anchor.year() + 1)
        .filter_map(|year| day.date(Some(year)))
        .min_by_key(|date| date.days_since(anchor).abs())
}

fn settle(text: &str, sighting: &Sighting, day: Day, dates: &[&Sighting], issues: &mut Vec<Issue>) -> Day {
    match sighting.day_first {
        Some(true) => return day,
        Some(false) => return day.swapped(),
        None => {}
    }
    let plain = dates.iter().filter_map(|other| other.day).filter(|other| !other.ambiguous);
    let (mut same, mut swapped) = (false, false);
    let mut vote = |other: Day| {
        same |= (other.month, other.day) == (day.month, day.day);
        swapped |= (other.month, other.day) == (day.day, day.month);
    };
    plain.for_each(&mut vote);
    written_days(text).into_iter().for_each(&mut vote);
    match (same, swapped) {
        (true, false) => day,
        (false, true) => day.swapped(),
        _ => {
            let message = format!(
                "`{}` reads day first or month first and nothing settles it; read day first",
                sighting.span.slice(text)
            );
            issues.push(Issue::new(IssueCode::DateAmbiguous, sighting.span, message));
            day
        }
    }
}

/// Dates with a month's name in the start of the text.
fn written_days(text: &str) -> Vec<Day> {
    let mut days = Vec::new();
    let mut start = 0;
    while start < text.len().min(SEARCHED_BYTES) {
        let mut end = text.len().min(start + MAX_STAMP_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let scan = stamp::scan(text.get(start..end).unwrap_or_default(), start);
        days.extend(scan.days.iter().filter(|(day, _)| !day.ambiguous).map(|(day, _)| *day));
        start = end;
    }
    days
}
