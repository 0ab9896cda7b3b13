//! Pages of HTML to a draft.

pub(in crate::parse) mod meta;

use crate::parse::draft::Draft;
use crate::parse::options::ParseOptions;
use crate::types::Issue;

/// Reads a page.
pub(in crate::parse) fn read(text: &str, issues: Vec<Issue>, options: &ParseOptions) -> Draft {
    let document = dom_query::Document::from(text);
    let mut draft = Draft { issues, ..Draft::default() };
    meta::told(&document, options, &mut draft.told, &mut draft.issues);
    draft.push("stub", None);
    draft
}

/// The blocks of a fragment.
pub(in crate::parse) fn fragment(html: &str, draft: &mut Draft) {
    for line in crate::parse::json_ld::lines(html).lines() {
        draft.push(line, None);
    }
}
