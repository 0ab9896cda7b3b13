//! Text with gold names to strict F1 over persons, places and organisations, tokens given.
//!
//! A name is right when first token, last token and type are. Nationalities, dates and the rest are left out on both
//! sides. Tags are the engine's own. Gold has no articles in front and no possessive marks behind, and neither has the
//! engine.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use twosource::{NameType, learned};

use super::bio::{self, Sentence};
use super::{Count, Outcome, Score, Sets, files, missing};

/// The types that are compared.
const GOLD_TYPES: &[&str] = &["PER", "LOC", "ORG"];

/// Scores of every dev file.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let dir = data.join("data/names/dev");
    let mut sets = Sets::new();
    for path in files::listed(&dir, |name| files::is_kind(name, "bio"))? {
        let text = files::text(&path)?;
        sets.push((files::set_name(&path), score(&bio::documents(&text), find)));
    }
    if sets.is_empty() {
        sets.push(("names".to_owned(), missing(format!("no .bio file in {}", dir.display()))));
    }
    Ok(sets)
}

/// The names of each sentence of a document.
type Found = Vec<Vec<(Range<usize>, NameType)>>;

fn find(document: &[Sentence<'_>]) -> Found {
    let forms: Vec<Vec<&str>> = document.iter().map(|sentence| sentence.forms.clone()).collect();
    learned::score::names(&forms)
}

/// The gold type of a name of ours, if it is one that is compared.
fn gold_type(label: NameType) -> Option<&'static str> {
    match label {
        NameType::Person => Some("PER"),
        NameType::Place | NameType::Location | NameType::Facility => Some("LOC"),
        NameType::Organization => Some("ORG"),
        NameType::Norp
        | NameType::Product
        | NameType::Event
        | NameType::Work
        | NameType::Law
        | NameType::Language => None,
    }
}

/// `names`: F1, precision and recall over names with their type.
fn score(documents: &[Vec<Sentence<'_>>], find: impl Fn(&[Sentence<'_>]) -> Found) -> Score {
    let mut score = Score::default();
    let (mut right, mut n_reported, mut n_gold) = (0, 0, 0);
    for document in documents {
        let found = find(document);
        for (at, sentence) in document.iter().enumerate() {
            let gold: BTreeSet<_> =
                sentence.names().into_iter().filter(|(_, _, kind)| GOLD_TYPES.contains(kind)).collect();
            let of_sentence = found.get(at).map(Vec::as_slice).unwrap_or_default().iter();
            let reported: BTreeSet<_> = of_sentence
                .filter_map(|(range, label)| Some((range.start, range.end, gold_type(*label)?)))
                .collect();
            right += gold.intersection(&reported).count();
            n_gold += gold.len();
            n_reported += reported.len();
            let missed = gold.difference(&reported).map(|name| ("missed", name));
            for (what, (start, end, kind)) in
                missed.chain(reported.difference(&gold).map(|name| ("wrong", name)))
            {
                let name = sentence.forms.get(*start..*end).unwrap_or_default().join(" ");
                let around = sentence.forms.join(" ").chars().take(LONGEST).collect::<String>();
                score.miss("names", format!("{what} {kind} {name:?} in {around:?}"));
            }
        }
    }
    score.f1("names", Count::reported(right, n_reported), Count::gold(right, n_gold));
    score
}

/// Characters of a sentence that a miss shows.
const LONGEST: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::value;

    const FILE: &str = "Ruth\tB-PER\nFalk\tI-PER\nof\tO\nGarholm\tB-LOC\n,\tO\na\tO\nDane\tB-NORP\n";

    fn f1(found: &[(Range<usize>, NameType)]) -> [String; 3] {
        let score = score(&bio::documents(FILE), |_| vec![found.to_vec()]);
        ["names.f1", "names.precision", "names.recall"].map(|name| value(&score, name))
    }

    #[test]
    fn span_and_type_must_be_right() {
        assert_eq!(f1(&[(0..2, NameType::Person), (3..4, NameType::Facility)]), ["1"; 3]);
        assert_eq!(f1(&[(0..1, NameType::Person), (3..4, NameType::Place)]), ["0.5"; 3]);
        assert_eq!(f1(&[(0..2, NameType::Organization), (3..4, NameType::Location)]), ["0.5"; 3]);
    }

    #[test]
    fn other_types_do_not_count() {
        let all = [(0..2, NameType::Person), (3..4, NameType::Place), (6..7, NameType::Norp)];
        assert_eq!(f1(&all), ["1"; 3]);
    }

    #[test]
    fn nothing_found_is_nothing_right() {
        assert_eq!(f1(&[]), ["0"; 3]);
        assert_eq!(value(&score(&[], |_| Vec::new()), "names.f1"), "1");
    }
}
