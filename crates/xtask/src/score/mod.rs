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
mod figures;
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
pub(crate) use figures::{Count, Score};
#[cfg(test)]
pub(crate) use figures::{Figure, Miss};
use figures::{harmonic, precision_recall};
use gold::{Gold, Support};
use report::{Report, ReportArticle};
use span::{Place, Span};

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
