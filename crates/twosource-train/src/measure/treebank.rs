//! CoNLL-U text to sentences with their document, for measuring: also what training does not need, as spaces and
//! paragraphs.
//!
//! A multi-word range (`2-3 can't`) is no token, but its space after is the last one's and there is none inside. Empty
//! nodes (`5.1`) are left out. A head is an index into the sentence; a root is its own head.

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row<'a> {
    pub(super) form: &'a str,
    pub(super) lemma: &'a str,
    /// Penn tag.
    pub(super) tag: &'a str,
    pub(super) head: usize,
    pub(super) dep: &'a str,
    pub(super) space_after: bool,
    /// The last column: fields apart by bars.
    pub(super) misc: &'a str,
}

/// One sentence and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sentence<'a> {
    /// Name of its document, empty where the file tells none.
    pub(super) doc: &'a str,
    /// Whether a paragraph or a document starts with it.
    pub(super) opens_paragraph: bool,
    pub(super) rows: Vec<Row<'a>>,
}

impl<'a> Sentence<'a> {
    /// The tokens as printed.
    pub(super) fn forms(&self) -> Vec<&'a str> {
        self.rows.iter().map(|row| row.form).collect()
    }

    /// The genre that GUM's document names tell: `GUM_news_afghan` is `news`.
    pub(super) fn genre(&self) -> Option<&'a str> {
        let mut parts = self.doc.split('_');
        parts.next().filter(|corpus| *corpus == "GUM")?;
        parts.next()
    }

    /// The tokens with blanks between, cut to a line.
    pub(super) fn shown(&self) -> String {
        /// Enough to know the sentence by.
        const LONGEST: usize = 100;
        self.forms().join(" ").chars().take(LONGEST).collect()
    }
}

/// The sentences of `text`, in order.
pub(super) fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut out = Vec::new();
    let mut doc = "";
    let mut opens_paragraph = true;
    for part in text.split("\n\n") {
        for line in part.lines().filter_map(|line| line.strip_prefix("# ")) {
            if let Some(id) = line.strip_prefix("newdoc id = ").or_else(|| line.strip_prefix("doc = ")) {
                opens_paragraph |= doc != id;
                doc = id;
            }
            opens_paragraph |= matches!(line, "newpar" | "newdoc") || line.starts_with("newpar id");
        }
        let rows = rows(part);
        if !rows.is_empty() {
            out.push(Sentence { doc, opens_paragraph, rows });
            opens_paragraph = false;
        }
    }
    out
}

fn rows(part: &str) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    // Last token of a range and whether a space follows it.
    let mut range: Option<(usize, bool)> = None;
    for line in part.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[id, form, lemma, _, tag, _, head, dep, _, misc, ..] = columns.as_slice() else { continue };
        let space_after = !misc.split('|').any(|field| field == "SpaceAfter=No");
        if let Some((_, last)) = id.split_once('-') {
            range = last.parse().ok().map(|last| (last, space_after));
        }
        let Ok(id) = id.parse::<usize>() else { continue };
        let space_after = match range {
            Some((last, _)) if id < last => false,
            Some((last, after)) if id == last => after,
            _ => space_after,
        };
        let at = rows.len();
        let head = head.parse::<usize>().ok().and_then(|head| head.checked_sub(1)).unwrap_or(at);
        rows.push(Row { form, lemma, tag, head, dep, space_after, misc });
    }
    let n_rows = rows.len();
    for (at, row) in rows.iter_mut().enumerate() {
        if row.head >= n_rows {
            row.head = at;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# newdoc id = GUM_news_harbour\n# newpar\n\
        1\tIt\tit\tPRON\tPRP\t_\t3\tnsubj\t_\t_\n\
        2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\
        2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n\
        3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n\
        3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_\n\
        4\t.\t.\tPUNCT\t.\t_\t9\tpunct\t_\t_\n\n\
        1\tGood\tgood\tADJ\tJJ\t_\t0\troot\t_\t_\n\n\n\
        # newpar_block = p\n1\tSo\tso\tADV\tRB\t_\t0\troot\t_\t_\n";

    #[test]
    fn spaces_follow_ranges_and_heads_are_indices() {
        let read = sentences(FILE);
        let rows: Vec<_> = read[0].rows.iter().map(|row| (row.form, row.head, row.space_after)).collect();
        assert_eq!(rows, [("It", 2, true), ("ca", 1, false), ("n't", 1, false), (".", 3, true)]);
    }

    #[test]
    fn documents_and_paragraphs_are_told() {
        let told: Vec<_> =
            sentences(FILE).iter().map(|sentence| (sentence.genre(), sentence.opens_paragraph)).collect();
        assert_eq!(told, [(Some("news"), true), (Some("news"), false), (Some("news"), false)]);
        assert_eq!(sentences("").len(), 0);
    }
}
