//! Feature numbers to weights: hash tables that are filled once and then only read.
//!
//! A table is a row of buckets of a few features each, so that a look-up reads one or two cache lines and takes no
//! branch. Where a feature belongs is told by the upper bits of its number; in the bucket it is known by the lower
//! sixteen. Of the features that a model lacks, one in some ten thousands is taken for another, in training as in use.

use crate::error::{Error, Result};

/// Rows of weights as they are trained and stored.
#[derive(Clone, Debug, Default)]
pub struct Rows<const C: usize> {
    /// Into how many buckets the features are put.
    pub n_buckets: u32,
    /// Feature and weights, sorted by feature.
    pub rows: Vec<(u32, [i8; C])>,
}

/// Share of a table's places that are meant to be filled, in percent.
#[cfg(any(test, feature = "train"))]
const FILLED: usize = 80;

#[cfg(any(test, feature = "train"))]
impl<const C: usize> Rows<C> {
    /// Of rows sorted by how much they matter, the first `limit` that find room; `size` is how many a bucket holds.
    pub fn fit(sorted: &[(u32, [i8; C])], limit: usize, size: usize) -> Self {
        let sorted = sorted.get(..limit).unwrap_or(sorted);
        let n_buckets = (sorted.len() * 100).div_ceil(size * FILLED).max(1) as u32;
        let mut places = Places::new(n_buckets, size);
        let mut rows: Vec<_> = sorted.iter().filter(|row| places.take(row.0).is_some()).copied().collect();
        rows.sort_unstable_by_key(|row| row.0);
        Self { n_buckets, rows }
    }
}

#[inline]
fn bucket(key: u32, n_buckets: u32) -> usize {
    ((u64::from(key) * u64::from(n_buckets)) >> 32) as usize
}

/// What a feature is known by in its bucket; 0 is an empty place.
#[inline]
fn mark(key: u32) -> u16 {
    (key as u16).max(1)
}

/// Which places of a table are taken.
struct Places {
    marks: Vec<u16>,
    size: usize,
    n_buckets: u32,
}

impl Places {
    fn new(n_buckets: u32, size: usize) -> Self {
        Self { marks: vec![0; n_buckets as usize * size], size, n_buckets }
    }

    /// Bucket and place in it for a feature, unless the bucket is full or has its mark.
    fn take(&mut self, key: u32) -> Option<(usize, usize)> {
        let at = bucket(key, self.n_buckets);
        let places = self.marks.get_mut(at * self.size..(at + 1) * self.size)?;
        if places.contains(&mark(key)) {
            return None;
        }
        let free = places.iter().position(|mark| *mark == 0)?;
        places[free] = mark(key);
        Some((at, free))
    }
}

/// Classes of a [`Narrow`] table.
pub const NARROW: usize = 4;

/// Features of a bucket of a [`Narrow`] table: as many as a cache line holds.
pub const NARROW_BUCKET: usize = 10;

/// Weights of features for four classes.
#[derive(Debug)]
pub struct Narrow {
    lines: Vec<Line>,
    n_buckets: u32,
}

/// A bucket with its weights.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Line {
    weights: [u32; NARROW_BUCKET],
    marks: [u16; NARROW_BUCKET],
}

impl Narrow {
    /// A table of rows.
    ///
    /// # Errors
    ///
    /// Fails when a bucket has no room; see [`Rows::fit`].
    pub fn new(rows: &Rows<NARROW>) -> Result<Self> {
        let mut places = Places::new(rows.n_buckets, NARROW_BUCKET);
        let mut lines = vec![Line::default(); rows.n_buckets as usize];
        for (key, weights) in &rows.rows {
            let place = places.take(*key).and_then(|(at, place)| Some((lines.get_mut(at)?, place)));
            let (line, place) = place.ok_or_else(|| Error::weights("a bucket has no room"))?;
            line.marks[place] = mark(*key);
            line.weights[place] = u32::from_le_bytes(weights.map(i8::cast_unsigned));
        }
        Ok(Self { lines, n_buckets: rows.n_buckets })
    }

    /// Adds the weights of `feature` to `scores`.
    #[inline]
    pub fn add(&self, feature: u32, scores: &mut [i32; NARROW]) {
        let Some(line) = self.lines.get(bucket(feature, self.n_buckets)) else { return };
        let own = mark(feature);
        let mut found = 0;
        for (mark, weights) in line.marks.iter().zip(line.weights) {
            found |= if *mark == own { weights } else { 0 };
        }
        for (score, weight) in scores.iter_mut().zip(found.to_le_bytes()) {
            *score += i32::from(weight.cast_signed());
        }
    }
}

/// Classes of a [`Wide`] table, a multiple of what a processor adds at once.
pub const WIDE: usize = 48;

/// Features of a bucket of a [`Wide`] table: as many marks as a processor compares at once.
pub const WIDE_BUCKET: usize = 8;

/// Weights of features for up to [`WIDE`] classes.
#[derive(Debug)]
pub struct Wide {
    marks: Vec<[u16; WIDE_BUCKET]>,
    n_buckets: u32,
    /// A row for each place of each bucket, behind one for features that the table lacks.
    rows: Vec<[i8; WIDE]>,
}

impl Wide {
    /// A table of rows.
    ///
    /// # Errors
    ///
    /// Fails when a bucket has no room; see [`Rows::fit`].
    pub fn new(rows: &Rows<WIDE>) -> Result<Self> {
        let n_buckets = rows.n_buckets as usize;
        let mut places = Places::new(rows.n_buckets, WIDE_BUCKET);
        let mut marks = vec![[0; WIDE_BUCKET]; n_buckets];
        let mut weights = vec![[0; WIDE]; n_buckets * WIDE_BUCKET + 1];
        for (key, row) in &rows.rows {
            let (at, place) = places.take(*key).ok_or_else(|| Error::weights("a bucket has no room"))?;
            marks[at][place] = mark(*key);
            weights[at * WIDE_BUCKET + place + 1] = *row;
        }
        Ok(Self { marks, n_buckets: rows.n_buckets, rows: weights })
    }

    /// The row of a feature.
    #[inline]
    fn row(&self, feature: u32) -> usize {
        let at = bucket(feature, self.n_buckets);
        let Some(marks) = self.marks.get(at) else { return 0 };
        let own = mark(feature);
        let mut place = 0u16;
        for (number, mark) in (1..).zip(marks) {
            place |= if *mark == own { number } else { 0 };
        }
        if place == 0 { 0 } else { at * WIDE_BUCKET + usize::from(place) }
    }

    /// The sum of the weights of `features` for each class.
    #[inline]
    pub fn sum<const N: usize>(&self, features: &[u32; N]) -> [i16; WIDE] {
        // All rows are looked up before the first is read, so that the memory is asked for them side by side.
        let rows = features.map(|feature| self.row(feature) as u32);
        let mut scores = [0; WIDE];
        for row in rows {
            if let Some(row) = self.rows.get(row as usize) {
                for (score, weight) in scores.iter_mut().zip(row) {
                    *score += i16::from(*weight);
                }
            }
        }
        scores
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::hash::feature;

    fn keys(n: u32) -> impl Iterator<Item = u32> {
        (0..n).map(|at| feature(1, at, 0, 0))
    }

    #[test]
    fn narrow_weights_are_found_and_lacking_features_weigh_nothing() {
        let rows: Vec<_> = keys(500).zip(0..).map(|(key, at)| (key, [at as i8, -1, 0, 1])).collect();
        let fitted = Rows::fit(&rows, 400, NARROW_BUCKET);
        assert!((380..=400).contains(&fitted.rows.len()), "{} found room", fitted.rows.len());
        let table = Narrow::new(&fitted).unwrap();
        for (key, weights) in &fitted.rows {
            let mut scores = [10; NARROW];
            table.add(*key, &mut scores);
            assert_eq!(scores, weights.map(|weight| 10 + i32::from(weight)));
        }
        let mut scores = [0; NARROW];
        keys(600).skip(500).for_each(|key| table.add(key, &mut scores));
        assert_eq!(scores, [0; NARROW]);
    }

    #[test]
    fn wide_rows_add_up() {
        let rows: Vec<_> = keys(50).map(|key| (key, [2; WIDE])).collect();
        let fitted = Rows::fit(&rows, 50, WIDE_BUCKET);
        let table = Wide::new(&fitted).unwrap();
        let [one, two] = [fitted.rows[0].0, fitted.rows[1].0];
        assert_eq!(table.sum(&[one, two, feature(2, 0, 0, 0)]), [4; WIDE]);
    }

    #[test]
    fn rows_that_have_no_room_are_an_error() {
        let rows = Rows { n_buckets: 1, rows: (1..=9).map(|key| (key, [1; WIDE])).collect() };
        assert!(Wide::new(&rows).is_err());
        let twice = Rows { n_buckets: 1, rows: vec![(7, [1; NARROW]), (7, [1; NARROW])] };
        assert!(Narrow::new(&twice).is_err());
    }
}
