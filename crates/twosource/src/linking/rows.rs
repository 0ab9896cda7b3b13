//! Rows of a table, as text or as entries, to entries of which each id stands once.
//!
//! Each row carries its number, so that a fault can be found in the file it came from.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::linking::names::Name;
use crate::types::KbEntry;

/// What stands between the aliases of a cell.
const BETWEEN_ALIASES: char = '|';

/// Rows of text with a tab between cells; the first line names the columns.
pub(super) fn from_tsv(bytes: &[u8]) -> Result<Vec<(usize, KbEntry)>> {
    let mut lines = lines(bytes)?;
    let Some((header_row, header)) = lines.next() else { return Ok(Vec::new()) };
    let columns: Vec<&str> = header.split('\t').map(str::trim).collect();
    for needed in ["id", "name"] {
        if !columns.contains(&needed) {
            return Err(Error::row(header_row, format!("names no column `{needed}`")));
        }
    }
    lines.map(|(row, line)| Ok((row, entry_of_cells(row, &columns, line)?))).collect()
}

fn entry_of_cells(row: usize, columns: &[&str], line: &str) -> Result<KbEntry> {
    let mut entry = KbEntry::new("", "");
    let n_cells = line.split('\t').count();
    if n_cells > columns.len() {
        return Err(Error::row(row, format!("has {n_cells} cells for {} columns", columns.len())));
    }
    for (column, cell) in columns.iter().zip(line.split('\t')) {
        let cell = cell.trim();
        if cell.is_empty() {
            continue;
        }
        let told = |what: &str| Error::row(row, format!("has `{cell}` for {what}"));
        match *column {
            "id" => cell.clone_into(&mut entry.id),
            "name" => cell.clone_into(&mut entry.name),
            "aliases" => entry = entry.aliases(cell.split(BETWEEN_ALIASES).map(str::trim)),
            "kind" => entry.kind = Some(cell.to_ascii_lowercase().parse().map_err(|_| told("a kind"))?),
            "description" => cell.clone_into(&mut entry.description),
            "born" => entry.born = Some(cell.parse().map_err(|_| told("a year of birth"))?),
            "prior" => entry.prior = Some(cell.parse().map_err(|_| told("a prior"))?),
            _ => {}
        }
    }
    Ok(entry)
}

/// An entry as a JSON object.
#[derive(Deserialize)]
struct JsonRow {
    id: Id,
    name: String,
    #[serde(default)]
    aliases: Option<Vec<String>>,
    kind: Option<String>,
    description: Option<String>,
    born: Option<i16>,
    prior: Option<f64>,
}

/// An id as text or as a number.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(i64),
}

/// Rows of JSON, one a line.
pub(super) fn from_json_lines(bytes: &[u8]) -> Result<Vec<(usize, KbEntry)>> {
    lines(bytes)?
        .map(|(row, line)| {
            let found: JsonRow = serde_json::from_str(line)
                .map_err(|error| Error::row(row, format!("is no entry: {error}")))?;
            let told = |kind: String| Error::row(row, format!("has `{kind}` for a kind"));
            let kind = found.kind.map(|kind| kind.to_ascii_lowercase().parse().map_err(|_| told(kind)));
            let id = match found.id {
                Id::Text(id) => id,
                Id::Number(id) => id.to_string(),
            };
            let mut entry = KbEntry::new(id, found.name)
                .aliases(found.aliases.unwrap_or_default())
                .description(found.description.unwrap_or_default());
            (entry.kind, entry.born, entry.prior) = (kind.transpose()?, found.born, found.prior);
            Ok((row, entry))
        })
        .collect()
}

/// The lines that hold something, counted from 1.
fn lines(bytes: &[u8]) -> Result<impl Iterator<Item = (usize, &str)>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let row = before.split(|byte| *byte == b'\n').count();
        Error::row(row, "is not UTF-8".to_owned())
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let numbered = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    Ok(numbered.filter(|(_, line)| !line.trim().is_empty()))
}

/// The entries by id, with rows of one id joined.
pub(super) fn joined(rows: impl IntoIterator<Item = (usize, KbEntry)>) -> Result<Vec<KbEntry>> {
    let mut by_id: BTreeMap<String, (usize, KbEntry)> = BTreeMap::new();
    for (row, entry) in rows {
        check(row, &entry)?;
        match by_id.get_mut(&entry.id) {
            Some((first, known)) => join(row, *first, known, entry)?,
            None => drop(by_id.insert(entry.id.clone(), (row, entry))),
        }
    }
    let tidy = |mut entry: KbEntry| {
        entry.aliases.retain(|alias| *alias != entry.name && !alias.is_empty());
        entry.aliases.sort_unstable();
        entry.aliases.dedup();
        entry
    };
    Ok(by_id.into_values().map(|(_, entry)| tidy(entry)).collect())
}

fn check(row: usize, entry: &KbEntry) -> Result<()> {
    if entry.id.trim().is_empty() {
        return Err(Error::row(row, "has no id".to_owned()));
    }
    if Name::read(&entry.name).is_none() {
        return Err(Error::row(row, format!("has no name for the id `{}`", entry.id)));
    }
    match entry.prior {
        Some(prior) if !(0.0..=1.0).contains(&prior) => {
            Err(Error::row(row, format!("has the prior {prior}, expected 0 to 1")))
        }
        _ => Ok(()),
    }
}

/// Adds a later row of one id to the first.
fn join(row: usize, first: usize, known: &mut KbEntry, entry: KbEntry) -> Result<()> {
    let conflict = |what: &str, old: String, new: String| {
        let id = &entry.id;
        Error::row(row, format!("gives the id `{id}` the {what} `{new}`, row {first} gives it `{old}`"))
    };
    if known.name != entry.name {
        return Err(conflict("name", known.name.clone(), entry.name.clone()));
    }
    let told = |value: Option<String>| value.unwrap_or_default();
    if known.kind.is_some() && entry.kind.is_some() && known.kind != entry.kind {
        let word = |entry: &KbEntry| told(entry.kind.map(|kind| kind.to_string()));
        return Err(conflict("kind", word(known), word(&entry)));
    }
    if known.born.is_some() && entry.born.is_some() && known.born != entry.born {
        let year = |entry: &KbEntry| told(entry.born.map(|born| born.to_string()));
        return Err(conflict("year of birth", year(known), year(&entry)));
    }
    known.kind = known.kind.or(entry.kind);
    known.born = known.born.or(entry.born);
    // An alias with a prior of its own may be another's usual name; the entry's is that of its most frequent one.
    known.prior = match (known.prior, entry.prior) {
        (Some(one), Some(other)) => Some(one.max(other)),
        (one, other) => one.or(other),
    };
    known.aliases.extend(entry.aliases);
    join_descriptions(&mut known.description, &entry.description);
    Ok(())
}

/// Descriptions of several rows in the order of the alphabet, so that the order of the rows makes no difference.
fn join_descriptions(known: &mut String, other: &str) {
    let mut parts: Vec<&str> =
        known.split("; ").chain(other.split("; ")).filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    parts.dedup();
    *known = parts.join("; ");
}
