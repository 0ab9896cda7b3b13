//! Days that share the name of one month: `June 18 and 19`, `18 and 19 June`, `June 18, 19 and 20`.
//!
//! Each day is a value of its own; the month stands behind the last of them or in front of the first.
//!
//! Limits: the days must rise, and behind a month nothing may follow that the figure could count.

use crate::lexicon::{CalendarWord, calendar_word};
use crate::types::{Calendar, Date, Tag};
use crate::values::cursor::{Cursor, Word};
use crate::values::times::date::{Dated, day_number, month, nearest_day, year_behind};

/// Words that are searched for the month on either side: those of a list of four days with their endings.
const REACH: usize = 12;

/// A day of the list at the cursor, which is a figure.
pub(in crate::values) fn listed(cur: &Cursor) -> Option<Dated> {
    in_front_of_month(cur).or_else(|| behind_month(cur))
}

/// `18` of `18 and 19 June`.
fn in_front_of_month(cur: &Cursor) -> Option<Dated> {
    let (day, len) = day_number(cur)?;
    let (mut at, mut last) = (len, day);
    while at < REACH {
        let is_end = is_and(cur.lower(at));
        if !is_end && cur.lower(at) != "," {
            return None;
        }
        let (next, n) = day_number(&cur.skip(at + 1)).filter(|(next, _)| *next > last)?;
        (at, last) = (at + 1 + n, next);
        if is_end {
            break;
        }
    }
    let (month, n) = month(&cur.skip(at))?;
    let calendar = match year_behind(&cur.skip(at + n)) {
        Some((year, _)) => Calendar::Day(Date::new(year, month, day)?),
        None => nearest_day(cur, at + n, month, day),
    };
    Some(Dated::new(len, Some(calendar)))
}

fn is_and(word: &str) -> bool {
    matches!(word, "and" | "or" | "&")
}

/// `19` of `June 18 and 19`.
fn behind_month(cur: &Cursor) -> Option<Dated> {
    let joint = cur.lower_before(1);
    if !is_and(joint) && joint != "," {
        return None;
    }
    let (day, len) = day_number(cur)?;
    let month = month_in_front(cur, day)?;
    // `On June 18, 19 people died`, `on June 18 and 19 others later`.
    let is_next =
        is_and(cur.lower(len)) && day_number(&cur.skip(len + 1)).is_some_and(|(next, _)| next > day);
    let ends = cur.word(len).is_none_or(|next| {
        !next.is_letters() && !next.is_digits() && next.text != "%" || matches!(next.tag, Tag::IN | Tag::TO)
    });
    if !(is_next || is_and(joint) && ends) {
        return None;
    }
    if let Some((year, n)) = year_behind(&cur.skip(len)) {
        return Some(Dated::new(len + n, Some(Calendar::Day(Date::new(year, month, day)?))));
    }
    let calendar = match cur.told {
        Some(Calendar::Day(told)) if told.month() == month => {
            Calendar::Day(Date::new(told.year(), month, day)?)
        }
        _ => nearest_day(cur, len, month, day),
    };
    Some(Dated::new(len, Some(calendar)))
}

/// The month in front of the days in front, all of them earlier than `day`.
fn month_in_front(cur: &Cursor, day: u8) -> Option<u8> {
    let mut later = i16::from(day);
    let mut has_day = false;
    for back in 1..=REACH {
        let word = cur.before(back)?;
        if let Some(day) = word.small(2) {
            if day >= later || day == 0 {
                return None;
            }
            (later, has_day) = (day, true);
        } else if word.is_capitalised() {
            return month_of(word).filter(|_| has_day);
        } else if !matches!(&*word.lower, "and" | "or" | "&" | "," | "." | "st" | "nd" | "rd" | "th") {
            return None;
        }
    }
    None
}

fn month_of(word: &Word) -> Option<u8> {
    match calendar_word(&word.lower)? {
        CalendarWord::Month(number) => Some(number),
        CalendarWord::Weekday(_) | CalendarWord::DayPart(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::values::tests::{shown, today};

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text, today()), expected, "{text}");
    }

    #[test]
    fn days_share_a_month() {
        check("They met on June 18 and 19.", &["date June 18 = 2025-06-18", "date 19 = 2025-06-19"]);
        check(
            "They met on 18 and 19 June 2020.",
            &["date 18 = 2020-06-18", "date 19 June 2020 = 2020-06-19"],
        );
        check(
            "They met on June 18, 19 and 20, 2020.",
            &["date June 18 = 2025-06-18", "date 19 = 2025-06-19", "date 20, 2020 = 2020-06-20"],
        );
    }

    #[test]
    fn what_the_figure_counts_is_no_day() {
        check(
            "On June 18, 19 people fell ill.",
            &["date June 18 = 2025-06-18", "count 19 people = 19 person"],
        );
        check(
            "On June 18 and 19 people fell ill.",
            &["date June 18 = 2025-06-18", "count 19 people = 19 person"],
        );
    }
}
