//! What an exchange format or a line of JSON gives of a story - titles under keys, a body as text or markup - to a draft.
//!
//! The headline and the summary line stand above the body in the text, unless the body opens with them. A body as text
//! gets its labels from the rules of plain text, a body as HTML from its elements. Without the feature `html` the tags
//! of a body are dropped and its lines are read as text.

use crate::parse::draft::Draft;
#[cfg(not(feature = "html"))]
use crate::parse::json_ld::lines;
use crate::parse::json_ld::{composed, words};
#[cfg(feature = "html")]
use crate::types::BlockKind;
use crate::types::Issue;

/// The body of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Body<'b> {
    /// Plain text.
    Text(&'b str),
    /// A fragment of HTML or XHTML.
    Html(&'b str),
}

/// Tags that tell a fragment of HTML from a text.
const TELLING_TAGS: &[&str] = &["<p>", "<p ", "</p>", "<br>", "<br/>", "<br />", "</div>", "</h2>", "</li>"];

impl<'b> Body<'b> {
    /// The body in `text`, of which nothing says what it is.
    pub(in crate::parse) fn of(text: &'b str) -> Self {
        if TELLING_TAGS.iter().any(|tag| text.contains(tag)) { Self::Html(text) } else { Self::Text(text) }
    }
}

/// Units at the top of a body among which a title is looked for.
const TOP_UNITS: usize = 5;

/// The draft of a story.
pub(in crate::parse) fn read(headline: &str, dek: &str, body: Body<'_>, issues: Vec<Issue>) -> Draft {
    match body {
        Body::Text(text) => plain(headline, dek, text, issues),
        #[cfg(feature = "html")]
        Body::Html(html) => markup(headline, dek, html, issues),
        #[cfg(not(feature = "html"))]
        Body::Html(html) => plain(headline, dek, &lines(html), issues),
    }
}

fn plain(headline: &str, dek: &str, text: &str, issues: Vec<Issue>) -> Draft {
    let opening: Vec<String> =
        text.lines().filter(|line| !line.trim().is_empty()).take(TOP_UNITS).map(words).collect();
    // A paragraph that goes on after the summary still repeats it.
    let given = |title: &str| {
        let title = words(title);
        title.is_empty() || opening.iter().any(|line| line.starts_with(&title))
    };
    let (headline, dek) =
        (kept(headline, given(headline)), kept(dek, given(dek) || words(dek) == words(headline)));
    composed(headline, dek, text, issues)
}

#[cfg(feature = "html")]
fn markup(headline: &str, dek: &str, html: &str, issues: Vec<Issue>) -> Draft {
    let mut alone = Draft::default();
    crate::parse::html::fragment(html, &mut alone);
    let top: Vec<(usize, String)> = (0..)
        .zip(alone.units.iter().take(TOP_UNITS))
        .map(|(nth, unit)| (nth, words(unit.text(&alone.text))))
        .collect();
    let mut titles = Vec::new();
    for (title, kind) in [(headline, BlockKind::Headline), (dek, BlockKind::Dek)] {
        let folded = words(title);
        let equal = top.iter().find(|(_, unit)| *unit == folded).map(|(nth, _)| *nth);
        let opened = top.iter().any(|(_, unit)| unit.starts_with(&folded));
        titles.push((title, kind, equal, folded.is_empty() || opened));
    }
    let mut draft = Draft::default();
    let repeated = words(dek) == words(headline);
    for (title, kind, _, given) in &titles {
        let again = *given || repeated && *kind == BlockKind::Dek;
        if !again {
            draft.push(title, Some(*kind));
        }
    }
    let above = draft.units.len();
    crate::parse::html::fragment(html, &mut draft);
    for (_, kind, equal, _) in titles {
        if let Some(unit) = equal.and_then(|nth| draft.units.get_mut(above + nth)) {
            unit.kind = Some(kind);
        }
    }
    let of_kind = |kind| draft.units.iter().find(|unit| unit.kind == Some(kind)).map(|unit| unit.span);
    draft.facts.headline = draft.facts.headline.or(of_kind(BlockKind::Headline));
    draft.facts.dek = draft.facts.dek.or(of_kind(BlockKind::Dek));
    draft.issues.extend(issues);
    draft
}

fn kept(title: &str, given: bool) -> &str {
    if given { "" } else { title }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headline: &str, dek: &str, body: Body<'_>, expected: &[&str]) {
        let draft = read(headline, dek, body, Vec::new());
        let found: Vec<String> = crate::parse::unit::blocks(&draft.units)
            .iter()
            .map(|block| format!("{}: {}", block.kind, block.span.slice(&draft.text)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn titles_stand_above_a_text() {
        check(
            "Storm closes port",
            "Two ferries are stuck.",
            Body::Text("The quay is shut, the harbour master said.\n\nIt opens on Monday, she added."),
            &[
                "headline: Storm closes port",
                "dek: Two ferries are stuck.",
                "paragraph: The quay is shut, the harbour master said.",
                "paragraph: It opens on Monday, she added.",
            ],
        );
    }

    #[test]
    fn what_the_body_opens_with_stands_once() {
        check(
            "Storm closes port",
            "The quay is shut.",
            Body::Text(
                "The quay is shut. It opens on Monday, the harbour master said.\n\nNobody is hurt, she added.",
            ),
            &[
                "headline: Storm closes port",
                "paragraph: The quay is shut. It opens on Monday, the harbour master said.",
                "paragraph: Nobody is hurt, she added.",
            ],
        );
    }

    #[cfg(feature = "html")]
    #[test]
    fn titles_in_markup_get_their_kind() {
        check(
            "Storm closes port",
            "",
            Body::of("<h2>Storm closes port</h2><p>The quay is shut, the harbour master said.</p>"),
            &["headline: Storm closes port", "paragraph: The quay is shut, the harbour master said."],
        );
    }
}
