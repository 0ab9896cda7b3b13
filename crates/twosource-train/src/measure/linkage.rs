//! Topics of ECB+ with chains across documents to how well entities of several articles are joined.
//!
//! Each topic is a story: its documents are analysed one by one and reconciled. An entity of a document has the chain of most of
//! its names that are annotated; one without an annotated name is not judged, because ECB+ annotates a few sentences of a
//! document only. So what is measured is the step across documents, given what each document was read as.
//!
//! `linkage.b3` is B-cubed over the judged entities of all documents of a topic, `linkage.pairs` counts pairs of two documents,
//! `linkage.equal-names.b3` is what joining by the folded fullest name alone reaches. The notes list for each comparison level
//! how many candidate pairs are one entity and how many are two, with log2(m/u), which the library's weights are set by.
//!
//! Limits: ECB+ holds one chain for a person over all documents of a topic, but puts two happenings into each topic, whose
//! namesakes are few. Misses are shown for every other topic; the others stay unseen.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use twosource::{
    Analysis, Analyzer, ArticleIndex, EntityId, EntityMatch, MentionForm, Story, weigh_entities,
};

use super::{Count, Outcome, Score, Sets, files, missing};

#[derive(Deserialize)]
struct Document {
    doc: String,
    topic: String,
    split: String,
    text: String,
    mentions: Vec<GoldMention>,
}

#[derive(Deserialize)]
struct GoldMention {
    kind: String,
    /// In code points.
    start: usize,
    end: usize,
    chain: String,
}

/// An entity of one document.
type Member = (ArticleIndex, EntityId);

/// One set of all topics of the development part.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let path = data.join("data/reconcile/ecbplus_docs.jsonl");
    if !path.is_file() {
        return Ok(vec![("ecbplus-dev".to_owned(), missing(format!("{} is not there", path.display())))]);
    }
    let mut topics: BTreeMap<String, Vec<Document>> = BTreeMap::new();
    for line in files::text(&path)?.lines().filter(|line| !line.trim().is_empty()) {
        let document: Document = serde_json::from_str(line)?;
        if document.split == "dev" {
            topics.entry(document.topic.clone()).or_default().push(document);
        }
    }
    let mut totals = Totals::default();
    for (index, (topic, documents)) in topics.iter().enumerate() {
        totals.add(topic, documents, index % 2 == 1)?;
    }
    Ok(vec![("ecbplus-dev".to_owned(), totals.into_score())])
}

#[derive(Default)]
struct Totals {
    linked: Cubed,
    equal: Cubed,
    pairs: Pairs,
    /// By comparison and level: candidate pairs of one entity, and of two.
    levels: BTreeMap<String, (usize, usize)>,
    candidates: (usize, usize),
    score: Score,
}

impl Totals {
    fn add(&mut self, topic: &str, documents: &[Document], shown: bool) -> Outcome<()> {
        let analyzer = Analyzer::default();
        let mut analyses = Vec::new();
        let mut gold: BTreeMap<String, &Document> = BTreeMap::new();
        for document in documents {
            analyses.push(Arc::new(analyzer.analyze(&document.doc, document.text.as_bytes())?));
            gold.insert(document.doc.clone(), document);
        }
        let story = analyzer.reconcile(analyses)?;
        let chains = chains(&story, &gold);
        let linked: BTreeMap<Member, usize> = chains
            .keys()
            .filter_map(|&(article, entity)| {
                Some(((article, entity), story.entity_of(article, entity)?.id.index()))
            })
            .collect();
        let equal: BTreeMap<Member, String> =
            chains.keys().map(|member| (*member, name_of(&story, *member).to_lowercase())).collect();
        self.linked.add(&chains, &linked);
        self.equal.add(&chains, &equal);
        self.pairs.add(&chains, &linked);
        if shown {
            self.note_misses(topic, &story, &chains, &linked);
        }
        for found in weigh_entities(&story.articles) {
            self.count_levels(&found, &chains);
        }
        Ok(())
    }

    fn count_levels(&mut self, found: &EntityMatch, chains: &BTreeMap<Member, String>) {
        let (Some(a), Some(b)) = (chains.get(&found.a), chains.get(&found.b)) else { return };
        let is_one = a == b;
        self.candidates.0 += usize::from(is_one);
        self.candidates.1 += usize::from(!is_one);
        for addend in &found.addends {
            let level = addend.level.split([':', '(']).next().unwrap_or_default();
            let key =
                format!("{} {:+} {}", addend.comparison, addend.weight.0, level_of(addend.comparison, level));
            let counts = self.levels.entry(key).or_default();
            counts.0 += usize::from(is_one);
            counts.1 += usize::from(!is_one);
        }
    }

    fn note_misses(
        &mut self,
        topic: &str,
        story: &Story,
        chains: &BTreeMap<Member, String>,
        linked: &BTreeMap<Member, usize>,
    ) {
        let mut seen = BTreeSet::new();
        for (a, chain) in chains {
            for (b, other) in chains.range(a..).skip(1) {
                let (one, together) = (chain == other, linked.get(a) == linked.get(b));
                let names = (name_of(story, *a), name_of(story, *b));
                if a.0 == b.0 || one == together || !seen.insert((one, names)) {
                    continue;
                }
                let figure = if one { "linkage.pairs.recall" } else { "linkage.pairs.precision" };
                self.score.miss(figure, format!("topic {topic}: {} | {}", names.0, names.1));
            }
        }
    }

    fn into_score(mut self) -> Score {
        self.linked.report("linkage.b3", &mut self.score);
        self.equal.report("linkage.equal-names.b3", &mut self.score);
        let Pairs { hit, reported, gold } = self.pairs;
        self.score.f1(
            "linkage.pairs",
            Count::reported(hit, reported),
            Count { hit, of: gold, what: "gold pairs".into() },
        );
        let (one, two) = self.candidates;
        self.score.notes.push(format!("candidate pairs with gold: {one} of one entity, {two} of two"));
        for (level, (m, u)) in &self.levels {
            let share = |count: &usize, of: usize| (*count as f64 + 0.5) / (of as f64 + 1.0);
            let bits = (share(m, one) / share(u, two)).log2();
            self.score.notes.push(format!("{level}: {m} and {u}, log2(m/u) {bits:+.1}"));
        }
        self.score
    }
}

/// The level without the words that differ from pair to pair.
fn level_of<'a>(comparison: &str, level: &'a str) -> &'a str {
    match comparison {
        "name" | "kind" => level,
        _ => "",
    }
}

fn name_of(story: &Story, (article, entity): Member) -> &str {
    story
        .article(article)
        .and_then(|analysis| analysis.entities.get(entity.index()))
        .map_or("", |entity| entity.name.as_str())
}

/// The chain of each entity that has annotated names.
fn chains(story: &Story, gold: &BTreeMap<String, &Document>) -> BTreeMap<Member, String> {
    let mut out = BTreeMap::new();
    for (index, analysis) in story.articles.iter().enumerate() {
        let Some(document) = gold.get(&analysis.article.id) else { continue };
        let ends = byte_ends(document);
        for entity in &analysis.entities {
            if let Some(chain) = chain_of(analysis, entity.id, &ends) {
                out.insert((ArticleIndex::new(index), entity.id), chain);
            }
        }
    }
    out
}

/// Last byte of each gold mention of an entity, with its first one and its chain.
fn byte_ends(document: &Document) -> BTreeMap<usize, (usize, &str)> {
    let mut offsets: Vec<usize> = document.text.char_indices().map(|(at, _)| at).collect();
    offsets.push(document.text.len());
    let byte = |at: usize| offsets.get(at).copied().unwrap_or(document.text.len());
    let entities = document.mentions.iter().filter(|mention| mention.kind == "entity");
    entities.map(|mention| (byte(mention.end), (byte(mention.start), mention.chain.as_str()))).collect()
}

/// The chain of most of the entity's names that end where an annotated mention ends.
fn chain_of(analysis: &Analysis, entity: EntityId, ends: &BTreeMap<usize, (usize, &str)>) -> Option<String> {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    for mention in &analysis.mentions {
        let chain = ends.get(&(mention.span.end as usize)).map(|(_, chain)| *chain);
        if let Some(chain) = chain.filter(|_| mention.entity == entity && mention.form == MentionForm::Name) {
            *votes.entry(chain).or_default() += 1;
        }
    }
    let most = votes.values().max().copied()?;
    votes.into_iter().find(|(_, count)| *count == most).map(|(chain, _)| chain.to_owned())
}

/// Sums of B-cubed precision and recall over members.
#[derive(Default)]
struct Cubed {
    precision: f64,
    recall: f64,
    members: usize,
}

impl Cubed {
    fn add<C: Ord>(&mut self, gold: &BTreeMap<Member, String>, found: &BTreeMap<Member, C>) {
        let (mut golds, mut founds, mut both) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (member, chain) in gold {
            let Some(cluster) = found.get(member) else { continue };
            *golds.entry(chain).or_insert(0_usize) += 1;
            *founds.entry(cluster).or_insert(0_usize) += 1;
            *both.entry((chain, cluster)).or_insert(0_usize) += 1;
        }
        for ((chain, cluster), n) in both {
            let share = |of: usize| (n * n) as f64 / of as f64;
            self.precision += founds.get(cluster).map_or(0.0, |of| share(*of));
            self.recall += golds.get(chain).map_or(0.0, |of| share(*of));
            self.members += n;
        }
    }

    fn report(&self, name: &str, score: &mut Score) {
        let members = self.members.max(1) as f64;
        let (precision, recall) = (self.precision / members, self.recall / members);
        let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        let count = Count::new(self.members, self.members, "judged entities");
        score.add(format!("{name}.f1"), f1, vec![count]);
        score.add(format!("{name}.precision"), precision, Vec::new());
        score.add(format!("{name}.recall"), recall, Vec::new());
    }
}

/// Pairs of members of two documents.
#[derive(Default)]
struct Pairs {
    hit: usize,
    reported: usize,
    gold: usize,
}

impl Pairs {
    fn add(&mut self, gold: &BTreeMap<Member, String>, found: &BTreeMap<Member, usize>) {
        for (a, chain) in gold {
            for (b, other) in gold.range(a..).skip(1).filter(|(b, _)| b.0 != a.0) {
                let (one, together) = (chain == other, found.get(a) == found.get(b));
                self.hit += usize::from(one && together);
                self.reported += usize::from(together);
                self.gold += usize::from(one);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(article: usize, entity: usize) -> Member {
        (ArticleIndex::new(article), EntityId::new(entity))
    }

    #[test]
    fn a_set_that_holds_two_chains_costs_precision() {
        let gold = BTreeMap::from([
            (member(0, 0), "a".to_owned()),
            (member(1, 0), "a".to_owned()),
            (member(2, 0), "b".to_owned()),
        ]);
        let found = BTreeMap::from([(member(0, 0), 7), (member(1, 0), 7), (member(2, 0), 7)]);
        let (mut cubed, mut pairs) = (Cubed::default(), Pairs::default());
        cubed.add(&gold, &found);
        pairs.add(&gold, &found);
        assert!((cubed.precision - 5.0 / 3.0).abs() < 1e-9 && (cubed.recall - 3.0).abs() < 1e-9);
        assert_eq!((pairs.hit, pairs.reported, pairs.gold), (1, 3, 1));
    }
}
