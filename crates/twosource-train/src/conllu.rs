//! CoNLL-U text to sentences of words: form, lemma, Penn tag, or all columns.
//!
//! Comment lines, multi-word ranges (`3-4`) and empty nodes (`5.1`) are left out, as are rows with too few columns.

/// One word of an annotated sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    /// As printed.
    pub(crate) form: &'a str,
    /// Its dictionary form.
    pub(crate) lemma: &'a str,
    /// Its Penn tag.
    pub(crate) tag: &'a str,
}

/// The sentences of `text`, in order.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = Vec<Word<'_>>> {
    text.split("\n\n")
        .map(|part| part.lines().filter_map(word).collect::<Vec<_>>())
        .filter(|words| !words.is_empty())
}

fn word(line: &str) -> Option<Word<'_>> {
    let mut columns = line.split('\t');
    let id = columns.next()?;
    if !id.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let form = columns.next()?;
    let lemma = columns.next()?;
    let tag = columns.nth(1)?;
    Some(Word { form, lemma, tag })
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
}
