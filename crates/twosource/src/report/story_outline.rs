//! A story to an outline that a desk editor reads from top to bottom.

use std::collections::BTreeSet;

use crate::report::outline::{Inline, Item, Line, Outline, Section, issue, item, plain, section, strong};
use crate::types::{
    Conflict, DiffOp, Direction, Fact, FactStatus, Fidelity, Passage, QuoteGroup, QuoteVariant, Side,
    SourceLink, Story, Support,
};

/// The sections of a story, the most useful first.
pub(super) fn story(story: &Story) -> Outline {
    Outline {
        title: format!("One story in {} reports", story.articles.len()),
        sections: vec![
            section("The reports", reports(story)),
            facts(story, "Confirmed by two or more independent sources", FactStatus::Corroborated),
            section(
                "Where the reports contradict each other",
                story.conflicts.iter().map(|one| conflict(story, one)).collect(),
            ),
            section("Quotations that differ", altered(story)),
            section("Quotations told alike", alike(story)),
            section("Who retells whom", story.dependence.iter().map(|one| link(story, one)).collect()),
            facts(story, "Updated by a later report", FactStatus::Updated),
            facts(story, "Disputed", FactStatus::Disputed),
            section("Only one source says", single(story)),
            section("In order of time", timeline(story)),
            section("Issues", issues(story)),
        ],
    }
}

fn id_of(story: &Story, article: crate::types::ArticleIndex) -> &str {
    story.article(article).map_or("", |analysis| analysis.article.id.as_str())
}

fn reports(story: &Story) -> Vec<Item> {
    let entry = |analysis: &crate::types::Analysis| {
        let article = &analysis.article;
        let headline = article.headline.as_ref().map_or("no headline", |one| one.value.as_str());
        let outlet = article.publisher.as_ref().map_or("outlet not told", |one| one.value.as_str());
        let published =
            article.published.as_ref().map_or("date not told".to_owned(), |one| one.value.to_string());
        Item {
            line: vec![strong(&article.id), plain(format!("  {headline} ({outlet}, {published})"))],
            details: Vec::new(),
        }
    };
    story.articles.iter().map(|analysis| entry(analysis)).collect()
}

fn facts(story: &Story, title: &str, status: FactStatus) -> Section {
    let found = story.facts.iter().filter(|fact| fact.status == status);
    section(title, found.map(|fact| fact_item(story, fact)).collect())
}

fn fact_item(story: &Story, fact: &Fact) -> Item {
    let sources = match fact.independent_sources {
        1 => "1 source".to_owned(),
        n => format!("{n} independent sources"),
    };
    Item {
        line: vec![plain(&fact.statement), plain("  "), strong(format!("[{sources}]"))],
        details: fact.support.iter().map(|one| support(story, one)).collect(),
    }
}

fn support(story: &Story, support: &Support) -> Line {
    let analysis = story.article(support.passage.article);
    let cited = support
        .attributed_to
        .and_then(|source| analysis?.entities.get(source.index()))
        .map(|entity| format!(", citing {}", entity.name))
        .unwrap_or_default();
    vec![
        strong(id_of(story, support.passage.article)),
        plain(format!("{cited}: {}", story.slice(support.passage))),
    ]
}

/// The sentences of each article that nothing else confirms or disputes. A sentence reads better than its clauses.
fn single(story: &Story) -> Vec<Item> {
    let told = |status: fn(FactStatus) -> bool| -> BTreeSet<Passage> {
        let facts = story.facts.iter().filter(|fact| status(fact.status));
        facts.flat_map(|fact| &fact.support).filter_map(|one| sentence(story, one.passage)).collect()
    };
    let elsewhere = told(|status| status != FactStatus::SingleSource);
    let alone = told(|status| status == FactStatus::SingleSource);
    let mut items: Vec<Item> = story
        .articles
        .iter()
        .map(|one| Item { line: vec![strong(&one.article.id)], details: Vec::new() })
        .collect();
    for passage in alone.difference(&elsewhere) {
        if let Some(entry) = items.get_mut(passage.article.index()) {
            entry.details.push(vec![plain(story.slice(*passage))]);
        }
    }
    items.retain(|entry| !entry.details.is_empty());
    items
}

/// The sentence in which a passage starts.
fn sentence(story: &Story, passage: Passage) -> Option<Passage> {
    let segmentation = &story.article(passage.article)?.segmentation;
    let sent = segmentation.sentences.get(segmentation.sentence_at(passage.span.start)?)?;
    Some(Passage { article: passage.article, span: sent.span })
}

fn conflict(story: &Story, conflict: &Conflict) -> Item {
    let side =
        |side: &Side| vec![strong(&side.value), plain(format!(" – {}", evidence(story, &side.evidence)))];
    let mut details: Vec<Line> = conflict.sides.iter().map(side).collect();
    details.push(vec![plain(&conflict.explanation)]);
    Item { line: vec![strong(conflict.kind.as_str()), plain(format!(": {}", conflict.about))], details }
}

/// Each article with each wording once, and the number of places that have it.
fn evidence(story: &Story, passages: &[Passage]) -> String {
    let mut lines: Vec<(&str, &str, usize)> = Vec::new();
    for passage in passages {
        let (id, text) = (id_of(story, passage.article), story.slice(*passage));
        match lines.iter_mut().find(|line| (line.0, line.1) == (id, text)) {
            Some(line) => line.2 += 1,
            None => lines.push((id, text, 1)),
        }
    }
    let times = |n: usize| if n > 1 { format!(" ({n} times)") } else { String::new() };
    let told: Vec<_> = lines.into_iter().map(|(id, text, n)| format!("{id} “{text}”{}", times(n))).collect();
    told.join("; ")
}

fn is_altered(group: &QuoteGroup) -> bool {
    group.variants.iter().any(|one| matches!(one.fidelity, Fidelity::Trimmed | Fidelity::Reworded))
}

fn speaker(story: &Story, group: &QuoteGroup) -> Inline {
    let entity = group.speaker.and_then(|id| story.entities.get(id.index()));
    strong(entity.map_or("speaker not told", |entity| entity.name.as_str()))
}

fn altered(story: &Story) -> Vec<Item> {
    let groups = story.quotations.iter().filter(|group| is_altered(group));
    groups
        .map(|group| Item {
            line: vec![speaker(story, group)],
            details: group
                .variants
                .iter()
                .enumerate()
                .map(|(index, one)| variant(story, one, index == group.fullest))
                .collect(),
        })
        .collect()
}

fn variant(story: &Story, variant: &QuoteVariant, fullest: bool) -> Line {
    let label = if fullest { "fullest" } else { variant.fidelity.as_str() };
    let mut line = vec![plain(format!("{label}, {}: ", id_of(story, variant.passage.article)))];
    if variant.diff.is_empty() {
        line.push(plain(format!("“{}”", story.slice(variant.passage))));
        return line;
    }
    for (index, step) in variant.diff.iter().enumerate() {
        if index > 0 {
            line.push(plain(" "));
        }
        line.push(match step {
            DiffOp::Same(words) => plain(words),
            DiffOp::Removed(words) => Inline::Removed(words.clone()),
            DiffOp::Added(words) => Inline::Added(words.clone()),
        });
    }
    line
}

fn alike(story: &Story) -> Vec<Item> {
    let groups = story.quotations.iter().filter(|group| !is_altered(group));
    groups
        .filter_map(|group| {
            let fullest = group.variants.get(group.fullest)?;
            let ids: Vec<_> = group.variants.iter().map(|one| id_of(story, one.passage.article)).collect();
            let line = vec![
                speaker(story, group),
                plain(format!(": “{}” ({})", story.slice(fullest.passage), ids.join(", "))),
            ];
            Some(Item { line, details: Vec::new() })
        })
        .collect()
}

fn link(story: &Story, link: &SourceLink) -> Item {
    let (a, b) = (id_of(story, link.a), id_of(story, link.b));
    let relation = match link.direction {
        Some(Direction::FromB) => format!("{a} takes from {b}"),
        Some(Direction::FromA) => format!("{b} takes from {a}"),
        None => format!("{a} and {b} share text"),
    };
    let count = if link.dependent { "; counted as one source" } else { "" };
    let mut item = item(format!("{relation}, {:.0} % shared{count}", link.score.get() * 100.0));
    if link.dependent {
        item.details =
            link.passages.iter().map(|(a, _)| vec![plain(format!("“{}”", story.slice(*a)))]).collect();
    }
    item
}

/// Each date with the sentences that tell what happened then.
fn timeline(story: &Story) -> Vec<Item> {
    let mut told: BTreeSet<(String, Passage)> = BTreeSet::new();
    let mut items = Vec::new();
    for entry in &story.timeline {
        let support = story.facts.get(entry.fact.index()).and_then(|fact| fact.support.first());
        let Some(passage) = support.and_then(|one| sentence(story, one.passage)) else { continue };
        let date = entry.date.to_string();
        if told.insert((date.clone(), passage)) {
            let line = vec![strong(date), plain(format!("  {}", story.slice(passage)))];
            items.push(Item { line, details: Vec::new() });
        }
    }
    items
}

fn issues(story: &Story) -> Vec<Item> {
    let mut items: Vec<Item> = story.issues.iter().map(issue).collect();
    for analysis in &story.articles {
        for one in &analysis.issues {
            let mut entry = issue(one);
            entry.line.insert(0, plain(format!("{}: ", analysis.article.id)));
            items.push(entry);
        }
    }
    items
}
