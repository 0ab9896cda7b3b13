//! Parsed text to the agreement with a teacher's trees, and to the share of right heads against gold.
//!
//! Tags are the engine's own, tokens are given. Two sets: the end of the silver news, which the trainer never sees, and
//! the gold trees of the test file.

use std::collections::BTreeMap;
use std::path::Path;

use twosource::{Tag, learned};

use super::heads::{self, Relation};
use super::tree::Tree;
use super::treebank::{self, Sentence};
use super::{Count, Outcome, Score, Sets, files, missing, peers};

/// The share of the silver news that the trainer learns from, in percent; the rest, at its end, is measured on.
const TRAINED_PERCENT: usize = 95;

/// Both sets, with the engine's trees.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let mut sets = Sets::new();
    let silver = data.join("data/silver");
    for path in files::listed(&silver, |name| files::is_conllu(name) && name.starts_with("gmb"))? {
        let text = files::text(&path)?;
        sets.push((files::set_name(&path), agreement(held_out(&treebank::sentences(&text)), parsed)));
    }
    for (name, text) in gold_files(data)? {
        let sentences = treebank::sentences(&text);
        let trees = sentences.iter().map(|sentence| parsed(&sentence.forms())).collect::<Vec<_>>();
        let score = against_gold(&name, &sentences, &trees);
        sets.push((name, score));
    }
    if sets.is_empty() {
        sets.push(("deps".to_owned(), missing(format!("no gmb or test file in {}", data.display()))));
    }
    Ok(sets)
}

/// The gold set, with the trees of a file.
pub(super) fn measure_file(data: &Path, predicted: &Path) -> Outcome<Sets> {
    let [(name, text)] = gold_files(data)?.try_into().map_err(|files: Vec<_>| {
        format!("{} gold files; there must be one to compare {} with", files.len(), predicted.display())
    })?;
    let (gold, of_file) = (treebank::sentences(&text), files::text(predicted)?);
    let of_file = treebank::sentences(&of_file);
    let differ = gold.iter().map(Sentence::forms).ne(of_file.iter().map(Sentence::forms));
    if differ {
        return Err(format!("{} has other tokens than {name}", predicted.display()).into());
    }
    let arcs = |sentence: &Sentence<'_>| {
        sentence.rows.iter().map(|row| (row.head, row.dep.to_owned())).collect::<Vec<_>>()
    };
    let trees: Vec<Arcs> = of_file.iter().map(arcs).collect();
    let score = against_gold(&name, &gold, &trees);
    Ok(vec![(name, score)])
}

/// Head and relation of each token.
type Arcs = Vec<(usize, String)>;

fn parsed(forms: &[&str]) -> Arcs {
    let arcs = learned::score::parse(forms);
    arcs.into_iter().map(|(head, dep)| (head as usize, dep.to_string())).collect()
}

/// Name and text of the gold files.
fn gold_files(data: &Path) -> Outcome<Vec<(String, String)>> {
    let paths =
        files::listed(&data.join("data/tags"), |name| files::is_conllu(name) && name.contains("test"))?;
    paths.iter().map(|path| Ok((files::set_name(path), files::text(path)?))).collect()
}

/// The sentences that the trainer keeps for measuring. It drops sentences with tags that are none, as those of white
/// space, before it counts, and so does this.
fn held_out<'s, 'a>(sentences: &'s [Sentence<'a>]) -> Vec<&'s Sentence<'a>> {
    let is_tagged = |sentence: &&Sentence<'_>| sentence.rows.iter().all(|row| row.tag.parse::<Tag>().is_ok());
    let mut tagged: Vec<_> = sentences.iter().filter(is_tagged).collect();
    tagged.split_off(tagged.len() * TRAINED_PERCENT / 100)
}

/// `deps.uas`: of all tokens, punctuation too, those with the teacher's head; `deps.las`: with its relation as well.
/// `deps.uas.words` and `deps.las.words` leave out what the teacher calls punctuation.
fn agreement(sentences: Vec<&Sentence<'_>>, parse: impl Fn(&[&str]) -> Arcs) -> Score {
    let mut score = Score::default();
    // Tokens, right heads, right heads and relations: of all, and without punctuation.
    let mut counts = [[0_usize; 3]; 2];
    for sentence in sentences {
        let arcs = parse(&sentence.forms());
        for (at, row) in sentence.rows.iter().enumerate() {
            let got = arcs.get(at);
            let head = got.is_some_and(|(head, _)| *head == row.head);
            let both = head && got.is_some_and(|(_, dep)| dep == row.dep);
            for count in counts.iter_mut().take(if row.dep == "punct" { 1 } else { 2 }) {
                count[0] += 1;
                count[1] += usize::from(head);
                count[2] += usize::from(both);
            }
            if !both && row.dep != "punct" {
                let head = &sentence.rows[row.head].form;
                let got =
                    got.and_then(|(head, dep)| Some(format!("{dep}({})", sentence.rows.get(*head)?.form)));
                let got = got.unwrap_or_else(|| "nothing".to_owned());
                let told =
                    format!("{:?} is {}({head}), not {got}, in {:?}", row.form, row.dep, sentence.shown());
                score.miss("deps.las", told);
            }
        }
    }
    for ([all, heads, both], suffix) in counts.into_iter().zip(["", ".words"]) {
        score.share(format!("deps.uas{suffix}"), heads, all, "tokens", 1.0);
        score.share(format!("deps.las{suffix}"), both, all, "tokens", 1.0);
    }
    score
}

/// `heads.RELATION`: F1 over pairs of head and dependent in one of the four relations, mapped as [`heads`] says;
/// `heads.all` over the pairs of all. `….to-peer` is that F1 divided by the peer's own on the same set.
fn against_gold(set: &str, sentences: &[Sentence<'_>], trees: &[Arcs]) -> Score {
    let mut score = Score::default();
    // Right, reported and gold.
    let mut counts: BTreeMap<Relation, [usize; 3]> = BTreeMap::new();
    for (sentence, arcs) in sentences.iter().zip(trees) {
        let tree = Tree::new(arcs.iter().map(|(head, dep)| (*head, dep.as_str())));
        if tree.heads.len() != sentence.rows.len() {
            score.notes.push(format!("{} arcs for {:?}", tree.heads.len(), sentence.shown()));
            continue;
        }
        let gold = heads::of_gold(&sentence.rows);
        let mut reported = heads::of_spacy(&sentence.rows, &tree);
        reported.retain(|&arc| gold.compares(arc));
        for arc in &gold.arcs {
            counts.entry(arc.relation).or_default()[2] += 1;
        }
        for arc in &reported {
            let count = counts.entry(arc.relation).or_default();
            count[0] += usize::from(gold.arcs.contains(arc));
            count[1] += 1;
        }
        for (what, arc) in gold
            .arcs
            .difference(&reported)
            .map(|arc| ("missed", arc))
            .chain(reported.difference(&gold.arcs).map(|arc| ("wrong", arc)))
        {
            let form = |at: usize| sentence.rows[at].form;
            let told = format!("{what} {}({}, {})", arc.relation.name(), form(arc.head), form(arc.dependent));
            score.miss(format!("heads.{}", arc.relation.name()), format!("{told} in {:?}", sentence.shown()));
        }
    }
    let mut all = [0; 3];
    let mut figures = Vec::new();
    for relation in Relation::ALL {
        let count = counts.get(&relation).copied().unwrap_or_default();
        all.iter_mut().zip(count).for_each(|(sum, count)| *sum += count);
        figures.push((relation.name(), count));
    }
    figures.insert(0, ("all", all));
    for &(name, [right, reported, gold]) in &figures {
        let name = format!("heads.{name}");
        score.f1(&name, Count::reported(right, reported), Count::gold(right, gold));
    }
    let to_peer = score.figures.iter().filter_map(|figure| {
        let peer = peers::value(set, figure)?;
        Some((figure.name.replace(".f1", ".to-peer"), figure.value / peer))
    });
    for (name, value) in to_peer.collect::<Vec<_>>() {
        score.add(name, value, Vec::new());
    }
    score
}

#[cfg(test)]
mod tests;
