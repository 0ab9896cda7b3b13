use super::*;
use crate::types::{
    Article, Attribute, Entity, EntityId, Mention, MentionForm, RuleId, Segmentation, Span, Tag, Token,
};

/// An article of names, one entity a line: `person Ada Vask, Vask ; role mayor @Lorholm ; age 52 ; she | words near it`.
/// Equal first names of two lines stay two entities.
fn article(id: &str, lines: &[&str]) -> Arc<Analysis> {
    let mut text = String::new();
    let (mut mentions, mut entities, mut tokens) = (Vec::new(), Vec::new(), Vec::new());
    for (index, line) in lines.iter().enumerate() {
        let (kind, names) = line.split_once(' ').unwrap();
        let (names, around) = names.split_once(" | ").unwrap_or((names, ""));
        let mut told = names.split(" ; ");
        let names: Vec<&str> = told.next().unwrap().split(", ").collect();
        let entity = EntityId::new(index);
        let mut ids = Vec::new();
        for name in &names {
            let start = text.len();
            text.push_str(name);
            ids.push(MentionId::new(mentions.len()));
            let span = Span::new(start, text.len());
            tokens.push(Token::new(span, Tag::NNP));
            let kind = kind.parse().unwrap();
            mentions.push(Mention::new(span, kind, MentionForm::Name, entity, RuleId("test")));
            text.push(' ');
        }
        let mut attributes = Vec::new();
        for fact in told {
            let (what, words) = fact.split_once(' ').unwrap_or((fact, fact));
            let mut put = |words: &str| {
                let start = text.len();
                text.push_str(words);
                text.push(' ');
                Span::new(start, start + words.len())
            };
            let (words, organization) = words.split_once(" @").map_or((words, None), |(a, b)| (a, Some(b)));
            let span = put(words);
            if matches!(what, "he" | "she") {
                ids.push(MentionId::new(mentions.len()));
                let kind = kind.parse().unwrap();
                mentions.push(Mention::new(span, kind, MentionForm::Pronoun, entity, RuleId("test")));
                continue;
            }
            let mut found = Attribute::new(what.parse().unwrap(), span, RuleId("test"));
            found.office = Some(span);
            found.status = Some(crate::types::RoleStatus::Current);
            found.organization = organization.map(&mut put);
            attributes.push(found);
        }
        for word in around.split_whitespace() {
            let start = text.len();
            text.push_str(word);
            tokens.push(Token::new(Span::new(start, text.len()), Tag::NN));
            text.push(' ');
        }
        // Keeps the surroundings of one entity from reaching the next.
        for _ in 0..20 {
            tokens.push(Token::new(Span::new(text.len(), text.len() + 1), Tag::Comma));
            text.push_str(", ");
        }
        entities.push(Entity {
            id: entity,
            kind: kind.parse().unwrap(),
            name: names[0].into(),
            aliases: names[1..].iter().map(|&name| name.into()).collect(),
            mentions: ids,
            attributes,
        });
    }
    let segmentation = Segmentation { tokens, ..Segmentation::default() };
    let article = Article::new(id, text);
    let (values, quotes, claims, issues) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    Arc::new(Analysis { article, segmentation, values, mentions, entities, quotes, claims, issues })
}

fn story(articles: &[&[&str]]) -> Vec<Arc<Analysis>> {
    articles.iter().enumerate().map(|(index, lines)| article(&format!("a{index}"), lines)).collect()
}

/// Each story entity as `name (aliases): members`.
fn check(articles: &[&[&str]], expected: &[&str]) {
    let found: Vec<_> = link(&story(articles))
        .iter()
        .map(|entity| {
            let members: Vec<_> =
                entity.members.iter().map(|(article, id)| format!("{article}{id}")).collect();
            format!("{} ({}): {}", entity.name, entity.aliases.join(", "), members.join(" "))
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn equal_names_join_in_any_order_of_words() {
    check(
        &[&["person Hana Sato"], &["person Sato Hana"], &["person Hána Sato"]],
        &["Hána Sato (Hana Sato, Sato Hana): a0e0 a1e0 a2e0"],
    );
}

#[test]
fn names_of_one_country_join() {
    check(&[&["place United States, US"], &["place U.S."]], &["United States (U.S., US): a0e0 a1e0"]);
}

#[test]
fn a_family_name_joins_the_only_full_name() {
    check(&[&["person Ada Vask, Vask"], &["person Vask"]], &["Ada Vask (Vask): a0e0 a1e0"]);
    check(
        &[&["person Ada Vask"], &["person Olaf Vask"], &["person Vask"]],
        &["Ada Vask (): a0e0", "Olaf Vask (): a1e0", "Vask (): a2e0"],
    );
}

#[test]
fn a_shortened_body_joins_the_full_one() {
    check(
        &[&["organization Lormed Holdings"], &["organization Lormed"]],
        &["Lormed Holdings (Lormed): a0e0 a1e0"],
    );
    check(
        &[&["organization Lorland Rescue Agency, QVX"], &["organization QVX"]],
        &["Lorland Rescue Agency (QVX): a0e0 a1e0"],
    );
}

#[test]
fn a_body_inside_a_body_is_another() {
    check(
        &[
            &["organization Lorland Medical Association"],
            &["organization Lorland Medical Association Board of Trustees"],
        ],
        &["Lorland Medical Association (): a0e0", "Lorland Medical Association Board of Trustees (): a1e0"],
    );
}

#[test]
fn slips_join_when_a_word_is_equal() {
    check(
        &[&["person Ottolin Brask"], &["person Ottoline Brask"], &["person Ottoline Brask"]],
        &["Ottoline Brask (Ottolin Brask): a0e0 a1e0 a2e0"],
    );
}

#[test]
fn two_people_of_one_article_stay_two() {
    check(
        &[&["person Ottolin Brask", "person Ottoline Brask"], &["person Ottoline Brask"]],
        &["Ottolin Brask (): a0e0", "Ottoline Brask (): a0e1 a1e0"],
    );
}

#[test]
fn known_given_names_of_two_genders_need_their_surroundings() {
    check(&[&["person John Brask"], &["person Joan Brask"]], &["John Brask (): a0e0", "Joan Brask (): a1e0"]);
    check(
        &[&["person John Brask | nurse hospital ward"], &["person Joan Brask | hospital nurse patient"]],
        &["Joan Brask (John Brask): a0e0 a1e0"],
    );
}

#[test]
fn slips_in_every_word_need_their_surroundings() {
    check(
        &[&["person Vuliana Hogen | girl rescued rubble"], &["person Wuliana Hogan | girl rubble"]],
        &["Vuliana Hogen (Wuliana Hogan): a0e0 a1e0"],
    );
    check(
        &[&["person Vuliana Hogen | girl"], &["person Wuliana Hogan | minister"]],
        &["Vuliana Hogen (): a0e0", "Wuliana Hogan (): a1e0"],
    );
}

#[test]
fn spellings_are_listed_where_they_differ() {
    let articles = story(&[
        &["person Ottolin Brask, Brask"],
        &["person Ottoline Brask, Brask"],
        &["person Ottoline Brask"],
    ]);
    let entities = link(&articles);
    let found: Vec<_> =
        entities[0].spellings.iter().map(|it| (it.text.as_str(), it.passages.len())).collect();
    assert_eq!(found, [("Ottoline Brask", 2), ("Ottolin Brask", 1)]);
}

#[test]
fn shorter_forms_and_marks_are_no_other_spelling() {
    let articles = story(&[&["person Ada Rüthe, Rüthe"], &["person Ada Ruthe, Ruthe"]]);
    assert!(link(&articles)[0].spellings.is_empty());
    let articles = story(&[&["person Ada Rüthe, Rüthe, Ruthe"]]);
    assert_eq!(link(&articles)[0].spellings.len(), 2);
}

#[test]
fn namesakes_are_told_apart_by_what_is_said_of_them() {
    check(
        &[
            &["person John Smith ; role minister ; age 61"],
            &["person John Smith ; role goalkeeper ; age 23"],
            &["person John Smith ; role minister ; age 61"],
        ],
        &["John Smith (): a0e0 a2e0", "John Smith (): a1e0"],
    );
    check(
        &[&["person John Smith ; role mayor @Lorholm"], &["person John Smith ; role mayor @Qwelda ; age 44"]],
        &["John Smith (): a0e0 a1e0"],
    );
}

#[test]
fn one_of_whom_little_is_told_does_not_join_two_namesakes() {
    let found = link(&story(&[
        &["person John Smith ; role minister ; age 61"],
        &["person John Smith"],
        &["person John Smith ; role goalkeeper ; age 23"],
    ]));
    assert_eq!(found.iter().map(|entity| entity.members.len()).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn a_wrong_age_splits_nobody() {
    check(
        &[&["person Ottoline Brask ; age 57"], &["person Ottoline Brask ; age 47"]],
        &["Ottoline Brask (): a0e0 a1e0"],
    );
    check(
        &[
            &["person Ottoline Brask ; role mayor ; age 57"],
            &["person Ottoline Brask ; role farmer ; age 47"],
        ],
        &["Ottoline Brask (): a0e0 a1e0"],
    );
}

#[test]
fn generations_and_genders_stay_apart() {
    check(
        &[&["person Olaf Brask Jr."], &["person Olaf Brask Sr."]],
        &["Olaf Brask Jr. (): a0e0", "Olaf Brask Sr. (): a1e0"],
    );
    check(
        &[
            &["person Jonna Brask ; she | nurse hospital ward"],
            &["person Jonny Brask ; he | nurse hospital ward"],
        ],
        &["Jonna Brask (): a0e0", "Jonny Brask (): a1e0"],
    );
}

#[test]
fn names_that_one_article_sets_side_by_side_are_no_slips_of_each_other() {
    check(
        &[
            &["person Ottolin Brask", "person Ottoline Brask"],
            &["person Ottoline Brask"],
            &["person Ottolin Brask"],
        ],
        &["Ottolin Brask (): a0e0 a2e0", "Ottoline Brask (): a0e1 a1e0"],
    );
}

#[test]
fn a_short_name_goes_to_the_one_it_fits_best() {
    check(
        &[
            &["person Ada Vask ; role mayor ; age 52"],
            &["person Olaf Vask ; role farmer"],
            &["person Vask ; role mayor ; age 52"],
        ],
        &["Ada Vask (Vask): a0e0 a2e0", "Olaf Vask (): a1e0"],
    );
    check(&[&["person A. Vask"], &["person Ada Vask"]], &["Ada Vask (A. Vask): a0e0 a1e0"]);
    check(&[&["person Ben Vask"], &["person Benjamin Vask"]], &["Benjamin Vask (Ben Vask): a0e0 a1e0"]);
    check(&[&["person Ada M. Vask"], &["person Ada Vask"]], &["Ada M. Vask (Ada Vask): a0e0 a1e0"]);
}

#[test]
fn places_go_with_and_without_their_unit() {
    check(&[&["place Lorholm"], &["place Lorholm county"]], &["Lorholm county (Lorholm): a0e0 a1e0"]);
    check(
        &[&["place Lorholm province"], &["place Lorholm city"]],
        &["Lorholm province (): a0e0", "Lorholm city (): a1e0"],
    );
    check(&[&["place Lorholm"], &["place Lorholm Bay"]], &["Lorholm (): a0e0", "Lorholm Bay (): a1e0"]);
}

#[test]
fn a_person_and_a_place_of_one_name_are_two() {
    check(&[&["person Rotterdam"], &["place Rotterdam"]], &["Rotterdam (): a0e0", "Rotterdam (): a1e0"]);
    check(&[&["organization Lorholm"], &["place Lorholm"]], &["Lorholm (): a0e0", "Lorholm (): a1e0"]);
    // No list has the place, so that it is rather the person.
    check(&[&["person Vask"], &["place Vask"]], &["Vask (): a0e0 a1e0"]);
    check(
        &[&["organization Quarry Velt Exchange"], &["organization QVE"]],
        &["Quarry Velt Exchange (QVE): a0e0 a1e0"],
    );
}

#[test]
fn matches_hold_the_members_together_and_say_why() {
    let articles = story(&[
        &["person Jon Qwask ; role mayor @Lorholm"],
        &["person John Qwask ; role mayor @Lorholm"],
        &["person John Qwask"],
    ]);
    let found = link(&articles);
    let [entity] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(entity.matches.len(), entity.members.len() - 1);
    for one in &entity.matches {
        assert_eq!(one.weight, Weight::sum(&one.addends));
    }
    let lines: Vec<_> =
        entity.matches[1].addends.iter().map(|it| format!("{}: {}", it.comparison, it.level)).collect();
    assert_eq!(
        lines,
        [
            "prior: any two entities of a story with a key in common",
            "name: one word differs by a slip: Jon Qwask, John Qwask",
            "kind: both person",
            "role: role shared: mayor",
            "organization: held at one place: lorholm",
        ]
    );
}

#[test]
fn another_article_leaves_unrelated_entities_alone() {
    let lines: [&[&str]; 4] = [
        &["person Ada Vask ; role mayor", "place Lorholm"],
        &["person Vask", "organization Lormed Holdings"],
        &["person Ada Wask | mayor", "organization Lormed"],
        &["person Olaf Brask", "organization Quarry Velt Exchange"],
    ];
    let members =
        |found: &[StoryEntity]| found.iter().map(|entity| entity.members.clone()).collect::<Vec<_>>();
    let before = members(&link(&story(&lines[..3])));
    let after = members(&link(&story(&lines)));
    assert_eq!(before, after[..before.len()]);
    assert_eq!(after.len(), before.len() + 2);
}

#[test]
fn descriptions_without_a_name_join_nobody() {
    let mut articles = story(&[&["person the girls"], &["person the girls"]]);
    for analysis in &mut articles {
        Arc::get_mut(analysis).unwrap().mentions[0].form = MentionForm::Nominal;
    }
    assert_eq!(link(&articles).len(), 2);
}

#[test]
fn a_long_list_of_one_family_is_left_alone() {
    let names: Vec<String> = (0..200).map(|at| format!("person Given{at} Smith")).collect();
    let lines: Vec<&str> = names.iter().map(String::as_str).collect();
    let found = link(&story(&[&lines, &["person Smith"]]));
    assert_eq!(found.len(), 201);
}
