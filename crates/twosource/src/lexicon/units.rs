//! Unit words and currencies to units with what converts them, and to ISO 4217 codes.

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use crate::lexicon::Table;
use crate::types::{TimeUnit, Unit as Measure};

/// What a unit word measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// So many of a time unit: a decade is ten years.
    Time(TimeUnit, i64),
    /// A physical unit, as reports print it.
    Measure(&'static str),
}

/// Where a currency word stands, with the ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CurrencyWord {
    /// In front of the figure: `$`, `Rp`.
    Before(&'static str),
    /// Behind the figure: `euros`.
    After(&'static str),
    /// An ISO code in capitals, on either side.
    Code(&'static str),
    /// Behind the figure, a hundredth of the currency: `cents`.
    Hundredth(&'static str),
}

static UNITS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/units.tsv")));
static CURRENCIES: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/currencies.tsv")));
static MEASURES: Lazy<FxHashMap<&str, Measure>> = Lazy::new(|| {
    let rows = Table::new(include_str!("../../data/measures.tsv"));
    rows.rows().filter_map(|(unit, row)| Some((unit, measure_row(row)?))).collect()
});

fn measure_row(row: &'static str) -> Option<Measure> {
    let mut columns = row.split('\t');
    Some(Measure {
        name: columns.next()?,
        ucum: columns.next()?,
        base: columns.next()?,
        factor: columns.next()?.parse().ok()?,
        offset: columns.next()?.parse().ok()?,
    })
}

/// The unit that `word` names; a word of the table with a capital is found in that spelling only.
pub(crate) fn unit(word: &str) -> Option<Unit> {
    let row = UNITS.get(word)?;
    if let Some(name) = row.strip_prefix("measure ") {
        return Some(Unit::Measure(name));
    }
    let (name, factor) = row.strip_prefix("time ")?.split_once(' ')?;
    Some(Unit::Time(name.parse().ok()?, factor.parse().ok()?))
}

/// What converts a unit as reports print it, the text of [`Unit::Measure`] or a rate such as `km/h`.
pub(crate) fn measure(unit: &str) -> Option<Measure> {
    MEASURES.get(unit).copied()
}

/// Every word that names a unit of time.
pub(crate) fn time_units() -> impl Iterator<Item = &'static str> {
    UNITS.rows().filter(|(_, row)| row.starts_with("time ")).map(|row| row.0)
}

/// The currency that lower-case `words` name.
pub(crate) fn currency_word(words: &str) -> Option<CurrencyWord> {
    let (place, code) = CURRENCIES.get(words)?.split_once(' ')?;
    match place {
        "before" => Some(CurrencyWord::Before(code)),
        "after" => Some(CurrencyWord::After(code)),
        "code" => Some(CurrencyWord::Code(code)),
        "hundredth" => Some(CurrencyWord::Hundredth(code)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_reads() {
        for (word, _) in UNITS.rows() {
            let found = unit(word);
            assert!(found.is_some(), "{word}");
            if let Some(Unit::Measure(name)) = found {
                assert!(measure(name).is_some(), "{word} names {name}, which measures.tsv has not");
            }
        }
        for (word, _) in CURRENCIES.rows() {
            assert!(currency_word(word).is_some(), "{word}");
        }
        let rows = Table::new(include_str!("../../data/measures.tsv"));
        for (unit, row) in rows.rows() {
            assert!(measure_row(row).is_some(), "{unit}");
        }
    }

    #[test]
    fn a_decade_is_ten_years() {
        assert_eq!(unit("decades"), Some(Unit::Time(TimeUnit::Year, 10)));
        assert_eq!(unit("feet"), Some(Unit::Measure("foot")));
        assert_eq!(currency_word("swiss francs"), Some(CurrencyWord::After("CHF")));
        assert_eq!(unit("people"), None);
    }

    #[test]
    fn units_of_one_quantity_share_a_base() {
        let figure =
            |name: &str, figure: f64| measure(name).map(|unit| (unit.in_base(figure).round(), unit.base));
        assert_eq!(figure("mph", 100.0), figure("km/h", 160.0).map(|(speed, base)| (speed + 1.0, base)));
        assert_eq!(figure("°F", 212.0), figure("°C", 100.0));
        assert_eq!(figure("square km", 1.0), figure("hectare", 100.0));
        assert_eq!(figure("kWh", 1.0), Some((3_600_000.0, "J")));
    }
}
