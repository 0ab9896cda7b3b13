//! The bytes of a tar archive to its files, as far as an archive of short names needs it.

/// Bytes of a header and of each block.
const BLOCK: usize = 512;

/// One file of an archive.
pub(super) struct Entry<'a> {
    pub(super) name: &'a str,
    pub(super) bytes: &'a [u8],
}

/// The plain files of an archive, up to its end or to what is no header.
pub(super) fn entries(archive: &[u8]) -> impl Iterator<Item = Entry<'_>> {
    let mut rest = archive;
    std::iter::from_fn(move || {
        loop {
            let header = rest.get(..BLOCK)?;
            let size = octal(header.get(124..136)?)?;
            let body = rest.get(BLOCK..)?;
            let bytes = body.get(..size)?;
            rest = body.get(size.div_ceil(BLOCK) * BLOCK..).unwrap_or_default();
            if matches!(header.get(156)?, b'0' | 0) {
                return Some(Entry { name: text(header.get(..100)?), bytes });
            }
        }
    })
}

fn text(field: &[u8]) -> &str {
    let end = field.iter().position(|byte| *byte == 0).unwrap_or(field.len());
    field.get(..end).and_then(|name| std::str::from_utf8(name).ok()).unwrap_or_default()
}

/// A number in octal digits; `None` for the empty blocks that end an archive.
fn octal(field: &[u8]) -> Option<usize> {
    usize::from_str_radix(text(field).trim(), 8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_their_size() {
        let mut archive = vec![0; BLOCK];
        archive[..5].copy_from_slice(b"a.tml");
        archive[124..135].copy_from_slice(b"00000000003");
        archive[156] = b'0';
        archive.extend(b"abc");
        archive.resize(4 * BLOCK, 0);
        let found: Vec<_> = entries(&archive).map(|entry| (entry.name, entry.bytes.to_vec())).collect();
        assert_eq!(found, [("a.tml", b"abc".to_vec())]);
    }
}
