//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod abbreviations;
mod calendar;
mod numbers;
mod plurals;
mod table;
mod tag_pairs;
mod units;
mod words;

pub(crate) use abbreviations::{Abbreviation, abbreviation};
pub(crate) use calendar::{CalendarWord, calendar_word, time_zone};
pub(crate) use numbers::{NumberWord, counts_after_one, figure_modifier, number_word, orders};
pub(crate) use plurals::{irregular_singular, singular};
pub(crate) use table::Table;
pub(crate) use tag_pairs::{tag_after, tag_at_border, tag_share};
pub(crate) use units::{CurrencyWord, Unit, currency_word, unit};
pub(crate) use words::{Reading, is_common, lemma, readings, tags};
