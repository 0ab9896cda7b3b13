//! A title and a text to a hand-built analysis, for tests: one token a word, one sentence up to each full stop.

use std::sync::Arc;

use crate::types::{
    Amount, Analysis, Article, ArticleIndex, Block, BlockKind, Calendar, Claim, Date, Decimal, Duration,
    Entity, EntityId, EntityKind, Located, Mention, MentionForm, MentionId, Modifier, Polarity, RuleId,
    Segmentation, Sentence, Span, StoryEntity, StoryEntityId, Tag, TimeUnit, Token, TokenRange, Value,
    ValueKind, When,
};

/// An article of paragraphs, one a line, with sentences and tokens and nothing else.
pub(super) fn article(id: &str, text: &str) -> Analysis {
    let mut segmentation = Segmentation::default();
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trimmed(text);
        at += line.len();
        if span.is_empty() {
            continue;
        }
        split(text, span, blocks.len() as u32, &mut segmentation);
        blocks.push(Block { kind: BlockKind::Paragraph, span });
    }
    Analysis {
        article: Article { blocks, ..Article::new(id, text) },
        segmentation,
        values: Vec::new(),
        mentions: Vec::new(),
        entities: Vec::new(),
        quotes: Vec::new(),
        claims: Vec::new(),
        issues: Vec::new(),
    }
}

fn split(text: &str, block: Span, block_idx: u32, out: &mut Segmentation) {
    let mut at = block.start as usize;
    for piece in block.slice(text).split_inclusive(". ") {
        let span = Span::new(at, at + piece.len()).trimmed(text);
        let first = out.tokens.len();
        let mut word_at = at;
        for word in piece.split_inclusive([' ', ',', '.', '"', '“', '”']) {
            let bare = word.trim_end_matches([' ', ',', '.', '"', '“', '”']);
            let (stem, clitic) = match bare.strip_suffix("'s") {
                Some(stem) => (stem, true),
                None => (bare, false),
            };
            if !stem.is_empty() {
                let start = word_at + (word.len() - word.trim_start().len());
                out.tokens.push(Token::new(Span::new(start, start + stem.len()), tag(stem)));
                if clitic {
                    let end = start + stem.len();
                    out.tokens.push(Token::new(Span::new(end, end + 2), Tag::POS));
                }
            }
            word_at += word.len();
        }
        at += piece.len();
        out.sentences.push(Sentence {
            span,
            tokens: TokenRange::new(first, out.tokens.len()),
            block: block_idx,
        });
    }
}

/// A rough tag: capitals are names, digits are numbers, a few verbs and function words are known, the rest are nouns.
fn tag(word: &str) -> Tag {
    match word {
        "is" | "enters" | "nears" | "says" | "drags" | "advances" => Tag::VBZ,
        "began" | "was" | "resigned" | "fled" | "started" => Tag::VBD,
        "in" | "of" | "on" | "after" | "into" | "since" | "against" => Tag::IN,
        "the" | "a" | "an" => Tag::DT,
        "its" => Tag::PRPS,
        _ if word.starts_with(|c: char| c.is_ascii_digit()) => Tag::CD,
        _ if word.starts_with(char::is_uppercase) => Tag::NNP,
        _ => Tag::NN,
    }
}

/// The article with a day of publication, `YYYY-MM-DD`.
pub(super) fn dated(mut analysis: Analysis, day: &str) -> Analysis {
    let mut parts = day.split('-');
    let mut next = || parts.next().unwrap();
    let date = Date::new(next().parse().unwrap(), next().parse().unwrap(), next().parse().unwrap()).unwrap();
    analysis.article.published = Some(Located::at(When::on(Calendar::Day(date)), Span::default()));
    analysis
}

/// The span of the first `needle`.
pub(super) fn find(analysis: &Analysis, needle: &str) -> Span {
    let start = analysis.article.text.find(needle).unwrap_or_else(|| panic!("`{needle}` is not in the text"));
    Span::new(start, start + needle.len())
}

/// The article with an entity, named `name`, mentioned wherever one of `mentions` stands.
pub(super) fn with_entity(
    mut analysis: Analysis,
    kind: EntityKind,
    name: &str,
    mentions: &[&str],
) -> Analysis {
    let id = EntityId::new(analysis.entities.len());
    for needle in mentions {
        let found: Vec<_> = analysis
            .article
            .text
            .match_indices(needle)
            .map(|(at, word)| Span::new(at, at + word.len()))
            .collect();
        for span in found {
            let form =
                if needle.starts_with(char::is_uppercase) { MentionForm::Name } else { MentionForm::Nominal };
            analysis.mentions.push(Mention::new(span, kind, form, id, RuleId("test")));
        }
    }
    analysis.mentions.sort_by_key(|mention| mention.span);
    analysis.entities.push(Entity {
        id,
        kind,
        name: name.into(),
        aliases: Vec::new(),
        mentions: Vec::new(),
        attributes: Vec::new(),
    });
    for entity in &mut analysis.entities {
        entity.mentions = (0..analysis.mentions.len())
            .filter(|&index| analysis.mentions[index].entity == entity.id)
            .map(MentionId::new)
            .collect();
    }
    analysis
}

/// The article with a value at the first `needle`.
pub(super) fn with_value(
    mut analysis: Analysis,
    needle: &str,
    kind: ValueKind,
    amount: Amount,
    unit: Option<&str>,
    modifier: Option<Modifier>,
) -> Analysis {
    let span = find(&analysis, needle);
    let unit = unit.map(Into::into);
    analysis.values.push(Value { unit, modifier, ..Value::new(span, kind, amount, RuleId("test")) });
    analysis.values.sort_by_key(|value| value.span);
    analysis
}

/// A plain number.
pub(super) fn number(text: &str) -> Amount {
    Amount::Number(Decimal::parse(text).unwrap())
}

/// So many years or days.
pub(super) fn duration(text: &str, unit: TimeUnit) -> Amount {
    Amount::Duration(Duration { amount: Decimal::parse(text).unwrap(), unit })
}

/// A year.
pub(super) fn year(year: i16) -> Amount {
    Amount::When(When::on(Calendar::Year(year)))
}

/// The article with a claim over the first `needle`, in which every mention and value inside takes part.
pub(super) fn with_claim(mut analysis: Analysis, needle: &str, lemma: &str) -> Analysis {
    let span = find(&analysis, needle);
    let inside = |other: Span| span.contains(other);
    let participants = analysis
        .mentions
        .iter()
        .filter(|mention| inside(mention.span))
        .map(|mention| mention.entity)
        .collect();
    let values = (0..analysis.values.len())
        .filter(|&index| inside(analysis.values[index].span))
        .map(crate::types::ValueId::new)
        .collect();
    analysis.claims.push(Claim {
        span,
        subject: None,
        predicate: span,
        lemma: lemma.into(),
        object: None,
        arguments: Vec::new(),
        participants,
        values,
        time: None,
        place: None,
        polarity: Polarity::Affirmed,
        certainty: crate::types::Certainty::Certain,
        attributed_to: Vec::new(),
        quote: None,
        rule: RuleId("test"),
    });
    analysis.claims.sort_by_key(|claim| claim.span);
    analysis
}

/// Entities of the articles with equal names as entities of the story.
pub(super) fn linked(articles: &[Arc<Analysis>]) -> Vec<StoryEntity> {
    let mut out: Vec<StoryEntity> = Vec::new();
    for (index, analysis) in articles.iter().enumerate() {
        let article = ArticleIndex::new(index);
        for entity in &analysis.entities {
            let mentions = entity.mentions.iter().map(|&mention| (article, mention));
            match out.iter_mut().find(|known| known.name == entity.name) {
                Some(known) => {
                    known.members.push((article, entity.id));
                    known.mentions.extend(mentions);
                }
                None => out.push(StoryEntity {
                    id: StoryEntityId::new(out.len()),
                    kind: entity.kind,
                    name: entity.name.clone(),
                    aliases: Vec::new(),
                    members: vec![(article, entity.id)],
                    matches: Vec::new(),
                    spellings: Vec::new(),
                    mentions: mentions.collect(),
                }),
            }
        }
    }
    out
}
