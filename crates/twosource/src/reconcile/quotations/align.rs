//! Two quotations to whether they are one utterance, and which part of the one is the other.
//!
//! Whole quotations and their segments are compared by shared content words, by the longest run of words in common
//! order, and by whether one holds the other. `We need diesel for our boats` and `What we need is diesel for the boats`
//! share two stems and five words in order. One speaker's words may differ more than two speakers' may.

use super::wording::Wording;

/// How two quotations have the same speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speakers {
    /// Both have the same.
    Same,
    /// One of the two is not told.
    Open,
    /// They differ.
    Different,
}

/// Why two quotations are one utterance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tie {
    /// Their words differ, their speaker and some rare words do not.
    Reworded,
    /// The words of one stand in order in the other.
    Held,
    /// A sentence of each is the same, word by word.
    Same,
}

/// Word ranges of two quotations that match.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) tie: Tie,
    pub(super) a: (usize, usize),
    pub(super) b: (usize, usize),
}

// Shares and counts below were set on the four gold stories and on invented pairs; they favour a miss over a wrong link.

/// Words and content words of a sentence that two speakers hardly say alike.
const SHARED_SENTENCE: (usize, usize) = (4, 3);
/// Content words in order that tie quotations of two speakers.
const SHARED_STEMS_ANYONE: usize = 6;
/// Content words of a fragment that one speaker's longer quotation holds.
const FRAGMENT_STEMS: usize = 2;
/// Of the shorter one's content words, the share that must be common when three or more are.
const SHARE_OF_MANY: f64 = 0.4;
/// The same when two are common.
const SHARE_OF_TWO: f64 = 0.5;
/// Words in common order, as a share of both lengths, when two content words are common.
const ORDER_OF_TWO: f64 = 0.5;
/// The same when one content word is common.
const ORDER_OF_ONE: f64 = 0.44;
/// Words that a segment must have to be tied by one content word and its build.
const BUILD_WORDS: usize = 5;
/// Length of the shorter segment by that of the longer one, for ties by build.
const BUILD_LENGTH: f64 = 0.6;
/// Segments of a quotation that are compared.
const MAX_SEGMENTS: usize = 24;

/// How much of `part` in `wording` is in `other`, as counts.
struct Shared {
    stems: usize,
    fewer_stems: usize,
    in_order: usize,
    longest_run: usize,
    lengths: (usize, usize),
}

impl Shared {
    fn share(&self) -> f64 {
        self.stems as f64 / self.fewer_stems.max(1) as f64
    }

    fn order(&self) -> f64 {
        2.0 * self.in_order as f64 / (self.lengths.0 + self.lengths.1).max(1) as f64
    }

    fn length_ratio(&self) -> f64 {
        let (a, b) = self.lengths;
        a.min(b) as f64 / a.max(b).max(1) as f64
    }
}

/// The best match of two quotations inside quotation marks.
pub(super) fn spoken(a: &Wording, b: &Wording, speakers: Speakers) -> Option<Match> {
    let mut best: Option<(Tie, usize, Match)> = None;
    let parts_b = parts(b);
    for seg_a in parts(a) {
        for seg_b in &parts_b {
            let shared = compare(a, seg_a, b, *seg_b);
            let Some(tie) = tie(&shared, speakers) else { continue };
            let found = Match { tie, a: seg_a, b: *seg_b };
            if best.as_ref().is_none_or(|(held, stems, _)| (*held, *stems) < (tie, shared.stems)) {
                best = Some((tie, shared.stems, found));
            }
        }
    }
    best.map(|(.., found)| found)
}

/// The segments of a quotation, and the whole of a short one: a rewriter may join two sentences.
fn parts(wording: &Wording) -> Vec<(usize, usize)> {
    let mut out: Vec<_> = wording.segments.iter().take(MAX_SEGMENTS).copied().collect();
    if out.len() > 1 && wording.words.len() <= WHOLE_WORDS {
        out.push(wording.all());
    }
    out
}

/// Words of a quotation that is compared as a whole too.
const WHOLE_WORDS: usize = 40;

/// The best match of a quotation and reported words.
pub(super) fn reported(spoken: &Wording, report: &Wording, speakers: Speakers) -> Option<Match> {
    if speakers != Speakers::Same {
        return None;
    }
    for seg in spoken.segments.iter().take(MAX_SEGMENTS) {
        let shared = compare(spoken, *seg, report, report.all());
        let many = shared.stems >= 3 && shared.share() >= SHARE_OF_TWO;
        if many
            || (shared.stems >= FRAGMENT_STEMS
                && shared.stems == shared.fewer_stems
                && shared.order() >= ORDER_OF_TWO)
        {
            return Some(Match { tie: Tie::Reworded, a: *seg, b: report.all() });
        }
    }
    None
}

/// Whether two quotations next to a tied pair are close enough to be the next sentence of the same utterance.
pub(super) fn beside(a: &Wording, b: &Wording) -> bool {
    let shared = compare(a, a.all(), b, b.all());
    let close = shared.stems >= 2 || (shared.stems >= 1 && shared.order() >= BESIDE_ORDER);
    close && shared.order() >= BESIDE_ORDER && shared.length_ratio() >= BUILD_LENGTH
}

/// Words in common order, as a share of both lengths, of quotations that stand beside a tied pair in both articles.
const BESIDE_ORDER: f64 = 0.3;

fn tie(shared: &Shared, speakers: Speakers) -> Option<Tie> {
    let (len_a, len_b) = shared.lengths;
    let same_words = len_a == len_b && shared.in_order == len_a;
    let held = shared.in_order == len_a.min(len_b);
    if same_words && len_a >= SHARED_SENTENCE.0 && shared.stems >= SHARED_SENTENCE.1 {
        return Some(Tie::Same);
    }
    if held && shared.longest_run == shared.in_order && shared.stems >= SHARED_STEMS_ANYONE {
        return Some(Tie::Held);
    }
    match speakers {
        Speakers::Different => None,
        Speakers::Open => (held && shared.stems >= 3).then_some(Tie::Held),
        Speakers::Same => {
            if held && shared.stems >= FRAGMENT_STEMS {
                return Some(if same_words { Tie::Same } else { Tie::Held });
            }
            let many = shared.stems >= 3 && shared.share() >= SHARE_OF_MANY;
            let two = shared.stems >= 2
                && (shared.order() >= ORDER_OF_TWO
                    || (shared.longest_run >= 2 && shared.share() >= SHARE_OF_TWO));
            let one = shared.stems >= 1
                && len_a.min(len_b) >= BUILD_WORDS
                && shared.order() >= ORDER_OF_ONE
                && shared.length_ratio() >= BUILD_LENGTH;
            (many || two || one).then_some(Tie::Reworded)
        }
    }
}

fn compare(a: &Wording, range_a: (usize, usize), b: &Wording, range_b: (usize, usize)) -> Shared {
    let (stems_a, stems_b) = (a.stems(range_a), b.stems(range_b));
    let stems = stems_a.intersection(&stems_b).count();
    let fewer_stems = stems_a.len().min(stems_b.len());
    let lengths = (range_a.1 - range_a.0, range_b.1 - range_b.0);
    let (in_order, longest_run) = if stems == 0 { (0, 0) } else { common_order(a, range_a, b, range_b) };
    Shared { stems, fewer_stems, in_order, longest_run, lengths }
}

/// Length of the longest common subsequence of words, and of the longest common run that has two content words or is
/// the whole subsequence. Two rows of a table; segments have at most a few hundred words.
fn common_order(
    a: &Wording,
    range_a: (usize, usize),
    b: &Wording,
    range_b: (usize, usize),
) -> (usize, usize) {
    let words_a = a.words.get(range_a.0..range_a.1).unwrap_or_default();
    let words_b = b.words.get(range_b.0..range_b.1.min(range_b.0 + MAX_ROW)).unwrap_or_default();
    let mut above = vec![(0usize, 0usize, 0usize); words_b.len() + 1];
    let mut run_best = 0;
    for word_a in words_a {
        let mut row = vec![(0, 0, 0); words_b.len() + 1];
        for (idx, word_b) in words_b.iter().enumerate() {
            let (diagonal, left, up) = (above.get(idx), row.get(idx), above.get(idx + 1));
            let (Some(diagonal), Some(left), Some(up)) = (diagonal, left, up) else { continue };
            let same = word_a.key == word_b.key || (!word_a.stem.is_empty() && word_a.stem == word_b.stem);
            let cell = if same {
                let content = usize::from(!word_a.stem.is_empty());
                let (run, run_stems) = (diagonal.1 + 1, diagonal.2 + content);
                if run_stems >= 2 {
                    run_best = run_best.max(run);
                }
                (diagonal.0 + 1, run, run_stems)
            } else {
                (left.0.max(up.0), 0, 0)
            };
            if let Some(slot) = row.get_mut(idx + 1) {
                *slot = cell;
            }
        }
        above = row;
    }
    (above.last().map_or(0, |cell| cell.0), run_best)
}

/// Words of one side in the table of [`common_order`].
const MAX_ROW: usize = 400;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, speakers: Speakers, expected: Option<Tie>) {
        let found = spoken(&Wording::new(a, 0), &Wording::new(b, 0), speakers);
        assert_eq!(found.map(|found| found.tie), expected, "{a} ~ {b}");
    }

    #[test]
    fn one_speaker_may_be_reworded() {
        let tie = |a, b| check(a, b, Speakers::Same, Some(Tie::Reworded));
        tie("The harbour will be closed for a month", "We will close the harbour for about a month");
        tie("They send us soup and take pictures", "They hand us soup and snap photos");
        tie("Prices at the old market doubled within weeks", "Within weeks the market saw prices double");
    }

    #[test]
    fn a_part_is_held_by_the_whole() {
        check("a hard winter", "It was a hard winter. We lost two boats.", Speakers::Same, Some(Tie::Held));
        check(
            "We lost two boats.",
            "It was a hard winter. We lost two boats.",
            Speakers::Same,
            Some(Tie::Same),
        );
    }

    #[test]
    fn two_speakers_need_the_same_words() {
        check(
            "The roof came down like thunder",
            "The roof came down like thunder.",
            Speakers::Different,
            Some(Tie::Same),
        );
        check(
            "They send us soup and take pictures",
            "They hand us soup and snap photos",
            Speakers::Different,
            None,
        );
        check("a hard winter", "It was a hard winter.", Speakers::Different, None);
    }

    #[test]
    fn other_utterances_stay_apart() {
        let apart = |a, b| check(a, b, Speakers::Same, None);
        apart("We will fight on.", "We will not give up the town.");
        apart("The bridge is safe", "The tunnel will open in spring");
        apart("We have to spend more", "We have to stay patient");
    }
}
