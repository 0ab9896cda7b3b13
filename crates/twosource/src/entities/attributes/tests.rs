use std::fmt::Write;

use crate::entities::resolve_entities;
use crate::parse::{ParseOptions, parse};
use crate::segment::segment;
use crate::types::{Article, Attribute, Entities};
use crate::values::find_values;

/// The attributes of the text, one a line: `Ada Vask role former: finance minister @Lormed (since June) [attribute.title]`.
fn attributes(text: &str) -> Vec<String> {
    let article = parse("note", text.as_bytes(), &ParseOptions::default()).unwrap();
    let segmentation = segment(&article);
    let (values, _) = find_values(&article, &segmentation);
    let found = resolve_entities(&article, &segmentation, &values);
    found
        .entities
        .iter()
        .flat_map(|entity| {
            entity.attributes.iter().map(|one| format!("{} {}", entity.name, line(&article, &found, one)))
        })
        .collect()
}

fn line(article: &Article, found: &Entities, one: &Attribute) -> String {
    let mut out = one.kind.to_string();
    if let Some(status) = one.status {
        let _ = write!(out, " {status}");
    }
    let _ = write!(out, ": {}", article.slice(one.span));
    if let Some(office) = one.office.filter(|office| *office != one.span) {
        let _ = write!(out, " <{}>", article.slice(office));
    }
    if let Some(organization) = one.organization {
        let _ = write!(out, " @{}", article.slice(organization));
    }
    if let Some(when) = one.when {
        let _ = write!(out, " ({})", article.slice(when));
    }
    if let Some(of) = one.of {
        let _ = write!(out, " of {}", found.entities[of.index()].name);
    }
    format!("{out} [{}]", one.rule.0.trim_start_matches("attribute."))
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(attributes(text), expected, "{text}");
}

/// Asserts that the text gives no attribute at all.
#[track_caller]
fn check_none(text: &str) {
    check(text, &[]);
}

#[test]
fn titles_in_front_of_a_name() {
    check(
        "They saw the former Danish finance minister Ada Vask there.",
        &[
            "Ada Vask role former: former Danish finance minister <finance minister> [title]",
            "Ada Vask nationality: Danish [nationality]",
        ],
    );
    check(
        "Lormed chief executive Ada Vask said the firm would close.",
        &["Ada Vask role current: Lormed chief executive <chief executive> @Lormed [title]"],
    );
    check(
        "Acting mayor Ada Vask met president-elect Olaf Brask.",
        &[
            "Ada Vask role acting: Acting mayor <mayor> [title]",
            "Olaf Brask role incoming: president-elect <president> [title]",
        ],
    );
    check("Deputy prime minister Ada Vask left.", &["Ada Vask role current: Deputy prime minister [title]"]);
}

#[test]
fn appositions_on_either_side() {
    check(
        "Ada Vask, the mayor of Lorholm, left.",
        &["Ada Vask role current: mayor of Lorholm <mayor> @Lorholm [appositive]"],
    );
    check("The mayor, Ada Vask, left early.", &["Ada Vask role current: mayor [appositive]"]);
    check(
        "Ada Vask, 52, a nurse, left early.",
        &["Ada Vask age: 52 [age]", "Ada Vask role current: nurse [description]"],
    );
    check(
        "Ada Vask, an actor and director, left the town.",
        &["Ada Vask role current: actor [appositive]", "Ada Vask role current: director [appositive]"],
    );
    check(
        "Ada Vask, the whistleblower, left the town.",
        &["Ada Vask role current: whistleblower [appositive]"],
    );
}

#[test]
fn what_stands_beside_a_name_and_describes_nobody() {
    check_none("Ada Vask, a day later, left the town.");
    check_none("Ada Vask, Olaf Brask and a nurse left the town.");
    check(
        "The Danish embassy spokesman Ada Vask left the town.",
        &["Ada Vask role current: Danish embassy spokesman <spokesman> [title]"],
    );
}

#[test]
fn owners_tell_nationality_and_relations() {
    check("They met Norway's Ada Vask there.", &["Ada Vask nationality: Norway [owner]"]);
    check(
        "Ada Vask, wife of Olaf Brask, left the town.",
        &["Ada Vask relation: wife of Olaf Brask <wife> of Olaf Brask [appositive]"],
    );
}

#[test]
fn copulas_tell_an_office_and_its_time() {
    check("Ada Vask is the mayor of Oslo.", &["Ada Vask role current: mayor of Oslo <mayor> @Oslo [copula]"]);
    check(
        "Ada Vask was mayor of Oslo from 2014 to 2024.",
        &["Ada Vask role former: mayor of Oslo <mayor> @Oslo (from 2014 to 2024) [copula]"],
    );
    check("Ada Vask will become mayor in June.", &["Ada Vask role incoming: mayor (in June) [copula]"]);
    check(
        "Ada Vask, who was prime minister of Norway until 2020, smiled.",
        &["Ada Vask role former: prime minister of Norway <prime minister> @Norway (until 2020) [copula]"],
    );
    check(
        "Ada Vask said Olaf Brask was the director of Lormed.",
        &["Olaf Brask role: director of Lormed <director> @Lormed [copula]"],
    );
}

#[test]
fn changes_of_office() {
    check("Ada Vask was sworn in as president.", &["Ada Vask role current: president [change]"]);
    check("Ada Vask took over as coach in June.", &["Ada Vask role current: coach (in June) [change]"]);
    check(
        "Ada Vask resigned as finance minister in June.",
        &["Ada Vask role former: finance minister (in June) [change]"],
    );
    check(
        "Ada Vask spoke about her time as captain of the team.",
        &["Ada Vask role: captain of the team <captain> @team [as]"],
    );
    check(
        "Ada Vask, who led the party until June, smiled.",
        &["Ada Vask role former: led the party until June <led> @party (until June) [leading]"],
    );
}

#[test]
fn pronouns_count_where_nobody_else_can_be_meant() {
    check(
        "Ada Vask left early. She became mayor in June.",
        &["Ada Vask role current: mayor (in June) [copula]"],
    );
    check_none("Ada Vask met Olaf Brask. He became mayor in June.");
}

#[test]
fn what_the_text_does_not_state_is_no_attribute() {
    check_none("Ada Vask is not the mayor of Oslo.");
    check_none("If Ada Vask becomes mayor, the bridge will be built.");
    check_none("Ada Vask could become mayor of Oslo.");
    check_none("Is Ada Vask the mayor of Oslo?");
    check_none("Ada Vask denied that Olaf Brask was the director.");
    check_none("Ada Vask wants to be mayor of Oslo.");
    check_none("“Ada Vask is the mayor,” he said.");
}

#[test]
fn ages_beside_and_behind_a_verb() {
    check("Ada Vask, who is 52, smiled.", &["Ada Vask age: 52 [copula]"]);
    check("Ada Vask is 52 years old.", &["Ada Vask age: 52 years old [copula]"]);
    check(
        "The 52-year-old nurse Ada Vask left the town.",
        &["Ada Vask age: 52-year-old [age]", "Ada Vask role current: 52-year-old nurse <nurse> [title]"],
    );
}

#[test]
fn bodies_are_described_too() {
    check(
        "The drug maker Lormed said it would close its plant.",
        &["Lormed role current: drug maker <maker> [title]"],
    );
    check(
        "Lormed Holdings, a shipping company based in Oslo, said it would close.",
        &["Lormed Holdings role current: shipping company <company> [appositive]"],
    );
}
