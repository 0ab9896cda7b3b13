//! Makes the word tables and weights that twosource ships, from open corpora in CoNLL-U.
//!
//! ```text
//! cargo run -p twosource-train -- words --silver a.conllu b.conllu --out crates/twosource/data/words.tsv
//! cargo run -p twosource-train -- tag-pairs --silver a.conllu b.conllu --out crates/twosource/data/tag_pairs.tsv
//! cargo run --release -p twosource-train -- measure tags --data ../shared
//! ```
//!
//! The same input gives the same output, byte for byte.

mod conllu;
mod measure;
mod pairs;
mod words;

use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Makes the word tables and weights that twosource ships")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Counts which tags and lemmas a word form has.
    Words(Files),
    /// Counts which tag follows which.
    TagPairs(Files),
    /// Measures the language engine, and prints scores as JSON.
    #[command(subcommand)]
    Measure(measure::Measure),
}

#[derive(Args)]
struct Files {
    /// Annotated text in CoNLL-U, with Penn tags in the fifth column.
    #[arg(long, num_args = 1.., required = true)]
    silver: Vec<PathBuf>,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing can be done when the terminal itself is gone.
            let _ = std::io::Write::write_fmt(&mut std::io::stderr(), format_args!("{error}\n"));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Box<dyn Error>> {
    match command {
        Command::Words(files) => {
            let mut counts = words::Counts::default();
            files.each_sentence(|sentence| counts.add(sentence))?;
            fs::write(&files.out, counts.to_table())?;
        }
        Command::TagPairs(files) => {
            let mut counts = pairs::Counts::default();
            files.each_sentence(|sentence| counts.add(sentence))?;
            fs::write(&files.out, counts.to_table())?;
        }
        Command::Measure(measure) => {
            let scores = measure::run(measure)?;
            writeln!(std::io::stdout(), "{scores}")?;
        }
    }
    Ok(())
}

impl Files {
    fn each_sentence(&self, mut visit: impl FnMut(&[conllu::Word<'_>])) -> Result<(), Box<dyn Error>> {
        for path in &self.silver {
            let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
            for sentence in conllu::sentences(&text) {
                visit(&sentence);
            }
        }
        Ok(())
    }
}
