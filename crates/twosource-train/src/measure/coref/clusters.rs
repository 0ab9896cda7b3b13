//! Pairs of gold and found mentions to MUC, B-cubed and LEA.
//!
//! MUC (Vilain et al. 1995) counts links, B-cubed (Bagga and Baldwin 1998) mentions, LEA (Moosavi and Strube 2016) the
//! resolved links of each entity, weighted by its size. Mentions that only one side has count against it. Documents are
//! counted together.

use std::collections::BTreeMap;

use super::align::{Answer, Gold};
use super::{Count, Score};
use crate::measure::figures::harmonic;

/// A mention: its document and its place, or the place of one that the gold does not have.
type Key = (usize, usize, usize);

/// The cluster of each mention, by gold and as found.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    gold: BTreeMap<Key, (usize, String)>,
    found: BTreeMap<Key, (usize, String)>,
}

/// Precision and recall as sums.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pair {
    precision: (f64, f64),
    recall: (f64, f64),
}

impl Pair {
    fn share((part, whole): (f64, f64)) -> f64 {
        if whole == 0.0 { 0.0 } else { part / whole }
    }

    pub(super) fn f1(self) -> f64 {
        harmonic(Self::share(self.precision), Self::share(self.recall))
    }
}

impl Clusters {
    /// Adds one document. Mentions that nothing is tied to are left out, unless the gold is not complete (`open`): then
    /// gold mentions count alone, and one that was not found stands alone.
    pub(super) fn add(&mut self, document: usize, gold: &[Gold], answers: &[Answer], open: bool) {
        let mut of_gold: BTreeMap<Key, (usize, String)> = gold
            .iter()
            .map(|gold| ((document, gold.start, gold.end), (document, gold.chain.clone())))
            .collect();
        let mut found = BTreeMap::new();
        for answer in answers {
            let place = answer.gold.and_then(|at| gold.get(at)).map(|gold| (gold.start, gold.end));
            if place.is_none() && open {
                continue;
            }
            let (start, end) = place.unwrap_or((answer.start, answer.end));
            found.insert((document, start, end), (document, answer.entity.to_string()));
        }
        if open {
            for key in of_gold.keys() {
                found.entry(*key).or_insert_with(|| (document, format!("alone {} {}", key.1, key.2)));
            }
        } else {
            drop_single(&mut of_gold);
            drop_single(&mut found);
        }
        self.gold.extend(of_gold);
        self.found.extend(found);
    }

    /// Adds all figures.
    pub(super) fn report(&self, score: &mut Score) {
        let (muc, b3, lea) = (self.both(muc), self.b3(), self.both(lea));
        for (name, pair) in [("b3", b3), ("muc", muc), ("lea", lea)] {
            score.add(format!("coref.{name}.f1"), pair.f1(), Vec::new());
            score.add(format!("coref.{name}.precision"), Pair::share(pair.precision), Vec::new());
            score.add(format!("coref.{name}.recall"), Pair::share(pair.recall), Vec::new());
        }
        let hit = self.found.keys().filter(|key| self.gold.contains_key(key)).count();
        score.f1("coref.mention", Count::reported(hit, self.found.len()), Count::gold(hit, self.gold.len()));
    }

    /// B-cubed alone.
    pub(super) fn b3(&self) -> Pair {
        self.both(b3)
    }

    fn both(&self, one: fn(&Groups, &Groups) -> (f64, f64)) -> Pair {
        let (gold, found) = (Groups::new(&self.gold), Groups::new(&self.found));
        Pair { precision: one(&found, &gold), recall: one(&gold, &found) }
    }
}

/// Takes out the mentions that share their cluster with no other.
fn drop_single(mentions: &mut BTreeMap<Key, (usize, String)>) {
    let mut sizes: BTreeMap<(usize, String), usize> = BTreeMap::new();
    for cluster in mentions.values() {
        *sizes.entry(cluster.clone()).or_default() += 1;
    }
    mentions.retain(|_, cluster| sizes.get(cluster).is_some_and(|size| *size > 1));
}

/// Clusters with their mentions, and mentions with their cluster.
struct Groups<'a> {
    members: Vec<Vec<Key>>,
    of: &'a BTreeMap<Key, (usize, String)>,
    sizes: BTreeMap<&'a (usize, String), usize>,
}

impl<'a> Groups<'a> {
    fn new(of: &'a BTreeMap<Key, (usize, String)>) -> Self {
        let mut members: BTreeMap<&(usize, String), Vec<Key>> = BTreeMap::new();
        for (key, cluster) in of {
            members.entry(cluster).or_default().push(*key);
        }
        let sizes = members.iter().map(|(cluster, keys)| (*cluster, keys.len())).collect();
        Self { members: members.into_values().collect(), of, sizes }
    }

    /// How the mentions are spread over the clusters of the other side, and how many are in none.
    fn spread<'b>(&'b self, keys: &[Key]) -> (BTreeMap<&'b (usize, String), usize>, usize) {
        let mut counts = BTreeMap::new();
        let mut outside = 0;
        for key in keys {
            match self.of.get(key) {
                Some(cluster) => *counts.entry(cluster).or_default() += 1,
                None => outside += 1,
            }
        }
        (counts, outside)
    }
}

fn muc(own: &Groups<'_>, other: &Groups<'_>) -> (f64, f64) {
    own.members.iter().fold((0.0, 0.0), |(part, whole), keys| {
        let (counts, outside) = other.spread(keys);
        let parts = counts.len() + outside;
        (part + (keys.len() - parts) as f64, whole + (keys.len() - 1) as f64)
    })
}

fn b3(own: &Groups<'_>, other: &Groups<'_>) -> (f64, f64) {
    own.members.iter().fold((0.0, 0.0), |(part, whole), keys| {
        let (counts, _) = other.spread(keys);
        let squares: usize = counts.values().map(|count| count * count).sum();
        (part + squares as f64 / keys.len() as f64, whole + keys.len() as f64)
    })
}

fn lea(own: &Groups<'_>, other: &Groups<'_>) -> (f64, f64) {
    let links = |n: usize| (n * n.saturating_sub(1) / 2) as f64;
    own.members.iter().fold((0.0, 0.0), |(part, whole), keys| {
        let (counts, _) = other.spread(keys);
        let resolved = match keys.as_slice() {
            [_] => {
                let alone = counts.keys().any(|cluster| other.sizes.get(*cluster) == Some(&1));
                f64::from(u8::from(alone))
            }
            _ => counts.values().map(|count| links(*count)).sum::<f64>() / links(keys.len()),
        };
        (part + resolved * keys.len() as f64, whole + keys.len() as f64)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gold(chain: &str, start: usize) -> Gold {
        Gold { chain: chain.to_owned(), start, end: start + 1, head: (start, start + 1) }
    }

    fn answer(entity: usize, start: usize, gold: Option<usize>) -> Answer {
        Answer { entity, start, end: start + 1, gold, tied: true, rule: "" }
    }

    #[test]
    fn the_textbook_example_has_the_figures_of_the_reference_scorer() {
        // Gold {a b c} {d e f g}; found {a b} {c d f g h i}, as in Moosavi and Strube (2016).
        let golds: Vec<_> =
            ["1", "1", "1", "2", "2", "2", "2"].iter().enumerate().map(|(at, id)| gold(id, at)).collect();
        let answers = [
            answer(1, 0, Some(0)),
            answer(1, 1, Some(1)),
            answer(2, 2, Some(2)),
            answer(2, 3, Some(3)),
            answer(2, 5, Some(5)),
            answer(2, 6, Some(6)),
            answer(2, 7, None),
            answer(2, 8, None),
        ];
        let mut clusters = Clusters::default();
        clusters.add(0, &golds, &answers, false);
        let lea = clusters.both(lea);
        let rounded = |pair: (f64, f64)| (Pair::share(pair) * 100.0).round();
        // {a b}: 1 of 1 links, weight 2; {c d f g h i}: 3 of 15 links, weight 6. {a b c}: 1 of 3, {d e f g}: 3 of 6.
        assert!((rounded(lea.precision) - 40.0).abs() < 1e-9 && (rounded(lea.recall) - 43.0).abs() < 1e-9);
        // 2²/2 and (1 + 3²)/6 of eight; (2² + 1)/3 and 3²/4 of seven.
        let b3 = clusters.b3();
        assert!((rounded(b3.precision) - 46.0).abs() < 1e-9 && (rounded(b3.recall) - 56.0).abs() < 1e-9);
        assert!((rounded(clusters.both(muc).recall) - 60.0).abs() < 1e-9);
    }

    #[test]
    fn what_nothing_is_tied_to_is_left_out_unless_the_gold_is_open() {
        let golds = [gold("1", 0), gold("2", 2)];
        let answers = [answer(1, 0, Some(0)), answer(2, 4, None)];
        let mut complete = Clusters::default();
        complete.add(0, &golds, &answers, false);
        assert!(complete.gold.is_empty() && complete.found.is_empty());
        let mut open = Clusters::default();
        open.add(0, &golds, &answers, true);
        assert_eq!((open.gold.len(), open.found.len()), (2, 2));
        assert!((open.b3().f1() - 1.0).abs() < 1e-9);
    }
}
