//! Bytes to [`Analysis`] and [`Story`]: the order of the stages, their options, and threads.

use std::sync::Arc;

use rayon::prelude::*;

use crate::error::Result;
use crate::parse::{ParseOptions, parse};
use crate::types::{Analysis, Article, Story};
use crate::{claims, entities, quotes, reconcile, segment, values};

/// Runs the stages. Cheap to make and to clone; safe to share between threads.
///
/// ```
/// use twosource::Analyzer;
///
/// let analysis = Analyzer::default().analyze("note", "Two people were hurt, police said.".as_bytes())?;
/// assert_eq!(analysis.segmentation.sentences.len(), 1);
/// # Ok::<(), twosource::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Analyzer {
    parse: ParseOptions,
}

impl Analyzer {
    /// An analyzer that parses with `parse`.
    pub fn new(parse: ParseOptions) -> Self {
        Self { parse }
    }

    /// Parses and analyses one article.
    ///
    /// # Errors
    ///
    /// Fails as [`parse`] does.
    pub fn analyze(&self, id: &str, bytes: &[u8]) -> Result<Analysis> {
        parse(id, bytes, &self.parse).map(|article| self.analyze_article(article))
    }

    /// Analyses an article that is parsed already.
    pub fn analyze_article(&self, article: Article) -> Analysis {
        let segmentation = segment::segment(&article);
        let (values, value_issues) = values::find_values(&article, &segmentation);
        let found = entities::resolve_entities(&article, &segmentation, &values);
        let (quotes, quote_issues) = quotes::attribute(&article, &segmentation, &found);
        let claims = claims::extract(&article, &segmentation, &found, &values, &quotes);
        let mut issues = article.issues.clone();
        issues.extend(value_issues);
        issues.extend(quote_issues);
        let (mentions, entities) = (found.mentions, found.entities);
        Analysis { article, segmentation, values, mentions, entities, quotes, claims, issues }
    }

    /// Parses and analyses many articles on all cores. The results come in the order of the input, one each, so one
    /// bad input does not lose the others.
    pub fn analyze_all<'a>(&self, inputs: &[(&'a str, &'a [u8])]) -> Vec<Result<Analysis>> {
        inputs.par_iter().map(|(id, bytes)| self.analyze(id, bytes)).collect()
    }

    /// Reconciles the articles of one story. The result does not depend on their order.
    ///
    /// # Errors
    ///
    /// Fails when two articles have the same id.
    pub fn reconcile<A: Into<Arc<Analysis>>>(&self, articles: impl IntoIterator<Item = A>) -> Result<Story> {
        reconcile::reconcile(articles.into_iter().map(Into::into).collect())
    }
}
