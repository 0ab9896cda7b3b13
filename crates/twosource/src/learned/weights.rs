//! The file format of trained data: a header, then numbers in as few bytes as their size asks for.
//!
//! The header is the magic word, the format number, and a hash of the feature list that the weights were trained with.
//! A file of another format or another feature list is refused, never guessed at.

use crate::error::{Error, Result};
use crate::learned::hash;
use crate::learned::table::{NARROW, NARROW_BUCKET, Rows, WIDE, WIDE_BUCKET};

/// First bytes of every file.
const MAGIC: &[u8; 4] = b"2SRC";

/// Number of the layout. A reader knows one.
const FORMAT: u8 = 1;

/// Writes numbers.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

/// Reads what a [`Writer`] wrote.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
}

/// The hash of a list of feature names, in order.
pub fn feature_list(names: &[&str]) -> u32 {
    hash::word(names.iter().flat_map(|name| name.bytes().chain([b'\n'])))
}

impl Writer {
    /// A file that was trained with the feature list of this hash.
    pub fn new(features: u32) -> Self {
        let mut out = Self { bytes: MAGIC.to_vec() };
        out.byte(FORMAT);
        out.bytes.extend(features.to_le_bytes());
        out
    }

    /// The file.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
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
        items.iter().for_each(|item| write(self, item));
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
            weights.iter().for_each(|weight| self.byte(*weight as u8));
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
                self.byte(*weight as u8);
            }
        }
    }
}

impl<'a> Reader<'a> {
    /// A reader behind the header of a file for the feature list of this hash.
    ///
    /// # Errors
    ///
    /// Fails when the file is of another kind, format or feature list.
    pub fn new(bytes: &'a [u8], features: u32) -> Result<Self> {
        let rest = bytes.strip_prefix(MAGIC).ok_or_else(|| Error::weights("the magic word is missing"))?;
        let mut reader = Self { bytes: rest };
        if reader.byte()? != FORMAT {
            return Err(Error::weights("their format number is not the one this version reads"));
        }
        let mut trained = 0;
        for shift in [0, 8, 16, 24] {
            trained |= u32::from(reader.byte()?) << shift;
        }
        if trained != features {
            return Err(Error::weights("they were trained with another feature list"));
        }
        Ok(reader)
    }

    /// One byte.
    pub(super) fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.bytes.split_first().ok_or_else(|| Error::weights("they end too early"))?;
        self.bytes = rest;
        Ok(*first)
    }

    /// A number.
    pub(super) fn number(&mut self) -> Result<u32> {
        let (mut number, mut shift) = (0u32, 0);
        loop {
            let byte = self.byte()?;
            number |= u32::from(byte & 127).checked_shl(shift).unwrap_or_default();
            if byte < 128 {
                return Ok(number);
            }
            shift += 7;
        }
    }

    /// The length of a list. No item takes less than one byte, so a wrong length cannot ask for much memory.
    fn length(&mut self) -> Result<usize> {
        let length = self.number()? as usize;
        if length > self.bytes.len() {
            Err(Error::weights("a list is longer than the file"))
        } else {
            Ok(length)
        }
    }

    /// How many buckets a table has. A filled place takes a byte of the file or more, so a wrong number cannot ask for
    /// much memory.
    fn buckets(&mut self, size: usize) -> Result<u32> {
        let n_buckets = self.number()?;
        if n_buckets as usize * size > self.bytes.len() * 2 {
            return Err(Error::weights("a table is larger than the file"));
        }
        Ok(n_buckets)
    }

    /// A list.
    pub(super) fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        (0..self.length()?).map(|_| read(self)).collect()
    }

    /// Numbers that only rise.
    pub(super) fn ascending(&mut self) -> Result<Vec<u32>> {
        let mut before = 0u32;
        self.list(|from| {
            before = before.wrapping_add(from.number()?);
            Ok(before)
        })
    }

    /// Rows of few classes.
    pub(super) fn narrow(&mut self) -> Result<Rows<NARROW>> {
        let n_buckets = self.buckets(NARROW_BUCKET)?;
        let features = self.ascending()?;
        let mut rows = Vec::with_capacity(features.len());
        for feature in features {
            let mut weights = [0; NARROW];
            for weight in &mut weights {
                *weight = self.byte()? as i8;
            }
            rows.push((feature, weights));
        }
        Ok(Rows { n_buckets, rows })
    }

    /// Rows of many classes.
    pub(super) fn wide(&mut self) -> Result<Rows<WIDE>> {
        let n_buckets = self.buckets(WIDE_BUCKET)?;
        let features = self.ascending()?;
        let mut rows = Vec::with_capacity(features.len());
        for feature in features {
            let mut weights = [0; WIDE];
            for _ in 0..self.byte()? {
                let class = usize::from(self.byte()?);
                let weight = self.byte()? as i8;
                *weights.get_mut(class).ok_or_else(|| Error::weights("a class is out of range"))? = weight;
            }
            rows.push((feature, weights));
        }
        Ok(Rows { n_buckets, rows })
    }
}
