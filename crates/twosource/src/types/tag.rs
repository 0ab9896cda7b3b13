//! Part-of-speech tags: the Penn tag set and the universal one.

use crate::types::words::words;

words! {
    /// Penn Treebank tag of a token, with spaCy's additions for English.
    #[allow(clippy::upper_case_acronyms, reason = "the tag set's own names")]
    #[expect(missing_docs, reason = "the variants are the tag set's own names; `as_str` gives the usual spelling")]
    pub enum Tag {
        CC = "CC", CD = "CD", DT = "DT", EX = "EX", FW = "FW", IN = "IN", JJ = "JJ", JJR = "JJR", JJS = "JJS",
        LS = "LS", MD = "MD", NN = "NN", NNP = "NNP", NNPS = "NNPS", NNS = "NNS", PDT = "PDT", POS = "POS",
        PRP = "PRP", PRPS = "PRP$", RB = "RB", RBR = "RBR", RBS = "RBS", RP = "RP", SYM = "SYM", TO = "TO",
        UH = "UH", VB = "VB", VBD = "VBD", VBG = "VBG", VBN = "VBN", VBP = "VBP", VBZ = "VBZ", WDT = "WDT",
        WP = "WP", WPS = "WP$", WRB = "WRB",
        Comma = ",", Stop = ".", Colon = ":", OpenBracket = "-LRB-", CloseBracket = "-RRB-", OpenQuote = "``",
        CloseQuote = "''", Hyphen = "HYPH", Dollar = "$", Added = "ADD", NFP = "NFP", XX = "XX",
    }
}

words! {
    /// Universal part of speech.
    #[expect(missing_docs, reason = "the variants spell out the universal tag set")]
    pub enum Pos {
        Adjective = "ADJ", Adposition = "ADP", Adverb = "ADV", Auxiliary = "AUX", CoordinatingConjunction = "CCONJ",
        Determiner = "DET", Interjection = "INTJ", Noun = "NOUN", Numeral = "NUM", Particle = "PART",
        Pronoun = "PRON", ProperNoun = "PROPN", Punctuation = "PUNCT", SubordinatingConjunction = "SCONJ",
        Symbol = "SYM", Verb = "VERB", Other = "X",
    }
}

impl Tag {
    /// The universal part of speech that the tag alone tells. A verb form may still be an auxiliary, a preposition a
    /// conjunction, `to` a particle: that takes the tree.
    pub fn pos(self) -> Pos {
        match self {
            Self::JJ | Self::JJR | Self::JJS => Pos::Adjective,
            Self::IN | Self::RP => Pos::Adposition,
            Self::RB | Self::RBR | Self::RBS => Pos::Adverb,
            Self::WRB => Pos::SubordinatingConjunction,
            Self::MD => Pos::Auxiliary,
            Self::CC => Pos::CoordinatingConjunction,
            Self::DT | Self::PDT => Pos::Determiner,
            Self::UH => Pos::Interjection,
            Self::NN | Self::NNS => Pos::Noun,
            Self::CD => Pos::Numeral,
            Self::POS | Self::TO => Pos::Particle,
            Self::EX | Self::PRP | Self::PRPS | Self::WDT | Self::WP | Self::WPS => Pos::Pronoun,
            Self::NNP | Self::NNPS => Pos::ProperNoun,
            Self::Dollar | Self::SYM => Pos::Symbol,
            Self::VB | Self::VBD | Self::VBG | Self::VBN | Self::VBP | Self::VBZ => Pos::Verb,
            Self::Added | Self::FW | Self::LS | Self::XX => Pos::Other,
            Self::Comma
            | Self::Stop
            | Self::Colon
            | Self::OpenBracket
            | Self::CloseBracket
            | Self::OpenQuote
            | Self::CloseQuote
            | Self::Hyphen
            | Self::NFP => Pos::Punctuation,
        }
    }

    /// Any form of a verb, modals left out.
    pub fn is_verb(self) -> bool {
        matches!(self, Self::VB | Self::VBD | Self::VBG | Self::VBN | Self::VBP | Self::VBZ)
    }

    /// A verb form that can head a main clause, or a modal.
    pub fn is_finite(self) -> bool {
        matches!(self, Self::VBD | Self::VBP | Self::VBZ | Self::MD)
    }

    /// A common or proper noun.
    pub fn is_noun(self) -> bool {
        matches!(self, Self::NN | Self::NNS | Self::NNP | Self::NNPS)
    }

    /// A proper noun.
    pub fn is_proper(self) -> bool {
        matches!(self, Self::NNP | Self::NNPS)
    }

    /// An adjective of any degree.
    pub fn is_adjective(self) -> bool {
        matches!(self, Self::JJ | Self::JJR | Self::JJS)
    }

    /// Punctuation of any kind.
    pub fn is_punctuation(self) -> bool {
        matches!(
            self,
            Self::Comma
                | Self::Stop
                | Self::Colon
                | Self::OpenBracket
                | Self::CloseBracket
                | Self::OpenQuote
                | Self::CloseQuote
                | Self::Hyphen
                | Self::NFP
        )
    }
}
