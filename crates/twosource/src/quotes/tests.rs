//! Quotations out of sentences and mentions that are built by hand: `{Ruth Adeyemi}` is a mention of a person.

use std::fmt::Write;

use super::attribute;
use crate::types::{
    Article, Block, BlockKind, Entities, Entity, EntityId, EntityKind, Mention, MentionForm, MentionId,
    RuleId, Segmentation, Sentence, Span, Tag, Token, TokenRange,
};

/// Text without braces, and the spans that stood in them.
fn unmarked(source: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for c in source.chars() {
        match c {
            '{' => open = text.len(),
            '}' => spans.push(Span::new(open, text.len())),
            _ => text.push(c),
        }
    }
    (text, spans)
}

fn tag(word: &str) -> Tag {
    match word {
        "said" | "told" | "was" | "had" | "called" | "left" | "hailed" | "were" => Tag::VBD,
        "would" => Tag::MD,
        "adding" => Tag::VBG,
        "the" | "a" => Tag::DT,
        _ if word.starts_with(char::is_uppercase) => Tag::NNP,
        _ if word.starts_with(char::is_alphanumeric) => Tag::NN,
        _ => Tag::NFP,
    }
}

/// One block a line, one sentence up to a stop with a space behind it.
fn segmented(text: &str, blocks: &[Block]) -> Segmentation {
    let mut out = Segmentation::default();
    for (block_idx, block) in blocks.iter().enumerate() {
        let base = block.span.start as usize;
        let chars: Vec<(usize, char)> = block.span.slice(text).char_indices().collect();
        let mut first = out.tokens.len();
        let mut at = 0;
        while at < chars.len() {
            let word = chars[at..].iter().take_while(|(_, c)| c.is_alphanumeric()).count().max(1);
            let end = chars.get(at + word).map_or(block.span.len(), |(end, _)| *end);
            let span = Span::new(base + chars[at].0, base + end);
            if !chars[at].1.is_whitespace() {
                out.tokens.push(Token::new(span, tag(span.slice(text))));
            }
            at += word;
            let stop = span.slice(text) == "." && chars.get(at).is_none_or(|(_, c)| c.is_whitespace());
            if (stop || at >= chars.len()) && out.tokens.len() > first {
                let cover = out.tokens[first].span.cover(out.tokens[out.tokens.len() - 1].span);
                let tokens = TokenRange::new(first, out.tokens.len());
                out.sentences.push(Sentence { span: cover, tokens, block: block_idx as u32 });
                first = out.tokens.len();
            }
        }
    }
    out
}

fn check(source: &str, expected: &[&str]) {
    let (text, spans) = unmarked(source);
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        blocks
            .push(Block { kind: BlockKind::Paragraph, span: Span::new(at, at + line.len()).trimmed(&text) });
        at += line.len();
    }
    let segmentation = segmented(&text, &blocks);
    let mut found = Entities::default();
    for (idx, span) in spans.iter().enumerate() {
        let (kind, entity) = (EntityKind::Person, EntityId::new(idx));
        let (form, rule) = (MentionForm::Name, RuleId("entity.test"));
        found.mentions.push(Mention::new(*span, kind, form, entity, rule));
        let (name, mentions) = (span.slice(&text).to_owned(), vec![MentionId::new(idx)]);
        found.entities.push(Entity { id: entity, kind, name, aliases: vec![], mentions, attributes: vec![] });
    }
    let article = Article { blocks, ..Article::new("test", text.clone()) };
    let (quotes, _) = attribute(&article, &segmentation, &found);
    let shown: Vec<String> = quotes
        .iter()
        .map(|quote| {
            let mut line = format!("{} {} {}", quote.utterance, quote.kind, quote.span.slice(&text));
            if let Some(speaker) = quote.speaker {
                write!(line, " / {}", found.entities[speaker.index()].name).unwrap();
            }
            line
        })
        .collect();
    assert_eq!(shown, expected, "{source}");
}

#[test]
fn the_subject_beside_the_verb_speaks() {
    check("“No,” {Ana} said.", &["0 direct No, / Ana"]);
    check("“No,” said the aunt of {Ben}, {Ana}.", &["0 direct No, / Ana"]);
    check("{Ana}, a friend of {Ben}, said: “No.”", &["0 direct No. / Ana"]);
    check("{Ana} told {Ben} “no way”.", &["0 mixed no way / Ana"]);
    check("With {Ben}, {Ana} left and hailed “a new day”.", &["0 mixed a new day / Ana"]);
}

#[test]
fn parts_of_one_utterance_share_a_number() {
    check("“No,” {Ana} said. “Never again.”", &["0 direct No, / Ana", "0 direct Never again. / Ana"]);
    check("“No,” {Ana} said. “Yes,” {Ben} said.", &["0 direct No, / Ana", "1 direct Yes, / Ben"]);
    check("{Ana} said: “One.\n“Two.”", &["0 direct One. / Ana", "0 direct Two. / Ana"]);
}

#[test]
fn names_and_lost_marks_are_no_quotations() {
    check("{Ana} said the ship “Gull” was old.", &["0 indirect the ship “Gull” was old / Ana"]);
    check("the so-called “Gull” was old.", &[]);
    check("{Ana} said “no and left.", &[]);
}

#[test]
fn reports_need_a_subject_that_can_speak() {
    check("{Ana} said the ship was old.", &["0 indirect the ship was old / Ana"]);
    check("The ship was old, {Ana} said.", &["0 indirect The ship was old / Ana"]);
    check("The rust said the ship was old.", &[]);
    check("", &[]);
}
