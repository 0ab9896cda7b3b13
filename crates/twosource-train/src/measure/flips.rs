//! Story folders to how often a person's name is typed as something else, in raw text.
//!
//! Gold lists the persons of each article with the words that name them. Each place where those words stand is a mention;
//! the longest come first, and a place counts once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use twosource::{NameType, Segmentation, Span};

use super::{Outcome, Score, Sets, files};

#[derive(Deserialize)]
struct Gold {
    articles: BTreeMap<String, Article>,
}

#[derive(Deserialize)]
struct Article {
    file: String,
    #[serde(default)]
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    kind: String,
    #[serde(default)]
    mentions: Vec<String>,
}

/// One set of all plain text articles of all stories; none when there are no stories.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let mut counts = Counts::default();
    for story in files::listed(&data.join("stories"), |_| true)? {
        let path = story.join("gold.json");
        if !path.is_file() {
            continue;
        }
        let gold: Gold = serde_json::from_str(&files::text(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        for (id, article) in &gold.articles {
            let path = story.join(&article.file);
            if path.extension().is_some_and(|extension| extension == "txt") {
                let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
                let text = String::from_utf8_lossy(&bytes);
                let persons: Vec<&str> = article.persons().collect();
                let name = format!("{}/{id}", files::set_name(&story));
                counts.add(&name, &text, &twosource::segment_text(&text), &persons);
            }
        }
    }
    let sets = (counts.n_articles > 0).then(|| ("stories".to_owned(), counts.into_score()));
    Ok(sets.into_iter().collect())
}

impl Article {
    /// The words that name a person.
    fn persons(&self) -> impl Iterator<Item = &str> {
        let persons = self.entities.iter().filter(|entity| entity.kind == "person");
        persons.flat_map(|entity| entity.mentions.iter().map(String::as_str))
    }
}

#[derive(Default)]
struct Counts {
    n_articles: usize,
    surnames: usize,
    flips: usize,
    found: usize,
    mistyped: usize,
    score: Score,
}

impl Counts {
    fn add(&mut self, article: &str, text: &str, seg: &Segmentation, persons: &[&str]) {
        self.n_articles += 1;
        for (surname, types) in types_of_surnames(text, seg, persons) {
            self.surnames += 1;
            if types.len() > 1 {
                self.flips += 1;
                let types: Vec<_> = types.iter().map(|label| label.as_str()).collect();
                self.score
                    .miss("names.surname-flips", format!("{article}: {surname} is {}", types.join(" and ")));
            }
        }
        for span in mentions(text, persons) {
            let mut labels = seg.names.iter().filter(|name| name.span.overlaps(span)).map(|name| name.label);
            let Some(first) = labels.next() else { continue };
            self.found += 1;
            if let Some(other) = [first].into_iter().chain(labels).find(|label| *label != NameType::Person) {
                self.mistyped += 1;
                let told = format!("{article}: {:?} is {other}", span.slice(text));
                self.score.miss("names.persons-mistyped", told);
            }
        }
    }

    /// `names.surname-flips`: of the surnames of gold persons that end a name of ours, each counted once an article, those
    /// whose names have more than one type. `names.persons-mistyped`: of the mentions of gold persons that a name of ours
    /// touches, those where it is no person. Of both, 0 is right.
    fn into_score(self) -> Score {
        let mut score = self.score;
        score.share("names.surname-flips", self.flips, self.surnames, "surnames", 0.0);
        score.share("names.persons-mistyped", self.mistyped, self.found, "mentions found", 0.0);
        score
    }
}

/// The types of the names that end in the last word of a gold name of several words.
fn types_of_surnames<'a>(
    text: &str,
    seg: &Segmentation,
    persons: &[&'a str],
) -> BTreeMap<&'a str, BTreeSet<NameType>> {
    let surnames: BTreeSet<&str> = persons
        .iter()
        .filter_map(|name| name.rsplit_once(char::is_whitespace))
        .map(|(_, last)| last)
        .collect();
    let mut types: BTreeMap<&str, BTreeSet<NameType>> = BTreeMap::new();
    for name in &seg.names {
        let ends_in = |surname: &str| {
            let before = name.span.slice(text).strip_suffix(surname);
            before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
        };
        for surname in surnames.iter().copied().filter(|surname| ends_in(surname)) {
            types.entry(surname).or_default().insert(name.label);
        }
    }
    types
}

/// Where the names stand as whole words, without overlap, the longest name first.
fn mentions(text: &str, names: &[&str]) -> Vec<Span> {
    let mut names: Vec<&str> = names.iter().copied().filter(|name| !name.is_empty()).collect();
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
    names.dedup();
    let mut spans: Vec<Span> = Vec::new();
    for name in names {
        for (at, _) in text.match_indices(name) {
            let span = Span::new(at, at + name.len());
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + name.len()..).and_then(|after| after.chars().next());
            let is_word = ![before, after].into_iter().flatten().any(char::is_alphanumeric);
            if is_word && !spans.iter().any(|other| other.overlaps(span)) {
                spans.push(span);
            }
        }
    }
    spans.sort();
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::value;
    use twosource::{Name, TokenRange};

    const TEXT: &str = "Ruth Adeyemi spoke. Adeyemi left Garholm. Adeyemis did not.";
    const PERSONS: &[&str] = &["Adeyemi", "Ruth Adeyemi"];

    fn check(names: &[(usize, usize, NameType)], flips: (usize, usize), mistyped: (usize, usize)) {
        let name = |&(start, end, label): &(usize, usize, NameType)| Name {
            span: Span::new(start, end),
            tokens: TokenRange::default(),
            label,
        };
        let seg = Segmentation { names: names.iter().map(name).collect(), ..Segmentation::default() };
        let mut counts = Counts::default();
        counts.add("a", TEXT, &seg, PERSONS);
        assert_eq!((counts.flips, counts.surnames), flips);
        assert_eq!((counts.mistyped, counts.found), mistyped);
    }

    #[test]
    fn one_type_for_a_surname_is_no_flip() {
        check(&[(0, 12, NameType::Person), (20, 27, NameType::Person)], (0, 1), (0, 2));
    }

    #[test]
    fn two_types_for_a_surname_are_one_flip() {
        check(&[(0, 12, NameType::Person), (20, 27, NameType::Place)], (1, 1), (1, 2));
    }

    #[test]
    fn nothing_found_is_nothing_wrong() {
        check(&[], (0, 0), (0, 0));
        assert_eq!(value(&Counts::default().into_score(), "names.surname-flips"), "0");
    }

    #[test]
    fn mentions_are_whole_words_and_the_longest_first() {
        let found: Vec<_> = mentions(TEXT, PERSONS).iter().map(|span| span.slice(TEXT)).collect();
        assert_eq!(found, ["Ruth Adeyemi", "Adeyemi"]);
    }
}
