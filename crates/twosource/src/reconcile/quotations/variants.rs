//! Units that hang together to one group: its fullest variant, the others in relation to it, the speaker.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::types::{
    Analysis, ArticleIndex, Fidelity, Passage, QuoteGroup, QuoteKind, QuoteVariant, StoryEntityId,
};

use super::align::Tie;
use super::wording::Word;
use super::{Ties, Unit, fidelity};

/// For each article the number of its quotations that another article has word by word, whole or in part.
pub(super) type Alike = BTreeMap<ArticleIndex, usize>;

/// Counts [`Alike`] over all ties.
pub(super) fn alike(units: &[Unit], ties: &Ties) -> Alike {
    let verbatim = ties.iter().filter(|(_, found)| found.tie != Tie::Reworded);
    let held: BTreeSet<usize> = verbatim.flat_map(|((a, b), _)| [*a, *b]).collect();
    let mut out = Alike::new();
    for unit in held.iter().filter_map(|idx| units.get(*idx)).filter(|unit| unit.kind != QuoteKind::Indirect)
    {
        *out.entry(unit.article).or_default() += 1;
    }
    out
}

/// The group of `members`, if quotations of two articles are left in it and one of them is in quotation marks.
pub(super) fn group(
    articles: &[Arc<Analysis>],
    units: &[Unit],
    ties: &Ties,
    alike: &Alike,
    members: &[usize],
) -> Option<QuoteGroup> {
    let kept: Vec<&Unit> = members.iter().filter_map(|idx| units.get(*idx)).collect();
    let speaker = majority(&kept);
    let fullest_idx = fullest_of(articles, units, alike, members, speaker)?;
    let fullest = units.get(fullest_idx)?;
    let chosen = choose(units, ties, members, fullest_idx);
    let mut variants: Vec<QuoteVariant> = Vec::new();
    for run in utterances(units, &chosen) {
        variants.extend(variant(articles, units, ties, fullest_idx, &run));
    }
    variants.sort_by_key(|variant| variant.passage);
    let mut in_articles: Vec<ArticleIndex> = variants.iter().map(|variant| variant.passage.article).collect();
    in_articles.dedup();
    let at = variants.iter().position(|variant| {
        variant.passage.article == fullest.article && variant.quotes.contains(&fullest.quote)
    })?;
    (in_articles.len() > 1).then_some(QuoteGroup { speaker, variants, fullest: at })
}

/// Length by that of the longest variant from which a reworded one may be the original.
const NEAR_LENGTH: f64 = 0.4;

/// The fullest unit in quotation marks, among those of the speaker whom most articles name. That is the longest,
/// unless another of comparable length has other words, and more articles print it alike, or its article prints more
/// quotations that another outlet has word by word, or it was published before.
fn fullest_of(
    articles: &[Arc<Analysis>],
    units: &[Unit],
    alike: &Alike,
    members: &[usize],
    speaker: Option<StoryEntityId>,
) -> Option<usize> {
    let spoken = members
        .iter()
        .copied()
        .filter(|idx| units.get(*idx).is_some_and(|unit| unit.kind != QuoteKind::Indirect));
    let by_speaker =
        |idx: &usize| units.get(*idx).is_some_and(|unit| entity(unit) == speaker || entity(unit).is_none());
    let (own, others): (Vec<usize>, Vec<usize>) = spoken.partition(by_speaker);
    let list = if own.is_empty() { others } else { own };
    let words = |idx: usize| units.get(idx).map_or(&[][..], |unit| unit.wording.words.as_slice());
    let longest = *list.iter().max_by_key(|idx| (words(**idx).len(), std::cmp::Reverse(**idx)))?;
    let near = |idx: &usize| {
        words(*idx).len() as f64 >= NEAR_LENGTH * words(longest).len() as f64
            && fidelity::judge(words(*idx), words(longest)) != Fidelity::Trimmed
    };
    let copies = |idx: usize| {
        list.iter().filter(|other| fidelity::judge(words(**other), words(idx)) == Fidelity::Verbatim).count()
    };
    let trusted = |idx: usize| units.get(idx).and_then(|unit| alike.get(&unit.article)).copied();
    let published = |idx: usize| {
        let article = &articles.get(units.get(idx)?.article.index())?.article;
        article.reference_day().map(std::cmp::Reverse)
    };
    list.iter().copied().filter(near).max_by_key(|idx| {
        (copies(*idx), trusted(*idx), published(*idx), words(*idx).len(), std::cmp::Reverse(*idx))
    })
}

fn entity(unit: &Unit) -> Option<StoryEntityId> {
    unit.speaker.as_ref().and_then(|speaker| speaker.entity)
}

/// The speaker that most units name; the earlier entity on a tie.
fn majority(units: &[&Unit]) -> Option<StoryEntityId> {
    let mut votes: BTreeMap<StoryEntityId, usize> = BTreeMap::new();
    for unit in units {
        if let Some(speaker) = entity(unit) {
            *votes.entry(speaker).or_default() += 1;
        }
    }
    votes.into_iter().max_by_key(|(speaker, n)| (*n, std::cmp::Reverse(*speaker))).map(|(speaker, _)| speaker)
}

/// All units of an article that are tied to the fullest one, or else the one with the most ties in the group.
fn choose(units: &[Unit], ties: &Ties, members: &[usize], fullest: usize) -> Vec<usize> {
    let are_tied = |a: usize, b: usize| ties.contains_key(&(a.min(b), a.max(b)));
    let mut by_article: BTreeMap<ArticleIndex, Vec<usize>> = BTreeMap::new();
    for idx in members {
        if let Some(unit) = units.get(*idx) {
            by_article.entry(unit.article).or_default().push(*idx);
        }
    }
    let own = units.get(fullest).map(|unit| unit.article);
    let mut out = Vec::new();
    for (article, list) in by_article {
        if own == Some(article) {
            // A second quotation of the fullest one's article belongs here only as the next part of its utterance.
            let utterance = units.get(fullest).map(|unit| unit.utterance);
            out.extend(list.iter().filter(|idx| units.get(**idx).map(|unit| unit.utterance) == utterance));
            continue;
        }
        let direct: Vec<usize> = list.iter().copied().filter(|idx| are_tied(*idx, fullest)).collect();
        if direct.is_empty() {
            let n_ties = |idx: &usize| members.iter().filter(|other| are_tied(*idx, **other)).count();
            out.extend(list.iter().copied().max_by_key(|idx| (n_ties(idx), std::cmp::Reverse(*idx))));
        } else {
            out.extend(direct);
        }
    }
    out.sort_unstable();
    out
}

/// Runs of neighbouring units that are parts of one utterance.
fn utterances(units: &[Unit], chosen: &[usize]) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for idx in chosen {
        let joins = runs.last().and_then(|run| run.last()).is_some_and(|last| {
            let (Some(a), Some(b)) = (units.get(*last), units.get(*idx)) else { return false };
            a.article == b.article && a.utterance == b.utterance
        });
        match runs.last_mut().filter(|_| joins) {
            Some(run) => run.push(*idx),
            None => runs.push(vec![*idx]),
        }
    }
    runs
}

/// One variant, judged against the fullest unit.
fn variant(
    articles: &[Arc<Analysis>],
    units: &[Unit],
    ties: &Ties,
    fullest_idx: usize,
    run: &[usize],
) -> Option<QuoteVariant> {
    let fullest = units.get(fullest_idx)?;
    let parts: Vec<&Unit> = run.iter().filter_map(|idx| units.get(*idx)).collect();
    let first = parts.first()?;
    let analysis = articles.get(first.article.index())?;
    let mut span = analysis.quotes.get(first.quote.index())?.span;
    for part in &parts {
        span = span.cover(analysis.quotes.get(part.quote.index())?.span);
    }
    let mut words: Vec<&Word> = parts.iter().flat_map(|unit| &unit.wording.words).collect();
    let mut against = fullest.wording.words.as_slice();
    // Of another speaker's longer quotation only the sentence that matches is this utterance, on either side.
    if run.len() == 1
        && entity(first).is_some()
        && entity(fullest).is_some()
        && entity(first) != entity(fullest)
    {
        let idx = *run.first()?;
        let key = (idx.min(fullest_idx), idx.max(fullest_idx));
        if let Some(found) = ties.get(&key) {
            let (range, other) = if idx < fullest_idx { (found.a, found.b) } else { (found.b, found.a) };
            against = against.get(other.0..other.1)?;
            words = first.wording.words.get(range.0..range.1)?.iter().collect();
            span = first.wording.span(range)?;
        }
    }
    let is_fullest = run.contains(&fullest_idx);
    let quotes = parts.iter().map(|part| part.quote).collect();
    let passage = Passage { article: first.article, span };
    let spoken = parts.iter().any(|part| part.kind != QuoteKind::Indirect);
    if !spoken {
        return Some(QuoteVariant { passage, quotes, fidelity: Fidelity::Reported, diff: Vec::new() });
    }
    let own: Vec<Word> = words.iter().map(|word| (*word).clone()).collect();
    let fidelity = if is_fullest { Fidelity::Verbatim } else { fidelity::judge(&own, against) };
    let diff = if is_fullest {
        Vec::new()
    } else {
        let home = articles.get(fullest.article.index())?;
        let part = if against.len() < fullest.wording.words.len() { against } else { aligned(fullest, &own) };
        let spelled: Vec<(&Word, &str)> = part.iter().map(|word| (word, home.slice(word.span))).collect();
        let mine: Vec<(&Word, &str)> = words.iter().map(|word| (*word, analysis.slice(word.span))).collect();
        fidelity::diff(&spelled, &mine)
    };
    Some(QuoteVariant { passage, quotes, fidelity, diff })
}

/// The sentences of the fullest variant that `words` retell: from the first to the last that shares a content word
/// which no other sentence has, or else all of it.
fn aligned<'a>(fullest: &'a Unit, words: &[Word]) -> &'a [Word] {
    let wording = &fullest.wording;
    let stems: BTreeSet<&str> =
        words.iter().map(|word| word.stem.as_str()).filter(|stem| !stem.is_empty()).collect();
    let shared = |range: &(usize, usize)| wording.stems(*range).intersection(&stems).count();
    let most = wording.segments.iter().map(shared).max().unwrap_or(0);
    // Sentences that share at least half of what the best one shares; a lone common word pulls no sentence in.
    let hits = |range: &&(usize, usize)| shared(range) * 2 >= most.max(1);
    let from = wording.segments.iter().find(hits).map_or(0, |range| range.0);
    let to = wording.segments.iter().rev().find(hits).map_or(wording.words.len(), |range| range.1);
    wording.words.get(from..to).unwrap_or(&wording.words)
}
