//! The chains of people, bodies and places of ECB+ to gold mentions of each document.
//!
//! ECB+ annotates who takes part in the happenings of some sentences; other mentions are not judged, and chains count
//! inside one document only. Half of the documents, the even ones, may be looked at.

use std::path::Path;

use serde::Deserialize;

use super::Document;
use super::align::Gold;
use crate::measure::{Outcome, files};

#[derive(Deserialize)]
struct Line {
    doc: String,
    split: String,
    text: String,
    mentions: Vec<Annotated>,
}

#[derive(Deserialize)]
struct Annotated {
    tag: String,
    kind: String,
    /// Characters.
    start: usize,
    end: usize,
    chain: String,
    in_validated_sentence: bool,
}

/// The development part, where it is.
pub(super) fn sets(data: &Path) -> Outcome<Vec<(String, Vec<Document>)>> {
    let mut sets = Vec::new();
    for path in files::listed(&data.join("data/reconcile"), |name| name.starts_with("ecbplus"))? {
        let mut documents = Vec::new();
        for line in files::text(&path)?.lines() {
            let line: Line =
                serde_json::from_str(line).map_err(|error| format!("{}: {error}", path.display()))?;
            if line.split == "dev" {
                documents.push(read(line, documents.len() % 2 == 0));
            }
        }
        sets.push(("ecbplus-dev".to_owned(), documents));
    }
    Ok(sets)
}

fn read(line: Line, shown: bool) -> Document {
    let bytes: Vec<usize> = line.text.char_indices().map(|(at, _)| at).chain([line.text.len()]).collect();
    let gold = line
        .mentions
        .iter()
        .filter(|mention| mention.kind == "entity" && mention.in_validated_sentence)
        .filter(|mention| mention.tag.starts_with("HUMAN") || mention.tag.starts_with("LOC"))
        .filter_map(|mention| {
            let (start, end) = (*bytes.get(mention.start)?, *bytes.get(mention.end)?);
            Some(Gold { chain: mention.chain.clone(), start, end, head: (start, end) })
        })
        .collect();
    Document { name: line.doc, text: line.text, gold, shown }
}
