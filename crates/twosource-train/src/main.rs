//! Makes the word tables and weights that twosource ships, from open corpora in CoNLL-U.
//!
//! ```text
//! cargo run -p twosource-train -- words --silver a.conllu b.conllu --out crates/twosource/data/words.tsv
//! cargo run -p twosource-train -- tag-pairs --silver a.conllu b.conllu --out crates/twosource/data/tag_pairs.tsv
//! cargo run -p twosource-train -- irregular --wordnet wordnet30 --out crates/twosource/data/irregular.tsv
//! cargo run -p twosource-train -- agree --conllu c.conllu
//! ```
//!
//! `agree` makes nothing: it prints how often lemmas, parts of speech and morphology are those of an annotated file.
//! The same input gives the same output, byte for byte.

mod agree;
mod conllu;
#[path = "../../twosource/src/lexicon/inflection.rs"]
mod inflection;
mod irregular;
mod pairs;
mod words;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
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
    /// Lists the words that the rules of inflection miss.
    Irregular {
        /// The folder of `WordNet`'s database files.
        #[arg(long)]
        wordnet: PathBuf,
        /// The table to write.
        #[arg(long)]
        out: PathBuf,
    },
    /// Prints how often lemmas, parts of speech and morphology are those of annotated text.
    Agree {
        /// Annotated text in CoNLL-U, with Penn tags and spaCy's labels.
        #[arg(long, num_args = 1.., required = true)]
        conllu: Vec<PathBuf>,
    },
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
        Command::Irregular { wordnet, out } => {
            let names = [('v', "verb"), ('n', "noun"), ('a', "adj")];
            let texts = names
                .iter()
                .map(|(letter, name)| {
                    let index = read(&wordnet.join(format!("index.{name}")))?;
                    Ok((*letter, index, read(&wordnet.join(format!("{name}.exc")))?))
                })
                .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
            let classes: Vec<_> = texts
                .iter()
                .map(|(letter, index, exceptions)| irregular::Class { letter: *letter, index, exceptions })
                .collect();
            fs::write(out, irregular::table(&classes))?;
        }
        Command::Agree { conllu } => {
            let mut agreement = agree::Agreement::default();
            for path in conllu {
                conllu::rows(&read(&path)?).for_each(|rows| agreement.add(&rows));
            }
            std::io::Write::write_all(&mut std::io::stdout(), agreement.to_text().as_bytes())?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?)
}

impl Files {
    fn each_sentence(&self, mut visit: impl FnMut(&[conllu::Word<'_>])) -> Result<(), Box<dyn Error>> {
        for path in &self.silver {
            for sentence in conllu::sentences(&read(path)?) {
                visit(&sentence);
            }
        }
        Ok(())
    }
}
