//! Read-only word tables from `data/`, general English only: nothing about the people or places of a story.

mod abbreviations;
mod agencies;
mod event_nouns;
mod function_words;
mod lasting_events;
mod months;
mod organizations;
mod people;
mod places;
mod posts;
mod press;
mod speech;
mod table;
mod tag_pairs;
mod titles;
mod word_classes;
mod words;

pub(crate) use abbreviations::{Abbreviation, abbreviation};
pub(crate) use agencies::is_wire_service;
pub(crate) use event_nouns::event_noun;
pub(crate) use function_words::is_function_word;
pub(crate) use lasting_events::{LastingEvent, lasting_event};
pub(crate) use months::{is_weekday, is_zone, month_number, weekday_number, zone_offset};
pub(crate) use organizations::{Organization, head, organization};
pub(crate) use people::{Gender, given_name};
pub(crate) use places::{PlaceClass, people, place};
pub(crate) use posts::{Post, post};
pub(crate) use press::{Furniture, Stands, Where, furniture, press_word};
pub(crate) use speech::{Speech, SpeechClass, SpeechForm, is_source_noun, source_phrase, speech};
pub(crate) use table::Table;
pub(crate) use tag_pairs::{tag_after, tag_at_border, tag_share};
pub(crate) use titles::{MAX_TITLE_TOKENS, Title, TitleClass, title};
pub(crate) use word_classes::word_class;
pub(crate) use words::{Reading, is_common, lemma, readings, tags};
