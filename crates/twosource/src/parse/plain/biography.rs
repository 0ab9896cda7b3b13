//! The last units of a text to what they say of its author: `Ada Quist covers ports for the Bay Courier.`
//!
//! A sentence counts that starts with the whole name of somebody who signs the article and goes on with what the person
//! is or does, and so does what stands below `About the author`. Either must stand at the end, because a paragraph
//! about a person is news anywhere else, and one about somebody who does not sign is news there too.
//!
//! Known limit: a biography that gives the family name alone, or the role alone (`The writer is …`), stays body.

#[cfg(feature = "html")]
use std::ops::Range;

use crate::parse::facts::Facts;
use crate::parse::line::furniture::{self, Position};
use crate::parse::line::shape::{unmarked, words};
use crate::parse::told::Told;
use crate::parse::unit::Unit;
use crate::text::fold;
use crate::types::{AuthorKind, BlockKind};

/// Most units of biography: one for each author of a report of three.
pub(super) const MAX_UNITS: usize = 3;

/// Most words of a biography.
const MAX_WORDS: usize = 80;

/// Longest start of a line in which a name and its verb are looked for, in bytes.
const MAX_START_BYTES: usize = 120;

/// What follows the name in a biography. The past tense is left to the news: `Ada Quist was arrested`.
const VERBS: &[&str] =
    &["is", "covers", "reports", "writes", "edits", "leads", "works", "teaches", "hosts", "specialises"];

/// Headings above a biography, folded.
const HEADINGS: &[&str] = &[
    "about the author",
    "about the authors",
    "about the writer",
    "about the writers",
    "about the reporter",
    "about the journalist",
];

/// The folded names of the people who sign.
pub(super) struct Names(Vec<String>);

impl Names {
    /// The names under keys and in the text above the body.
    pub(super) fn of(told: &Told, facts: &Facts) -> Self {
        let authors = told.authors.iter().chain(&facts.authors).map(|author| &author.value);
        let people = authors.filter(|author| author.kind == AuthorKind::Person);
        Self(people.map(|author| fold(&author.name)).filter(|name| name.contains(' ')).collect())
    }

    /// Whether the line is what it says of one of them.
    pub(super) fn told_by(&self, line: &str) -> bool {
        if self.0.is_empty() || words(line, MAX_WORDS + 1) > MAX_WORDS {
            return false;
        }
        let start: String = unmarked(line).chars().take(MAX_START_BYTES).collect();
        let folded = fold(start.trim_start_matches(|c: char| !c.is_alphanumeric()));
        self.0.iter().any(|name| {
            let rest = folded.strip_prefix(name.as_str()).and_then(|rest| rest.strip_prefix(' '));
            let verb = rest.and_then(|rest| rest.split_whitespace().next());
            verb.is_some_and(|verb| VERBS.contains(&verb))
        })
    }
}

/// Labels the biographies at the end of `range` and returns the index after the last unit above them.
#[cfg(feature = "html")]
pub(super) fn cut(text: &str, units: &mut [Unit], range: Range<usize>, names: &Names) -> usize {
    let mut end = range.end;
    // The first unit is never one: an article is more than its author.
    while end > range.start + 1 && range.end - end < MAX_UNITS {
        let last =
            units.get_mut(end - 1).filter(|unit| unit.kind.is_none() && names.told_by(unit.text(text)));
        let Some(unit) = last else { break };
        unit.kind = Some(BlockKind::Biography);
        end -= 1;
    }
    end
}

/// Labels what stands below a heading such as `About the author`, when nothing but furniture stands below that.
pub(super) fn below_heading(text: &str, units: &mut [Unit], floor: usize) {
    let is_furniture =
        |unit: &Unit| unit.kind.is_some() || furniture::kind_of(unit.text(text), Position::Tail).is_some();
    let tail = units.get(floor..).unwrap_or_default();
    let end = tail.iter().rposition(|unit| !is_furniture(unit)).map_or(0, |last| floor + last + 1);
    let from = floor.max(end.saturating_sub(MAX_UNITS + 1));
    let heading = (from..end).find(|&at| units.get(at).is_some_and(|unit| is_heading(unit.text(text))));
    let Some(heading) = heading.filter(|heading| heading + 1 < end) else { return };
    for unit in units.get_mut(heading..end).unwrap_or_default() {
        unit.kind = unit.kind.or(Some(BlockKind::Biography));
    }
}

fn is_heading(line: &str) -> bool {
    line.len() <= MAX_START_BYTES
        && HEADINGS.contains(&fold(unmarked(line).trim_end_matches([':', ' '])).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::plain::read;

    /// How many units at the end are biographies.
    #[track_caller]
    fn check(tail: &str, expected: usize) {
        let text = format!(
            "Harbour shut after storm\nBy Ada Quist\n\nThe harbour is shut, it said on Monday.\n\nNobody was hurt in the storm.\n\n{tail}"
        );
        let draft = read(text, Vec::new());
        let found = draft.units.iter().filter(|unit| unit.kind == Some(BlockKind::Biography)).count();
        assert_eq!(found, expected, "{tail}");
    }

    #[test]
    fn sentences_about_who_signs_are_biographies() {
        check("Ada Quist is the Bay Courier's harbour editor.", 1);
        check("_Ada Quist covers ports for the Bay Courier._\n\nShare this article", 1);
        check("About the author\n\nShe has sailed since she was six.\n\nShe lives in Berg.", 3);
    }

    #[test]
    fn sentences_about_others_are_news() {
        check("Jo Lund is the third captain who drowned this year.", 0);
        check("Ada Quist was arrested on Monday, the police said.", 0);
        check("Ada Quist is the editor.\n\nThe ferry will sail again on Friday.", 0);
        check("About the author of the letter nothing is known.", 0);
        check("About the author\n\nShe lives in Berg.\n\nB is shut.\n\nC is shut.\n\nD is shut.", 0);
    }
}
