//! What was counted to figures with their counts, what lowered them, and how they are passed from program to program.
//!
//! `3 of 4 right` becomes a [`Figure`] of 0.75 with the [`Count`] behind it. The trainer, which measures the language
//! engine in its own process, includes this file and prints [`Score`]s as JSON; `cargo xtask eval` reads them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// What was measured, and what kept it from being better.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(crate) struct Score {
    pub(crate) figures: Vec<Figure>,
    pub(crate) misses: Vec<Miss>,
    /// Remarks on what was measured.
    pub(crate) notes: Vec<String>,
}

/// One number and the counts behind it. It lies between 0 and 1 unless its name tells a unit.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) value: f64,
    pub(crate) counts: Vec<Count>,
    /// What others reach on the very same set, where somebody measured it.
    pub(crate) peer: Option<String>,
}

/// `hit` of `of` things of a kind.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Count {
    pub(crate) hit: usize,
    pub(crate) of: usize,
    pub(crate) what: Cow<'static, str>,
}

/// One thing missed or wrong, under the figure that it lowers.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Miss {
    pub(crate) figure: Cow<'static, str>,
    pub(crate) text: String,
}

impl Score {
    pub(crate) fn add(&mut self, name: impl Into<String>, value: f64, counts: Vec<Count>) {
        self.figures.push(Figure { name: name.into(), value: four_digits(value), counts, peer: None });
    }

    /// A share, or `if_none` where there is nothing to count.
    pub(crate) fn share(
        &mut self,
        name: impl Into<String>,
        hit: usize,
        of: usize,
        what: &'static str,
        if_none: f64,
    ) {
        let count = Count::new(hit, of, what);
        self.add(name, count.share(if_none), vec![count]);
    }

    /// F1, precision and recall. The two counts differ where one reported thing may answer several of the gold.
    pub(crate) fn f1(&mut self, name: &str, reported: Count, gold: Count) {
        let (precision, recall) = precision_recall(&reported, &gold);
        self.add(format!("{name}.f1"), harmonic(precision, recall), vec![reported.clone(), gold.clone()]);
        self.add(format!("{name}.precision"), precision, vec![reported]);
        self.add(format!("{name}.recall"), recall, vec![gold]);
    }

    pub(crate) fn miss(&mut self, figure: impl Into<Cow<'static, str>>, text: String) {
        self.misses.push(Miss { figure: figure.into(), text });
    }
}

impl Count {
    pub(crate) fn new(hit: usize, of: usize, what: &'static str) -> Self {
        Self { hit, of, what: Cow::Borrowed(what) }
    }

    pub(crate) fn reported(hit: usize, of: usize) -> Self {
        Self::new(hit, of, "reported")
    }

    pub(crate) fn gold(hit: usize, of: usize) -> Self {
        Self::new(hit, of, "gold")
    }

    pub(crate) fn share(&self, if_none: f64) -> f64 {
        if self.of == 0 { if_none } else { self.hit as f64 / self.of as f64 }
    }
}

/// Reporting nothing is precise only where there is nothing to report.
pub(crate) fn precision_recall(reported: &Count, gold: &Count) -> (f64, f64) {
    (reported.share(if gold.of == 0 { 1.0 } else { 0.0 }), gold.share(1.0))
}

/// The harmonic mean, 0 where both are.
pub(crate) fn harmonic(a: f64, b: f64) -> f64 {
    if a + b == 0.0 { 0.0 } else { 2.0 * a * b / (a + b) }
}

/// Rounded as it is printed, so that a stored floor and a printed figure never disagree.
fn four_digits(value: f64) -> f64 {
    format!("{value:.4}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_reads_back_what_it_wrote() {
        let mut score = Score::default();
        score.f1("names", Count::reported(1, 2), Count::gold(1, 4));
        score.share("tags", 2, 3, "tokens", 1.0);
        score.miss("tags", "\"Falk\" is NNP, not NN".to_owned());
        score.notes.push("a note".to_owned());
        let json = serde_json::to_string(&score).unwrap();
        let read: Score = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        let shown = |figure: &Figure| format!("{} {}", figure.name, figure.value);
        let shown: Vec<_> = read.figures.iter().map(shown).collect();
        assert_eq!(shown, ["names.f1 0.3333", "names.precision 0.5", "names.recall 0.25", "tags 0.6667"]);
    }

    #[test]
    fn reporting_nothing_is_precise_only_where_there_is_nothing_to_report() {
        assert_eq!(precision_recall(&Count::reported(0, 0), &Count::gold(0, 0)), (1.0, 1.0));
        assert_eq!(precision_recall(&Count::reported(0, 0), &Count::gold(0, 3)), (0.0, 0.0));
    }
}
