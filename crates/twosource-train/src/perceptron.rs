//! Averaged perceptron: weights of features for classes, moved at each mistake, averaged over all of training.
//!
//! The average is kept as a second sum, each move weighted by how many steps were over when it was made (Daumé, 2006).

use rustc_hash::FxHashMap;
use twosource::learned::table::Rows;

/// How much it counts for a row that it was moved often.
const MOVES_POWER: f64 = 0.5;

/// Weights while they are learned.
pub(crate) struct Perceptron<const C: usize> {
    rows: FxHashMap<u32, u32>,
    weights: Vec<Row<C>>,
    steps: f32,
}

struct Row<const C: usize> {
    now: [f32; C],
    /// Each move times the steps that were over.
    early: [f32; C],
    moves: u32,
}

impl<const C: usize> Perceptron<C> {
    pub(crate) fn new() -> Self {
        Self { rows: FxHashMap::default(), weights: Vec::new(), steps: 1.0 }
    }

    /// Counts a step, whether or not it will move weights.
    pub(crate) fn step(&mut self) {
        self.steps += 1.0;
    }

    /// The sum of the weights of `features` for each class.
    pub(crate) fn scores(&self, features: &[u32]) -> [f32; C] {
        let mut scores = [0.0; C];
        for feature in features {
            if let Some(row) = self.rows.get(feature) {
                for (score, weight) in scores.iter_mut().zip(&self.weights[*row as usize].now) {
                    *score += weight;
                }
            }
        }
        scores
    }

    /// Moves the weights of `features` for `class` by `by`.
    pub(crate) fn add(&mut self, features: &[u32], class: usize, by: f32) {
        for feature in features {
            let next = self.weights.len() as u32;
            let row = *self.rows.entry(*feature).or_insert(next);
            if row == next {
                self.weights.push(Row { now: [0.0; C], early: [0.0; C], moves: 0 });
            }
            let row = &mut self.weights[row as usize];
            row.now[class] += by;
            row.early[class] += by * self.steps;
            row.moves += 1;
        }
    }

    /// The weights averaged over all steps.
    pub(crate) fn averaged(self) -> Averaged<C> {
        let Self { rows, weights, steps } = self;
        let average = |row: &Row<C>| {
            let mut out = row.now;
            for (weight, early) in out.iter_mut().zip(row.early) {
                *weight -= early / steps;
            }
            (out, row.moves)
        };
        Averaged {
            models: 1.0,
            rows: rows.into_iter().map(|(key, row)| (key, average(&weights[row as usize]))).collect(),
        }
    }
}

/// Averaged weights of one model, or of several that saw the text in another order: linear models add up, so their
/// sum decides as all of them together.
pub(crate) struct Averaged<const C: usize> {
    models: f32,
    /// Weights and how often they were moved.
    rows: FxHashMap<u32, ([f32; C], u32)>,
}

impl<const C: usize> Averaged<C> {
    /// Adds the weights of another model.
    pub(crate) fn join(&mut self, other: Self) {
        self.models += other.models;
        #[expect(clippy::iter_over_hash_type, reason = "sums do not depend on the order of keys")]
        for (key, (weights, moves)) in other.rows {
            let row = self.rows.entry(key).or_insert(([0.0; C], 0));
            for (own, weight) in row.0.iter_mut().zip(weights) {
                *own += weight;
            }
            row.1 += moves;
        }
    }

    /// The weights as bytes, sorted by feature: whole multiples of `step`, clipped to a byte. Of the rows that have a
    /// weight left and were moved at least `min_moves` times in each model, those that matter most are kept, up to
    /// `limit` and as far as buckets of the size given have room.
    pub(crate) fn quantised(&self, min_moves: u32, step: f32, limit: usize, bucket: usize) -> Rows<C> {
        let mut sorted: Vec<(f64, u32, [i8; C])> = Vec::new();
        #[expect(clippy::iter_over_hash_type, reason = "sorted right after")]
        for (key, (weights, moves)) in &self.rows {
            if (*moves as f32) < min_moves as f32 * self.models {
                continue;
            }
            let bytes =
                weights.map(|weight| (weight / self.models / step).round().clamp(-127.0, 127.0) as i8);
            // A row decides by the difference that it makes between classes, as often as it is asked.
            let (high, low) = bytes.iter().fold((0i32, 0i32), |(high, low), weight| {
                (high.max(i32::from(*weight)), low.min(i32::from(*weight)))
            });
            if high > low {
                sorted.push((f64::from(high - low) * f64::from(*moves).powf(MOVES_POWER), *key, bytes));
            }
        }
        sorted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let sorted: Vec<_> = sorted.into_iter().map(|(_, key, row)| (key, row)).collect();
        Rows::fit(&sorted, limit, bucket)
    }
}
