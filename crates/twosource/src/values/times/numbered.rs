//! Days that are told by their number in the month: `Monday the 21st`, `Friday 31`, `on the 4th`.
//!
//! Limits: without a weekday, `the 4th` needs a preposition of time in front and no noun behind.

use crate::types::{Calendar, Date, Tag};
use crate::values::cursor::{Cursor, Word};
use crate::values::times::date::{Dated, day_number, day_words, nearest};
use crate::values::times::tense::side;
use crate::values::times::weekday;

/// `Monday the 21st`, `Friday 31`, `the 4th`: a day of the month that is told by its number.
pub(in crate::values) fn numbered_weekday(cur: &Cursor) -> Option<Dated> {
    let (weekday, n) = weekday::number(cur)?;
    let the = usize::from(cur.lower(n) == "the");
    let (day, m) =
        day_number(&cur.skip(n + the)).or_else(|| day_words(&cur.skip(n + the)).filter(|_| the == 1))?;
    let len = n + the + m;
    let next = cur.word(len);
    let is_other = next.is_some_and(|next| {
        next.is_letters() && !next.tag.is_verb() && next.tag.is_noun() || next.is_digits()
    });
    if is_other || the == 0 && m == 1 && next.is_some_and(Word::is_letters) {
        return None;
    }
    let Some(today) = cur.today else { return Some(Dated::new(len, None)) };
    let months = (-6..=6).map(|step| today.plus_months(step));
    let days = months.filter_map(|one| Date::new(one.year(), one.month(), day));
    let fitting = days.filter(|one| one.weekday() == weekday);
    Some(Dated::new(len, nearest(fitting, today, side(cur, len)).map(Calendar::Day)))
}

/// `on the 21st`: the day of that number in this month or the one on the side that the verb tells.
pub(in crate::values) fn numbered_day(cur: &Cursor) -> Option<Dated> {
    if let Some(dated) = numbered_of_month(cur) {
        return Some(dated);
    }
    if cur.lower(0) != "the"
        || !matches!(cur.lower_before(1), "on" | "until" | "by" | "before" | "after" | "since" | "till")
    {
        return None;
    }
    let (day, n) = day_number(&cur.skip(1)).filter(|(_, n)| *n == 2)?;
    let next = cur.word(1 + n);
    // `on the 21st floor`, `on the 4th of the seven`.
    if next.is_some_and(|next| {
        next.is_letters() && !matches!(next.tag, Tag::IN | Tag::CC | Tag::VBD | Tag::VBZ | Tag::RB)
            || next.is_hyphen()
    }) || cur.lower(1 + n) == "of"
    {
        return None;
    }
    let calendar = cur.today.and_then(|today| {
        let days = [-1, 0, 1].into_iter().filter_map(|step| {
            let one = today.plus_months(step);
            Date::new(one.year(), one.month(), day)
        });
        nearest(days, today, side(cur, 1 + n)).map(Calendar::Day)
    });
    Some(Dated::new(1 + n, calendar))
}

/// `the 21st of this month`, `the 21st this month`, `the 3rd of the month`.
fn numbered_of_month(cur: &Cursor) -> Option<Dated> {
    let (day, n) = day_number(&cur.skip(1)).filter(|(_, n)| *n == 2 && cur.lower(0) == "the")?;
    let of = usize::from(cur.lower(1 + n) == "of");
    let at = 1 + n + of;
    let step = match cur.lower(at) {
        "the" if of == 1 => 0,
        "this" => 0,
        "next" => 1,
        "last" => -1,
        _ => return None,
    };
    if cur.lower(at + 1) != "month" {
        return None;
    }
    let month = cur.today.map(|today| today.plus_months(step));
    let calendar = month.and_then(|one| Date::new(one.year(), one.month(), day)).map(Calendar::Day);
    Some(Dated::new(at + 2, calendar))
}

#[cfg(test)]
mod tests {
    use crate::values::tests::{shown, today};

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text, today()), expected, "{text}");
    }

    #[test]
    fn days_of_this_month() {
        check("It opens on the 21st of this month.", &["date the 21st of this month = 2025-09-21"]);
        check("It shut on the 3rd last month.", &["date the 3rd last month = 2025-08-03"]);
        check("It is the 21st of this kind.", &["ordinal 21st = 21"]);
    }
}
