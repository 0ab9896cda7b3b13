//! Results to the report's structs: [`article`] for what parsing read, [`analysis`] for what the stages read, [`story`]
//! for what reconciling found.

mod analysis;
mod article;
mod story;

use crate::report::contract::{
    AddendReport, ArticleReport, ArticlesReport, IssueReport, SchemaVersion, SpanReport,
};
use crate::types::{Addend, Analysis, Article, Calendar, Issue, Span, When};

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

pub(super) fn span(span: Span) -> SpanReport {
    [span.start, span.end]
}

/// Four digits after the point: enough to compare, and the same text on every machine.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// The parts of a weight.
pub(super) fn addends(addends: &[Addend]) -> Vec<AddendReport> {
    let report = |addend: &Addend| AddendReport {
        comparison: addend.comparison.to_owned(),
        level: addend.level.clone(),
        weight: rounded(addend.weight.0),
    };
    addends.iter().map(report).collect()
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
