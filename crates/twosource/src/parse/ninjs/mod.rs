//! IPTC ninjs to a draft: versions 2 and 3, and what 1.x has under the same or nearly the same names.
//!
//! `members` reads names as all versions spell them, `fields` what they tell. The text is the best of the bodies: markup
//! before plain text. A document that this library wrote says so in `profile`; there every fact and every block is taken as it is.
//!
//! Known limits: other bodies than the one chosen and associated items are passed by; of a picture or a video only the
//! description is read.

mod fields;
mod members;

use serde_json::Value;

use crate::error::{Error, Result};
use crate::parse::draft::Draft;
use crate::parse::ninjs::members::{Member, members, text};
use crate::parse::story::{self, Body};
use crate::types::Issue;

/// An object of ninjs.
pub(in crate::parse) type Item = serde_json::Map<String, Value>;

/// What `profile` says of documents that this library wrote.
const MAKER: &str = "twosource";

/// Reads one item, or a list of them.
///
/// # Errors
///
/// Fails when the text is no JSON or nested too deep, and when an item has no text.
pub(in crate::parse) fn read(json: &str, issues: &[Issue]) -> Result<Vec<Draft>> {
    let value = serde_json::from_str(json.trim_start_matches('\u{FEFF}'))
        .map_err(|error| Error::malformed("ninjs", error.to_string(), None))?;
    match &value {
        Value::Object(node) => Ok(vec![item(node, issues.to_vec())?]),
        Value::Array(items) => {
            items.iter().map(|one| item(one.as_object().ok_or_else(no_item)?, issues.to_vec())).collect()
        }
        _ => Err(no_item()),
    }
}

fn no_item() -> Error {
    Error::malformed("ninjs", "an item is no object", None)
}

/// Whether `node` has the members that only ninjs has.
pub(in crate::parse) fn is_item(node: &Item) -> bool {
    let lists = ["headlines", "bodies", "descriptions"]
        .iter()
        .filter(|name| node.get(**name).is_some_and(Value::is_array));
    let dated = ["versionCreated", "versioncreated", "firstCreated", "firstcreated"];
    let dated = dated.iter().any(|name| node.contains_key(*name));
    lists.count() + usize::from(dated) + usize::from(node.contains_key("uri")) > 1
}

/// Reads one item.
///
/// # Errors
///
/// Fails when it has no text.
pub(in crate::parse) fn item(node: &Item, issues: Vec<Issue>) -> Result<Draft> {
    let own = text(node, &["profile"]) == Some(MAKER);
    let told = fields::told(node, own);
    let first = |titles: &[crate::types::Located<String>]| {
        titles.first().map_or_else(String::new, |one| one.value.clone())
    };
    let (headline, dek) = (first(&told.headline), first(&told.dek));
    let body = body(node);
    let exact = body.as_ref().filter(|_| own).and_then(|body| exact(body.value));
    let mut draft = exact.unwrap_or_else(|| {
        let body = body.as_ref().map_or(Body::Text(""), |body| {
            if is_markup(body) { Body::Html(body.value) } else { Body::of(body.value) }
        });
        story::read(&headline, &dek, body, Vec::new())
    });
    draft.issues.extend(issues);
    if draft.text.is_empty() {
        return Err(Error::empty());
    }
    draft.told = told;
    Ok(draft)
}

/// The body of a document that this library wrote.
#[cfg(feature = "html")]
fn exact(html: &str) -> Option<Draft> {
    crate::parse::marked::read(html, "ninjs:bodies")
}

#[cfg(not(feature = "html"))]
fn exact(_html: &str) -> Option<Draft> {
    None
}

/// The body that is read: the first with markup, or else the main one.
fn body(node: &Item) -> Option<Member<'_>> {
    let bodies = members(node, "bodies", "body");
    let marked = bodies.iter().position(is_markup);
    let main = bodies.iter().position(|body| body.role == "main");
    let chosen = marked.or(main).unwrap_or(0);
    bodies.into_iter().nth(chosen)
}

/// Whether the member says that it is HTML or XML.
fn is_markup(member: &Member<'_>) -> bool {
    let says = |text: &str| {
        let text = text.to_ascii_lowercase();
        text.contains("html") || text.contains("xml")
    };
    says(member.content_type) || says(member.role)
}

#[cfg(test)]
mod tests;
