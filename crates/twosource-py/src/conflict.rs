//! Where the articles contradict each other.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::report::{ConflictReport, SideReport};

use crate::fact::Fact;
use crate::plain;
use crate::story::Story;
use crate::view::view;

view! {
    /// Two or more articles that cannot all be right.
    Conflict in Story.conflicts,
    |story| story.get().conflicts => twosource::Conflict,
    |story| story.doc.report().conflicts => ConflictReport,
    repr |conflict| format!("{} {}", conflict.kind(), plain::short(conflict.about()));

    /// `number`, `date`, `duration`, `place`, `name`, `attribution`, `polarity`, `role`, `quote` or `order`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }

    /// What it is about.
    #[getter]
    fn about(&self) -> &str {
        &self.item().about
    }

    /// Why no reading fits both, in one line.
    #[getter]
    fn explanation(&self) -> &str {
        &self.item().explanation
    }

    /// The sides, the best supported first.
    #[getter]
    fn sides<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Side::all(self))
    }

    /// The facts it makes disputed.
    #[getter]
    fn facts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let fact = |id: &twosource::FactId| Fact { owner: self.owner.clone(), index: id.index() };
        plain::tuple(py, self.item().facts.iter().map(fact))
    }
}

view! {
    /// One side of a conflict.
    Side in Conflict.sides,
    |conflict| conflict.item().sides => twosource::Side,
    |conflict| conflict.report().sides => SideReport,
    repr |side| plain::short(side.value());

    /// What this side says, short.
    #[getter]
    fn value(&self) -> &str {
        &self.item().value
    }

    /// Who says so, by article and position.
    #[getter]
    fn evidence<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let story = &self.owner.owner;
        plain::tuple(py, self.item().evidence.iter().map(|passage| story.evidence(*passage)))
    }
}
