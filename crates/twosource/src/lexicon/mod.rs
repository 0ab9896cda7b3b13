//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod calendar;
mod numbers;
mod plurals;
mod table;
mod units;

pub(crate) use calendar::{CalendarWord, calendar_word, time_zone};
pub(crate) use numbers::{NumberWord, counts_after_one, figure_modifier, number_word, orders};
pub(crate) use plurals::{irregular_singular, singular};
pub(crate) use table::Table;
pub(crate) use units::{CurrencyWord, Unit, currency_word, unit};
