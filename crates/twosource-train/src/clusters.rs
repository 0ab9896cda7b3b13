//! Word vectors to clusters of words that stand in like company, by k-means on the unit sphere.
//!
//! Deterministic: the first centres are words spaced evenly over the list, which is sorted by frequency.

use std::collections::BTreeMap;

/// How often the centres are moved. The share of words that change their cluster is under one percent by then.
const ROUNDS: usize = 12;

/// Vectors of a word list.
pub(crate) struct Vectors {
    pub(crate) words: Vec<String>,
    dimensions: usize,
    values: Vec<f32>,
}

impl Vectors {
    /// Reads lines of a word and its numbers, separated by blanks, and keeps the first `limit` words that are words.
    pub(crate) fn read(text: &str, limit: usize) -> Self {
        let mut out = Self { words: Vec::new(), dimensions: 0, values: Vec::new() };
        for line in text.lines() {
            let Some((word, numbers)) = line.split_once(' ') else { continue };
            if !is_word(word) {
                continue;
            }
            let mut vector: Vec<f32> = numbers.split(' ').filter_map(|number| number.parse().ok()).collect();
            if out.dimensions == 0 {
                out.dimensions = vector.len();
            }
            if vector.len() != out.dimensions {
                continue;
            }
            to_unit(&mut vector);
            out.words.push(word.to_owned());
            out.values.extend(vector);
            if out.words.len() == limit {
                break;
            }
        }
        out
    }

    /// The cluster of each word, from 1, and of each cluster the coarse one it belongs to, from 1; both lists have a
    /// first entry for no cluster where they are indexed by cluster.
    pub(crate) fn cluster(&self, fine: usize, coarse: usize) -> (BTreeMap<String, u16>, Vec<u16>) {
        let (of_word, centres) = k_means(&self.values, self.dimensions, fine);
        let (of_centre, _) = k_means(&centres, self.dimensions, coarse);
        let words = self.words.iter().cloned().zip(of_word.iter().map(|cluster| cluster + 1)).collect();
        (words, std::iter::once(0).chain(of_centre.iter().map(|cluster| cluster + 1)).collect())
    }
}

/// Letters with hyphens, apostrophes and stops among them.
fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '.'))
}

fn to_unit(vector: &mut [f32]) {
    let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
    if length > 0.0 {
        for value in vector {
            *value /= length;
        }
    }
}

/// The nearest centre of each vector, and the centres.
fn k_means(values: &[f32], dimensions: usize, k: usize) -> (Vec<u16>, Vec<f32>) {
    let n = values.len() / dimensions;
    let mut centres: Vec<f32> = (0..k)
        .flat_map(|centre| {
            let at = centre * n / k * dimensions;
            values[at..at + dimensions].to_vec()
        })
        .collect();
    let mut nearest = vec![0u16; n];
    for _ in 0..ROUNDS {
        for (vector, nearest) in values.chunks_exact(dimensions).zip(&mut nearest) {
            let mut best = (f32::MIN, 0);
            for (at, centre) in centres.chunks_exact(dimensions).enumerate() {
                let likeness = dot(vector, centre);
                if likeness > best.0 {
                    best = (likeness, at);
                }
            }
            *nearest = best.1 as u16;
        }
        let mut sums = vec![0f32; centres.len()];
        for (vector, nearest) in values.chunks_exact(dimensions).zip(&nearest) {
            let at = usize::from(*nearest) * dimensions;
            for (sum, value) in sums[at..at + dimensions].iter_mut().zip(vector) {
                *sum += value;
            }
        }
        for (centre, sum) in centres.chunks_exact_mut(dimensions).zip(sums.chunks_exact_mut(dimensions)) {
            to_unit(sum);
            if sum.iter().any(|value| *value != 0.0) {
                centre.copy_from_slice(sum);
            }
        }
    }
    (nearest, centres)
}

/// Eight sums side by side, so that the processor adds eight numbers at once.
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0f32; 8];
    let (a, b) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f32 = a.remainder().iter().zip(b.remainder()).map(|(x, y)| x * y).sum();
    for (a, b) in a.zip(b) {
        for ((sum, x), y) in sums.iter_mut().zip(a).zip(b) {
            *sum += x * y;
        }
    }
    sums.iter().sum::<f32>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_like_vectors_share_a_cluster_and_numbers_are_no_words() {
        let text = "monday 1 0.1\ntuesday 1 0.2\n1990 1 0.1\ncity 0.1 1\ntown 0.2 1\n";
        let vectors = Vectors::read(text, 10);
        assert_eq!(vectors.words, ["monday", "tuesday", "city", "town"]);
        let (words, coarse) = vectors.cluster(2, 1);
        assert_eq!(words["monday"], words["tuesday"]);
        assert_ne!(words["monday"], words["town"]);
        assert_eq!(coarse, [0, 1, 1]);
    }
}
