//! The bytes of an archive: plain, one gzip, or a gzip a record.
//!
//! Gzip members are unpacked one after another, so a broken one ends at the start of the next, which is found by its
//! first bytes.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::GzDecoder;

/// First bytes of a gzip member: mark and the one method there is.
const MAGIC: [u8; 3] = [0x1F, 0x8B, 0x08];

/// How many times its packed length a member may unpack to. Deflate reaches 1,032, pages reach 20.
const MAX_RATIO: u64 = 200;

/// Unpacked bytes below which the ratio is not looked at: short texts of one letter pack well.
const RATIO_FROM: u64 = 1 << 20;

/// Where records are read from.
#[derive(Debug)]
pub(super) enum Source<R: BufRead> {
    /// The bytes as they are.
    Plain(R),
    /// What the members unpack to.
    Gzip(Box<BufReader<Members<R>>>),
}

impl<R: BufRead> Source<R> {
    /// Looks at the first byte of `reader`.
    pub(super) fn open(mut reader: R) -> io::Result<Self> {
        let packed = reader.fill_buf()?.first() == MAGIC.first();
        Ok(if packed {
            Self::Gzip(Box::new(BufReader::new(Members::new(reader))))
        } else {
            Self::Plain(reader)
        })
    }

    /// After an error: goes to the next member, and tells whether there is one.
    pub(super) fn recover(&mut self) -> io::Result<bool> {
        match self {
            Self::Plain(_) => Ok(false),
            Self::Gzip(reader) => {
                // What is left of the broken member would be read as part of the next.
                let left = reader.buffer().len();
                reader.consume(left);
                reader.get_mut().next_member()
            }
        }
    }
}

impl<R: BufRead> Read for Source<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(reader) => reader.read(buf),
            Self::Gzip(reader) => reader.read(buf),
        }
    }
}

impl<R: BufRead> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self {
            Self::Plain(reader) => reader.fill_buf(),
            Self::Gzip(reader) => reader.fill_buf(),
        }
    }

    fn consume(&mut self, amount: usize) {
        match self {
            Self::Plain(reader) => reader.consume(amount),
            Self::Gzip(reader) => reader.consume(amount),
        }
    }
}

/// The unpacked bytes of gzip members in a row.
#[derive(Debug)]
pub(super) struct Members<R: BufRead> {
    /// `None` only while one decoder is replaced by the next.
    decoder: Option<GzDecoder<Counted<R>>>,
    /// Bytes that the member has unpacked to.
    unpacked: u64,
    /// Where the member starts in the packed bytes.
    start: u64,
}

impl<R: BufRead> Members<R> {
    fn new(reader: R) -> Self {
        let packed = Counted { inner: reader, count: 0, pushed_back: 0 };
        Self { decoder: Some(GzDecoder::new(packed)), unpacked: 0, start: 0 }
    }

    /// Begins with the member that starts where the packed bytes stand. False at their end.
    fn begin(&mut self, mut packed: Counted<R>) -> io::Result<bool> {
        let more = !packed.fill_buf()?.is_empty();
        (self.unpacked, self.start) = (0, packed.count);
        self.decoder = Some(GzDecoder::new(packed));
        Ok(more)
    }

    /// Leaves the member for the next one that can be found. False when there is none.
    fn next_member(&mut self) -> io::Result<bool> {
        let Some(decoder) = self.decoder.take() else { return Ok(false) };
        let start = self.start;
        let mut packed = decoder.into_inner();
        if packed.count == start {
            packed.consume(1);
        }
        let found = packed.find_magic();
        let more = self.begin(packed)?;
        Ok(found? && more)
    }
}

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while let Some(decoder) = &mut self.decoder {
            let len = decoder.read(buf)?;
            if len > 0 || buf.is_empty() {
                self.unpacked += len as u64;
                let packed = decoder.get_ref().count - self.start;
                if self.unpacked > RATIO_FROM && self.unpacked / MAX_RATIO > packed {
                    let message = format!("a member unpacks to more than {MAX_RATIO} times its length");
                    return Err(io::Error::new(io::ErrorKind::InvalidData, message));
                }
                return Ok(len);
            }
            let Some(decoder) = self.decoder.take() else { break };
            let packed = decoder.into_inner();
            if !self.begin(packed)? {
                return Ok(0);
            }
        }
        Ok(0)
    }
}

/// A reader that counts what is taken from it, and takes the mark of a member back.
#[derive(Debug)]
struct Counted<R> {
    inner: R,
    /// Bytes taken.
    count: u64,
    /// How many of the last bytes of [`MAGIC`] are to be read again.
    pushed_back: usize,
}

impl<R: BufRead> Counted<R> {
    /// Goes to the next [`MAGIC`].
    fn find_magic(&mut self) -> io::Result<bool> {
        let mut seen = 0;
        loop {
            let Some(&byte) = self.fill_buf()?.first() else { return Ok(false) };
            self.consume(1);
            seen = match MAGIC.get(seen) {
                Some(&next) if next == byte => seen + 1,
                _ => usize::from(MAGIC.first() == Some(&byte)),
            };
            if seen == MAGIC.len() {
                self.pushed_back = seen;
                self.count -= seen as u64;
                return Ok(true);
            }
        }
    }
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let mut ready = self.fill_buf()?;
        let len = ready.read(buf)?;
        self.consume(len);
        Ok(len)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match MAGIC.get(MAGIC.len() - self.pushed_back..) {
            Some(back) if !back.is_empty() => Ok(MAGIC.get(MAGIC.len() - self.pushed_back..).unwrap_or(&[])),
            _ => self.inner.fill_buf(),
        }
    }

    fn consume(&mut self, amount: usize) {
        self.count += amount as u64;
        if self.pushed_back > 0 {
            self.pushed_back = self.pushed_back.saturating_sub(amount);
        } else {
            self.inner.consume(amount);
        }
    }
}
