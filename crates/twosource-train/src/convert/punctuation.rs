//! Punctuation to where spaCy hangs it.
//!
//! A mark hangs under the lowest word whose subtree covers both neighbours, so a comma between clauses under the
//! higher verb, one between conjuncts under the first. The comma that ends an inserted modifier hangs with the one
//! that began it, brackets hang where their content hangs, quotation marks under the head of what they enclose, and
//! a mark that ends the sentence under its last full clause.

use super::tree::{Tree, is_subject};

/// Signs that open and close brackets.
const BRACKETS: [(&str, &str); 3] = [("(", ")"), ("[", "]"), ("{", "}")];

/// Signs that open and close quotations; straight ones do both.
const QUOTES: [(&str, &str); 5] = [("“", "”"), ("‘", "’"), ("\"", "\""), ("``", "''"), ("'", "'")];

/// Relations of what can stand between commas behind a noun.
const INSERTED: [&str; 7] = ["appos", "relcl", "acl", "acl:relcl", "prep", "nmod:unmarked", "amod"];

/// Hangs every mark of punctuation anew.
pub(super) fn hang(tree: &mut Tree<'_>) {
    let plan = Plan::new(tree).targets(tree);
    for (at, head) in plan {
        tree.attach(at, head);
    }
}

/// Where marks stand and what the words without them span.
struct Plan {
    marks: Vec<usize>,
    is_mark: Vec<bool>,
    spans: Vec<(usize, usize)>,
    partners: Vec<Option<usize>>,
}

impl Plan {
    fn new(tree: &Tree<'_>) -> Self {
        let n_words = tree.len();
        // A mark that bears words, as a dash may, is a word here.
        let is_mark: Vec<bool> = (0..n_words)
            .map(|at| tree.rel(at) == "punct" && !tree.is_root(at) && tree.children(at).is_empty())
            .collect();
        let marks: Vec<usize> = (0..n_words).filter(|&at| is_mark.get(at) == Some(&true)).collect();
        let mut spans: Vec<(usize, usize)> = (0..n_words).map(|at| (at, at)).collect();
        for at in (0..n_words).filter(|&at| is_mark.get(at) == Some(&false)) {
            for up in tree.path(at) {
                if let Some(span) = spans.get_mut(up) {
                    *span = (span.0.min(at), span.1.max(at));
                }
            }
        }
        let partners = partners(tree, &marks);
        Self { marks, is_mark, spans, partners }
    }

    fn is_word(&self, at: usize) -> bool {
        self.is_mark.get(at) == Some(&false)
    }

    fn targets(&self, tree: &Tree<'_>) -> Vec<(usize, usize)> {
        let mut targets: Vec<(usize, usize)> = Vec::new();
        for &at in &self.marks {
            if let Some(head) = self.target(tree, at) {
                targets.push((at, head));
            }
        }
        targets
    }

    fn target(&self, tree: &Tree<'_>, at: usize) -> Option<usize> {
        if let Some(head) = self.enclosing(tree, at) {
            return Some(head);
        }
        let before = (0..at).rfind(|&word| self.is_word(word));
        let after = (at + 1..tree.len()).find(|&word| self.is_word(word));
        match (before, after) {
            (Some(before), Some(after)) => {
                self.inserted(tree, at, before).or_else(|| covering(tree, before, after))
            }
            (Some(before), None) => Some(last_clause(tree, before)),
            (None, Some(word)) => tree.path(word).last().copied(),
            (None, None) => None,
        }
    }

    /// Head of a bracket or quotation mark that has its partner.
    fn enclosing(&self, tree: &Tree<'_>, at: usize) -> Option<usize> {
        let partner = (*self.partners.get(at)?)?;
        let (from, to) = (at.min(partner), at.max(partner));
        let inside = from + 1..to;
        let mut tops = inside
            .clone()
            .filter(|&word| self.is_word(word) && (tree.is_root(word) || !inside.contains(&tree.head(word))));
        let top = tops.next()?;
        if tops.next().is_some() {
            return None;
        }
        if matches!(tree.rel(top), "compound" | "amod" | "nmod") {
            return Some(tree.head(top));
        }
        if BRACKETS.iter().any(|pair| tree.is(from, &[pair.0])) {
            return Some(tree.head(top));
        }
        let clause = tree.is_root(top) || matches!(tree.rel(top), "ccomp" | "root");
        if clause { None } else { Some(top) }
    }

    /// Head of the comma behind an inserted modifier, which another mark begins.
    fn inserted(&self, tree: &Tree<'_>, at: usize, before: usize) -> Option<usize> {
        if !tree.is(at, &[",", "—", "–", "--", "-"]) {
            return None;
        }
        for word in tree.path(before) {
            let &(first, last) = self.spans.get(word)?;
            if last != before || tree.is_root(word) {
                return None;
            }
            let opened = first.checked_sub(1).is_some_and(|mark| {
                self.is_mark.get(mark) == Some(&true) && tree.is(mark, &[",", "—", "–", "--", "-"])
            });
            if opened
                && INSERTED.contains(&tree.rel(word))
                && tree.head(word) < word
                && is_nominal(tree, tree.head(word))
            {
                return Some(tree.head(word));
            }
        }
        None
    }
}

fn is_nominal(tree: &Tree<'_>, at: usize) -> bool {
    matches!(tree.pos(at), "NOUN" | "PROPN" | "PRON" | "NUM")
}

/// The lowest word that has both words under it.
fn covering(tree: &Tree<'_>, before: usize, after: usize) -> Option<usize> {
    let above = tree.path(after);
    tree.path(before).into_iter().find(|word| above.contains(word))
}

/// The root over `word`, or the last clause joined to it that has a subject of its own.
fn last_clause(tree: &Tree<'_>, word: usize) -> usize {
    let mut clause = tree.path(word).last().copied().unwrap_or(word);
    loop {
        let joined = tree.children(clause).into_iter().rfind(|&at| {
            at > clause
                && tree.rel(at) == "conj"
                && tree.children(at).into_iter().any(|child| is_subject(tree.rel(child)))
        });
        match joined {
            Some(at) => clause = at,
            None => return clause,
        }
    }
}

/// The other half of every bracket and quotation mark that has one.
fn partners(tree: &Tree<'_>, marks: &[usize]) -> Vec<Option<usize>> {
    let mut partners = vec![None; tree.len()];
    let mut open: Vec<(usize, &str)> = Vec::new();
    for &at in marks {
        let closes = open.iter().rposition(|(_, close)| tree.is(at, &[close]));
        if let Some(place) = closes {
            if let Some((opened, _)) = open.get(place).copied() {
                for (one, other) in [(at, opened), (opened, at)] {
                    if let Some(slot) = partners.get_mut(one) {
                        *slot = Some(other);
                    }
                }
            }
            open.truncate(place);
        } else if let Some((_, close)) = BRACKETS.iter().chain(&QUOTES).find(|(sign, _)| tree.is(at, &[sign]))
        {
            open.push((at, close));
        }
    }
    partners
}
