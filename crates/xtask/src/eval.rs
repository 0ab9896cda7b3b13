//! Names of measurements and a data folder to one table each.
//!
//! A data folder is laid out like `../shared`: `stories/<story>/{articles/,gold.json}`. Any folder laid out so works, so
//! the command that measures known sets measures unseen ones.

use std::path::{Path, PathBuf};

use crate::run::{Failure, Outcome, release_binary, root};
use crate::score::Score;
use crate::stories::story_folders;
use crate::table::{misses, table};

/// Name and score of each set under a data folder.
type Sets = Vec<(String, Score)>;

/// One thing that can be measured.
struct Measurement {
    name: &'static str,
    about: &'static str,
    measure: fn(data: &Path, binary: &Path) -> Outcome<Sets>,
    /// What others reach at a figure, as the README of the data tells.
    peer: fn(data: &Path, figure: &str) -> Option<String>,
}

const MEASUREMENTS: &[Measurement] = &[Measurement {
    name: "stories",
    about: "every stage on whole stories with gold, DIR/stories/*",
    measure: stories,
    // Nobody else has measured these sets.
    peer: |_, _| None,
}];

/// Measures and prints.
///
/// # Errors
///
/// Fails with code 2 when a name is not known or the data is missing.
pub(crate) fn eval(names: &[String], data: Option<PathBuf>, with_misses: bool) -> Outcome {
    let chosen = choose(names)?;
    let data = data.unwrap_or_else(|| root().join("../shared"));
    if !data.is_dir() {
        return Err(Failure::usage(format!(
            "no data folder at {}; name one with --data DIR",
            data.display()
        )));
    }
    let data = data.canonicalize().map_err(|error| format!("{}: {error}", data.display()))?;
    let binary = release_binary()?;
    for measurement in chosen {
        let sets = (measurement.measure)(&data, &binary)?;
        let sets: Vec<(&str, &Score)> = sets.iter().map(|(name, score)| (name.as_str(), score)).collect();
        println!("{}: {}", measurement.name, measurement.about);
        print!("{}", table(&sets, |figure| (measurement.peer)(&data, figure)));
        for (name, score) in &sets {
            for note in &score.notes {
                println!("note: {name}: {note}");
            }
        }
        if with_misses {
            print!("{}", misses(&sets));
        }
    }
    Ok(())
}

fn choose(names: &[String]) -> Outcome<Vec<&'static Measurement>> {
    let known = || MEASUREMENTS.iter().map(|known| known.name).collect::<Vec<_>>().join(", ");
    if names.is_empty() {
        return Ok(MEASUREMENTS.iter().collect());
    }
    let find = |name: &String| {
        let found = MEASUREMENTS.iter().find(|known| known.name == name);
        found.ok_or_else(|| Failure::usage(format!("no measurement is called {name}; there is: {}", known())))
    };
    names.iter().map(find).collect()
}

fn stories(data: &Path, binary: &Path) -> Outcome<Sets> {
    let dir = data.join("stories");
    if !dir.is_dir() {
        return Err(Failure::usage(format!("no stories in the data folder: {} is missing", dir.display())));
    }
    let folders = story_folders(&dir)?;
    if folders.is_empty() {
        return Err(Failure::usage(format!("no story with a gold.json in {}", dir.display())));
    }
    folders.into_iter().map(|folder| Ok((folder.name.clone(), folder.measure(binary)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_names_are_told_the_known_ones() {
        let failure = choose(&["storeys".to_owned()]).err().unwrap();
        assert_eq!((failure.code, failure.message.contains("stories")), (2, true));
        assert_eq!(choose(&[]).unwrap().len(), MEASUREMENTS.len());
    }
}
