//! The corpora `TimeBank` and AQUAINT (`data/values/tbaq_cleaned.tar.xz`) to F1 over times and the share of right TIMEX3 values.
//!
//! A document is read as plain paragraphs; the day of reference is its creation time. All types count (DATE, TIME,
//! DURATION, SET). As in TempEval-3 a time of ours answers one of the gold if the two overlap, each at most once, and
//! values are compared on such pairs. The odd documents were looked at while the rules were made, the even ones were not;
//! only the odd ones list misses.
//!
//! Known limit: a period of ours (`from May to June`) is one value and gold has two; it is cut at its joint and counts as two.

mod tar;
mod tml;
mod values;

use std::path::Path;

use twosource::{Amount, Article, Block, BlockKind, Segmentation, Span, Value, find_values, segment};

use super::{Count, Outcome, Score, Sets, files, missing};
use tml::{Document, Timex};
pub(super) use values::same_value;

const FILE: &str = "data/values/tbaq_cleaned.tar.xz";

/// Scores of all documents, and of the odd and the even ones alone.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let path = data.join(FILE);
    if !path.is_file() {
        return Ok(vec![("tbaq".to_owned(), missing(format!("no {}", path.display())))]);
    }
    let archive = files::bytes(&path)?;
    let mut documents: Vec<Document> = tar::entries(&archive)
        .filter(|entry| is_document(entry.name))
        .filter_map(|entry| tml::document(entry.name, &String::from_utf8_lossy(entry.bytes)))
        .collect();
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    let mut parts = [Tally::default(), Tally::default()];
    for (at, document) in documents.iter().enumerate() {
        if let Some(part) = parts.get_mut(at % 2) {
            part.add(document, &found(document));
        }
    }
    let [even, odd] = parts;
    let mut all = odd.clone();
    all.join(&even);
    let even = Tally { misses: Vec::new(), ..even };
    let all = Tally { misses: Vec::new(), ..all };
    Ok(vec![
        ("tbaq".to_owned(), all.score()),
        ("tbaq-odd".to_owned(), odd.score()),
        ("tbaq-even".to_owned(), even.score()),
    ])
}

/// Whether an archive's file is an annotated text; `._` opens what a Mac adds.
fn is_document(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    Path::new(file).extension().is_some_and(|extension| extension == "tml") && !file.starts_with("._")
}

/// The times of a document with their TIMEX3 values.
fn found(document: &Document) -> Vec<Timex> {
    let (article, segmentation) = read(document);
    let (values, _) = find_values(&article, &segmentation);
    values.iter().flat_map(|value| timexes(&article.text, value)).collect()
}

/// A document as an article of plain paragraphs.
fn read(document: &Document) -> (Article, Segmentation) {
    let mut article = Article::new(document.name.as_str(), document.text.as_str());
    article.received = document.created;
    let mut at = 0;
    for piece in document.text.split_inclusive("\n\n") {
        let span = Span::new(at, at + piece.len()).trimmed(&document.text);
        at += piece.len();
        if !span.is_empty() {
            article.blocks.push(Block { kind: BlockKind::Paragraph, span });
        }
    }
    let segmentation = segment(&article);
    (article, segmentation)
}

/// Words between the two ends of a period.
const JOINTS: [&str; 9] = [" to ", " and ", " through ", " until ", " till ", "–", "—", "-", " / "];

/// One time for each value, two for a period.
fn timexes(text: &str, value: &Value) -> Vec<Timex> {
    let Some(timex) = value.to_timex3() else { return Vec::new() };
    let (start, end) = (value.span.start as usize, value.span.end as usize);
    if let Amount::Period(from, to) = value.amount {
        let words = value.span.slice(text);
        let cut = JOINTS.iter().find_map(|joint| words.find(joint).map(|at| (at, joint.len())));
        if let Some((at, len)) = cut {
            return vec![
                Timex { start, end: start + at, value: from.to_timex3(), kind: "DATE".to_owned() },
                Timex { start: start + at + len, end, value: to.to_timex3(), kind: "DATE".to_owned() },
            ];
        }
    }
    vec![Timex { start, end, value: timex.value, kind: timex.kind.to_string() }]
}

/// What was counted over some documents.
#[derive(Clone, Default)]
struct Tally {
    reported: usize,
    gold: usize,
    relaxed: usize,
    strict: usize,
    same: usize,
    misses: Vec<(&'static str, String)>,
}

impl Tally {
    fn join(&mut self, other: &Self) {
        self.reported += other.reported;
        self.gold += other.gold;
        self.relaxed += other.relaxed;
        self.strict += other.strict;
        self.same += other.same;
    }

    fn add(&mut self, document: &Document, found: &[Timex]) {
        self.reported += found.len();
        self.gold += document.times.len();
        let mut taken = vec![false; found.len()];
        for gold in &document.times {
            let free = found.iter().enumerate().filter(|(at, _)| taken.get(*at) == Some(&false));
            let best = free.filter(|(_, one)| gold.overlap(one) > 0).max_by_key(|(_, one)| gold.overlap(one));
            let Some((at, one)) = best else {
                self.misses.push(("timex.relaxed", format!("missed {}", document.shown(gold))));
                continue;
            };
            if let Some(slot) = taken.get_mut(at) {
                *slot = true;
            }
            self.relaxed += 1;
            self.strict += usize::from((gold.start, gold.end) == (one.start, one.end));
            if same_value(&gold.value, &one.value) {
                self.same += 1;
            } else {
                let told = format!("{} is not {}: {}", one.value, gold.value, document.shown(gold));
                self.misses.push(("timex.value", told));
            }
        }
        for (one, _) in found.iter().zip(&taken).filter(|(_, taken)| !**taken) {
            self.misses.push(("timex.relaxed", format!("wrong {}", document.shown(one))));
        }
    }

    /// `timex.relaxed` and `timex.strict`: times that overlap one of the gold, or have its very span. `timex.value`: of the
    /// overlapping ones, those with the value of the gold.
    fn score(self) -> Score {
        let mut score = Score::default();
        let f1 = |hit| (Count::reported(hit, self.reported), Count::gold(hit, self.gold));
        let (reported, gold) = f1(self.relaxed);
        score.f1("timex.relaxed", reported, gold);
        let (reported, gold) = f1(self.strict);
        score.f1("timex.strict", reported, gold);
        score.share("timex.value", self.same, self.relaxed, "matched", 0.0);
        for (figure, told) in self.misses {
            score.miss(figure, told);
        }
        score
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TML: &str = "<TimeML><DCT><TIMEX3 tid=\"t0\" value=\"1998-01-20\">x</TIMEX3></DCT><TEXT>\nHe <EVENT>left</EVENT> on \
        <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1998-01-19\">Monday</TIMEX3> &amp; slept for <TIMEX3 type=\"DURATION\" \
        value=\"PT2H\">two hours</TIMEX3>.\n</TEXT></TimeML>";

    #[test]
    fn overlap_is_enough_and_values_are_compared() {
        let document = tml::document("a.tml", TML).unwrap();
        assert_eq!(document.text.trim(), "He left on Monday & slept for two hours.");
        let mut tally = Tally::default();
        let one = |start: usize, value: &str| Timex {
            start,
            end: start + 4,
            value: value.to_owned(),
            kind: "DATE".to_owned(),
        };
        tally.add(&document, &[one(12, "1998-01-12"), one(31, "PT120M")]);
        let score = tally.score();
        assert_eq!(super::super::value(&score, "timex.relaxed.f1"), "1");
        assert_eq!(super::super::value(&score, "timex.strict.f1"), "0");
        assert_eq!(super::super::value(&score, "timex.value"), "0.5");
    }
}
