//! Units to pasted posts of a social network: embeds that lost their frame on the way into plain text.
//!
//! A post is told by its own marks: a link to its picture, the closing `— Name (@handle) March 1, 2031`, or an opening
//! handle together with another tag. A closing line alone takes the unit above it, and units between an opening handle
//! and a closing line belong to the post.
//!
//! ```text
//! "@bayferry: Back at sea #storm" / "— Bay Ferry (@bayferry) March 1, 2031" -> embed, embed
//! ```
//!
//! Known limit: a post without any mark reads as a paragraph.

use crate::parse::line::furniture::{self, Position};
use crate::parse::line::stamp;
use crate::parse::unit::Unit;
use crate::types::BlockKind;

/// Longest post, in bytes: the networks allow 280 to 500 characters, four bytes each at most.
const MAX_BYTES: usize = 2_000;

/// Most units between the opening and the closing line of one post.
const MAX_POST_UNITS: usize = 5;

/// Tags from which a line is a post whatever else it says, when they are a fifth of its words.
const MANY_TAGS: usize = 3;

/// Labels the units that are pasted posts.
pub(super) fn label(text: &str, units: &mut [Unit]) {
    let mut opened: Option<usize> = None;
    for index in 0..units.len() {
        let Some(unit) = units.get(index) else { break };
        let line = unit.text(text);
        if line.len() > MAX_BYTES {
            opened = None;
            continue;
        }
        // Every mark of a post holds one of these signs or the address of its picture.
        if opened.is_none() && !line.bytes().any(|byte| matches!(byte, b'@' | b'#')) && !line.contains("pic.")
        {
            continue;
        }
        let closing = closing(line);
        if closing.is_some() || (marked(line) && furniture::kind_of(line, Position::Middle).is_none()) {
            let start = match (closing, opened) {
                (Some(_), Some(start)) if index - start <= MAX_POST_UNITS => start,
                // A closing line that holds no post of its own closes the one above.
                (Some(at), _) if at <= CLOSING_DASH_BYTES => index.saturating_sub(1),
                _ => index,
            };
            for unit in units.get_mut(start..=index).unwrap_or_default() {
                unit.kind = unit.kind.or(Some(BlockKind::Embed));
            }
            opened = if closing.is_some() { None } else { Some(index) };
        }
        if opened.is_some_and(|start| index - start > MAX_POST_UNITS) {
            opened = None;
        }
    }
}

/// A closing line starts with its dash: nothing or a quotation mark stands before it.
const CLOSING_DASH_BYTES: usize = 4;

/// Longest name in a closing line, in bytes.
const MAX_NAME_BYTES: usize = 80;

/// Where the closing `— Name (@handle) March 1, 2031` starts in `line`.
fn closing(line: &str) -> Option<usize> {
    line.match_indices("(@").find_map(|(at, _)| {
        let after = line.get(at + 2..)?;
        let close = after.find(')')?;
        let handle = after.get(..close)?;
        if !is_handle(handle) {
            return None;
        }
        let stamps = stamp::scan(after.get(close + 1..)?, 0);
        let (_, span) = stamps.day()?;
        let before = line.get(..at)?;
        let dash = before.rfind(['—', '–', '-']).filter(|dash| before.len() - dash <= MAX_NAME_BYTES)?;
        (span.start <= 3).then_some(dash)
    })
}

fn is_handle(text: &str) -> bool {
    (1..=30).contains(&text.len()) && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'))
}

/// Whether the line is a post by its own marks.
fn marked(line: &str) -> bool {
    if line.contains("pic.twitter.com/") || line.contains("pic.x.com/") {
        return true;
    }
    let tags = line.split_whitespace().filter(|word| is_tag(word)).count();
    let words = line.split_whitespace().count();
    let opens = line.starts_with('@') && line.split_whitespace().next().is_some_and(is_tag);
    let colon = opens && line.split_whitespace().next().is_some_and(|word| word.ends_with(':'));
    (opens && (tags >= 2 || colon || line.contains("https://t.co/")))
        || (tags >= MANY_TAGS && tags * 5 >= words && tags < words)
}

fn is_tag(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '@' | '#' | '_'));
    word.strip_prefix(['@', '#']).is_some_and(|rest| is_handle(rest) && rest.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::plain::lines::units;

    #[track_caller]
    fn check(text: &str, expected: &[usize]) {
        let mut units = units(text);
        label(text, &mut units);
        let found: Vec<_> =
            units.iter().enumerate().filter(|(_, unit)| unit.kind.is_some()).map(|(at, _)| at).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn posts_are_told_by_their_marks() {
        check(
            "A.\n@bay becomes a #port, says @quist— Bay (@bay) October 1, 2031\nShips sail #storm. pic.twitter.com/x1\nB.",
            &[1, 2],
        );
        check("A.\n@Bay: Back at sea\n— Bay (@bay) March 6, 2031\nB.", &[1, 2]);
        check("A.\nBack at sea at last\n— Bay (@bay) March 6, 2031\nB.", &[1, 2]);
        check("#storm #bay #ferry back at sea", &[0]);
    }

    #[test]
    fn reports_about_posts_are_text() {
        check("The mayor wrote on X (@mayor) that she would resign.", &[]);
        check("@mayor is the account that was closed on Monday.", &[]);
        check("Use #storm, the board said, and tag nobody.", &[]);
    }
}
