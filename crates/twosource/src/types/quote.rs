//! Quotations: what was said, by whom.

use crate::types::evidence::Score;
use crate::types::ids::{EntityId, RuleId};
use crate::types::span::Span;
use crate::types::words::words;

words! {
    /// How words are quoted.
    pub enum QuoteKind {
        /// Full sentences inside quotation marks.
        Direct = "direct",
        /// A part of a sentence inside quotation marks: `he called it "a disgrace"`.
        Mixed = "mixed",
        /// Reported without quotation marks.
        Indirect = "indirect",
    }
}

/// One quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// What was said, without the quotation marks.
    pub span: Span,
    /// How it is quoted.
    pub kind: QuoteKind,
    /// Who said it, `None` when the text does not tell.
    pub speaker: Option<EntityId>,
    /// The words that name the speaker beside the cue: `the mayor`, `she`.
    pub source: Option<Span>,
    /// The reporting word: `said`, `according to`.
    pub cue: Option<Span>,
    /// Quotations with the same number are parts of one utterance.
    pub utterance: u32,
    /// How sure the speaker is.
    pub certainty: Score,
    /// Which rule found the speaker.
    pub rule: RuleId,
}
