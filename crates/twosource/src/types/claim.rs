//! Claims: what one clause asserts, and on whose word.

use crate::types::ids::{EntityId, MentionId, QuoteId, RuleId, ValueId};
use crate::types::span::Span;
use crate::types::words::words;

words! {
    /// Whether a claim says that something holds or that it does not.
    pub enum Polarity {
        /// It holds.
        Affirmed = "affirmed",
        /// It does not.
        Negated = "negated",
    }
}

words! {
    /// How firmly a claim is made.
    pub enum Certainty {
        /// As a fact.
        Certain = "certain",
        /// As likely, expected or planned.
        Probable = "probable",
        /// As possible, conditional or feared.
        Possible = "possible",
    }
}

/// One assertion of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The clause that makes the assertion.
    pub span: Span,
    /// Who or what it is about.
    pub subject: Option<Span>,
    /// The verb group with negation and particles.
    pub predicate: Span,
    /// Lemma of the main verb.
    pub lemma: String,
    /// What the verb acts on, or what a copula says.
    pub object: Option<Span>,
    /// Further phrases of the clause.
    pub arguments: Vec<Span>,
    /// The entities that take part, in text order.
    pub participants: Vec<EntityId>,
    /// Values of the clause, in text order.
    pub values: Vec<ValueId>,
    /// The value that says when.
    pub time: Option<ValueId>,
    /// The mention that says where.
    pub place: Option<MentionId>,
    /// Holds, or does not.
    pub polarity: Polarity,
    /// How firmly.
    pub certainty: Certainty,
    /// On whose word, nearest source first; empty for the outlet's own.
    pub attributed_to: Vec<EntityId>,
    /// The quotation it stands in.
    pub quote: Option<QuoteId>,
    /// Which rule found it.
    pub rule: RuleId,
}
