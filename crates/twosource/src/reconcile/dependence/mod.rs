//! Pairs of articles to how much one retells the other.
//!
//! Four measures look at a pair, each a share of the shorter article between 0 and 1: word runs that both print
//! (`runs`), rare words in the same order (`order`), sentences that say the same in other words (`retelling`), and
//! utterances that only these two quote (`quoting`). They are joined as 1 - (1 - a)(1 - b)(1 - c)(1 - d), so that a
//! verbatim copy scores 1 and a rewrite is seen by order and quotations although it shares few runs. An article that
//! credits the other outlet, or the wire service that the other one credits or is, adds to it and gives the direction.
//!
//! Example: `harbour` prints `Eleven boats sank in the storm, said Ida Quist. The pier is gone.` and `spin` prints
//! `Ida Quist said eleven vessels went under. The pier, she said, is gone.` Few words run on, all rare ones follow in
//! the same order.
//!
//! Words inside quotation marks belong to the speaker: only `quoting` looks at them, and it stays under the threshold
//! however many two reporters of one press conference share.
//!
//! Known limits: a copy of an article that is nothing but quotations is not seen.

mod credit;
mod order;
mod quoting;
mod retelling;
mod runs;

use crate::types::{ArticleIndex, Direction, Passage, QuoteGroup, Score, SourceLink};

use super::index::StoryIndex;
use super::words::{ArticleWords, StoryWords, Word};

/// From this score on two articles count as one source. On the development stories retellings score 0.15 to 0.82 and
/// reports of their own 0.07 to 0.30, so a light retelling is missed rather than a second source lost.
const DEPENDENT_SCORE: f64 = 0.28;

/// Links under this score are left out of the result: chance overlap of any two reports of one event.
const MIN_SCORE: f64 = 0.05;

/// Most articles of a story of which every pair is compared: half a million pairs take about a minute.
pub(super) const MAX_ARTICLES: usize = 1_000;

/// Compares every pair of articles, the closest pair first.
pub(super) fn compare(
    index: &StoryIndex<'_>,
    words: &StoryWords,
    quotations: &[QuoteGroup],
) -> Vec<SourceLink> {
    let bodies: Vec<Vec<Word>> = words.articles.iter().take(MAX_ARTICLES).map(ArticleWords::body).collect();
    let common = runs::common_grams(&bodies);
    let mut links = Vec::new();
    for a in 0..bodies.len() {
        for b in a + 1..bodies.len() {
            let pair = Pair { index, words, quotations, bodies: &bodies, common: &common, a, b };
            links.extend(pair.link());
        }
    }
    links.sort_by(|x, y| y.score.get().total_cmp(&x.score.get()).then((x.a, x.b).cmp(&(y.a, y.b))));
    links
}

/// Two articles under comparison.
struct Pair<'a> {
    index: &'a StoryIndex<'a>,
    words: &'a StoryWords,
    quotations: &'a [QuoteGroup],
    bodies: &'a [Vec<Word>],
    common: &'a runs::CommonGrams,
    a: usize,
    b: usize,
}

impl Pair<'_> {
    fn link(&self) -> Option<SourceLink> {
        let (first, second) = (self.bodies.get(self.a)?, self.bodies.get(self.b)?);
        let (a, b) = (ArticleIndex::new(self.a), ArticleIndex::new(self.b));
        let found = runs::shared(first, second, self.common);
        let shares = [
            runs::share(&found, first, second),
            order::share(first, second, self.words),
            retelling::share(self.words, self.a, self.b),
            quoting::share(self.index, self.quotations, a, b),
        ];
        let mut apart: f64 = shares.iter().map(|share| 1.0 - share.clamp(0.0, 1.0)).product();
        let credit = credit::between(self.index, a, b);
        if credit.is_some() {
            apart *= 1.0 - credit::SHARE;
        }
        let score = Score::new(1.0 - apart);
        if score.get() < MIN_SCORE {
            return None;
        }
        let dependent = score.get() >= DEPENDENT_SCORE;
        let direction = credit.or_else(|| if dependent { self.later() } else { None });
        let passages = found
            .iter()
            .map(|run| (Passage { article: a, span: run.in_a }, Passage { article: b, span: run.in_b }))
            .collect();
        Some(SourceLink { a, b, score, direction, dependent, passages })
    }

    /// The later of the two days of publication took from the earlier one.
    fn later(&self) -> Option<Direction> {
        let day = |index: usize| self.index.articles.get(index).and_then(|it| it.article.reference_day());
        let (day_a, day_b) = (day(self.a)?, day(self.b)?);
        match day_a.cmp(&day_b) {
            std::cmp::Ordering::Less => Some(Direction::FromA),
            std::cmp::Ordering::Greater => Some(Direction::FromB),
            std::cmp::Ordering::Equal => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::reconcile::stories::{article, dated};
    use crate::types::{Analysis, Quote, QuoteKind, RuleId, Span};

    fn links(articles: &[Analysis]) -> Vec<SourceLink> {
        let articles: Vec<Arc<Analysis>> = articles.iter().cloned().map(Arc::new).collect();
        let words = StoryWords::new(articles.iter().map(AsRef::as_ref));
        compare(&StoryIndex::new(&articles, &[]), &words, &[])
    }

    const WIRE: &str = "Eleven boats sank in Sorvik harbour on Sunday when a storm tore the breakwater apart. \
        Nobody was hurt because the crews had gone ashore for the herring feast. \
        Harbour master Ida Quist put the loss at nine million crowns. \
        The council meets on Thursday to decide whether the pier can be rebuilt before winter. ";
    const SPUN: &str = "In Sorvik a storm tore apart the breakwater and eleven vessels sank on Sunday. \
        The crews had been ashore at the herring feast and nobody was hurt. \
        The loss is nine million crowns, said Ida Quist, the harbour master. \
        On Thursday the council will decide if a rebuilt pier is possible before winter. ";
    const OWN: &str = "My boat was moored at the outer pier and I saw it go down at noon. \
        We ran to the fish hall, says Olle Brandt, who had been mending nets. \
        The insurance will pay for the hull, not for the catch we lose this autumn. \
        Eleven families in Sorvik live from the sea. ";

    #[test]
    fn a_rewrite_counts_as_one_source_with_its_wire_and_an_own_report_does_not() {
        let found = links(&[
            dated(article("own", OWN), "2031-05-02"),
            dated(article("spun", SPUN), "2031-05-03"),
            dated(article("wire", WIRE), "2031-05-02"),
        ]);
        let first = &found[0];
        assert_eq!(
            (first.a, first.b, first.dependent),
            (ArticleIndex(1), ArticleIndex(2), true),
            "{found:?}"
        );
        assert_eq!(first.direction, Some(Direction::FromB));
        assert!(found[1..].iter().all(|link| !link.dependent), "{found:?}");
    }

    #[test]
    fn a_copy_scores_one_and_its_passages_slice_to_the_same_words() {
        let (a, b) = (article("a", WIRE), article("b", WIRE));
        let found = links(&[a.clone(), b.clone()]);
        assert!(found[0].score.get() > 0.99, "{}", found[0].score.get());
        for (one, other) in &found[0].passages {
            assert_eq!(a.slice(one.span), b.slice(other.span));
        }
    }

    /// The article with a direct quotation over the words between each pair of marks.
    fn quoted(mut analysis: Analysis) -> Analysis {
        let marks: Vec<usize> = analysis.article.text.match_indices('"').map(|(at, _)| at).collect();
        for pair in marks.chunks_exact(2) {
            analysis.quotes.push(Quote {
                span: Span::new(pair[0] + 1, pair[1]),
                kind: QuoteKind::Direct,
                speaker: None,
                source: None,
                cue: None,
                utterance: 0,
                certainty: Score::new(1.0),
                rule: RuleId("test"),
            });
        }
        analysis
    }

    #[test]
    fn two_reports_of_one_speech_share_its_words_and_are_not_dependent() {
        let hall = quoted(article(
            "hall",
            "Members filled the fish hall before seven. \
            \"The pier will stand again before the herring come, and no crew shall pay a crown for it,\" said Ida Quist. \
            Some stamped their boots in approval. \
            \"We have lost eleven boats, but we have not lost our harbour,\" she went on.",
        ));
        let desk = quoted(article(
            "desk",
            "Sorvik wants to rebuild quickly, the harbour master promised on Tuesday evening. \
            \"The pier will stand again before the herring come, and no crew shall pay a crown for it,\" she told a meeting. \
            Money has yet to be found. \
            \"We have lost eleven boats, but we have not lost our harbour,\" Quist added.",
        ));
        let found = links(&[desk.clone(), hall.clone()]);
        assert!(found.iter().all(|link| !link.dependent && link.passages.is_empty()), "{found:?}");
        let bare = |mut it: Analysis| {
            it.quotes.clear();
            it
        };
        assert!(links(&[bare(desk), bare(hall)])[0].dependent, "without marks they are the reporters' words");
    }

    #[test]
    fn articles_without_words_have_no_link() {
        assert!(links(&[article("a", ""), article("b", "")]).is_empty());
    }
}
