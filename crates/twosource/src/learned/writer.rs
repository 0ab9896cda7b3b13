//! Numbers to the file of trained data that [`Reader`](crate::learned::weights::Reader) reads.

use miniz_oxide::deflate::compress_to_vec;

use crate::learned::table::{NARROW, Rows, WIDE};
use crate::learned::weights::{FORMAT, MAGIC};

/// Writes numbers.
#[derive(Debug, Default)]
pub struct Writer {
    features: u32,
    bytes: Vec<u8>,
}

/// Of the packer's levels the one that takes its time.
const SMALLEST: u8 = 10;

impl Writer {
    /// A file that was trained with the feature list of this hash.
    pub fn new(features: u32) -> Self {
        Self { features, bytes: Vec::new() }
    }

    /// The file.
    pub fn into_bytes(self) -> Vec<u8> {
        let header = MAGIC.iter().copied().chain([FORMAT]).chain(self.features.to_le_bytes());
        header.chain(compress_to_vec(&self.bytes, SMALLEST)).collect()
    }

    /// One byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// A number in one to five bytes, seven bits each, the lowest first.
    pub fn number(&mut self, mut number: u32) {
        while number >= 128 {
            self.bytes.push(number as u8 | 128);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// A list with its length in front.
    pub fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.number(items.len() as u32);
        for item in items {
            write(self, item);
        }
    }

    /// Numbers that only rise, as their count and the steps between them.
    pub fn ascending(&mut self, numbers: impl ExactSizeIterator<Item = u32>) {
        self.number(numbers.len() as u32);
        let mut before = 0;
        for number in numbers {
            self.number(number - before);
            before = number;
        }
    }

    /// Rows sorted by feature: a byte with a bit for each class that has a weight, then those weights.
    pub fn narrow(&mut self, rows: &Rows<NARROW>) {
        self.number(rows.n_buckets);
        self.ascending(rows.rows.iter().map(|row| row.0));
        for (_, weights) in &rows.rows {
            for weight in weights {
                self.byte(weight.cast_unsigned());
            }
        }
    }

    /// Rows sorted by feature: how many classes have a weight, then class and weight of each.
    pub fn wide(&mut self, rows: &Rows<WIDE>) {
        self.number(rows.n_buckets);
        self.ascending(rows.rows.iter().map(|row| row.0));
        for (_, weights) in &rows.rows {
            self.byte(weights.iter().filter(|weight| **weight != 0).count() as u8);
            for (class, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight != 0) {
                self.byte(class as u8);
                self.byte(weight.cast_unsigned());
            }
        }
    }
}
