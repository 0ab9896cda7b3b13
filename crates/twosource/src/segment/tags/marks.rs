//! A token that is no word to its tag: punctuation, symbols, addresses.

use crate::segment::kind::{Facing, is_dash, is_ellipsis, is_terminator};
use crate::text::is_quote_mark;
use crate::types::Tag;

/// The tag of a token that is no word.
pub(super) fn mark(token: &str, faces: Option<Facing>) -> Option<Tag> {
    let first = token.chars().next()?;
    if first.is_alphabetic() {
        return is_address(token).then_some(Tag::Added);
    }
    if first.is_numeric() {
        return None;
    }
    let tag = match token {
        "," => Tag::Comma,
        ":" | ";" => Tag::Colon,
        "(" | "[" | "{" => Tag::OpenBracket,
        ")" | "]" | "}" => Tag::CloseBracket,
        "%" => Tag::NN,
        "$" | "€" | "£" | "¥" | "₹" | "US$" => Tag::Dollar,
        "&" => Tag::CC,
        "-" | "‑" | "‐" => Tag::Hyphen,
        "``" => Tag::OpenQuote,
        "''" => Tag::CloseQuote,
        _ if first == '@' && token.len() > 1 => Tag::NNP,
        _ if first == '#' && token.len() > 1 => Tag::NN,
        _ if token.chars().any(char::is_alphanumeric) => return None,
        _ if is_ellipsis(token) || is_dash(token) => Tag::Colon,
        _ if is_terminator(token) => Tag::Stop,
        _ if is_quote_mark(first) && token.chars().nth(1).is_some() => Tag::NFP,
        _ if is_quote_mark(first) || matches!(first, '‘' | '`') => match faces {
            Some(Facing::Close) => Tag::CloseQuote,
            _ => Tag::OpenQuote,
        },
        "'" | "’" if faces == Some(Facing::Open) => Tag::OpenQuote,
        "'" | "’" => return None,
        _ if token.chars().all(|c| matches!(c, '*' | '_' | '=' | '~' | '|')) => Tag::NFP,
        _ => Tag::SYM,
    };
    Some(tag)
}

fn is_address(token: &str) -> bool {
    token.contains("://")
        || token.starts_with("www.")
        || token.get(1..).is_some_and(|tail| tail.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(token: &str, expected: Option<Tag>) {
        assert_eq!(mark(token, None), expected, "{token}");
    }

    #[test]
    fn marks_have_one_tag_and_words_none() {
        check("...", Some(Tag::Colon));
        check("—", Some(Tag::Colon));
        check("?!", Some(Tag::Stop));
        check("___", Some(Tag::NFP));
        check("€", Some(Tag::Dollar));
        check("§", Some(Tag::SYM));
        check("a@b.example", Some(Tag::Added));
        check("@mara", Some(Tag::NNP));
        check("'90s", None);
        check("word", None);
    }

    #[test]
    fn quotation_marks_face_one_way() {
        assert_eq!(mark("\"", Some(Facing::Close)), Some(Tag::CloseQuote));
        assert_eq!(mark("“", Some(Facing::Open)), Some(Tag::OpenQuote));
        assert_eq!(mark("'", Some(Facing::Close)), None, "it may be a possessive");
    }
}
