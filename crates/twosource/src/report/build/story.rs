//! A reconciled story to its report.

use crate::report::build::analysis::{article, name};
use crate::report::build::{addends, issue, precision, rounded, span};
use crate::report::contract::{
    ArticleReport, ConflictReport, DiffReport, EntityReport, EvidenceReport, FactReport, MatchReport,
    PassagePairReport, QuotationReport, SchemaVersion, SideReport, SourceLinkReport, SpellingReport,
    StoryReport, SupportReport, TimelineReport, VariantReport,
};
use crate::types::{
    ArticleIndex, Conflict, DiffOp, EntityId, EntityMatch, Fact, Passage, QuoteGroup, QuoteVariant, Side,
    SourceLink, Story, StoryEntity, Support, TimelineEntry, Value,
};

impl From<&Story> for StoryReport {
    fn from(story: &Story) -> Self {
        let mut issues: Vec<_> = story.issues.iter().map(|one| issue(None, one)).collect();
        for analysis in &story.articles {
            issues.extend(analysis.issues.iter().map(|one| issue(Some(&analysis.article.id), one)));
        }
        Self {
            schema_version: SchemaVersion::V1,
            articles: story_articles(story),
            entities: entities(story),
            facts: story.facts.iter().map(|one| fact(story, one)).collect(),
            conflicts: story
                .conflicts
                .iter()
                .enumerate()
                .map(|(index, one)| conflict(story, index, one))
                .collect(),
            quotations: story
                .quotations
                .iter()
                .enumerate()
                .map(|(index, one)| quotation(story, index, one))
                .collect(),
            dependence: story.dependence.iter().map(|one| source_link(story, one)).collect(),
            timeline: story.timeline.iter().map(timeline_entry).collect(),
            issues,
        }
    }
}

/// The articles, with their entities under the story's ids.
fn story_articles(story: &Story) -> Vec<ArticleReport> {
    let mut ids: Vec<Vec<String>> = story
        .articles
        .iter()
        .map(|analysis| analysis.entities.iter().map(|entity| entity.id.to_string()).collect())
        .collect();
    for entity in &story.entities {
        for (article, member) in &entity.members {
            if let Some(id) = ids.get_mut(article.index()).and_then(|ids| ids.get_mut(member.index())) {
                *id = entity.id.to_string();
            }
        }
    }
    let named = |ids: &[String], entity: EntityId| ids.get(entity.index()).cloned().unwrap_or_default();
    story
        .articles
        .iter()
        .zip(&ids)
        .map(|(analysis, ids)| article(analysis, &|entity| named(ids, entity)))
        .collect()
}

fn article_id(story: &Story, article: ArticleIndex) -> String {
    story.article(article).map(|analysis| analysis.article.id.clone()).unwrap_or_default()
}

fn evidence(story: &Story, passage: Passage) -> EvidenceReport {
    EvidenceReport {
        article: article_id(story, passage.article),
        span: span(passage.span),
        text: story.slice(passage).to_owned(),
    }
}

fn entities(story: &Story) -> Vec<EntityReport> {
    let report = |entity: &StoryEntity| EntityReport {
        id: entity.id.to_string(),
        kind: entity.kind.to_string(),
        name: entity.name.clone(),
        aliases: entity.aliases.clone(),
        mentions: entity
            .mentions
            .iter()
            .filter_map(|(article, mention)| {
                let mention = story.article(*article)?.mentions.get(mention.index())?;
                Some(evidence(story, Passage { article: *article, span: mention.span }))
            })
            .collect(),
        matches: entity.matches.iter().map(|one| entity_match(story, one)).collect(),
        spellings: entity
            .spellings
            .iter()
            .map(|spelling| SpellingReport {
                text: spelling.text.clone(),
                evidence: spelling.passages.iter().map(|passage| evidence(story, *passage)).collect(),
            })
            .collect(),
    };
    story.entities.iter().map(report).collect()
}

fn entity_match(story: &Story, one: &EntityMatch) -> MatchReport {
    let name_of = |(article, entity): (ArticleIndex, EntityId)| {
        story.article(article).map(|analysis| name(analysis, entity)).unwrap_or_default()
    };
    MatchReport {
        a: article_id(story, one.a.0),
        a_name: name_of(one.a),
        b: article_id(story, one.b.0),
        b_name: name_of(one.b),
        weight: rounded(one.weight.0),
        addends: addends(&one.addends),
    }
}

fn fact(story: &Story, fact: &Fact) -> FactReport {
    FactReport {
        id: fact.id.to_string(),
        statement: fact.statement.clone(),
        status: fact.status.to_string(),
        support: fact.support.iter().map(|one| support(story, one)).collect(),
        independent_sources: fact.independent_sources,
        weight: rounded(fact.weight.0),
        addends: addends(&fact.addends),
    }
}

fn support(story: &Story, support: &Support) -> SupportReport {
    let analysis = story.article(support.passage.article);
    let value = support.value.and_then(|id| analysis?.values.get(id.index()));
    SupportReport {
        article: article_id(story, support.passage.article),
        span: span(support.passage.span),
        text: story.slice(support.passage).to_owned(),
        claim: support.claim.map(|id| id.to_string()),
        value: value.map(Value::normal),
        attributed_to: support
            .attributed_to
            .and_then(|source| analysis.map(|analysis| name(analysis, source))),
    }
}

fn conflict(story: &Story, index: usize, conflict: &Conflict) -> ConflictReport {
    let side = |side: &Side| SideReport {
        value: side.value.clone(),
        evidence: side.evidence.iter().map(|passage| evidence(story, *passage)).collect(),
    };
    ConflictReport {
        id: format!("k{index}"),
        kind: conflict.kind.to_string(),
        about: conflict.about.clone(),
        explanation: conflict.explanation.clone(),
        sides: conflict.sides.iter().map(side).collect(),
        facts: conflict.facts.iter().map(ToString::to_string).collect(),
    }
}

fn quotation(story: &Story, index: usize, group: &QuoteGroup) -> QuotationReport {
    let speaker = group.speaker.and_then(|id| story.entities.get(id.index()));
    QuotationReport {
        id: format!("g{index}"),
        speaker: speaker.map(|entity| entity.id.to_string()),
        speaker_name: speaker.map(|entity| entity.name.clone()),
        variants: group
            .variants
            .iter()
            .enumerate()
            .map(|(index, one)| variant(story, one, index == group.fullest))
            .collect(),
    }
}

fn variant(story: &Story, variant: &QuoteVariant, fullest: bool) -> VariantReport {
    VariantReport {
        article: article_id(story, variant.passage.article),
        span: span(variant.passage.span),
        text: story.slice(variant.passage).to_owned(),
        fidelity: variant.fidelity.to_string(),
        fullest,
        diff: variant.diff.iter().map(diff).collect(),
    }
}

fn diff(step: &DiffOp) -> DiffReport {
    let (op, text) = match step {
        DiffOp::Same(text) => ("same", text),
        DiffOp::Removed(text) => ("removed", text),
        DiffOp::Added(text) => ("added", text),
    };
    DiffReport { op: op.to_owned(), text: text.clone() }
}

fn source_link(story: &Story, link: &SourceLink) -> SourceLinkReport {
    SourceLinkReport {
        a: article_id(story, link.a),
        b: article_id(story, link.b),
        score: rounded(link.score.get()),
        direction: link.direction.map(|direction| direction.to_string()),
        dependent: link.dependent,
        passages: link
            .passages
            .iter()
            .map(|(a, b)| PassagePairReport {
                a: span(a.span),
                b: span(b.span),
                text: story.slice(*a).to_owned(),
            })
            .collect(),
    }
}

fn timeline_entry(entry: &TimelineEntry) -> TimelineReport {
    TimelineReport {
        date: entry.date.to_string(),
        precision: precision(entry.date).to_owned(),
        fact: entry.fact.to_string(),
    }
}
