use super::*;
use crate::types::{Article, Entity, EntityId, Mention, MentionForm, RuleId, Segmentation, Span, Tag, Token};

/// An article of names, one entity a line: `person Ada Vask, Vask`. Equal first names of two lines stay two entities.
fn article(id: &str, lines: &[&str]) -> Arc<Analysis> {
    let mut text = String::new();
    let (mut mentions, mut entities, mut tokens) = (Vec::new(), Vec::new(), Vec::new());
    for (index, line) in lines.iter().enumerate() {
        let (kind, names) = line.split_once(' ').unwrap();
        let (names, around) = names.split_once(" | ").unwrap_or((names, ""));
        let names: Vec<&str> = names.split(", ").collect();
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
            attributes: Vec::new(),
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
