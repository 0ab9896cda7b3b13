//! Our units to the names that `NewsQuant` gives them.
//!
//! Currencies and measures have English names there, counted things the noun with its modifiers.

use twosource::{Value, ValueKind};

const CURRENCIES: &[(&str, &str)] = &[
    ("USD", "dollar"),
    ("EUR", "euro"),
    ("GBP", "pound sterling"),
    ("JPY", "japanese yen"),
    ("CNY", "chinese yuan"),
    ("AUD", "australian dollar"),
    ("CAD", "canadian dollar"),
    ("NZD", "new zealand dollar"),
    ("HKD", "hong kong dollar"),
    ("SGD", "singapore dollar"),
    ("INR", "indian rupee"),
    ("PKR", "pakistani rupee"),
    ("MYR", "malaysian ringgit"),
    ("ILS", "shekel"),
    ("HRK", "croatian kuna"),
    ("CHF", "swiss franc"),
    ("KRW", "south korean won"),
    ("RUB", "russian ruble"),
    ("SEK", "swedish krona"),
    ("NOK", "norwegian krone"),
    ("ZAR", "south african rand"),
    ("PHP", "philippine peso"),
];

/// Names that differ from those of our units.
const MEASURES: &[(&str, &str)] = &[
    ("%", "percentage"),
    ("time", "count"),
    ("person", "people"),
    ("pound", "pound-mass"),
    ("°C", "celsius"),
    ("°F", "fahrenheit"),
    ("rpm", "revolutions per minute"),
    ("Nm", "newton metre"),
    ("PS", "horsepower"),
    ("MMBtu", "mega british thermal unit"),
    ("mpg", "mile per gallon"),
    ("ppb", "parts-per-billion"),
    ("ppm", "parts-per-million"),
    ("mAh", "milliampere-hour"),
];

const HUNDREDTHS: &[(&str, &str)] = &[
    ("cent", "cent"),
    ("cents", "cent"),
    ("sen", "sen"),
    ("pence", "penny"),
    ("penny", "penny"),
    ("p", "penny"),
];

/// Whether the words of a sum count hundredths of the currency.
pub(super) fn is_hundredth(text: &str) -> bool {
    hundredth(text).is_some()
}

fn hundredth(text: &str) -> Option<&'static str> {
    let mut words = text.split([' ', '-']).map(|word| word.trim_start_matches(|c: char| c.is_ascii_digit()));
    words.find_map(|word| look(HUNDREDTHS, word))
}

fn look(table: &[(&'static str, &'static str)], key: &str) -> Option<&'static str> {
    table.iter().find(|row| row.0 == key).map(|row| row.1)
}

/// The name of a value's unit; `-` where there is none.
pub(super) fn unit(value: &Value, text: &str) -> String {
    if value.kind == ValueKind::Age {
        let unit = value.unit.as_deref().unwrap_or("year");
        return format!("{unit} of age");
    }
    if value.rule.0 == "value.share" {
        return "% -".to_owned();
    }
    if let twosource::Amount::Duration(length) = value.amount {
        return length.unit.to_string();
    }
    if let twosource::Amount::Durations(from, _) = value.amount {
        return from.unit.to_string();
    }
    let Some(unit) = value.unit.as_deref() else { return "-".to_owned() };
    if value.kind == ValueKind::Money {
        let (code, per) = unit.split_once('/').map_or((unit, None), |(code, per)| (code, Some(per)));
        let name = hundredth(text).or_else(|| look(CURRENCIES, code)).unwrap_or(code);
        return per.map_or(name.to_owned(), |per| format!("{name} per {}", name_of(per)));
    }
    if unit == "hp" && text.to_lowercase().ends_with("bhp") {
        return "brake horsepower".to_owned();
    }
    if value.kind == ValueKind::Count {
        return with_adjectives(unit, text);
    }
    if value.kind == ValueKind::Measure && unit == "pound-foot" && !text.contains("pound") {
        return "foot pound-force".to_owned();
    }
    match value.measure {
        Some(measure) if look(MEASURES, unit).is_none() => measure.name.replace("degree ", "").to_lowercase(),
        _ => unit
            .split_once('/')
            .map_or_else(|| name_of(unit), |(of, per)| format!("{} per {}", name_of(of), name_of(per))),
    }
}

/// Adjectives that the set counts as part of the unit and we do not.
const DROPPED: [&str; 8] = ["different", "new", "other", "key", "main", "major", "separate", "own"];

/// A counted noun with the adjective that stands in front of it, as the set has it.
fn with_adjectives(unit: &str, text: &str) -> String {
    let name = name_of(&unit.replace('/', " per "));
    let first = unit.split(' ').next().unwrap_or_default();
    let stem = first.get(..first.len().min(3)).unwrap_or(first);
    let words: Vec<&str> = text.split(' ').collect();
    let at = words.iter().position(|word| word.starts_with(stem));
    let before = at.and_then(|at| words.get(at.checked_sub(1)?)).filter(|word| DROPPED.contains(word));
    before.map_or(name.clone(), |before| format!("{before} {name}"))
}

/// Short forms that a rate is made of.
const PARTS: &[(&str, &str)] =
    &[("square foot", "square foot"), ("kg", "kilogram"), ("km", "kilometre"), ("m", "metre")];

fn name_of(unit: &str) -> String {
    look(MEASURES, unit).or_else(|| look(PARTS, unit)).map_or_else(|| unit.to_owned(), str::to_owned)
}
