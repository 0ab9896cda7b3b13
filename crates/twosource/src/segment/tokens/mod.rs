//! A block of text to the spans of its tokens, after spaCy's English conventions.
//!
//! One scan from left to right. White space, double quotation marks and long dashes cut the text into chunks. Marks are
//! peeled off a chunk from both ends ([`affix`]) until a word, a fixed form ([`fixed`]) or an address ([`address`])
//! is left; what is left is cut where a mark stands between two words ([`infix`]) and loses its clitics
//! ([`clitic`]). `the 57-year-old U.S. envoy's decade.During` gives
//! `the|57|-|year|-|old|U.S.|envoy|'s|decade|.|During`.
//!
//! Plain words, most of any text, are told byte by byte and take none of these steps. Work is linear in the text:
//! every look ahead is bounded or goes over a chunk once.
//!
//! Where we leave spaCy: titles and other abbreviations that it does not know keep their stop (`Lt.`, `No. 10`),
//! `U.S.-led` is `U.S.|-|led` like `British-led`, `#tag` is whole, and text with a space missing is cut
//! (`in 2014.During`, `said—he`, `"Yes"he`).
//!
//! Known limits: spaces inside a word are not mended; `Yahoo!` gives two tokens.

mod address;
mod affix;
mod byte_class;
mod clitic;
mod fixed;
mod infix;

use crate::types::Span;
use byte_class::{is_space, is_word_byte};

/// Bytes of text for which room for one token is made beforehand. English news has about 4.9 bytes a token with its
/// space; a little too much room is cheaper than moving the tokens.
const BYTES_PER_TOKEN: usize = 4;

/// The tokens of the block at `block`, in order.
pub(super) fn tokenize(text: &str, block: Span) -> Vec<Span> {
    let inner = block.slice(text);
    let out = Vec::with_capacity(inner.len() / BYTES_PER_TOKEN + 1);
    let mut scan = Scan { text: inner, base: block.start as usize, out, peeled: Vec::new() };
    scan.run();
    scan.out
}

/// One pass over a block.
struct Scan<'a> {
    /// The block's text; all offsets are into it.
    text: &'a str,
    /// Where the block starts in the article.
    base: usize,
    out: Vec<Span>,
    /// Starts of the marks peeled off the end of the chunk at hand, from the last to the first.
    peeled: Vec<usize>,
}

impl Scan<'_> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while let Some(&first) = bytes.get(at) {
            if is_space(first) {
                at += 1;
                continue;
            }
            let end = letters_end(bytes, at);
            if end > at && bytes.get(end).is_none_or(|&next| is_space(next)) {
                self.word(at, end);
                at = end;
                continue;
            }
            if !first.is_ascii()
                && let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next())
                && (c.is_whitespace() || is_invisible(c))
            {
                at += c.len_utf8();
                continue;
            }
            // The first letters hold neither white space nor a mark.
            let end = self.chunk_end(at, end.max(at));
            self.chunk(at, end);
            at = end;
        }
    }

    /// Where the chunk ends that starts at `start`; bytes before `from` are known to belong to it.
    fn chunk_end(&self, start: usize, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = from;
        while let Some(&byte) = bytes.get(at) {
            if is_word_byte(byte) {
                at += 1;
            } else if is_space(byte) {
                break;
            } else if byte == b'"' {
                return if at == start { run_end(bytes, at) } else { at };
            } else if byte == b'(' && at > start && ends_in_mark(bytes, at) {
                return at;
            } else if byte.is_ascii() {
                at += 1;
            } else {
                let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                if c.is_whitespace() || is_invisible(c) {
                    break;
                }
                if cuts_everywhere(c) {
                    return if at == start { self.same_end(at, c) } else { at };
                }
                at += c.len_utf8();
            }
        }
        at
    }

    /// Where the dashes or the one quotation mark `c` at `at` end.
    fn same_end(&self, at: usize, c: char) -> usize {
        let end = at + c.len_utf8();
        if c != '—' {
            return end;
        }
        let rest = self.text.get(end..).unwrap_or_default();
        self.text.len() - rest.trim_start_matches(c).len()
    }

    fn push(&mut self, start: usize, end: usize) {
        if start < end {
            self.out.push(Span::new(self.base + start, self.base + end));
        }
    }

    /// The tokens of the chunk from `start` up to `end`.
    fn chunk(&mut self, start: usize, end: usize) {
        let text = self.text;
        let (mut start, mut end) = (start, end);
        self.peeled.clear();
        while let Some(rest) = text.get(start..end).filter(|rest| !rest.is_empty()) {
            let after = text.get(end..).unwrap_or_default();
            if fixed::is_whole(rest, after) {
                break;
            }
            let prefix = affix::prefix_len(rest);
            if prefix > 0 {
                self.push(start, start + prefix);
                start += prefix;
                continue;
            }
            let suffix = affix::suffix_len(rest);
            if suffix == 0 {
                break;
            }
            self.peeled.push(end);
            end -= suffix;
        }
        self.core(start, end);
        while let Some(next) = self.peeled.pop() {
            self.push(end, next);
            end = next;
        }
    }

    /// The tokens of what is left of a chunk when the marks around it are gone.
    fn core(&mut self, start: usize, end: usize) {
        let Some(rest) = self.text.get(start..end) else { return };
        if rest.bytes().all(is_word_byte) || fixed::is_joined(rest) || address::is_address(rest) {
            self.word(start, end);
            return;
        }
        let mut done = 0;
        let mut at = 0;
        while let Some((from, to)) = infix::next(rest, at) {
            self.word(start + done, start + from);
            self.push(start + from, start + to);
            (done, at) = (to, to);
        }
        self.word(start + done, end);
    }

    /// One word without marks around it: it loses its clitics.
    fn word(&mut self, start: usize, end: usize) {
        let Some(word) = self.text.get(start..end) else { return };
        let [first, second] = clitic::cuts(word);
        self.push(start, start + first);
        self.push(start + first, start + second);
        self.push(start + second, end);
    }
}

/// Where the run of ASCII letters that starts at `at` ends.
fn letters_end(bytes: &[u8], at: usize) -> usize {
    let letters = bytes.get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_alphabetic());
    at + letters.count()
}

/// Where the quotation mark at `at` ends: long runs of it are noise and one token.
fn run_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let run = rest.iter().take_while(|&&byte| byte == b'"').count();
    if run >= affix::LONG_RUN { at + run } else { at + 1 }
}

/// Whether the byte before `at` ends a sentence, so that a bracket right after it lacks its space: `homes.(AP)`.
fn ends_in_mark(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| bytes.get(before))
        .is_some_and(|byte| matches!(byte, b'.' | b'!' | b'?'))
}

/// Zero-width marks that separate nothing visible and belong to no token of their own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

/// Marks that no word holds, whatever stands around them.
fn cuts_everywhere(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '—' | '―')
}

#[cfg(test)]
mod tests;
