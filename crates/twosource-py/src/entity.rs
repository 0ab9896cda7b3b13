//! People, places and organisations: of one article, and across the articles of a story.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::report::{AttributeReport, EntityReport, LocalEntityReport};

use crate::analysis::Analysis;
use crate::mention::Mention;
use crate::offsets::Evidence;
use crate::plain;
use crate::story::Story;
use crate::view::view;

view! {
    /// One person, place or organisation of an article.
    Entity in Analysis.entities,
    |analysis| analysis.get().entities => twosource::Entity,
    |analysis| analysis.doc.report().entities => LocalEntityReport,
    repr |entity| format!("{} {}", entity.kind(), entity.name());

    /// `person`, `organization`, `place`, …
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }

    /// The fullest name the article gives.
    #[getter]
    fn name(&self) -> &str {
        &self.item().name
    }

    /// Other names and spellings.
    #[getter]
    fn aliases<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, &self.item().aliases)
    }

    /// Where it is mentioned.
    #[getter]
    fn mentions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let mention = |id: &twosource::MentionId| Mention { owner: self.owner.clone(), index: id.index() };
        plain::tuple(py, self.item().mentions.iter().map(mention))
    }

    /// What the article says of it in passing.
    #[getter]
    fn attributes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Attribute::all(self))
    }
}

view! {
    /// Something the text says of an entity in passing.
    Attribute in Entity.attributes,
    |entity| entity.item().attributes => twosource::Attribute,
    |entity| entity.report().attributes => AttributeReport,
    at |attribute| (&attribute.owner.owner.doc.article, attribute.item().span),
    repr |attribute| format!("{} {}", attribute.kind(), plain::short(attribute.text()));

    /// `role`, `nationality`, `age` or `relation`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }
}

view! {
    /// One person, place or organisation across the articles.
    StoryEntity in Story.entities,
    |story| story.get().entities => twosource::StoryEntity,
    |story| story.doc.report().entities => EntityReport,
    repr |entity| format!("{} {}", entity.kind(), entity.name());

    /// Id within the report.
    #[getter]
    fn id(&self) -> String {
        self.item().id.to_string()
    }

    /// `person`, `organization`, `place`, …
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }

    /// The name most articles use in full.
    #[getter]
    fn name(&self) -> &str {
        &self.item().name
    }

    /// Other names and spellings.
    #[getter]
    fn aliases<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, &self.item().aliases)
    }

    /// The entities of the articles that were found to be this one.
    #[getter]
    fn members<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let member = |(article, entity): &(twosource::ArticleIndex, twosource::EntityId)| Entity {
            owner: self.owner.analysis(*article),
            index: entity.index(),
        };
        plain::tuple(py, self.item().members.iter().map(member))
    }

    /// Where it is mentioned, by article and position.
    #[getter]
    fn mentions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let evidence = |(article, mention): &(twosource::ArticleIndex, twosource::MentionId)| {
            let doc = self.owner.doc.doc(*article);
            Evidence::at(&doc.article, doc.analysis.mentions[mention.index()].span)
        };
        plain::tuple(py, self.item().mentions.iter().map(evidence))
    }
}
