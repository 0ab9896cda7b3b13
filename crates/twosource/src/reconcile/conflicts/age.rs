//! Ages of one person that lie too far apart.
//!
//! `the 57-year-old mayor` and `Adeyemi, 47,` are tied to their person by the attribute that the entity stage found,
//! by the description that holds the age, or by standing right behind the name. Ages that differ by one are a birthday
//! between two articles, and every year between the days of publication allows one more.
//!
//! Known limit: parent and child of one name that were taken for one person.

use std::collections::{BTreeMap, BTreeSet};

use crate::reconcile::index::StoryIndex;
use crate::text::fold;
use crate::types::{
    Analysis, ArticleIndex, AttributeKind, Conflict, ConflictKind, Date, Entity, EntityKind, Interval,
    MentionForm, Passage, Span, StoryEntity, StoryEntityId, Value, ValueKind,
};

use super::side::{Reading, sides};

/// Years by which two ages may differ on one day: whether this year's birthday has passed is often told wrong.
const BIRTHDAY_SLACK: f64 = 0.5;

/// The conflicting ages of each person.
pub(super) fn conflicts(index: &StoryIndex<'_>) -> Vec<Conflict> {
    let people = || index.entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    let mut beside: BTreeMap<String, BTreeSet<StoryEntityId>> = BTreeMap::new();
    for (person, age) in people().flat_map(|person| ages_beside(index, person)) {
        beside.entry(age).or_default().insert(person);
    }
    people().filter_map(|person| conflict(index, person, &beside)).collect()
}

/// The ages that stand right beside a person's name: these cannot be tied to somebody else by mistake.
fn ages_beside(index: &StoryIndex<'_>, person: &StoryEntity) -> Vec<(StoryEntityId, String)> {
    let names = person.mentions.iter().filter_map(|&(article, id)| {
        let analysis = index.article(article)?;
        let mention =
            analysis.mentions.get(id.index()).filter(|mention| mention.form == MentionForm::Name)?;
        Some((analysis, mention.span))
    });
    names
        .flat_map(|(analysis, name)| [age_behind(analysis, name), age_before(analysis, name)])
        .flatten()
        .map(|value| (person.id, value.normal()))
        .collect()
}

fn conflict(
    index: &StoryIndex<'_>,
    person: &StoryEntity,
    beside: &BTreeMap<String, BTreeSet<StoryEntityId>>,
) -> Option<Conflict> {
    let mut ages = Vec::new();
    for &(article, entity) in &person.members {
        let analysis = index.article(article)?;
        let entity = analysis.entities.get(entity.index())?;
        ages.extend(ages_of(article, analysis, entity));
    }
    // `the 36-year-old driver` is whoever else is 36 by name.
    ages.retain(|(value, _)| beside.get(&value.normal()).is_none_or(|people| people.contains(&person.id)));
    let days: Vec<Date> = ages
        .iter()
        .filter_map(|(_, passage)| index.article(passage.article)?.article.reference_day())
        .collect();
    let years_apart = match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) => f64::from(last.days_since(*first)) / 365.2425,
        _ => 0.0,
    };
    let slack = BIRTHDAY_SLACK + years_apart.floor() / 2.0;
    let readings = ages.into_iter().map(|(value, passage)| {
        let bounds = value.interval().unwrap_or(Interval { low: f64::NEG_INFINITY, high: f64::INFINITY });
        let bounds = Interval { low: bounds.low - slack, high: bounds.high + slack };
        Reading { bounds, label: value.normal(), passage }
    });
    let sides = sides(readings.collect());
    let [first, second, ..] = sides.as_slice() else { return None };
    let explanation = format!(
        "{} and {} are both given as the age of {}; no reading fits both",
        first.value, second.value, person.name
    );
    Some(Conflict {
        kind: ConflictKind::Number,
        about: format!("age of {}", person.name),
        explanation,
        sides,
        facts: Vec::new(),
    })
}

/// The ages that an article gives an entity, with their places, without repeats.
fn ages_of<'a>(article: ArticleIndex, analysis: &'a Analysis, entity: &Entity) -> Vec<(&'a Value, Passage)> {
    let attributes = entity.attributes.iter().filter(|it| it.kind == AttributeKind::Age).map(|it| it.span);
    let mentions: Vec<Span> =
        entity.mentions.iter().filter_map(|id| analysis.mentions.get(id.index())).map(|it| it.span).collect();
    let mut out: Vec<(&Value, Passage)> = attributes
        .chain(mentions.iter().copied())
        .filter_map(|span| age_inside(analysis, span))
        .chain(mentions.iter().filter_map(|&span| age_behind(analysis, span)))
        .map(|value| (value, Passage { article, span: value.span }))
        .collect();
    out.sort_by_key(|found| found.1);
    out.dedup_by_key(|found| found.1);
    out
}

fn age_inside(analysis: &Analysis, span: Span) -> Option<&Value> {
    let end = analysis.values.partition_point(|value| value.span.start < span.end);
    let near = analysis.values.get(end.saturating_sub(MAX_VALUES)..end).unwrap_or_default();
    near.iter().find(|value| value.kind == ValueKind::Age && span.overlaps(value.span))
}

/// Values that are looked at for an age inside a mention; a mention holds one or two.
const MAX_VALUES: usize = 8;

/// Longest stretch between a name and its age, in bytes: `, aged ` has seven.
const MAX_BETWEEN: usize = 12;

/// The age in `Adeyemi, 47,` or `Adeyemi (47)`.
fn age_behind(analysis: &Analysis, name: Span) -> Option<&Value> {
    let next = analysis.values.partition_point(|value| value.span.start < name.end);
    let value = analysis.values.get(next).filter(|value| value.kind == ValueKind::Age)?;
    let between = Span { start: name.end, end: value.span.start };
    if between.len() > MAX_BETWEEN {
        return None;
    }
    let between = fold(between.slice(&analysis.article.text));
    matches!(between.trim(), "," | "(" | ", aged" | ", age" | "aged").then_some(value)
}

/// The age in `47-year-old Adeyemi`.
fn age_before(analysis: &Analysis, name: Span) -> Option<&Value> {
    let before = analysis.values.partition_point(|value| value.span.start < name.start).checked_sub(1)?;
    let value = analysis.values.get(before).filter(|value| value.kind == ValueKind::Age)?;
    let between = analysis.article.text.get(value.span.end as usize..name.start as usize)?;
    (between.len() <= MAX_BETWEEN && value.span.end <= name.start && between.trim().is_empty())
        .then_some(value)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::reconcile::stories::{article, dated, linked, number, with_entity, with_value};

    fn told(id: &str, text: &str, mention: &str, age: &str, years: &str) -> Analysis {
        let it = with_entity(article(id, text), EntityKind::Person, "Ruth Adeyemi", &[mention]);
        with_value(it, age, ValueKind::Age, number(years), Some("year"), None)
    }

    fn check(articles: Vec<Analysis>, expected: &[&str]) {
        let articles: Vec<Arc<Analysis>> = articles.into_iter().map(Arc::new).collect();
        let entities = linked(&articles);
        let found = conflicts(&StoryIndex::new(&articles, &entities));
        let seen: Vec<_> = found.iter().map(|conflict| conflict.explanation.as_str()).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn ages_ten_years_apart_conflict() {
        check(
            vec![
                told("a", "A test for the 57-year-old mayor.", "57-year-old mayor", "57-year-old", "57"),
                told("b", "Ruth Adeyemi, 47, won.", "Ruth Adeyemi", "47", "47"),
            ],
            &["57 and 47 are both given as the age of Ruth Adeyemi; no reading fits both"],
        );
    }

    #[test]
    fn a_birthday_is_no_conflict() {
        check(
            vec![
                told("a", "Ruth Adeyemi, 57, won.", "Ruth Adeyemi", "57", "57"),
                told("b", "Ruth Adeyemi, 58, won.", "Ruth Adeyemi", "58", "58"),
            ],
            &[],
        );
    }

    #[test]
    fn a_description_with_the_age_of_somebody_else_is_not_believed() {
        let both = told("a", "Ruth Adeyemi, 57, stopped the 36-year-old driver.", "Ruth Adeyemi", "57", "57");
        let both = with_value(both, "36-year-old", ValueKind::Age, number("36"), Some("year"), None);
        let both = with_entity(both, EntityKind::Person, "Olle Brandt", &["Olle Brandt"]);
        let mistaken =
            told("b", "Police held the 36-year-old driver.", "36-year-old driver", "36-year-old", "36");
        check(
            vec![both.clone(), mistaken.clone()],
            &["57 and 36 are both given as the age of Ruth Adeyemi; no reading fits both"],
        );
        let named = with_entity(
            article("c", "Olle Brandt, 36, fled."),
            EntityKind::Person,
            "Olle Brandt",
            &["Olle Brandt"],
        );
        let named = with_value(named, "36", ValueKind::Age, number("36"), Some("year"), None);
        check(vec![both, mistaken, named], &[]);
    }

    #[test]
    fn years_between_the_articles_are_allowed() {
        check(
            vec![
                dated(told("a", "Ruth Adeyemi, 57, won.", "Ruth Adeyemi", "57", "57"), "2030-02-01"),
                dated(told("b", "Ruth Adeyemi, 61, won.", "Ruth Adeyemi", "61", "61"), "2033-06-01"),
            ],
            &[],
        );
    }

    #[test]
    fn the_age_of_another_person_is_left_alone() {
        check(
            vec![
                told("a", "Ruth Adeyemi, 57, won.", "Ruth Adeyemi", "57", "57"),
                told("b", "Ruth Adeyemi thanked her son Kola, 31, for his help.", "Ruth Adeyemi", "31", "31"),
            ],
            &[],
        );
    }
}
