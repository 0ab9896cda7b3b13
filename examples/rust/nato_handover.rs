//! Five messy reports on the handover of the NATO secretary-general's office on 1 October 2024, reconciled.
//!
//! `cargo run --release --example nato_handover [DIR]` reads every `.txt` file of DIR, or the repository's own edition of
//! the five reports, and prints what a desk editor asks: what is confirmed and by how many independent sources, what the
//! reports contradict each other on, which quotation was altered, who retells whom, and what only one source says.
#![expect(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use twosource::{Analyzer, FactStatus};

fn main() -> Result<(), Box<dyn Error>> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/stories/nato-handover/articles");
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from(own), PathBuf::from);

    // The library takes bytes and never touches files: reading them is the caller's part.
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    if paths.is_empty() {
        return Err(format!("{}: no .txt files", folder.display()).into());
    }

    // One analysis an article: sentences, names, values, quotations, claims, each with its span in the text.
    let analyzer = Analyzer::default();
    let mut reports = Vec::new();
    for path in &paths {
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        let bytes = fs::read(path)?;
        let analysis =
            analyzer.analyze(&id, &bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        reports.push(analysis);
    }

    // One story of all of them. The order of the articles makes no difference.
    let story = analyzer.reconcile(reports)?;
    print!("{}", story.to_text());

    // Everything in the report is plain data that a program can ask for.
    let confirmed = story.facts.iter().filter(|fact| fact.status == FactStatus::Corroborated).count();
    println!(
        "\n{} facts, {confirmed} of them confirmed, {} contradictions, {} utterances quoted by several reports.",
        story.facts.len(),
        story.conflicts.len(),
        story.quotations.len()
    );
    Ok(())
}
