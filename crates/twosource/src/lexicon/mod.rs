//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod table;

pub(crate) use table::Table;
