//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod abbreviations;
mod agencies;
mod calendar;
mod event_nouns;
mod function_words;
pub(crate) mod gazetteer;
mod holidays;
mod inflection;
mod lasting_events;
mod lemma;
mod months;
mod numbers;
mod organizations;
mod people;
mod places;
mod plurals;
mod posts;
mod press;
mod pronouns;
mod sentence_starters;
mod speech;
mod table;
mod titles;
mod units;
mod word_classes;
mod words;

pub(crate) use abbreviations::{Abbreviation, abbreviation};
pub(crate) use agencies::is_wire_service;
pub(crate) use calendar::{CalendarWord, calendar_openers, calendar_word};
pub(crate) use event_nouns::event_noun;
pub(crate) use function_words::is_function_word;
pub(crate) use holidays::{Holiday, holiday_openers, holidays};
pub(crate) use lasting_events::{LastingEvent, lasting_event};
pub(crate) use lemma::lemma;
pub(crate) use months::{is_weekday, is_zone, month_number, weekday_number, zone_offset};
pub(crate) use numbers::{
    NumberWord, counts_after_one, figure_modifier, number_openers, number_word, orders,
};
pub(crate) use organizations::{Organization, head, organization};
pub(crate) use people::{Gender, given_name};
pub(crate) use places::{PlaceClass, people, place};
pub(crate) use plurals::{irregular_singular, singular};
pub(crate) use posts::{Post, post};
pub(crate) use press::{Furniture, Stands, Where, furniture_of, press_word, suspect};
pub(crate) use pronouns::is_indefinite;
pub(crate) use sentence_starters::starts_sentence;
pub(crate) use speech::{Speech, SpeechClass, SpeechForm, is_source_noun, source_phrase, speech};
pub(crate) use table::Table;
pub(crate) use titles::{MAX_TITLE_TOKENS, Title, TitleClass, title};
pub(crate) use units::{CurrencyWord, Unit, currency_word, time_units, unit};
pub(crate) use word_classes::word_class;
pub(crate) use words::{is_common, is_listed, readings};
