//! The JSON that other programs read, as structs: field names and meanings here are a promise.
//!
//! Spans are `[start, end)` in UTF-8 bytes of that article's `text`. Fields may be added; none is renamed.

use serde::{Deserialize, Serialize};

/// Defines plain report structs that serialise, read back, compare, and describe themselves as JSON Schema.
macro_rules! report {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* }
    )*};
}

/// `[start, end)` in UTF-8 bytes.
pub type SpanReport = [u32; 2];

/// Version of the report's format: the major number changes when a field is renamed or its meaning changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SchemaVersion {
    /// The format described by this module.
    #[default]
    #[serde(rename = "1.0")]
    V1,
}

report! {
    /// A reconciled story.
    StoryReport {
        /// Version of this format.
        schema_version: SchemaVersion,
        /// The analysed articles, by id.
        articles: Vec<ArticleReport>,
        /// People, places and organisations across the articles.
        entities: Vec<EntityReport>,
        /// What is asserted, the best supported first.
        facts: Vec<FactReport>,
        /// Where the articles contradict each other.
        conflicts: Vec<ConflictReport>,
        /// Utterances that several articles quote.
        quotations: Vec<QuotationReport>,
        /// Who retells whom, the closest pair first.
        dependence: Vec<SourceLinkReport>,
        /// Dated facts in order of time.
        timeline: Vec<TimelineReport>,
        /// What was not understood.
        issues: Vec<IssueReport>,
    }
    /// Analysed articles that are not reconciled.
    ArticlesReport {
        /// Version of this format.
        schema_version: SchemaVersion,
        /// The articles, in the order they were given.
        articles: Vec<ArticleReport>,
        /// What was not understood.
        issues: Vec<IssueReport>,
    }
    /// One article.
    ArticleReport {
        /// Name of the article, such as the file stem.
        id: String,
        /// The text; all spans of the article point into it.
        text: String,
        /// The headline.
        headline: Option<HeadlineReport>,
        /// Another headline that differs from it.
        alternative_headline: Option<String>,
        /// The summary line.
        dek: Option<String>,
        /// When it was published, as the article itself tells, in ISO 8601.
        published: Option<String>,
        /// When it was last changed, as the article itself tells, in ISO 8601.
        modified: Option<String>,
        /// A date known only from outside.
        received: Option<String>,
        /// The outlet, as printed.
        publisher: Option<String>,
        /// Names of the byline.
        authors: Vec<String>,
        /// The byline in full, in the order of `authors`.
        bylines: Vec<BylineReport>,
        /// Wire services that are credited.
        agencies: Vec<String>,
        /// The credits in full, in the order of `agencies`.
        credits: Vec<CreditReport>,
        /// Section of the outlet.
        section: Option<String>,
        /// Keywords and subjects.
        keywords: Vec<String>,
        /// Place of the dateline, as printed.
        dateline_place: Option<String>,
        /// Day of the dateline, in ISO 8601.
        dateline_date: Option<String>,
        /// The canonical address.
        url: Option<String>,
        /// The copyright line.
        copyright: Option<String>,
        /// Corrections and other notes of the editors.
        notices: Vec<NoticeReport>,
        /// Entries of a live blog.
        entries: Vec<LiveEntryReport>,
        /// Every place that told a field, whether it won or not.
        candidates: Vec<CandidateReport>,
        /// Language as a BCP 47 tag.
        language: String,
        /// The labelled stretches of the text.
        blocks: Vec<BlockReport>,
        /// Sentences of headline, dek and body.
        sentences: Vec<SentenceReport>,
        /// Where people, places and organisations are mentioned.
        mentions: Vec<MentionReport>,
        /// The article's own view of its entities, under the ids that `mentions` use.
        entities: Vec<LocalEntityReport>,
        /// Numbers, dates and durations.
        values: Vec<ValueReport>,
        /// Quotations.
        quotes: Vec<QuoteReport>,
        /// Claims.
        claims: Vec<ClaimReport>,
    }
    /// A headline and where it stands.
    HeadlineReport {
        /// The words.
        text: String,
        /// Where; empty when the text does not hold it.
        span: SpanReport,
    }
    /// Somebody who signs.
    BylineReport {
        /// The name.
        name: String,
        /// `person` or `organization`.
        kind: String,
        /// The job beside the name.
        role: Option<String>,
        /// The outlet or place beside the name.
        outlet: Option<String>,
    }
    /// A credited wire service.
    CreditReport {
        /// The name.
        name: String,
        /// How it is credited: `dateline`, `byline`, `trailing`, `contribution` or `key`.
        form: String,
    }
    /// A note of the editors.
    NoticeReport {
        /// `correction`, `clarification`, `update` or `editors-note`.
        kind: String,
        /// Where.
        span: SpanReport,
        /// The day or time that it gives, in ISO 8601.
        when: Option<String>,
    }
    /// An entry of a live blog.
    LiveEntryReport {
        /// Its own headline.
        headline: Option<String>,
        /// When it was posted, in ISO 8601.
        published: Option<String>,
        /// From its first block to its last.
        span: SpanReport,
    }
    /// A place that told a field.
    CandidateReport {
        /// Which field.
        field: String,
        /// What it told.
        value: String,
        /// Where in the text.
        span: Option<SpanReport>,
        /// Under which key of the input.
        key: Option<String>,
        /// Whether the field took it.
        won: bool,
    }
    /// A labelled stretch of an article.
    BlockReport {
        /// What it is.
        kind: String,
        /// Where.
        span: SpanReport,
    }
    /// A sentence.
    SentenceReport {
        /// Where.
        span: SpanReport,
    }
    /// A mention.
    MentionReport {
        /// Where.
        span: SpanReport,
        /// The words.
        text: String,
        /// `person`, `organization`, `place`, …
        kind: String,
        /// `name`, `nominal` or `pronoun`.
        form: String,
        /// Id of the entity it refers to.
        entity: String,
        /// The place whose name stands for its government here.
        place: Option<String>,
        /// Rule that found it.
        rule: String,
    }
    /// An entity as one article has it.
    LocalEntityReport {
        /// Id that mentions and quotes of this article use.
        id: String,
        /// `person`, `organization`, `place`, …
        kind: String,
        /// The fullest name the article gives.
        name: String,
        /// Other names and spellings.
        aliases: Vec<String>,
        /// What the article says of it in passing.
        attributes: Vec<AttributeReport>,
    }
    /// Something said of an entity in passing.
    AttributeReport {
        /// `role`, `nationality`, `age` or `relation`.
        kind: String,
        /// Where.
        span: SpanReport,
        /// The words.
        text: String,
        /// The bare office, or the word for a relation.
        office: Option<PlaceReport>,
        /// `current`, `former`, `incoming` or `acting`, for a role.
        status: Option<String>,
        /// The organisation, place or area that a role belongs to.
        organization: Option<PlaceReport>,
        /// Words that say when it holds.
        when: Option<PlaceReport>,
        /// Id of the other person of a relation.
        of: Option<String>,
        /// Rule that found it.
        rule: String,
    }
    /// A value.
    ValueReport {
        /// Where.
        span: SpanReport,
        /// The words.
        text: String,
        /// `count`, `ordinal`, `percent`, `money`, `measure`, `age`, `score`, `date`, `time`, `year`, `duration` or `set`.
        kind: String,
        /// Plain decimal, or ISO 8601 for dates and durations. The ends of a range of numbers and the figures of a score have
        /// `-` between them, the ends of a period `/`. What ISO 8601 cannot write is written as TIMEX3 does: `2024-Q3`,
        /// `2026-SU` for a summer, `2026-W25-WE` for a weekend, `PRESENT_REF` for `now`, `XXXX-WXX-2` for every Tuesday.
        value: String,
        /// Type and value in TIMEX3, for times.
        timex3: Option<Timex3Report>,
        /// Unit, or the counted noun.
        unit: Option<String>,
        /// UCUM code of the unit of a measure.
        ucum: Option<String>,
        /// The least and the greatest number that the value allows, `null` where it is open: measures in the base unit of their
        /// kind, durations in days, points in time in seconds since the start of 1970. `null` where none can be told.
        interval: Option<[Option<f64>; 2]>,
        /// The step of the last figure that the text writes: `0.1` for `6.8`.
        precision: Option<String>,
        /// The words that say of what or of whom.
        of: Option<PlaceReport>,
        /// `about`, `nearly`, `more than`, `at least`, `less than` or `at most`.
        modifier: Option<String>,
        /// Rule that found it.
        rule: String,
    }
    /// A time in TIMEX3.
    Timex3Report {
        /// `DATE`, `TIME`, `DURATION` or `SET`.
        kind: String,
        /// Its value: `2026-03-03TNI` for a night, `PXY` for years without a figure.
        value: String,
    }
    /// Words and where they stand.
    PlaceReport {
        /// Where.
        span: SpanReport,
        /// The words.
        text: String,
    }
    /// A quotation.
    QuoteReport {
        /// Id within the article.
        id: String,
        /// The content without quotation marks.
        span: SpanReport,
        /// The words.
        text: String,
        /// `direct`, `mixed` or `indirect`.
        kind: String,
        /// Id of the speaker.
        speaker: Option<String>,
        /// Name of the speaker.
        speaker_name: Option<String>,
        /// The mention beside the cue.
        source: Option<PlaceReport>,
        /// The reporting word.
        cue: Option<PlaceReport>,
        /// Quotations with the same number are one utterance.
        utterance: u32,
        /// How sure the speaker is, 0 to 1.
        certainty: f64,
        /// Rule that found it.
        rule: String,
    }
    /// A claim.
    ClaimReport {
        /// Id within the article.
        id: String,
        /// The clause.
        span: SpanReport,
        /// Who or what it is about.
        subject: Option<String>,
        /// Lemma of the main verb.
        predicate: String,
        /// What the verb acts on.
        object: Option<String>,
        /// Further phrases.
        arguments: Vec<String>,
        /// Normal form of the first value that is no time.
        value: Option<String>,
        /// Normal form of the value that says when.
        time: Option<String>,
        /// Words that say where.
        place: Option<String>,
        /// `affirmed` or `negated`.
        polarity: String,
        /// `certain`, `probable` or `possible`.
        certainty: String,
        /// Names of the sources, nearest first; empty for the outlet's own word.
        attributed_to: Vec<String>,
        /// Rule that found it.
        rule: String,
    }
    /// An entity across the articles.
    EntityReport {
        /// Id that mentions, quotes and quotations use.
        id: String,
        /// `person`, `organization`, `place`, …
        kind: String,
        /// The name most articles use.
        name: String,
        /// Other names and spellings.
        aliases: Vec<String>,
        /// Where it is mentioned.
        mentions: Vec<EvidenceReport>,
        /// What holds the entities of the articles together, the surest first.
        matches: Vec<MatchReport>,
        /// The spellings of its full name that the articles disagree on, the one of most articles first.
        spellings: Vec<SpellingReport>,
    }
    /// Entities of two articles that are one.
    MatchReport {
        /// Id of the one article.
        a: String,
        /// The name that it gives.
        a_name: String,
        /// Id of the other article.
        b: String,
        /// The name that it gives.
        b_name: String,
        /// Log-odds in bits that they are one; the sum of `addends`.
        weight: f64,
        /// The parts of the weight.
        addends: Vec<AddendReport>,
    }
    /// A spelling of a name.
    SpellingReport {
        /// As printed.
        text: String,
        /// Where.
        evidence: Vec<EvidenceReport>,
    }
    /// A place in one of the articles.
    EvidenceReport {
        /// Id of the article.
        article: String,
        /// Where.
        span: SpanReport,
        /// The words.
        text: String,
    }
    /// Something that at least one article asserts.
    FactReport {
        /// Id within the report.
        id: String,
        /// The assertion in the words of its clearest support, with its subject in front.
        statement: String,
        /// `corroborated`, `single-source`, `disputed` or `updated`.
        status: String,
        /// Who says so.
        support: Vec<SupportReport>,
        /// Number of sources when copies are counted once.
        independent_sources: usize,
        /// Strength of the links between the supports, log-odds in bits; the sum of `addends`.
        weight: f64,
        /// The parts of the weight.
        addends: Vec<AddendReport>,
    }
    /// One part of a weight.
    AddendReport {
        /// Name of the comparison.
        comparison: String,
        /// What it saw.
        level: String,
        /// Its weight in bits.
        weight: f64,
    }
    /// One article's word for a fact.
    SupportReport {
        /// Id of the article.
        article: String,
        /// Where.
        span: SpanReport,
        /// The words.
        text: String,
        /// Id of the claim in that article.
        claim: Option<String>,
        /// Normal form of the value as this article has it.
        value: Option<String>,
        /// Whom the article cites.
        attributed_to: Option<String>,
    }
    /// A contradiction.
    ConflictReport {
        /// Id within the report.
        id: String,
        /// `number`, `date`, `duration`, `place`, `name`, `attribution`, `polarity`, `role`, `quote` or `order`.
        kind: String,
        /// What it is about.
        about: String,
        /// Why no reading fits both.
        explanation: String,
        /// The sides, the best supported first.
        sides: Vec<SideReport>,
        /// Ids of the facts it makes disputed.
        facts: Vec<String>,
    }
    /// One side of a contradiction.
    SideReport {
        /// What this side says.
        value: String,
        /// Who says so.
        evidence: Vec<EvidenceReport>,
    }
    /// One utterance as several articles have it.
    QuotationReport {
        /// Id within the report.
        id: String,
        /// Id of the speaker.
        speaker: Option<String>,
        /// Name of the speaker.
        speaker_name: Option<String>,
        /// The variants.
        variants: Vec<VariantReport>,
    }
    /// One outlet's version of an utterance.
    VariantReport {
        /// Id of the article.
        article: String,
        /// Where.
        span: SpanReport,
        /// The words.
        text: String,
        /// `verbatim`, `trimmed`, `reworded` or `reported`.
        fidelity: String,
        /// Whether the others are measured against this variant.
        fullest: bool,
        /// Word diff against the fullest variant.
        diff: Vec<DiffReport>,
    }
    /// One step of a word diff.
    DiffReport {
        /// `same`, `removed` or `added`.
        op: String,
        /// The words.
        text: String,
    }
    /// Two articles of which one retells the other.
    SourceLinkReport {
        /// Id of the one article.
        a: String,
        /// Id of the other.
        b: String,
        /// How much is shared, 0 to 1.
        score: f64,
        /// `a-from-b` or `b-from-a`, where the text tells.
        direction: Option<String>,
        /// Whether the two count as one source.
        dependent: bool,
        /// The shared passages.
        passages: Vec<PassagePairReport>,
    }
    /// A passage that two articles share.
    PassagePairReport {
        /// In the one article.
        a: SpanReport,
        /// In the other.
        b: SpanReport,
        /// The words of the one.
        text: String,
    }
    /// A fact with a date.
    TimelineReport {
        /// The date in ISO 8601.
        date: String,
        /// `time`, `day`, `weekend`, `week`, `month`, `quarter`, `season`, `half`, `year`, `decade`, `century` or `vague`.
        precision: String,
        /// Id of the fact.
        fact: String,
    }
    /// Something that was not understood.
    IssueReport {
        /// Id of the article, `null` for the story as a whole.
        article: Option<String>,
        /// Stable code.
        code: String,
        /// Where.
        span: Option<SpanReport>,
        /// What was found.
        message: String,
    }
}

/// The JSON Schema of [`StoryReport`], pretty-printed.
#[cfg(feature = "schema")]
pub fn json_schema() -> String {
    super::pretty(&schemars::schema_for!(StoryReport))
}
