//! Unit words and currencies to the unit that reports print.

use once_cell::sync::Lazy;

use crate::lexicon::Table;
use crate::types::TimeUnit;

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
}

static UNITS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/units.tsv")));
static CURRENCIES: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/currencies.tsv")));

/// The unit that the lower-case `word` names.
pub(crate) fn unit(word: &str) -> Option<Unit> {
    let row = UNITS.get(word)?;
    if let Some(name) = row.strip_prefix("measure ") {
        return Some(Unit::Measure(name));
    }
    let (name, factor) = row.strip_prefix("time ")?.split_once(' ')?;
    Some(Unit::Time(name.parse().ok()?, factor.parse().ok()?))
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
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_reads() {
        for (word, _) in UNITS.rows() {
            assert!(unit(word).is_some(), "{word}");
        }
        for (word, _) in CURRENCIES.rows() {
            assert!(currency_word(word).is_some(), "{word}");
        }
    }

    #[test]
    fn a_decade_is_ten_years() {
        assert_eq!(unit("decades"), Some(Unit::Time(TimeUnit::Year, 10)));
        assert_eq!(unit("feet"), Some(Unit::Measure("foot")));
        assert_eq!(currency_word("swiss francs"), Some(CurrencyWord::After("CHF")));
        assert_eq!(unit("people"), None);
    }
}
