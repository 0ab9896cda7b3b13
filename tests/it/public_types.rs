//! Every public type can cross threads and survive a caught panic; the compiler proves it.

use std::panic::UnwindSafe;

use twosource::{
    Addend, Amount, Analysis, Analyzer, Article, ArticleIndex, Attribute, AttributeKind, Block, BlockKind,
    Calendar, Certainty, CharIndex, Claim, ClaimId, Conflict, ConflictKind, Date, Decimal, Dep, DiffOp,
    Direction, Doc, Drawing, Duration, Entities, Entity, EntityId, EntityKind, Error, ErrorKind, Fact,
    FactId, FactStatus, Fidelity, Iob, Issue, IssueCode, Located, Mention, MentionForm, MentionId, Modifier,
    Morph, Name, NameType, ParseOptions, Passage, Polarity, Pos, Quote, QuoteGroup, QuoteId, QuoteKind,
    QuoteVariant, RuleId, Score, Segmentation, SentView, Sentence, Side, SourceLink, Span, SpanView, Story,
    StoryEntity, StoryEntityId, Support, Tag, TimeOfDay, TimeUnit, TimelineEntry, Token, TokenRange,
    TokenView, Value, ValueId, ValueKind, Weight, When, WordDiff, report,
};
use twosource::{EntityLink, EntityQuery, KbCandidate, KbEntry, KnowledgeTable, LinkOptions, LinkStatus};

fn is_sound<T: Send + Sync + UnwindSafe>() {}

macro_rules! all_sound {
    ($($type:ty),* $(,)?) => { $(is_sound::<$type>();)* };
}

#[test]
fn types_of_linking_cross_threads() {
    all_sound!(EntityLink, EntityQuery, KbCandidate, KbEntry, KnowledgeTable, LinkOptions, LinkStatus);
    all_sound!(report::LinksReport);
}

#[test]
fn public_types_cross_threads() {
    all_sound!(
        Addend,
        Amount,
        Analysis,
        Analyzer,
        Article,
        ArticleIndex,
        Attribute,
        AttributeKind,
        Block,
        BlockKind,
        Calendar,
        Certainty,
        CharIndex,
        Claim,
        ClaimId,
        Conflict,
        ConflictKind,
        Date,
        Decimal,
        Dep,
        DiffOp,
        Direction,
        Doc<'_>,
        Drawing<'_>,
        Duration,
        Entities,
        Entity,
        EntityId,
        EntityKind,
        Error,
        ErrorKind,
        Fact,
        FactId,
        FactStatus,
        Fidelity,
        Iob,
        Issue,
        IssueCode,
        Located<String>,
        Mention,
        MentionForm,
        MentionId,
        Modifier,
        Morph,
        Name,
        NameType,
        ParseOptions,
        Passage,
        Polarity,
        Pos,
        Quote,
        QuoteGroup,
        QuoteId,
        QuoteKind,
        QuoteVariant,
        RuleId,
        Score,
        Segmentation,
        SentView<'_>,
        Sentence,
        Side,
        SourceLink,
        Span,
        SpanView<'_>,
        Story,
        StoryEntity,
        StoryEntityId,
        Support,
        Tag,
        TimeOfDay,
        TimeUnit,
        TimelineEntry,
        Token,
        TokenRange,
        TokenView<'_>,
        Value,
        ValueId,
        ValueKind,
        Weight,
        When,
        WordDiff,
    );
    all_sound!(
        report::StoryReport,
        report::ArticlesReport,
        report::ArticleReport,
        report::FactReport,
        report::ConflictReport,
        report::QuotationReport,
        report::SourceLinkReport,
        report::IssueReport,
    );
}
