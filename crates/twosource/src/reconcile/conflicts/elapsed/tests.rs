//! Starts of invented events, told in ways that meet and in ways that do not.

use std::sync::Arc;

use super::*;
use crate::reconcile::stories::{article, dated, duration, linked, number, with_entity, with_value, year};
use crate::types::{Amount, EntityKind, Modifier, TimeUnit, ValueKind};

type Told<'a> = (&'a str, &'a str, ValueKind, Amount, Option<Modifier>);

fn report(id: &str, (text, needle, kind, amount, modifier): Told<'_>) -> Analysis {
    let it = dated(article(id, text), "2034-10-01");
    let it = with_entity(it, EntityKind::Place, "Ostvik", &["Ostvik"]);
    let it = with_entity(it, EntityKind::Place, "Norland", &["Norland"]);
    let unit = (kind == ValueKind::Ordinal).then_some("year");
    with_value(it, needle, kind, amount, unit, modifier)
}

fn check(told: &[Told<'_>], expected: &[&[usize]]) {
    let articles: Vec<Arc<Analysis>> =
        told.iter().enumerate().map(|(at, told)| Arc::new(report(&format!("r{at}"), *told))).collect();
    let entities = linked(&articles);
    let found = conflicts(&StoryIndex::new(&articles, &entities), &mut Vec::new());
    let seen: Vec<Vec<usize>> =
        found.iter().map(|it| it.sides.iter().map(|side| side.evidence.len()).collect()).collect();
    assert_eq!(seen, expected, "{found:#?}");
}

fn long_after() -> Told<'static> {
    (
        "Troops of Ostvik say the front drags on more than 3.5 years after the full-scale invasion.",
        "more than 3.5 years",
        ValueKind::Duration,
        duration("3.5", TimeUnit::Year),
        Some(Modifier::MoreThan),
    )
}

fn in_year() -> Told<'static> {
    ("Norland's 2032 assault on Ostvik changed much.", "2032", ValueKind::Year, year(2032), None)
}

fn third_year() -> Told<'static> {
    ("Aid for Ostvik, with the war in its third year.", "third year", ValueKind::Ordinal, number("3"), None)
}

fn nears_mark() -> Told<'static> {
    (
        "Norland's invasion of Ostvik nears the 1,000-day mark.",
        "1,000-day mark",
        ValueKind::Duration,
        duration("1000", TimeUnit::Day),
        None,
    )
}

#[test]
fn a_start_in_one_year_and_a_count_that_passes_it_conflict() {
    check(&[long_after(), in_year(), third_year(), nears_mark()], &[&[3, 1]]);
}

#[test]
fn a_year_a_third_year_and_a_mark_fit_one_start() {
    check(&[in_year(), third_year(), nears_mark()], &[]);
}

#[test]
fn round_lengths_meet() {
    let three_years = ("Ostvik is tired three years into the war.", "three years", ValueKind::Duration);
    let three_years = (three_years.0, three_years.1, three_years.2, duration("3", TimeUnit::Year), None);
    check(&[three_years, third_year()], &[]);
}

#[test]
fn a_past_clause_does_not_count_from_the_articles_day() {
    let fled = ("Ida Quist fled Ostvik one year after the invasion.", "one year", ValueKind::Duration);
    check(&[(fled.0, fled.1, fled.2, duration("1", TimeUnit::Year), None), third_year()], &[]);
}

#[test]
fn an_older_event_of_the_kind_is_another_one() {
    check(
        &[("The 1994 invasion of Ostvik failed.", "1994", ValueKind::Year, year(1994), None), third_year()],
        &[],
    );
}

#[test]
fn a_war_in_another_place_is_another_war() {
    let told =
        ("Traders say five years into the war in Norland is enough.", "five years", ValueKind::Duration);
    let there = (told.0, told.1, told.2, duration("5", TimeUnit::Year), None);
    let here = ("The 2032 invasion of Ostvik goes on.", "2032", ValueKind::Year, year(2032), None);
    check(&[there, here], &[]);
}
