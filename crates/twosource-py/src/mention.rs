//! Where people, places and organisations are mentioned.

use twosource::report::MentionReport;

use crate::analysis::Analysis;
use crate::entity::Entity;
use crate::plain;
use crate::view::view;

view! {
    /// One place in the text that refers to an entity.
    Mention in Analysis.mentions,
    |analysis| analysis.get().mentions => twosource::Mention,
    |analysis| analysis.doc.report().mentions => MentionReport,
    at |mention| (&mention.owner.doc.article, mention.item().span),
    repr |mention| format!("{} {}", mention.kind(), plain::short(mention.text()));

    /// `person`, `organization`, `place`, …
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }

    /// `name`, `nominal` or `pronoun`.
    #[getter]
    fn form(&self) -> &'static str {
        self.item().form.as_str()
    }

    /// Whom or what it refers to.
    #[getter]
    fn entity(&self) -> Entity {
        Entity { owner: self.owner.clone(), index: self.item().entity.index() }
    }

    /// The place whose name stands for its government here, which is the entity.
    #[getter]
    fn place(&self) -> Option<&str> {
        self.item().place.as_deref()
    }

    /// Rule that found it, or pass of the resolver that tied it to its entity.
    #[getter]
    fn rule(&self) -> &'static str {
        self.item().rule.0
    }
}
