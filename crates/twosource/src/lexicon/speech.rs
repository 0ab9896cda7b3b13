//! A word to the reporting verb it is a form of: `snapped` to `snap`, in the past, beside a quotation.
//!
//! The table lists lemmas with a class and a frame; forms follow from spelling rules and the irregular forms it gives.
//! `underlining` is the `Ing` form of `underline`, class express, which takes a noun phrase or a clause.
//! A form says nothing about the reading: `share prices` holds a form of `share`. Callers look at what stands around.

use once_cell::sync::Lazy;

use crate::lexicon::Table;

/// What a verb of speech does with what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SpeechClass {
    /// Hands it on, without a judgement: say, add, announce, snap.
    Say,
    /// Hands it on in writing: write, post.
    Write,
    /// Names the listener: tell, inform.
    Tell,
    /// Holds it up as open to doubt: claim, allege.
    Claim,
    /// Says that it is not so: deny, reject.
    Deny,
    /// Asks for an answer or a thing: ask, demand.
    Ask,
    /// Binds the speaker: promise, threaten.
    Promise,
    /// Points to a danger: warn.
    Warn,
    /// Grants it: admit, concede, regret.
    Admit,
    /// Wants somebody to do it: urge, order.
    Urge,
    /// Names the matter or the feeling: express, stress, condemn.
    Express,
    /// Says what something is: describe, call.
    Describe,
    /// Holds it for true or hopes for it: believe, expect.
    Think,
}

/// Which form of the verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SpeechForm {
    /// `say`.
    Base,
    /// `says`.
    Third,
    /// `said` as past tense; may be the participle as well.
    Past,
    /// `written`, where it differs from the past tense.
    Participle,
    /// `saying`.
    Ing,
}

/// A form of a reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Speech {
    /// The verb.
    pub(crate) lemma: &'static str,
    /// What it does with what was said.
    pub(crate) class: SpeechClass,
    /// Which form it stands in.
    pub(crate) form: SpeechForm,
    frame: &'static str,
}

impl Speech {
    /// Whether it stands beside a quotation: `"No," she snapped`.
    pub(crate) fn quotes(&self) -> bool {
        self.frame.contains('q')
    }

    /// Whether a clause tells what was said: `she said it rained`.
    pub(crate) fn takes_clause(&self) -> bool {
        self.frame.contains('t')
    }

    /// Whether a noun phrase tells what was said: `she stressed the need for rest`.
    pub(crate) fn takes_noun(&self) -> bool {
        self.frame.contains('n')
    }

    /// Whether an infinitive tells what was said: `she promised to stay`.
    pub(crate) fn takes_infinitive(&self) -> bool {
        self.frame.contains('i')
    }

    /// Whether the listener may come first: `she told reporters`.
    pub(crate) fn takes_listener(&self) -> bool {
        self.frame.contains('o')
    }

    /// Whether `as` opens what was said: `she described it as a farce`.
    pub(crate) fn takes_as(&self) -> bool {
        self.frame.contains('a')
    }

    /// Whether the form can head a clause: `says`, `said`, not `saying` or `written`.
    pub(crate) fn is_finite(&self) -> bool {
        matches!(self.form, SpeechForm::Base | SpeechForm::Third | SpeechForm::Past)
    }
}

/// The longest form of the table has 14 bytes (`congratulating`); longer words are not looked up.
const MAX_FORM_BYTES: usize = 16;

static FORMS: Lazy<Vec<(String, Speech)>> = Lazy::new(|| {
    let table = Table::new(include_str!("../../data/speech_verbs.tsv"));
    let mut forms = Vec::new();
    for (lemma, rest) in table.rows() {
        let mut columns = rest.split('\t');
        let (class, frame) = (columns.next().unwrap_or(""), columns.next().unwrap_or(""));
        let irregular = columns.next().unwrap_or("");
        for (form, word) in inflect(lemma, irregular) {
            forms.push((word, Speech { lemma, class: class_of(class), form, frame }));
        }
    }
    forms.sort_by(|a, b| a.0.cmp(&b.0));
    forms
});

/// The reporting verb that `word` is a form of, whatever its case.
pub(crate) fn speech(word: &str) -> Option<Speech> {
    if word.len() < 3 || word.len() > MAX_FORM_BYTES || !word.is_ascii() {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let at = FORMS.partition_point(|(form, _)| form.as_str() < lower.as_str());
    FORMS.get(at).filter(|(form, _)| *form == lower).map(|(_, speech)| *speech)
}

static SOURCE_NOUNS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/source_nouns.txt")));

/// Whether `word` is a common noun for somebody who speaks: `officials`, `a witness`.
pub(crate) fn is_source_noun(word: &str) -> bool {
    word.len() <= MAX_FORM_BYTES && SOURCE_NOUNS.contains(&word.to_ascii_lowercase())
}

/// Phrases that give a source without a verb, as lower-case words.
const SOURCE_PHRASES: &[&[&str]] = &[
    &["according", "to"],
    &["in", "the", "words", "of"],
    &["in", "the", "view", "of"],
    &["in", "the", "opinion", "of"],
];

/// How many of the leading `words` form a phrase that gives a source: 2 for `According to police`.
pub(crate) fn source_phrase<'a>(words: impl Iterator<Item = &'a str>) -> Option<usize> {
    let words: Vec<&str> = words.take(MAX_PHRASE_WORDS).collect();
    let opens = |phrase: &&[&str]| {
        words.len() >= phrase.len()
            && phrase.iter().zip(&words).all(|(part, word)| word.eq_ignore_ascii_case(part))
    };
    SOURCE_PHRASES.iter().copied().find(opens).map(<[&str]>::len)
}

/// Words of the longest source phrase.
const MAX_PHRASE_WORDS: usize = 4;

fn class_of(word: &str) -> SpeechClass {
    match word {
        "write" => SpeechClass::Write,
        "tell" => SpeechClass::Tell,
        "claim" => SpeechClass::Claim,
        "deny" => SpeechClass::Deny,
        "ask" => SpeechClass::Ask,
        "promise" => SpeechClass::Promise,
        "warn" => SpeechClass::Warn,
        "admit" => SpeechClass::Admit,
        "urge" => SpeechClass::Urge,
        "express" => SpeechClass::Express,
        "describe" => SpeechClass::Describe,
        "think" => SpeechClass::Think,
        _ => SpeechClass::Say,
    }
}

/// All forms of `lemma`; `irregular` holds past and participle, or nothing.
fn inflect(lemma: &str, irregular: &str) -> Vec<(SpeechForm, String)> {
    let mut listed = irregular.split(' ').filter(|word| !word.is_empty());
    let past = listed.next().map_or_else(|| regular_past(lemma), str::to_owned);
    let participle = listed.next().map_or_else(|| past.clone(), str::to_owned);
    let mut forms = vec![
        (SpeechForm::Base, lemma.to_owned()),
        (SpeechForm::Third, third_person(lemma)),
        (SpeechForm::Ing, gerund(lemma, &past)),
    ];
    if past != lemma {
        forms.push((SpeechForm::Past, past.clone()));
    }
    if participle != past {
        forms.push((SpeechForm::Participle, participle));
    }
    forms
}

/// Whether `y` at the end turns to `i` before an ending: `deny`, not `relay`.
fn ends_in_consonant_y(lemma: &str) -> Option<&str> {
    let stem = lemma.strip_suffix('y')?;
    (!stem.ends_with(['a', 'e', 'i', 'o', 'u'])).then_some(stem)
}

fn third_person(lemma: &str) -> String {
    if let Some(stem) = ends_in_consonant_y(lemma) {
        return format!("{stem}ies");
    }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].iter().any(|ending| lemma.ends_with(ending));
    format!("{lemma}{}", if hisses { "es" } else { "s" })
}

fn regular_past(lemma: &str) -> String {
    if let Some(stem) = ends_in_consonant_y(lemma) {
        return format!("{stem}ied");
    }
    format!("{lemma}{}", if lemma.ends_with('e') { "d" } else { "ed" })
}

/// The `-ing` form; a consonant doubled in the past is doubled here too.
fn gerund(lemma: &str, past: &str) -> String {
    let silent_e = lemma.ends_with('e') && !["ee", "ye", "oe"].iter().any(|ending| lemma.ends_with(ending));
    if let Some(stem) = lemma.strip_suffix('e').filter(|_| silent_e) {
        return format!("{stem}ing");
    }
    if lemma == "begin" {
        // The only verb of the table that doubles its consonant although its past is irregular.
        return "beginning".to_owned();
    }
    let doubled =
        past.strip_suffix("ed").filter(|stem| stem.len() == lemma.len() + 1 && stem.starts_with(lemma));
    let stem = doubled.unwrap_or(lemma);
    format!("{stem}ing")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: &str) {
        let found =
            speech(word).map_or("none".to_owned(), |s| format!("{} {:?} {:?}", s.lemma, s.class, s.form));
        assert_eq!(found, expected, "{word}");
    }

    #[test]
    fn forms_lead_to_their_verb() {
        check("said", "say Say Past");
        check("Says", "say Say Third");
        check("denies", "deny Deny Third");
        check("denied", "deny Deny Past");
        check("stating", "state Say Ing");
        check("quipping", "quip Say Ing");
        check("admitted", "admit Admit Past");
        check("admitting", "admit Admit Ing");
        check("written", "write Write Participle");
        check("guaranteeing", "guarantee Promise Ing");
        check("stresses", "stress Express Third");
        check("relayed", "relay Say Past");
        check("beginning", "begin Say Ing");
        check("echoes", "echo Say Third");
    }

    #[test]
    fn other_words_are_none() {
        for word in ["saidd", "walk", "", "s", "sagte", "Überzeugung", "overwhelmingly-considered"] {
            check(word, "none");
        }
    }

    #[test]
    fn frames_tell_what_may_follow() {
        let of = |word| speech(word).unwrap();
        assert!(of("stressed").takes_noun() && of("stressed").takes_clause() && of("stressed").quotes());
        assert!(of("told").takes_listener() && !of("told").takes_noun());
        assert!(of("described").takes_as() && !of("described").takes_clause());
        assert!(of("vowed").takes_infinitive() && of("vowed").is_finite() && !of("vowing").is_finite());
        assert!(of("shrugged").quotes() && !of("shrugged").takes_clause());
    }

    #[test]
    fn no_form_belongs_to_two_verbs() {
        for pair in FORMS.windows(2) {
            assert_ne!(pair[0].0, pair[1].0);
        }
        assert!(FORMS.iter().all(|(form, _)| form.len() <= MAX_FORM_BYTES));
    }

    #[test]
    fn people_and_bodies_are_sources() {
        assert!(is_source_noun("Officials") && is_source_noun("spokeswoman"));
        assert!(!is_source_noun("bridge") && !is_source_noun("weather"));
    }

    #[test]
    fn source_phrases_are_counted_in_words() {
        assert_eq!(source_phrase("According to the mayor".split(' ')), Some(2));
        assert_eq!(source_phrase("in the words of the mayor".split(' ')), Some(4));
        assert_eq!(source_phrase("according with it".split(' ')), None);
    }
}
