//! An article or analysis to an outline: titled sections of items, in words, without any markup.

use crate::types::{Analysis, Article, Claim, EntityId, Issue, MentionForm, Quote, Span};

/// A stretch of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Inline {
    /// Plain words.
    Text(String),
    /// Words that stand out: a status, a name.
    Strong(String),
    /// Words that a variant left out.
    Removed(String),
    /// Words that a variant put in.
    Added(String),
}

/// A line of the outline.
pub(super) type Line = Vec<Inline>;

/// An entry with the lines that belong to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Item {
    /// What it says.
    pub(super) line: Line,
    /// What it rests on.
    pub(super) details: Vec<Line>,
}

/// A titled list of entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// The title.
    pub(super) title: String,
    /// The entries; an empty section says so.
    pub(super) items: Vec<Item>,
}

/// A whole report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outline {
    /// The title.
    pub(super) title: String,
    /// The sections.
    pub(super) sections: Vec<Section>,
}

/// Plain words, with any run of white space as one space.
pub(super) fn plain(text: impl AsRef<str>) -> Inline {
    Inline::Text(one_line(text.as_ref()))
}

/// Words that stand out.
pub(super) fn strong(text: impl AsRef<str>) -> Inline {
    Inline::Strong(one_line(text.as_ref()))
}

/// An entry of one plain line.
pub(super) fn item(text: impl AsRef<str>) -> Item {
    Item { line: vec![plain(text)], details: Vec::new() }
}

/// A section.
pub(super) fn section(title: &str, items: Vec<Item>) -> Section {
    Section { title: title.to_owned(), items }
}

/// `text` on one line: runs of white space become one space, the ends keep theirs.
fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_whitespace() {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    out
}

/// What an article says about itself, and its blocks.
pub(super) fn article(article: &Article) -> Outline {
    let blocks = article
        .blocks
        .iter()
        .map(|block| Item {
            line: vec![strong(block.kind.as_str()), plain(format!("  {}", article.slice(block.span)))],
            details: Vec::new(),
        })
        .collect();
    Outline {
        title: title(article),
        sections: vec![
            section("About the article", metadata(article)),
            section("Blocks", blocks),
            section("Issues", article.issues.iter().map(issue).collect()),
        ],
    }
}

/// What was read out of one article.
pub(super) fn analysis(analysis: &Analysis) -> Outline {
    Outline {
        title: title(&analysis.article),
        sections: vec![
            section("About the article", metadata(&analysis.article)),
            section("Quotations", analysis.quotes.iter().map(|one| quote(analysis, one)).collect()),
            section("Claims", analysis.claims.iter().map(|one| claim(analysis, one)).collect()),
            section("People, places and organisations", entities(analysis)),
            section("Values", values(analysis)),
            section("Issues", analysis.issues.iter().map(issue).collect()),
        ],
    }
}

pub(super) fn issue(issue: &Issue) -> Item {
    let place = issue.span.map(|span| format!(" (bytes {span})")).unwrap_or_default();
    Item {
        line: vec![strong(issue.code.as_str()), plain(format!("  {}{place}", issue.message))],
        details: Vec::new(),
    }
}

fn title(article: &Article) -> String {
    let headline = article.headline.as_ref().map_or("without a headline", |headline| headline.value.as_str());
    one_line(&format!("{}: {headline}", article.id))
}

fn metadata(article: &Article) -> Vec<Item> {
    let names = |names: Vec<&str>| names.join(", ");
    let fields = [
        ("publisher", article.publisher.as_ref().map(|one| one.value.clone()).unwrap_or_default()),
        ("published", article.published.as_ref().map(|one| one.value.to_string()).unwrap_or_default()),
        ("authors", names(article.authors.iter().map(|one| one.value.name.as_str()).collect())),
        ("agencies", names(article.agencies.iter().map(|one| one.value.name.as_str()).collect())),
        ("section", article.section.as_ref().map(|one| one.value.clone()).unwrap_or_default()),
        ("dateline", article.dateline_place.as_ref().map(|one| one.value.clone()).unwrap_or_default()),
    ];
    fields
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| item(format!("{name}: {value}")))
        .collect()
}

fn name(analysis: &Analysis, entity: EntityId) -> &str {
    analysis.entities.get(entity.index()).map_or("", |entity| entity.name.as_str())
}

fn quote(analysis: &Analysis, quote: &Quote) -> Item {
    let speaker = quote.speaker.map_or("speaker not told", |speaker| name(analysis, speaker));
    let cue = quote.cue.map(|cue| format!(" ({})", analysis.slice(cue))).unwrap_or_default();
    Item {
        line: vec![
            strong(speaker),
            plain(format!("{cue}, {}: “{}”", quote.kind, analysis.slice(quote.span))),
        ],
        details: Vec::new(),
    }
}

fn claim(analysis: &Analysis, claim: &Claim) -> Item {
    let words = |span: Option<Span>| span.map_or("–", |span| analysis.slice(span));
    let sources: Vec<_> = claim.attributed_to.iter().map(|source| name(analysis, *source)).collect();
    let word = if sources.is_empty() { "the article".to_owned() } else { sources.join(", citing ") };
    let parts = format!(
        "{} | {} | {}; {}, {}, on the word of {word}",
        words(claim.subject),
        analysis.slice(claim.predicate),
        words(claim.object),
        claim.polarity,
        claim.certainty,
    );
    Item { line: vec![plain(analysis.slice(claim.span))], details: vec![vec![plain(parts)]] }
}

fn entities(analysis: &Analysis) -> Vec<Item> {
    let entry = |entity: &crate::types::Entity| {
        let aliases = if entity.aliases.is_empty() {
            String::new()
        } else {
            format!(", also {}", entity.aliases.join(", "))
        };
        let mentions = entity.mentions.iter().filter_map(|id| analysis.mentions.get(id.index()));
        let names = mentions.clone().filter(|mention| mention.form == MentionForm::Name).count();
        let others = mentions.count() - names;
        let line = format!(" ({}{aliases}): {names} times by name, {others} times otherwise", entity.kind);
        let details = entity
            .attributes
            .iter()
            .map(|one| vec![plain(format!("{}: {}", one.kind, analysis.slice(one.span)))])
            .collect();
        Item { line: vec![strong(&entity.name), plain(line)], details }
    };
    analysis.entities.iter().map(entry).collect()
}

fn values(analysis: &Analysis) -> Vec<Item> {
    let entry = |value: &crate::types::Value| {
        let unit = value.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let modifier = value.modifier.map(|modifier| format!("{modifier} ")).unwrap_or_default();
        item(format!("{}: {} = {modifier}{}{unit}", value.kind, analysis.slice(value.span), value.normal()))
    };
    analysis.values.iter().map(entry).collect()
}
