//! Quotations of one article.

use twosource::report::QuoteReport;

use crate::analysis::Analysis;
use crate::entity::Entity;
use crate::plain;
use crate::view::view;

view! {
    /// A quotation. Span and text are the words without the quotation marks.
    Quote in Analysis.quotes,
    |analysis| analysis.get().quotes => twosource::Quote,
    |analysis| analysis.doc.report().quotes => QuoteReport,
    at |quote| (&quote.owner.doc.article, quote.item().span),
    repr |quote| format!("{} {}", quote.kind(), plain::short(quote.text()));

    /// `direct`, `mixed` or `indirect`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }

    /// Who said it, `None` when the text does not tell.
    #[getter]
    fn speaker(&self) -> Option<Entity> {
        self.item().speaker.map(|speaker| Entity { owner: self.owner.clone(), index: speaker.index() })
    }

    /// The words that name the speaker beside the cue: `the mayor`, `she`.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.item().source.map(|span| self.owner.get().slice(span))
    }

    /// The reporting word: `said`, `according to`.
    #[getter]
    fn cue(&self) -> Option<&str> {
        self.item().cue.map(|span| self.owner.get().slice(span))
    }

    /// Quotations of an article with the same number are parts of one utterance.
    #[getter]
    fn utterance(&self) -> u32 {
        self.item().utterance
    }

    /// How sure the speaker is, 0 to 1.
    #[getter]
    fn certainty(&self) -> f64 {
        self.item().certainty.get()
    }

    /// Rule that found the speaker.
    #[getter]
    fn rule(&self) -> &'static str {
        self.item().rule.0
    }
}
