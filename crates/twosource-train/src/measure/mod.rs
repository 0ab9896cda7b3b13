//! A measurement and a data folder to scores of the language engine, as JSON on standard output.
//!
//! `cargo xtask eval tags deps names newsquant timex recognizers coref linkage pages segment speed` builds this program, runs it once a name and prints the tables. The
//! engine runs in this process, so tokens can be given to it; the sets are the files of `DIR/data` that
//! `../shared/data/README.md` describes, or others of the same formats under the same folders.
//!
//! What a figure counts stands at the function that adds it. A set that is not there is told in a note of its score and
//! costs nothing else, because somebody may have one set of the five.

mod bio;
mod cases;
mod coref;
mod deps;
mod documents;
#[path = "../../../xtask/src/score/figures.rs"]
mod figures;
pub(crate) mod files;
mod flips;
mod heads;
mod linkage;
mod names;
mod newsquant;
mod pages;
mod parse_speed;
mod peers;
mod recognizers;
mod segment;
mod speed;
mod stage_speed;
mod tags;
mod timex;
mod tree;
mod treebank;

use std::error::Error;
use std::path::PathBuf;

use clap::{Args, Subcommand};

use figures::{Count, Score};

/// What a measurement ends with.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// Name and score of each set.
type Sets = Vec<(String, Score)>;

#[derive(Subcommand)]
pub(crate) enum Measure {
    /// Penn tags of given tokens.
    Tags(Folder),
    /// Trees of given tokens.
    Deps {
        #[command(flatten)]
        folder: Folder,
        /// Score the trees of this CoNLL-U file on the one set of gold trees, instead of the engine's.
        #[arg(long, value_name = "FILE")]
        predicted: Option<PathBuf>,
    },
    /// Names of given tokens, and types of persons in raw text.
    Names(Folder),
    /// Metadata and body of real pages, and pages a second.
    Pages(Folder),
    /// Sentence ends and token borders of raw text.
    Segment(Folder),
    /// Quantities of news sentences with their units.
    Newsquant(Folder),
    /// Times of news articles with their TIMEX3 values.
    Timex(Folder),
    /// Numbers, measures and times of the cases of Recognizers-Text.
    Recognizers(Folder),
    /// Who is who inside a document.
    Coref(Folder),
    /// Who is who across documents.
    Linkage(Folder),
    /// Words a second, time to load, memory, and megabytes parsed a second.
    Speed {
        #[command(flatten)]
        folder: Folder,
        /// Read this text instead of making one from the data.
        #[arg(long, value_name = "FILE")]
        text: Option<PathBuf>,
    },
}

#[derive(Args)]
pub(crate) struct Folder {
    /// Folder that holds `data/` and `stories/`.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

/// Measures, and returns what is to be printed.
pub(crate) fn run(measure: Measure) -> Outcome<String> {
    let mut sets = match measure {
        Measure::Tags(folder) => tags::measure(&folder.data)?,
        Measure::Deps { folder, predicted: None } => deps::measure(&folder.data)?,
        Measure::Deps { folder, predicted: Some(file) } => deps::measure_file(&folder.data, &file)?,
        Measure::Names(folder) => {
            let mut sets = names::measure(&folder.data)?;
            sets.extend(flips::measure(&folder.data)?);
            sets
        }
        Measure::Pages(folder) => pages::measure(&folder.data)?,
        Measure::Segment(folder) => segment::measure(&folder.data)?,
        Measure::Newsquant(folder) => newsquant::measure(&folder.data)?,
        Measure::Timex(folder) => timex::measure(&folder.data)?,
        Measure::Recognizers(folder) => recognizers::measure(&folder.data)?,
        Measure::Coref(folder) => coref::measure(&folder.data)?,
        Measure::Linkage(folder) => linkage::measure(&folder.data)?,
        Measure::Speed { text: Some(text), .. } => speed::measure(&text)?,
        Measure::Speed { folder, text: None } => return speed::measure_apart(&folder.data),
    };
    for (name, score) in &mut sets {
        peers::add(name, score);
    }
    Ok(serde_json::to_string(&sets)?)
}

/// A score that only says what is missing.
fn missing(told: String) -> Score {
    Score { notes: vec![told], ..Score::default() }
}

/// A figure as it is written: `0.5`, or `1` for all.
#[cfg(test)]
fn value(score: &Score, name: &str) -> String {
    let figure = score.figures.iter().find(|figure| figure.name == name);
    figure.map_or_else(|| format!("no {name}"), |figure| figure.value.to_string())
}
