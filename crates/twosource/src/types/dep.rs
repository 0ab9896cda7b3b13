//! Grammatical relations: spaCy's dependency labels for English.

use crate::types::words::words;

words! {
    /// How a token depends on its head, in spaCy's English scheme (after `ClearNLP`).
    pub enum Dep {
        /// Clause that says of what kind a noun is: `the bridge built in May`.
        Acl = "acl",
        /// Adjective after a verb: `she seems calm`.
        Acomp = "acomp",
        /// Adverbial clause.
        Advcl = "advcl",
        /// Adverbial modifier.
        Advmod = "advmod",
        /// The `by` of a passive.
        Agent = "agent",
        /// Adjective before a noun.
        Amod = "amod",
        /// Second name for the same thing.
        Appos = "appos",
        /// What a copula says of the subject.
        Attr = "attr",
        /// Auxiliary.
        Aux = "aux",
        /// Auxiliary of a passive.
        Auxpass = "auxpass",
        /// Possessive mark.
        Case = "case",
        /// Coordinating conjunction.
        Cc = "cc",
        /// Clause with its own subject as a complement: `he said it rained`.
        Ccomp = "ccomp",
        /// Noun before a noun.
        Compound = "compound",
        /// Second part of a coordination.
        Conj = "conj",
        /// Clause as a subject.
        Csubj = "csubj",
        /// Clause as the subject of a passive.
        Csubjpass = "csubjpass",
        /// Receiver.
        Dative = "dative",
        /// None of the others.
        Dep = "dep",
        /// Determiner.
        Det = "det",
        /// Direct object.
        Dobj = "dobj",
        /// `there` that stands for nothing.
        Expl = "expl",
        /// Interjection.
        Intj = "intj",
        /// Conjunction that opens a clause.
        Mark = "mark",
        /// Aside.
        Meta = "meta",
        /// Negation.
        Neg = "neg",
        /// Modifier of a noun that is neither adjective nor compound.
        Nmod = "nmod",
        /// Noun phrase as an adverb: `last week`.
        Npadvmod = "npadvmod",
        /// Subject.
        Nsubj = "nsubj",
        /// Subject of a passive.
        Nsubjpass = "nsubjpass",
        /// Number before a noun.
        Nummod = "nummod",
        /// What an object is said to be: `they named her chair`.
        Oprd = "oprd",
        /// Clause set beside another.
        Parataxis = "parataxis",
        /// Clause after a preposition.
        Pcomp = "pcomp",
        /// Object of a preposition.
        Pobj = "pobj",
        /// Possessor.
        Poss = "poss",
        /// First part of `both … and`.
        Preconj = "preconj",
        /// `all` before a determiner.
        Predet = "predet",
        /// Preposition.
        Prep = "prep",
        /// Particle of a verb.
        Prt = "prt",
        /// Punctuation.
        Punct = "punct",
        /// Modifier of a number: `about 40`.
        Quantmod = "quantmod",
        /// Relative clause.
        Relcl = "relcl",
        /// Head of the sentence.
        Root = "ROOT",
        /// Clause without a subject of its own as a complement: `she wants to go`.
        Xcomp = "xcomp",
    }
}

impl Dep {
    /// A subject of any kind.
    pub fn is_subject(self) -> bool {
        matches!(self, Self::Nsubj | Self::Nsubjpass | Self::Csubj | Self::Csubjpass)
    }
}
