//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod event_nouns;
mod speech;
mod table;

pub(crate) use event_nouns::event_noun;
pub(crate) use speech::{Speech, SpeechClass, SpeechForm, source_phrase, speech};
pub(crate) use table::Table;
