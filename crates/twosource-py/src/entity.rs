//! People, places and organisations: of one article, and across the articles of a story.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::report::{AttributeReport, EntityReport, LocalEntityReport, MatchReport, SpellingReport};

use crate::analysis::Analysis;
use crate::mention::Mention;
use crate::offsets::Evidence;
use crate::plain;
use crate::story::Story;
use crate::view::view;
use crate::weight::Addend;

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

    /// The bare office, or the word for a relation.
    #[getter]
    fn office(&self) -> Option<Evidence> {
        self.place(self.item().office)
    }

    /// `current`, `former`, `incoming` or `acting`, for a role.
    #[getter]
    fn status(&self) -> Option<&'static str> {
        self.item().status.map(twosource::RoleStatus::as_str)
    }

    /// The organisation, place or area that a role belongs to.
    #[getter]
    fn organization(&self) -> Option<Evidence> {
        self.place(self.item().organization)
    }

    /// Words that say when it holds.
    #[getter]
    fn when(&self) -> Option<Evidence> {
        self.place(self.item().when)
    }

    /// The other person of a relation.
    #[getter]
    fn of(&self) -> Option<Entity> {
        self.item().of.map(|id| Entity { owner: self.owner.owner.clone(), index: id.index() })
    }

    /// Rule that found it.
    #[getter]
    fn rule(&self) -> &'static str {
        self.item().rule.0
    }
}

impl Attribute {
    fn place(&self, span: Option<twosource::Span>) -> Option<Evidence> {
        span.map(|span| Evidence::at(&self.owner.owner.doc.article, span))
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

    /// What holds the members together, the surest first; empty with a single member.
    #[getter]
    fn matches<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, EntityMatch::all(self))
    }

    /// The spellings of its full name that the articles disagree on, the one of most articles first; empty when all agree.
    #[getter]
    fn spellings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Spelling::all(self))
    }
}

view! {
    /// Two entities of two articles that were found to be one.
    EntityMatch in StoryEntity.matches,
    |entity| entity.item().matches => twosource::EntityMatch,
    |entity| entity.report().matches => MatchReport,
    repr |one| format!("{}, {}, {:+.2}", plain::short(one.a().name()), plain::short(one.b().name()), one.weight());

    /// The one.
    #[getter]
    fn a(&self) -> Entity {
        self.member(self.item().a)
    }

    /// The other.
    #[getter]
    fn b(&self) -> Entity {
        self.member(self.item().b)
    }

    /// Log-odds in bits that they are one; the sum of the addends.
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

impl EntityMatch {
    fn member(&self, (article, entity): (twosource::ArticleIndex, twosource::EntityId)) -> Entity {
        Entity { owner: self.owner.owner.analysis(article), index: entity.index() }
    }
}

view! {
    /// A spelling of a name, with where it stands.
    Spelling in StoryEntity.spellings,
    |entity| entity.item().spellings => twosource::Spelling,
    |entity| entity.report().spellings => SpellingReport,
    repr |spelling| plain::short(spelling.text());

    /// As printed.
    #[getter]
    fn text(&self) -> &str {
        &self.item().text
    }

    /// Where, by article and position.
    #[getter]
    fn evidence<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let at = |passage: &twosource::Passage| {
            Evidence::at(&self.owner.owner.doc.doc(passage.article).article, passage.span)
        };
        plain::tuple(py, self.item().passages.iter().map(at))
    }
}
