//! The commands: read the inputs, run the stages, print.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use twosource::report::{ArticleReport, ArticlesReport, StoryReport};
use twosource::{Analysis, Analyzer, Article};

use crate::args::{Args, Command, Format, Work};
use crate::inputs::{self, Input};
use crate::output;

/// Files that are read and analysed at a time: enough to feed every core, few enough to bound memory.
const BATCH: usize = 64;

/// Runs the command. Gives the number of inputs that could not be read; `Err` when nothing could be done.
pub(crate) fn run(args: &Args) -> Result<usize, String> {
    match &args.command {
        Command::Parse(work) => print_each::<Article>(work),
        Command::Analyze(work) => print_each::<Analysis>(work),
        Command::Reconcile(work) => reconcile(work),
        Command::Schema => output::write(&twosource::report::json_schema()).map(|()| 0),
    }
}

/// What `parse` and `analyze` make of one file.
trait Reading: Sized + Send {
    fn read(work: &Work, id: &str, bytes: &[u8]) -> twosource::Result<Self>;
    fn add_to(&self, report: &mut ArticlesReport);
    fn write(&self, format: Format) -> Result<(), String>;
}

impl Reading for Article {
    fn read(work: &Work, id: &str, bytes: &[u8]) -> twosource::Result<Self> {
        twosource::parse(id, bytes, &work.parse_options())
    }

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

impl Reading for Analysis {
    fn read(work: &Work, id: &str, bytes: &[u8]) -> twosource::Result<Self> {
        Analyzer::new(work.parse_options()).analyze(id, bytes)
    }

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

/// Prints one reading a file, batch by batch, so that a long list needs no more memory than a short one. One JSON
/// document is the exception: it is held until the end.
fn print_each<R: Reading>(work: &Work) -> Result<usize, String> {
    let mut document = ArticlesReport::new();
    let mut printed = 0;
    let failed = for_each_batch::<R>(work, |readings| {
        for reading in readings {
            if work.format == Format::Json {
                reading.add_to(&mut document);
                continue;
            }
            if printed > 0 && work.format != Format::Jsonl {
                output::write("\n")?;
            }
            reading.write(work.format)?;
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
    let mut analyses = Vec::new();
    let failed = for_each_batch::<Analysis>(work, |readings| {
        analyses.extend(readings);
        Ok(())
    })?;
    let story = Analyzer::new(work.parse_options()).reconcile(analyses).map_err(|error| error.to_string())?;
    match work.format {
        Format::Json => output::write_json(&StoryReport::from(&story)),
        Format::Jsonl => output::write_json_line(&StoryReport::from(&story)),
        Format::Markdown => output::write(&story.to_markdown()),
        Format::Text => output::write(&story.to_text()),
    }?;
    Ok(failed)
}

/// Reads the inputs on all cores and hands them on in their order. Gives the number that could not be read; each was
/// told on standard error, with the file's name.
fn for_each_batch<R: Reading>(
    work: &Work,
    mut take: impl FnMut(Vec<R>) -> Result<(), String>,
) -> Result<usize, String> {
    let (inputs, faults) = inputs::collect(&work.paths);
    let progress = progress(inputs.len());
    let tell = |message: &str| progress.suspend(|| eprintln!("twosource: {message}"));
    for fault in &faults {
        tell(fault);
    }
    let (mut failed, mut read) = (faults.len(), 0);
    for batch in inputs.chunks(BATCH) {
        let results: Vec<_> = batch.par_iter().map(|input| read_one::<R>(work, input)).collect();
        let mut readings = Vec::new();
        for result in results {
            match result {
                Ok(reading) => readings.push(reading),
                Err(message) => {
                    tell(&message);
                    failed += 1;
                }
            }
        }
        read += readings.len();
        take(readings)?;
        progress.inc(batch.len() as u64);
    }
    progress.finish_and_clear();
    if read == 0 {
        return Err("no article could be read".to_owned());
    }
    Ok(failed)
}

fn read_one<R: Reading>(work: &Work, input: &Input) -> Result<R, String> {
    let bytes = inputs::read(input, work.max_bytes)?;
    R::read(work, &input.id, &bytes).map_err(|error| format!("{}: {error}", input.path.display()))
}

/// A progress bar on standard error when a person watches and there is something to wait for.
fn progress(n_inputs: usize) -> ProgressBar {
    if n_inputs <= BATCH || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} articles, {eta} left");
    ProgressBar::new(n_inputs as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
