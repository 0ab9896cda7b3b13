//! The tokens of a sentence to its noun phrases, as spaCy's English `noun_chunks` finds them.
//!
//! A noun, name or pronoun with one of the labels of [`LABELS`] closes a chunk that begins at its left edge: `the old
//! ferry` in `the old ferry that sank`. A coordinated noun counts as what the first of its row is. A chunk that would
//! begin inside the one before is left out.
//!
//! Limits: whatever depends on the noun to its right is left out, also in `the talks on the dam`, which is two chunks.

use crate::doc::{Doc, SpanView, tree};
use crate::types::{Dep, Pos, TokenRange};

/// What a noun phrase can be to its head.
const LABELS: &[Dep] = &[
    Dep::Oprd,
    Dep::Nsubj,
    Dep::Dobj,
    Dep::Nsubjpass,
    Dep::Pcomp,
    Dep::Pobj,
    Dep::Dative,
    Dep::Appos,
    Dep::Attr,
    Dep::Root,
];

/// The noun phrases among the tokens of `scope`, one sentence, in text order.
pub(super) fn noun_chunks(doc: Doc<'_>, scope: TokenRange) -> Vec<SpanView<'_>> {
    let tokens = doc.segmentation().tokens.get(scope.range()).unwrap_or_default();
    let heads = tree::heads(doc.segmentation(), scope);
    let edges = tree::left_edges(&heads);
    // What each token stands for: a conjunct behind its head for what the head does. Heads before it are known, so
    // one pass does for whole rows.
    let mut labels: Vec<Dep> = Vec::with_capacity(tokens.len());
    let mut chunks = Vec::new();
    let mut free_from = 0;
    for (at, ((token, head), edge)) in tokens.iter().zip(heads).zip(edges).enumerate() {
        let mut label = token.dep;
        if label == Dep::Conj {
            label = labels.get(head).copied().unwrap_or(label);
        }
        labels.push(label);
        let is_nominal = matches!(token.pos, Pos::Noun | Pos::ProperNoun | Pos::Pronoun);
        if is_nominal && edge >= free_from && LABELS.contains(&label) {
            free_from = at + 1;
            let start = scope.start as usize;
            chunks.push(SpanView::new(doc, start + edge..start + at + 1, None));
        }
    }
    chunks
}
