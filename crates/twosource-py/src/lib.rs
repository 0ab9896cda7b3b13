//! Python bindings of twosource: frozen views over one shared result. The binding converts; it never decides.

#![allow(clippy::doc_link_with_quotes, reason = "docstrings show Python lists")]

mod analysis;
mod article;
mod claim;
mod conflict;
mod doc;
mod enter;
mod entity;
mod entity_link;
mod entity_query;
mod error;
mod fact;
mod functions;
mod kb_entry;
mod knowledge_table;
mod mention;
mod metadata;
mod nlp;
mod offsets;
mod plain;
mod quotation;
mod quote;
mod sentence;
mod source_link;
mod story;
mod stream;
mod token;
mod token_span;
mod value;
mod view;
mod weight;

/// The compiled part of `twosource`; import from `twosource` instead.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::analysis::Analysis;
    #[pymodule_export]
    use crate::article::{Article, Block};
    #[pymodule_export]
    use crate::claim::Claim;
    #[pymodule_export]
    use crate::conflict::{Conflict, Side};
    #[pymodule_export]
    use crate::entity::{Attribute, Entity, EntityMatch, Spelling, StoryEntity};
    #[pymodule_export]
    use crate::entity_link::{_entity_link, EntityLink, KbCandidate};
    #[pymodule_export]
    use crate::entity_query::EntityQuery;
    #[pymodule_export]
    use crate::error::{
        BinaryInputError, DuplicateIdError, EmptyInputError, Error, MalformedInputError,
        SeveralArticlesError, TooLargeError, UnsupportedFormatError,
    };
    #[pymodule_export]
    use crate::fact::{Fact, Support, TimelineEntry};
    #[pymodule_export]
    use crate::functions::{
        _article, _format_of, _item, _stream, analyze, json_schema, parse, parse_all, parse_batch, reconcile,
    };
    #[pymodule_export]
    use crate::kb_entry::KbEntry;
    #[pymodule_export]
    use crate::knowledge_table::KnowledgeTable;
    #[pymodule_export]
    use crate::mention::Mention;
    #[pymodule_export]
    use crate::metadata::{Byline, Candidate, Credit, LiveEntry, Notice};
    #[pymodule_export]
    use crate::nlp::{Doc, nlp};
    #[pymodule_export]
    use crate::offsets::{Evidence, Issue, Span};
    #[pymodule_export]
    use crate::quotation::{QuoteGroup, QuoteVariant};
    #[pymodule_export]
    use crate::quote::Quote;
    #[pymodule_export]
    use crate::sentence::Sentence;
    #[pymodule_export]
    use crate::source_link::SourceLink;
    #[pymodule_export]
    use crate::story::Story;
    #[pymodule_export]
    use crate::stream::_Stream;
    #[pymodule_export]
    use crate::token::Token;
    #[pymodule_export]
    use crate::token_span::{_token_span, TokenSpan};
    #[pymodule_export]
    use crate::value::Value;
    #[pymodule_export]
    use crate::weight::Addend;

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "Python names it so")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
