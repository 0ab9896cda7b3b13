//! Words that news uses for one another.

use once_cell::sync::Lazy;
use std::collections::BTreeMap;

use crate::text::stem;

/// Stem to the first word of its row.
static WORD_CLASSES: Lazy<BTreeMap<String, &'static str>> = Lazy::new(|| {
    let rows = include_str!("../../data/word_classes.txt").lines();
    let mut classes = BTreeMap::new();
    for row in rows.filter(|row| !row.starts_with('#')) {
        let Some(class) = row.split(' ').next() else { continue };
        for word in row.split(' ') {
            classes.entry(stem(word)).or_insert(class);
        }
    }
    classes
});

/// The class of words that stand for one another in news, by its first word: `kill` for the stem of `casualties`.
pub(crate) fn word_class(stem: &str) -> Option<&'static str> {
    WORD_CLASSES.get(stem).copied()
}

#[cfg(test)]
mod tests {
    use super::word_class;
    use crate::text::stem;

    #[test]
    fn words_of_one_row_share_a_class_and_others_have_none() {
        assert_eq!(word_class(&stem("tremors")), word_class(&stem("earthquake")));
        assert_eq!(word_class(&stem("umbrella")), None);
    }
}
