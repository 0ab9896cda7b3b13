//! CoNLL-U text to sentences of rows, with the gold tree as it was annotated.
//!
//! Comment lines, multi-word ranges (`3-4`) and empty nodes (`5.1`) are left out, as are rows with too few columns.
//! Heads are indices into the sentence; the head of the root is its own, and so is a head that names no row.

/// One word of a sentence annotated in Universal Dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row<'a> {
    /// As printed.
    pub(crate) form: &'a str,
    /// Its dictionary form.
    pub(crate) lemma: &'a str,
    /// Its universal part of speech.
    pub(crate) pos: &'a str,
    /// Its Penn tag.
    pub(crate) tag: &'a str,
    /// Index of its head in the sentence, its own for the root.
    pub(crate) head: usize,
    /// Its relation to the head, with subtype: `nsubj:pass`.
    pub(crate) dep: &'a str,
}

/// The sentences of `text`, in order.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = Vec<Row<'_>>> {
    text.split("\n\n").map(sentence).filter(|rows| !rows.is_empty())
}

fn sentence(part: &str) -> Vec<Row<'_>> {
    let numbered: Vec<(usize, Row<'_>)> = part.lines().filter_map(row).collect();
    // Rows that were left out leave holes in the numbering, which still rises.
    let index = |id: usize| numbered.binary_search_by_key(&id, |(id, _)| *id).ok();
    let heads: Vec<usize> =
        numbered.iter().enumerate().map(|(at, (_, row))| index(row.head).unwrap_or(at)).collect();
    numbered.iter().zip(heads).map(|((_, row), head)| Row { head, ..*row }).collect()
}

/// The number of a row and the row, whose head is still a number.
fn row(line: &str) -> Option<(usize, Row<'_>)> {
    let mut columns = line.split('\t');
    // A comment, a range and an empty node do not parse as a number.
    let id = columns.next()?.parse().ok()?;
    let form = columns.next()?;
    let lemma = columns.next()?;
    let pos = columns.next()?;
    let tag = columns.next()?;
    let head = columns.nth(1)?.parse().ok()?;
    let dep = columns.next()?;
    Some((id, Row { form, lemma, pos, tag, head, dep }))
}
