//! Results to the report's structs.

use crate::report::contract::{
    AddendReport, ArticleReport, ArticlesReport, AttributeReport, BlockReport, BylineReport, CandidateReport,
    ClaimReport, ConflictReport, CreditReport, DiffReport, EntityReport, EvidenceReport, FactReport,
    HeadlineReport, IssueReport, LiveEntryReport, LocalEntityReport, MentionReport, NoticeReport,
    PassagePairReport, PlaceReport, QuotationReport, QuoteReport, SchemaVersion, SentenceReport, SideReport,
    SourceLinkReport, SpanReport, StoryReport, SupportReport, TimelineReport, ValueReport, VariantReport,
};
use crate::types::{
    Agency, Analysis, Article, ArticleIndex, Author, Calendar, Candidate, Claim, Conflict, DiffOp, EntityId,
    Fact, Issue, LiveEntry, Located, Notice, Passage, Quote, QuoteGroup, QuoteVariant, SourceLink, Span,
    Story, Support, TimelineEntry, Value, When,
};

impl ArticlesReport {
    /// A report without articles.
    pub fn new() -> Self {
        Self { schema_version: SchemaVersion::V1, articles: Vec::new(), issues: Vec::new() }
    }

    /// Adds a parsed article and its issues.
    pub fn add_article(&mut self, article: &Article) {
        self.articles.push(ArticleReport::from(article));
        self.add_issues(&article.id, &article.issues);
    }

    /// Adds an analysed article and its issues.
    pub fn add_analysis(&mut self, analysis: &Analysis) {
        self.articles.push(ArticleReport::from(analysis));
        self.add_issues(&analysis.article.id, &analysis.issues);
    }

    fn add_issues(&mut self, article: &str, issues: &[Issue]) {
        self.issues.extend(issues.iter().map(|one| issue(Some(article), one)));
    }
}

impl Default for ArticlesReport {
    fn default() -> Self {
        Self::new()
    }
}

fn byline(author: &Author) -> BylineReport {
    BylineReport {
        name: author.name.clone(),
        kind: author.kind.to_string(),
        role: author.role.clone(),
        outlet: author.outlet.clone(),
    }
}

fn credit(agency: &Agency) -> CreditReport {
    CreditReport { name: agency.name.clone(), form: agency.form.to_string() }
}

fn notice(notice: &Notice) -> NoticeReport {
    NoticeReport {
        kind: notice.kind.to_string(),
        span: span(notice.span),
        when: notice.when.map(|when| when.to_string()),
    }
}

fn entry(entry: &LiveEntry) -> LiveEntryReport {
    LiveEntryReport {
        headline: entry.headline.as_ref().map(|headline| headline.value.clone()),
        published: entry.published.as_ref().map(|published| published.value.to_string()),
        span: span(entry.span),
    }
}

fn candidate(candidate: &Candidate) -> CandidateReport {
    CandidateReport {
        field: candidate.field.to_string(),
        value: candidate.value.clone(),
        span: candidate.span.map(span),
        key: candidate.key.clone(),
        won: candidate.won,
    }
}

impl From<&Article> for ArticleReport {
    fn from(article: &Article) -> Self {
        let text = |one: &Option<Located<String>>| one.as_ref().map(|one| one.value.clone());
        let when = |one: &Option<Located<When>>| one.as_ref().map(|one| one.value.to_string());
        Self {
            id: article.id.clone(),
            text: article.text.clone(),
            headline: article.headline.as_ref().map(|headline| HeadlineReport {
                text: headline.value.clone(),
                span: span(headline.span.unwrap_or_default()),
            }),
            alternative_headline: text(&article.alternative_headline),
            dek: text(&article.dek),
            published: when(&article.published),
            modified: when(&article.modified),
            received: article.received.map(|day| day.to_string()),
            publisher: text(&article.publisher),
            authors: article.authors.iter().map(|author| author.value.name.clone()).collect(),
            bylines: article.authors.iter().map(|author| byline(&author.value)).collect(),
            agencies: article.agencies.iter().map(|agency| agency.value.name.clone()).collect(),
            credits: article.agencies.iter().map(|agency| credit(&agency.value)).collect(),
            section: text(&article.section),
            keywords: article.keywords.iter().map(|keyword| keyword.value.clone()).collect(),
            dateline_place: text(&article.dateline_place),
            dateline_date: when(&article.dateline_date),
            url: text(&article.url),
            copyright: text(&article.copyright),
            notices: article.notices.iter().map(notice).collect(),
            entries: article.entries.iter().map(entry).collect(),
            candidates: article.candidates.iter().map(candidate).collect(),
            language: article.language.clone(),
            blocks: article
                .blocks
                .iter()
                .map(|block| BlockReport { kind: block.kind.to_string(), span: span(block.span) })
                .collect(),
            sentences: Vec::new(),
            mentions: Vec::new(),
            entities: Vec::new(),
            values: Vec::new(),
            quotes: Vec::new(),
            claims: Vec::new(),
        }
    }
}

impl From<&Analysis> for ArticleReport {
    fn from(analysis: &Analysis) -> Self {
        article(analysis, &|entity| entity.to_string())
    }
}

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

fn span(span: Span) -> SpanReport {
    [span.start, span.end]
}

/// Four digits after the point: enough to compare, and the same text on every machine.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
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

fn article(analysis: &Analysis, id_of: &dyn Fn(EntityId) -> String) -> ArticleReport {
    let text = |span: Span| analysis.slice(span).to_owned();
    let mut report = ArticleReport::from(&analysis.article);
    report.sentences =
        analysis.segmentation.sentences.iter().map(|sent| SentenceReport { span: span(sent.span) }).collect();
    report.mentions = analysis
        .mentions
        .iter()
        .map(|mention| MentionReport {
            span: span(mention.span),
            text: text(mention.span),
            kind: mention.kind.to_string(),
            form: mention.form.to_string(),
            entity: id_of(mention.entity),
            rule: mention.rule.to_string(),
        })
        .collect();
    report.entities = analysis
        .entities
        .iter()
        .map(|entity| LocalEntityReport {
            id: id_of(entity.id),
            kind: entity.kind.to_string(),
            name: entity.name.clone(),
            aliases: entity.aliases.clone(),
            attributes: entity
                .attributes
                .iter()
                .map(|one| AttributeReport {
                    kind: one.kind.to_string(),
                    span: span(one.span),
                    text: text(one.span),
                })
                .collect(),
        })
        .collect();
    report.values = analysis.values.iter().map(|one| value(analysis, one)).collect();
    report.quotes =
        analysis.quotes.iter().enumerate().map(|(index, one)| quote(analysis, index, one, id_of)).collect();
    report.claims =
        analysis.claims.iter().enumerate().map(|(index, one)| claim(analysis, index, one)).collect();
    report
}

fn value(analysis: &Analysis, value: &Value) -> ValueReport {
    ValueReport {
        span: span(value.span),
        text: analysis.slice(value.span).to_owned(),
        kind: value.kind.to_string(),
        value: value.normal(),
        unit: value.unit.clone(),
        modifier: value.modifier.map(|modifier| modifier.to_string()),
        rule: value.rule.to_string(),
    }
}

fn name(analysis: &Analysis, entity: EntityId) -> String {
    analysis.entities.get(entity.index()).map(|entity| entity.name.clone()).unwrap_or_default()
}

fn quote(
    analysis: &Analysis,
    index: usize,
    quote: &Quote,
    id_of: &dyn Fn(EntityId) -> String,
) -> QuoteReport {
    let place = |at: Span| PlaceReport { span: span(at), text: analysis.slice(at).to_owned() };
    QuoteReport {
        id: format!("q{index}"),
        span: span(quote.span),
        text: analysis.slice(quote.span).to_owned(),
        kind: quote.kind.to_string(),
        speaker: quote.speaker.map(id_of),
        speaker_name: quote.speaker.map(|speaker| name(analysis, speaker)),
        source: quote.source.map(place),
        cue: quote.cue.map(place),
        utterance: quote.utterance,
        certainty: rounded(quote.certainty.get()),
        rule: quote.rule.to_string(),
    }
}

fn claim(analysis: &Analysis, index: usize, claim: &Claim) -> ClaimReport {
    let text = |span: Span| analysis.slice(span).to_owned();
    let normal = |value: &Value| value.normal();
    let values = claim.values.iter().filter(|id| Some(**id) != claim.time);
    ClaimReport {
        id: format!("c{index}"),
        span: span(claim.span),
        subject: claim.subject.map(text),
        predicate: claim.lemma.clone(),
        object: claim.object.map(text),
        arguments: claim.arguments.iter().copied().map(text).collect(),
        value: values.filter_map(|id| analysis.values.get(id.index())).map(normal).next(),
        time: claim.time.and_then(|id| analysis.values.get(id.index())).map(normal),
        place: claim.place.and_then(|id| analysis.mentions.get(id.index())).map(|mention| text(mention.span)),
        polarity: claim.polarity.to_string(),
        certainty: claim.certainty.to_string(),
        attributed_to: claim.attributed_to.iter().map(|source| name(analysis, *source)).collect(),
        rule: claim.rule.to_string(),
    }
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
    let report = |entity: &crate::types::StoryEntity| EntityReport {
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
    };
    story.entities.iter().map(report).collect()
}

fn fact(story: &Story, fact: &Fact) -> FactReport {
    FactReport {
        id: fact.id.to_string(),
        statement: fact.statement.clone(),
        status: fact.status.to_string(),
        support: fact.support.iter().map(|one| support(story, one)).collect(),
        independent_sources: fact.independent_sources,
        weight: rounded(fact.weight.0),
        addends: fact
            .addends
            .iter()
            .map(|addend| AddendReport {
                comparison: addend.comparison.to_owned(),
                level: addend.level.clone(),
                weight: rounded(addend.weight.0),
            })
            .collect(),
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
    let side = |side: &crate::types::Side| SideReport {
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

/// How exactly a date is told.
pub(super) fn precision(when: When) -> &'static str {
    if when.time.is_some() {
        return "time";
    }
    match when.calendar {
        Some(Calendar::Day(_) | Calendar::Yearless(_, Some(_))) => "day",
        Some(Calendar::Weekend(..)) => "weekend",
        Some(Calendar::Week(..)) => "week",
        Some(Calendar::Month(..) | Calendar::Yearless(_, None)) => "month",
        Some(Calendar::Quarter(..)) => "quarter",
        Some(Calendar::Season(..)) => "season",
        Some(Calendar::Half(..)) => "half",
        Some(Calendar::Year(_)) => "year",
        Some(Calendar::Decade(_)) => "decade",
        Some(Calendar::Century(_)) => "century",
        Some(Calendar::Vague(_)) => "vague",
        None => "time",
    }
}

pub(super) fn issue(article: Option<&str>, issue: &Issue) -> IssueReport {
    IssueReport {
        article: article.map(str::to_owned),
        code: issue.code.to_string(),
        span: issue.span.map(span),
        message: issue.message.clone(),
    }
}
