//! The words behind a figure to a unit of measure, simple or compound.
//!
//! Example: `kilometres per hour` is `km/h`, `sq m` is `square m`, `m2` is `square m`, `degrees Celsius` is `°C`.
//!
//! Limits: one-letter units count only in their own spelling, and those that name too many other things (`A`, `K`,
//! `N`) not at all.

use crate::lexicon::{Unit, measure, unit};
use crate::types;
use crate::values::cursor::{Cursor, Word};
use crate::values::numbers::rate::per;

/// A unit as reports print it, with what converts it, and its length in words.
pub(in crate::values) struct Quantity {
    pub(in crate::values) unit: String,
    pub(in crate::values) measure: Option<types::Unit>,
    pub(in crate::values) len: usize,
}

/// The unit at the cursor, behind a figure in digits or in words.
pub(in crate::values) fn quantity(cur: &Cursor, digits: bool) -> Option<Quantity> {
    if cur.reads(0, &["on", "the", "richter", "scale"]) {
        return Some(told("magnitude".to_owned(), 4));
    }
    let (key, len) = simple(cur, digits)?;
    if let Some((of, n)) = per(&cur.skip(len)) {
        let rate = rate_key(&key, &of);
        let is_known = measure(&rate).is_some();
        if is_known || cur.lower(len) != "/" {
            return Some(told(rate, len + n));
        }
    }
    Some(told(key, len))
}

fn told(unit: String, len: usize) -> Quantity {
    Quantity { measure: measure(&unit), unit, len }
}

/// How reports print a rate: `mph` for miles an hour, `km/h`, `m/s`, `mpg`; `barrel/day` for what has no short form.
fn rate_key(of: &str, per: &str) -> String {
    let short = match (of, per) {
        ("mile", "hour") => "mph",
        ("km", "hour") => "km/h",
        ("km", "second") => "km/s",
        ("m", "second") => "m/s",
        ("mile", "gallon") => "mpg",
        ("µg", "cubic m") => "µg/m3",
        ("mg", "cubic m") => "mg/m3",
        ("A", "square cm") => "A/cm2",
        ("Mbit", "second") => "Mbit/s",
        ("Gbit", "second") => "Gbit/s",
        ("pound", "square inch") => "psi",
        _ => return format!("{of}/{per}"),
    };
    short.to_owned()
}

/// A unit without a rate behind it: its printed form, and its length in words.
pub(in crate::values) fn simple(cur: &Cursor, digits: bool) -> Option<(String, usize)> {
    match cur.lower(0) {
        "square" | "sq" | "cubic" | "cu" => return powered(cur),
        "degree" | "degrees" | "deg" | "°" => return degrees(cur, digits),
        "part" | "parts" => return parts(cur),
        _ => {}
    }
    let (key, len) = joined(cur).or_else(|| word_at(cur, digits))?;
    let power = cur.word(len).filter(|word| word.glued).map_or("", |word| word.text);
    let powered = match power {
        "²" | "2" => format!("square {key}"),
        "³" | "3" => format!("cubic {key}"),
        // `24703L202` is a code.
        _ if cur.is_glued(len) && cur.word(len).is_some_and(Word::is_digits) => return None,
        _ => return Some((key.to_owned(), len)),
    };
    measure(&powered).map(|_| (powered, len + 1))
}

/// Units of two or three words: `nautical miles`, `light-years`, `watt-hours`, `metric tons`.
fn joined(cur: &Cursor) -> Option<(&'static str, usize)> {
    let first = cur.word(0)?;
    let second = cur.word(1)?;
    let is_tied = second.is_hyphen() && second.glued;
    if !first.is_letters() || !(second.is_letters() || is_tied) {
        return None;
    }
    let (name, len) = if is_tied {
        (format!("{}-{}", first.lower, cur.lower(2)), 3)
    } else {
        (format!("{} {}", first.lower, second.lower), 2)
    };
    match unit(&name)? {
        Unit::Measure(key) => Some((key, len)),
        Unit::Time(..) => None,
    }
}

/// Nouns of everyday life that measure only behind digits: `two cups` may be trophies, `two degrees` an education.
const NEED_DIGITS: [&str; 8] = ["cup", "bit", "bar", "atmosphere", "carat", "therm", "stone", "mach"];

fn word_at(cur: &Cursor, digits: bool) -> Option<(&'static str, usize)> {
    let word = cur.word(0)?;
    let is_letter = word.text.chars().nth(1).is_none();
    let found = unit(word.text).or_else(|| if is_letter { None } else { unit(&word.lower) });
    let Unit::Measure(key) = found? else { return None };
    let fits = match word.text {
        // `5 in London`, `100 t` and `30 l` are printed close or mean something else.
        "in" | "t" | "l" | "L" | "V" | "W" | "mp" | "kt" | "kn" => digits && word.glued,
        "C" | "F" => digits && !cur.word(1).is_some_and(|next| next.is_letters() && next.is_capitalised()),
        "m" => digits && !counts_millions(cur),
        "km" | "kg" | "cm" | "mm" | "ft" | "lb" | "oz" | "hp" => true,
        text if text.len() < 3 => digits,
        _ => digits || !NEED_DIGITS.contains(&key),
    };
    fits.then_some((key, 1))
}

/// `27m people` counts millions.
fn counts_millions(cur: &Cursor) -> bool {
    cur.is_glued(0) && cur.word(1).is_some_and(|next| next.lower.ends_with('s') || &*next.lower == "people")
}

/// `parts per million`, `parts-per-billion`.
fn parts(cur: &Cursor) -> Option<(String, usize)> {
    let step = 1 + usize::from(cur.is_inner_hyphen(1));
    let unit = match cur.lower(2 * step) {
        "million" => "ppm",
        "billion" => "ppb",
        _ => return None,
    };
    (cur.lower(step) == "per").then(|| (unit.to_owned(), 2 * step + 1))
}

fn powered(cur: &Cursor) -> Option<(String, usize)> {
    let dot = usize::from(cur.lower(1) == "." || cur.is_inner_hyphen(1));
    let (key, len) = word_at(&cur.skip(1 + dot), true)?;
    let power = if cur.lower(0).starts_with('s') { "square" } else { "cubic" };
    Some((format!("{power} {key}"), 1 + dot + len))
}

fn degrees(cur: &Cursor, digits: bool) -> Option<(String, usize)> {
    let hyphen = usize::from(cur.is_inner_hyphen(1));
    let scale = match cur.lower(1 + hyphen) {
        "celsius" | "centigrade" | "celcius" | "c" => "°C",
        "fahrenheit" | "farenheit" | "f" => "°F",
        // A place on the globe.
        "n" | "s" | "e" | "w" | "north" | "south" | "east" | "west" => return None,
        _ if digits => return Some(("degree".to_owned(), 1)),
        _ => return None,
    };
    Some((scale.to_owned(), 2 + hyphen))
}
