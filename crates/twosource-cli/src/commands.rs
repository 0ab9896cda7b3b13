//! The commands: read the inputs, run the stages, print.

use rayon::prelude::*;
use twosource::report::{ArticleReport, ArticlesReport, StoryReport};
use twosource::{Analysis, Analyzer, Article, NinjsVersion};

use crate::args::{Args, Command, Exchange, Format, Work};
use crate::articles::for_each_batch;
use crate::output;

/// Runs the command. Gives the number of inputs that could not be read; `Err` when nothing could be done.
pub(crate) fn run(args: &Args) -> Result<usize, String> {
    match &args.command {
        Command::Parse(work) => print_each(work, |articles| articles),
        Command::Analyze(work) => print_each(work, analyses),
        Command::Reconcile(work) => reconcile(work),
        Command::Convert { inputs, to } => {
            for_each_batch(inputs, |articles| articles.iter().try_for_each(|article| convert(article, *to)))
        }
        Command::Schema => output::write(&twosource::report::json_schema()).map(|()| 0),
    }
}

/// The analyses of `articles`, on all cores.
fn analyses(articles: Vec<Article>) -> Vec<Analysis> {
    let analyzer = Analyzer::default();
    articles.into_par_iter().map(|article| analyzer.analyze_article(article)).collect()
}

/// What is printed for each article.
trait Printed {
    fn add_to(&self, report: &mut ArticlesReport);
    fn write(&self, format: Format) -> Result<(), String>;
}

impl Printed for Article {
    fn add_to(&self, report: &mut ArticlesReport) {
        report.add_article(self);
    }

    fn write(&self, format: Format) -> Result<(), String> {
        match format {
            Format::Json => output::write(&self.to_json()),
            Format::Jsonl => output::write_json_line(&ArticleReport::from(self)),
            Format::Markdown => output::write(&self.to_markdown()),
            Format::Text => output::write(&self.to_text()),
        }
    }
}

impl Printed for Analysis {
    fn add_to(&self, report: &mut ArticlesReport) {
        report.add_analysis(self);
    }

    fn write(&self, format: Format) -> Result<(), String> {
        match format {
            Format::Json => output::write(&self.to_json()),
            Format::Jsonl => output::write_json_line(&ArticleReport::from(self)),
            Format::Markdown => output::write(&self.to_markdown()),
            Format::Text => output::write(&self.to_text()),
        }
    }
}

/// Prints what `make` makes of the articles, batch by batch, so that a long list needs no more memory than a short one.
/// One JSON document is the exception: it is held until the end.
fn print_each<P: Printed>(work: &Work, make: impl Fn(Vec<Article>) -> Vec<P>) -> Result<usize, String> {
    let mut document = ArticlesReport::new();
    let mut printed = 0;
    let failed = for_each_batch(&work.inputs, |articles| {
        for result in make(articles) {
            if work.format == Format::Json {
                result.add_to(&mut document);
                continue;
            }
            if printed > 0 && work.format != Format::Jsonl {
                output::write("\n")?;
            }
            result.write(work.format)?;
            printed += 1;
        }
        Ok(())
    })?;
    if work.format == Format::Json {
        output::write_json(&document)?;
    }
    Ok(failed)
}

fn reconcile(work: &Work) -> Result<usize, String> {
    let mut read = Vec::new();
    let failed = for_each_batch(&work.inputs, |articles| {
        read.extend(analyses(articles));
        Ok(())
    })?;
    let story = Analyzer::default().reconcile(read).map_err(|error| error.to_string())?;
    match work.format {
        Format::Json => output::write_json(&StoryReport::from(&story)),
        Format::Jsonl => output::write_json_line(&StoryReport::from(&story)),
        Format::Markdown => output::write(&story.to_markdown()),
        Format::Text => output::write(&story.to_text()),
    }?;
    Ok(failed)
}

/// Prints `article` in an exchange format, on lines of its own.
fn convert(article: &Article, to: Exchange) -> Result<(), String> {
    let document = match to {
        Exchange::JsonLd => article.to_json_ld(),
        Exchange::Ninjs2 => article.to_ninjs(NinjsVersion::V2),
        Exchange::Ninjs => article.to_ninjs(NinjsVersion::V3),
        Exchange::NewsmlG2 => article.to_newsml_g2(),
    };
    output::write(document.trim_end())?;
    output::write("\n")
}
