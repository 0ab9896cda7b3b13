//! A report of one story and its gold to figures and misses.
//!
//! One file a stage, each a function from a [`Story`] to lines in a [`Score`]. The figures keep their names and numbers
//! from one version to the next, because the gate compares them; what each counts stands at its function.
//! Gold lists what a desk would list, so a precision over facts or values is a floor: a right answer that gold does not
//! name counts as wrong.

mod article;
mod conflicts;
mod dependence;
mod entities;
mod facts;
mod gold;
mod markup;
mod names;
mod parse;
mod quotations;
mod quotes;
mod report;
mod span;
mod values;

use std::collections::BTreeMap;
use std::path::Path;

use article::Article;
use gold::{Gold, Support};
use report::{Report, ReportArticle};
use span::{Place, Span};

/// What was measured, and what kept it from being better.
#[derive(Debug, Default)]
pub(crate) struct Score {
    pub(crate) figures: Vec<Figure>,
    pub(crate) misses: Vec<Miss>,
    /// Remarks on the report itself.
    pub(crate) notes: Vec<String>,
}

/// One number from 0 to 1, and the counts behind it.
#[derive(Debug)]
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) value: f64,
    pub(crate) counts: Vec<Count>,
}

/// `hit` of `of` things of a kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count {
    pub(crate) hit: usize,
    pub(crate) of: usize,
    pub(crate) what: &'static str,
}

/// One thing missed or wrong, under the figure that it lowers.
#[derive(Debug)]
pub(crate) struct Miss {
    pub(crate) figure: &'static str,
    pub(crate) text: String,
}

impl Score {
    fn add(&mut self, name: impl Into<String>, value: f64, counts: Vec<Count>) {
        self.figures.push(Figure { name: name.into(), value: four_digits(value), counts });
    }

    /// A share, or `if_none` where there is nothing to count.
    fn share(&mut self, name: impl Into<String>, hit: usize, of: usize, what: &'static str, if_none: f64) {
        let count = Count { hit, of, what };
        self.add(name, count.share(if_none), vec![count]);
    }

    /// F1, precision and recall. The two counts differ where one reported thing may answer several of the gold.
    fn f1(&mut self, name: &str, reported: Count, gold: Count) {
        let (precision, recall) = precision_recall(reported, gold);
        self.add(format!("{name}.f1"), harmonic(precision, recall), vec![reported, gold]);
        self.add(format!("{name}.precision"), precision, vec![reported]);
        self.add(format!("{name}.recall"), recall, vec![gold]);
    }

    fn miss(&mut self, figure: &'static str, text: String) {
        self.misses.push(Miss { figure, text });
    }
}

impl Count {
    fn reported(hit: usize, of: usize) -> Self {
        Self { hit, of, what: "reported" }
    }

    fn gold(hit: usize, of: usize) -> Self {
        Self { hit, of, what: "gold" }
    }

    fn share(self, if_none: f64) -> f64 {
        if self.of == 0 { if_none } else { self.hit as f64 / self.of as f64 }
    }
}

/// Reporting nothing is precise only where there is nothing to report.
fn precision_recall(reported: Count, gold: Count) -> (f64, f64) {
    (reported.share(if gold.of == 0 { 1.0 } else { 0.0 }), gold.share(1.0))
}

/// The harmonic mean, 0 where both are.
fn harmonic(a: f64, b: f64) -> f64 {
    if a + b == 0.0 { 0.0 } else { 2.0 * a * b / (a + b) }
}

/// Rounded as it is printed, so that a stored floor and a printed figure never disagree.
fn four_digits(value: f64) -> f64 {
    format!("{value:.4}").parse().unwrap_or(value)
}

/// Gold and report of one story, side by side.
struct Story {
    gold: Gold,
    articles: BTreeMap<String, Article>,
    report: Report,
    /// Place of each article in the report.
    reported: BTreeMap<String, usize>,
    /// Stands for an article that the report lacks.
    nothing: ReportArticle,
}

impl Story {
    fn read(folder: &Path, report: serde_json::Value) -> Result<Self, String> {
        let path = folder.join("gold.json");
        let file = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut gold: Gold =
            serde_json::from_str(&file).map_err(|error| format!("{}: {error}", path.display()))?;
        let report: Report = serde_json::from_value(report)
            .map_err(|error| format!("the report is not as CONTRACT.md says: {error}"))?;
        let reported: BTreeMap<String, usize> =
            report.articles.iter().enumerate().map(|(place, article)| (article.id.clone(), place)).collect();
        let articles = std::mem::take(&mut gold.articles)
            .into_iter()
            .map(|(id, of_gold)| {
                let text = reported.get(&id).and_then(|&place| report.articles[place].text.as_deref());
                let article = Article::read(folder, &id, of_gold, text)?;
                Ok((id, article))
            })
            .collect::<Result<_, String>>()?;
        Ok(Self { gold, articles, report, reported, nothing: ReportArticle::default() })
    }

    /// Each article of the gold beside what was reported about it.
    fn pairs(&self) -> impl Iterator<Item = (&Article, &ReportArticle)> {
        self.articles.values().map(|article| (article, self.reported(&article.id)))
    }

    fn reported(&self, id: &str) -> &ReportArticle {
        self.reported.get(id).map_or(&self.nothing, |&place| &self.report.articles[place])
    }

    fn place(&self, support: &Support) -> Result<Place, String> {
        let article = self
            .articles
            .get(&support.article)
            .ok_or_else(|| format!("gold names an article that it does not list: {}", support.article))?;
        Ok(Place { article: support.article.clone(), span: article.locate_support(support)? })
    }

    fn places<'a>(&self, supports: impl IntoIterator<Item = &'a Support>) -> Result<Vec<Place>, String> {
        supports.into_iter().map(|support| self.place(support)).collect()
    }

    /// The text of a reported place, cut to a line.
    fn shown(&self, place: &Place) -> String {
        self.articles
            .get(&place.article)
            .map_or_else(String::new, |article| clip(&article.slice(place.span), 70))
    }

    /// Numbers of the reported sentences that a span touches.
    fn sentences(&self, place: &Place) -> Vec<usize> {
        let touches = |span: Span| span.overlap(place.span) > 0;
        let sentences = self.reported(&place.article).sentences.iter().enumerate();
        sentences.filter(|(_, sentence)| touches(sentence.span)).map(|(number, _)| number).collect()
    }
}

/// The first `n` characters, on one line.
fn clip(text: &str, n: usize) -> String {
    text.chars().take(n).map(|c| if c == '\n' { ' ' } else { c }).collect()
}

/// Scores `report` against the gold in `folder`.
///
/// # Errors
///
/// Fails when the gold cannot be read or names text that its article does not hold, or when the report is not shaped as
/// agreed.
pub(crate) fn score(folder: &Path, report: serde_json::Value) -> Result<Score, String> {
    let story = Story::read(folder, report)?;
    let mut score = Score::default();
    for (article, _) in story.pairs() {
        if !story.reported.contains_key(&article.id) {
            score.notes.push(format!("article {} is not in the report", article.id));
        } else if article.differs {
            score.notes.push(format!(
                "article {}: the report's text is not the file's; spans may be off",
                article.id
            ));
        }
    }
    parse::score(&story, &mut score)?;
    entities::score(&story, &mut score)?;
    values::score(&story, &mut score)?;
    quotes::score(&story, &mut score)?;
    facts::score(&story, &mut score)?;
    conflicts::score(&story, &mut score)?;
    quotations::score(&story, &mut score)?;
    dependence::score(&story, &mut score);
    Ok(score)
}

#[cfg(test)]
mod tests;
