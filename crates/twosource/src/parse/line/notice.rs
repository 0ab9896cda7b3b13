//! A line of furniture to the facts it tells: names of a byline or reporting line, the outlet of a disclaimer, a
//! copyright line or an invitation, the services of a credit.
//!
//! Known limit: names of outlets in running disclaimers are read up to the next comma, stop or `or`.

use crate::parse::facts::{Facts, OutletFrom};
use crate::parse::line::byline;
use crate::parse::line::credit;
use crate::parse::line::shape::outlet_shaped;
use crate::text::fold;
use crate::types::{BlockKind, CreditForm, Span};

/// What an invitation says before the outlet's name.
const INVITATIONS: &[&str] =
    &["story for ", "tip for ", "news for ", "writing for ", "subscribe to ", "stories for "];

/// What a disclaimer says before the outlet's name.
const DISCLAIMERS: &[&str] = &[
    "opinion of ",
    "opinions of ",
    "views of ",
    "view of ",
    "position of ",
    "policy of ",
    "stance of ",
    "edited by ",
];

/// Reads what the line at `span`, of kind `kind`, tells.
pub(in crate::parse) fn read(text: &str, span: Span, kind: BlockKind, facts: &mut Facts) {
    let line = span.slice(text);
    match kind {
        BlockKind::Byline => {
            let at = line.find(':').map_or(0, |at| at + 1);
            let names = byline::names(line.get(at..).unwrap_or_default(), span.start as usize + at);
            facts.authors.extend(names.people);
            facts.credit(CreditForm::Byline, names.services);
        }
        BlockKind::Credit => {
            reporters(line, span, facts);
            let folded = fold(line);
            let editor =
                folded.trim_start_matches(['(', '*']).starts_with("edit") || folded.starts_with("eds");
            if !editor {
                let contributes = folded.contains("contribut") || folded.contains("files from");
                let form = if contributes { CreditForm::Contribution } else { CreditForm::Trailing };
                facts.credit(form, credit::services(line, span.start as usize));
            }
        }
        BlockKind::Boilerplate => {
            copyright(text, span, facts);
            named_after(text, span, INVITATIONS, OutletFrom::Invitation, facts);
            if line.to_lowercase().contains("reflect") {
                named_after(text, span, DISCLAIMERS, OutletFrom::Disclaimer, facts);
            }
        }
        _ => {}
    }
}

/// `(Reporting by Ada Quist in Lagos and Jo Lund; Editing by …)`: the names up to the semicolon.
fn reporters(line: &str, span: Span, facts: &mut Facts) {
    let bare = line.trim_start_matches(['(', '*', '[', ' ']);
    let skipped = line.len() - bare.len();
    let Some(cue) = ["reporting by", "written by", "writing by"]
        .iter()
        .find(|cue| bare.get(..cue.len()).is_some_and(|start| start.eq_ignore_ascii_case(cue)))
    else {
        return;
    };
    let at = skipped + cue.len();
    let rest = line.get(at..).unwrap_or_default();
    let end = rest.find([';', ')', ']']).unwrap_or(rest.len());
    let list = rest.get(..end).unwrap_or_default();
    let inner = list.trim_start_matches([':', ' ']);
    let names = byline::names(inner, span.start as usize + at + (list.len() - inner.len()));
    facts.reporters.extend(names.people);
}

/// `© 2031 Bay Courier. All rights reserved.`
fn copyright(text: &str, span: Span, facts: &mut Facts) {
    let line = span.slice(text);
    let Some(mark) =
        ["©", "(c)", "(C)", "Copyright", "COPYRIGHT"].iter().find(|mark| line.starts_with(**mark))
    else {
        return;
    };
    let rest = line.get(mark.len()..).unwrap_or_default();
    let inner = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || c.is_ascii_digit() || matches!(c, '©' | '-' | '–' | ',' | ':')
    });
    name(inner, span.start as usize + line.len() - inner.len(), OutletFrom::Copyright, facts);
}

fn named_after(text: &str, span: Span, cues: &[&str], from: OutletFrom, facts: &mut Facts) {
    let line = span.slice(text);
    let Some((at, cue)) = cues.iter().filter_map(|cue| line.find(cue).map(|at| (at, *cue))).min() else {
        return;
    };
    let at = at + cue.len();
    name(line.get(at..).unwrap_or_default(), span.start as usize + at, from, facts);
}

/// Notes the outlet that `rest` starts with.
fn name(rest: &str, base: usize, from: OutletFrom, facts: &mut Facts) {
    let ends = [",", ". ", "?", "!", "|", ";", " or ", " and any", " All ", " – ", " - ", " (", "’s", "'s"];
    let end = ends.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    let name = rest.get(..end).unwrap_or_default().trim_end_matches(['.', ' ', ')']);
    // `the Bay Courier` stands for `Bay Courier`, while `The Bay Courier` is the printed name.
    let (name, skipped) = name.strip_prefix("the ").map_or((name, 0), |name| (name, 4));
    if outlet_shaped(name) {
        facts.outlet(from, Span::new(base + skipped, base + skipped + name.len()));
    }
}
