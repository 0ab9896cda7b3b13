//! The forms of a sentence to their Penn tags.
//!
//! From left to right, each token gets the tag with the highest sum of weights of its features: the form, its letters
//! and shape, what the vocabulary knows of it and of its neighbours, and the two tags before (an averaged perceptron,
//! after Collins, 2002). A word in small letters that always has one tag gets it without being asked.

use crate::error::Result;
use crate::learned::form::{Form, Shape};
use crate::learned::hash::{feature, pair};
use crate::learned::table::{WIDE, Wide};
use crate::learned::vocabulary::Vocabulary;
use crate::learned::weights::{Reader, feature_list, unpack};
use crate::types::Tag;

/// What the features are, in order. `w` is the form, `s` its ending, `h` its shape, `c` and `f` its coarse and fine
/// cluster, `k` its class of tags, `d` its senses, `t` a tag; the number is the place, seen from the token.
const NAMES: &[&str] = &[
    "w0",
    "s2",
    "s3",
    "s4",
    "p3",
    "h0 first caps",
    "k0 h0",
    "d0 s2",
    "f0",
    "t-2 t-1",
    "w-1",
    "w1",
    "w2",
    "w0 t-1",
    "w0 w1",
    "s3 t-1",
    "k0 t-1",
    "k0 k1 t-1",
    "k1 k2",
    "s3+1",
    "f-1",
    "f1",
    "c1 k0",
    "h-1 h0 h1",
    "w0 caps first",
    "quotes before",
];

/// How many features a token has.
pub const COUNT: usize = NAMES.len();

/// The hash of the feature list.
pub fn list_hash() -> u32 {
    feature_list(NAMES)
}

/// Stands for a tag outside the sentence.
const BORDER: u32 = 63;

/// How the sentence as a whole uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capitals {
    /// As running text does.
    Text = 0,
    /// On most words, as headlines may.
    Title = 1,
    /// Throughout.
    Upper = 2,
}

/// Longest word that a headline in title case may leave in small letters.
const SMALL_WORD: u8 = 4;

/// How a sentence uses capitals.
pub fn capitals(forms: &[Form]) -> Capitals {
    let count = |case: u8, longer: u8| {
        forms.iter().filter(|form| form.shape.case() == case && form.len > longer).count()
    };
    let (lower, initial, upper) =
        (count(Shape::LOWER, SMALL_WORD), count(Shape::INITIAL, SMALL_WORD), count(Shape::UPPER, SMALL_WORD));
    if upper > 1 && upper > lower + initial {
        Capitals::Upper
    } else if initial > 2 && initial > lower * 2 {
        Capitals::Title
    } else {
        Capitals::Text
    }
}

/// The trained tagger.
#[derive(Debug)]
pub struct Tagger {
    weights: Wide,
}

impl Tagger {
    /// A tagger of weights.
    pub fn new(weights: Wide) -> Self {
        Self { weights }
    }

    /// Reads the file of weights.
    ///
    /// # Errors
    ///
    /// Fails when the file does not fit this version.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        Ok(Self::new(Wide::new(&Reader::new(&unpack(bytes, list_hash())?).wide()?)?))
    }

    /// Adds the tag of each form of a sentence to `tags`, and to `seconds` the tag that came close to it.
    pub fn tag(
        &self,
        forms: &[Form],
        vocabulary: &Vocabulary,
        tags: &mut Vec<Tag>,
        seconds: &mut Vec<Option<Tag>>,
    ) {
        let sentence = Sentence::new(forms);
        let mut features = [0; COUNT];
        let mut state = State::default();
        for at in 0..forms.len() {
            let (tag, second) = sentence.certain(at, vocabulary).map_or_else(
                || {
                    sentence.features(at, state, &mut features);
                    best(&self.weights.sum(&features))
                },
                |tag| (tag, None),
            );
            state.push(tag);
            tags.push(tag);
            seconds.push(second);
        }
    }
}

/// A tag whose score is less than this below the best may be the right one, in steps of a weight. Of the tokens of
/// GUM's development part one in ten has such a tag, and it is right for two of three whose best tag is wrong, as
/// `twosource-train tagger --dev` prints.
const CLOSE: i16 = 110;

/// The tag with the highest score, the first of several, and the second where it is close.
fn best(scores: &[i16; WIDE]) -> (Tag, Option<Tag>) {
    let mut first = (i16::MIN, Tag::NN);
    let mut second = first;
    for (&score, &tag) in scores.iter().zip(Tag::ALL) {
        if score > first.0 {
            second = first;
            first = (score, tag);
        } else if score > second.0 {
            second = (score, tag);
        }
    }
    (first.1, (first.0.saturating_sub(second.0) < CLOSE).then_some(second.1))
}

/// What tagging so far leaves behind.
#[derive(Clone, Copy, Debug)]
pub struct State {
    before: u32,
    two_before: u32,
    quotes: u32,
}

impl Default for State {
    fn default() -> Self {
        Self { before: BORDER, two_before: BORDER, quotes: 0 }
    }
}

impl State {
    /// Goes on over a token with this tag.
    pub fn push(&mut self, tag: Tag) {
        self.two_before = self.before;
        self.before = tag as u32;
        self.quotes = match tag {
            Tag::OpenQuote => 1,
            Tag::CloseQuote => 0,
            _ => self.quotes,
        };
    }
}

/// A sentence whose tokens are looked at one by one.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    forms: &'a [Form],
    capitals: Capitals,
}

impl<'a> Sentence<'a> {
    /// The sentence of these forms.
    pub fn new(forms: &'a [Form]) -> Self {
        Self { forms, capitals: capitals(forms) }
    }

    /// The tag that the token has wherever it stands.
    pub fn certain(&self, at: usize, vocabulary: &Vocabulary) -> Option<Tag> {
        let form = self.forms.get(at)?;
        let tag = vocabulary.certain(form.entry.class)?;
        // The capital of a sentence's first word says nothing about a word that is hardly ever part of a name.
        let starts = at == 0 && self.capitals == Capitals::Text && self.forms.len() > 1;
        let closed = matches!(tag, Tag::PRP | Tag::CC | Tag::MD | Tag::WRB | Tag::PRPS);
        (!form.shape.has_capital() || starts && closed).then_some(tag)
    }

    /// The features of the token at `at`.
    pub fn features(&self, at: usize, state: State, out: &mut [u32; COUNT]) {
        let outside = Form::default();
        let near = |offset: isize| {
            at.checked_add_signed(offset).and_then(|place| self.forms.get(place)).unwrap_or(&outside)
        };
        let (one, two) = (near(1), near(2));
        let (zero, before) = (near(0), near(-1));
        let (t1, t2) = (state.before, state.two_before);
        let first = u32::from(at == 0 || t1 == Tag::OpenQuote as u32 || t1 == Tag::Colon as u32);
        let context = first << 2 | self.capitals as u32;
        let class = |form: &Form| u32::from(form.entry.class) << 3 | u32::from(form.shape.case().min(3));
        let (k0, k1, k2) = (class(zero), class(one), class(two));
        let shape = |form: &Form| u32::from(form.shape.0);
        let senses = u32::from(zero.entry.senses);
        let t21 = t2 << 6 | t1;
        let values: [(u32, u32, u32); COUNT] = [
            (zero.word, 0, 0),
            (zero.suffix[0], 0, 0),
            (zero.suffix[1], 0, 0),
            (zero.suffix[2], 0, 0),
            (zero.prefix, 0, 0),
            (shape(zero), context, 0),
            (k0, shape(zero), 0),
            (senses, zero.suffix[0], 0),
            (u32::from(zero.entry.fine), 0, 0),
            (t21, 0, 0),
            (before.word, 0, 0),
            (one.word, 0, 0),
            (two.word, 0, 0),
            (zero.word, t1, 0),
            (zero.word, one.word, 0),
            (zero.suffix[1], t1, 0),
            (k0, t1, 0),
            (k0, k1, t1),
            (k1, k2, 0),
            (one.suffix[1], 0, 0),
            (u32::from(before.entry.fine), 0, 0),
            (u32::from(one.entry.fine), 0, 0),
            (u32::from(one.entry.coarse), k0, 0),
            (pair(shape(before), shape(zero)), shape(one), 0),
            (zero.word, context, 0),
            (state.quotes, u32::from(zero.shape.case() == Shape::NONE), zero.word),
        ];
        for (template, (slot, (a, b, c))) in out.iter_mut().zip(values).enumerate() {
            *slot = feature(template as u32, a, b, c);
        }
    }
}
