//! One analysed article.

use crate::types::article::Article;
use crate::types::claim::Claim;
use crate::types::entity::{Entity, Mention};
use crate::types::issue::Issue;
use crate::types::quote::Quote;
use crate::types::segmentation::Segmentation;
use crate::types::span::Span;
use crate::types::value::Value;

/// An article with everything that was read out of it. All lists are in text order.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The article.
    pub article: Article,
    /// Its sentences and tokens.
    pub segmentation: Segmentation,
    /// Its numbers, dates and durations.
    pub values: Vec<Value>,
    /// Its mentions.
    pub mentions: Vec<Mention>,
    /// Its entities.
    pub entities: Vec<Entity>,
    /// Its quotations.
    pub quotes: Vec<Quote>,
    /// Its claims.
    pub claims: Vec<Claim>,
    /// What parsing and the stages did not understand.
    pub issues: Vec<Issue>,
}

impl Analysis {
    /// The text under `span`.
    pub fn slice(&self, span: Span) -> &str {
        self.article.slice(span)
    }
}
