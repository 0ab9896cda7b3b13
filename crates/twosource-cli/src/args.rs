//! What can be asked for.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use twosource::{Date, JsonFields, ParseOptions};

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
    /// Write each article in a format that newsroom systems exchange
    Convert {
        #[command(flatten)]
        inputs: Inputs,
        /// Which format
        #[arg(long, value_enum, default_value_t = Exchange::Ninjs)]
        to: Exchange,
    },
    /// Print the JSON Schema of the `reconcile` report
    Schema,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Work {
    #[command(flatten)]
    pub(crate) inputs: Inputs,

    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// What is read, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct Inputs {
    /// Articles, feeds and web archives, or folders of them; an article's id is its file's name without the ending
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// What the files are [default: what their endings and first bytes tell]
    #[arg(long, value_name = "FORMAT", value_parser = ["text", "markdown", "html", "json-ld", "ninjs", "newsml-g2", "rss", "atom", "json-feed", "warc", "json-lines"])]
    pub(crate) input: Option<String>,

    /// Encoding that the files are said to be in, such as windows-1252 [default: what their bytes tell]
    #[arg(long, value_name = "LABEL")]
    pub(crate) encoding: Option<String>,

    /// Where JSON lines hold a field, such as `headline=kop` or `text=article.plain`; may be given several times
    #[arg(long, value_name = "FIELD=NAME", value_parser = field)]
    pub(crate) field: Vec<(String, String)>,

    /// All articles are of one outlet: label the lines that recur in many of them
    #[arg(long)]
    pub(crate) one_outlet: bool,

    /// Day of receipt, for articles that do not tell their date
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) received: Option<Date>,

    /// Longest file or article that is read, in bytes
    #[arg(long, value_name = "N", default_value_t = ParseOptions::default().max_bytes)]
    pub(crate) max_bytes: usize,
}

impl Inputs {
    /// The library's options for a file of `format`.
    pub(crate) fn parse_options(&self, format: Option<twosource::Format>) -> ParseOptions {
        let fields = self.field.iter().fold(JsonFields::default(), |fields, (field, name)| {
            // The argument was checked when it was read.
            fields.clone().named(field, name).unwrap_or(fields)
        });
        ParseOptions::default()
            .fields(fields)
            .max_bytes(self.max_bytes)
            .received(self.received)
            .encoding(self.encoding.clone())
            .format(format)
    }

    /// The shape of the file `name`, asked for or promised by its ending.
    pub(crate) fn format_of(&self, name: &str) -> Option<twosource::Format> {
        let asked = self.input.as_deref().and_then(|word| word.parse().ok());
        asked.or_else(|| twosource::Format::of_file_name(name))
    }
}

/// A field of JSON lines and the name that holds it.
fn field(text: &str) -> Result<(String, String), String> {
    let (field, name) = text.split_once('=').ok_or("expected FIELD=NAME")?;
    JsonFields::default().named(field, name).map_err(|error| error.to_string())?;
    Ok((field.to_owned(), name.to_owned()))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Exchange {
    /// JSON-LD of schema.org, a `NewsArticle`
    JsonLd,
    /// IPTC ninjs 3
    Ninjs,
    /// IPTC ninjs 2
    #[value(name = "ninjs-2")]
    Ninjs2,
    /// IPTC NewsML-G2
    NewsmlG2,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        use clap::CommandFactory;
        Args::command().debug_assert();
    }

    #[test]
    fn every_shape_can_be_asked_for() {
        for format in twosource::Format::ALL {
            let args = Args::try_parse_from(["twosource", "parse", "x", "--input", format.as_str()]);
            assert!(args.is_ok(), "{format}");
        }
        assert!(Args::try_parse_from(["twosource", "parse", "x", "--received", "2023-02-29"]).is_err());
    }
}
