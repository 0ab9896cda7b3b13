//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod abbreviations;
mod table;
mod tag_pairs;
mod words;

pub(crate) use abbreviations::{Abbreviation, abbreviation};
pub(crate) use table::Table;
pub(crate) use tag_pairs::{tag_after, tag_at_border, tag_share};
pub(crate) use words::{Reading, is_common, lemma, readings, tags};
