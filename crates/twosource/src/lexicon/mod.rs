//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod agencies;
mod months;
mod press;
mod table;

pub(crate) use agencies::is_wire_service;
pub(crate) use months::{is_weekday, is_zone, month_number, weekday_number, zone_offset};
pub(crate) use press::{Furniture, Stands, Where, furniture, press_word};
pub(crate) use table::Table;
