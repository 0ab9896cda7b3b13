//! What feeds in the wild get wrong, put right so that a strict reader of XML takes them.

use std::borrow::Cow;

/// The feed from its root element on, which says that RSS is of version 2.0: other versions are parts of it, and some
/// feeds tell none or one that never was. The XML declaration goes, because the text is decoded already.
pub(super) fn root(text: &str) -> Cow<'_, str> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let text = match text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
        Some((_, rest)) => rest.trim_start(),
        None => text,
    };
    let Some(start) = text.find("<rss") else { return Cow::Borrowed(text) };
    let before = text.get(..start).unwrap_or_default();
    let rest = text.get(start + "<rss".len()..).unwrap_or_default();
    // An `<rss` further down stands in somebody's text.
    let opens = before.split('<').skip(1).all(|piece| piece.starts_with(['!', '?']));
    let (Some(end), true) = (rest.find('>'), opens) else { return Cow::Borrowed(text) };
    let (tag, after) = rest.split_at(end);
    Cow::Owned(format!("{before}<rss version=\"2.0\"{}{after}", without_version(tag)))
}

/// The attributes without `version`.
fn without_version(tag: &str) -> String {
    let Some(at) =
        tag.find("version").filter(|at| tag.get(..*at).is_some_and(|t| t.ends_with(char::is_whitespace)))
    else {
        return tag.to_owned();
    };
    let (before, rest) = tag.split_at(at);
    let mut parts = rest.splitn(3, ['"', '\'']);
    let (_, _) = (parts.next(), parts.next());
    format!("{}{}", before.trim_end(), parts.next().unwrap_or_default())
}

/// Longest name of a character reference, in bytes.
const LONGEST_REFERENCE: usize = 32;

/// Ampersands that begin no reference are written as references.
pub(super) fn ampersands(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, after)) = rest.split_once('&') {
        // Inside CDATA an ampersand is one.
        if let Some((before, data)) = plain.split_once("<![CDATA[")
            && !data.contains("]]>")
        {
            let whole = rest.get(before.len()..).unwrap_or_default();
            let end = whole.find("]]>").map_or(whole.len(), |end| end + "]]>".len());
            mended.push_str(before);
            mended.push_str(whole.get(..end).unwrap_or(whole));
            rest = whole.get(end..).unwrap_or_default();
            continue;
        }
        mended.push_str(plain);
        mended.push_str(if is_reference(after) { "&" } else { "&amp;" });
        rest = after;
    }
    mended.push_str(rest);
    mended
}

/// Whether what follows an ampersand is `name;` or `#number;`.
fn is_reference(after: &str) -> bool {
    let Some(end) = after.bytes().take(LONGEST_REFERENCE).position(|byte| byte == b';') else { return false };
    let name = after.get(..end).unwrap_or_default();
    let number = name.strip_prefix('#');
    match number.map(|number| number.strip_prefix(['x', 'X']).ok_or(number)) {
        Some(Ok(hex)) => u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).is_some(),
        Some(Err(decimal)) => decimal.parse().ok().and_then(char::from_u32).is_some(),
        None => !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()),
    }
}

/// The feed up to its last whole item, and closed.
pub(super) fn cut(text: &str) -> Option<String> {
    let closing = [
        ("</item>", "<rss", "</channel></rss>"),
        ("</item>", "<rdf:RDF", "</rdf:RDF>"),
        ("</entry>", "<feed", "</feed>"),
    ];
    closing.iter().find_map(|(item, root, close)| {
        text.find(root)?;
        let end = text.rfind(item)? + item.len();
        Some(format!("{}{close}", text.get(..end)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_says_version_2() {
        for text in [
            "<rss>x",
            "<?xml version='1.0' encoding='x'?>\n<rss version='0.91'>x",
            "<!-- a --><rss version=\"9\">x",
        ] {
            assert!(root(text).ends_with("<rss version=\"2.0\">x"), "{}", root(text));
        }
        assert_eq!(root("<feed><p>The <rss> tag"), "<feed><p>The <rss> tag");
    }

    #[test]
    fn only_ampersands_without_a_reference_are_mended() {
        assert_eq!(
            ampersands("a & b &amp; c &#38; &nbsp; AT&T; &#xZZ; <![CDATA[x & y]]> & <![CDATA[z]]> &"),
            "a &amp; b &amp; c &#38; &nbsp; AT&T; &amp;#xZZ; <![CDATA[x & y]]> &amp; <![CDATA[z]]> &amp;"
        );
    }
}
