//! A line of furniture to the facts it tells: names of a byline or reporting line, the outlet of a disclaimer, a
//! copyright line or an invitation, the services of a credit.
//!
//! Known limit: names of outlets in running disclaimers are read up to the next comma, stop or `or`.

use crate::parse::facts::{DateFrom, Facts, OutletFrom, Sighting};
use crate::parse::line::byline;
use crate::parse::line::credit;
use crate::parse::line::shape::outlet_shaped;
use crate::parse::line::stamp::{self, MAX_STAMP_BYTES};
use crate::parse::published;
use crate::text::fold;
use crate::types::{BlockKind, CreditForm, Notice, NoticeKind, Span};

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
            let names = byline::signers(line.get(at..).unwrap_or_default(), span.start as usize + at);
            facts.authors.extend(names.authors);
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
        BlockKind::Correction => {
            let notice = notice(line, span);
            if let (NoticeKind::Update, Some(sighting)) = (notice.0, notice.1) {
                facts.dates.push(sighting);
            }
            let when = notice.1.and_then(|sighting| published::alone(&sighting));
            facts.notices.push(Notice { kind: notice.0, span, when });
        }
        BlockKind::Boilerplate | BlockKind::Disclaimer | BlockKind::Newsletter | BlockKind::Related => {
            keywords(text, span, facts);
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
    let names = byline::signers(inner, span.start as usize + at + (list.len() - inner.len()));
    facts.reporters.extend(names.authors);
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
    facts.copyright.get_or_insert(span);
    name(inner, span.start as usize + line.len() - inner.len(), OutletFrom::Copyright, facts);
}

/// What a note of the editors tells, and the day that it gives.
fn notice(line: &str, span: Span) -> (NoticeKind, Option<Sighting>) {
    let mut end = line.len().min(MAX_STAMP_BYTES);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let folded = fold(line.get(..end).unwrap_or_default());
    let start = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let kind = if start.starts_with("clarif") || folded.contains("clarified") {
        NoticeKind::Clarification
    } else if start.starts_with("editor") || start.starts_with("note") {
        NoticeKind::EditorsNote
    } else if start.starts_with("update") || folded.contains("updated") {
        NoticeKind::Update
    } else {
        NoticeKind::Correction
    };
    let stamps = stamp::scan(line, span.start as usize);
    let day_first = (stamps.day_first || stamps.month_first).then_some(stamps.day_first);
    let sighting = stamps.day().map(|(day, span)| Sighting {
        from: DateFrom::Update,
        day: Some(day),
        time: stamps.time(),
        span,
        day_first,
    });
    (kind, sighting)
}

/// Labels before a list of keywords.
const KEYWORD_LABELS: &[&str] = &["tags", "tagged", "topics", "keywords", "related topics", "filed under"];

/// `Tags: ferries, strikes`: the words between commas, semicolons or bars.
fn keywords(text: &str, span: Span, facts: &mut Facts) {
    let line = span.slice(text);
    let Some((label, list)) = line.split_once(':') else { return };
    if !KEYWORD_LABELS.contains(&fold(label.trim_matches(['*', '_', ' '])).as_str()) {
        return;
    }
    let base = span.end as usize - list.len();
    let mut start = 0;
    for (at, mark) in list.match_indices([',', ';', '|', '•', '·']).chain([(list.len(), "")]) {
        let word = Span::new(base + start, base + at).trimmed(text);
        // Without marks between them words cannot be told from one another.
        let one = at < list.len() || start > 0 || !word.slice(text).contains(' ');
        if !word.is_empty() && one {
            facts.keywords.push(word);
        }
        start = at + mark.len();
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str, kind: BlockKind) -> Facts {
        let mut facts = Facts::default();
        read(line, Span::new(0, line.len()), kind, &mut facts);
        facts
    }

    #[track_caller]
    fn check_notice(line: &str, kind: NoticeKind, when: Option<&str>) {
        let facts = told(line, BlockKind::Correction);
        let found = facts.notices.first().map(|one| (one.kind, one.when.map(|when| when.to_string())));
        assert_eq!(found, Some((kind, when.map(str::to_owned))), "{line}");
    }

    #[test]
    fn notices_have_their_kind_and_day() {
        check_notice("Correction: the sum was 12 euros.", NoticeKind::Correction, None);
        check_notice(
            "This article was updated on 4 March 2031 with a reply.",
            NoticeKind::Update,
            Some("2031-03-04"),
        );
        check_notice("Clarification: she left the room, not the party.", NoticeKind::Clarification, None);
        check_notice("Editor's note: names were changed.", NoticeKind::EditorsNote, None);
    }

    #[test]
    fn keywords_stand_between_marks() {
        let words = |line: &str| {
            let facts = told(line, BlockKind::Boilerplate);
            facts.keywords.iter().map(|word| word.slice(line).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words("Tags: ferries, night trains"), ["ferries", "night trains"]);
        assert_eq!(words("Topics: Cats Fires"), Vec::<String>::new());
        assert_eq!(words("Contact: Ada, Jo"), Vec::<String>::new());
    }
}
