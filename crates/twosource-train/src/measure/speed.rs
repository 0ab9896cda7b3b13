//! News prose to words a second, time to load, and memory.
//!
//! [`prose`] makes a text of 8 MB from the data, the same every time. The measurement runs in a process of its own, so
//! that nothing of the making of the text is counted: `measure speed` writes the text to a temporary file
//! and starts itself with `--text`.
//! Limits: memory is told on Linux only; the clock is that of a machine on which others may work.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use serde::Deserialize;

use super::documents::documents;
use super::treebank;
use super::{Count, Outcome, Score, Sets, files, missing};

/// Bytes of the text, from the goal that the figure was set with.
const TEXT_BYTES: usize = 8_000_000;

/// Sentences of a paragraph, where a file has lost its own. News has two to five.
const PARAGRAPH_SENTENCES: usize = 4;

/// Timed runs, of which the best counts. One more comes first and is not timed.
const RUNS: usize = 5;

/// Loads the weights when it is read first.
const FIRST: &str = "The ferry sank on Monday, the coast guard said.";

/// Runs the measurement in a process of its own, and returns what it prints.
pub(super) fn measure_apart(data: &Path) -> Outcome<String> {
    let text = prose(data)?;
    if text.is_empty() {
        let told = missing(format!("no text in {}", data.display()));
        return Ok(serde_json::to_string(&[("prose", told)])?);
    }
    let path = std::env::temp_dir().join(format!("twosource-speed-{}.txt", std::process::id()));
    fs::write(&path, &text)?;
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["measure", "speed", "--data"]).arg(data).arg("--text").arg(&path);
    let output = command.output();
    fs::remove_file(&path)?;
    let output = output?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// `speed.words-per-second`: words (what white space sets apart) from raw text to sentences, tokens, tags, trees and
/// names, the best of [`RUNS`]. `speed.load-ms`: the first call of all, on one short sentence; the
/// weights are read on all cores, everything else on one. `speed.peak-mb`: the most
/// memory that was held at once in all runs, in millions of bytes, less what the process held with the text read and
/// nothing done: weights, work, and the result for the whole text are in it.
pub(super) fn measure(path: &Path) -> Outcome<Sets> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let before = bytes_held("VmRSS:");
    let start = Instant::now();
    let n_first = twosource::segment_text(FIRST).tokens.len();
    let load = start.elapsed();
    let mut tokens = Vec::new();
    let mut seconds = Vec::new();
    for _ in 0..=RUNS {
        let start = Instant::now();
        tokens.push(twosource::segment_text(&text).tokens.len());
        seconds.push(start.elapsed().as_secs_f64());
    }
    let after = bytes_held("VmHWM:");
    if n_first == 0 || tokens.iter().any(|n| *n == 0 || *n != tokens[0]) {
        return Err(format!("runs differ or find nothing: {tokens:?} tokens").into());
    }
    let best = seconds.iter().skip(1).copied().fold(f64::INFINITY, f64::min);
    // Counted after memory was, because counting takes some.
    let n_words = text.split_whitespace().count();
    let n_distinct = text.split_whitespace().collect::<HashSet<_>>().len();
    let mut score = Score::default();
    score.add("speed.words-per-second", n_words as f64 / best, Vec::<Count>::new());
    score.add("speed.load-ms", load.as_secs_f64() * 1e3, Vec::new());
    match (before, after) {
        (Some(before), Some(after)) => {
            score.add("speed.peak-mb", after.saturating_sub(before) as f64 / 1e6, Vec::new());
        }
        _ => score.notes.push("this system does not tell the most memory held".to_owned()),
    }
    let n_bytes = text.len();
    score
        .notes
        .push(format!("{n_bytes} bytes, {n_words} words, {n_distinct} distinct, {} tokens", tokens[0]));
    super::stage_speed::add(&text, &mut score)?;
    super::parse_speed::add(&text, &mut score)?;
    Ok(vec![("prose".to_owned(), score)])
}

/// Memory of this process in bytes: what it holds (`VmRSS:`), or the most that it ever held (`VmHWM:`).
fn bytes_held(which: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(which))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// Paragraphs of the silver files, the treebank and the articles with quotations, by name of file, up to [`TEXT_BYTES`].
fn prose(data: &Path) -> Outcome<String> {
    let data = data.join("data");
    let mut text = String::with_capacity(TEXT_BYTES + TEXT_BYTES / 8);
    let mut paths = files::listed(&data.join("silver"), files::is_conllu)?;
    paths.extend(files::listed(&data.join("tags"), files::is_conllu)?);
    paths.extend(files::listed(&data.join("quotes"), |name| files::is_kind(name, "jsonl"))?);
    for path in paths {
        if text.len() >= TEXT_BYTES {
            break;
        }
        let file = files::text(&path)?;
        if files::is_conllu(&path.to_string_lossy()) {
            add_sentences(&file, &mut text);
        } else {
            add_articles(&file, &mut text)?;
        }
    }
    Ok(text)
}

fn add_sentences(file: &str, text: &mut String) {
    let mut sentences = treebank::sentences(file);
    for paragraph in sentences.chunks_mut(PARAGRAPH_SENTENCES) {
        if text.len() >= TEXT_BYTES {
            return;
        }
        for sentence in paragraph.iter_mut() {
            (sentence.doc, sentence.opens_paragraph) = ("", false);
            if let Some(last) = sentence.rows.last_mut() {
                last.space_after = true;
            }
        }
        for document in documents(&paragraph.iter().collect::<Vec<_>>()) {
            text.push_str(&document.text);
        }
    }
}

#[derive(Deserialize)]
struct Article {
    text: String,
}

fn add_articles(file: &str, text: &mut String) -> Outcome<()> {
    for line in file.lines() {
        if text.len() >= TEXT_BYTES {
            break;
        }
        let article: Article = serde_json::from_str(line)?;
        text.push_str(article.text.trim());
        text.push_str("\n\n");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_sentences_make_a_paragraph() {
        let mut text = String::new();
        add_sentences(&"1\tGo\t_\t_\tVB\t_\t0\t_\t_\tSpaceAfter=No\n\n".repeat(5), &mut text);
        assert_eq!(text, "Go Go Go Go\n\nGo\n\n");
    }

    #[test]
    fn articles_keep_their_paragraphs() {
        let mut text = String::new();
        add_articles("{\"id\": \"a\", \"text\": \" One.\\n\\nTwo. \"}\n", &mut text).unwrap();
        assert_eq!(text, "One.\n\nTwo.\n\n");
    }
}
