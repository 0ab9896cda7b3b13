//! The encoding that markup declares in its first bytes: the XML declaration, or a `meta` element.

/// Bytes in which a declaration is looked for. Browsers look at 1,024; pages with long comments on top need more.
const LOOKED_AT: usize = 8_192;

/// Longest name of an encoding, in bytes; the longest label known to browsers has 19.
const LONGEST_NAME: usize = 40;

/// The declared name, as written.
pub(in crate::parse) fn in_markup(bytes: &[u8]) -> Option<&str> {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    if let Some(rest) = head.trim_ascii_start().strip_prefix(b"<?xml") {
        let declaration = rest.split(|&byte| byte == b'>').next().unwrap_or_default();
        if let Some(name) = after(declaration, b"encoding") {
            return Some(name);
        }
    }
    // Each `<meta` up to its end; a comment with one inside is rare and does no harm, as wrong names are survived.
    let mut tags = head.split(|&byte| byte == b'<').filter(|tag| starts_with(tag, b"meta"));
    tags.find_map(|tag| after(tag.split(|&byte| byte == b'>').next().unwrap_or_default(), b"charset"))
}

fn starts_with(bytes: &[u8], word: &[u8]) -> bool {
    bytes.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// The value after `key=`, with or without quotes.
fn after<'b>(bytes: &'b [u8], key: &[u8]) -> Option<&'b str> {
    let at = bytes.windows(key.len()).position(|window| window.eq_ignore_ascii_case(key))?;
    let rest = bytes.get(at + key.len()..)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.');
    let len = rest.iter().take_while(|byte| is_name(byte)).count();
    std::str::from_utf8(rest.get(..len)?).ok().filter(|name| (1..=LONGEST_NAME).contains(&name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markup: &str, expected: Option<&str>) {
        assert_eq!(in_markup(markup.as_bytes()), expected, "{markup}");
    }

    #[test]
    fn declarations_are_found() {
        check("<?xml version='1.0' encoding='windows-1251'?><rss>", Some("windows-1251"));
        check("<!doctype html><head><META charset=utf-8>", Some("utf-8"));
        check(
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">",
            Some("ISO-8859-1"),
        );
    }

    #[test]
    fn other_words_are_no_declaration() {
        check("<p>The charset=big5 label is old.</p>", None);
        check("<?xml version='1.0'?><a encoding='x'>", None);
        check("<meta charset=''>", None);
        check("<meta charset", None);
    }
}
