//! Sentences written as tables, for tests: one token a line, `word tag label head`, heads counted in the sentence.

use crate::types::{Dep, Segmentation, Sentence, Span, Tag, Token, TokenRange};

/// The text, words joined by blanks, and its segmentation; an empty line begins the next sentence.
pub(super) fn read(table: &str) -> (String, Segmentation) {
    let (mut text, mut seg) = (String::new(), Segmentation::default());
    for part in table.trim().split("\n\n") {
        let first_tok = seg.tokens.len();
        for line in part.lines() {
            let mut fields = line.split_whitespace();
            let mut next = || fields.next().expect("four fields");
            let (word, tag, dep, head) = (next(), next(), next(), next());
            if !text.is_empty() {
                text.push(' ');
            }
            let start = text.len();
            text.push_str(word);
            let tag: Tag = tag.parse().expect("a tag");
            let dep: Dep = dep.parse().expect("a label");
            let head = match head.parse::<u32>() {
                Ok(head) => first_tok as u32 + head,
                Err(_) => Token::NO_HEAD,
            };
            seg.tokens.push(Token { dep, head, ..Token::new(Span::new(start, text.len()), tag) });
        }
        let tokens = TokenRange::new(first_tok, seg.tokens.len());
        let start = seg.tokens[first_tok].span.start;
        seg.sentences.push(Sentence { span: Span { start, end: text.len() as u32 }, tokens, block: 0 });
    }
    (text, seg)
}
