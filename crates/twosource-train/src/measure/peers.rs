//! What others reach on the very sets of `../shared/data`, by set and figure.
//!
//! The peer is spaCy's `en_core_web_md` 3.8.0, run in November 2026 by a script of its own on the same files:
//!
//! - `tags`, `heads`: each gold sentence a `Doc` of its own with gold tokens, gold spaces, and one sentence start. The trees
//!   were written as CoNLL-U and scored by `twosource-train measure deps --predicted`; a second implementation of the
//!   mapping gave the same counts.
//! - `names`: documents of 25 sentences with gold tokens and sentence starts, blanks by the habits of print (none before
//!   a comma). Under the plain rule F1 is .613 (`ww_dev`), .612 (`uner_pud_news`) and .574 (`gum_ccby_dev`), because
//!   spaCy takes articles and possessive marks into names and gold does not. Here stand the higher figures, with both
//!   stripped. Every sentence a document gives .682, .663 and .629.
//! - `segment`: each gold paragraph as raw text.
//!
//! A figure is compared only when the gold counts of the set are those of the peer's run.

use super::figures::{Figure, Score};

struct Peer {
    set: &'static str,
    figure: &'static str,
    /// Things in gold when the peer was measured.
    gold: usize,
    value: f64,
}

const PEERS: &[Peer] = &[
    Peer { set: "gum-test", figure: "tags.penn", gold: 11_839, value: 0.9633 },
    Peer { set: "gum-dev", figure: "tags.penn", gold: 11_799, value: 0.9598 },
    Peer { set: "ww_dev", figure: "names.f1", gold: 4_774, value: 0.6824 },
    Peer { set: "uner_pud_news", figure: "names.f1", gold: 399, value: 0.6658 },
    Peer { set: "gum_ccby_dev", figure: "names.f1", gold: 263, value: 0.6405 },
    Peer { set: "gold-news", figure: "segment.ends.f1", gold: 736, value: 0.9740 },
    Peer { set: "gold-news", figure: "segment.inner-ends.f1", gold: 415, value: 0.9538 },
    Peer { set: "gum-test", figure: "heads.all.f1", gold: 1_574, value: 0.9180 },
    Peer { set: "gum-test", figure: "heads.subj.f1", gold: 851, value: 0.9447 },
    Peer { set: "gum-test", figure: "heads.obj.f1", gold: 532, value: 0.9236 },
    Peer { set: "gum-test", figure: "heads.ccomp.f1", gold: 75, value: 0.7898 },
    Peer { set: "gum-test", figure: "heads.relcl.f1", gold: 116, value: 0.7866 },
];

/// What the peer reaches at a figure of a set.
pub(super) fn value(set: &str, figure: &Figure) -> Option<f64> {
    let gold = figure.counts.last()?.of;
    let is_same = |peer: &&Peer| peer.set == set && peer.figure == figure.name && peer.gold == gold;
    PEERS.iter().find(is_same).map(|peer| peer.value)
}

/// Puts beside each figure of a set what the peer reaches.
pub(super) fn add(set: &str, score: &mut Score) {
    for figure in &mut score.figures {
        if let Some(value) = value(set, figure) {
            figure.peer = Some(format!("spaCy md {value:.3}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_another_size_has_no_peer() {
        for peer in PEERS {
            let of_size = |of| {
                let mut score = Score::default();
                score.share(peer.figure, 0, of, "gold", 0.0);
                add(peer.set, &mut score);
                score.figures[0].peer.is_some()
            };
            assert!(of_size(peer.gold));
            assert!(!of_size(peer.gold + 1));
        }
    }
}
