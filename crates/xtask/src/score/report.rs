//! The JSON of `twosource reconcile` to the part of it that is scored.
//!
//! Reading is lenient: a missing list is an empty one, a span may be `[start, end]` or `{start, end}`, and a field may be
//! a text or `{text, span}`. A stage that reports nothing then scores nothing and does not stop the others.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::span::{Place, Span};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Report {
    pub(crate) articles: Vec<ReportArticle>,
    pub(crate) entities: Vec<ReportEntity>,
    pub(crate) facts: Vec<ReportFact>,
    pub(crate) conflicts: Vec<ReportConflict>,
    pub(crate) quotations: Vec<ReportQuotation>,
    pub(crate) dependence: Vec<ReportDependence>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportArticle {
    pub(crate) id: String,
    pub(crate) text: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) headline: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) published: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) publisher: Option<String>,
    #[serde(deserialize_with = "texts")]
    pub(crate) authors: Vec<String>,
    #[serde(deserialize_with = "texts")]
    pub(crate) agencies: Vec<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) section: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) dateline_place: Option<String>,
    pub(crate) blocks: Vec<Kinded>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) mentions: Vec<Mention>,
    pub(crate) values: Vec<ReportValue>,
    pub(crate) quotes: Vec<ReportQuote>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Kinded {
    #[serde(default)]
    pub(crate) kind: String,
    #[serde(deserialize_with = "span")]
    pub(crate) span: Span,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Sentence {
    #[serde(deserialize_with = "span")]
    pub(crate) span: Span,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Mention {
    #[serde(deserialize_with = "span")]
    pub(crate) span: Span,
    #[serde(default)]
    pub(crate) kind: String,
    pub(crate) form: Option<String>,
    /// An id of whatever type; `null` where the mention belongs to nobody.
    #[serde(default)]
    pub(crate) entity: Value,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ReportValue {
    #[serde(deserialize_with = "span")]
    pub(crate) span: Span,
    #[serde(default, deserialize_with = "text")]
    pub(crate) value: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ReportQuote {
    #[serde(deserialize_with = "span")]
    pub(crate) span: Span,
    #[serde(default)]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) speaker: Value,
    pub(crate) speaker_name: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportEntity {
    pub(crate) id: Value,
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportFact {
    pub(crate) support: Vec<Located>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Located {
    pub(crate) article: String,
    #[serde(deserialize_with = "span")]
    span: Span,
}

impl Located {
    pub(crate) fn place(&self) -> Place {
        Place { article: self.article.clone(), span: self.span }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportConflict {
    pub(crate) kind: String,
    pub(crate) about: String,
    pub(crate) sides: Vec<ReportSide>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportSide {
    #[serde(deserialize_with = "text")]
    pub(crate) value: Option<String>,
    pub(crate) evidence: Vec<Located>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportQuotation {
    pub(crate) variants: Vec<Variant>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Variant {
    #[serde(flatten)]
    located: Located,
    #[serde(default)]
    pub(crate) fidelity: String,
}

impl Variant {
    pub(crate) fn place(&self) -> Place {
        self.located.place()
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportDependence {
    pub(crate) a: String,
    pub(crate) b: String,
    pub(crate) score: f64,
}

/// The text of a field that is a text, a number or an object with a `text`.
pub(crate) fn plain_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(fields) => fields.get("text").and_then(plain_text),
        _ => None,
    }
}

fn text<'de, D: Deserializer<'de>>(input: D) -> Result<Option<String>, D::Error> {
    Ok(plain_text(&Value::deserialize(input)?))
}

fn texts<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<String>, D::Error> {
    Ok(Vec::<Value>::deserialize(input)?.iter().filter_map(plain_text).collect())
}

fn span<'de, D: Deserializer<'de>>(input: D) -> Result<Span, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Pair([usize; 2]),
        Fields { start: usize, end: usize },
    }
    Ok(match Either::deserialize(input)? {
        Either::Pair([start, end]) | Either::Fields { start, end } => Span::new(start, end),
    })
}
