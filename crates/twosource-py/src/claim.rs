//! What one clause asserts, and on whose word.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::EntityId;
use twosource::report::ClaimReport;

use crate::analysis::Analysis;
use crate::entity::Entity;
use crate::mention::Mention;
use crate::plain;
use crate::quote::Quote;
use crate::value::Value;
use crate::view::view;

impl Claim {
    fn entities<'py>(&self, py: Python<'py>, ids: &[EntityId]) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, ids.iter().map(|id| Entity { owner: self.owner.clone(), index: id.index() }))
    }

    fn value_at(&self, id: twosource::ValueId) -> Value {
        Value { owner: self.owner.clone(), index: id.index() }
    }
}

view! {
    /// One assertion of an article. Span and text are the clause.
    Claim in Analysis.claims,
    |analysis| analysis.get().claims => twosource::Claim,
    |analysis| analysis.doc.report().claims => ClaimReport,
    at |claim| (&claim.owner.doc.article, claim.item().span),
    repr |claim| plain::short(claim.text());

    /// Who or what it is about.
    #[getter]
    fn subject(&self) -> Option<&str> {
        self.item().subject.map(|span| self.owner.get().slice(span))
    }

    /// Lemma of the main verb.
    #[getter]
    fn predicate(&self) -> &str {
        &self.item().lemma
    }

    /// What the verb acts on, or what a copula says.
    #[getter]
    fn object(&self) -> Option<&str> {
        self.item().object.map(|span| self.owner.get().slice(span))
    }

    /// Further phrases of the clause.
    #[getter]
    fn arguments<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.item().arguments.iter().map(|span| self.owner.get().slice(*span)))
    }

    /// The entities that take part.
    #[getter]
    fn participants<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.entities(py, &self.item().participants)
    }

    /// Values of the clause.
    #[getter]
    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.item().values.iter().map(|id| self.value_at(*id)))
    }

    /// The value that says when.
    #[getter]
    fn time(&self) -> Option<Value> {
        self.item().time.map(|id| self.value_at(id))
    }

    /// The mention that says where.
    #[getter]
    fn place(&self) -> Option<Mention> {
        self.item().place.map(|id| Mention { owner: self.owner.clone(), index: id.index() })
    }

    /// `affirmed` or `negated`.
    #[getter]
    fn polarity(&self) -> &'static str {
        self.item().polarity.as_str()
    }

    /// `certain`, `probable` or `possible`.
    #[getter]
    fn certainty(&self) -> &'static str {
        self.item().certainty.as_str()
    }

    /// On whose word, nearest source first; empty for the outlet's own.
    #[getter]
    fn attributed_to<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.entities(py, &self.item().attributed_to)
    }

    /// The quotation it stands in.
    #[getter]
    fn quote(&self) -> Option<Quote> {
        self.item().quote.map(|id| Quote { owner: self.owner.clone(), index: id.index() })
    }

    /// Rule that found it.
    #[getter]
    fn rule(&self) -> &'static str {
        self.item().rule.0
    }
}
