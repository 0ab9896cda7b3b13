//! Sentences to tags, trees and names, by weights that were trained on open data.
//!
//! Every model is linear: features of a place in the text are looked up, their weights added, the best class taken.
//! Training (crate `twosource-train`) calls the same feature functions, so what is learned is what is looked up.

pub mod annotate;
pub mod engine;
pub mod form;
pub mod hash;
pub mod names;
pub mod parser;
#[cfg(feature = "train")]
pub mod score;
pub mod table;
pub mod tagger;
pub mod vocabulary;
pub mod weights;
#[cfg(any(test, feature = "train"))]
pub mod writer;
