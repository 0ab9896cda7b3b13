//! A mention to what the clauses around it say that somebody is: by a copula, a change of office, an `as`, a verb of leading.
//!
//! `Vask is the mayor`, `she became mayor in June`, `Vask, who was mayor until 2020`, `was appointed chief executive`, `took
//! over as coach`, `resigned as minister`, `his time as captain`, `who led the party until June`, `Vask is 52`.
//! Each clause must be stated by the text ([`super::assertion`]).
//!
//! Known limits: a past tense alone leaves open whether the office is still held, because reported speech shifts tenses.

use crate::entities::attributes::assertion::Tense;
use crate::entities::attributes::phrase::Reading;
use crate::entities::attributes::{Place, Reader};
use crate::lexicon::{head, lemma};
use crate::types::{
    Attribute, AttributeKind, Dep, EntityKind, MentionForm, RoleStatus, RuleId, Span, Tag, ValueKind,
};

/// Verbs that leave an office.
const LEAVE: &[&str] = &["resign", "quit", "retire", "step", "stand", "leave"];
/// Verbs that hold or take one.
const HOLD: &[&str] =
    &["serve", "work", "act", "take", "continue", "return", "begin", "start", "join", "double"];
/// Passive verbs that give one for a later day.
const CHOOSE: &[&str] = &["appoint", "elect", "name", "choose", "select", "pick", "reelect", "re-elect"];
/// Passive verbs that give one on the spot.
const INSTALL: &[&str] =
    &["swear", "install", "crown", "make", "promote", "confirm", "reappoint", "inaugurate"];
/// Passive verbs that take one away.
const REMOVE: &[&str] = &["sack", "dismiss", "fire", "remove", "oust", "suspend", "replace"];
/// Verbs that say what an office is: `who leads the party`.
const LEAD: &[&str] =
    &["lead", "head", "chair", "coach", "manage", "captain", "run", "govern", "edit", "direct"];

/// Nouns for holding an office, before `as`, with what they say of it.
const HOLDING: &[(&str, Option<RoleStatus>)] = &[
    ("term", None),
    ("time", None),
    ("tenure", None),
    ("stint", None),
    ("years", None),
    ("career", None),
    ("record", None),
    ("role", Some(RoleStatus::Current)),
    ("job", Some(RoleStatus::Current)),
    ("position", Some(RoleStatus::Current)),
    ("post", Some(RoleStatus::Current)),
    ("work", Some(RoleStatus::Current)),
    ("resignation", Some(RoleStatus::Former)),
    ("appointment", Some(RoleStatus::Incoming)),
    ("election", Some(RoleStatus::Incoming)),
];

impl Reader<'_> {
    /// Reads the clauses that the mention is the subject of, and the noun that it owns.
    pub(super) fn clause(&mut self, place: &Place) {
        if place.form == MentionForm::Pronoun && self.is_open(place) {
            return;
        }
        let person = place.kind == EntityKind::Person;
        if self.tree.dep(place.head).is_subject()
            && let Some(verb) = self.tree.head(place.head)
        {
            self.predicate(place, verb);
            let conjunct =
                self.tree.children(verb).find(|child| *child > verb && self.is_bare_conjunct(*child));
            if let Some(conjunct) = conjunct {
                self.predicate(place, conjunct);
            }
        }
        if person
            && self.tree.dep(place.head) == Dep::Poss
            && let Some(noun) = self.tree.head(place.head)
        {
            self.holding(place, noun);
        }
        if place.form == MentionForm::Name {
            let clauses: Vec<usize> = self
                .tree
                .children(place.head)
                .filter(|child| {
                    *child >= place.tokens.end && matches!(self.tree.dep(*child), Dep::Relcl | Dep::Acl)
                })
                .collect();
            for verb in clauses {
                self.relative_clause(place, verb);
            }
        }
    }

    /// Whether a pronoun may mean somebody else: another person is named before it, in its sentence or the one before.
    fn is_open(&self, pronoun: &Place) -> bool {
        let sentence = self.tree.sentence(pronoun.head);
        let before =
            sentence.start.checked_sub(1).map_or(sentence.start, |last| self.tree.sentence(last).start);
        let span = self.tree.span(before..pronoun.head);
        let named =
            self.mentions_in(span).filter(|it| it.kind == EntityKind::Person && it.form == MentionForm::Name);
        named.into_iter().any(|it| it.entity != pronoun.entity)
    }

    /// A second verb with the same subject: `Vask is a nurse and was mayor until June`.
    fn is_bare_conjunct(&self, child: usize) -> bool {
        self.tree.dep(child) == Dep::Conj
            && self.tree.tag(child).is_verb()
            && !self.tree.children(child).any(|other| self.tree.dep(other).is_subject())
    }

    fn relative_clause(&mut self, place: &Place, verb: usize) {
        let subject = self.tree.children(verb).find(|child| self.tree.dep(*child).is_subject());
        let about = match subject {
            Some(subject) => matches!(self.tree.tag(subject), Tag::WP | Tag::WDT),
            // `Vask, elected mayor in June,`.
            None => self.tree.tag(verb) == Tag::VBN,
        };
        if about {
            self.predicate(place, verb);
        }
    }

    fn predicate(&mut self, place: &Place, verb: usize) {
        if !self.tree.tag(verb).is_verb() {
            return;
        }
        let lemma = lemma(self.tree.word(verb), self.tree.tag(verb));
        let lemma = lemma.as_ref();
        let known = matches!(lemma, "be" | "become" | "remain" | "turn")
            || [LEAVE, HOLD, CHOOSE, INSTALL, REMOVE, LEAD].iter().any(|list| list.contains(&lemma));
        let Some(tense) = known.then(|| self.stated(verb)).flatten() else { return };
        let when = self.when(verb);
        match lemma {
            "be" | "become" | "remain" => self.copula(place, verb, lemma, tense),
            "turn" => self.age_of_clause(place, verb),
            _ => {}
        }
        if place.kind != EntityKind::Person {
            return;
        }
        let passive = self.tree.tag(verb) == Tag::VBN && !self.has_active_auxiliary(verb);
        let future = tense == Tense::Future;
        let status = if passive && CHOOSE.contains(&lemma) {
            Some(if when.is_some() && !future { RoleStatus::Current } else { RoleStatus::Incoming })
        } else if passive && INSTALL.contains(&lemma) {
            Some(if future { RoleStatus::Incoming } else { RoleStatus::Current })
        } else if passive && REMOVE.contains(&lemma) || !passive && LEAVE.contains(&lemma) {
            Some(if future { RoleStatus::Current } else { RoleStatus::Former })
        } else if !passive && HOLD.contains(&lemma) {
            held(tense, when.is_some(), lemma == "serve" || lemma == "work")
        } else {
            if LEAD.contains(&lemma) && !passive {
                self.leading(place, verb, tense);
            }
            return;
        };
        self.changed(place, verb, status);
    }

    fn has_active_auxiliary(&self, verb: usize) -> bool {
        self.tree.child(verb, &[Dep::Auxpass]).is_none()
            && self.tree.children(verb).any(|child| {
                self.tree.dep(child) == Dep::Aux
                    && self.tree.is_any(child, &["has", "have", "had", "'ve", "'d"])
            })
    }

    /// `is the mayor`, `became mayor in June`, `is 52`.
    fn copula(&mut self, place: &Place, verb: usize, lemma: &str, tense: Tense) {
        self.age_of_clause(place, verb);
        let Some(noun) = self.tree.child(verb, &[Dep::Attr]).filter(|noun| *noun > verb) else { return };
        let plain = matches!(self.tree.tag(noun), Tag::NN | Tag::NNP)
            && self.mention_at(noun).is_none_or(|it| it.form != MentionForm::Name);
        // `is no minister`, `is hardly a leader`, `is like a father to her`.
        let denied = (self.tree.left_edge(noun)..noun)
            .any(|index| self.tree.is_any(index, &["no", "not", "hardly", "neither"]));
        if !plain || denied {
            return;
        }
        let when = self.when(verb).or_else(|| self.when(noun));
        let status = match (lemma, tense) {
            (_, Tense::Future) => Some(RoleStatus::Incoming),
            ("become", _) | (_, Tense::Present) => Some(RoleStatus::Current),
            (_, Tense::Before) => Some(RoleStatus::Former),
            (_, Tense::Past) => when.map(|_| RoleStatus::Former),
        };
        let phrase = self.phrase(noun);
        let rule = "attribute.copula";
        if self.describe(place, &phrase, Reading { rule, status, by_ending: false }) {
            self.add_when(verb);
        }
    }

    /// `was appointed chief executive`, `was named as chief executive`, `resigned as minister`.
    fn changed(&mut self, place: &Place, verb: usize, status: Option<RoleStatus>) {
        let named = self.tree.child(verb, &[Dep::Oprd, Dep::Attr, Dep::Dobj]).filter(|noun| *noun > verb);
        let noun = named.or_else(|| self.object_of_as(verb));
        let Some(noun) = noun.filter(|noun| matches!(self.tree.tag(*noun), Tag::NN | Tag::NNP)) else {
            return;
        };
        let phrase = self.phrase(noun);
        if self.describe(place, &phrase, Reading { rule: "attribute.change", status, by_ending: false }) {
            self.add_when(verb);
        }
    }

    /// The noun behind an `as` that hangs from `anchor`.
    fn object_of_as(&self, anchor: usize) -> Option<usize> {
        let hangs = |at: usize| self.tree.children(at).filter(move |child| *child > at);
        let found = hangs(anchor).find(|child| self.tree.is(*child, "as")).or_else(|| {
            // `took over as`: the particle may carry it.
            let particle = hangs(anchor)
                .find(|child| matches!(self.tree.dep(*child), Dep::Prt | Dep::Advmod | Dep::Prep))?;
            hangs(particle).find(|child| self.tree.is(*child, "as"))
        })?;
        self.tree.child(found, &[Dep::Pobj])
    }

    /// `his time as captain`.
    fn holding(&mut self, place: &Place, noun: usize) {
        let known = HOLDING.iter().find(|(word, _)| self.tree.is(noun, word));
        let Some((_, status)) = known else { return };
        let Some(office) = self.object_of_as(noun) else { return };
        let phrase = self.phrase(office);
        if self.describe(place, &phrase, Reading { rule: "attribute.as", status: *status, by_ending: false })
        {
            self.add_when(noun);
        }
    }

    /// `who led the party until June`: the verb is the office, what is led the organisation.
    fn leading(&mut self, place: &Place, verb: usize, tense: Tense) {
        let Some(object) = self.tree.child(verb, &[Dep::Dobj]).filter(|object| *object > verb) else {
            return;
        };
        let named =
            self.mention_at(object).filter(|it| it.kind == EntityKind::Organization).map(|it| it.span);
        let noun = head(self.tree.word(object))
            .is_some_and(|found| found.is("organization") || found.is("called-organization"));
        let phrase = self.phrase(object);
        let bare = (phrase.tokens.start..object)
            .find(|index| !matches!(self.tree.tag(*index), Tag::DT | Tag::PRPS))
            .unwrap_or(object);
        let unnamed = || noun.then(|| self.tree.span(bare..object + 1));
        let Some(organization) = named.or_else(unnamed) else { return };
        let when = self.when(verb).or_else(|| self.when(object));
        let span = self.tree.span(verb..phrase.tokens.end);
        let mut found = Attribute::new(
            AttributeKind::Role,
            when.map_or(span, |when| span.cover(when)),
            RuleId("attribute.leading"),
        );
        found.office = self.tree.token(verb).map(|token| token.span);
        found.status = match tense {
            Tense::Future => Some(RoleStatus::Incoming),
            Tense::Present => Some(RoleStatus::Current),
            Tense::Before => Some(RoleStatus::Former),
            Tense::Past => when.map(|_| RoleStatus::Former),
        };
        found.organization = Some(organization);
        found.when = when;
        self.push(place.entity, found);
    }

    /// `Vask is 52`, `she turned 52`.
    fn age_of_clause(&mut self, place: &Place, verb: usize) {
        if place.kind != EntityKind::Person {
            return;
        }
        let said = |child: &usize| {
            *child > verb
                && matches!(
                    self.tree.dep(*child),
                    Dep::Attr | Dep::Acomp | Dep::Dobj | Dep::Npadvmod | Dep::Nummod
                )
        };
        let ages = self.tree.children(verb).filter(said).find_map(|child| {
            let span = self.tree.span(self.tree.left_edge(child)..self.tree.right_edge(child) + 1);
            let told =
                self.values_in(span).find(|value| value.kind == ValueKind::Age).map(|value| value.span);
            told.or_else(|| self.bare_age(child))
        });
        if let Some(age) = ages {
            self.push_plain(place.entity, AttributeKind::Age, age, "attribute.copula");
        }
    }

    /// `is 52`: a number with nothing that it counts.
    fn bare_age(&self, number: usize) -> Option<Span> {
        let closed = self.tree.tag(number + 1).is_punctuation();
        let alone = self.tree.children(number).next().is_none() && closed;
        self.age_at(number).filter(|_| alone)
    }

    /// Gives the attribute that was found last the time of its verb.
    fn add_when(&mut self, anchor: usize) {
        let when = self.when(anchor);
        let roles = |one: &&mut (_, Attribute)| one.1.kind == AttributeKind::Role;
        if let Some((_, role)) = self.found.iter_mut().rev().find(roles) {
            role.when = role.when.or(when);
        }
    }
}

/// The status of an office that somebody serves in, which ends, or takes over.
fn held(tense: Tense, timed: bool, ends: bool) -> Option<RoleStatus> {
    match tense {
        Tense::Future => Some(RoleStatus::Incoming),
        Tense::Before => Some(RoleStatus::Former),
        Tense::Past if ends => timed.then_some(RoleStatus::Former),
        Tense::Present | Tense::Past => Some(RoleStatus::Current),
    }
}
