//! One utterance as several articles have it.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::DiffOp;
use twosource::report::{QuotationReport, VariantReport};

use crate::entity::StoryEntity;
use crate::plain;
use crate::story::Story;
use crate::view::view;

view! {
    /// One utterance as several articles have it.
    QuoteGroup in Story.quotations,
    |story| story.get().quotations => twosource::QuoteGroup,
    |story| story.doc.report().quotations => QuotationReport,
    repr |group| {
        let speaker = group.report().speaker_name.as_deref().unwrap_or("?");
        format!("{speaker}, {} variants", group.item().variants.len())
    };

    /// Who said it, as most articles tell.
    #[getter]
    fn speaker(&self) -> Option<StoryEntity> {
        self.item().speaker.map(|id| StoryEntity { owner: self.owner.clone(), index: id.index() })
    }

    /// The variants, by article and position.
    #[getter]
    fn variants<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, QuoteVariant::all(self))
    }
}

view! {
    /// One outlet's version of an utterance.
    QuoteVariant in QuoteGroup.variants,
    |group| group.item().variants => twosource::QuoteVariant,
    |group| group.report().variants => VariantReport,
    at |variant| (&variant.owner.owner.doc.doc(variant.item().passage.article).article, variant.item().passage.span),
    repr |variant| format!("{}, {} {}", variant.article(), variant.fidelity(), plain::short(variant.text()));

    /// Id of the article.
    #[getter]
    fn article(&self) -> &str {
        &self.owner.owner.doc.doc(self.item().passage.article).analysis.article.id
    }

    /// `verbatim`, `trimmed`, `reworded` or `reported`.
    #[getter]
    fn fidelity(&self) -> &'static str {
        self.item().fidelity.as_str()
    }

    /// Whether the others are measured against this variant.
    #[getter]
    fn fullest(&self) -> bool {
        self.owner.item().fullest == self.index
    }

    /// Word diff against the fullest variant, as pairs of `same`, `removed` or `added` and the words.
    #[getter]
    fn diff<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let step = |step: &DiffOp| match step {
            DiffOp::Same(text) => ("same", text.clone()),
            DiffOp::Removed(text) => ("removed", text.clone()),
            DiffOp::Added(text) => ("added", text.clone()),
        };
        plain::tuple(py, self.item().diff.iter().map(step))
    }
}
