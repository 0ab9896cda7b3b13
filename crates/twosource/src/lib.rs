//! The two-source rule as code: reads several reports of one story and says what they assert, on whose word, what
//! independent sources confirm, where they contradict each other, which quotation was altered, and who copied whom.
//! Every answer points to the exact bytes it rests on.
//!
//! ```
//! use twosource::{Analyzer, FactStatus};
//!
//! let analyzer = Analyzer::default();
//! let harbour = analyzer.analyze("harbour", "The ferry sank on Monday. Mayor Ruth Adeyemi, 51, thanked the crew.".as_bytes())?;
//! let herald = analyzer.analyze("herald", "Ruth Adeyemi, 41, is the mayor. On Monday the ferry sank.".as_bytes())?;
//! let story = analyzer.reconcile(vec![harbour, herald])?;
//! assert_eq!(story.articles.len(), 2);
//! # Ok::<(), twosource::Error>(())
//! ```
//!
//! # The way through
//!
//! [`parse`] turns bytes into an [`Article`] with labelled [`Block`]s and the fields that it tells: plain text, and with the
//! features named in [`Format`] Markdown, HTML, JSON-LD, ninjs and NewsML-G2; [`parse_all`] reads feeds, archives and JSON
//! lines, `read_warc` and [`read_json_lines`] as a stream, [`parse_batch`] what one outlet repeats. [`Analyzer`] runs the stages over it:
//! sentences, tokens, trees and names ([`Segmentation`]), [`Value`]s, [`Mention`]s and [`Entity`]s, [`Quote`]s, [`Claim`]s, together
//! an [`Analysis`]; [`Analysis::doc`] shows its grammar as a [`Doc`] of tokens and sentences. [`Analyzer::reconcile`]
//! compares several analyses and gives a [`Story`] of [`Fact`]s, [`Conflict`]s, [`QuoteGroup`]s and [`SourceLink`]s.
//! [`report`] writes it as JSON, Markdown or plain text.
//!
//! # Promises
//!
//! Same input, same bytes out, whatever the thread count or the order of the articles. No network, environment, clock
//! or files. Bad text never panics: it is labelled, or listed as an [`Issue`]. Spans are UTF-8 byte offsets on
//! character borders of [`Article::text`].
//!
//! # What it does not do
//!
//! It gives no verdict on what is true, and it reads English only.

mod claims;
mod doc;
mod entities;
mod error;
/// Trained models and what they read; open to the trainer only.
#[cfg(feature = "train")]
#[allow(missing_docs, reason = "no part of the interface")]
pub mod learned;
#[cfg(not(feature = "train"))]
#[expect(unreachable_pub, reason = "public where the trainer is built")]
mod learned;
mod lexicon;
mod linking;
mod parse;
mod pipeline;
mod quotes;
mod reconcile;
pub mod report;
mod segment;
mod text;
mod types;
mod values;

pub use doc::{Doc, Drawing, SentView, SpanView, TokenView};
pub use entities::resolve_entities;
#[cfg(feature = "train")]
pub use entities::{ENTITY_PASSES, resolve_entities_through};
pub use error::{Error, ErrorKind, Result};
pub use linking::{KnowledgeBase, KnowledgeTable, LinkOptions};
pub use parse::{
    JsonFields, JsonLines, ParseOptions, mark_repeated, parse, parse_all, parse_batch, read_json_lines,
};
#[cfg(feature = "warc")]
pub use parse::{WarcArticles, read_warc};
pub use pipeline::Analyzer;
/// The weights of all candidate pairs, links or not; open to the trainer only.
#[cfg(feature = "train")]
pub use reconcile::weigh_entities;
pub use segment::{refine_pos, segment, segment_text};
pub use text::CharIndex;
pub use types::*;
pub use values::find_values;

/// The examples of the README, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
