//! Scores of each class at each token to the best row of classes in which every name has a beginning and an end.
//!
//! Dynamic programming after Viterbi. What one name or gap says of the next is the weight of a pair of types; inside a
//! name there is nothing to weigh.

use crate::learned::names::class::{CLASSES, OUTSIDE, TYPES};
use crate::learned::table::WIDE;

/// Scores of a token's classes.
pub type Scores = [i32; WIDE];

/// By type before (0 is outside), the weights of the classes that may start after it.
pub type Pairs = [Scores; TYPES + 1];

/// A score that no sum of weights reaches.
const NEVER: i32 = i32::MIN / 4;

/// Room for the search, kept between calls.
#[derive(Clone, Debug, Default)]
pub struct Search {
    back: Vec<[u8; CLASSES]>,
}

impl Search {
    /// Puts the best classes into `out`. `allowed`, one set of bits a token, leaves out classes; where nothing fits, all
    /// is outside.
    pub fn best(&mut self, tokens: &[Scores], pairs: &Pairs, allowed: Option<&[u64]>, out: &mut Vec<u8>) {
        out.clear();
        self.back.clear();
        let mut scores = [NEVER; CLASSES];
        scores[OUTSIDE] = 0;
        for (at, own) in tokens.iter().enumerate() {
            let may = |class: usize| {
                allowed.is_none_or(|sets| sets.get(at).is_none_or(|set| set >> class & 1 == 1))
            };
            let mut next = [NEVER; CLASSES];
            let mut back = [0u8; CLASSES];
            // The best way to be at the end of each type, and through which class.
            let mut ends = [(scores[OUTSIDE], OUTSIDE); TYPES + 1];
            for kind in 0..TYPES {
                let (last, only) = (3 + kind * 4, 4 + kind * 4);
                ends[kind + 1] =
                    if scores[last] >= scores[only] { (scores[last], last) } else { (scores[only], only) };
            }
            let start = |class: usize| {
                let mut best = (NEVER, 0);
                for (end, pair) in ends.iter().zip(pairs) {
                    let score = end.0 + pair[class];
                    if score > best.0 {
                        best = (score, end.1);
                    }
                }
                best
            };
            let mut put = |class: usize, from: (i32, usize)| {
                if from.0 > NEVER / 2 && may(class) {
                    next[class] = from.0 + own[class];
                    back[class] = from.1 as u8;
                }
            };
            put(OUTSIDE, start(OUTSIDE));
            for kind in 0..TYPES {
                let (first, inner, last, only) = (1 + kind * 4, 2 + kind * 4, 3 + kind * 4, 4 + kind * 4);
                put(first, start(first));
                put(only, start(only));
                let inside = if scores[first] >= scores[inner] {
                    (scores[first], first)
                } else {
                    (scores[inner], inner)
                };
                put(inner, inside);
                put(last, inside);
            }
            scores = next;
            self.back.push(back);
        }
        let mut best = (NEVER / 2, OUTSIDE);
        for (class, score) in scores.into_iter().enumerate() {
            let is_end = class == OUTSIDE || class % 4 == 3 || class % 4 == 0;
            if is_end && score > best.0 {
                best = (score, class);
            }
        }
        if best.0 == NEVER / 2 && !tokens.is_empty() {
            out.resize(tokens.len(), OUTSIDE as u8);
            return;
        }
        let mut class = best.1;
        for back in self.back.iter().rev() {
            out.push(class as u8);
            class = usize::from(back[class]);
        }
        out.reverse();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::names::class::{Part, class};
    use crate::types::NameType;

    const PAIRS: Pairs = [[0; WIDE]; TYPES + 1];

    fn scores(high: &[(usize, i32)]) -> Scores {
        let mut scores = [0; WIDE];
        for (class, score) in high {
            scores[*class] = *score;
        }
        scores
    }

    #[test]
    fn a_name_that_begins_also_ends() {
        let (first, last) = (class(NameType::Person, Part::First), class(NameType::Person, Part::Last));
        let only = class(NameType::Organization, Part::Only);
        let tokens = [scores(&[(first, 5)]), scores(&[(last, 5), (only, 6)])];
        let mut out = Vec::new();
        Search::default().best(&tokens, &PAIRS, None, &mut out);
        assert_eq!(out, [first as u8, last as u8], "the second token alone would score higher");
        Search::default().best(&tokens[..1], &PAIRS, None, &mut out);
        assert_eq!(out, [OUTSIDE as u8], "a beginning without an end is no name");
    }

    #[test]
    fn what_is_not_allowed_is_not_taken_and_where_nothing_is_all_is_outside() {
        let only = class(NameType::Place, Part::Only);
        let tokens = [scores(&[(only, 5)])];
        let mut out = Vec::new();
        Search::default().best(&tokens, &PAIRS, Some(&[1 << OUTSIDE]), &mut out);
        assert_eq!(out, [OUTSIDE as u8]);
        Search::default().best(&tokens, &PAIRS, Some(&[0]), &mut out);
        assert_eq!(out, [OUTSIDE as u8]);
    }

    #[test]
    fn pairs_of_types_weigh() {
        let (place, person) = (class(NameType::Place, Part::Only), class(NameType::Person, Part::Only));
        let tokens = [scores(&[(place, 5)]), scores(&[(place, 5), (person, 4)])];
        let mut pairs = PAIRS;
        pairs[NameType::Place as usize + 1][place] = -3;
        let mut out = Vec::new();
        Search::default().best(&tokens, &pairs, None, &mut out);
        assert_eq!(out, [place as u8, person as u8]);
    }
}
