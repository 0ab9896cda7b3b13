//! Claims of the articles to what their comparison looks at.
//!
//! A claim becomes an [`Assertion`]: the stems of its clause without the names, the story entities that take part, its
//! values, its main verb, its polarity, and the utterance it stands in when a quotation group holds it. Everything is
//! sorted, so that comparing two assertions walks two short lists.

use crate::reconcile::index::{StoryIndex, mentions_in};
use crate::reconcile::words::{StoryWords, WordId, stems};
use crate::types::{
    Analysis, ArticleIndex, Certainty, Claim, ClaimId, EntityId, Mention, MentionForm, Polarity, QuoteGroup,
    QuoteKind, Span, StoryEntityId, Tag, Value, ValueId,
};

/// One claim with its features.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a feature of its own that a comparison asks for")]
pub(in crate::reconcile) struct Assertion {
    /// The article.
    pub(in crate::reconcile) article: ArticleIndex,
    /// The claim.
    pub(in crate::reconcile) claim: ClaimId,
    /// The clause.
    pub(in crate::reconcile) span: Span,
    /// Index of its sentence.
    pub(super) sentence: Option<usize>,
    /// Stems of its words outside of names, sorted.
    pub(in crate::reconcile) stems: Vec<WordId>,
    /// What the stems weigh together.
    pub(super) weight: f64,
    /// The entities that take part, sorted.
    pub(in crate::reconcile) participants: Vec<StoryEntityId>,
    /// Its values, in text order.
    pub(in crate::reconcile) values: Vec<ValueId>,
    /// Stem of the main verb.
    pub(in crate::reconcile) predicate: Option<WordId>,
    /// Where the main verb stands.
    pub(super) predicate_span: Span,
    /// Whether it says that something does not hold.
    pub(in crate::reconcile) is_negated: bool,
    /// How firmly it is made.
    pub(in crate::reconcile) certainty: Certainty,
    /// The quotation group whose variant it overlaps.
    pub(super) utterance: Option<usize>,
    /// Whether its subject is more than a pronoun, so that the clause can stand alone.
    pub(super) stands_alone: bool,
    /// Whether it is a clause of the running text with a finite verb.
    pub(super) is_clause: bool,
    /// Whether it stands inside quotation marks.
    pub(in crate::reconcile) is_quoted: bool,
    /// The nearest source it is attributed to.
    pub(in crate::reconcile) attributed_to: Option<EntityId>,
}

/// The assertions of all claims, by article and position.
pub(super) fn assertions(
    index: &StoryIndex<'_>,
    words: &StoryWords,
    quotations: &[QuoteGroup],
) -> Vec<Assertion> {
    let utterances = utterance_spans(quotations);
    let mut out = Vec::new();
    for (article, analysis) in index.iter() {
        for (number, claim) in analysis.claims.iter().enumerate() {
            let mut assertion = read(index, words, article, analysis, claim);
            assertion.claim = ClaimId::new(number);
            assertion.utterance = utterance_at(&utterances, article, claim.span);
            out.push(assertion);
        }
    }
    out.sort_by_key(|assertion| (assertion.article, assertion.span, assertion.claim));
    out
}

fn read(
    index: &StoryIndex<'_>,
    words: &StoryWords,
    article: ArticleIndex,
    analysis: &Analysis,
    claim: &Claim,
) -> Assertion {
    let inside =
        words.articles.get(article.index()).map(|words| words.inside(claim.span)).unwrap_or_default();
    let mentions = mentions_in(analysis, claim.span);
    let names: Vec<Span> = mentions
        .iter()
        .filter(|mention| mention.form == MentionForm::Name)
        .map(|mention| mention.span)
        .collect();
    let plain: Vec<_> =
        inside.iter().filter(|word| !names.iter().any(|name| name.overlaps(word.span))).copied().collect();
    let entities = claim.participants.iter().copied().chain(mentions.iter().map(|mention| mention.entity));
    let mut participants: Vec<StoryEntityId> =
        entities.filter_map(|entity| index.entity_of(article, entity)).collect();
    participants.sort_unstable();
    participants.dedup();
    let stems = stems(&plain);
    let verb = inside.iter().rfind(|word| claim.predicate.overlaps(word.span) && word.stem.is_some());
    Assertion {
        article,
        claim: ClaimId::default(),
        span: claim.span,
        sentence: analysis.segmentation.sentence_at(claim.span.start),
        weight: stems.iter().map(|&stem| words.weight(stem)).sum(),
        stems,
        participants,
        values: claim.values.clone(),
        predicate: verb.and_then(|word| word.stem),
        predicate_span: claim.predicate,
        is_negated: claim.polarity == Polarity::Negated,
        certainty: claim.certainty,
        utterance: None,
        stands_alone: claim.subject.is_some_and(|subject| {
            let is_pronoun =
                |mention: &Mention| mention.span == subject && mention.form == MentionForm::Pronoun;
            inside.iter().any(|word| subject.overlaps(word.span) && word.stem.is_some())
                && !mentions.iter().any(is_pronoun)
        }),
        is_clause: is_clause(analysis, claim),
        is_quoted: claim
            .quote
            .and_then(|id| analysis.quotes.get(id.index()))
            .is_some_and(|it| it.kind != QuoteKind::Indirect),
        attributed_to: claim.attributed_to.first().copied(),
    }
}

/// Whether the predicate is a finite verb, and the sentence no headline.
fn is_clause(analysis: &Analysis, claim: &Claim) -> bool {
    let segmentation = &analysis.segmentation;
    let Some(sent) = segmentation.sentence_at(claim.span.start).and_then(|at| segmentation.sentences.get(at))
    else {
        return false;
    };
    let block = analysis.article.blocks.get(sent.block as usize);
    let is_finite = |tag: Tag| matches!(tag, Tag::VBD | Tag::VBP | Tag::VBZ | Tag::MD);
    block.is_none_or(|block| block.kind.is_body())
        && segmentation.tokens_of(sent).iter().any(|tok| {
            claim.span.contains(tok.span) && claim.predicate.overlaps(tok.span) && is_finite(tok.tag)
        })
}

/// The variants of all groups as (article, span, group), sorted.
fn utterance_spans(quotations: &[QuoteGroup]) -> Vec<(ArticleIndex, Span, usize)> {
    let mut out: Vec<_> = quotations
        .iter()
        .enumerate()
        .flat_map(|(group, it)| it.variants.iter().map(move |v| (v.passage.article, v.passage.span, group)))
        .collect();
    out.sort_unstable();
    out
}

/// Variants that start before a claim and may still reach into it: a quotation is rarely cut into more pieces.
const MAX_VARIANTS_BACK: usize = 8;

/// The group of which a variant shares at least half of the clause or lies in it as a whole.
fn utterance_at(
    variants: &[(ArticleIndex, Span, usize)],
    article: ArticleIndex,
    span: Span,
) -> Option<usize> {
    let end = variants.partition_point(|variant| (variant.0, variant.1.start) < (article, span.end));
    let near = variants.get(end.saturating_sub(MAX_VARIANTS_BACK)..end)?;
    near.iter()
        .filter(|variant| variant.0 == article)
        .find(|variant| {
            let shared = variant.1.end.min(span.end).saturating_sub(variant.1.start.max(span.start)) as usize;
            shared * 2 >= span.len()
        })
        .map(|variant| variant.2)
}

impl Assertion {
    /// The values of the assertion with their ids.
    pub(in crate::reconcile) fn values_of<'a>(
        &'a self,
        analysis: &'a Analysis,
    ) -> impl Iterator<Item = (ValueId, &'a Value)> {
        self.values.iter().filter_map(|&id| Some((id, analysis.values.get(id.index())?)))
    }
}
