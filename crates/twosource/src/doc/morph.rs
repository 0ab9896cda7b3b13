//! A token in its tree to its morphology, as spaCy's English models give it, with the voice of verbs besides.
//!
//! Nouns, adjectives and adverbs have what their tag tells, verbs too, pronouns what their form tells: `hers` is `She`
//! in the third person. `was` knows its number, `went` does not. In `he was seen and named`, `seen` and `named` are
//! passive.
//!
//! Limits: `you` has no number, and `it` has no case unless it is a subject or object, as in spaCy.

use crate::doc::TokenView;
use crate::lexicon::is_indefinite;
use crate::types::morph::{
    Aspect, Case, Definite, Degree, Gender, Mood, Morph, NumType, Number, Person, PronType, Tense, VerbForm,
    Voice,
};
use crate::types::{Dep, Tag};

/// The morphology of `tok`.
pub(super) fn morph(tok: TokenView<'_>) -> Morph {
    // Closed classes have forms of up to a few letters; a longer word is never lower-cased.
    let lower = tok.text().to_lowercase();
    let form = lower.strip_prefix('’').map_or(lower.as_str(), |_| lower.get("’".len()..).unwrap_or_default());
    let form = form.strip_prefix('\'').unwrap_or(form);
    let none = Morph::default();
    match tok.tag() {
        Tag::NN => Morph {
            number: Some(Number::Singular),
            pron_type: is_indefinite(form).then_some(PronType::Indefinite),
            ..none
        },
        Tag::NNP => Morph { number: Some(Number::Singular), ..none },
        Tag::NNS | Tag::NNPS => Morph { number: Some(Number::Plural), ..none },
        Tag::JJ => Morph { degree: Some(Degree::Positive), ..none },
        Tag::JJR | Tag::RBR => Morph { degree: Some(Degree::Comparative), ..none },
        Tag::JJS | Tag::RBS => Morph { degree: Some(Degree::Superlative), ..none },
        Tag::CD => Morph { num_type: Some(NumType::Cardinal), ..none },
        Tag::LS => Morph { num_type: Some(NumType::Ordinal), ..none },
        Tag::RB => adverb(form),
        Tag::DT => determiner(form),
        Tag::WDT if form == "that" => Morph { pron_type: Some(PronType::Relative), ..none },
        Tag::PRP => pronoun(form, tok.dep()),
        Tag::PRPS => Morph { possessive: true, ..person(form) },
        Tag::WPS => Morph { possessive: true, ..none },
        Tag::MD => Morph { verb_form: Some(VerbForm::Finite), ..none },
        tag if tag.is_verb() => Morph { voice: voice(tok), ..verb(tag, form) },
        _ => none,
    }
}

fn adverb(form: &str) -> Morph {
    let none = Morph::default();
    match form {
        "not" | "n't" | "n’t" => Morph { negative: true, ..none },
        "then" | "there" | "here" => Morph { pron_type: Some(PronType::Demonstrative), ..none },
        "well" => Morph { degree: Some(Degree::Positive), ..none },
        "once" | "twice" => Morph { num_type: Some(NumType::Multiplicative), ..none },
        _ => none,
    }
}

fn determiner(form: &str) -> Morph {
    let article =
        |definite| Morph { definite: Some(definite), pron_type: Some(PronType::Article), ..Morph::default() };
    let demonstrative =
        |number| Morph { number: Some(number), pron_type: Some(PronType::Demonstrative), ..Morph::default() };
    match form {
        "the" => article(Definite::Definite),
        "a" | "an" => article(Definite::Indefinite),
        "this" | "that" => demonstrative(Number::Singular),
        "these" | "those" => demonstrative(Number::Plural),
        _ => Morph::default(),
    }
}

/// A personal pronoun; the case of `you` and `it` is what they do in the sentence.
fn pronoun(form: &str, dep: Dep) -> Morph {
    let case = match form {
        "i" | "he" | "she" | "we" | "they" => Some(Case::Nominative),
        "me" | "him" | "her" | "us" | "them" | "s" => Some(Case::Accusative),
        "you" | "it" => match dep {
            Dep::Nsubj => Some(Case::Nominative),
            Dep::Dobj | Dep::Pobj => Some(Case::Accusative),
            _ => None,
        },
        _ if form.ends_with("self") || form.ends_with("selves") => Some(Case::Accusative),
        _ => None,
    };
    Morph { case, ..person(form) }
}

/// Person, number and gender of a personal or possessive pronoun.
fn person(form: &str) -> Morph {
    let personal = |person, number, gender| Morph {
        gender,
        number,
        person: Some(person),
        pron_type: Some(PronType::Personal),
        ..Morph::default()
    };
    let (one, many) = (Some(Number::Singular), Some(Number::Plural));
    match form {
        "i" | "me" | "my" | "mine" | "myself" => personal(Person::First, one, None),
        "we" | "us" | "our" | "ours" | "ourselves" | "s" => personal(Person::First, many, None),
        "you" | "your" | "yours" => personal(Person::Second, None, None),
        "yourself" => personal(Person::Second, one, None),
        "yourselves" => personal(Person::Second, many, None),
        "he" | "him" | "his" | "himself" => personal(Person::Third, one, Some(Gender::Masculine)),
        "she" | "her" | "hers" | "herself" => personal(Person::Third, one, Some(Gender::Feminine)),
        "it" | "its" | "itself" => personal(Person::Third, one, Some(Gender::Neuter)),
        "they" | "them" | "their" | "theirs" | "themselves" => personal(Person::Third, many, None),
        _ => Morph { pron_type: Some(PronType::Personal), ..Morph::default() },
    }
}

/// What the form of a verb tells.
fn verb(tag: Tag, form: &str) -> Morph {
    let none = Morph::default();
    let finite = |tense| Morph { tense: Some(tense), verb_form: Some(VerbForm::Finite), ..none };
    let third = |morph| Morph { number: Some(Number::Singular), person: Some(Person::Third), ..morph };
    let said = |morph| Morph { mood: Some(Mood::Indicative), ..morph };
    let is_auxiliary = matches!(form, "be" | "are" | "re" | "am" | "m" | "is" | "s" | "was" | "were")
        || matches!(form, "have" | "ve" | "has" | "do" | "does");
    match tag {
        Tag::VB => Morph { verb_form: Some(VerbForm::Infinitive), ..none },
        Tag::VBD if form == "was" => said(third(finite(Tense::Past))),
        Tag::VBD if form == "were" => said(finite(Tense::Past)),
        Tag::VBD => finite(Tense::Past),
        Tag::VBP if matches!(form, "am" | "m") => said(Morph {
            number: Some(Number::Singular),
            person: Some(Person::First),
            ..finite(Tense::Present)
        }),
        Tag::VBP if is_auxiliary => said(finite(Tense::Present)),
        Tag::VBP => finite(Tense::Present),
        Tag::VBZ if is_auxiliary => said(third(finite(Tense::Present))),
        Tag::VBZ => third(finite(Tense::Present)),
        Tag::VBG if form == "being" => Morph { verb_form: Some(VerbForm::Gerund), ..none },
        Tag::VBG => Morph {
            aspect: Some(Aspect::Progressive),
            tense: Some(Tense::Present),
            verb_form: Some(VerbForm::Participle),
            ..none
        },
        Tag::VBN => Morph {
            aspect: (form != "been").then_some(Aspect::Perfect),
            tense: Some(Tense::Past),
            verb_form: Some(VerbForm::Participle),
            ..none
        },
        _ => none,
    }
}

/// The passive of a participle: it has an auxiliary, a subject or a `by` of the passive, or stands behind a noun without
/// any auxiliary (`the bridge built in May`), or is coordinated to such a one and brings no auxiliary of its own.
fn voice(tok: TokenView<'_>) -> Option<Voice> {
    // Some past tenses are participles with a wrong tag; only the tree can tell.
    if !matches!(tok.tag(), Tag::VBN | Tag::VBD) {
        return None;
    }
    let mut own_clause = false;
    for child in tok.children() {
        match child.dep() {
            Dep::Auxpass | Dep::Nsubjpass | Dep::Csubjpass | Dep::Agent => return Some(Voice::Passive),
            Dep::Aux | Dep::Nsubj | Dep::Csubj => own_clause = true,
            _ => {}
        }
    }
    if own_clause || tok.tag() != Tag::VBN {
        return None;
    }
    match tok.dep() {
        Dep::Acl => Some(Voice::Passive),
        Dep::Conj => conjoined(tok),
        _ => None,
    }
}

/// The voice of a participle that is the later part of a coordination and has no auxiliary or subject.
fn conjoined(tok: TokenView<'_>) -> Option<Voice> {
    // In a row of such participles each depends on the one before, so the first that is no conjunct decides.
    let first = tok.ancestors().find(|head| head.dep() != Dep::Conj)?;
    let is_passive = |dep| matches!(dep, Dep::Auxpass | Dep::Nsubjpass | Dep::Csubjpass | Dep::Agent);
    let passive = first.dep() == Dep::Acl && first.tag() == Tag::VBN
        || first.children().any(|child| is_passive(child.dep()));
    (passive && matches!(first.tag(), Tag::VBN | Tag::VBD)).then_some(Voice::Passive)
}
