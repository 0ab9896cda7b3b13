//! Posts of one person that nobody holds side by side.
//!
//! `Quist, spokeswoman for the harbour board` and `Quist, the head of the harbour board` exclude each other; `farmer`
//! and `mayor` do not. Only posts of one group of the lexicon are compared, only those that are held at the time of the text
//! and do not just change hands, never two that one article gives together, and never when both name an organisation
//! and share none.

use std::collections::BTreeSet;

use crate::lexicon::{Post, post};
use crate::reconcile::index::{StoryIndex, mentions_in};
use crate::text::fold;
use crate::types::{
    Analysis, ArticleIndex, Attribute, AttributeKind, Conflict, ConflictKind, EntityKind, Passage,
    RoleStatus, Side, Span, StoryEntity, StoryEntityId,
};

use super::side::by_support;

/// Words beside an office that is changing hands, or one of two.
const CHANGING: &[&str] = &["new", "outgoing", "and", "assistant"];

/// Longest post of the lexicon in words.
const MAX_POST_WORDS: usize = 3;

/// One article's word for a person's post.
#[derive(Clone, Debug)]
struct Told {
    post: Post,
    words: String,
    organizations: BTreeSet<StoryEntityId>,
    passage: Passage,
}

/// The people with posts that exclude each other.
pub(super) fn conflicts(index: &StoryIndex<'_>) -> Vec<Conflict> {
    let people = index.entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    people.filter_map(|person| conflict(index, person)).collect()
}

fn conflict(index: &StoryIndex<'_>, person: &StoryEntity) -> Option<Conflict> {
    let mut told: Vec<Told> = Vec::new();
    for &(article, entity) in &person.members {
        let analysis = index.article(article)?;
        let roles = analysis.entities.get(entity.index())?.attributes.iter();
        let roles = roles.filter(|attribute| attribute.kind == AttributeKind::Role);
        told.extend(roles.filter_map(|attribute| read(index, article, analysis, attribute)));
    }
    let exclude = |x: &Told, y: &Told| x.post.group == y.post.group && x.post.class != y.post.class;
    let together = |x: &Told, y: &Told| x.passage.article == y.passage.article && exclude(x, y);
    let is_sure = |x: &Told| !told.iter().any(|y| together(x, y));
    let elsewhere = |x: &Told, y: &Told| {
        !x.organizations.is_empty()
            && !y.organizations.is_empty()
            && x.organizations.is_disjoint(&y.organizations)
    };
    let sure: Vec<&Told> = told.iter().filter(|x| is_sure(x)).collect();
    let (one, other) = sure.iter().enumerate().find_map(|(at, x)| {
        let found = sure.iter().skip(at + 1).find(|y| exclude(x, y) && !elsewhere(x, y))?;
        Some((*x, *found))
    })?;
    let side = |post: Post| Side {
        value: post.class.to_owned(),
        evidence: sure.iter().filter(|it| it.post == post).map(|it| it.passage).collect(),
    };
    let sides = by_support(vec![side(one.post), side(other.post)]);
    Some(Conflict {
        kind: ConflictKind::Role,
        about: format!("post of {}", person.name),
        explanation: format!(
            "`{}` and `{}` are both given as the post of {}; nobody holds both at one time",
            one.words, other.words, person.name
        ),
        sides,
        facts: Vec::new(),
    })
}

fn read(
    index: &StoryIndex<'_>,
    article: ArticleIndex,
    analysis: &Analysis,
    attribute: &Attribute,
) -> Option<Told> {
    let office = attribute.office.filter(|_| attribute.status == Some(RoleStatus::Current))?;
    let named = Span { start: attribute.span.start.min(office.start), end: office.end };
    let tokens = analysis.segmentation.tokens.get(analysis.segmentation.tokens_in(named).range())?;
    let role: Vec<String> = tokens.iter().map(|tok| fold(analysis.slice(tok.span))).collect();
    if role.iter().any(|word| CHANGING.contains(&word.as_str())) {
        return None;
    }
    // `deputy director` is an office of its own, which is no post of the list; `finance director` is one, and more than `director`.
    let n_office = analysis.segmentation.tokens_in(office).range().len();
    let post = (n_office..=MAX_POST_WORDS.min(role.len()))
        .rev()
        .find_map(|length| post(&role.get(role.len() - length..)?.join(" ")))?;
    let organizations = attribute
        .organization
        .map(|span| mentions_in(analysis, span))
        .unwrap_or_default()
        .iter()
        .filter(|mention| mention.kind == EntityKind::Organization)
        .filter_map(|mention| index.entity_of(article, mention.entity))
        .collect();
    let words = analysis.slice(named).split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Told { post, words, organizations, passage: Passage { article, span: attribute.span } })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::reconcile::stories::{article, find, linked, with_entity};
    use crate::types::RuleId;

    fn report(id: &str, text: &str, roles: &[&str]) -> Analysis {
        let mut it = with_entity(article(id, text), EntityKind::Person, "Ida Quist", &["Ida Quist"]);
        it.entities[0].attributes = roles
            .iter()
            .map(|role| {
                let bare = role.trim_start_matches("former ");
                let (office, house) = bare.split_once(" of the ").or(bare.split_once(" for the ")).unzip();
                let mut found = Attribute::new(AttributeKind::Role, find(&it, role), RuleId("test"));
                found.office = Some(find(&it, office.unwrap_or(bare)));
                found.status = Some(if bare == *role { RoleStatus::Current } else { RoleStatus::Former });
                found.organization = house.map(|house| find(&it, house));
                found
            })
            .collect();
        let it = with_entity(it, EntityKind::Organization, "Harbour Board", &["Harbour Board"]);
        with_entity(it, EntityKind::Organization, "Rowing Club", &["Rowing Club"])
    }

    fn check(reports: Vec<Analysis>, expected: &[&str]) {
        let articles: Vec<Arc<Analysis>> = reports.into_iter().map(Arc::new).collect();
        let entities = linked(&articles);
        let found = conflicts(&StoryIndex::new(&articles, &entities));
        assert_eq!(found.iter().map(|it| it.explanation.as_str()).collect::<Vec<_>>(), expected);
    }

    fn spokeswoman() -> Analysis {
        let role = "spokeswoman for the Harbour Board";
        report("a", &format!("Ida Quist, {role}, spoke."), &[role])
    }

    fn other(role: &str) -> Analysis {
        report("b", &format!("Ida Quist, {role}, spoke."), &[role])
    }

    #[test]
    fn two_posts_in_one_house_conflict() {
        check(
            vec![spokeswoman(), other("head of the Harbour Board")],
            &[
                "`spokeswoman` and `head` are both given as the post of Ida Quist; nobody holds both at one time",
            ],
        );
    }

    #[test]
    fn other_houses_other_times_and_other_kinds_of_work_do_not() {
        check(vec![spokeswoman(), other("head of the Rowing Club")], &[]);
        check(vec![spokeswoman(), other("former head of the Harbour Board")], &[]);
        check(vec![spokeswoman(), other("goalkeeper of the Rowing Club")], &[]);
        check(vec![spokeswoman(), other("spokesperson for the Harbour Board")], &[]);
    }

    #[test]
    fn an_article_that_gives_both_knows_both() {
        let text = "Ida Quist, head of the Harbour Board, and later Ida Quist, its secretary, spoke.";
        let both = report("b", text, &["head of the Harbour Board", "secretary"]);
        check(vec![spokeswoman(), both], &[]);
    }
}
