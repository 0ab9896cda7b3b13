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

    /// The averaged weights as bytes, sorted by feature: whole multiples of `step`, clipped to a byte. Of the rows that
    /// have a weight left and were moved at least `min_moves` times, those that matter most are kept, up to `limit`
    /// and as far as buckets of the size given have room.
    pub(crate) fn quantised(&self, min_moves: u32, step: f32, limit: usize, bucket: usize) -> Rows<C> {
        let mut out: Vec<(u32, [i8; C])> = Vec::new();
        #[expect(clippy::iter_over_hash_type, reason = "sorted right after")]
        for (feature, row) in &self.rows {
            let row = &self.weights[*row as usize];
            if row.moves < min_moves {
                continue;
            }
            let mut bytes = [0i8; C];
            for ((byte, now), early) in bytes.iter_mut().zip(row.now).zip(row.early) {
                *byte = ((now - early / self.steps) / step).round().clamp(-127.0, 127.0) as i8;
            }
            if bytes.iter().any(|byte| *byte != 0) {
                out.push((*feature, bytes));
            }
        }
        let matter = |row: &[i8; C], key: u32| {
            // A row decides by the difference that it makes between classes, as often as it is asked.
            let moves = self.rows.get(&key).map_or(0, |row| self.weights[*row as usize].moves);
            let (high, low) = row.iter().fold((0i32, 0i32), |(high, low), weight| {
                (high.max(i32::from(*weight)), low.min(i32::from(*weight)))
            });
            f64::from(high - low) * f64::from(moves).powf(MOVES_POWER)
        };
        let mut sorted: Vec<_> = out.iter().map(|(key, row)| (matter(row, *key), *key, *row)).collect();
        sorted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let out: Vec<_> = sorted.into_iter().map(|(_, key, row)| (key, row)).collect();
        Rows::fit(&out, limit, bucket)
    }
}
