//! Numbers in short sentences, through the whole stage.

use crate::types::Decimal;
use crate::types::Value;
use crate::values::tests::{shown, today};
use crate::values::{builder, find_values};

fn check(text: &str, expected: &[&str]) {
    assert_eq!(shown(text, today()), expected, "{text}");
}

#[test]
fn scales_of_scales_and_dozens() {
    check("The line cost three lakh crore rupees.", &["money three lakh crore rupees = 3000000000000 INR"]);
    check("Three dozens of eggs broke.", &["count Three dozens of eggs = 36 egg"]);
    check("They found 3 dozens of eggs.", &["count 3 dozens of eggs = 36 egg"]);
    check("Dozens of eggs broke.", &["count Dozens of eggs = 24 egg (at least)"]);
    check("He is 5 feet and 2 inches tall.", &["measure 5 feet and 2 inches = 5.166667 foot"]);
    check("It is 5 feet and 20 inches.", &["measure 5 feet = 5 foot", "measure 20 inches = 20 inch"]);
}

fn first(text: &str) -> Value {
    let (article, segmentation) = builder::article(text, today());
    find_values(&article, &segmentation).0.remove(0)
}

#[test]
fn ranges_are_one_value() {
    check("10 to 15 people came.", &["count 10 to 15 people = 10-15 person"]);
    check("Between 5 and 7 percent.", &["percent 5 and 7 percent = 5-7 %"]);
    check("It costs $2-3 million.", &["money $2-3 million = 2000000-3000000 USD"]);
    check(
        "It needs 500,000 to 1 million doses.",
        &["count 500,000 to 1 million doses = 500000-1000000 dose"],
    );
    check("It saves $500m-600m.", &["money $500m-600m = 500000000-600000000 USD"]);
    check("Rates held at 5.25% to 5.5%.", &["percent 5.25% to 5.5% = 5.25-5.5 %"]);
    check("Winds of 60-70 mph.", &["measure 60-70 mph = 60-70 mph"]);
    check(
        "From up to 252 miles to 287 miles.",
        &["measure up to 252 miles to 287 miles = 252-287 mile (at most)"],
    );
    check("It fell from 208 pounds to 193.", &["measure 208 pounds to 193 = 208-193 pound"]);
    check("Bring two or three friends.", &["count two or three friends = 2-3 friend"]);
    check("Children aged 5 to 12.", &["age 5 to 12 = 5-12 year"]);
}

#[test]
fn two_figures_that_are_no_range() {
    check("Up $2 to $58.", &["money $2 = 2 USD", "money $58 = 58 USD"]);
    check("It fell 7% to $2.3 billion.", &["percent 7% = 7 %", "money $2.3 billion = 2300000000 USD"]);
    check("She gave 5 to 3 friends.", &["count 5 = 5", "count 3 friends = 3 friend"]);
}

#[test]
fn rates_and_hundredths() {
    check("It cost $58.24 per barrel.", &["money $58.24 per barrel = 58.24 USD/barrel"]);
    check("It paid 50 cents a share.", &["money 50 cents a share = 0.5 USD/share"]);
    check("It paid $20 a year ago.", &["money $20 = 20 USD", "year a year ago = 2024"]);
    check("It cost 3 dollars 50 cents.", &["money 3 dollars 50 cents = 3.5 USD"]);
    check("A ticket is 90p.", &["money 90p = 0.9 GBP"]);
    check("It pumps 52,000 barrels a day.", &["measure 52,000 barrels a day = 52000 barrel/day"]);
    check("It ran at 80 kilometres per hour.", &["measure 80 kilometres per hour = 80 km/h"]);
}

#[test]
fn units_have_their_code() {
    let code = |text: &str| first(text).measure.map(|unit| (unit.name, unit.ucum, unit.base));
    assert_eq!(code("It weighs 12 tonnes."), Some(("tonne", "t", "g")));
    assert_eq!(code("It covers 32 sq km."), Some(("square kilometre", "km2", "m2")));
    assert_eq!(code("It stores 5.5kWh."), Some(("kilowatt hour", "kW.h", "J")));
    assert_eq!(code("It was 24°C."), Some(("degree Celsius", "Cel", "K")));
    assert_eq!(code("It flew 50 miles an hour."), Some(("mile per hour", "[mi_i]/h", "m/s")));
    check("It is 5 feet 6 inches tall.", &["measure 5 feet 6 inches = 5.5 foot"]);
    check("A 6-foot-2 man.", &["measure 6-foot-2 = 6.166667 foot"]);
    check("It was minus 40 degrees Celsius.", &["measure minus 40 degrees Celsius = -40 °C"]);
}

#[test]
fn scores() {
    check("They won 3-1 away.", &["score 3-1 = 3-1"]);
    check("Some 300+ homes.", &["count Some 300+ homes = 300 home (at least)"]);
    check("A 40-plus crew.", &["count 40-plus = 40 (at least)"]);
    check("She beat her 6-4, 7-5.", &["score 6-4 = 6-4", "score 7-5 = 7-5"]);
    check("By nine votes to five.", &["score nine votes to five = 9-5"]);
    check("They won with a 4-3-3.", &[]);
    check("Turn to 3-1 there.", &[]);
}

#[test]
fn ages_in_all_forms() {
    check("A woman in her 50s.", &["age 50s = 50-59 year"]);
    check("A two-month-old baby.", &["age two-month-old = 2 month"]);
    check("He was 95 years of age.", &["age 95 years of age = 95 year"]);
    check("She was 47 when she won.", &["age 47 = 47 year"]);
    check("He turned 50.", &["age 50 = 50 year"]);
    check("The striker, 23, left.", &["age 23 = 23 year"]);
    check("Vaccines for over-65s.", &["age 65s = 65 year (more than)"]);
}

#[test]
fn bounds_on_either_side() {
    check("It hit 300+ homes.", &["count 300+ homes = 300 home (at least)"]);
    check("A little more than 40 ships.", &["count A little more than 40 ships = 40 ship (more than)"]);
    check("Fewer than 40 ships.", &["count Fewer than 40 ships = 40 ship (less than)"]);
}

#[test]
fn parts_of_a_group() {
    check("23 of the 32 countries.", &["count 23 = 23 country", "count 32 countries = 32 country"]);
    check("It fell by a third.", &["percent a third = 33.3 % (about)"]);
    check("It was more than half.", &["percent more than half = 50 % (more than)"]);
    check("One of its nine engines.", &["count One = 1 engine", "count nine engines = 9 engine"]);
    check("One in five drivers.", &["percent One in five = 20 %"]);
    check("He called twice.", &["count twice = 2 time"]);
}

#[test]
fn precision_is_the_step_of_the_last_figure() {
    let step = |text: &str| first(text).precision.map(|step: Decimal| step.to_string());
    assert_eq!(step("It cost $1.2 million.").as_deref(), Some("100000"));
    assert_eq!(step("It was 6.80 percent.").as_deref(), Some("0.01"));
    assert_eq!(step("Some 36 homes.").as_deref(), Some("1"));
    assert_eq!(step("Thousands of homes."), None);
}
