//! Names of measurements and a data folder to one table each.
//!
//! A data folder is laid out like `../shared`: `stories/<story>/{articles/,gold.json}`. Any folder laid out so works, so
//! the command that measures known sets measures unseen ones.

use std::path::{Path, PathBuf};

use crate::run::{Failure, Outcome, release_binary, root, stdout};
use crate::score::Score;
use crate::stories::story_folders;
use crate::table::{misses, table};

/// Name and score of each set under a data folder.
type Sets = Vec<(String, Score)>;

/// One thing that can be measured.
struct Measurement {
    name: &'static str,
    about: &'static str,
    measure: fn(name: &str, data: &Path) -> Outcome<Sets>,
}

const MEASUREMENTS: &[Measurement] = &[
    Measurement {
        name: "stories",
        about: "every stage on whole stories with gold, DIR/stories/*",
        measure: |_, data| stories(data),
    },
    Measurement {
        name: "pages",
        about: "body and metadata of real pages, and pages a second on one core, DIR/data/parsing/*.ndjson*",
        measure: engine,
    },
    Measurement {
        name: "tags",
        about: "Penn tags of given tokens, DIR/data/tags/*test* and *dev*",
        measure: engine,
    },
    Measurement {
        name: "deps",
        about: "trees of given tokens against the held-out end of DIR/data/silver/gmb, and heads against DIR/data/tags/*test*",
        measure: engine,
    },
    Measurement {
        name: "names",
        about: "names of given tokens, DIR/data/names/dev/*.bio, and types of persons in raw text, DIR/stories/*",
        measure: engine,
    },
    Measurement {
        name: "segment",
        about: "sentence ends and token borders of raw text, DIR/data/tags, DIR/data/silver/wikinews, tests/cases/segment",
        measure: engine,
    },
    Measurement {
        name: "newsquant",
        about: "quantities and units of news sentences, DIR/data/values/newsquant*.json",
        measure: engine,
    },
    Measurement {
        name: "timex",
        about: "spans and values of times in news, DIR/data/values/tbaq*",
        measure: engine,
    },
    Measurement {
        name: "recognizers",
        about: "cases of Recognizers-Text whose text and value agree, DIR/data/values/recognizers-en/*.json",
        measure: engine,
    },
    Measurement {
        name: "coref",
        about: "who is who inside a document, DIR/data/tags/*dev* (entity layer) and DIR/data/reconcile/ecbplus*",
        measure: engine,
    },
    Measurement {
        name: "linkage",
        about: "who is who across documents, DIR/data/reconcile/ecbplus*",
        measure: engine,
    },
    Measurement {
        name: "speed",
        about: "raw text to sentences, tokens, tags, trees and names on one core, 8 MB from DIR/data",
        measure: engine,
    },
];

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
    for measurement in chosen {
        let sets = (measurement.measure)(measurement.name, &data)?;
        let sets: Vec<(&str, &Score)> = sets.iter().map(|(name, score)| (name.as_str(), score)).collect();
        println!("{}: {}", measurement.name, measurement.about);
        print!("{}", table(&sets));
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

/// What the trainer measures of the language engine in its own process, where tokens can be given and no report has to
/// be written. It prints the sets as JSON.
fn engine(name: &str, data: &Path) -> Outcome<Sets> {
    let trainer = release_binary("twosource-train")?;
    let printed = stdout(trainer, &["measure", name, "--data", &data.to_string_lossy()])?;
    serde_json::from_str(&printed).map_err(|error| {
        format!("twosource-train measure {name}: its output is no list of scores: {error}").into()
    })
}

fn stories(data: &Path) -> Outcome<Sets> {
    let binary = release_binary("twosource-cli")?;
    let dir = data.join("stories");
    if !dir.is_dir() {
        return Err(Failure::usage(format!("no stories in the data folder: {} is missing", dir.display())));
    }
    let folders = story_folders(&dir)?;
    if folders.is_empty() {
        return Err(Failure::usage(format!("no story with a gold.json in {}", dir.display())));
    }
    folders.into_iter().map(|folder| Ok((folder.name.clone(), folder.measure(&binary)?))).collect()
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
