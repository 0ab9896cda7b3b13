//! Whether two TIMEX3 values mean the same.

/// Whether two values are equal as written, or written two ways of one time.
///
/// Durations are equal when their mean lengths are (`P2Y`, `P24M`), clocks without minutes are at the full hour, zones are
/// left out on both sides because gold has none, weeks of one digit are padded, and `XX` at the end, which only says that
/// something is open, is dropped.
pub(in crate::measure) fn same_value(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    match (seconds(a), seconds(b)) {
        (Some(a), Some(b)) => (a - b).abs() < 1.0,
        _ => plain(a) == plain(b),
    }
}

/// The mean length of a duration, `None` for what is none or has no figure.
fn seconds(value: &str) -> Option<f64> {
    let (days, clock) = value.strip_prefix('P')?.split_once('T').unwrap_or((value.strip_prefix('P')?, ""));
    let of = |unit: &str, is_clock: bool| -> Option<f64> {
        Some(match (unit, is_clock) {
            ("Y", _) => 365.2425 * 86_400.0,
            ("DE", _) => 3_652.425 * 86_400.0,
            ("CE" | "C", _) => 36_524.25 * 86_400.0,
            ("Q", _) => 365.2425 / 4.0 * 86_400.0,
            ("M", false) => 365.2425 / 12.0 * 86_400.0,
            ("W", _) => 7.0 * 86_400.0,
            ("D", _) => 86_400.0,
            ("H", _) => 3_600.0,
            ("M", true) => 60.0,
            ("S", _) => 1.0,
            _ => return None,
        })
    };
    let mut sum = None;
    for (mut part, is_clock) in [(days, false), (clock, true)] {
        while !part.is_empty() {
            let digits = part.find(|c: char| !c.is_ascii_digit() && c != '.')?;
            let (number, rest) = part.split_at(digits);
            let letters = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
            let (unit, rest) = rest.split_at(letters);
            sum = Some(sum.unwrap_or(0.0) + number.parse::<f64>().ok()? * of(unit, is_clock)?);
            part = rest;
        }
    }
    sum
}

/// A value without zone, open ends and differences of writing.
fn plain(value: &str) -> String {
    let (day, clock) = value.split_once('T').map_or((value, None), |(day, clock)| (day, Some(clock)));
    let mut day = day.to_owned();
    while let Some(shorter) = day.strip_suffix("-XX") {
        day = shorter.to_owned();
    }
    if let Some((year, week)) = day.split_once("-W")
        && week.len() == 1
    {
        day = format!("{year}-W0{week}");
    }
    // `19` and `199` are the century and the decade of older guidelines.
    if matches!(day.len(), 2 | 3) && day.bytes().all(|byte| byte.is_ascii_digit()) {
        day.push_str(if day.len() == 2 { "XX" } else { "X" });
    }
    let Some(clock) = clock else { return day };
    let clock = clock.split(['+', 'Z', '-']).next().unwrap_or_default();
    let clock = if clock.len() == 2 && clock.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("{clock}:00")
    } else {
        clock.to_owned()
    };
    format!("{day}T{clock}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_time_may_be_written_in_two_ways() {
        for (a, b) in [
            ("P2Y", "P24M"),
            ("PT2H30M", "PT150M"),
            ("P1D", "PT24H"),
            ("2000-W6", "2000-W06"),
            ("1968-XX", "1968"),
            ("2000-04-06T04", "2000-04-06T04:00-04:00"),
            ("19", "19XX"),
        ] {
            assert!(same_value(a, b), "{a} {b}");
        }
        for (a, b) in [("P2Y", "P2M"), ("PXY", "P1Y"), ("1998", "1999"), ("1998-01-06TMO", "1998-01-06")] {
            assert!(!same_value(a, b), "{a} {b}");
        }
    }
}
