//! The `key: value` lines between `---` at the top of a Markdown file to what they tell.
//!
//! This is for what is read as plain text, where the front matter stays in the text; a Markdown file that is read as such
//! has its keys read in full, and not in the text.
//!
//! Known limit: values of several lines are left unread.

use crate::parse::facts::{DateFrom, Facts, OutletFrom, Sighting};
use crate::parse::line::byline;
use crate::parse::line::stamp;
use crate::parse::unit::Unit;
use crate::text::fold;
use crate::types::{BlockKind, CreditForm, Span};

/// Most lines of front matter.
const MAX_LINES: usize = 60;

/// Labels the front matter and notes what it tells.
pub(super) fn read(text: &str, units: &mut [Unit], facts: &mut Facts) {
    let is_ruler = |unit: &Unit| unit.text(text) == "---";
    if !units.first().is_some_and(is_ruler) {
        return;
    }
    let Some(end) = units.iter().take(MAX_LINES).skip(1).position(is_ruler).map(|at| at + 1) else { return };
    if !units
        .iter()
        .take(end)
        .skip(1)
        .all(|unit| unit.text(text).contains(':') || unit.text(text).starts_with('-'))
    {
        return;
    }
    for unit in units.iter_mut().take(end + 1) {
        unit.kind = Some(BlockKind::Metadata);
        let line = unit.text(text);
        let Some((key, value)) = line.split_once(':') else { continue };
        let trimmed = value.trim().trim_matches(['"', '\'']);
        let start =
            unit.span.start as usize + line.len() - value.len() + value.find(trimmed).unwrap_or_default();
        entry(&fold(key.trim()), trimmed, Span::new(start, start + trimmed.len()), facts, text);
    }
}

fn entry(key: &str, value: &str, span: Span, facts: &mut Facts, text: &str) {
    if value.is_empty() {
        return;
    }
    match key {
        "title" | "headline" => facts.headline = Some(span),
        "site" | "publisher" | "outlet" | "publication" | "sitename" => {
            facts.outlet(OutletFrom::FrontMatter, span);
        }
        "section" | "category" => facts.section = Some(span),
        "author" | "authors" | "byline" => {
            let inner = value.trim_matches(['[', ']']);
            let base = span.start as usize + value.find(inner).unwrap_or_default();
            let names = byline::signers(inner, base);
            if names.is_empty() {
                facts.person(text, span);
            } else {
                facts.authors.extend(names.authors);
                facts.credit(CreditForm::Byline, names.services);
            }
        }
        "date" | "published" | "datepublished" | "publishdate" => {
            let stamps = stamp::scan(value, span.start as usize);
            let day = stamps.day().map(|(day, _)| day);
            facts.dates.push(Sighting {
                from: DateFrom::FrontMatter,
                day,
                time: stamps.time(),
                span,
                day_first: None,
            });
        }
        _ => {}
    }
}
