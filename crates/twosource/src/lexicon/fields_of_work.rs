//! Titles and professions to the fields of work that have them.

use once_cell::sync::Lazy;

use super::Table;

static FIELDS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/fields_of_work.tsv")));

/// The fields of work of a title in lower case with hyphens as spaces: `law` for `judge`; none for titles that many
/// fields have, such as `director`.
pub(crate) fn fields_of_work(title: &str) -> impl Iterator<Item = &'static str> {
    FIELDS.get(title).into_iter().flat_map(|fields| fields.split('|'))
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, fields_of_work};
    use crate::lexicon::{TitleClass, title};

    #[test]
    fn a_title_may_belong_to_several_fields() {
        assert_eq!(fields_of_work("judge").collect::<Vec<_>>(), ["law"]);
        assert_eq!(fields_of_work("sergeant").count(), 2);
        assert_eq!(fields_of_work("director").count(), 0);
    }

    #[test]
    fn every_row_is_a_listed_title() {
        for (phrase, _) in FIELDS.rows() {
            assert!(title(phrase).is_some_and(|found| found.class == TitleClass::Office), "{phrase}");
        }
    }
}
