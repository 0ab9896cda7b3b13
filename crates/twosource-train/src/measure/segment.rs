//! Raw text to how well sentence ends and token borders are found.
//!
//! Gold news of the treebank has its paragraphs, set apart by blank lines. The silver news has lost them, and its ends
//! are a program's, so it is measured twice. `wikinews` is all of it as it lies there, a document one paragraph, most
//! of it interviews whose questions are glued to the answers (`first time.((WN))Has it …`). `wikinews-prose` leaves the
//! documents with such marks out (40 of 294 documents, 8,228 of 13,071 sentences) and begins a paragraph where no space
//! stands between two sentences, which only a lost line break explains.
//! The hard spots are cases of this repository.

use std::collections::BTreeSet;
use std::path::Path;

use twosource::Segmentation;

use super::documents::{Document, documents};
use super::treebank::{self, Sentence};
use super::{Count, Outcome, Score, Sets, cases, files, missing};

/// Gold news, silver news, and the hard spots.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let mut sets = Sets::new();
    let dir = data.join("data/tags");
    let mut gold = Vec::new();
    for path in files::listed(&dir, files::is_conllu)? {
        let text = files::text(&path)?;
        let sentences = treebank::sentences(&text);
        gold.extend(documents(&news(&sentences)));
    }
    if gold.is_empty() {
        sets.push(("gold-news".to_owned(), missing(format!("no CoNLL-U file in {}", dir.display()))));
    } else {
        sets.push(("gold-news".to_owned(), score(&gold, twosource::segment_text)));
    }
    for path in files::listed(&data.join("data/silver"), |name| {
        files::is_conllu(name) && name.starts_with("wikinews")
    })? {
        let text = files::text(&path)?;
        let sentences = treebank::sentences(&text);
        let name = files::set_name(&path);
        let as_it_lies = documents(&sentences.iter().collect::<Vec<_>>());
        sets.push((name.clone(), score(&as_it_lies, twosource::segment_text)));
        let with_paragraphs = with_paragraphs(sentences);
        let mut prose = documents(&with_paragraphs.iter().collect::<Vec<_>>());
        prose.retain(|document| !document.text.contains(INTERVIEW_MARK));
        sets.push((format!("{name}-prose"), score(&prose, twosource::segment_text)));
    }
    sets.push(("cases".to_owned(), cases::measure()?));
    Ok(sets)
}

/// What Wikinews puts around the name of a speaker, twice.
const INTERVIEW_MARK: &str = "((";

/// The sentences, with a paragraph begun after each that no space follows.
fn with_paragraphs(mut sentences: Vec<Sentence<'_>>) -> Vec<Sentence<'_>> {
    let mut is_glued = false;
    for sentence in &mut sentences {
        sentence.opens_paragraph |= is_glued;
        is_glued = sentence.rows.last().is_some_and(|row| !row.space_after);
    }
    sentences
}

/// The sentences of news; of a file that names no genre of news, all.
fn news<'s, 'a>(sentences: &'s [Sentence<'a>]) -> Vec<&'s Sentence<'a>> {
    let tells_genre = sentences.iter().any(|sentence| sentence.genre().is_some());
    sentences.iter().filter(|sentence| !tells_genre || sentence.genre() == Some("news")).collect()
}

/// `segment.ends`: F1 over the ends of sentences; `segment.inner-ends`: over those that no paragraph ends at, which a
/// blank line does not give away; `segment.tokens`: over tokens with both borders right.
fn score(documents: &[Document], segment: impl Fn(&str) -> Segmentation) -> Score {
    let mut score = Score::default();
    let (mut ends, mut inner_ends, mut tokens) = (Pairs::default(), Pairs::default(), Pairs::default());
    for document in documents {
        let seg = segment(&document.text);
        let of_sentences = seg.sentences.iter().map(|sent| sent.span.end as usize);
        let reported: BTreeSet<usize> = of_sentences.collect();
        ends.add(&reported, &document.ends);
        let inner = |ends: &BTreeSet<usize>| ends.difference(&document.paragraph_ends).copied().collect();
        inner_ends.add(&inner(&reported), &inner(&document.ends));
        let of_tokens = seg.tokens.iter().map(|token| (token.span.start as usize, token.span.end as usize));
        let of_tokens = of_tokens.collect();
        tokens.add(&of_tokens, &document.tokens);
        let missed = document.ends.difference(&reported).map(|at| ("missed", *at));
        for (what, at) in missed.chain(reported.difference(&document.ends).map(|at| ("wrong", *at))) {
            score.miss("segment.ends", format!("{what} {}", around(&document.text, at)));
        }
        let missed = document.tokens.difference(&of_tokens).map(|span| ("missed", *span));
        for (what, (start, end)) in
            missed.chain(of_tokens.difference(&document.tokens).map(|span| ("wrong", *span)))
        {
            let token = document.text.get(start..end).unwrap_or_default();
            score.miss("segment.tokens", format!("{what} {token:?} at {}", around(&document.text, end)));
        }
    }
    for (name, pairs) in
        [("segment.ends", ends), ("segment.inner-ends", inner_ends), ("segment.tokens", tokens)]
    {
        score.f1(name, Count::reported(pairs.both, pairs.reported), Count::gold(pairs.both, pairs.gold));
    }
    score
}

#[derive(Default)]
struct Pairs {
    both: usize,
    reported: usize,
    gold: usize,
}

impl Pairs {
    fn add<T: Ord>(&mut self, reported: &BTreeSet<T>, gold: &BTreeSet<T>) {
        self.both += reported.intersection(gold).count();
        self.reported += reported.len();
        self.gold += gold.len();
    }
}

/// The text before and after an offset, which a bar marks.
fn around(text: &str, at: usize) -> String {
    /// Characters on either side.
    const WIDTH: usize = 35;
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let before: String = before.chars().rev().take(WIDTH).collect();
    let before: String = before.chars().rev().collect();
    let after: String = after.chars().take(WIDTH).collect();
    format!("{:?}", format!("{before}|{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::value;
    use twosource::{Sentence as Found, Span, Tag, Token, TokenRange};

    /// `Go! Now` and, in a paragraph of its own, `End`.
    fn document() -> Document {
        Document {
            text: "Go! Now\n\nEnd\n\n".to_owned(),
            tokens: BTreeSet::from([(0, 2), (2, 3), (4, 7), (9, 12)]),
            ends: BTreeSet::from([3, 7, 12]),
            paragraph_ends: BTreeSet::from([7, 12]),
        }
    }

    fn f1(sentences: &[(usize, usize)], tokens: &[(usize, usize)]) -> [String; 3] {
        let span = |&(start, end): &(usize, usize)| Span::new(start, end);
        let sentence =
            |at: &(usize, usize)| Found { span: span(at), tokens: TokenRange::default(), block: 0 };
        let seg = Segmentation {
            sentences: sentences.iter().map(sentence).collect(),
            tokens: tokens.iter().map(|at| Token::new(span(at), Tag::NN)).collect(),
            names: Vec::new(),
        };
        let score = score(&[document()], |_| seg.clone());
        ["segment.ends.f1", "segment.inner-ends.f1", "segment.tokens.f1"].map(|name| value(&score, name))
    }

    #[test]
    fn right_ends_and_borders() {
        assert_eq!(f1(&[(0, 3), (4, 7), (9, 12)], &[(0, 2), (2, 3), (4, 7), (9, 12)]), ["1"; 3]);
    }

    #[test]
    fn a_missed_end_inside_a_paragraph_counts_twice_as_inner() {
        assert_eq!(f1(&[(0, 7), (9, 12)], &[(0, 3), (4, 7), (9, 12)]), ["0.8", "0", "0.5714"]);
    }

    #[test]
    fn a_lost_line_break_begins_a_paragraph() {
        let file = "# doc = 1\n1\tGo.\t_\t_\tVB\t_\t0\t_\t_\tSpaceAfter=No\n\n1\tNow.\t_\t_\tRB\t_\t0\t_\t_\t_\n\n\
            1\tEnd.\t_\t_\tNN\t_\t0\t_\t_\t_\n";
        let sentences = with_paragraphs(treebank::sentences(file));
        let read = documents(&sentences.iter().collect::<Vec<_>>());
        assert_eq!(read[0].text, "Go.\n\nNow. End.\n\n");
    }

    #[test]
    fn nothing_found() {
        assert_eq!(f1(&[], &[]), ["0"; 3]);
        assert_eq!(value(&score(&[], |_| Segmentation::default()), "segment.ends.f1"), "1");
    }
}
