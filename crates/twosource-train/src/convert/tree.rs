//! A dependency tree that rules can rebuild: heads and relations by word, and the moves rules are made of.
//!
//! Relations start as Universal Dependencies names and end as spaCy's; where both schemes use one name for one thing
//! (`nsubj`, `amod`) nothing needs to change. Every move takes any index and any tree: what makes no sense, such as a
//! word as its own head's head, is left undone, and [`Tree::mend`] makes a tree of what was none to begin with.

use super::row::Row;

/// Heads and relations of one sentence.
pub(super) struct Tree<'a> {
    rows: &'a [Row<'a>],
    heads: Vec<usize>,
    rels: Vec<&'a str>,
}

impl<'a> Tree<'a> {
    /// The tree as annotated.
    pub(super) fn new(rows: &'a [Row<'a>]) -> Self {
        let heads = rows.iter().map(|row| row.head).collect();
        let rels = rows.iter().map(|row| row.dep).collect();
        let mut tree = Self { rows, heads, rels };
        tree.mend();
        tree
    }

    /// Number of words.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The word as annotated; an empty one past the end.
    pub(super) fn row(&self, at: usize) -> Row<'a> {
        const NONE: Row<'static> = Row { form: "", lemma: "", pos: "", tag: "", head: 0, dep: "" };
        self.rows.get(at).copied().unwrap_or(NONE)
    }

    /// Part of speech of a word.
    pub(super) fn pos(&self, at: usize) -> &'a str {
        self.row(at).pos
    }

    /// Penn tag of a word.
    pub(super) fn tag(&self, at: usize) -> &'a str {
        self.row(at).tag
    }

    /// Whether the word is one of `forms`, which are in lower case.
    pub(super) fn is(&self, at: usize, forms: &[&str]) -> bool {
        forms.iter().any(|form| self.row(at).form.eq_ignore_ascii_case(form))
    }

    /// Whether the dictionary form of the word is one of `lemmas`.
    pub(super) fn has_lemma(&self, at: usize, lemmas: &[&str]) -> bool {
        lemmas.contains(&self.row(at).lemma)
    }

    /// Head of a word, itself for the root.
    pub(super) fn head(&self, at: usize) -> usize {
        self.heads.get(at).copied().unwrap_or(at)
    }

    /// Relation of a word to its head.
    pub(super) fn rel(&self, at: usize) -> &'a str {
        self.rels.get(at).copied().unwrap_or_default()
    }

    /// Whether the word has no head but itself.
    pub(super) fn is_root(&self, at: usize) -> bool {
        self.head(at) == at
    }

    /// The words whose head is `at`, in order.
    pub(super) fn children(&self, at: usize) -> Vec<usize> {
        (0..self.len()).filter(|&word| word != at && self.head(word) == at).collect()
    }

    /// The first word under `at` with one of `rels`.
    pub(super) fn child(&self, at: usize, rels: &[&str]) -> Option<usize> {
        self.children(at).into_iter().find(|&word| rels.contains(&self.rel(word)))
    }

    /// Whether a subject of any kind stands under `at`.
    pub(super) fn has_subject(&self, at: usize) -> bool {
        self.children(at).into_iter().any(|word| is_subject(self.rel(word)))
    }

    /// The words from `at` up to the root, `at` first.
    pub(super) fn path(&self, at: usize) -> Vec<usize> {
        let mut path = vec![at];
        let mut word = at;
        // A tree of n words is at most n deep; a loop of heads ends here too.
        while !self.is_root(word) && path.len() <= self.len() {
            word = self.head(word);
            path.push(word);
        }
        path
    }

    /// Gives the word another relation.
    pub(super) fn rename(&mut self, at: usize, rel: &'static str) {
        if let Some(slot) = self.rels.get_mut(at) {
            *slot = rel;
        }
    }

    /// Hangs the word under another head, unless that head stands under the word.
    pub(super) fn attach(&mut self, at: usize, head: usize) {
        if head < self.len()
            && !self.is_root(at)
            && !self.path(head).contains(&at)
            && let Some(slot) = self.heads.get_mut(at)
        {
            *slot = head;
        }
    }

    /// Lets `low`, which stands somewhere under `high`, take head and relation of `high`, which then stands under it as `rel`.
    pub(super) fn raise(&mut self, low: usize, high: usize, rel: &'static str) {
        if low == high || low >= self.len() || !self.path(low).contains(&high) {
            return;
        }
        let head = if self.is_root(high) { low } else { self.head(high) };
        let above = self.rel(high);
        if let (Some(slot), Some(name)) = (self.heads.get_mut(low), self.rels.get_mut(low)) {
            *slot = head;
            *name = above;
        }
        if let Some(slot) = self.heads.get_mut(high) {
            *slot = low;
        }
        self.rename(high, rel);
    }

    /// Makes one tree of the heads: the first root stays, other roots and words in loops hang under it.
    pub(super) fn mend(&mut self) {
        let n_words = self.len();
        let root = (0..n_words).find(|&at| self.head(at) == at).unwrap_or_default();
        for at in 0..n_words {
            let end = self.path(at).last().copied().unwrap_or(root);
            if (end != root || self.head(at) >= n_words)
                && at != root
                && let Some(slot) = self.heads.get_mut(at)
            {
                *slot = root;
            }
        }
        if let Some(slot) = self.heads.get_mut(root) {
            *slot = root;
        }
    }
}

/// Whether the relation is that of a subject, in either scheme.
pub(super) fn is_subject(rel: &str) -> bool {
    rel.starts_with("nsubj") || rel.starts_with("csubj")
}
