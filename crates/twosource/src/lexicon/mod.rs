//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod speech;
mod table;

pub(crate) use speech::{Speech, SpeechClass, SpeechForm, is_source_noun, source_phrase, speech};
pub(crate) use table::Table;
