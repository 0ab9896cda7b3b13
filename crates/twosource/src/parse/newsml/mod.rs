//! IPTC NewsML-G2 to drafts: a `newsItem`, or a `newsMessage` or any other document with several of them.
//!
//! `tree` reads the XML, `fields` what the item says about itself, `content` its text: `inlineXML` with XHTML or NITF, or
//! `inlineData` with plain text. A document that this library wrote says so in `generator`; there every fact and every
//! block is taken as it is.
//!
//! Known limits: items that only point to others (packages, plans, concepts) are refused; of remote content the
//! description is read; `NewsML` 1 is not read.

mod content;
mod fields;
mod nitf;
mod tree;

use crate::error::{Error, Result};
use crate::parse::draft::Draft;
use crate::parse::newsml::tree::Tree;
use crate::types::Issue;

/// What `generator` says in documents that this library wrote.
const MAKER: &str = "twosource";

/// Items that hold no story, and what to say of them.
const OTHER_ITEMS: &[(&str, &str)] = &[
    ("packageItem", "a package only points to its items; read these"),
    ("conceptItem", "it describes concepts and holds no story"),
    ("knowledgeItem", "it describes concepts and holds no story"),
    ("planningItem", "it plans coverage and holds no story"),
    ("catalogItem", "it lists vocabularies and holds no story"),
];

/// Reads every news item of a document.
///
/// # Errors
///
/// Fails when the XML is broken, nested too deep or declares entities, and when it holds no news item with a text.
pub(in crate::parse) fn read(xml: &str, issues: &[Issue]) -> Result<Vec<Draft>> {
    let tree = Tree::read(xml.trim_start_matches('\u{FEFF}'))?;
    let items =
        (0..tree.nodes.len()).filter(|nth| tree.get(*nth).is_some_and(|node| node.name == "newsItem"));
    let drafts: Vec<Draft> =
        items.map(|nth| item(&tree, nth, issues.to_vec())).filter(|draft| !draft.text.is_empty()).collect();
    if !drafts.is_empty() {
        return Ok(drafts);
    }
    let other = OTHER_ITEMS.iter().find(|(name, _)| tree.nodes.iter().any(|node| node.name == *name));
    let why = other.map_or("no news item with a text stands in it", |(_, why)| why);
    Err(Error::malformed("NewsML-G2", why, None))
}

fn item(tree: &Tree, nth: usize, issues: Vec<Issue>) -> Draft {
    let own = tree.inside(nth, "generator").any(|at| tree.line(at) == MAKER);
    let told = fields::told(tree, nth, own);
    let mut draft = content::read(tree, nth, own, &told);
    draft.issues.extend(issues);
    draft.told = told;
    draft
}

#[cfg(test)]
mod tests;
