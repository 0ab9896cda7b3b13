//! `baseline.json` and a score to the figures that fell, or to raised floors.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::run::Outcome;
use crate::score::Score;

/// The floors, and why some of them were lowered.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Baseline {
    /// How far below its floor a figure may be. The measurement itself never differs between two runs; this leaves room
    /// for a change that loses one item of a large set.
    pub(super) margin: f64,
    pub(super) stories: BTreeMap<String, Floors>,
    #[serde(default)]
    pub(super) lowered: Vec<Lowered>,
}

/// What was measured on one story.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Floors {
    /// Fingerprint of gold and articles.
    pub(super) corpus: String,
    pub(super) floors: BTreeMap<String, f64>,
}

/// A floor that was let down on purpose.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
pub(super) struct Lowered {
    set: String,
    figure: String,
    from: f64,
    to: f64,
    reason: String,
}

/// A figure below its floor. A figure that is no longer measured counts as 0.
#[derive(Debug, PartialEq)]
pub(super) struct Fall {
    pub(super) figure: String,
    pub(super) floor: f64,
    pub(super) value: f64,
}

impl Fall {
    pub(super) fn depth(&self) -> f64 {
        self.floor - self.value
    }
}

impl Floors {
    /// The figures more than `margin` below their floor.
    pub(super) fn falls(&self, score: &Score, margin: f64) -> Vec<Fall> {
        // Floors and figures are rounded to four digits; this is below what rounding can add.
        let tolerance = 1e-9;
        let falls = self.floors.iter().map(|(figure, &floor)| {
            let value = score
                .figures
                .iter()
                .find(|measured| measured.name == *figure)
                .map_or(0.0, |found| found.value);
            Fall { figure: figure.clone(), floor, value }
        });
        falls.filter(|fall| fall.depth() > margin + tolerance).collect()
    }
}

impl Baseline {
    /// Raises the floors of a story to `score`. A floor within the margin above its figure stays.
    ///
    /// # Errors
    ///
    /// Refuses to lower a floor unless `reason` says why.
    pub(super) fn raise(&mut self, set: &str, corpus: &str, score: &Score, reason: Option<&str>) -> Outcome {
        let floors = self.stories.entry(set.to_owned()).or_default();
        let falls = floors.falls(score, self.margin);
        match reason.map(str::trim) {
            _ if falls.is_empty() => {}
            Some(reason) if !reason.is_empty() => {
                for Fall { figure, floor, value } in falls {
                    floors.floors.remove(&figure);
                    let (set, reason) = (set.to_owned(), reason.to_owned());
                    self.lowered.push(Lowered { set, figure, from: floor, to: value, reason });
                }
            }
            _ => {
                let told = |fall: &Fall| {
                    format!("{set}: {} is {:.4}, its floor {:.4}", fall.figure, fall.value, fall.floor)
                };
                let lines: Vec<_> = falls.iter().map(told).collect();
                return Err(format!(
                    "{}\nno floor was changed; lower these with `cargo xtask gate --update --lower \"reason\"`",
                    lines.join("\n")
                )
                .into());
            }
        }
        corpus.clone_into(&mut floors.corpus);
        for figure in &score.figures {
            let floor = floors.floors.entry(figure.name.clone()).or_insert(figure.value);
            *floor = floor.max(figure.value);
        }
        Ok(())
    }

    pub(super) fn to_json(&self) -> Outcome<String> {
        let json = serde_json::to_string_pretty(self).map_err(|error| format!("floors to JSON: {error}"))?;
        Ok(json + "\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Figure;

    fn score(figures: &[(&str, f64)]) -> Score {
        let figure = |&(name, value): &(&str, f64)| Figure {
            name: name.to_owned(),
            value,
            counts: Vec::new(),
            peer: None,
        };
        Score { figures: figures.iter().map(figure).collect(), ..Score::default() }
    }

    fn baseline(figures: &[(&str, f64)]) -> Baseline {
        let mut baseline = Baseline { margin: 0.01, stories: BTreeMap::new(), lowered: Vec::new() };
        baseline.raise("s", "hash", &score(figures), None).unwrap();
        baseline
    }

    fn floor(baseline: &Baseline, figure: &str) -> Option<f64> {
        baseline.stories["s"].floors.get(figure).copied()
    }

    #[test]
    fn only_more_than_the_margin_is_a_fall() {
        let baseline = baseline(&[("x", 0.8), ("y", 0.5)]);
        let floors = &baseline.stories["s"];
        assert!(floors.falls(&score(&[("x", 0.79), ("y", 0.9)]), 0.01).is_empty());
        let expected = [Fall { figure: "x".into(), floor: 0.8, value: 0.7899 }];
        assert_eq!(floors.falls(&score(&[("x", 0.7899), ("y", 0.5)]), 0.01), expected);
    }

    #[test]
    fn a_figure_that_vanishes_falls() {
        let baseline = baseline(&[("x", 0.8)]);
        assert_eq!(baseline.stories["s"].falls(&score(&[]), 0.01)[0].figure, "x");
    }

    #[test]
    fn floors_rise_and_never_fall_by_themselves() {
        let mut baseline = baseline(&[("x", 0.8), ("y", 0.5)]);
        baseline.raise("s", "hash", &score(&[("x", 0.795), ("y", 0.6)]), None).unwrap();
        assert_eq!((floor(&baseline, "x"), floor(&baseline, "y")), (Some(0.8), Some(0.6)));
        let refused = baseline.raise("s", "hash", &score(&[("x", 0.7), ("y", 0.7)]), None).unwrap_err();
        assert!(refused.message.contains("x is 0.7000, its floor 0.8000"), "{}", refused.message);
        assert!(baseline.raise("s", "hash", &score(&[("x", 0.7), ("y", 0.7)]), Some(" ")).is_err());
        assert_eq!((floor(&baseline, "x"), floor(&baseline, "y")), (Some(0.8), Some(0.6)));
    }

    #[test]
    fn a_reason_lowers_and_is_kept() {
        let mut baseline = baseline(&[("x", 0.8), ("y", 0.5)]);
        baseline.raise("s", "hash", &score(&[("x", 0.7)]), Some("the gold was wrong")).unwrap();
        assert_eq!((floor(&baseline, "x"), floor(&baseline, "y")), (Some(0.7), None));
        let kept: Vec<_> =
            baseline.lowered.iter().map(|lowered| (lowered.figure.as_str(), lowered.to)).collect();
        assert_eq!(kept, [("x", 0.7), ("y", 0.0)]);
        assert_eq!(baseline.lowered[0].reason, "the gold was wrong");
    }

    #[test]
    fn json_round_trips() {
        let written = baseline(&[("x", 0.8)]).to_json().unwrap();
        let read: Baseline = serde_json::from_str(&written).unwrap();
        assert_eq!(read.to_json().unwrap(), written);
    }
}
