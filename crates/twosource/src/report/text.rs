//! An outline to plain text for a terminal: no colour, no control characters.

use std::fmt::Write;

use crate::report::outline::{Inline, Item, Outline};

/// Renders an outline. Left-out words stand in `[-…-]`, added ones in `{+…+}`, as in a word diff.
pub(super) fn render(outline: &Outline) -> String {
    let mut out = String::new();
    let title = clean(&outline.title);
    let _ = writeln!(out, "{title}\n{}", "=".repeat(title.chars().count()));
    for section in outline.sections.iter().filter(|section| !section.items.is_empty()) {
        let _ = writeln!(out, "\n{}\n{}", section.title, "-".repeat(section.title.chars().count()));
        for item in &section.items {
            render_item(&mut out, item);
        }
    }
    out
}

fn render_item(out: &mut String, item: &Item) {
    let _ = writeln!(out, "* {}", line(&item.line));
    for detail in &item.details {
        let _ = writeln!(out, "    {}", line(detail));
    }
}

fn line(parts: &[Inline]) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Inline::Text(text) | Inline::Strong(text) => out.push_str(&clean(text)),
            Inline::Removed(text) => _ = write!(out, "[-{}-]", clean(text)),
            Inline::Added(text) => _ = write!(out, "{{+{}+}}", clean(text)),
        }
    }
    out
}

/// Replaces control and direction-changing characters, which could rewrite what a terminal shows.
fn clean(text: &str) -> String {
    text.chars().map(|c| if is_harmful(c) { '\u{FFFD}' } else { c }).collect()
}

/// Whether a character steers a terminal, breaks a line or reorders what stands around it.
pub(super) fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::outline::{plain, section};

    #[test]
    fn escape_sequences_do_not_reach_the_terminal() {
        let item = Item { line: vec![plain("calm \u{1b}[31m \u{202e}evil")], details: vec![] };
        let text = render(&Outline { title: "T".into(), sections: vec![section("S", vec![item])] });
        assert!(text.chars().all(|c| c == '\n' || !is_harmful(c)), "{text:?}");
        assert!(text.contains("evil"));
    }

    #[test]
    fn empty_sections_are_left_out() {
        let text = render(&Outline { title: "T".into(), sections: vec![section("Nothing", vec![])] });
        assert_eq!(text, "T\n=\n");
    }
}
