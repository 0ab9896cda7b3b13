//! The tokens of one sentence to Penn tags.
//!
//! Each token has candidate tags with shares, from the word table or from its shape ([`guess`]). The best sequence
//! under the candidates and under how often one tag follows another is found by dynamic programming (a first-order
//! hidden Markov model decoded after Viterbi), so that `the report` is a noun and `they report` a verb. Then the
//! context rules of [`mend`] settle what one neighbour cannot tell.

mod guess;
mod marks;
mod mend;
mod shape;

use crate::lexicon::{tag_after, tag_at_border, tag_share};
use crate::segment::tags::guess::{Candidate, candidates};
use crate::types::{Span, Tag, Token};

/// The tokens at `spans`, which are one sentence, with their tags.
pub(super) fn tag(text: &str, spans: &[Span]) -> Vec<Token> {
    let columns = candidates(text, spans);
    let mut tokens: Vec<Token> =
        spans.iter().zip(best_path(&columns)).map(|(&span, tag)| Token::new(span, tag)).collect();
    mend::mend(text, &mut tokens, &columns);
    tokens
}

/// The most likely tag of each column. Work is the number of tokens times the square of the candidates, a handful.
fn best_path(columns: &[Vec<Candidate>]) -> Vec<Tag> {
    // Score of the best path to each candidate, and which candidate before it the path came through.
    let mut scores: Vec<i32> = Vec::new();
    let mut back: Vec<Vec<usize>> = Vec::with_capacity(columns.len());
    let mut before: &[Candidate] = &[];
    for column in columns {
        let mut next_scores = Vec::with_capacity(column.len());
        let mut links = Vec::with_capacity(column.len());
        for candidate in column {
            let own = candidate.weight - tag_share(candidate.tag);
            let (link, score) = before
                .iter()
                .zip(&scores)
                .map(|(from, score)| score + tag_after(Some(from.tag), candidate.tag))
                .enumerate()
                .max_by_key(|&(index, score)| (score, std::cmp::Reverse(index)))
                .unwrap_or((0, tag_after(None, candidate.tag)));
            next_scores.push(score.saturating_add(own));
            links.push(link);
        }
        scores = next_scores;
        back.push(links);
        before = column;
    }
    let last = before.iter().zip(&scores).map(|(from, score)| score + tag_at_border(from.tag)).enumerate();
    let mut at =
        last.max_by_key(|&(index, score)| (score, std::cmp::Reverse(index))).map_or(0, |(index, _)| index);
    let mut out: Vec<Tag> = Vec::with_capacity(columns.len());
    for (column, links) in columns.iter().zip(&back).rev() {
        out.push(column.get(at).map_or(Tag::XX, |candidate| candidate.tag));
        at = links.get(at).copied().unwrap_or_default();
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::tokens::tokenize;

    /// `expected` is words with a slash and their tag; words without one are not checked.
    fn check(expected: &str) {
        let words: Vec<_> =
            expected.split(' ').map(|word| word.rsplit_once('/').unwrap_or((word, ""))).collect();
        let text = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ");
        let spans = tokenize(&text, Span::new(0, text.len()));
        let tokens = tag(&text, &spans);
        assert_eq!(tokens.len(), words.len(), "one word a token: {text}");
        for (token, (word, tag)) in tokens.iter().zip(&words) {
            assert!(tag.is_empty() || token.tag.as_str() == *tag, "{word} is {} in: {expected}", token.tag);
        }
    }

    #[test]
    fn neighbours_tell_nouns_from_verbs() {
        check("the report/NN says/VBZ they/PRP report/VBP");
        check("to/TO report/VB the/DT rise/NN");
        check("He rose/VBD early .");
        check("It will/MD cost/VB more .");
    }

    #[test]
    fn participles_follow_their_auxiliary() {
        check("The mayor has/VBZ not/RB yet/RB said/VBN why .");
        check("The bridge was/VBD closed/VBN .");
        check("The council closed/VBD the bridge .");
    }

    #[test]
    fn capitals_are_names_unless_the_word_is_common() {
        check("Officials/NNS met Ottilie/NNP Falk/NNP in Garholm/NNP .");
        check("The/DT British/JJ envoy left .");
        check("Grimsund/NNP lost .");
    }

    #[test]
    fn clitics_are_possessive_or_verbs() {
        check("the club 's/POS coach");
        check("she 's/VBZ late");
        check("it did n't/RB rain");
    }

    #[test]
    fn marks_and_numbers() {
        check(
            "\"/`` Yes/UH ,/, \"/'' he said -LRB- $/$ 1.5/CD million/CD ./.".replace("-LRB- ", "").as_str(),
        );
        check("a 57/CD -/HYPH year/NN old/JJ");
    }
}
