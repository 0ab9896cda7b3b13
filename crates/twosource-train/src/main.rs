//! Makes the word tables and weights that twosource ships from open data, and measures what they are worth.
//!
//! Weights are trained one after the other, each on what the ones before make of the text:
//!
//! ```text
//! twosource-train vocabulary --silver gmb.conllu wikinews.conllu --gold gum-train.conllu --vectors vectors.txt \
//!     --wordnet wordnet30 --out data/vocabulary.bin
//! twosource-train tagger --silver … --gold … --vocabulary data/vocabulary.bin --out data/tagger.bin
//! twosource-train parser --silver … --gold … --vocabulary … --tagger data/tagger.bin --out data/parser.bin
//! twosource-train names --silver … --four wikigold.bio --three re3d.bio … --out data/names.bin
//! ```
//!
//! Tables of words and names come from annotated text and open lists, whose formats `--help` gives. The calls stand in
//! the rows of `crates/twosource/data/MANIFEST.toml`; run in the order given names, family names, places, parties,
//! groups, subdivisions, because each leaves out what earlier ones list.
//!
//! The same input gives the same output, byte for byte.

#![expect(clippy::print_stderr, reason = "a program for a terminal; trainings tell how far they are")]

mod agree;
mod bio;
mod clusters;
mod conllu;
mod convert;
mod corpus;
mod examples;
mod family_names;
mod given_names;
mod groups;
#[path = "../../twosource/src/lexicon/inflection.rs"]
mod inflection;
mod inputs;
mod irregular;
mod measure;
mod names;
mod parser;
mod parties;
mod perceptron;
mod places;
mod senses;
mod shuffle;
mod subdivisions;
mod tables;
mod tagger;
mod vocabulary;
mod weights;
mod wordnet;
mod words;

use std::error::Error;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Makes the word tables and weights that twosource ships")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    #[command(flatten)]
    Table(tables::Table),
    #[command(flatten)]
    Weights(weights::Weights),
    /// Measures the language engine, and prints scores as JSON.
    #[command(subcommand)]
    Measure(measure::Measure),
    /// Prints how often lemmas, parts of speech and morphology are those of annotated text.
    Agree {
        /// Annotated text in CoNLL-U, with Penn tags and spaCy's labels.
        #[arg(long, num_args = 1.., required = true)]
        conllu: Vec<PathBuf>,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing can be done when the terminal itself is gone.
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Box<dyn Error>> {
    match command {
        Command::Table(table) => tables::run(table),
        Command::Weights(weights) => weights::run(weights),
        Command::Measure(measure) => {
            let scores = measure::run(measure)?;
            Ok(writeln!(std::io::stdout(), "{scores}")?)
        }
        Command::Agree { conllu } => {
            let mut agreement = agree::Agreement::default();
            for path in conllu {
                conllu::rows(&inputs::read(&path)?).for_each(|rows| agreement.add(&rows));
            }
            Ok(std::io::stdout().write_all(agreement.to_text().as_bytes())?)
        }
    }
}
