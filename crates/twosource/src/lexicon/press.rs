//! The words and standing phrases of newspaper furniture: outlet and section words, share lines, cookie notes, credits.

use once_cell::sync::Lazy;
use regex::Regex;
use rustc_hash::FxHashMap;

use super::Table;
use crate::types::BlockKind;

/// How a phrase must stand in its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    /// It is the whole line.
    Line,
    /// It stands before a colon that opens the line.
    Label,
    /// The line starts with it.
    Open,
    /// The line holds all its parts.
    All,
}

/// Where in the article a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    /// Everywhere.
    Any,
    /// Above the body.
    Head,
    /// Below the body.
    Tail,
    /// Everywhere, in a line that is no sentence.
    Display,
}

/// One standing phrase.
#[derive(Clone, Debug)]
pub(crate) struct Furniture {
    /// What its line is.
    pub(crate) kind: BlockKind,
    /// How it stands.
    pub(crate) stands: Stands,
    /// Where it counts.
    pub(crate) place: Where,
    /// The phrase, folded.
    pub(crate) phrase: &'static str,
}

static WORDS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/press_words.tsv")));
static FURNITURE: Lazy<Vec<Furniture>> =
    Lazy::new(|| include_str!("../../data/furniture.tsv").lines().filter_map(row).collect());

/// Whether `folded` is a word of `class`: outlet, section, notice, stamp, update, clock, ui, uihead, job, photo,
/// particle, label.
pub(crate) fn press_word(folded: &str, class: &str) -> bool {
    WORDS.all(folded).any(|row| row == class)
}

/// Positions of the phrases by what has to stand in a line for them.
struct Index {
    whole: FxHashMap<&'static str, Vec<usize>>,
    label: FxHashMap<&'static str, Vec<usize>>,
    /// By the first word of the phrase.
    open: FxHashMap<&'static str, Vec<usize>>,
    all: Vec<usize>,
}

static INDEX: Lazy<Index> = Lazy::new(|| {
    let (mut whole, mut label, mut open) = (FxHashMap::default(), FxHashMap::default(), FxHashMap::default());
    let mut all = Vec::new();
    for (at, row) in FURNITURE.iter().enumerate() {
        match row.stands {
            Stands::Line => whole.entry(row.phrase).or_insert_with(Vec::new).push(at),
            Stands::Label => label.entry(row.phrase).or_insert_with(Vec::new).push(at),
            Stands::Open => open.entry(first_word(row.phrase)).or_insert_with(Vec::new).push(at),
            Stands::All => all.push(at),
        }
    }
    Index { whole, label, open, all }
});

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// One part of each phrase that may stand anywhere in a line, and the word of cookie notes, in the ways that they are
/// printed. Literals alone are searched several times as fast as an expression that ignores case.
static SUSPECT: Lazy<Regex> = Lazy::new(|| {
    let rows = FURNITURE.iter().filter(|row| row.stands == Stands::All);
    let mut parts: Vec<&str> = rows
        .filter_map(|row| row.phrase.split(';').find(|part| part.is_ascii() && !part.contains('\'')))
        .collect();
    parts.push("cookie");
    parts.sort_unstable();
    parts.dedup();
    let is_covered = |part: &&str| parts.iter().any(|other| other != part && part.contains(other));
    let shortest = parts.iter().filter(|part| !is_covered(part));
    let printed = shortest.flat_map(|part| {
        let titled: Vec<String> = part.split(' ').map(capitalized).collect();
        [(*part).to_owned(), capitalized(part), titled.join(" "), part.to_ascii_uppercase()]
    });
    let mut printed: Vec<String> = printed.map(|part| regex::escape(&part)).collect();
    printed.dedup();
    Regex::new(&printed.join("|")).expect("an expression of escaped words that tests compile")
});

fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
    first.to_ascii_uppercase() + rest
}

/// Whether a line, as printed, can hold a phrase that may stand anywhere in it.
pub(crate) fn suspect(line: &str) -> bool {
    SUSPECT.is_match(line)
}

/// The standing phrases that a line can hold, in the order of the file: the folded line when it is short, its label and
/// its start, and whether phrases that may stand anywhere are asked for.
pub(crate) fn furniture_of(
    whole: Option<&str>,
    label: Option<&str>,
    start: &str,
    anywhere: bool,
) -> impl Iterator<Item = &'static Furniture> {
    let mut rows: Vec<usize> = Vec::new();
    let hits = [
        whole.and_then(|whole| INDEX.whole.get(whole)),
        label.and_then(|label| INDEX.label.get(label)),
        INDEX.open.get(first_word(start)),
        anywhere.then_some(&INDEX.all),
    ];
    rows.extend(hits.into_iter().flatten().flatten());
    rows.sort_unstable();
    rows.into_iter().filter_map(|at| FURNITURE.get(at))
}

fn row(line: &'static str) -> Option<Furniture> {
    let mut columns = line.split('\t');
    let kind = columns.next()?.parse().ok()?;
    let stands = match columns.next()? {
        "line" => Stands::Line,
        "label" => Stands::Label,
        "open" => Stands::Open,
        "all" => Stands::All,
        _ => return None,
    };
    let place = match columns.next()? {
        "any" => Where::Any,
        "head" => Where::Head,
        "tail" => Where::Tail,
        "display" => Where::Display,
        _ => return None,
    };
    Some(Furniture { kind, stands, place, phrase: columns.next()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn every_row_of_the_phrase_table_is_read_and_folded() {
        let text = include_str!("../../data/furniture.tsv");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let furniture =
                row(Box::leak(line.to_owned().into_boxed_str())).unwrap_or_else(|| panic!("bad row: {line}"));
            assert_eq!(fold(furniture.phrase), furniture.phrase);
        }
    }

    #[test]
    fn a_word_may_belong_to_two_classes() {
        assert!(press_word("news", "outlet") && press_word("news", "section"));
        assert!(!press_word("harvest", "outlet"));
    }
}
