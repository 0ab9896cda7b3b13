//! Stub: raw text to sentences, tokens and trees, without an article around it.

use crate::types::{Article, Block, BlockKind, Dep, Segmentation, Span};
use crate::{learned, segment};

/// Cuts text into paragraphs at blank lines, and those into sentences and tokens.
pub fn segment_text(text: &str) -> Segmentation {
    let mut blocks = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = &text[start..];
        let len = rest.find("\n\n").map_or(rest.len(), |at| at + 2);
        let span = Span::new(start, start + len).trimmed(text);
        if !span.is_empty() {
            blocks.push(Block { kind: BlockKind::Paragraph, span });
        }
        start += len;
    }
    let article = Article {
        id: String::new(),
        text: text.to_owned(),
        headline: None,
        published: None,
        received: None,
        publisher: None,
        authors: Vec::new(),
        agencies: Vec::new(),
        section: None,
        dateline_place: None,
        language: "en".to_owned(),
        blocks,
        issues: Vec::new(),
    };
    let mut seg = segment::segment(&article);
    for sent in &seg.sentences {
        for at in sent.tokens.range() {
            seg.tokens[at].head = sent.tokens.start;
            seg.tokens[at].dep = if at == sent.tokens.start as usize { Dep::Root } else { Dep::Dep };
        }
    }
    let _ = learned::tag(&[]);
    let _ = learned::parse(&[], &[]);
    let _ = learned::names(&[]);
    seg
}
