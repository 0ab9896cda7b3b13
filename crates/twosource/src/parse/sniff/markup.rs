//! The first element of markup to its shape.

use crate::error::{Error, Result};
use crate::parse::decode;
use crate::types::Format;

/// Elements that a page or a piece of one begins with.
const HTML: &[&str] = &[
    "article",
    "aside",
    "base",
    "blockquote",
    "body",
    "center",
    "div",
    "dl",
    "figure",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "header",
    "html",
    "iframe",
    "img",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "ol",
    "p",
    "picture",
    "pre",
    "script",
    "section",
    "style",
    "table",
    "template",
    "title",
    "ul",
];

/// The shape of a text that begins with markup or is full of it.
pub(super) fn format(head: &str) -> Result<Option<Format>> {
    let Some((name, declared)) = first_element(head) else {
        return Ok(decode::is_markup(head).then_some(Format::Html));
    };
    let local = name.rsplit(':').next().unwrap_or_default();
    Ok(Some(match local.to_ascii_lowercase().as_str() {
        "rss" | "channel" => Format::Rss,
        "rdf" if head.contains("purl.org/rss/") || head.contains("my.netscape.com/rdf") => Format::Rss,
        "feed" | "entry" => Format::Atom,
        "newsitem" | "newsmessage" | "packageitem" => Format::NewsMl,
        name if HTML.contains(&name) || name == "!doctype html" => Format::Html,
        "nitf" => return Err(Error::unsupported_format("NITF")),
        "svg" => return Err(Error::unsupported_format("an SVG image")),
        _ if declared => return Err(Error::unsupported_format("XML of an unknown kind")),
        _ => return Ok(decode::is_markup(head).then_some(Format::Html)),
    }))
}

/// The name of the first element, and whether an XML declaration stands before it.
fn first_element(head: &str) -> Option<(&str, bool)> {
    let mut rest = head;
    let mut declared = false;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').strip_prefix('<')?;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->")?.1;
        } else if rest.starts_with('?') {
            declared |= rest.starts_with("?xml");
            rest = rest.split_once('>')?.1;
        } else if rest.starts_with('!') {
            let (doctype, after) = end_of_doctype(rest)?;
            let mut words = doctype.split_whitespace();
            let is_html = words.next().is_some_and(|word| word.eq_ignore_ascii_case("!doctype"))
                && words.next().is_some_and(|word| word.eq_ignore_ascii_case("html"));
            if is_html {
                return Some(("!doctype html", declared));
            }
            rest = after;
        } else {
            let is_name = |c: char| c.is_alphanumeric() || matches!(c, ':' | '-' | '_' | '.');
            let len = rest.find(|c: char| !is_name(c)).unwrap_or(rest.len());
            let name = rest.get(..len).unwrap_or_default();
            return name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some((name, declared));
        }
    }
}

/// Splits a document type from what follows; it may hold declarations in square brackets.
fn end_of_doctype(rest: &str) -> Option<(&str, &str)> {
    let plain = rest.find('>')?;
    let end = match rest.find('[').filter(|open| *open < plain) {
        Some(open) => {
            let close = open + rest.get(open..)?.find(']')?;
            close + rest.get(close..)?.find('>')?
        }
        None => plain,
    };
    Some((rest.get(..end)?, rest.get(end + 1..)?))
}
