//! Answers and gold to figures.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Deserialize;

use super::normal;
use crate::measure::figures::harmonic;
use crate::measure::{Count, Score};

/// Words of a shingle.
const SHINGLE: usize = 4;

/// What a page says in truth. Sets of bodies alone have nothing else.
#[derive(Deserialize)]
pub(super) struct Gold {
    body: String,
    title: Option<String>,
    author: Option<Vec<String>>,
    date: Option<String>,
    paras: Option<Vec<String>>,
    subheads: Option<Vec<String>>,
}

/// What was read of a page.
#[derive(Default)]
pub(super) struct Answer {
    pub(super) body: String,
    pub(super) paragraphs: Vec<String>,
    pub(super) subheads: Vec<String>,
    pub(super) title: String,
    pub(super) authors: Vec<String>,
    pub(super) date: String,
}

/// How often things occur.
type Bag<T> = BTreeMap<T, usize>;

/// Adds `pages.body.f1` with precision and recall, and where gold tells them `pages.paragraph.f1` (mean of the pages),
/// `pages.subhead.f1`, `pages.author.f1` (over all pages together), `pages.title.exact` and `pages.date.accuracy` (shares
/// of the pages with gold).
pub(super) fn add(gold: &BTreeMap<String, Gold>, answers: &BTreeMap<String, Answer>, score: &mut Score) {
    let none = Answer::default();
    let pages: Vec<(&str, &Gold, &Answer)> =
        gold.iter().map(|(id, gold)| (id.as_str(), gold, answers.get(id).unwrap_or(&none))).collect();
    bodies(&pages, score);
    paragraphs(&pages, score);
    subheads(&pages, score);
    titles(&pages, score);
    authors(&pages, score);
    dates(&pages, score);
    let empty = pages.iter().filter(|(_, _, answer)| answer.body.trim().is_empty()).count();
    score.notes.push(format!("{} pages, {empty} without a body", pages.len()));
}

type Pages<'p> = [(&'p str, &'p Gold, &'p Answer)];

fn bodies(pages: &Pages<'_>, score: &mut Score) {
    let (mut precisions, mut recalls) = (Vec::new(), Vec::new());
    for (id, gold, answer) in pages {
        let (want, got) = (shingles(&gold.body), shingles(&answer.body));
        let (hit, n_got, n_want) = (common(&want, &got), total(&got), total(&want));
        // As in the scorer, a page on which nothing was answered has no precision.
        if n_got > 0 {
            precisions.push(hit as f64 / n_got as f64);
        }
        if n_want > 0 {
            recalls.push(hit as f64 / n_want as f64);
        }
        if hit < n_got || hit < n_want {
            let told = format!("{id}: {hit} shingles right of {n_got} answered and {n_want} of gold");
            score.miss("pages.body.f1", told);
        }
    }
    let (precision, recall) = (mean(&precisions), mean(&recalls));
    score.add("pages.body.f1", harmonic(precision, recall), Vec::new());
    score.add("pages.body.precision", precision, Vec::new());
    score.add("pages.body.recall", recall, Vec::new());
}

fn paragraphs(pages: &Pages<'_>, score: &mut Score) {
    let mut all = Vec::new();
    for (_, gold, answer) in pages {
        let Some(paras) = &gold.paras else { continue };
        let want = bag(paras.iter().map(|text| normal::even(text)));
        let body = || answer.body.split('\n').map(str::to_owned).collect();
        let given: Vec<String> =
            if answer.paragraphs.is_empty() { body() } else { answer.paragraphs.clone() };
        let got = bag(given.iter().map(|text| normal::even(text)).filter(|text| !text.is_empty()));
        let (hit, n_got, n_want) = (common(&want, &got), total(&got), total(&want));
        let recall = if n_want == 0 { 1.0 } else { hit as f64 / n_want as f64 };
        all.push(harmonic(if n_got == 0 { 0.0 } else { hit as f64 / n_got as f64 }, recall));
    }
    if !all.is_empty() {
        score.add("pages.paragraph.f1", mean(&all), Vec::new());
    }
}

fn subheads(pages: &Pages<'_>, score: &mut Score) {
    let told = pages.iter().filter_map(|(id, gold, answer)| Some((*id, gold.subheads.as_ref()?, answer)));
    let bags = told.map(|(id, gold, answer)| {
        let titles = |texts: &[String]| bag(texts.iter().map(|text| normal::title(text)));
        (id, titles(gold), titles(&answer.subheads))
    });
    over_all("pages.subhead.f1", bags.collect(), score);
}

fn authors(pages: &Pages<'_>, score: &mut Score) {
    let told = pages.iter().filter_map(|(id, gold, answer)| Some((*id, gold.author.as_ref()?, answer)));
    let bags = told.filter(|(_, gold, _)| !gold.is_empty()).map(|(id, gold, answer)| {
        let names = |texts: &[String]| {
            let names: BTreeSet<String> =
                texts.iter().map(|text| normal::name(text)).filter(|name| !name.is_empty()).collect();
            bag(names.into_iter())
        };
        (id, names(gold), names(&answer.authors))
    });
    over_all("pages.author.f1", bags.collect(), score);
}

/// F1 over the things of all pages together.
fn over_all(figure: &'static str, bags: Vec<(&str, Bag<String>, Bag<String>)>, score: &mut Score) {
    if bags.is_empty() {
        return;
    }
    let (mut hit, mut n_got, mut n_want) = (0, 0, 0);
    for (id, want, got) in bags {
        hit += common(&want, &got);
        n_got += total(&got);
        n_want += total(&want);
        if want != got {
            let list = |bag: &Bag<String>| bag.keys().cloned().collect::<Vec<_>>().join("; ");
            score.miss(figure, format!("{id}: \"{}\" is \"{}\"", list(&got), list(&want)));
        }
    }
    let n_both = n_got + n_want;
    let f1 = if n_both == 0 { 0.0 } else { 2.0 * hit as f64 / n_both as f64 };
    score.add(figure, f1, vec![Count::reported(hit, n_got), Count::gold(hit, n_want)]);
}

fn titles(pages: &Pages<'_>, score: &mut Score) {
    let told = pages.iter().filter_map(|(id, gold, answer)| {
        let title = gold.title.as_deref().filter(|title| !title.is_empty())?;
        Some((*id, title.to_owned(), answer.title.clone()))
    });
    let same = |want: &str, got: &str| normal::title(want) == normal::title(got);
    shares("pages.title.exact", told.collect(), same, score);
}

fn dates(pages: &Pages<'_>, score: &mut Score) {
    let is_day = |date: &&str| {
        date.len() >= DAY_BYTES
            && date
                .bytes()
                .take(DAY_BYTES)
                .enumerate()
                .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
    };
    let told = pages.iter().filter_map(|(id, gold, answer)| {
        let date = gold.date.as_deref().filter(is_day)?;
        Some((*id, date.to_owned(), answer.date.clone()))
    });
    let same = |want: &str, got: &str| want.get(..DAY_BYTES) == got.get(..DAY_BYTES);
    shares("pages.date.accuracy", told.collect(), same, score);
}

/// Bytes of a day: `2031-10-01`.
const DAY_BYTES: usize = 10;

/// The share of pages whose answer is that of gold.
fn shares(
    figure: &'static str,
    told: Vec<(&str, String, String)>,
    same: impl Fn(&str, &str) -> bool,
    score: &mut Score,
) {
    let n_told = told.len();
    let mut hit = 0;
    for (id, want, got) in told {
        if same(&want, &got) {
            hit += 1;
        } else {
            score.miss(figure, format!("{id}: \"{got}\" is \"{want}\""));
        }
    }
    if n_told > 0 {
        score.share(figure, hit, n_told, "pages", 0.0);
    }
}

/// Runs of four words with their number; a shorter text is one run.
fn shingles(text: &str) -> Bag<Vec<&str>> {
    let words: Vec<&str> = normal::words(text).collect();
    if words.len() < SHINGLE {
        return bag(std::iter::once(words).filter(|words| !words.is_empty()));
    }
    bag(words.windows(SHINGLE).map(<[&str]>::to_vec))
}

fn bag<T: Ord>(things: impl Iterator<Item = T>) -> Bag<T> {
    let mut bag = Bag::new();
    for thing in things {
        *bag.entry(thing).or_default() += 1;
    }
    bag
}

fn total<T>(bag: &Bag<T>) -> usize {
    bag.values().sum()
}

/// Things that both hold, as often as both hold them.
fn common<T: Ord>(one: &Bag<T>, other: &Bag<T>) -> usize {
    one.iter().map(|(thing, n)| (*n).min(other.get(thing).copied().unwrap_or_default())).sum()
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::value;

    fn answer(body: &str) -> Answer {
        Answer {
            body: body.to_owned(),
            paragraphs: body.lines().map(str::to_owned).collect(),
            subheads: vec!["The Quay".to_owned()],
            title: "Storm shuts “port”".to_owned(),
            authors: vec!["By Ada Quist".to_owned(), "Jo Lund".to_owned()],
            date: "2031-10-01T08:00".to_owned(),
        }
    }

    #[track_caller]
    fn check(body: &str, expected: [&str; 6]) {
        let gold = r#"{"a": {"body": "One two three four five", "title": "Storm shuts \"port\"", "author": ["Ada Quist"],
            "date": "2031-10-01", "paras": ["One two three", "four five"], "subheads": ["the quay", "The bay"]}}"#;
        let gold = serde_json::from_str(gold).unwrap();
        let mut score = Score::default();
        add(&gold, &BTreeMap::from([("a".to_owned(), answer(body))]), &mut score);
        let names = ["body.f1", "paragraph.f1", "subhead.f1", "title.exact", "author.f1", "date.accuracy"];
        assert_eq!(names.map(|name| value(&score, &format!("pages.{name}"))), expected, "{body}");
    }

    #[test]
    fn all_that_gold_tells_is_scored() {
        check("One two three\nfour five", ["1", "1", "0.6667", "1", "0.6667", "1"]);
        check("One two three\nfour six", ["0.5", "0.5", "0.6667", "1", "0.6667", "1"]);
        check("", ["0", "0", "0.6667", "1", "0.6667", "1"]);
    }
}
