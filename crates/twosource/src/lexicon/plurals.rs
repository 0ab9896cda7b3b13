//! Plural nouns to their singular: `countries` to `country`.

use once_cell::sync::Lazy;

use crate::lexicon::Table;

static IRREGULAR: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/plurals.tsv")));

/// The singular of a lower-case plural that its ending does not tell: `women`, `aircraft`.
pub(crate) fn irregular_singular(word: &str) -> Option<&'static str> {
    IRREGULAR.get(word)
}

/// The singular of a lower-case noun; the noun itself when it is no plural.
pub(crate) fn singular(word: &str) -> String {
    if let Some(known) = irregular_singular(word) {
        return known.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    for ending in ["sses", "shes", "ches", "xes", "zes"] {
        if word.ends_with(ending) {
            return word.strip_suffix("es").unwrap_or(word).to_owned();
        }
    }
    if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word.to_owned();
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::singular;

    #[test]
    fn endings_and_exceptions() {
        for (plural, one) in [
            ("countries", "country"),
            ("boxes", "box"),
            ("classes", "class"),
            ("women", "woman"),
            ("houses", "house"),
            ("aircraft", "aircraft"),
            ("bus", "bus"),
            ("ties", "tie"),
        ] {
            assert_eq!(singular(plural), one);
        }
    }
}
