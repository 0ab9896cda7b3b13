//! A parsed article to its report.

use crate::report::build::span;
use crate::report::contract::{
    ArticleReport, BlockReport, BylineReport, CandidateReport, CreditReport, HeadlineReport, LiveEntryReport,
    NoticeReport,
};
use crate::types::{Agency, Article, Author, Candidate, LiveEntry, Located, Notice, When};

impl From<&Article> for ArticleReport {
    fn from(article: &Article) -> Self {
        let text = |one: &Option<Located<String>>| one.as_ref().map(|one| one.value.clone());
        let when = |one: &Option<Located<When>>| one.as_ref().map(|one| one.value.to_string());
        Self {
            id: article.id.clone(),
            text: article.text.clone(),
            headline: article.headline.as_ref().map(|headline| HeadlineReport {
                text: headline.value.clone(),
                span: span(headline.span.unwrap_or_default()),
            }),
            alternative_headline: text(&article.alternative_headline),
            dek: text(&article.dek),
            published: when(&article.published),
            modified: when(&article.modified),
            received: article.received.map(|day| day.to_string()),
            publisher: text(&article.publisher),
            authors: article.authors.iter().map(|author| author.value.name.clone()).collect(),
            bylines: article.authors.iter().map(|author| byline(&author.value)).collect(),
            agencies: article.agencies.iter().map(|agency| agency.value.name.clone()).collect(),
            credits: article.agencies.iter().map(|agency| credit(&agency.value)).collect(),
            section: text(&article.section),
            keywords: article.keywords.iter().map(|keyword| keyword.value.clone()).collect(),
            dateline_place: text(&article.dateline_place),
            dateline_date: when(&article.dateline_date),
            url: text(&article.url),
            copyright: text(&article.copyright),
            notices: article.notices.iter().map(notice).collect(),
            entries: article.entries.iter().map(entry).collect(),
            candidates: article.candidates.iter().map(candidate).collect(),
            language: article.language.clone(),
            blocks: article
                .blocks
                .iter()
                .map(|block| BlockReport { kind: block.kind.to_string(), span: span(block.span) })
                .collect(),
            sentences: Vec::new(),
            mentions: Vec::new(),
            entities: Vec::new(),
            values: Vec::new(),
            quotes: Vec::new(),
            claims: Vec::new(),
        }
    }
}

fn byline(author: &Author) -> BylineReport {
    BylineReport {
        name: author.name.clone(),
        kind: author.kind.to_string(),
        role: author.role.clone(),
        outlet: author.outlet.clone(),
    }
}

fn credit(agency: &Agency) -> CreditReport {
    CreditReport { name: agency.name.clone(), form: agency.form.to_string() }
}

fn notice(notice: &Notice) -> NoticeReport {
    NoticeReport {
        kind: notice.kind.to_string(),
        span: span(notice.span),
        when: notice.when.map(|when| when.to_string()),
    }
}

fn entry(entry: &LiveEntry) -> LiveEntryReport {
    LiveEntryReport {
        headline: entry.headline.as_ref().map(|headline| headline.value.clone()),
        published: entry.published.as_ref().map(|published| published.value.to_string()),
        span: span(entry.span),
    }
}

fn candidate(candidate: &Candidate) -> CandidateReport {
    CandidateReport {
        field: candidate.field.to_string(),
        value: candidate.value.clone(),
        span: candidate.span.map(span),
        key: candidate.key.clone(),
        won: candidate.won,
    }
}
