//! Inputs to parsed articles, a batch at a time: most files side by side, web archives and JSON lines as they are read.

use std::io::{BufRead, IsTerminal};

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use twosource::{Article, Format, ParseOptions};

use crate::args::Inputs;
use crate::inputs::{self, Input};

/// Articles that are held at a time: enough to feed every core, few enough to bound memory.
const BATCH: usize = 64;

/// Reads the inputs and hands their articles on in order. Gives the number of articles and files that could not be
/// read; each was told on standard error, with the file's name.
pub(crate) fn for_each_batch(
    work: &Inputs,
    mut take: impl FnMut(Vec<Article>) -> Result<(), String>,
) -> Result<usize, String> {
    let (inputs, faults) = inputs::collect(&work.paths);
    let progress = progress(inputs.len());
    let mut reading = Reading { work, progress, failed: 0, read: 0 };
    for fault in &faults {
        reading.fail(fault);
    }
    for batch in batches(work, &inputs) {
        match batch {
            Batch::Files(files) => reading.files(files, &mut take)?,
            Batch::Stream(file, format) => reading.stream(file, format, &mut take)?,
        }
    }
    reading.progress.finish_and_clear();
    if reading.read == 0 {
        return Err("no article could be read".to_owned());
    }
    Ok(reading.failed)
}

/// What is read at a time.
enum Batch<'i> {
    /// Files that are read whole, side by side.
    Files(&'i [Input]),
    /// A file that is too long to hold.
    Stream(&'i Input, Format),
}

/// The inputs in order, cut into batches.
fn batches<'i>(work: &Inputs, inputs: &'i [Input]) -> Vec<Batch<'i>> {
    let mut batches = Vec::new();
    let mut start = 0;
    for (at, input) in inputs.iter().enumerate() {
        let streamed =
            work.format_of(&input.name()).filter(|format| matches!(format, Format::Warc | Format::JsonLines));
        let end = if streamed.is_some() { at } else { at + 1 };
        if streamed.is_some() || end - start == BATCH || end == inputs.len() {
            if end > start {
                batches.push(Batch::Files(&inputs[start..end]));
            }
            start = at + 1;
        }
        batches.extend(streamed.map(|format| Batch::Stream(input, format)));
    }
    batches
}

struct Reading<'w> {
    work: &'w Inputs,
    progress: ProgressBar,
    failed: usize,
    read: usize,
}

impl Reading<'_> {
    fn hand_on(
        &mut self,
        mut articles: Vec<Article>,
        take: &mut impl FnMut(Vec<Article>) -> Result<(), String>,
    ) -> Result<(), String> {
        if self.work.one_outlet {
            twosource::mark_repeated(&mut articles);
        }
        self.read += articles.len();
        take(articles)
    }

    fn fail(&mut self, message: &str) {
        self.progress.suspend(|| eprintln!("twosource: {message}"));
        self.failed += 1;
    }

    fn files(
        &mut self,
        files: &[Input],
        take: &mut impl FnMut(Vec<Article>) -> Result<(), String>,
    ) -> Result<(), String> {
        let results: Vec<_> = files.par_iter().map(|file| read_file(self.work, file)).collect();
        let mut articles = Vec::new();
        for result in results {
            match result {
                Ok(found) => articles.extend(found),
                Err(message) => self.fail(&message),
            }
        }
        self.progress.inc(files.len() as u64);
        self.hand_on(articles, take)
    }

    fn stream(
        &mut self,
        file: &Input,
        format: Format,
        take: &mut impl FnMut(Vec<Article>) -> Result<(), String>,
    ) -> Result<(), String> {
        let reader = match inputs::open(file) {
            Ok(reader) => reader,
            Err(message) => {
                self.fail(&message);
                return Ok(());
            }
        };
        let options = self.work.parse_options(Some(format));
        let mut articles = Vec::new();
        for result in items(&file.id, reader, format, &options) {
            match result {
                Ok(article) => articles.push(article),
                Err(error) => self.fail(&format!("{}: {error}", file.path.display())),
            }
            if articles.len() == BATCH {
                self.hand_on(std::mem::take(&mut articles), take)?;
            }
        }
        self.progress.inc(1);
        self.hand_on(articles, take)
    }
}

fn items<'r>(
    id: &str,
    reader: impl BufRead + 'r,
    format: Format,
    options: &ParseOptions,
) -> Box<dyn Iterator<Item = twosource::Result<Article>> + 'r> {
    if format == Format::Warc {
        Box::new(twosource::read_warc(id, reader, options))
    } else {
        Box::new(twosource::read_json_lines(id, reader, options))
    }
}

fn read_file(work: &Inputs, file: &Input) -> Result<Vec<Article>, String> {
    let bytes = inputs::read(file, work.max_bytes)?;
    twosource::parse_all(&file.id, &bytes, &work.parse_options(work.format_of(&file.name())))
        .map_err(|error| format!("{}: {error}", file.path.display()))
}

/// A progress bar on standard error when a person watches and there is something to wait for.
fn progress(n_inputs: usize) -> ProgressBar {
    if n_inputs <= BATCH || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} files, {eta} left");
    ProgressBar::new(n_inputs as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
