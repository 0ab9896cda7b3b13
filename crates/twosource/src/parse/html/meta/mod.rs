//! A page to what it tells of its article outside the running text: JSON-LD, meta elements, microdata, title, bylines.
//!
//! `page` collects the places, and one file a field weighs them. Keys name the place: `json-ld:headline`,
//! `meta:og:title`, `html:title`, `html:h1`, `itemprop:author`, `html:byline`, `html:time`. The order in which facts are
//! pushed is their strength, as it was measured on pages of many outlets:
//!
//! | field | strongest first |
//! |---|---|
//! | headline | JSON-LD, h1 that agrees with another title, Open Graph, h1 alone, title |
//! | authors | JSON-LD, microdata, meta, visible byline |
//! | dates | JSON-LD, meta, microdata, visible time |
//! | others | JSON-LD, meta, the page's own words |
//!
//! Known limits: microdata is read as single properties, not as a tree; a page of many articles tells of the first.

mod dates;
mod headline;
mod live;
mod names;
mod others;
mod page;

use dom_query::Document;

use crate::parse::json_ld::{self, Graph, Update};
use crate::parse::options::ParseOptions;
use crate::parse::told::Told;
use crate::types::Issue;

pub(in crate::parse) use live::enter;
use page::Page;

/// Adds what `document` tells to `told`, and returns the updates of a live blog, which [`enter`] finds among the blocks.
/// The document must be whole, with its head and scripts.
pub(in crate::parse) fn told(
    document: &Document,
    _options: &ParseOptions,
    told: &mut Told,
    issues: &mut Vec<Issue>,
) -> Hidden {
    let page = Page::of(document);
    let graph = Graph::of(&page.values);
    let titles = headline::titles(&page);
    let mut found = json_ld::told(&graph, &titles);
    names::publisher(&page, &mut found);
    headline::add(&page, &mut found);
    names::authors(&page, &mut found);
    dates::add(&page, &mut found, issues);
    others::add(&page, &graph, &mut found);
    told.append(found);
    Hidden { updates: json_ld::updates(&graph, &titles), body: json_ld::article_body(&graph, &titles) }
}

/// What JSON-LD holds of the text itself.
pub(in crate::parse) struct Hidden {
    /// Entries of a live blog.
    pub(in crate::parse) updates: Vec<Update>,
    /// The running text, lines apart.
    pub(in crate::parse) body: Option<String>,
}

#[cfg(test)]
mod tests;
