//! A number with a physical unit to a measure.
//!
//! Example: `27-meter` is 27 `m`; `6.8-magnitude` and `magnitude 6.8` are 6.8 `magnitude`.
//!
//! Limits: units are not converted; `degrees` need a scale behind them.

use crate::lexicon::{Unit, unit};
use crate::types::ValueKind;
use crate::values::cursor::Cursor;
use crate::values::found::Found;
use crate::values::numbers::{Number, number};

pub(super) fn measure(cur: &Cursor) -> Option<Found> {
    magnitude_first(cur).or_else(|| number_first(cur))
}

fn found(len: usize, number: &Number, unit: String) -> Found {
    Found::number(len, ValueKind::Measure, number.value, "value.measure").unit(unit).modifier(number.modifier)
}

fn magnitude_first(cur: &Cursor) -> Option<Found> {
    if cur.lower(0) != "magnitude" {
        return None;
    }
    let hyphen = usize::from(cur.is_inner_hyphen(1));
    let skip = if matches!(cur.lower(1), "of") { 2 } else { 1 + hyphen };
    let number = number(&cur.skip(skip)).filter(|number| number.digits && !number.scaled)?;
    Some(found(skip + number.len, &number, "magnitude".to_owned()))
}

fn number_first(cur: &Cursor) -> Option<Found> {
    let number = number(cur)?;
    let after = cur.skip(number.len);
    let joint =
        usize::from(after.is_inner_hyphen(0) || (after.lower(0) == "of" && number.modifier.is_some()));
    let (unit, n) = unit_at(&after.skip(joint), number.digits)?;
    Some(found(number.len + joint + n, &number, unit))
}

/// The unit at the cursor, as reports print it, and its length in words.
fn unit_at(cur: &Cursor, digits: bool) -> Option<(String, usize)> {
    match (cur.lower(0), cur.lower(1), cur.lower(2)) {
        ("magnitude", ..) => return Some(("magnitude".to_owned(), 1)),
        ("on", "the", "richter") if cur.lower(3) == "scale" => return Some(("magnitude".to_owned(), 4)),
        ("light", "-", "year" | "years") => return Some(("light-year".to_owned(), 3)),
        ("nautical", "mile" | "miles", _) => return Some(("nautical mile".to_owned(), 2)),
        ("km", "/", "h") | ("kilometres" | "kilometers", "/" | "per" | "an", "h" | "hour") => {
            return Some(("km/h".to_owned(), 3));
        }
        ("m", "/", "s") => return Some(("m/s".to_owned(), 3)),
        ("miles", "per" | "an", "hour") => return Some(("mph".to_owned(), 3)),
        ("square" | "sq" | "cubic" | "cu", ..) => return powered(cur),
        ("degree" | "degrees" | "°", ..) => return degrees(cur),
        _ => {}
    }
    let Unit::Measure(name) = unit(cur.lower(0))? else { return None };
    let is_abbreviation = name == cur.lower(0) || cur.lower(0).len() < 3;
    if is_abbreviation && !digits && name.len() < 3 {
        return None;
    }
    // `27m people` counts millions.
    if cur.lower(0) == "m" && cur.is_glued(0) && cur.word(1).is_some_and(|next| next.lower.ends_with('s')) {
        return None;
    }
    let power = cur.word(1).filter(|word| word.glued).map(|word| word.text);
    Some(match power {
        Some("²") => (format!("square {name}"), 2),
        Some("³") => (format!("cubic {name}"), 2),
        _ => (name.to_owned(), 1),
    })
}

fn powered(cur: &Cursor) -> Option<(String, usize)> {
    let dot = usize::from(cur.lower(1) == "." || cur.is_inner_hyphen(1));
    let Unit::Measure(name) = unit(cur.lower(1 + dot))? else { return None };
    let power = if cur.lower(0).starts_with('s') { "square" } else { "cubic" };
    Some((format!("{power} {name}"), 2 + dot))
}

fn degrees(cur: &Cursor) -> Option<(String, usize)> {
    let scale = match cur.lower(1) {
        "celsius" | "centigrade" | "c" => "°C",
        "fahrenheit" | "f" => "°F",
        _ => return None,
    };
    Some((scale.to_owned(), 2))
}
