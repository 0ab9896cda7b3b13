//! Feature numbers to weights: hash tables that are filled once and then only read.
//!
//! A table is a row of buckets with four features each, so that a look-up reads one cache line and takes no branch. A
//! feature is known by the 32 bits of its hash: of the features that a model lacks, one in some ten thousands is taken
//! for another. Training uses the same numbers.

use crate::error::{Error, Result};

/// Features of a bucket.
const BUCKET: usize = 4;

/// Four features and what each stands for; 0 is no feature and stands for 0.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(32))]
struct Bucket {
    keys: [u32; BUCKET],
    values: [u32; BUCKET],
}

/// Features to a number each.
#[derive(Debug)]
struct Index {
    buckets: Vec<Bucket>,
    mask: usize,
}

impl Index {
    /// A table with room for `n_features`, half full on average.
    fn for_features(n_features: usize) -> Self {
        let n_buckets = (n_features * 2).div_ceil(BUCKET).next_power_of_two();
        Self { buckets: vec![Bucket::default(); n_buckets], mask: n_buckets - 1 }
    }

    /// Adds a feature; false when its bucket is full or the feature is in it.
    fn insert(&mut self, key: u32, value: u32) -> bool {
        let Some(bucket) = self.buckets.get_mut(key as usize & self.mask) else { return false };
        if key == 0 || bucket.keys.contains(&key) {
            return false;
        }
        let Some(free) = bucket.keys.iter().position(|key| *key == 0) else { return false };
        bucket.keys[free] = key;
        bucket.values[free] = value;
        true
    }

    #[inline]
    fn find(&self, key: u32) -> u32 {
        let Some(bucket) = self.buckets.get(key as usize & self.mask) else { return 0 };
        let mut found = 0;
        for (own, value) in bucket.keys.iter().zip(bucket.values) {
            found |= if *own == key { value } else { 0 };
        }
        found
    }
}

/// Of rows sorted by how much they matter, those that a table of `limit` features has room for, sorted by feature.
pub fn that_fit<const C: usize>(rows: &[(u32, [i8; C])], limit: usize) -> Vec<(u32, [i8; C])> {
    let rows = rows.get(..limit).unwrap_or(rows);
    let mut index = Index::for_features(rows.len());
    let mut out: Vec<_> = rows.iter().filter(|row| index.insert(row.0, 1)).copied().collect();
    // Fewer rows may ask for a smaller table, which has room for fewer.
    while Index::for_features(out.len()).mask != index.mask {
        index = Index::for_features(out.len());
        out.retain(|row| index.insert(row.0, 1));
    }
    out.sort_unstable_by_key(|row| row.0);
    out
}

/// Classes of a [`Narrow`] table.
pub const NARROW: usize = 4;

/// Weights of features for four classes.
#[derive(Debug)]
pub struct Narrow {
    index: Index,
}

impl Narrow {
    /// A table of rows that fit.
    ///
    /// # Errors
    ///
    /// Fails when a bucket has no room; see [`that_fit`].
    pub fn new(rows: &[(u32, [i8; NARROW])]) -> Result<Self> {
        let mut index = Index::for_features(rows.len());
        for (key, weights) in rows {
            if !index.insert(*key, u32::from_le_bytes(weights.map(|weight| weight as u8))) {
                return Err(Error::weights("a bucket has no room"));
            }
        }
        Ok(Self { index })
    }

    /// Adds the weights of `feature` to `scores`.
    #[inline]
    pub fn add(&self, feature: u32, scores: &mut [i32; NARROW]) {
        let weights = self.index.find(feature).to_le_bytes();
        for (score, weight) in scores.iter_mut().zip(weights) {
            *score += i32::from(weight as i8);
        }
    }
}

/// Classes of a [`Wide`] table, a multiple of what a processor adds at once.
pub const WIDE: usize = 48;

/// Weights of features for up to [`WIDE`] classes.
#[derive(Debug)]
pub struct Wide {
    /// Feature to row.
    index: Index,
    /// The first row is of features that the table lacks.
    rows: Vec<[i8; WIDE]>,
}

impl Wide {
    /// A table of rows that fit.
    ///
    /// # Errors
    ///
    /// Fails when a bucket has no room; see [`that_fit`].
    pub fn new(rows: &[(u32, [i8; WIDE])]) -> Result<Self> {
        let mut index = Index::for_features(rows.len());
        let mut weights = Vec::with_capacity(rows.len() + 1);
        weights.push([0; WIDE]);
        for (key, row) in rows {
            if !index.insert(*key, weights.len() as u32) {
                return Err(Error::weights("a bucket has no room"));
            }
            weights.push(*row);
        }
        Ok(Self { index, rows: weights })
    }

    /// Adds the weights of `feature` to `scores`.
    #[inline]
    pub fn add(&self, feature: u32, scores: &mut [i16; WIDE]) {
        let Some(row) = self.rows.get(self.index.find(feature) as usize) else { return };
        for (score, weight) in scores.iter_mut().zip(row) {
            *score += i16::from(*weight);
        }
    }
}
