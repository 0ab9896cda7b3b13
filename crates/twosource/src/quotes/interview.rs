//! Lines of a printed interview to quotations: `ADEYEMI: We will appeal.`
//!
//! A line counts when it opens with a name in capitals (or in full) and a colon, the name belongs to somebody the
//! article mentions, and the article has at least two such lines; so `NOTE: …` and `UPDATE: …` are left alone.

use crate::text::fold;
use crate::types::{EntityId, EntityKind, Span};

use super::frame::is_searched;
use super::page::Page;

/// One answer or question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) content: Span,
    pub(super) name: Span,
    pub(super) colon: Span,
    pub(super) speaker: EntityId,
}

/// Bytes of a line in which the name and its colon are looked for.
const NAME_BYTES: usize = 48;
/// Lines that make an interview: a question and an answer.
const MIN_LINES: usize = 2;

/// The lines of all interviews of the article, in order.
pub(super) fn lines(page: &Page) -> Vec<Line> {
    let mut people = Vec::new();
    for entity in page.entities.entities.iter().filter(|entity| entity.kind == EntityKind::Person) {
        for name in entity.aliases.iter().chain([&entity.name]) {
            let folded = fold(name);
            if let Some(last) = folded.rsplit(' ').next() {
                people.push((last.to_owned(), entity.id));
            }
            people.push((folded, entity.id));
        }
    }
    people.sort();
    let mut out = Vec::new();
    for block in page.article.blocks.iter().filter(|block| is_searched(block.kind)) {
        let mut at = block.span.start as usize;
        for line in page.article.slice(block.span).split_inclusive('\n') {
            out.extend(read(page, &people, Span::new(at, at + line.len())));
            at += line.len();
        }
    }
    if out.len() < MIN_LINES { Vec::new() } else { out }
}

fn read(page: &Page, people: &[(String, EntityId)], line: Span) -> Option<Line> {
    let line = line.trimmed(&page.article.text);
    let text = page.article.slice(line);
    let colon = text.bytes().take(NAME_BYTES).position(|b| b == b':')?;
    let name = text.get(..colon)?;
    let words = text.get(colon + 1..)?;
    let capitals = name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase);
    if words.trim().is_empty() || words.trim_start().starts_with(crate::text::is_quote_mark) {
        return None;
    }
    let folded = fold(name);
    let key = if capitals { folded.rsplit(' ').next()?.to_owned() } else { folded };
    let at = people.partition_point(|(known, _)| *known < key);
    let speaker = people.get(at).filter(|(known, _)| *known == key)?.1;
    let another =
        people.get(at..)?.iter().take_while(|(known, _)| *known == key).any(|(_, id)| *id != speaker);
    if another || (!capitals && !name.contains(' ')) {
        return None;
    }
    let start = line.start as usize;
    let content = Span::new(start + colon + 1, line.end as usize).trimmed(&page.article.text);
    Some(Line {
        content,
        name: Span::new(start, start + colon).trimmed(&page.article.text),
        colon: Span::new(start + colon, start + colon + 1),
        speaker,
    })
}
