//! An outline to Markdown that no article can break out of.

use std::fmt::Write;

use crate::report::outline::{Inline, Outline};
use crate::report::text::is_harmful;

/// Renders an outline as headings and nested lists. Left-out words are struck through, added ones bold.
pub(super) fn render(outline: &Outline) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "# {}", escape(&outline.title));
    for section in outline.sections.iter().filter(|section| !section.items.is_empty()) {
        let _ = writeln!(out, "\n## {}\n", escape(&section.title));
        for item in &section.items {
            let _ = writeln!(out, "- {}", line(&item.line));
            for detail in &item.details {
                let _ = writeln!(out, "  - {}", line(detail));
            }
        }
    }
    out
}

fn line(parts: &[Inline]) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Inline::Text(text) => out.push_str(&escape(text)),
            Inline::Strong(text) | Inline::Added(text) => _ = write!(out, "**{}**", escape(text.trim())),
            Inline::Removed(text) => _ = write!(out, "~~{}~~", escape(text.trim())),
        }
    }
    out.trim().to_owned()
}

/// Backslashes before every ASCII punctuation mark that Markdown or HTML could read as markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '+' | '!' | '|' | '~'
            | '$' | ':' | '@' | '/' => {
                out.push('\\');
                out.push(c);
            }
            _ if is_harmful(c) => out.push('\u{FFFD}'),
            _ => out.push(c),
        }
    }
    // A bare `www.` becomes a link in many renderers.
    escape_list_start(out.replace("www.", "www\\."))
}

/// A line that starts with `-`, `=` or `12.` would open a list or underline a heading.
fn escape_list_start(text: String) -> String {
    let first = text.trim_start();
    let digits = first.bytes().take_while(u8::is_ascii_digit).count();
    let opens_list = first.starts_with(['-', '=']) || (digits > 0 && first[digits..].starts_with(['.', ')']));
    if !opens_list {
        return text;
    }
    let at = text.len() - first.len() + digits;
    let (head, tail) = text.split_at(at);
    format!("{head}\\{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_stays_text() {
        assert_eq!(escape("<b>*hi*</b> [x](y)"), "&lt;b&gt;\\*hi\\*&lt;\\/b&gt; \\[x\\]\\(y\\)");
        assert_eq!(escape("1. a list"), "1\\. a list");
        assert_eq!(escape("- a list"), "\\- a list");
    }

    #[test]
    fn a_link_needs_its_scheme_and_loses_it() {
        assert!(!escape("see https://example.org").contains("://"));
        assert!(!escape("see www.example.org").contains("www.e"));
    }
}
