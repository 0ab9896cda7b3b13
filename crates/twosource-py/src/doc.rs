//! The shared results that views point into.

use std::sync::Arc;

use once_cell::sync::OnceCell;
use twosource::report::{ArticleReport, StoryReport};
use twosource::{ArticleIndex, CharIndex, Passage};

use crate::offsets::{Evidence, Span};

/// A parsed article with its offsets.
#[derive(Debug)]
pub(crate) struct ArticleDoc {
    pub(crate) article: twosource::Article,
    /// Length limit it was parsed with, to restore it from a pickle.
    pub(crate) max_bytes: usize,
    chars: OnceCell<CharIndex>,
    report: OnceCell<ArticleReport>,
}

impl ArticleDoc {
    pub(crate) fn new(article: twosource::Article, max_bytes: usize) -> Self {
        Self { article, max_bytes, chars: OnceCell::new(), report: OnceCell::new() }
    }

    /// The span in code points.
    pub(crate) fn span(&self, span: twosource::Span) -> Span {
        let chars = self.chars.get_or_init(|| CharIndex::new(&self.article.text));
        Span { start: chars.char_of(span.start as usize), end: chars.char_of(span.end as usize) }
    }

    /// The article as it stands in the JSON report.
    pub(crate) fn report(&self) -> &ArticleReport {
        self.report.get_or_init(|| ArticleReport::from(&self.article))
    }

    /// Articles are the same when a pickle of one restores the other.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.article.id == other.article.id
            && self.article.text == other.article.text
            && self.article.received == other.article.received
    }
}

/// An analysed article.
#[derive(Debug)]
pub(crate) struct AnalysisDoc {
    pub(crate) analysis: Arc<twosource::Analysis>,
    pub(crate) article: Arc<ArticleDoc>,
    report: OnceCell<ArticleReport>,
}

impl AnalysisDoc {
    pub(crate) fn new(analysis: twosource::Analysis, max_bytes: usize) -> Self {
        let article = Arc::new(ArticleDoc::new(analysis.article.clone(), max_bytes));
        Self { analysis: Arc::new(analysis), article, report: OnceCell::new() }
    }

    /// The analysis as it stands in the JSON report.
    pub(crate) fn report(&self) -> &ArticleReport {
        self.report.get_or_init(|| ArticleReport::from(self.analysis.as_ref()))
    }
}

/// A reconciled story.
#[derive(Debug)]
pub(crate) struct StoryDoc {
    pub(crate) story: twosource::Story,
    /// The analysed articles, in the order of `story.articles`.
    pub(crate) docs: Vec<Arc<AnalysisDoc>>,
    report: OnceCell<StoryReport>,
}

impl StoryDoc {
    pub(crate) fn new(story: twosource::Story, docs: Vec<Arc<AnalysisDoc>>) -> Self {
        Self { story, docs, report: OnceCell::new() }
    }

    /// The story as it stands in the JSON report.
    pub(crate) fn report(&self) -> &StoryReport {
        self.report.get_or_init(|| StoryReport::from(&self.story))
    }

    /// The analysed article at `index`.
    pub(crate) fn doc(&self, index: ArticleIndex) -> Option<&Arc<AnalysisDoc>> {
        self.docs.get(index.index())
    }

    /// A passage with its words.
    pub(crate) fn evidence(&self, passage: Passage) -> Option<Evidence> {
        let doc = self.doc(passage.article)?;
        Some(Evidence {
            article: doc.article.article.id.clone(),
            span: doc.article.span(passage.span),
            text: doc.analysis.slice(passage.span).to_owned(),
        })
    }

    /// Stories are the same when their articles are.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.docs.len() == other.docs.len()
            && self.docs.iter().zip(&other.docs).all(|(a, b)| a.article.same(&b.article))
    }
}
