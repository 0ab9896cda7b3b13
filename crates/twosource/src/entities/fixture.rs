//! Test articles: plain paragraphs, cut into sentences and tokens by a few simple rules, tagged with each word's usual tag.
//!
//! Names are given in brackets with their type, as the language engine would read them: `[PERSON Ada Vask] left [GPE Oslo].`

use crate::entities::resolve_entities;
use crate::entities::words::Words;
use crate::lexicon::usual_tag;
use crate::types::{
    Article, Block, BlockKind, Entities, MentionForm, Name, NameType, Segmentation, Sentence, Span, Tag,
    Token, TokenRange,
};

/// One paragraph a line; a line that starts with `# ` is the headline.
pub(super) fn article(text: &str) -> Article {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len();
        let kind = if line.starts_with("# ") { BlockKind::Headline } else { BlockKind::Paragraph };
        if kind == BlockKind::Headline {
            span.start += 2;
        }
        if !span.is_empty() {
            blocks.push(Block { kind, span });
        }
    }
    Article { blocks, ..Article::new("test", text) }
}

/// Sentences end at `.`, `!` or `?` before a space and a capital; clitics, hyphens and punctuation stand alone.
pub(super) fn segment(article: &Article) -> Segmentation {
    let mut found = Segmentation::default();
    for (block, at) in article.blocks.iter().enumerate() {
        let mut first = found.tokens.len();
        let raw = tokens(&article.text, at.span);
        for (index, span) in raw.iter().enumerate() {
            let text = span.slice(&article.text);
            found.tokens.push(Token::new(*span, tag(text)));
            let next = raw.get(index + 1).map(|next| next.slice(&article.text));
            let quote_next = next.is_some_and(|next| matches!(next, "”" | "\""));
            if (matches!(text, "." | "!" | "?") && !quote_next) || next.is_none() {
                let tokens = TokenRange::new(first, found.tokens.len());
                let span = found.tokens[first].span.cover(*span);
                found.sentences.push(Sentence { span, tokens, block: block as u32 });
                first = found.tokens.len();
            }
        }
    }
    found
}

fn tokens(text: &str, span: Span) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut push = |start: usize, end: usize| {
        if start < end {
            out.push(Span::new(start, end));
        }
    };
    for word in span.slice(text).split(char::is_whitespace).filter(|word| !word.is_empty()) {
        let base = word.as_ptr() as usize - text.as_ptr() as usize;
        let mut start = base;
        let abbreviation = |word: &str| {
            let word = word.trim_matches(|c: char| matches!(c, ',' | '(' | ')'));
            word.matches('.').count() > 1 || matches!(word, "Dr." | "Mr." | "Mrs." | "Ms." | "J." | "Inc.")
        };
        let keep_dots = abbreviation(word);
        for (at, c) in word.char_indices() {
            let at = base + at;
            let end = at + c.len_utf8();
            let rest = &text[end..base + word.len()];
            let apostrophe = matches!(c, '\'' | '’');
            let clitic = apostrophe && (rest.starts_with('s') || rest.is_empty());
            if clitic && at > base {
                push(start, at);
                push(at, base + word.len().min(end - base + usize::from(rest.starts_with('s'))));
                start = end + usize::from(rest.starts_with('s'));
            } else if (c == '.' && !keep_dots)
                || (!c.is_alphanumeric() && c != '.' && !apostrophe && !"@#_".contains(c))
            {
                push(start, at);
                push(at, end);
                start = end;
            }
        }
        push(start, base + word.len());
    }
    out
}

fn tag(text: &str) -> Tag {
    match text {
        "," => Tag::Comma,
        "." | "!" | "?" => Tag::Stop,
        "'s" | "’s" | "'" | "’" => Tag::POS,
        "“" => Tag::OpenQuote,
        "”" | "\"" => Tag::CloseQuote,
        "(" => Tag::OpenBracket,
        ")" => Tag::CloseBracket,
        "-" => Tag::Hyphen,
        ":" | ";" | "—" => Tag::Colon,
        _ if text.starts_with(|c: char| c.is_ascii_digit()) => Tag::CD,
        _ => {
            let other = if text.starts_with(char::is_uppercase) { Tag::NNP } else { Tag::NN };
            usual_tag(text).unwrap_or(other)
        }
    }
}

/// The text without brackets, and the names that stood in them.
fn without_brackets(text: &str) -> (String, Vec<(Span, NameType)>) {
    let (mut plain, mut names) = (String::new(), Vec::new());
    for (index, part) in text.split('[').enumerate() {
        let Some((name, rest)) = part.split_once(']').filter(|_| index > 0) else {
            plain.push_str(part);
            continue;
        };
        let (label, name) = name.split_once(' ').expect("a type and a name in brackets");
        let start = plain.len();
        plain.push_str(name);
        names.push((Span::new(start, plain.len()), label.parse().expect("a type of names")));
        plain.push_str(rest);
    }
    (plain, names)
}

/// The article that `text` is without its brackets, with the names that stand in them.
pub(super) fn read(text: &str) -> (Article, Segmentation) {
    let (plain, names) = without_brackets(text);
    let article = article(&plain);
    let mut found = segment(&article);
    found.names =
        names.into_iter().map(|(span, label)| Name { span, tokens: found.tokens_in(span), label }).collect();
    (article, found)
}

/// Calls `f` with the words of `text` and its names.
pub(super) fn with_words(text: &str, f: impl FnOnce(&Words<'_>, &Segmentation)) {
    let (article, segmentation) = read(text);
    f(&Words::new(&article, &segmentation), &segmentation);
}

/// The entities of `text`, one a line: `person Ada Vask: Ada Vask, Vask, the mayor*, she~`. Nationalities are left out.
pub(super) fn entities(text: &str) -> String {
    let (article, segmentation) = read(text);
    let found = resolve_entities(&article, &segmentation, &[]);
    to_lines(&article, &found)
}

fn to_lines(article: &Article, found: &Entities) -> String {
    let mut lines = Vec::new();
    for entity in &found.entities {
        if entity.kind == crate::types::EntityKind::Nationality {
            continue;
        }
        let mentions: Vec<_> = entity
            .mentions
            .iter()
            .map(|id| {
                let mention = &found.mentions[id.index()];
                let mark = match mention.form {
                    MentionForm::Name => "",
                    MentionForm::Nominal => "*",
                    MentionForm::Pronoun => "~",
                };
                format!("{}{mark}", article.slice(mention.span))
            })
            .collect();
        lines.push(format!("{} {}: {}", entity.kind, entity.name, mentions.join(", ")));
    }
    lines.join("\n")
}

/// Asserts the entities of `text`.
pub(super) fn check(text: &str, expected: &[&str]) {
    assert_eq!(entities(text), expected.join("\n"), "{text}");
}
