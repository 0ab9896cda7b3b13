//! The smallest piece of a text that gets a label, and the blocks made of such pieces.
//!
//! `lead` and `trail` are parts of another kind split off at the ends of a unit: a date glued to a headline, a dateline,
//! an agency credit after a bar. Units are only cut, never dropped, so the blocks made of them cover every byte that is
//! no white space exactly once.

use crate::types::{Block, BlockKind, Span};

/// A line, or a paragraph of wrapped lines.
#[derive(Clone, Debug)]
pub(in crate::parse) struct Unit {
    /// What remains of the unit after `lead` and `trail` were split off.
    pub(in crate::parse) span: Span,
    /// Blank lines above.
    pub(in crate::parse) gap: usize,
    /// What it is, as far as known.
    pub(in crate::parse) kind: Option<BlockKind>,
    /// A part of another kind at the start.
    pub(in crate::parse) lead: Option<(Span, BlockKind)>,
    /// A part of another kind at the end.
    pub(in crate::parse) trail: Option<(Span, BlockKind)>,
}

impl Unit {
    /// The text of the unit without what was split off.
    pub(in crate::parse) fn text<'t>(&self, text: &'t str) -> &'t str {
        self.span.slice(text)
    }

    /// Splits off the first `len` bytes as `kind`; what follows is trimmed.
    pub(in crate::parse) fn split_lead(&mut self, text: &str, len: usize, kind: BlockKind) {
        let border = (self.span.start as usize).saturating_add(len);
        if self.lead.is_some()
            || len == 0
            || border >= self.span.end as usize
            || !text.is_char_boundary(border)
        {
            return;
        }
        self.lead = Some((Span::new(self.span.start as usize, border).trimmed(text), kind));
        self.span = Span::new(border, self.span.end as usize).trimmed(text);
    }

    /// Splits off what follows the first `len` bytes as `kind`.
    pub(in crate::parse) fn split_trail(&mut self, text: &str, len: usize, kind: BlockKind) {
        let border = (self.span.start as usize).saturating_add(len);
        if self.trail.is_some()
            || len == 0
            || border >= self.span.end as usize
            || !text.is_char_boundary(border)
        {
            return;
        }
        self.trail = Some((Span::new(border, self.span.end as usize).trimmed(text), kind));
        self.span = Span::new(self.span.start as usize, border).trimmed(text);
    }
}

/// The blocks of the units; a unit nobody labelled is a paragraph.
pub(in crate::parse) fn blocks(units: &[Unit]) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(units.len());
    for unit in units {
        let own = (unit.span, unit.kind.unwrap_or(BlockKind::Paragraph));
        for (span, kind) in [unit.lead, Some(own), unit.trail].into_iter().flatten() {
            if !span.is_empty() {
                blocks.push(Block { kind, span });
            }
        }
    }
    blocks
}
