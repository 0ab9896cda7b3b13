//! A pair of entities to its match weight: named addends in bits that sum up.
//!
//! `name: full name equal: Ada Vask +12`, `role: mayor of Lorholm +4.5`, `age: 52 and 32 −3.5`. The weights stand in
//! [`super::weights`]. What neither article tells says nothing and adds nothing.

use crate::reconcile::entities::name::NameMatch;
use crate::reconcile::entities::node::{Naming, Node, Office, Told};
use crate::reconcile::entities::surroundings::{Surroundings, shared};
use crate::reconcile::entities::weights;
use crate::types::{Addend, EntityKind, Weight};

/// A pair with everything that is compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair<'a> {
    pub(super) nodes: (&'a Node, &'a Node),
    pub(super) namings: (&'a Naming, &'a Naming),
    pub(super) name: &'a NameMatch,
    /// Whether both names stand in one article as two entities.
    pub(super) side_by_side: bool,
    pub(super) surroundings: Option<(&'a Surroundings, &'a Surroundings)>,
}

/// Years by which two ages may differ on one day: this year's birthday may have passed.
const BIRTHDAY: f64 = 1.0;

/// Days of a year, with leap years.
const DAYS_A_YEAR: f64 = 365.2425;

/// Comparisons that say nothing of who somebody is besides the name and what stands around it.
const OF_NAMES: &[&str] = &["prior", "name", "kind", "side by side", "context", "company"];

/// What a comparison saw, as text that is made when somebody wants to read it.
type Says<'a> = &'a dyn Fn() -> String;

impl Pair<'_> {
    /// The sum of the addends.
    pub(super) fn weight(self) -> f64 {
        let mut sum = 0.0;
        self.each(&mut |_, weight, _| sum += weight);
        sum
    }

    /// Whether both articles say something of the entity besides its name.
    pub(super) fn is_told(self) -> bool {
        let mut found = false;
        self.each(&mut |comparison, _, _| found |= !OF_NAMES.contains(&comparison));
        found
    }

    /// The parts of the weight, for a reader.
    pub(super) fn addends(self) -> Vec<Addend> {
        let mut out = Vec::new();
        self.each(&mut |comparison, weight, says| {
            out.push(Addend { comparison, level: says(), weight: Weight(weight) });
        });
        out
    }

    fn each(self, add: &mut dyn FnMut(&'static str, f64, Says<'_>)) {
        add("prior", weights::PRIOR, &|| "any two entities of a story with a key in common".to_owned());
        self.name(add);
        self.kind(add);
        let (a, b) = (&self.nodes.0.told, &self.nodes.1.told);
        if self.namings.0.kind == EntityKind::Person && self.namings.1.kind == EntityKind::Person {
            self.person(a, b, add);
        }
        role(a, b, add);
        if let Some((one, other)) = self.surroundings {
            context(one, other, add);
        }
    }

    fn name(self, add: &mut dyn FnMut(&'static str, f64, Says<'_>)) {
        let (a, b) = self.namings;
        let one = a.names.get(self.name.names.0).map_or("", String::as_str);
        let other = b.names.get(self.name.names.1).map_or("", String::as_str);
        let level = self.name.level;
        add("name", self.name.weight, &|| {
            if one == other {
                format!("{}: {one}", level.says())
            } else {
                format!("{}: {one}, {other}", level.says())
            }
        });
        if let (Some(x), Some(y)) = (a.generation, b.generation)
            && x != y
        {
            add("generation", weights::GENERATION_DIFFERS, &|| "senior and junior of one name".to_owned());
        }
        if self.side_by_side && (level.is_slip() || level.first_is_short().is_some()) {
            let weight = if level.is_slip() { weights::SIDE_BY_SIDE } else { weights::SHORT_SIDE_BY_SIDE };
            add("side by side", weight, &|| format!("an article names both {one} and {other}"));
        }
    }

    fn kind(self, add: &mut dyn FnMut(&'static str, f64, Says<'_>)) {
        let (a, b) = (self.namings.0.kind, self.namings.1.kind);
        let site = |kind| matches!(kind, EntityKind::Place | EntityKind::Facility | EntityKind::Organization);
        if a == EntityKind::Other || b == EntityKind::Other {
            return;
        }
        if a == b {
            add("kind", weights::KIND_EQUAL, &|| format!("both {a}"));
        } else if (a == EntityKind::Facility || b == EntityKind::Facility) && site(a) && site(b) {
            add("kind", weights::KIND_NEAR, &|| format!("{a} and {b}"));
        } else if self.may_be_misread() {
            add("kind", weights::KIND_DOUBTFUL, &|| format!("{a} and {b}"));
        } else {
            add("kind", weights::KIND_DIFFERS, &|| format!("{a} and {b}"));
        }
    }

    /// Whether a person and a place that is in no list stand side by side.
    fn may_be_misread(self) -> bool {
        let (a, b) = self.namings;
        match (a.kind, b.kind) {
            (EntityKind::Person, EntityKind::Place) => !b.is_known_place,
            (EntityKind::Place, EntityKind::Person) => !a.is_known_place,
            _ => false,
        }
    }

    fn person(self, a: &Told, b: &Told, add: &mut dyn FnMut(&'static str, f64, Says<'_>)) {
        match (a.gender, b.gender) {
            (Some(one), Some(other)) if one != other => {
                let is_slip = self.name.level.is_slip();
                let weight = if is_slip { weights::GENDER_AND_NAME_DIFFER } else { weights::GENDER_DIFFERS };
                add("gender", weight, &|| "he in one article, she in the other".to_owned());
            }
            (Some(_), Some(_)) => {
                add("gender", weights::GENDER_EQUAL, &|| "the same pronouns".to_owned());
            }
            _ => {}
        }
        nationality(a, b, add);
        age(a, b, add);
        relation(a, b, add);
    }
}

fn role(a: &Told, b: &Told, add: &mut dyn FnMut(&'static str, f64, Says<'_>)) {
    if a.offices.is_empty() || b.offices.is_empty() {
        return;
    }
    let agree = |x: &Office, y: &Office| {
        x.name == y.name || ends_with(&x.name, &y.name) || ends_with(&y.name, &x.name)
    };
    let pairs =
        || a.offices.iter().flat_map(|x| b.offices.iter().map(move |y| (x, y))).filter(|(x, y)| agree(x, y));
    let Some(first) = pairs().next() else {
        let told = |offices: &[Office]| offices.first().map(|office| office.name.clone()).unwrap_or_default();
        add("role", weights::ROLE_DIFFERS, &|| {
            format!("no role shared: {}, {}", told(&a.offices), told(&b.offices))
        });
        return;
    };
    let house = |(x, y): &(&Office, &Office)| {
        Some(share_a_word(x.organization.as_deref()?, y.organization.as_deref()?))
    };
    if let Some((office, _)) = pairs().find(|pair| house(pair) == Some(true)) {
        add("role", weights::ROLE_SHARED, &|| format!("role shared: {}", office.name));
        let body = office.organization.clone().unwrap_or_default();
        add("organization", weights::ORGANIZATION_SHARED, &|| format!("held at one place: {body}"));
    } else if pairs().all(|pair| house(&pair) == Some(false) && pair.0.is_current && pair.1.is_current) {
        let (x, y) = first;
        let told = |office: &Office| office.organization.clone().unwrap_or_default();
        add("organization", weights::ORGANIZATION_DIFFERS, &|| {
            format!("{} of {} and of {}", x.name, told(x), told(y))
        });
    } else {
        add("role", weights::ROLE_SHARED, &|| format!("role shared: {}", first.0.name));
    }
}

/// `finance minister` ends with `minister`.
fn ends_with(long: &str, short: &str) -> bool {
    long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '))
}

/// Letters of a word that tells one body from another: `of` and `the` do not.
const TELLING_LETTERS: usize = 3;

fn share_a_word(a: &str, b: &str) -> bool {
    a.split(' ').any(|word| word.len() > TELLING_LETTERS && b.split(' ').any(|other| other == word)) || a == b
}

fn nationality(a: &Told, b: &Told, add: &mut dyn FnMut(&'static str, f64, Says<'_>)) {
    let (Some(one), Some(other)) = (a.nations.first(), b.nations.first()) else { return };
    match a.nations.iter().find(|nation| b.nations.contains(nation)) {
        Some(nation) => add("nationality", weights::NATION_SHARED, &|| format!("both of {nation}")),
        None => add("nationality", weights::NATION_DIFFERS, &|| format!("of {one} and of {other}")),
    }
}

fn age(a: &Told, b: &Told, add: &mut dyn FnMut(&'static str, f64, Says<'_>)) {
    let apart = match (a.day, b.day) {
        (Some(x), Some(y)) => (f64::from(x.days_since(y)) / DAYS_A_YEAR).abs(),
        _ => 0.0,
    };
    let pairs = || a.ages.iter().flat_map(|x| b.ages.iter().map(move |y| (*x, *y)));
    let Some((x, y)) =
        pairs().min_by(|one, other| (one.0 - one.1).abs().total_cmp(&(other.0 - other.1).abs()))
    else {
        return;
    };
    let fits = (x - y).abs() <= BIRTHDAY + apart.ceil();
    let weight = if fits { weights::AGE_FITS } else { weights::AGE_DIFFERS };
    add("age", weight, &|| {
        if fits && (x - y).abs() < 0.5 { format!("both {x}") } else { format!("{x} and {y}") }
    });
}

fn relation(a: &Told, b: &Told, add: &mut dyn FnMut(&'static str, f64, Says<'_>)) {
    let to_one = || {
        a.relations.iter().flat_map(|x| b.relations.iter().map(move |y| (x, y))).filter(|(x, y)| x.1 == y.1)
    };
    if let Some((x, _)) = to_one().find(|(x, y)| x.0 == y.0) {
        add("relation", weights::RELATION_SHARED, &|| format!("both {} of {}", x.0, x.1));
    } else if let Some((x, y)) = to_one().next() {
        add("relation", weights::RELATION_DIFFERS, &|| format!("{} and {} of {}", x.0, y.0, x.1));
    }
}

/// Words that must be shared at least: one alone is chance.
const SHARED_WORDS: usize = 2;
/// One word in so many near the entity with fewer words around it is shared: much, and some.
const ONE_IN: (usize, usize) = (3, 8);

fn context(a: &Surroundings, b: &Surroundings, add: &mut dyn FnMut(&'static str, f64, Says<'_>)) {
    let words = shared(&a.words, &b.words);
    let least = a.words.len().min(b.words.len());
    let told = || format!("{words} rare words near both");
    let is_shared = |one_in: usize| words >= SHARED_WORDS && words * one_in >= least;
    if is_shared(ONE_IN.0) {
        add("context", weights::CONTEXT_MUCH, &told);
    } else if is_shared(ONE_IN.1) {
        add("context", weights::CONTEXT_SOME, &told);
    } else if words == 0 && a.is_full() && b.is_full() {
        add("context", weights::CONTEXT_NONE, &|| "no rare word near both".to_owned());
    }
    let company = shared(&a.company, &b.company);
    let told = || format!("{company} other names near both");
    match company {
        0 => {}
        1 => add("company", weights::COMPANY_SOME, &told),
        _ => add("company", weights::COMPANY_MUCH, &told),
    }
}
