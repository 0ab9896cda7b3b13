//! Names of holidays to how they fall.

use std::collections::BTreeMap;

use once_cell::sync::Lazy;

/// A day with a name of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Holiday {
    /// Its lower-case words, marks apart.
    pub(crate) name: Vec<&'static str>,
    /// The month, for all but those that follow Easter.
    pub(crate) month: u8,
    /// The day of the month, or the days after the nth weekday.
    pub(crate) day: u8,
    /// Which weekday of the month, 1 for the first and -1 for the last, and the weekday, 1 for Monday.
    pub(crate) nth: Option<(i8, u8)>,
    /// Days from Easter Sunday.
    pub(crate) easter: Option<i32>,
}

/// Rows by the first word of the name.
static HOLIDAYS: Lazy<BTreeMap<&'static str, Vec<Holiday>>> = Lazy::new(|| {
    let mut all: BTreeMap<&'static str, Vec<Holiday>> = BTreeMap::new();
    for line in include_str!("../../data/holidays.tsv").lines().filter(|line| !line.starts_with('#')) {
        if let Some(holiday) = read(line)
            && let Some(first) = holiday.name.first()
        {
            all.entry(first).or_default().push(holiday);
        }
    }
    all
});

/// The holidays whose name opens with the lower-case `word`.
pub(crate) fn holidays(word: &str) -> impl Iterator<Item = &'static Holiday> {
    HOLIDAYS.get(word).into_iter().flatten()
}

/// The first words of all names.
pub(crate) fn holiday_openers() -> impl Iterator<Item = &'static str> {
    HOLIDAYS.keys().copied()
}

fn read(line: &'static str) -> Option<Holiday> {
    let (name, when) = line.split_once('\t')?;
    let name = name.split(' ').collect();
    let plain = Holiday { name, month: 0, day: 0, nth: None, easter: None };
    if let Some(days) = when.strip_prefix("easter ") {
        return Some(Holiday { easter: Some(days.parse().ok()?), ..plain });
    }
    if let Some((month, day)) = when.split_once('-').filter(|_| !when.contains(' ')) {
        return Some(Holiday { month: month.parse().ok()?, day: day.parse().ok()?, ..plain });
    }
    let mut parts = when.split(' ');
    let month = parts.next()?.parse().ok()?;
    let nth = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(Holiday { month, day: parts.next()?.parse().ok()?, nth: Some(nth), ..plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_reads() {
        let rows =
            include_str!("../../data/holidays.tsv").lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(HOLIDAYS.values().map(Vec::len).sum::<usize>(), rows);
        assert_eq!(holidays("friday").count(), 0);
    }
}
