//! Two neighbouring tags to how often the second follows the first, as 100 times a natural logarithm.

use once_cell::sync::Lazy;

use crate::types::Tag;

/// A pair that the table does not have: rarer than 3 in a million tags of the training text, about e^-10.
const UNSEEN: i32 = -1000;

/// Rows and columns of the matrix: the tags, then the border of a sentence, then any tag.
const BORDER: usize = Tag::ALL.len();
const ANY: usize = BORDER + 1;
const SIZE: usize = ANY + 1;

static MATRIX: Lazy<Vec<i32>> = Lazy::new(|| {
    let mut matrix = vec![UNSEEN; SIZE * SIZE];
    for line in include_str!("../../data/tag_pairs.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (before, after) = (columns.next().and_then(row_of), columns.next().and_then(row_of));
        let share = columns.next().and_then(|share| share.parse().ok());
        if let (Some(before), Some(after), Some(share)) = (before, after, share)
            && let Some(cell) = matrix.get_mut(before * SIZE + after)
        {
            *cell = share;
        }
    }
    matrix
});

/// How often `tag` follows `before`, which is `None` at the start of a sentence.
pub(crate) fn tag_after(before: Option<Tag>, tag: Tag) -> i32 {
    cell(before.map_or(BORDER, |before| before as usize), tag as usize)
}

/// How often a sentence ends after `tag`.
pub(crate) fn tag_at_border(tag: Tag) -> i32 {
    cell(tag as usize, BORDER)
}

/// How often `tag` stands anywhere.
pub(crate) fn tag_share(tag: Tag) -> i32 {
    cell(ANY, tag as usize)
}

fn cell(before: usize, after: usize) -> i32 {
    MATRIX.get(before * SIZE + after).copied().unwrap_or(UNSEEN)
}

fn row_of(name: &str) -> Option<usize> {
    match name {
        "<s>" => Some(BORDER),
        "*" => Some(ANY),
        tag => tag.parse::<Tag>().ok().map(|tag| tag as usize),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_grammar_forbids_is_rarer_than_what_it_asks_for() {
        assert!(tag_after(Some(Tag::DT), Tag::NN) > tag_after(Some(Tag::DT), Tag::VBD));
        assert!(tag_after(Some(Tag::MD), Tag::VB) > tag_after(Some(Tag::MD), Tag::NN));
        assert!(tag_at_border(Tag::Stop) > tag_at_border(Tag::DT));
        assert!(tag_share(Tag::NN) > tag_share(Tag::UH));
    }

    #[test]
    fn a_pair_without_a_row_has_the_floor() {
        assert_eq!(tag_after(Some(Tag::MD), Tag::LS), UNSEEN);
    }
}
