//! Files of trained data to numbers: a header, then numbers in as few bytes as their size asks for.
//!
//! The header is the magic word, the format number, and a hash of the feature list that the weights were trained with.
//! A file of another format or another feature list is refused, never guessed at. What follows the header is packed
//! (RFC 1951).

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::error::{Error, Result};
use crate::learned::hash;
use crate::learned::table::{NARROW, NARROW_BUCKET, Rows, WIDE, WIDE_BUCKET};

/// First bytes of every file.
pub(super) const MAGIC: &[u8; 4] = b"2SRC";

/// No file unpacks to more; a damaged one must not ask for all memory.
const MOST_BYTES: usize = 64 << 20;

/// Number of the layout. A reader knows one.
pub(super) const FORMAT: u8 = 1;

/// Reads what a [`Writer`](crate::learned::writer::Writer) wrote.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
}

/// The hash of a list of feature names, in order.
pub fn feature_list(names: &[&str]) -> u32 {
    hash::word(names.iter().flat_map(|name| name.bytes().chain([b'\n'])))
}

/// The packed part of a file for the feature list of this hash, unpacked.
///
/// # Errors
///
/// Fails when the file is of another kind, format or feature list, or damaged.
pub(super) fn unpack(file: &[u8], features: u32) -> Result<Vec<u8>> {
    let rest = file.strip_prefix(MAGIC).ok_or_else(|| Error::weights("the magic word is missing"))?;
    let (format, rest) = rest.split_first().ok_or_else(|| Error::weights("they end too early"))?;
    if *format != FORMAT {
        return Err(Error::weights("their format number is not the one this version reads"));
    }
    let (trained, packed) = rest.split_first_chunk().ok_or_else(|| Error::weights("they end too early"))?;
    if u32::from_le_bytes(*trained) != features {
        return Err(Error::weights("they were trained with another feature list"));
    }
    decompress_to_vec_with_limit(packed, MOST_BYTES).map_err(|_| Error::weights("they cannot be unpacked"))
}

impl<'a> Reader<'a> {
    /// A reader of what [`unpack`] gives.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// One byte.
    pub(super) fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.bytes.split_first().ok_or_else(|| Error::weights("they end too early"))?;
        self.bytes = rest;
        Ok(*first)
    }

    /// So many bytes.
    fn take(&mut self, n_bytes: usize) -> Result<&'a [u8]> {
        let (taken, rest) =
            self.bytes.split_at_checked(n_bytes).ok_or_else(|| Error::weights("they end too early"))?;
        self.bytes = rest;
        Ok(taken)
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
        let (weights, _) = self.take(features.len() * NARROW)?.as_chunks::<NARROW>();
        let rows =
            features.into_iter().zip(weights).map(|(key, weights)| (key, weights.map(u8::cast_signed)));
        Ok(Rows { n_buckets, rows: rows.collect() })
    }

    /// Rows of many classes.
    pub(super) fn wide(&mut self) -> Result<Rows<WIDE>> {
        let n_buckets = self.buckets(WIDE_BUCKET)?;
        let features = self.ascending()?;
        let mut rows = Vec::with_capacity(features.len());
        for feature in features {
            let mut weights = [0; WIDE];
            let n_classes = usize::from(self.byte()?);
            let (pairs, _) = self.take(n_classes * 2)?.as_chunks::<2>();
            for [class, weight] in pairs {
                let slot = weights.get_mut(usize::from(*class));
                *slot.ok_or_else(|| Error::weights("a class is out of range"))? = weight.cast_signed();
            }
            rows.push((feature, weights));
        }
        Ok(Rows { n_buckets, rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::writer::Writer;

    fn file() -> Vec<u8> {
        let mut to = Writer::new(7);
        to.list(&[3u32, 300, 70_000], |to, number| to.number(*number));
        to.ascending([5, 5, u32::MAX].into_iter());
        let mut weights = [0; WIDE];
        weights[WIDE - 1] = -9;
        to.wide(&Rows { n_buckets: 2, rows: vec![(1, weights), (1 << 31, weights)] });
        to.narrow(&Rows { n_buckets: 1, rows: vec![(9, [1, -2, 0, 127])] });
        to.into_bytes()
    }

    #[test]
    fn what_was_written_is_read() {
        let bytes = unpack(&file(), 7).unwrap();
        let mut from = Reader::new(&bytes);
        assert_eq!(from.list(Reader::number).unwrap(), [3, 300, 70_000]);
        assert_eq!(from.ascending().unwrap(), [5, 5, u32::MAX]);
        let wide = from.wide().unwrap();
        assert_eq!((wide.n_buckets, wide.rows[1].0, wide.rows[1].1[WIDE - 1]), (2, 1 << 31, -9));
        assert_eq!(from.narrow().unwrap().rows, [(9, [1, -2, 0, 127])]);
        assert!(from.byte().is_err(), "nothing is left");
    }

    #[test]
    fn files_of_another_kind_are_refused() {
        let bytes = file();
        assert!(unpack(&bytes, 8).is_err(), "another feature list");
        assert!(unpack(b"PK..", 7).is_err(), "no such file");
        let mut newer = bytes.clone();
        newer[MAGIC.len()] = FORMAT + 1;
        assert!(unpack(&newer, 7).is_err(), "another format");
    }

    #[test]
    fn a_file_cut_short_is_an_error_at_every_place() {
        let bytes = file();
        for end in 0..bytes.len() {
            assert!(unpack(&bytes[..end], 7).is_err(), "{end} of {} bytes", bytes.len());
        }
        let unpacked = unpack(&bytes, 7).unwrap();
        for end in 0..unpacked.len() {
            let mut from = Reader::new(&unpacked[..end]);
            let read = from.list(Reader::number).and_then(|_| {
                from.ascending()?;
                from.wide()?;
                from.narrow()
            });
            assert!(read.is_err(), "{end} of {} bytes", unpacked.len());
        }
    }
}
