//! An item of a feed to a draft.

use crate::parse::draft::Draft;
use crate::parse::json_ld::{Moment, language, line, lines};
use crate::parse::line::signed;
use crate::parse::{html, told::Told};
use crate::text::fold;
use crate::types::{Agency, BlockKind, CreditForm, Issue, IssueCode, Located};

/// Text of an item, and whether it is HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// HTML.
    Html(String),
    /// Plain text, line by line.
    Plain(String),
}

impl Words {
    /// The words without tags, on one line.
    fn line(&self) -> String {
        match self {
            Self::Html(html) => line(html),
            Self::Plain(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }
}

/// What a feed tells of one article.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// What the keys of facts begin with: `rss`, `atom`, `json-feed`.
    pub(super) format: &'static str,
    /// The headline.
    pub(super) title: Option<Words>,
    /// The summary, or all there is.
    pub(super) summary: Option<Words>,
    /// The article.
    pub(super) content: Option<Words>,
    /// Captions and credits of pictures.
    pub(super) pictures: Vec<(String, BlockKind)>,
    /// Names as written.
    pub(super) authors: Vec<String>,
    /// Keywords.
    pub(super) categories: Vec<String>,
    /// When it was published.
    pub(super) published: Option<Moment>,
    /// When it was last changed.
    pub(super) updated: Option<Moment>,
    /// Its address.
    pub(super) url: Option<String>,
    /// Its language.
    pub(super) language: Option<String>,
    /// The copyright line.
    pub(super) rights: Option<String>,
    /// The title of the feed.
    pub(super) feed: Option<String>,
}

impl Item {
    /// The draft; none for an item without words.
    pub(super) fn draft(self) -> Option<Draft> {
        let mut draft = Draft::default();
        self.tell(&mut draft);
        if let Some(title) = &self.title {
            draft.push(&title.line(), Some(BlockKind::Headline));
        }
        self.body(&mut draft);
        for (words, kind) in &self.pictures {
            draft.push(words, Some(*kind));
        }
        (!draft.units.is_empty()).then_some(draft)
    }

    /// Adds the article, and above it a summary that the article does not begin with.
    fn body(&self, draft: &mut Draft) {
        let (summary, content) = (given(self.summary.as_ref()), given(self.content.as_ref()));
        match (summary, content) {
            (Some(summary), Some(content)) => {
                let (short, long) = (summary.line(), content.line());
                let start = fold(short.trim_end_matches(['.', '…', ' ', '[', ']']));
                if !fold(&long).starts_with(&start) {
                    draft.push(&short, Some(BlockKind::Dek));
                    draft.told.dek.push(Located::keyed(short, format!("{}:summary", self.format)));
                }
                add(content, draft);
            }
            (None, Some(content)) => add(content, draft),
            (Some(summary), None) => {
                let before = draft.units.len();
                add(summary, draft);
                if is_short(&summary.line(), draft.units.len() - before) {
                    let message = "the feed gives a summary of the article only";
                    draft.issues.push(Issue::new(IssueCode::SummaryOnly, None, message));
                }
            }
            (None, None) => {
                let message = "the feed gives neither article nor summary";
                draft.issues.push(Issue::new(IssueCode::SummaryOnly, None, message));
            }
        }
    }

    /// Adds what the keys tell.
    fn tell(&self, draft: &mut Draft) {
        let key = |name: &str| format!("{}:{name}", self.format);
        let keyed = |words: &str, name: &str| {
            Some(line(words)).filter(|words| !words.is_empty()).map(|words| Located::keyed(words, key(name)))
        };
        let told = &mut draft.told;
        told.headline.extend(self.title.as_ref().and_then(|title| {
            let title = title.line();
            (!title.is_empty()).then(|| Located::keyed(title, key("title")))
        }));
        told.publisher.extend(self.feed.as_deref().and_then(|feed| keyed(feed, "feed.title")));
        told.keywords.extend(self.categories.iter().filter_map(|category| keyed(category, "category")));
        told.url.extend(self.url.as_deref().and_then(|url| keyed(url, "link")));
        told.copyright.extend(self.rights.as_deref().and_then(|rights| keyed(rights, "rights")));
        told.language.extend(
            self.language.as_deref().and_then(|tag| keyed(tag, "language")).and_then(|tag| language(&tag)),
        );
        self.sign(told, &key("author"));
        let same = self.published.is_some() && self.published == self.updated;
        for (moment, changed) in [(self.published, false), (self.updated.filter(|_| !same), true)] {
            let Some(Moment { when, other }) = moment else { continue };
            let (name, list) = if changed {
                ("updated", &mut draft.told.modified)
            } else {
                ("published", &mut draft.told.published)
            };
            list.push(Located::keyed(when, key(name)));
            if let Some(other) = other {
                let message = format!("`{}` reads {when} or {other}; it is read day first", key(name));
                draft.issues.push(Issue::new(IssueCode::DateAmbiguous, None, message));
            }
        }
    }

    fn sign(&self, told: &mut Told, key: &str) {
        for name in &self.authors {
            let signed = signed::read(&line(name), None);
            told.authors.extend(signed.authors.into_iter().map(|author| Located::keyed(author, key)));
            let agency = |name| Located::keyed(Agency { name, form: CreditForm::Key }, key);
            told.agencies.extend(signed.services.into_iter().map(agency));
        }
    }
}

/// What holds any words.
fn given(words: Option<&Words>) -> Option<&Words> {
    words.filter(|words| !words.line().is_empty())
}

fn add(words: &Words, draft: &mut Draft) {
    match words {
        Words::Html(html) => html::fragment(html, draft),
        Words::Plain(text) => {
            for paragraph in lines(text).lines() {
                draft.push(paragraph, None);
            }
        }
    }
}

/// Whether `n_units` paragraphs that read `line` are no whole article: one paragraph, or one that breaks off.
fn is_short(line: &str, n_units: usize) -> bool {
    let end = line.trim_end_matches([']', ')', ' ']);
    n_units <= 1 || end.ends_with('…') || end.ends_with("...")
}
