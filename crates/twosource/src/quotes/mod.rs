//! Sentences and mentions to quotations with their speakers.
//!
//! Quotation marks are paired per block ([`marks`]); each block becomes frames, the reporter's sentences in which a
//! quotation is one opaque item ([`frame`]); a frame gives each quotation its cue and speaker ([`cue`], [`speaker`])
//! and the words it reports without marks ([`indirect`]).
//!
//! `"We lost," said Ruth Adeyemi, the coach. "We will be back."` gives two direct quotations of one utterance, both by
//! Ruth Adeyemi, the first through `quote.verb-inverted`, the second through `quote.continued`.
//!
//! Limits: quotations in headlines and headings are left alone, and quotations inside quotations stay part of the
//! outer one.

mod cue;
mod frame;
mod indirect;
mod interview;
mod marks;
mod naming;
mod page;
mod speaker;
mod spoken;
#[cfg(test)]
mod tests;

use crate::text::is_quote_mark;
use crate::types::{
    Article, Entities, Issue, IssueCode, Quote, QuoteKind, RuleId, Score, Segmentation, Span,
};

use frame::is_searched;
use marks::Marked;
use page::Page;
use speaker::Source;
use spoken::Draft;

/// Finds quotations and who said them.
pub(crate) fn attribute(
    article: &Article,
    segmentation: &Segmentation,
    entities: &Entities,
) -> (Vec<Quote>, Vec<Issue>) {
    let page = Page::new(article, segmentation, entities);
    let (marked, mut issues) = pair_blocks(article);
    let frames = frame::frames(&page, &marked);
    let lines = interview::lines(&page);
    let in_line = |span: Span| {
        let after = lines.partition_point(|line| line.name.start <= span.start);
        after.checked_sub(1).and_then(|idx| lines.get(idx)).is_some_and(|line| line.content.contains(span))
    };
    let mut drafts = spoken::drafts(&page, &frames, &marked);
    for frame in &frames {
        for report in indirect::reports(&page, frame, &marked) {
            let part = |(n, span): (usize, &Span)| Draft {
                span: *span,
                kind: QuoteKind::Indirect,
                source: Some(report.source),
                cue: report.cue,
                rule: report.rule,
                continues: n > 0,
            };
            drafts.extend(report.parts.iter().enumerate().map(part));
        }
    }
    drafts.retain(|draft| !in_line(draft.span));
    drafts.extend(lines.iter().map(of_line));
    let quotes = number(drafts);
    issues.extend(
        quotes.iter().filter(|quote| quote.kind != QuoteKind::Indirect && quote.speaker.is_none()).map(
            |quote| Issue::new(IssueCode::QuoteNoSpeaker, quote.span, "the text does not tell who said it"),
        ),
    );
    issues.sort();
    (quotes, issues)
}

/// Pairs the marks of every searched block and joins what runs on into the next paragraph.
fn pair_blocks(article: &Article) -> (Vec<Marked>, Vec<Issue>) {
    let mut marked = Vec::new();
    let mut issues = Vec::new();
    let blocks: Vec<_> = article.blocks.iter().filter(|block| is_searched(block.kind)).collect();
    for (idx, block) in blocks.iter().enumerate() {
        let pairing = marks::pair(article.slice(block.span), block.span.start as usize);
        marked.extend(pairing.marked);
        let mut lost = pairing.unbalanced;
        if let Some(open) = pairing.unclosed {
            let goes_on =
                blocks.get(idx + 1).is_some_and(|next| article.slice(next.span).starts_with(is_quote_mark));
            let content = Span { start: open.end, end: block.span.end }.trimmed(&article.text);
            if goes_on && !content.is_empty() {
                let outer = Span { start: open.start, end: block.span.end };
                marked.push(Marked { outer, content, open_end: true });
            } else {
                lost.push(open);
            }
        }
        issues.extend(lost.into_iter().map(|span| {
            Issue::new(IssueCode::QuoteUnbalanced, span, "a quotation mark has no partner in its paragraph")
        }));
    }
    (marked, issues)
}

fn of_line(line: &interview::Line) -> Draft {
    let source =
        Source { span: line.name, entity: Some(line.speaker), certainty: INTERVIEW, can_speak: true };
    Draft {
        span: line.content,
        kind: QuoteKind::Direct,
        source: Some(source),
        cue: Some(line.colon),
        rule: RuleId("quote.interview"),
        continues: false,
    }
}

/// Certainty of an interview line whose name belongs to one person of the article, on the scale of `speaker`.
const INTERVIEW: f64 = 0.9;

/// Sorts by position and numbers the utterances.
fn number(mut drafts: Vec<Draft>) -> Vec<Quote> {
    let indirect = |draft: &Draft| draft.kind == QuoteKind::Indirect;
    drafts.sort_by_key(|draft| (draft.span, indirect(draft)));
    drafts.dedup_by(|b, a| a.span == b.span);
    // The utterances that the next direct and the next indirect part would go on with.
    let mut current = [0, 0];
    let mut next = 0;
    let mut out = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let slot = usize::from(indirect(&draft));
        let continues = draft.continues && next > 0;
        if !continues {
            current[slot] = next;
            next += 1;
        }
        out.push(Quote {
            span: draft.span,
            kind: draft.kind,
            speaker: draft.source.and_then(|source| source.entity),
            source: draft.source.map(|source| source.span),
            cue: draft.cue,
            utterance: current[slot],
            certainty: Score::new(draft.source.map_or(0.0, |source| source.certainty)),
            rule: draft.rule,
        });
    }
    out
}
