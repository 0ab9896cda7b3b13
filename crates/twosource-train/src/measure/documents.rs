//! Sentences of a treebank to the raw text that they were, with the places of tokens and sentence ends.

use std::collections::BTreeSet;

use super::treebank::Sentence;

/// One document as text. All offsets are bytes.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) text: String,
    /// Start and end of each token.
    pub(super) tokens: BTreeSet<(usize, usize)>,
    /// The end of each sentence's last token.
    pub(super) ends: BTreeSet<usize>,
    /// Those of the ends at which a paragraph ends too.
    pub(super) paragraph_ends: BTreeSet<usize>,
}

/// The documents in order. Paragraphs are set apart by a blank line; tokens that are white space become a blank.
pub(super) fn documents(sentences: &[&Sentence<'_>]) -> Vec<Document> {
    let mut out: Vec<(&str, Document)> = Vec::new();
    for sentence in sentences {
        if out.last().is_none_or(|(doc, _)| *doc != sentence.doc) {
            out.push((sentence.doc, Document::default()));
        } else if let Some((_, document)) = out.last_mut().filter(|_| sentence.opens_paragraph) {
            document.end_paragraph();
        }
        out.last_mut().into_iter().for_each(|(_, document)| document.push(sentence));
    }
    out.into_iter()
        .map(|(_, mut document)| {
            document.end_paragraph();
            document
        })
        .collect()
}

impl Document {
    fn push(&mut self, sentence: &Sentence<'_>) {
        let mut end = None;
        for row in &sentence.rows {
            if !row.form.trim().is_empty() && row.tag != "_SP" {
                let start = self.text.len();
                self.text.push_str(row.form);
                self.tokens.insert((start, self.text.len()));
                end = Some(self.text.len());
            }
            if row.space_after {
                self.text.push(' ');
            }
        }
        self.ends.extend(end);
    }

    fn end_paragraph(&mut self) {
        self.text.truncate(self.text.trim_end().len());
        self.paragraph_ends.extend(self.ends.last().copied());
        self.text.push_str("\n\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::treebank;

    #[test]
    fn text_has_the_spaces_and_paragraphs_of_the_file() {
        let file = "# newdoc id = a\n1\tGo\t_\t_\tVB\t_\t0\t_\t_\tSpaceAfter=No\n2\t!\t_\t_\t.\t_\t1\t_\t_\t_\n\n\
            1\tNow\t_\t_\tRB\t_\t0\t_\t_\t_\n\n# newpar\n1\tEnd\t_\t_\tNN\t_\t0\t_\t_\t_\n\n\
            # newdoc id = b\n1\tB\t_\t_\tNN\t_\t0\t_\t_\t_\n";
        let sentences = treebank::sentences(file);
        let read = documents(&sentences.iter().collect::<Vec<_>>());
        assert_eq!(read.len(), 2);
        assert_eq!(read[0].text, "Go! Now\n\nEnd\n\n");
        assert_eq!(read[0].ends, BTreeSet::from([3, 7, 12]));
        assert_eq!(read[0].paragraph_ends, BTreeSet::from([7, 12]));
        assert_eq!(read[0].tokens, BTreeSet::from([(0, 2), (2, 3), (4, 7), (9, 12)]));
    }
}
