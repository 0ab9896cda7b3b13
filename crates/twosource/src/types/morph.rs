//! Morphology of a token: number, tense, voice and the like, as Universal Dependencies name them.
//!
//! [`Morph`] is plain data and prints as a feature string, sorted by name as spaCy does:
//!
//! ```
//! use twosource::Morph;
//! use twosource::morph::{Number, Person, Tense, VerbForm};
//!
//! let says = Morph {
//!     number: Some(Number::Singular),
//!     person: Some(Person::Third),
//!     tense: Some(Tense::Present),
//!     verb_form: Some(VerbForm::Finite),
//!     ..Morph::default()
//! };
//! assert_eq!(says.to_string(), "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
//! ```
//!
//! What is no news to anyone who has the tag is left out: the kind and side of punctuation, the kind of a conjunction.

use std::fmt;

use crate::types::words::words;

words! {
    /// Whether a participle tells of something finished or going on.
    pub enum Aspect {
        /// `taken`.
        Perfect = "Perf",
        /// `taking`.
        Progressive = "Prog",
    }
}

words! {
    /// Case of a personal pronoun.
    pub enum Case {
        /// `him`.
        Accusative = "Acc",
        /// `he`.
        Nominative = "Nom",
    }
}

words! {
    /// Which article.
    pub enum Definite {
        /// `the`.
        Definite = "Def",
        /// `a`.
        Indefinite = "Ind",
    }
}

words! {
    /// Degree of comparison.
    pub enum Degree {
        /// `worse`.
        Comparative = "Cmp",
        /// `bad`.
        Positive = "Pos",
        /// `worst`.
        Superlative = "Sup",
    }
}

words! {
    /// Gender of a pronoun of the third person.
    pub enum Gender {
        /// `she`.
        Feminine = "Fem",
        /// `he`.
        Masculine = "Masc",
        /// `it`.
        Neuter = "Neut",
    }
}

words! {
    /// Mood of a finite verb.
    pub enum Mood {
        /// Says what is.
        Indicative = "Ind",
    }
}

words! {
    /// Grammatical number.
    pub enum Number {
        /// More than one.
        Plural = "Plur",
        /// One.
        Singular = "Sing",
    }
}

words! {
    /// Kind of a number word.
    pub enum NumType {
        /// `two`.
        Cardinal = "Card",
        /// `once`.
        Multiplicative = "Mult",
        /// A mark of a list: `1.`
        Ordinal = "Ord",
    }
}

words! {
    /// Grammatical person.
    pub enum Person {
        /// `I`, `we`.
        First = "1",
        /// `you`.
        Second = "2",
        /// `he`, `they`.
        Third = "3",
    }
}

words! {
    /// Kind of a pronoun or determiner.
    pub enum PronType {
        /// `the`, `a`.
        Article = "Art",
        /// `this`.
        Demonstrative = "Dem",
        /// `something`.
        Indefinite = "Ind",
        /// `she`, `her`.
        Personal = "Prs",
        /// `that` of a relative clause.
        Relative = "Rel",
    }
}

words! {
    /// Tense of a verb form.
    pub enum Tense {
        /// `took`, `taken`.
        Past = "Past",
        /// `takes`, `taking`.
        Present = "Pres",
    }
}

words! {
    /// Form of a verb.
    pub enum VerbForm {
        /// `takes`, `took`, `will`.
        Finite = "Fin",
        /// `being`.
        Gerund = "Ger",
        /// `take`.
        Infinitive = "Inf",
        /// `taking`, `taken`.
        Participle = "Part",
    }
}

words! {
    /// Whether the subject does or undergoes what the verb says. The active is not marked.
    pub enum Voice {
        /// `was taken`.
        Passive = "Pass",
    }
}

/// The features of one token; `None` and `false` where one does not apply or the form does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each field is one feature, and its type says what it is")]
pub struct Morph {
    pub aspect: Option<Aspect>,
    pub case: Option<Case>,
    pub definite: Option<Definite>,
    pub degree: Option<Degree>,
    pub gender: Option<Gender>,
    pub mood: Option<Mood>,
    pub num_type: Option<NumType>,
    pub number: Option<Number>,
    pub person: Option<Person>,
    /// `not`, printed as `Polarity=Neg`.
    pub negative: bool,
    /// `her` before a noun, printed as `Poss=Yes`.
    pub possessive: bool,
    pub pron_type: Option<PronType>,
    pub tense: Option<Tense>,
    pub verb_form: Option<VerbForm>,
    pub voice: Option<Voice>,
}

impl fmt::Display for Morph {
    /// Name and value of each feature, sorted by name: `Number=Plur|Person=3`. Nothing when there is none.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let features = [
            ("Aspect", self.aspect.map(Aspect::as_str)),
            ("Case", self.case.map(Case::as_str)),
            ("Definite", self.definite.map(Definite::as_str)),
            ("Degree", self.degree.map(Degree::as_str)),
            ("Gender", self.gender.map(Gender::as_str)),
            ("Mood", self.mood.map(Mood::as_str)),
            ("NumType", self.num_type.map(NumType::as_str)),
            ("Number", self.number.map(Number::as_str)),
            ("Person", self.person.map(Person::as_str)),
            ("Polarity", self.negative.then_some("Neg")),
            ("Poss", self.possessive.then_some("Yes")),
            ("PronType", self.pron_type.map(PronType::as_str)),
            ("Tense", self.tense.map(Tense::as_str)),
            ("VerbForm", self.verb_form.map(VerbForm::as_str)),
            ("Voice", self.voice.map(Voice::as_str)),
        ];
        let mut separator = "";
        for (name, value) in features {
            if let Some(value) = value {
                write!(f, "{separator}{name}={value}")?;
                separator = "|";
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_sorted_by_name_and_empty_ones_left_out() {
        assert_eq!(Morph::default().to_string(), "");
        let her = Morph {
            pron_type: Some(PronType::Personal),
            possessive: true,
            gender: Some(Gender::Feminine),
            ..Morph::default()
        };
        assert_eq!(her.to_string(), "Gender=Fem|Poss=Yes|PronType=Prs");
    }
}
