//! Trains the tagger.

use twosource::Tag;
use twosource::learned::form::Form;
use twosource::learned::table::{Rows, WIDE, WIDE_BUCKET, Wide};
use twosource::learned::tagger::{COUNT, Sentence as View, State, Tagger};
use twosource::learned::vocabulary::Vocabulary;

use crate::corpus::Sentence;
use crate::perceptron::Perceptron;
use crate::shuffle::Shuffle;

/// Rounds over the text. Accuracy on development text is flat from here on.
const ROUNDS: usize = 8;

/// Features that were moved fewer times are chance.
const MIN_MOVES: u32 = 4;

/// At most so many features are kept.
const LIMIT: usize = 70_000;

/// One step of a weight as it is shipped.
const STEP: f32 = 0.25;

/// The rows of the trained weights. Each sentence counts as often as its second number says.
pub(crate) fn train(sentences: &[(&Sentence, u32)], vocabulary: &Vocabulary) -> Rows<WIDE> {
    let forms: Vec<Vec<Form>> = sentences
        .iter()
        .map(|(sentence, _)| sentence.forms.iter().map(|form| Form::new(form, vocabulary)).collect())
        .collect();
    let mut order: Vec<usize> = sentences
        .iter()
        .enumerate()
        .flat_map(|(at, (_, times))| std::iter::repeat_n(at, *times as usize))
        .collect();
    let mut perceptron = Perceptron::<WIDE>::new();
    let mut shuffle = Shuffle::new(0);
    for round in 0..ROUNDS {
        shuffle.shuffle(&mut order);
        let (mut wrong, mut seen) = (0u32, 0u32);
        for &at in &order {
            let (mut state, view) = (State::default(), View::new(&forms[at]));
            for (token, &right) in sentences[at].0.tags.iter().enumerate() {
                let tag = view.certain(token, vocabulary).unwrap_or_else(|| {
                    let mut features = [0; COUNT];
                    view.features(token, state, &mut features);
                    let guess = best(&perceptron.scores(&features));
                    perceptron.step();
                    if guess != right {
                        perceptron.add(&features, right as usize, 1.0);
                        perceptron.add(&features, guess as usize, -1.0);
                    }
                    guess
                });
                wrong += u32::from(tag != right);
                seen += 1;
                state.push(tag);
            }
        }
        eprintln!("tagger round {round}: {:.4} right", 1.0 - f64::from(wrong) / f64::from(seen));
    }
    perceptron.averaged().quantised(MIN_MOVES, STEP, LIMIT, WIDE_BUCKET)
}

fn best(scores: &[f32; WIDE]) -> Tag {
    let mut found = (f32::MIN, Tag::NN);
    for (score, tag) in scores.iter().zip(Tag::ALL) {
        if *score > found.0 {
            found = (*score, *tag);
        }
    }
    found.1
}

/// The tags that a tagger gives.
pub(crate) fn tag(
    tagger: &Tagger,
    sentence: &Sentence,
    vocabulary: &Vocabulary,
) -> (Vec<Tag>, Vec<Option<Tag>>) {
    let forms: Vec<Form> = sentence.forms.iter().map(|form| Form::new(form, vocabulary)).collect();
    let (mut tags, mut seconds) = (Vec::new(), Vec::new());
    tagger.tag(&forms, vocabulary, &mut tags, &mut seconds);
    (tags, seconds)
}

/// Share of tokens with the right tag.
pub(crate) fn accuracy(rows: &Rows<WIDE>, sentences: &[Sentence], vocabulary: &Vocabulary) -> f64 {
    let tagger = Tagger::new(Wide::new(rows).expect("rows that fit"));
    let (mut right, mut seen) = (0u32, 0u32);
    let (mut doubted, mut saved, mut wrong) = (0, 0, 0);
    for sentence in sentences {
        let (tags, seconds) = tag(&tagger, sentence, vocabulary);
        for ((tag, second), gold) in tags.iter().zip(&seconds).zip(&sentence.tags) {
            seen += 1;
            right += u32::from(tag == gold);
            wrong += u32::from(tag != gold);
            doubted += u32::from(second.is_some());
            saved += u32::from(tag != gold && *second == Some(*gold));
        }
    }
    eprintln!(
        "{doubted} of {seen} tags have one close to them, which is right for {saved} of {wrong} wrong ones"
    );
    f64::from(right) / f64::from(seen.max(1))
}
