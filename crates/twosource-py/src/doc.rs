//! The shared results that views point into.

use std::sync::Arc;

use once_cell::sync::OnceCell;
use twosource::report::{ArticleReport, SentenceReport, StoryReport};
use twosource::{Analysis, Article, ArticleIndex, CharIndex, Segmentation};

use crate::offsets::Span;

/// Where an article is kept: alone, or inside its analysis. Its text is never held twice.
#[derive(Debug)]
enum Kept {
    Parsed(Box<Article>),
    Analysed(Arc<Analysis>),
}

/// A parsed article with its offsets.
#[derive(Debug)]
pub(crate) struct ArticleDoc {
    kept: Kept,
    chars: OnceCell<CharIndex>,
    report: OnceCell<ArticleReport>,
}

impl ArticleDoc {
    pub(crate) fn new(article: Article) -> Self {
        Self::keep(Kept::Parsed(Box::new(article)))
    }

    fn keep(kept: Kept) -> Self {
        Self { kept, chars: OnceCell::new(), report: OnceCell::new() }
    }

    pub(crate) fn article(&self) -> &Article {
        match &self.kept {
            Kept::Parsed(article) => article,
            Kept::Analysed(analysis) => &analysis.article,
        }
    }

    /// The span in code points.
    pub(crate) fn span(&self, span: twosource::Span) -> Span {
        let chars = self.chars.get_or_init(|| CharIndex::new(&self.article().text));
        Span { start: chars.char_of(span.start as usize), end: chars.char_of(span.end as usize) }
    }

    /// The article as it stands in the JSON report.
    pub(crate) fn report(&self) -> &ArticleReport {
        self.report.get_or_init(|| ArticleReport::from(self.article()))
    }
}

impl PartialEq for ArticleDoc {
    fn eq(&self, other: &Self) -> bool {
        self.article() == other.article()
    }
}

/// An analysed article. Analysing is a function of the article, so equal articles have equal analyses.
#[derive(Debug)]
pub(crate) struct AnalysisDoc {
    pub(crate) analysis: Arc<Analysis>,
    pub(crate) article: Arc<ArticleDoc>,
    report: OnceCell<ArticleReport>,
}

impl AnalysisDoc {
    pub(crate) fn new(analysis: Analysis) -> Self {
        let analysis = Arc::new(analysis);
        let article = Arc::new(ArticleDoc::keep(Kept::Analysed(analysis.clone())));
        Self { analysis, article, report: OnceCell::new() }
    }

    /// The analysis as it stands in the JSON report.
    pub(crate) fn report(&self) -> &ArticleReport {
        self.report.get_or_init(|| ArticleReport::from(self.analysis.as_ref()))
    }
}

impl PartialEq for AnalysisDoc {
    fn eq(&self, other: &Self) -> bool {
        self.article == other.article
    }
}

/// A reconciled story. Reconciling is a function of the articles, so equal articles make equal stories.
#[derive(Debug)]
pub(crate) struct StoryDoc {
    pub(crate) story: twosource::Story,
    /// The analysed articles, in the order of `story.articles`.
    pub(crate) docs: Vec<Arc<AnalysisDoc>>,
    report: OnceCell<StoryReport>,
}

impl StoryDoc {
    /// A story with its articles, given in any order.
    pub(crate) fn new(story: twosource::Story, mut docs: Vec<Arc<AnalysisDoc>>) -> Self {
        docs.sort_by(|a, b| a.article.article().id.cmp(&b.article.article().id));
        Self { story, docs, report: OnceCell::new() }
    }

    /// The story as it stands in the JSON report.
    pub(crate) fn report(&self) -> &StoryReport {
        self.report.get_or_init(|| StoryReport::from(&self.story))
    }

    /// The analysed article at `index`.
    pub(crate) fn doc(&self, index: ArticleIndex) -> &Arc<AnalysisDoc> {
        &self.docs[index.index()]
    }
}

impl PartialEq for StoryDoc {
    fn eq(&self, other: &Self) -> bool {
        self.docs == other.docs
    }
}

/// A text that is no article, with its sentences, tokens and names.
#[derive(Debug)]
pub(crate) struct TextDoc {
    text: String,
    segmentation: Segmentation,
    chars: OnceCell<CharIndex>,
    report: OnceCell<Vec<SentenceReport>>,
}

impl TextDoc {
    /// Reads the grammar of `text`.
    pub(crate) fn new(text: String) -> Self {
        let segmentation = twosource::segment_text(&text);
        Self { text, segmentation, chars: OnceCell::new(), report: OnceCell::new() }
    }

    pub(crate) fn get(&self) -> twosource::Doc<'_> {
        twosource::Doc::new(&self.text, &self.segmentation)
    }

    /// The span in code points.
    pub(crate) fn span(&self, span: twosource::Span) -> Span {
        let chars = self.chars.get_or_init(|| CharIndex::new(&self.text));
        Span { start: chars.char_of(span.start as usize), end: chars.char_of(span.end as usize) }
    }

    /// The sentences as they would stand in a JSON report.
    pub(crate) fn sentence_reports(&self) -> &[SentenceReport] {
        self.report.get_or_init(|| {
            let spans = self.segmentation.sentences.iter().map(|sent| sent.span);
            spans.map(|span| SentenceReport { span: [span.start, span.end] }).collect()
        })
    }
}
