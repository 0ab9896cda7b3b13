//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod event_nouns;
mod function_words;
mod table;
mod word_classes;

pub(crate) use event_nouns::{EventNoun, event_noun};
pub(crate) use function_words::is_function_word;
pub(crate) use table::Table;
pub(crate) use word_classes::word_class;
