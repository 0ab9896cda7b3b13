//! What the articles assert, and how well it is supported.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::report::{FactReport, SupportReport, TimelineReport};

use crate::claim::Claim;
use crate::entity::Entity;
use crate::plain;
use crate::story::Story;
use crate::value::Value;
use crate::view::view;
use crate::weight::Addend;

view! {
    /// Something that at least one article asserts.
    Fact in Story.facts,
    |story| story.get().facts => twosource::Fact,
    |story| story.doc.report().facts => FactReport,
    repr |fact| format!("{} {}", fact.status(), plain::short(fact.statement()));

    /// Id within the report.
    #[getter]
    fn id(&self) -> String {
        self.item().id.to_string()
    }

    /// The assertion in the words of its clearest support.
    #[getter]
    fn statement(&self) -> &str {
        &self.item().statement
    }

    /// `corroborated`, `single-source`, `disputed` or `updated`.
    #[getter]
    fn status(&self) -> &'static str {
        self.item().status.as_str()
    }

    /// Who says so, by article and position.
    #[getter]
    fn support<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Support::all(self))
    }

    /// Number of sources left when copies are counted once.
    #[getter]
    fn independent_sources(&self) -> usize {
        self.item().independent_sources
    }

    /// Strength of the links between the supports, log-odds in bits; the sum of the addends.
    #[getter]
    fn weight(&self) -> f64 {
        self.item().weight.0
    }

    /// The parts of the weight.
    #[getter]
    fn addends<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.item().addends.iter().map(Addend::from))
    }
}

view! {
    /// One article's word for a fact.
    Support in Fact.support,
    |fact| fact.item().support => twosource::Support,
    |fact| fact.report().support => SupportReport,
    at |support| (&support.owner.owner.doc.doc(support.item().passage.article).article, support.item().passage.span),
    repr |support| format!("{}, {}", support.article(), plain::short(support.text()));

    /// Id of the article.
    #[getter]
    fn article(&self) -> &str {
        &self.owner.owner.doc.doc(self.item().passage.article).analysis.article.id
    }

    /// The claim these words make.
    #[getter]
    fn claim(&self) -> Option<Claim> {
        let owner = || self.owner.owner.analysis(self.item().passage.article);
        self.item().claim.map(|id| Claim { owner: owner(), index: id.index() })
    }

    /// The value as this article has it.
    #[getter]
    fn value(&self) -> Option<Value> {
        let owner = || self.owner.owner.analysis(self.item().passage.article);
        self.item().value.map(|id| Value { owner: owner(), index: id.index() })
    }

    /// Whom the article cites for it.
    #[getter]
    fn attributed_to(&self) -> Option<Entity> {
        let owner = || self.owner.owner.analysis(self.item().passage.article);
        self.item().attributed_to.map(|id| Entity { owner: owner(), index: id.index() })
    }
}

view! {
    /// A fact with a date.
    TimelineEntry in Story.timeline,
    |story| story.get().timeline => twosource::TimelineEntry,
    |story| story.doc.report().timeline => TimelineReport,
    repr |entry| format!("{}, {}", entry.date(), entry.fact().item().id);

    /// The date in ISO 8601.
    #[getter]
    fn date(&self) -> String {
        self.item().date.to_string()
    }

    /// How exactly the date is told: `time`, `day`, `weekend`, `week`, `month`, `quarter`, `season`, `half`, `year`, `decade`, `century` or `vague`.
    #[getter]
    fn precision(&self) -> &str {
        &self.report().precision
    }

    /// The fact.
    #[getter]
    fn fact(&self) -> Fact {
        Fact { owner: self.owner.clone(), index: self.item().fact.index() }
    }
}
