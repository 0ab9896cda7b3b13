//! A gold tree in Universal Dependencies and a tree in spaCy's scheme to the same kind of fact: who is whose subject,
//! object, clausal complement or relative clause.
//!
//! The two schemes draw one grammar differently, so both are brought to a common form, and what they cannot be compared
//! on is left out on both sides. `The harbour is a ruin, said Ruth` is `subj(is, harbour)`, `ccomp(said, is)`,
//! `subj(said, Ruth)` from either. The common form:
//!
//! - A clause with a copula is known by the copula, as spaCy has it; UD has the noun or adjective after it. So is the
//!   head of a subject. A clausal complement hangs on the copula whether a scheme hangs it there or on the adjective
//!   (`sure that …`). A relative clause hangs on the noun itself.
//! - `nsubj:outer` (`the trouble is that he left`) hangs on the copula, and the clause after it is its complement.
//! - A name that UD makes `flat`, its first word the head, is known by its last word; a sum of money by its number.
//! - A receiver without an object beside it (`told him`) is an object, as the schemes part there by habit.
//! - A small clause (`made him go`, `want her to win`) is an object of the verb: spaCy has a complement with a subject.
//! - An adjective-like participle (`was prepared`) keeps the subject that UD's passive gives it.
//! - Speech beside its reporting verb (`"…", he said`), parataxis in one scheme or the other, is a complement of the verb.
//!   Parataxis of other clauses is left out, as spaCy makes complements of run-on sentences.
//! - Left out by the token that depends: what there is in `there is`; free relatives (`what he said`); `it` that stands for
//!   a clause and that clause; relatives on a whole clause (`…, which hurt`); infinitives as attributes (`a way to go`).
//!
//! Tags and lemmas are asked of the gold, so that a mapping never turns on a predicted tag.
//! Limits: `acl` and `relcl` of spaCy differ in more ways than infinitives, and run-on sentences in transcripts have heads
//! by chance in both.

use std::collections::BTreeSet;

use super::tree::Tree;
use super::treebank::Row;

/// Which of the four relations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Relation {
    Subject,
    Object,
    Complement,
    Relative,
}

impl Relation {
    pub(super) const ALL: [Self; 4] = [Self::Subject, Self::Object, Self::Complement, Self::Relative];

    /// Its name in figures.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Subject => "subj",
            Self::Object => "obj",
            Self::Complement => "ccomp",
            Self::Relative => "relcl",
        }
    }
}

/// `dependent` stands in `relation` to `head`; both are indices into the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Arc {
    pub(super) relation: Relation,
    pub(super) dependent: usize,
    pub(super) head: usize,
}

/// The arcs that gold gives, and where the two schemes cannot be compared.
#[derive(Debug, Default)]
pub(super) struct Gold {
    pub(super) arcs: BTreeSet<Arc>,
    left_out: BTreeSet<usize>,
    /// Dependent and head.
    pairs_left_out: BTreeSet<(usize, usize)>,
}

impl Gold {
    /// Whether an arc is compared at all.
    pub(super) fn compares(&self, arc: Arc) -> bool {
        !self.left_out.contains(&arc.dependent) && !self.pairs_left_out.contains(&(arc.dependent, arc.head))
    }
}

const FINITE_TAGS: &[&str] = &["VBD", "VBP", "VBZ", "MD"];
const WH_TAGS: &[&str] = &["WP", "WDT", "WRB", "WP$"];
const UD_OUTER: &[&str] = &["nsubj:outer", "csubj:outer"];
const SPACY_SUBJECTS: &[&str] = &["nsubj", "nsubjpass", "csubj", "csubjpass"];

/// Verbs that a quotation is a complement of: the common ones of English news and talk, written for this file.
const REPORTING: &[&str] = &[
    "say", "tell", "ask", "add", "write", "note", "explain", "report", "announce", "state", "claim",
    "believe", "think", "suggest", "argue", "reply", "answer", "admit", "warn", "insist", "declare",
    "comment", "observe", "remark", "respond", "continue", "conclude", "recall", "shout", "whisper",
];

/// The arcs of a gold tree in Universal Dependencies.
pub(super) fn of_gold(rows: &[Row<'_>]) -> Gold {
    let tree = Tree::new(rows.iter().map(|row| (row.head, row.dep)));
    let ud = Ud { rows, tree: &tree };
    let mut gold = Gold::default();
    for (at, head, dep) in tree.arcs() {
        ud.arc(at, head, dep, &mut gold);
    }
    let arcs = std::mem::take(&mut gold.arcs);
    gold.arcs = arcs.into_iter().filter(|&arc| gold.compares(arc)).collect();
    gold
}

struct Ud<'a> {
    rows: &'a [Row<'a>],
    tree: &'a Tree<'a>,
}

impl Ud<'_> {
    fn arc(&self, at: usize, head: usize, dep: &str, gold: &mut Gold) {
        let mut add = |relation, dependent, head| {
            gold.arcs.insert(Arc { relation, dependent, head });
        };
        match dep {
            "acl:relcl" if WH_TAGS.contains(&self.rows[head].tag) => {
                gold.left_out.extend([self.clause(at), head]);
            }
            "acl:relcl" => add(Relation::Relative, self.clause(at), self.nominal(head)),
            "advcl:relcl" => {
                gold.left_out.insert(self.clause(at));
                gold.left_out.extend(Some(head).filter(|&head| WH_TAGS.contains(&self.rows[head].tag)));
            }
            "acl" if self.tree.with(at, &["mark"]).any(|mark| self.rows[mark].tag == "TO") => {
                gold.left_out.insert(self.clause(at));
            }
            "nsubj" | "nsubj:pass" | "csubj" | "csubj:pass" => {
                let is_clause = dep.starts_with('c');
                let dependent = if is_clause { self.clause(at) } else { self.nominal(at) };
                let is_existential = self.tree.with(head, &["expl"]).any(|expl| self.rows[expl].tag == "EX");
                if is_existential || is_clause && self.tree.has(head, &["expl"]) {
                    gold.left_out.insert(dependent);
                } else {
                    add(Relation::Subject, dependent, self.own_head(head));
                }
            }
            "nsubj:outer" | "csubj:outer" => {
                let copula = self.clause(head);
                let dependent = if dep.starts_with('c') { self.clause(at) } else { self.nominal(at) };
                add(Relation::Subject, dependent, copula);
                if copula != head && self.tree.has(head, &["nsubj", "nsubj:pass"]) {
                    add(Relation::Complement, head, copula);
                }
            }
            "expl" if self.rows[at].tag != "EX" => {
                gold.left_out.insert(at);
            }
            "obj" => add(Relation::Object, self.nominal(at), head),
            "iobj" if !self.tree.has(head, &["obj"]) => add(Relation::Object, self.nominal(at), head),
            "ccomp" => add(Relation::Complement, self.clause(at), self.clause(head)),
            "parataxis" if self.is_clause(at) && self.is_clause(head) => {
                let (one, other) = (self.clause(head), self.clause(at));
                if self.reports_freely(at) {
                    add(Relation::Complement, one, other);
                } else if self.reports_freely(head) {
                    add(Relation::Complement, other, one);
                } else {
                    gold.pairs_left_out.extend([(one, other), (other, one)]);
                }
            }
            _ => {}
        }
    }

    /// The token by which a clause is known: its copula, or its head.
    fn clause(&self, head: usize) -> usize {
        self.tree.with(head, &["cop"]).next().unwrap_or(head)
    }

    /// The token that has a clause's subject. With an outer subject the copula belongs to that one.
    fn own_head(&self, head: usize) -> usize {
        if self.tree.has(head, UD_OUTER) { head } else { self.clause(head) }
    }

    /// The token by which a noun phrase is known.
    fn nominal(&self, head: usize) -> usize {
        let last_of = |relations| self.tree.with(head, relations).max();
        let number = || last_of(&["nummod"]).filter(|_| matches!(self.rows[head].tag, "$" | "SYM"));
        last_of(&["flat", "flat:name"]).or_else(number).unwrap_or(head)
    }

    fn is_clause(&self, at: usize) -> bool {
        let is_finite = |at: usize| FINITE_TAGS.contains(&self.rows[at].tag);
        is_finite(at)
            || self.tree.has(at, &["nsubj", "nsubj:pass", "csubj", "cop", "nsubj:outer"])
            || self.tree.with(at, &["aux", "aux:pass"]).any(is_finite)
    }

    /// A reporting verb of which nothing else is the complement.
    fn reports_freely(&self, at: usize) -> bool {
        REPORTING.contains(&self.rows[at].lemma) && !self.tree.has(at, &["obj", "ccomp"])
    }
}

/// The arcs of a tree in spaCy's scheme over the same tokens.
pub(super) fn of_spacy(rows: &[Row<'_>], tree: &Tree<'_>) -> BTreeSet<Arc> {
    let spacy = Spacy { rows, tree };
    tree.arcs().filter_map(|(at, head, dep)| spacy.arc(at, head, dep)).collect()
}

struct Spacy<'a> {
    rows: &'a [Row<'a>],
    tree: &'a Tree<'a>,
}

impl Spacy<'_> {
    fn arc(&self, at: usize, head: usize, dep: &str) -> Option<Arc> {
        let arc = |relation, dependent, head| Some(Arc { relation, dependent, head });
        match dep {
            _ if SPACY_SUBJECTS.contains(&dep) => {
                let above = self.tree.heads[head];
                let is_small =
                    self.tree.deps[head] == "ccomp" && above < at && at < head && self.is_small(head);
                if is_small {
                    arc(Relation::Object, at, above)
                } else {
                    arc(Relation::Subject, at, self.passive(head))
                }
            }
            "dobj" => arc(Relation::Object, at, head),
            "dative" if !matches!(self.rows[at].tag, "IN" | "TO") && !self.tree.has(head, &["dobj"]) => {
                arc(Relation::Object, at, head)
            }
            "relcl" => arc(Relation::Relative, at, head),
            "ccomp" => {
                let has_subject =
                    self.tree.with(at, SPACY_SUBJECTS).any(|subject| head < subject && subject < at);
                if has_subject && self.is_small(at) {
                    None
                } else {
                    arc(Relation::Complement, at, self.copula(head))
                }
            }
            "parataxis"
                if REPORTING.contains(&self.rows[at].lemma) && !self.tree.has(at, &["dobj", "ccomp"]) =>
            {
                arc(Relation::Complement, head, at)
            }
            _ => None,
        }
    }

    /// A clause without a finite verb and without a conjunction.
    fn is_small(&self, at: usize) -> bool {
        let is_finite = |at: usize| FINITE_TAGS.contains(&self.rows[at].tag);
        !is_finite(at)
            && !self.tree.with(at, &["aux", "auxpass"]).any(is_finite)
            && !self.tree.has(at, &["mark"])
    }

    /// The participle after a copula, where gold has a passive; else the verb itself.
    fn passive(&self, verb: usize) -> usize {
        let mut participles = self.tree.with(verb, &["acomp"]).filter(|&child| self.rows[child].tag == "VBN");
        participles.next().filter(|_| self.rows[verb].lemma == "be").unwrap_or(verb)
    }

    /// The copula of which a token is the predicate; else the token itself.
    fn copula(&self, predicate: usize) -> usize {
        let head = self.tree.heads[predicate];
        let is_predicate =
            matches!(self.tree.deps[predicate], "acomp" | "attr") && self.rows[head].lemma == "be";
        if is_predicate { head } else { predicate }
    }
}

#[cfg(test)]
mod tests;
