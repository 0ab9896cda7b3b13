//! Measured figures against the floors in `tests/eval/baseline.json`.
//!
//! The stories of `examples/` are always measured, those of `../shared` where they are. A figure more than the margin below
//! its floor fails the gate, and the worst misses are shown with it. `--update` raises floors to what is measured; it
//! lowers one only with a reason, which is stored beside the floors.

mod baseline;

use std::path::PathBuf;

use baseline::{Baseline, Fall};

use crate::run::{Outcome, release_binary, root, shown};
use crate::score::Score;
use crate::stories::story_folders;

/// How many misses are shown when a figure falls.
const SHOWN_MISSES: usize = 10;

/// One measured story.
struct Measured {
    name: String,
    fingerprint: String,
    score: Score,
    /// The story is part of the repository, so it must have floors and may not change behind them.
    is_own: bool,
}

pub(crate) fn gate(update: bool, lower: Option<&str>) -> Outcome {
    let path = root().join("tests/eval/baseline.json");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", shown(&path)))?;
    let mut baseline: Baseline =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", shown(&path)))?;
    let measured = measure_all()?;
    if update {
        for set in &measured {
            baseline.raise(&set.name, &set.fingerprint, &set.score, lower)?;
        }
        std::fs::write(&path, baseline.to_json()?).map_err(|error| format!("{}: {error}", shown(&path)))?;
        println!("floors of {} stories are in {}", measured.len(), shown(&path));
        return Ok(());
    }
    let mut fallen: Vec<(&Measured, Fall)> = Vec::new();
    for set in &measured {
        fallen.extend(compare(&baseline, set)?.into_iter().map(|fall| (set, fall)));
    }
    if fallen.is_empty() {
        return Ok(());
    }
    fallen.sort_by(|(_, a), (_, b)| b.depth().total_cmp(&a.depth()));
    for (set, fall) in &fallen {
        eprintln!("{}: {} is {:.4}, its floor {:.4}", set.name, fall.figure, fall.value, fall.floor);
    }
    eprintln!("the worst misses:");
    for line in worst_misses(&fallen) {
        eprintln!("  {line}");
    }
    Err(format!("{} figures are below their floor by more than {}", fallen.len(), baseline.margin).into())
}

fn measure_all() -> Outcome<Vec<Measured>> {
    let binary = release_binary("twosource-cli")?;
    let places: [(&str, PathBuf, bool); 2] = [
        ("examples", root().join("examples/stories"), true),
        ("shared", root().join("../shared/stories"), false),
    ];
    let mut measured = Vec::new();
    for (prefix, dir, is_own) in places {
        if !dir.is_dir() {
            if is_own {
                return Err(format!("{} is missing; it is part of the repository", shown(&dir)).into());
            }
            println!("{prefix}: {} is not there; gated on the repository's own stories only", dir.display());
            continue;
        }
        for folder in story_folders(&dir)? {
            let name = format!("{prefix}/{}", folder.name);
            measured.push(Measured {
                name,
                fingerprint: folder.fingerprint()?,
                score: folder.measure(&binary)?,
                is_own,
            });
        }
    }
    Ok(measured)
}

fn compare(baseline: &Baseline, set: &Measured) -> Outcome<Vec<Fall>> {
    let Some(floors) = baseline.stories.get(&set.name) else {
        if set.is_own {
            return Err(format!("{} has no floors; run `cargo xtask gate --update`", set.name).into());
        }
        println!("{}: no floors, not gated", set.name);
        return Ok(Vec::new());
    };
    if floors.corpus != set.fingerprint {
        let message = format!("{}: the story is not the one its floors were measured on", set.name);
        if set.is_own {
            return Err(format!("{message}; run `cargo xtask gate --update`").into());
        }
        println!("{message}, not gated");
        return Ok(Vec::new());
    }
    for note in &set.score.notes {
        println!("note: {}: {note}", set.name);
    }
    let falls = floors.falls(&set.score, baseline.margin);
    println!("{}: {} figures, {} below their floor", set.name, floors.floors.len(), falls.len());
    Ok(falls)
}

/// A few misses of each fallen figure in turn, the deepest fall first.
fn worst_misses(fallen: &[(&Measured, Fall)]) -> Vec<String> {
    let of_figures: Vec<Vec<String>> = fallen
        .iter()
        .map(|(set, fall)| {
            let misses = set.score.misses.iter().filter(|miss| lowers(&miss.figure, &fall.figure));
            misses.map(|miss| format!("{} {}: {}", set.name, miss.figure, miss.text)).collect()
        })
        .collect();
    let longest = of_figures.iter().map(Vec::len).max().unwrap_or(0);
    let in_turn =
        (0..longest).flat_map(|place| of_figures.iter().filter_map(move |misses| misses.get(place)));
    let mut lines: Vec<String> = Vec::new();
    for line in in_turn {
        if !lines.contains(line) {
            lines.push(line.clone());
        }
        if lines.len() == SHOWN_MISSES {
            break;
        }
    }
    lines
}

/// Whether a miss noted under `miss` lowers `figure`: `quote.direct` lowers `quote.direct.f1`.
fn lowers(miss: &str, figure: &str) -> bool {
    figure.starts_with(miss) || miss == "quote.speaker" && figure.starts_with("quote.direct+speaker")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Miss;

    #[test]
    fn misses_of_fallen_figures_take_turns() {
        let miss = |figure: &'static str, text: &str| Miss { figure: figure.into(), text: text.to_owned() };
        let misses = (0..20)
            .map(|n| miss("value.recall", &n.to_string()))
            .chain([miss("conflict", "c"), miss("parse", "p")]);
        let score = Score { misses: misses.collect(), ..Score::default() };
        let set = Measured { name: "s".into(), fingerprint: String::new(), score, is_own: true };
        let fallen = ["value.recall", "conflict.f1", "conflict.recall"]
            .map(|figure| (&set, Fall { figure: figure.into(), floor: 1.0, value: 0.0 }));
        let lines = worst_misses(&fallen);
        assert_eq!(lines.len(), SHOWN_MISSES);
        assert_eq!(lines[..3], ["s value.recall: 0", "s conflict: c", "s value.recall: 1"]);
    }

    #[test]
    fn speakers_lower_both_of_their_figures() {
        assert!(
            lowers("quote.speaker", "quote.speaker") && lowers("quote.speaker", "quote.direct+speaker.f1")
        );
        assert!(!lowers("quote.speaker", "quote.direct.f1"));
    }
}
