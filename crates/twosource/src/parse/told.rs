//! What the keys of an input tell of its article: front matter, meta elements, JSON-LD, feeds, exchange formats.
//!
//! A reader pushes what it finds, strongest first; the first of a list wins over the rest and over what the text tells.
//! Names, keywords and services are lists themselves, so there all that share the first one's key win together.

use crate::types::{Agency, Author, Located, When};

/// Facts that stand under keys, strongest first.
#[derive(Clone, Debug, Default)]
pub(in crate::parse) struct Told {
    /// Headlines.
    pub(in crate::parse) headline: Vec<Located<String>>,
    /// Other headlines.
    pub(in crate::parse) alternative_headline: Vec<Located<String>>,
    /// Summary lines.
    pub(in crate::parse) dek: Vec<Located<String>>,
    /// Authors; those that share a key were told together.
    pub(in crate::parse) authors: Vec<Located<Author>>,
    /// Outlets.
    pub(in crate::parse) publisher: Vec<Located<String>>,
    /// Services; those that share a key were told together.
    pub(in crate::parse) agencies: Vec<Located<Agency>>,
    /// Sections.
    pub(in crate::parse) section: Vec<Located<String>>,
    /// Keywords; those that share a key were told together.
    pub(in crate::parse) keywords: Vec<Located<String>>,
    /// Places of the dateline.
    pub(in crate::parse) dateline_place: Vec<Located<String>>,
    /// Days of the dateline.
    pub(in crate::parse) dateline_date: Vec<Located<When>>,
    /// Times of publication.
    pub(in crate::parse) published: Vec<Located<When>>,
    /// Times of the last change.
    pub(in crate::parse) modified: Vec<Located<When>>,
    /// Languages.
    pub(in crate::parse) language: Vec<Located<String>>,
    /// Canonical addresses.
    pub(in crate::parse) url: Vec<Located<String>>,
    /// Copyright lines.
    pub(in crate::parse) copyright: Vec<Located<String>>,
}

impl Told {
    /// Adds what `other` tells, as weaker than what is there.
    pub(in crate::parse) fn append(&mut self, other: Self) {
        self.headline.extend(other.headline);
        self.alternative_headline.extend(other.alternative_headline);
        self.dek.extend(other.dek);
        self.authors.extend(other.authors);
        self.publisher.extend(other.publisher);
        self.agencies.extend(other.agencies);
        self.section.extend(other.section);
        self.keywords.extend(other.keywords);
        self.dateline_place.extend(other.dateline_place);
        self.dateline_date.extend(other.dateline_date);
        self.published.extend(other.published);
        self.modified.extend(other.modified);
        self.language.extend(other.language);
        self.url.extend(other.url);
        self.copyright.extend(other.copyright);
    }
}
