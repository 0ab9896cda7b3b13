//! A block's text to the spans between its quotation marks.
//!
//! One walk over the characters with a small stack. A mark opens or closes by what it is (`“` opens) and by what
//! stands beside it; a straight mark that could do both takes turns. Any double mark closes any other, because
//! `“… ,"` is common in copied text. `"I," he said, "saw 'nothing'."` has two spans; the single marks stay inside.
//!
//! Limits: a closing mark with a space before it and a letter after it (`"so " he said`) reads as an opening one.

use crate::text::{is_apostrophe, is_quote_mark};
use crate::types::Span;

/// A stretch inside quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// With the marks.
    pub(super) outer: Span,
    /// Without them and without white space at the ends.
    pub(super) content: Span,
    /// Whether the paragraph ends before a mark closes it.
    pub(super) open_end: bool,
}

/// What pairing made of one block.
#[derive(Debug, Default)]
pub(super) struct Pairing {
    /// Outermost stretches, in order.
    pub(super) marked: Vec<Marked>,
    /// Marks that found no partner, the last one left out if `unclosed` holds it.
    pub(super) unbalanced: Vec<Span>,
    /// An opening mark after which no other mark stands outside a pair.
    pub(super) unclosed: Option<Span>,
}

/// Quotations inside quotations go no deeper in print; a deeper stack means unbalanced marks.
const MAX_DEPTH: usize = 3;

/// Lost marks of one block that are reported; a reader needs to see that there are many, not each.
const MAX_REPORTED: usize = 16;

/// A closed pair: byte offsets in the block of its start and end with the marks, and the lengths of the two marks.
type Pair = (usize, usize, usize, usize);

#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    len: usize,
    c: char,
    before: Option<char>,
    after: Option<char>,
}

impl Mark {
    fn span(self, base: usize) -> Span {
        Span::new(base + self.at, base + self.at + self.len)
    }

    fn may_open(self) -> bool {
        let left = self.before.is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, '(' | '[' | '-' | '–' | '—' | '/' | ':' | '>' | '*' | '.' | ',')
                || is_mark(c)
        });
        left && self.after.is_some_and(|c| !c.is_whitespace())
    }

    fn may_close(self) -> bool {
        let right = self.after.is_none_or(|c| !c.is_alphanumeric());
        right && self.before.is_some_and(|c| !c.is_whitespace())
    }
}

fn is_mark(c: char) -> bool {
    is_quote_mark(c) || is_apostrophe(c)
}

/// Pairs the marks of the text that starts at byte `base` of the article.
pub(super) fn pair(text: &str, base: usize) -> Pairing {
    let mut walk = Walk { base, text, stack: Vec::new(), pairs: Vec::new(), out: Pairing::default() };
    let mut single = Single::default();
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|next| next.1);
        let mark = Mark { at, len: c.len_utf8(), c, before, after };
        if is_quote_mark(c) {
            walk.double(mark);
        } else if is_apostrophe(c) {
            single.apostrophe(text, mark, walk.stack.is_empty());
        }
        before = Some(c);
    }
    single.finish();
    walk.finish(&single.pairs)
}

struct Walk<'a> {
    base: usize,
    text: &'a str,
    stack: Vec<Mark>,
    pairs: Vec<Pair>,
    out: Pairing,
}

impl Walk<'_> {
    fn double(&mut self, mark: Mark) {
        let open = !self.stack.is_empty();
        let opens = match mark.c {
            '“' | '„' => mark.may_open() || !(open && mark.may_close()),
            '”' => !open && mark.may_open() && !mark.may_close(),
            '«' | '»' => !open || (mark.may_open() && !mark.may_close()),
            // `"No,"he said`: a space was lost after the closing mark.
            _ if open && matches!(mark.before, Some('.' | ',' | '!' | '?')) => false,
            _ => (mark.may_open() && !mark.may_close()) || (!open && mark.after.is_some()),
        };
        if opens { self.open(mark) } else { self.close(mark) }
    }

    fn open(&mut self, mark: Mark) {
        // Two straight marks that both open: the first lost its partner. Curly ones may be nested.
        let lost = self.stack.last().is_some_and(|top| top.c == mark.c && !matches!(mark.c, '“' | '„'));
        if (lost || self.stack.len() >= MAX_DEPTH)
            && let Some(top) = self.stack.pop()
        {
            self.lose(top);
        }
        self.stack.push(mark);
    }

    fn close(&mut self, mark: Mark) {
        match self.stack.pop() {
            Some(top) => {
                let inside = self.text.get(top.at + top.len..mark.at).unwrap_or_default();
                if inside.chars().any(char::is_alphanumeric) {
                    self.pairs.push((top.at, mark.at + mark.len, top.len, mark.len));
                }
            }
            None => self.lose(mark),
        }
    }

    fn lose(&mut self, mark: Mark) {
        if self.out.unbalanced.len() < MAX_REPORTED {
            self.out.unbalanced.push(mark.span(self.base));
        }
    }

    fn finish(mut self, singles: &[Pair]) -> Pairing {
        let last_pair = self.pairs.iter().map(|pair| pair.1).max().unwrap_or(0);
        let last = self.stack.pop();
        for mark in std::mem::take(&mut self.stack) {
            self.lose(mark);
        }
        match last {
            Some(mark) if mark.at >= last_pair => self.out.unclosed = Some(mark.span(self.base)),
            Some(mark) => self.lose(mark),
            None => {}
        }
        let unclosed_from = self.out.unclosed.map_or(usize::MAX, |span| span.start as usize - self.base);
        self.pairs.sort_unstable();
        let mut pairs = outermost(&self.pairs);
        // A single pair counts where it holds whole double pairs or none; across a border it is made of apostrophes.
        let crossing = |s: &Pair| {
            let from = pairs.partition_point(|pair| pair.1 <= s.0);
            pairs[from..].iter().take_while(|pair| pair.0 < s.1).any(|pair| pair.0 < s.0 || pair.1 > s.1)
        };
        let kept: Vec<_> = singles.iter().filter(|s| s.1 <= unclosed_from && !crossing(s)).copied().collect();
        pairs.extend(kept);
        pairs.sort_unstable();
        for (start, end, open, close) in outermost(&pairs) {
            self.push(start, end, open, close);
        }
        self.out.unbalanced.sort_unstable();
        self.out
    }

    fn push(&mut self, start: usize, end: usize, open: usize, close: usize) {
        let content = Span::new(start + open, end - close).trimmed(self.text);
        let shift = |span: Span| Span::new(self.base + span.start as usize, self.base + span.end as usize);
        let outer = shift(Span::new(start, end));
        self.out.marked.push(Marked { outer, content: shift(content), open_end: false });
    }
}

/// The pairs that lie in no other, of pairs sorted by start.
fn outermost(pairs: &[Pair]) -> Vec<Pair> {
    let mut out: Vec<Pair> = Vec::new();
    for pair in pairs {
        match out.last() {
            Some(last) if pair.1 <= last.1 => {}
            // Equal starts cannot happen with marks of one byte or more; a longer pair replaces the one it holds.
            Some(last) if pair.0 < last.1 => {}
            _ => out.push(*pair),
        }
    }
    out
}

/// Single marks: they quote only where they open after a space and close before one.
#[derive(Default)]
struct Single {
    open: Option<Mark>,
    /// `students'` inside an open pair: a closing mark if no better one comes.
    fallback: Option<Mark>,
    pairs: Vec<Pair>,
}

/// Words that drop their beginning: an apostrophe before them opens nothing.
const CLIPPED: &[&str] = &[
    "tis", "twas", "em", "cause", "n", "til", "till", "bout", "round", "neath", "cos", "cuz", "kay", "s",
    "ere",
];

/// Length in bytes that is looked at after an apostrophe to know a clipped word; the longest has six letters.
const CLIPPED_WINDOW: usize = 8;

impl Single {
    fn apostrophe(&mut self, text: &str, mark: Mark, outside: bool) {
        let opens = mark.may_open()
            && mark.before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | ':'))
            && mark.after.is_some_and(|c| c.is_alphanumeric() || is_quote_mark(c) || c == '…')
            && mark.c != '’'
            && !clipped(text, mark);
        if opens {
            self.finish();
            self.open = outside.then_some(mark);
            return;
        }
        let closes = mark.may_close() && mark.c != '‘';
        if self.open.is_none() || !closes {
            return;
        }
        let plural = matches!(mark.before, Some('s' | 'S' | 'x' | 'z'))
            && mark.after == Some(' ')
            && text
                .get(mark.at + mark.len + 1..)
                .and_then(|rest| rest.chars().next())
                .is_some_and(char::is_lowercase);
        if plural {
            self.fallback.get_or_insert(mark);
        } else {
            self.close(mark);
        }
    }

    fn close(&mut self, mark: Mark) {
        if let Some(open) = self.open.take() {
            self.pairs.push((open.at, mark.at + mark.len, open.len, mark.len));
        }
        self.fallback = None;
    }

    fn finish(&mut self) {
        if let Some(mark) = self.fallback.take() {
            self.close(mark);
        }
        self.open = None;
    }
}

/// `'90s`, `'tis`, `rock 'n' roll`.
fn clipped(text: &str, mark: Mark) -> bool {
    let rest = text.get(mark.at + mark.len..).unwrap_or_default();
    let word: String = rest
        .chars()
        .take(CLIPPED_WINDOW)
        .take_while(|c| c.is_alphanumeric())
        .collect::<String>()
        .to_lowercase();
    let year = word.len() >= 2 && word.bytes().take(2).all(|b| b.is_ascii_digit()) && word.len() <= 3;
    year || CLIPPED.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = pair(text, 0).marked.iter().map(|marked| marked.content.slice(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_of_all_kinds_pair() {
        check(r#""No," he said. "Never.""#, &["No,", "Never."]);
        check("“No,” he said.", &["No,"]);
        check("“No ,\" he said.", &["No ,"]);
        check("\"No,” he said.", &["No,"]);
        check("„Nein“, sagte er.", &["Nein"]);
        check("He said «no» twice.", &["no"]);
        check("‘No,’ he said. 'Never.'", &["No,", "Never."]);
        check("He was (“partly”) right.", &["partly"]);
    }

    #[test]
    fn nested_marks_stay_inside() {
        check(r#""I shouted 'run' and ran," he said."#, &["I shouted 'run' and ran,"]);
        check("‘She told me “no” twice,’ he said.", &["She told me “no” twice,"]);
        check("“She told me “no” twice,” he said.", &["She told me “no” twice,"]);
    }

    #[test]
    fn apostrophes_quote_nothing() {
        check("The '90s weren't the players' best, rock 'n' roll and all.", &[]);
        check("It’s the students’ own ‘choice’.", &["choice"]);
        check("'The players' bus left early,' she said.", &["The players' bus left early,"]);
        check("Don't. The teachers' union won't.", &[]);
    }

    #[test]
    fn a_lost_partner_costs_one_quotation_only() {
        check(r#""We lost. "We won," he said."#, &["We won,"]);
        check("“We lost. “We won,” he said.", &["We won,"]);
        assert_eq!(pair(r#"He said "no and left."#, 5).unclosed, Some(Span::new(13, 14)));
        assert_eq!(pair(r#"We are 5" apart" he said"#, 0).unbalanced.len(), 0);
    }

    #[test]
    fn nothing_between_marks_is_no_quotation() {
        check(&"\"".repeat(4001), &[]);
        check("“”", &[]);
        check("\"\" \"", &[]);
    }
}
