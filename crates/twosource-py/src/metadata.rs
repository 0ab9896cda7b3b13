//! What an article says about itself in more than one word: who signs, who is credited, notes of the editors, entries of
//! a live blog, and every place that told a field.

use twosource::report::{BylineReport, CandidateReport, CreditReport, LiveEntryReport, NoticeReport};
use twosource::{Agency, Author, Located};

use crate::article::Article;
use crate::offsets::Span;
use crate::plain;
use crate::view::view;

/// Where a fact stands in the text of `article`, in code points.
fn place(article: &Article, span: Option<twosource::Span>) -> Option<Span> {
    span.map(|span| article.doc.span(span))
}

view! {
    /// Somebody who signs the article.
    ///
    /// >>> import twosource
    /// >>> article = twosource.parse("Whale found\n\nBy Ada Quist\n\nA whale was found in the harbour on Monday.")
    /// >>> [(byline.name, byline.kind) for byline in article.bylines]
    /// [('Ada Quist', 'person')]
    Byline in Article.bylines,
    |article| article.get().authors => Located<Author>,
    |article| article.doc.report().bylines => BylineReport,
    repr |byline| byline.name().to_owned();

    /// The name as printed, without `By`.
    #[getter]
    fn name(&self) -> &str {
        &self.item().value.name
    }

    /// `person` or `organization`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().value.kind.as_str()
    }

    /// The job printed beside the name.
    #[getter]
    fn role(&self) -> Option<&str> {
        self.item().value.role.as_deref()
    }

    /// The outlet or place printed beside the name.
    #[getter]
    fn outlet(&self) -> Option<&str> {
        self.item().value.outlet.as_deref()
    }

    /// Where it stands in the text, in code points.
    #[getter]
    fn span(&self) -> Option<Span> {
        place(&self.owner, self.item().span)
    }

    /// The key of the input that tells it, such as `json-ld:author`.
    #[getter]
    fn key(&self) -> Option<&str> {
        self.item().key.as_deref()
    }
}

view! {
    /// A wire service whose copy the article uses.
    Credit in Article.credits,
    |article| article.get().agencies => Located<Agency>,
    |article| article.doc.report().credits => CreditReport,
    repr |credit| format!("{} {}", credit.name(), credit.form());

    /// The name as printed.
    #[getter]
    fn name(&self) -> &str {
        &self.item().value.name
    }

    /// How it is credited: `dateline`, `byline`, `trailing`, `contribution` or `key`.
    #[getter]
    fn form(&self) -> &'static str {
        self.item().value.form.as_str()
    }

    /// Where it stands in the text, in code points.
    #[getter]
    fn span(&self) -> Option<Span> {
        place(&self.owner, self.item().span)
    }

    /// The key of the input that tells it.
    #[getter]
    fn key(&self) -> Option<&str> {
        self.item().key.as_deref()
    }
}

view! {
    /// A correction or another note of the editors.
    Notice in Article.notices,
    |article| article.get().notices => twosource::Notice,
    |article| article.doc.report().notices => NoticeReport,
    at |notice| (&notice.owner.doc, notice.item().span),
    repr |notice| format!("{} {}", notice.kind(), plain::short(notice.text()));

    /// `correction`, `clarification`, `update` or `editors-note`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }

    /// The day or time that it gives, in ISO 8601.
    #[getter]
    fn when(&self) -> Option<String> {
        self.item().when.map(|when| when.to_string())
    }
}

view! {
    /// An entry of a live blog.
    LiveEntry in Article.entries,
    |article| article.get().entries => twosource::LiveEntry,
    |article| article.doc.report().entries => LiveEntryReport,
    at |entry| (&entry.owner.doc, entry.item().span),
    repr |entry| format!("{} {}", entry.published().unwrap_or_default(), plain::short(entry.text()));

    /// Its own headline.
    #[getter]
    fn headline(&self) -> Option<&str> {
        self.item().headline.as_ref().map(|headline| headline.value.as_str())
    }

    /// When it was posted, in ISO 8601; a bare time belongs to the article's day.
    #[getter]
    fn published(&self) -> Option<String> {
        self.item().published.as_ref().map(|published| published.value.to_string())
    }
}

view! {
    /// A place that told a field of the article, whether the field took it or not.
    ///
    /// >>> import twosource
    /// >>> article = twosource.parse("Whale found\n\nBy Ada Quist\n\nA whale was found in the harbour on Monday.")
    /// >>> [(one.field, one.value, one.won) for one in article.candidates]
    /// [('headline', 'Whale found', True), ('author', 'Ada Quist', True)]
    Candidate in Article.candidates,
    |article| article.get().candidates => twosource::Candidate,
    |article| article.doc.report().candidates => CandidateReport,
    repr |candidate| format!("{} {}", candidate.field(), plain::short(candidate.value()));

    /// Which field: `headline`, `author`, `published`, …
    #[getter]
    fn field(&self) -> &'static str {
        self.item().field.as_str()
    }

    /// What it told; dates in ISO 8601.
    #[getter]
    fn value(&self) -> &str {
        &self.item().value
    }

    /// Where it stands in the text, in code points.
    #[getter]
    fn span(&self) -> Option<Span> {
        place(&self.owner, self.item().span)
    }

    /// The key of the input that tells it, such as `meta:og:title`.
    #[getter]
    fn key(&self) -> Option<&str> {
        self.item().key.as_deref()
    }

    /// Whether the field took it.
    #[getter]
    fn won(&self) -> bool {
        self.item().won
    }
}
