//! The source of a page to one that a parser of HTML reads in time linear to its length.
//!
//! Two things make such parsers slow: elements nested without end, because each new one asks all that are open, and one
//! tag with attributes without end, because each new one is compared with all before it. Start tags deeper than a limit
//! are left out together with their end tags, as browsers flatten them, and a tag with too many attributes loses them.
//! Text is never touched. Pages within the limits, nearly all, are handed through as they are.
//!
//! Known limit: only a rough reading of tags; scripts and comments are stepped over.

use std::borrow::Cow;

/// Deepest nesting that is kept; browsers flatten below 512.
const MAX_DEPTH: usize = 400;

/// Most attributes of a tag; the most on real pages are about a hundred.
const MAX_ATTRIBUTES: usize = 500;

/// Open elements among which the one that an end tag closes is looked for.
const MAX_LOOK: usize = 16;

/// The source without what a parser takes too long for, and whether anything was left out.
pub(super) fn guard(html: &str) -> (Cow<'_, str>, bool) {
    let mut guard = Guard { html, out: String::new(), copied: 0, open: Vec::new() };
    guard.read();
    if guard.copied == 0 {
        return (Cow::Borrowed(html), false);
    }
    guard.out.push_str(html.get(guard.copied..).unwrap_or_default());
    (Cow::Owned(guard.out), true)
}

/// Elements that have no end tag, or whose end tag may be left out; they are not counted as open.
const UNCOUNTED: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option",
    "optgroup", "body", "html", "head", "rt", "rp",
];

/// Elements whose content is no markup.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

struct Guard<'h> {
    html: &'h str,
    out: String,
    copied: usize,
    /// Names of the open elements; those beyond the limit are left out.
    open: Vec<&'h str>,
}

impl<'h> Guard<'h> {
    fn read(&mut self) {
        let html = self.html;
        let mut at = 0;
        while let Some(start) = find(html, "<", at) {
            let rest = html.get(start + 1..).unwrap_or_default();
            if rest.starts_with("!--") {
                at = find(html, "-->", start).map_or(html.len(), |end| end + 3);
                continue;
            }
            let closes = rest.starts_with('/');
            let name_start = start + 1 + usize::from(closes);
            let name = name(html.get(name_start..).unwrap_or_default());
            if name.is_empty() {
                at = start + 1;
                continue;
            }
            let (end, attributes) = tag_end(html, name_start + name.len());
            at = end;
            if closes {
                self.close(name, start, end);
            } else {
                self.open(name, start, end, attributes);
                if let Some(raw) = RAW.iter().find(|raw| name.eq_ignore_ascii_case(raw)) {
                    at = raw_end(html, raw, end);
                }
            }
        }
    }

    fn open(&mut self, name: &'h str, start: usize, end: usize, attributes: usize) {
        let counted = !UNCOUNTED.iter().any(|other| name.eq_ignore_ascii_case(other));
        if counted && self.html.get(..end).is_some_and(|tag| !tag.ends_with("/>")) {
            self.open.push(name);
            if self.open.len() > MAX_DEPTH {
                return self.replace(start, end, None);
            }
        }
        if attributes > MAX_ATTRIBUTES {
            self.replace(start, end, Some(name));
        }
    }

    fn close(&mut self, name: &str, start: usize, end: usize) {
        let depth = self.open.len();
        let near = self.open.iter().rev().take(MAX_LOOK);
        let Some(above) =
            near.enumerate().find(|(_, open)| open.eq_ignore_ascii_case(name)).map(|(above, _)| above)
        else {
            return;
        };
        self.open.truncate(depth - above - 1);
        if depth - above > MAX_DEPTH {
            self.replace(start, end, None);
        }
    }

    /// Puts a bare start tag, or nothing, in the place of a tag.
    fn replace(&mut self, start: usize, end: usize, name: Option<&str>) {
        self.out.push_str(self.html.get(self.copied..start).unwrap_or_default());
        if let Some(name) = name {
            self.out.push('<');
            self.out.push_str(name);
            self.out.push('>');
        }
        self.copied = end;
    }
}

fn find(html: &str, what: &str, from: usize) -> Option<usize> {
    html.get(from..)?.find(what).map(|at| from + at)
}

/// Longest name of an element, in bytes; the longest names of components have about 40.
const MAX_NAME_BYTES: usize = 100;

fn name(rest: &str) -> &str {
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return "";
    }
    let ends = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/');
    let len = rest.bytes().take(MAX_NAME_BYTES).position(ends).unwrap_or_default();
    rest.get(..len).unwrap_or_default()
}

/// The end of the tag whose attributes start at `from`, and about how many there are.
fn tag_end(html: &str, from: usize) -> (usize, usize) {
    let mut quote = None;
    let mut before = b' ';
    let mut attributes = 0;
    for (at, byte) in html.bytes().enumerate().skip(from) {
        match (quote, byte) {
            (Some(open), _) => quote = (byte != open).then_some(open),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, b'>') => return (at + 1, attributes),
            // An attribute starts behind white space, a slash or a closing quotation mark.
            (None, _) => {
                let starts = !byte.is_ascii_whitespace() && byte != b'/' && byte != b'=';
                attributes += usize::from(
                    starts && (before.is_ascii_whitespace() || matches!(before, b'/' | b'"' | b'\'')),
                );
            }
        }
        if !byte.is_ascii_whitespace() || before != b'=' {
            before = byte;
        }
    }
    (html.len(), attributes)
}

/// Where the end tag of a raw element starts.
fn raw_end(html: &str, name: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(start) = find(html, "</", at) {
        let after = html.get(start + 2..start + 2 + name.len());
        if after.is_some_and(|after| after.eq_ignore_ascii_case(name)) {
            return start;
        }
        at = start + 2;
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_within_the_limits_stay_as_they_are() {
        let page = "<div class='a>b'><p>One<p>Two <!-- <div> --><script>if (a<b) '<div>'</script></div>";
        assert_eq!(guard(page), (Cow::Borrowed(page), false));
    }

    #[test]
    fn what_is_too_deep_loses_its_tags_and_keeps_its_text() {
        let page =
            format!("{}deep{}<p>after</p>", "<div>".repeat(MAX_DEPTH + 3), "</div>".repeat(MAX_DEPTH + 3));
        let flat = format!("{}deep{}<p>after</p>", "<div>".repeat(MAX_DEPTH), "</div>".repeat(MAX_DEPTH));
        assert_eq!(guard(&page), (Cow::Owned(flat), true));
    }

    #[test]
    fn a_tag_with_too_many_attributes_loses_them() {
        let page = format!("<p{}>text</p>", " a=1".repeat(MAX_ATTRIBUTES + 1));
        assert_eq!(guard(&page), (Cow::Owned("<p>text</p>".to_owned()), true));
    }
}
