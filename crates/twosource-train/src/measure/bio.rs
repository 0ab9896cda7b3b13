//! Text in BIO columns (`Ruth<tab>B-PER`) to documents of sentences with gold names.
//!
//! A blank line ends a sentence. A line that starts with `-DOCSTART-` or `# newdoc` starts a document. Where a file has
//! none, [`SENTENCES`] in a row count as one document.

/// Sentences of a document where the file marks none: about an article. The engine remembers names within a document,
/// so a file as one document would let unrelated articles help and harm each other.
const SENTENCES: usize = 25;

/// One sentence: its tokens and, for each, its label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sentence<'a> {
    pub(super) forms: Vec<&'a str>,
    labels: Vec<&'a str>,
}

impl<'a> Sentence<'a> {
    /// The names as ranges of tokens with their type.
    pub(super) fn names(&self) -> Vec<(usize, usize, &'a str)> {
        let mut names: Vec<(usize, usize, &str)> = Vec::new();
        for (at, label) in self.labels.iter().enumerate() {
            let Some((mark, kind)) = label.split_once('-') else { continue };
            match names.last_mut() {
                Some((_, end, before)) if mark != "B" && *end == at && *before == kind => *end = at + 1,
                _ => names.push((at, at + 1, kind)),
            }
        }
        names
    }
}

/// The documents of a file.
pub(super) fn documents(text: &str) -> Vec<Vec<Sentence<'_>>> {
    let mut documents: Vec<Vec<Sentence<'_>>> = vec![Vec::new()];
    let mut sentence = Sentence::default();
    let mut is_marked = false;
    for line in text.lines().chain([""]) {
        let starts_document = line.starts_with("-DOCSTART-") || line.starts_with("# newdoc");
        if starts_document || line.trim().is_empty() {
            if !sentence.forms.is_empty() {
                documents.last_mut().into_iter().for_each(|doc| doc.push(std::mem::take(&mut sentence)));
            }
            if starts_document {
                is_marked = true;
                documents.push(Vec::new());
            }
            continue;
        }
        let mut columns = line.split(if line.contains('\t') { '\t' } else { ' ' });
        let form = columns.next().unwrap_or_default();
        sentence.forms.push(form);
        sentence.labels.push(columns.next_back().unwrap_or("O"));
    }
    if !is_marked {
        documents = documents.concat().chunks(SENTENCES).map(<[_]>::to_vec).collect();
    }
    documents.retain(|document| !document.is_empty());
    documents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_another_begins() {
        let text = "Ruth\tB-PER\nFalk\tI-PER\nIda\tB-PER\nin\tO\nGarholm\tI-LOC\nBank\tI-ORG\n";
        let read = documents(text);
        assert_eq!(read[0][0].names(), [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "LOC"), (5, 6, "ORG")]);
        assert!(documents("").is_empty());
    }

    #[test]
    fn documents_are_marked_or_of_a_length() {
        let marked = "-DOCSTART-\tO\n\nIt\tO\n\nrains\tO\n\n-DOCSTART-\tO\n\nNo\tO\n";
        assert_eq!(documents(marked).iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
        let bare = "It\tO\n\n".repeat(SENTENCES + 1);
        assert_eq!(documents(&bare).iter().map(Vec::len).collect::<Vec<_>>(), [SENTENCES, 1]);
    }
}
