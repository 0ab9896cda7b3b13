//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod abbreviations;
mod agencies;
mod calendar;
mod months;
mod numbers;
mod plurals;
mod press;
mod table;
mod tag_pairs;
mod units;
mod words;

pub(crate) use abbreviations::{Abbreviation, abbreviation};
pub(crate) use agencies::is_wire_service;
pub(crate) use calendar::{CalendarWord, calendar_word};
pub(crate) use months::{is_weekday, is_zone, month_number, weekday_number, zone_offset};
pub(crate) use numbers::{NumberWord, counts_after_one, figure_modifier, number_word, orders};
pub(crate) use plurals::{irregular_singular, singular};
pub(crate) use press::{Furniture, Stands, Where, furniture, press_word};
pub(crate) use table::Table;
pub(crate) use tag_pairs::{tag_after, tag_at_border, tag_share};
pub(crate) use units::{CurrencyWord, Unit, currency_word, unit};
pub(crate) use words::{Reading, is_common, lemma, readings, tags};
