//! What can be asked for.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use twosource::{Date, ParseOptions};

/// The two-source rule as code: what several reports of one story assert, confirm, contradict, quote and copy.
#[derive(Debug, Parser)]
#[command(
    name = "twosource",
    version,
    after_help = "Exit status: 0 every input was read, 1 some were not, 2 nothing could be done."
)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Label the blocks of each article and read what it says about itself
    Parse(Work),
    /// Read quotations, claims, names and values out of each article
    Analyze(Work),
    /// Compare articles on one story: facts, contradictions, altered quotations, copies
    Reconcile(Work),
    /// Print the JSON Schema of the `reconcile` report
    Schema,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Work {
    /// Article files, or folders of them; an article's id is its file's name without the ending
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,

    /// Day of receipt, for articles that do not tell their date
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) received: Option<Date>,

    /// Longest file that is read, in bytes
    #[arg(long, value_name = "N", default_value_t = ParseOptions::default().max_bytes)]
    pub(crate) max_bytes: usize,
}

impl Work {
    /// The library's options.
    pub(crate) fn parse_options(&self) -> ParseOptions {
        ParseOptions::default().max_bytes(self.max_bytes).received(self.received)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One JSON document
    Json,
    /// One JSON object a line: an article, or the whole story
    Jsonl,
    /// Markdown
    Markdown,
    /// Plain text
    Text,
}

fn day(text: &str) -> Result<Date, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return Err("expected YYYY-MM-DD".to_owned());
    };
    let date = (|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))();
    date.ok_or_else(|| "no such day, expected YYYY-MM-DD".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        use clap::CommandFactory;
        Args::command().debug_assert();
    }

    #[test]
    fn a_day_needs_to_exist() {
        assert_eq!(day("2024-02-29").unwrap().to_string(), "2024-02-29");
        assert!(day("2023-02-29").is_err());
        assert!(day("1 May").is_err());
    }
}
