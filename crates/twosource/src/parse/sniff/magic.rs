//! The first bytes that archives and binary files are known by.

use crate::error::{Error, Result};
use crate::types::Format;

/// First bytes of files that hold no text as they are, and what to call them.
const REFUSED: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive without files"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an office document of the old kind"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xFF\xD8\xFF", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"OggS\0", "an Ogg recording"),
    (b"ID3\x03", "an MP3 recording"),
    (b"ID3\x04", "an MP3 recording"),
    (b"\x1A\x45\xDF\xA3", "a Matroska film"),
    (b"\x28\xB5\x2F\xFD", "a Zstandard archive"),
    (b"\xFD7zXZ\0", "an XZ archive"),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7FELF", "a program"),
];

/// The same, where the telling bytes stand behind others: offset, bytes, name.
const REFUSED_INSIDE: &[(usize, &[u8], &str)] = &[
    (4, b"1AY&SY", "a bzip2 archive"),
    (4, b"ftyp", "an MP4 film or a HEIF image"),
    (8, b"WEBPVP8", "a WebP image"),
    (257, b"ustar", "a tar archive"),
];

/// The shape, if the first bytes settle it.
pub(super) fn format(bytes: &[u8]) -> Result<Option<Format>> {
    for (mark, name) in REFUSED {
        if bytes.starts_with(mark) {
            return Err(Error::unsupported_format(name));
        }
    }
    for (at, mark, name) in REFUSED_INSIDE {
        if bytes.get(*at..).is_some_and(|rest| rest.starts_with(mark)) {
            return Err(Error::unsupported_format(name));
        }
    }
    if bytes.starts_with(b"\x1F\x8B") {
        return gzipped(bytes).map(Some);
    }
    Ok(bytes.trim_ascii_start().starts_with(b"WARC/").then_some(Format::Warc))
}

/// What stands inside gzip.
#[cfg(feature = "warc")]
fn gzipped(bytes: &[u8]) -> Result<Format> {
    use std::io::Read;

    let mut first = Vec::new();
    // Broken data ends the look; what came before it tells.
    let _ = flate2::read::GzDecoder::new(bytes).take(b"WARC/".len() as u64).read_to_end(&mut first);
    if first == b"WARC/" {
        Ok(Format::Warc)
    } else {
        Err(Error::unsupported_format("gzip of something else than a web archive"))
    }
}

/// What stands inside gzip is not looked at.
#[cfg(not(feature = "warc"))]
fn gzipped(_bytes: &[u8]) -> Result<Format> {
    Err(Error::unsupported_format("gzip"))
}
