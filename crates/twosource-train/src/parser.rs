//! Trains the parser: moves with a dynamic oracle, relations beside them.

use std::collections::BTreeMap;

use twosource::learned::form::Form;
use twosource::learned::parser::certain::{Certain, Lists, label_key, move_key};
use twosource::learned::parser::state::{Move, State};
use twosource::learned::parser::view::View;
use twosource::learned::parser::{Parser, Scratch, arc, labels, moves};
use twosource::learned::table::{NARROW, NARROW_BUCKET, Narrow, Rows, WIDE, WIDE_BUCKET, Wide};
use twosource::learned::tagger::Tagger;
use twosource::learned::vocabulary::Vocabulary;
use twosource::{Dep, Tag};

use crate::corpus::Sentence;
use crate::perceptron::Perceptron;
use crate::shuffle::Shuffle;
use crate::tagger;

/// Rounds over the text.
const ROUNDS: usize = 12;

/// Of ten moves after the first round, so many are the model's own, right or wrong; the others are the oracle's.
const OWN_IN_TEN: u64 = 9;

/// Features that were moved fewer times are chance.
const MIN_MOVES: u32 = 5;

/// At most so many features are kept.
const MOVE_LIMIT: usize = 520_000;
const LABEL_LIMIT: usize = 100_000;

/// One step of a weight as it is shipped.
const MOVE_STEP: f32 = 0.4;
const LABEL_STEP: f32 = 0.3;

/// Rows of both models.
#[derive(Default)]
pub(crate) struct Model {
    pub(crate) moves: Rows<NARROW>,
    pub(crate) labels: Rows<WIDE>,
    pub(crate) certain: Lists,
}

/// A sentence with the tags that a tagger gave it.
pub(crate) struct Tagged<'a> {
    pub(crate) sentence: &'a Sentence,
    pub(crate) tags: (Vec<Tag>, Vec<Option<Tag>>),
    /// How often it counts.
    pub(crate) times: u32,
}

/// Parts that the text is cut into, each tagged by a tagger that was trained on the others: a parser that learns from
/// tags without mistakes trusts them too much.
const PARTS: usize = 4;

/// Sentences in a row that belong to one part.
const PART_RUN: usize = 50;

/// Tags sentences, each with how often it counts, for training.
pub(crate) fn tagged<'a>(sentences: &[(&'a Sentence, u32)], vocabulary: &Vocabulary) -> Vec<Tagged<'a>> {
    let mut out: Vec<Tagged<'a>> = sentences
        .iter()
        .map(|(sentence, times)| Tagged { sentence, tags: Default::default(), times: *times })
        .collect();
    for part in 0..PARTS {
        let in_part = |at: usize| at / PART_RUN % PARTS == part;
        let others: Vec<_> =
            sentences.iter().enumerate().filter(|(at, _)| !in_part(*at)).map(|(_, one)| *one).collect();
        let tagger = Tagger::new(Wide::new(&tagger::train(&others, vocabulary)).expect("rows that fit"));
        for (_, one) in out.iter_mut().enumerate().filter(|(at, _)| in_part(*at)) {
            one.tags = tagger::tag(&tagger, one.sentence, vocabulary);
        }
    }
    out
}

/// Models that are trained side by side, each with the text in another order, and joined: one alone depends on that
/// order by half a percent of its heads.
const MODELS: u64 = 2;

/// The trained model.
pub(crate) fn train(sentences: &[Tagged<'_>], vocabulary: &Vocabulary) -> Model {
    let learners: Vec<Learner> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..MODELS)
            .map(|seed| scope.spawn(move || Learner::learn(sentences, vocabulary, seed)))
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("a thread that ends well")).collect()
    });
    let mut learners = learners.into_iter();
    let Some(first) = learners.next() else { return Model::default() };
    let certain = first.seen.lists();
    let (mut moves, mut labels) = (first.moves.averaged(), first.labels.averaged());
    for other in learners {
        moves.join(other.moves.averaged());
        labels.join(other.labels.averaged());
    }
    Model {
        certain,
        moves: moves.quantised(MIN_MOVES, MOVE_STEP, MOVE_LIMIT, NARROW_BUCKET),
        labels: labels.quantised(MIN_MOVES, LABEL_STEP, LABEL_LIMIT, WIDE_BUCKET),
    }
}

struct Learner {
    moves: Perceptron<NARROW>,
    labels: Perceptron<WIDE>,
    shuffle: Shuffle,
    state: State,
    view: View,
    seen: Seen,
}

/// How often moves and relations were right in the last round, by what [`Certain`] looks at.
#[derive(Default)]
struct Seen {
    moves: BTreeMap<u32, [u32; 5]>,
    labels: BTreeMap<u32, BTreeMap<Dep, u32>>,
    counts: bool,
}

/// Something is certain from this count on…
const CERTAIN_SEEN: u32 = 30;

/// …with at most one exception in so many.
const CERTAIN_MOVES_IN: u32 = 400;
const CERTAIN_LABELS_IN: u32 = 300;

impl Seen {
    fn lists(&self) -> Lists {
        let mut lists = Lists::default();
        let (mut covered, mut all) = (0u64, 0u64);
        for (key, counts) in &self.moves {
            let total = counts[4];
            all += u64::from(total);
            let best = (0..4).max_by_key(|one| (counts[*one], std::cmp::Reverse(*one))).unwrap_or_default();
            if total >= CERTAIN_SEEN && (total - counts[best]) * CERTAIN_MOVES_IN <= total {
                lists.moves.push((*key, best as u8));
                covered += u64::from(total);
            }
        }
        eprintln!("{covered} of {all} moves are certain");
        let (mut covered, mut all) = (0u64, 0u64);
        for (key, counts) in &self.labels {
            let total: u32 = counts.values().sum();
            all += u64::from(total);
            let Some((dep, most)) = counts.iter().max_by_key(|one| one.1) else { continue };
            if total >= CERTAIN_SEEN && (total - most) * CERTAIN_LABELS_IN <= total {
                lists.labels.push((*key, *dep as u8));
                covered += u64::from(total);
            }
        }
        eprintln!("{covered} of {all} relations are certain");
        lists
    }
}

impl Learner {
    /// Learns from all sentences, in the orders that `seed` gives.
    fn learn(sentences: &[Tagged<'_>], vocabulary: &Vocabulary, seed: u64) -> Self {
        let mut learner = Self {
            moves: Perceptron::new(),
            labels: Perceptron::new(),
            shuffle: Shuffle::new(seed),
            state: State::default(),
            view: View::default(),
            seen: Seen::default(),
        };
        let mut order: Vec<usize> = sentences
            .iter()
            .enumerate()
            .flat_map(|(at, one)| std::iter::repeat_n(at, one.times as usize))
            .collect();
        for round in 0..ROUNDS {
            learner.seen.counts = round + 1 == ROUNDS;
            learner.shuffle.shuffle(&mut order);
            let (mut wrong, mut tokens) = (0usize, 0usize);
            for &at in &order {
                let Tagged { sentence, tags, .. } = &sentences[at];
                let forms: Vec<Form> =
                    sentence.forms.iter().map(|form| Form::new(form, vocabulary)).collect();
                wrong += learner.sentence(sentence, &forms, tags, round > 0);
                tokens += forms.len();
            }
            let right = 1.0 - wrong as f64 / tokens as f64;
            eprintln!("parser {seed} round {round}: {right:.4} of tokens without a wrong move");
        }
        learner
    }

    /// Learns from a sentence and says how many moves were wrong.
    fn sentence(
        &mut self,
        sentence: &Sentence,
        forms: &[Form],
        tags: &(Vec<Tag>, Vec<Option<Tag>>),
        explore: bool,
    ) -> usize {
        let gold: Vec<u16> = sentence
            .heads
            .iter()
            .enumerate()
            .map(|(token, &head)| if head == token { forms.len() as u16 } else { head as u16 })
            .collect();
        self.state.start(forms.len());
        self.view.fill(forms, &tags.0, &tags.1);
        let mut wrong = 0;
        loop {
            let possible = self.state.possible();
            let n_possible = possible.iter().filter(|possible| **possible).count();
            let one = match (n_possible, possible.iter().position(|possible| *possible)) {
                (0, _) | (_, None) => return wrong,
                (1, Some(only)) => Move::ALL[only],
                _ => {
                    let (own, right) = self.choose(&gold, possible);
                    wrong += usize::from(own != right);
                    if explore && self.shuffle.next() % 10 < OWN_IN_TEN { own } else { right }
                }
            };
            let dep = self.label(one, &gold, &sentence.deps);
            self.state.make(one, dep);
        }
    }

    /// The model's move and the best of those that cost least; the weights learn the difference.
    fn choose(&mut self, gold: &[u16], possible: [bool; 4]) -> (Move, Move) {
        let mut features = [0; moves::COUNT];
        moves::features(&self.state, &self.view, &mut features);
        let scores = self.moves.scores(&features);
        self.moves.step();
        let costs: Vec<usize> = Move::ALL
            .iter()
            .map(|one| if possible[*one as usize] { cost(&self.state, *one, gold) } else { usize::MAX })
            .collect();
        let least = costs.iter().copied().min().unwrap_or_default();
        let best = |allowed: &dyn Fn(usize) -> bool| {
            let mut found = (f32::MIN, Move::Shift);
            for one in Move::ALL {
                if allowed(one as usize) && scores[one as usize] > found.0 {
                    found = (scores[one as usize], one);
                }
            }
            found.1
        };
        if self.seen.counts {
            let counts = self.seen.moves.entry(move_key(&self.state, &self.view)).or_default();
            counts[4] += 1;
            for (count, cost) in counts.iter_mut().zip(&costs) {
                *count += u32::from(*cost == least);
            }
        }
        let own = best(&|at| possible[at]);
        let right = best(&|at| costs[at] == least);
        if costs[own as usize] == least {
            return (own, own);
        }
        self.moves.add(&features, right as usize, 1.0);
        self.moves.add(&features, own as usize, -1.0);
        (own, right)
    }

    /// The model's relation for the arc that a move makes; where the arc is right, the weights learn from it.
    fn label(&mut self, one: Move, gold: &[u16], deps: &[Dep]) -> Dep {
        let Some((head, token)) = arc(&self.state, one).filter(|(head, _)| *head < self.state.root()) else {
            return Dep::Root;
        };
        let mut features = [0; labels::COUNT];
        labels::features(&self.state, &self.view, head, token, &mut features);
        let scores = self.labels.scores(&features);
        let mut own = (f32::MIN, Dep::Dep);
        for (score, dep) in scores.iter().zip(Dep::ALL) {
            if *score > own.0 && *dep != Dep::Root {
                own = (*score, *dep);
            }
        }
        if gold[usize::from(token)] == head {
            self.labels.step();
            let right = deps[usize::from(token)];
            if self.seen.counts {
                let counts = self.seen.labels.entry(label_key(&self.view, head, token)).or_default();
                *counts.entry(right).or_default() += 1;
            }
            if right != own.1 && right != Dep::Root {
                self.labels.add(&features, right as usize, 1.0);
                self.labels.add(&features, own.1 as usize, -1.0);
            }
        }
        own.1
    }
}

/// How many arcs of the right tree can no longer be made after a move.
fn cost(state: &State, one: Move, gold: &[u16]) -> usize {
    let (top, next) = (state.stacked(0), state.next());
    let head_of = |token: u16| gold.get(usize::from(token)).copied();
    let children_ahead =
        |head: u16| (next..state.root()).filter(|token| head_of(*token) == Some(head)).count();
    let children_stacked = || {
        state
            .stack()
            .iter()
            .filter(|token| !state.has_head(**token) && head_of(**token) == Some(next))
            .count()
    };
    match one {
        Move::Shift => {
            let head_stacked = head_of(next).is_some_and(|head| state.stack().contains(&head));
            usize::from(head_stacked) + children_stacked()
        }
        Move::Reduce => children_ahead(top),
        Move::Left => {
            let head_ahead = head_of(top).is_some_and(|head| head > next);
            usize::from(head_ahead) + children_ahead(top)
        }
        Move::Right => {
            let elsewhere = head_of(next)
                .is_some_and(|head| head != top && (head > next || state.stack().contains(&head)));
            usize::from(elsewhere) + children_stacked()
        }
    }
}

/// Shares of tokens with the right head, and with the right head and relation.
pub(crate) fn accuracy(rows: &Model, sentences: &[Tagged<'_>], vocabulary: &Vocabulary) -> (f64, f64) {
    let parser = Parser::new(
        Narrow::new(&rows.moves).expect("rows that fit"),
        Wide::new(&rows.labels).expect("rows that fit"),
        Certain::new(&rows.certain),
    );
    let (mut heads, mut both, mut seen) = (0usize, 0usize, 0usize);
    let (mut scratch, mut arcs) = (Scratch::default(), Vec::new());
    for Tagged { sentence, tags, .. } in sentences {
        let forms: Vec<Form> = sentence.forms.iter().map(|form| Form::new(form, vocabulary)).collect();
        arcs.clear();
        parser.parse(&forms, (&tags.0, &tags.1), &mut scratch, &mut arcs);
        for ((head, dep), (gold, gold_dep)) in arcs.iter().zip(sentence.heads.iter().zip(&sentence.deps)) {
            let same = *head as usize == *gold;
            heads += usize::from(same);
            both += usize::from(same && dep == gold_dep);
            seen += 1;
        }
    }
    (heads as f64 / seen.max(1) as f64, both as f64 / seen.max(1) as f64)
}
