//! CoNLL-U text to sentences of words: what training reads of them, or all columns.
//!
//! Comment lines, multi-word ranges (`3-4`) and empty nodes (`5.1`) are left out, as are rows with too few columns.
//! Heads are indices into the sentence; the head of the root is its own.

/// One word of an annotated sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    /// As printed.
    pub(crate) form: &'a str,
    /// Its dictionary form.
    pub(crate) lemma: &'a str,
    /// Its Penn tag.
    pub(crate) tag: &'a str,
    /// Index of its head in the sentence.
    pub(crate) head: usize,
    /// Its relation to the head.
    pub(crate) dep: &'a str,
    /// `B-PERSON` and the like, empty outside names.
    pub(crate) name: &'a str,
}

/// The sentences of `text`, in order.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = Vec<Word<'_>>> {
    text.split("\n\n").map(sentence).filter(|words| !words.is_empty())
}

fn sentence(part: &str) -> Vec<Word<'_>> {
    let rows: Vec<(usize, Word<'_>)> = part.lines().filter_map(word).collect();
    // Rows that were left out leave holes in the numbering.
    let index = |id: usize| rows.iter().position(|row| row.0 == id);
    let heads: Vec<usize> =
        rows.iter().enumerate().map(|(at, (_, word))| index(word.head).unwrap_or(at)).collect();
    rows.iter().zip(heads).map(|((_, word), head)| Word { head, ..*word }).collect()
}

/// The number of a row and its word, whose head is still a number.
fn word(line: &str) -> Option<(usize, Word<'_>)> {
    let mut columns = line.split('\t');
    let id = columns.next()?;
    if !id.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let form = columns.next()?;
    let lemma = columns.next()?;
    let tag = columns.nth(1)?;
    let head = columns.nth(1).and_then(|head| head.parse().ok()).unwrap_or_default();
    let dep = columns.next().unwrap_or("dep");
    let misc = columns.nth(1).unwrap_or_default();
    let name = misc.split('|').find_map(|field| field.strip_prefix("NER=")).unwrap_or_default();
    Some((id.parse().ok()?, Word { form, lemma, tag, head, dep, name }))
}

/// One word with all that an annotated file says of it.
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
    /// Its morphology.
    pub(crate) features: &'a str,
    /// Number of its head in the sentence, counted from 1; `0` for none.
    pub(crate) head: &'a str,
    /// How it depends on its head.
    pub(crate) label: &'a str,
}

/// The sentences of `text` with all columns, in order.
pub(crate) fn rows(text: &str) -> impl Iterator<Item = Vec<Row<'_>>> {
    text.split("\n\n")
        .map(|part| part.lines().filter_map(row).collect::<Vec<_>>())
        .filter(|rows| !rows.is_empty())
}

fn row(line: &str) -> Option<Row<'_>> {
    let columns: Vec<&str> = line.split('\t').collect();
    match *columns.as_slice() {
        [id, form, lemma, pos, tag, features, head, label, ..] if id.bytes().all(|b| b.is_ascii_digit()) => {
            Some(Row { form, lemma, pos, tag, features, head, label })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_ranges_and_empty_nodes_are_no_words() {
        let text = "# text = It can't\n1\tIt\tit\tPRON\tPRP\t_\n2-3\tcan't\t_\t_\t_\t_\n2\tca\tcan\tAUX\tMD\t_\n\
                    3\tn't\tnot\tPART\tRB\t_\n3.1\tgo\tgo\tVERB\tVB\t_\n\n\n4\tEnd\tend\tNOUN\tNN\t_\n";
        let got: Vec<Vec<_>> = sentences(text)
            .map(|sentence| sentence.iter().map(|w| (w.form, w.lemma, w.tag)).collect())
            .collect();
        assert_eq!(
            got,
            [
                vec![("It", "it", "PRP"), ("ca", "can", "MD"), ("n't", "not", "RB")],
                vec![("End", "end", "NN")]
            ]
        );
    }

    #[test]
    fn heads_count_from_nothing_and_roots_hold_themselves() {
        let text = "1\tRuth\tRuth\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-PERSON\n2\tleft\tleave\tVERB\tVBD\t_\t0\tROOT\t_\t_\n";
        let got: Vec<_> = sentences(text).flatten().map(|w| (w.head, w.dep, w.name)).collect();
        assert_eq!(got, [(1, "nsubj", "B-PERSON"), (1, "ROOT", "")]);
    }
}
