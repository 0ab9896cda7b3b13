//! Two articles of which one retells the other.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::report::SourceLinkReport;

use crate::plain;
use crate::story::Story;
use crate::view::view;

view! {
    /// Two articles of which one retells the other, or both one text.
    SourceLink in Story.dependence,
    |story| story.get().dependence => twosource::SourceLink,
    |story| story.doc.report().dependence => SourceLinkReport,
    repr |link| format!("{} ~ {} {:.2}", link.a(), link.b(), link.score());

    /// Id of the one article.
    #[getter]
    fn a(&self) -> &str {
        &self.owner.doc.doc(self.item().a).analysis.article.id
    }

    /// Id of the other.
    #[getter]
    fn b(&self) -> &str {
        &self.owner.doc.doc(self.item().b).analysis.article.id
    }

    /// How much of the shorter one is shared, 0 to 1.
    #[getter]
    fn score(&self) -> f64 {
        self.item().score.get()
    }

    /// `a-from-b` or `b-from-a`, where the text tells.
    #[getter]
    fn direction(&self) -> Option<&'static str> {
        self.item().direction.map(twosource::Direction::as_str)
    }

    /// Whether the two count as one source.
    #[getter]
    fn dependent(&self) -> bool {
        self.item().dependent
    }

    /// The shared passages, in pairs, in the order of the first article.
    #[getter]
    fn passages<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let pairs = self.item().passages.iter();
        plain::tuple(py, pairs.map(|(a, b)| (self.owner.evidence(*a), self.owner.evidence(*b))))
    }
}
