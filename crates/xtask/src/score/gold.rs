//! `gold.json` of a story folder to plain data: what a careful desk editor would extract and reconcile.
//!
//! Every text is an exact substring of the article's file; `nth` picks the occurrence. Keys that no figure needs are
//! not read.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::report::plain_text;

#[derive(Debug, Deserialize)]
pub(crate) struct Gold {
    pub(crate) articles: BTreeMap<String, GoldArticle>,
    pub(crate) facts: Vec<GoldFact>,
    #[serde(default)]
    pub(crate) conflicts: Vec<GoldConflict>,
    #[serde(default)]
    pub(crate) non_conflicts: Vec<Trap>,
    #[serde(default)]
    pub(crate) quote_groups: Vec<QuoteGroup>,
    #[serde(default)]
    pub(crate) dependence: Vec<Dependence>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct GoldArticle {
    pub(crate) file: String,
    pub(crate) headline: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) publisher: Option<String>,
    #[serde(default)]
    pub(crate) authors: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) agencies: Option<Vec<String>>,
    pub(crate) section: Option<String>,
    pub(crate) dateline_place: Option<String>,
    #[serde(default)]
    pub(crate) not_body: Vec<String>,
    pub(crate) body_start: String,
    pub(crate) body_end: String,
    pub(crate) entities: Vec<GoldEntity>,
    pub(crate) quotes: Vec<GoldQuote>,
    #[serde(default)]
    pub(crate) values: Vec<GoldValue>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct GoldEntity {
    pub(crate) name: String,
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) mentions: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct GoldQuote {
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) nth: usize,
    pub(crate) kind: String,
    pub(crate) speaker: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct GoldValue {
    pub(crate) text: String,
    pub(crate) kind: Option<String>,
    pub(crate) unit: Option<String>,
    value: serde_json::Value,
}

impl GoldValue {
    pub(crate) fn value(&self) -> String {
        plain_text(&self.value).unwrap_or_default()
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct GoldFact {
    pub(crate) id: String,
    pub(crate) statement: String,
    pub(crate) support: Vec<Support>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Support {
    pub(crate) article: String,
    #[serde(alias = "evidence")]
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) nth: usize,
}

#[derive(Debug, Deserialize)]
pub(crate) struct GoldConflict {
    pub(crate) fact: Option<String>,
    pub(crate) about: String,
    pub(crate) kind: String,
    pub(crate) sides: Vec<Side>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Side {
    value: serde_json::Value,
    pub(crate) evidence: Vec<Support>,
}

impl Side {
    pub(crate) fn value(&self) -> String {
        plain_text(&self.value).unwrap_or_default()
    }
}

/// Two places that look like a disagreement and are none.
#[derive(Debug, Deserialize)]
pub(crate) struct Trap {
    pub(crate) about: String,
    pub(crate) why: String,
    pub(crate) a: Support,
    pub(crate) b: Support,
}

#[derive(Debug, Deserialize)]
pub(crate) struct QuoteGroup {
    pub(crate) variants: Vec<GoldVariant>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct GoldVariant {
    #[serde(flatten)]
    pub(crate) place: Support,
    pub(crate) fidelity: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Dependence {
    pub(crate) from: String,
    pub(crate) to: String,
}
