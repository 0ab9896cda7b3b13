//! A value in its sentence to the words that say of what or of whom it is.
//!
//! Example: `2% of their gross domestic product` is of `their gross domestic product`; `23 of the 32 countries` is of
//! `the 32 countries`; `Vera Halloran, 47,` and `the 57-year-old Halloran` are ages of her.
//!
//! Limits: all but the name beside an age is read off the tree, so a wrong head gives a wrong or no owner.

use crate::types::{Dep, Span, Tag, Token};
use crate::values::cursor::Word;

/// Longest phrase that is taken, in words; longer ones are trees gone wrong.
const MAX_PHRASE: usize = 25;

/// Steps up the tree from an age to whom it describes.
const MAX_STEPS: usize = 4;

/// The whole of a share or a group: the phrase behind `of` at place `end`, behind the value.
pub(in crate::values) fn group(words: &[Word], end: usize) -> Option<Span> {
    let of = words.get(end).filter(|word| &*word.lower == "of")?;
    let first = words.get(end + 1)?;
    let noun = words
        .iter()
        .skip(end + 1)
        .take(MAX_PHRASE)
        .find(|word| word.head == of.tok && word.dep == Dep::Pobj)?;
    let last = words
        .iter()
        .skip(end + 1)
        .take(MAX_PHRASE)
        .take_while(|word| word.tok <= noun.tok || descends(words, word, noun.tok))
        .filter(|word| !word.tag.is_punctuation())
        .last()?;
    Some(first.span.cover(last.span))
}

/// Whether the head chain of a word leads to the token `top`; relative clauses stay outside.
fn descends(words: &[Word], word: &Word, top: u32) -> bool {
    let mut at = word;
    for _ in 0..MAX_PHRASE {
        if matches!(at.dep, Dep::Relcl | Dep::Advcl | Dep::Appos) || at.head == Token::NO_HEAD {
            return false;
        }
        if at.head == top {
            return true;
        }
        match by_token(words, at.head) {
            Some(head) if head.tok != at.tok => at = head,
            _ => return false,
        }
    }
    false
}

fn by_token<'w, 'a>(words: &'w [Word<'a>], tok: u32) -> Option<&'w Word<'a>> {
    let at = words.partition_point(|word| word.tok < tok);
    words.get(at).filter(|word| word.tok == tok)
}

/// Whose age stands at `start..end`.
pub(in crate::values) fn owner(words: &[Word], start: usize, end: usize) -> Option<Span> {
    beside_name(words, start).or_else(|| by_tree(words, start, end))
}

/// The name in front of a comma or a bracket: `Ana van der Berg` in `Ana van der Berg, 47`.
fn beside_name(words: &[Word], start: usize) -> Option<Span> {
    let mark = words.get(start.checked_sub(1)?).filter(|word| matches!(word.text, "," | "("))?;
    let in_front = words.get(..start - 1)?;
    let is_part = |word: &&Word| {
        word.is_letters() && (word.is_capitalised() || is_particle(&word.lower))
            || word.is_hyphen() && word.glued
    };
    let run = in_front.iter().rev().take(MAX_PHRASE).take_while(is_part).count();
    let name = in_front.get(in_front.len() - run..)?;
    let first = name.iter().find(|word| word.is_capitalised())?;
    let last = name.last()?;
    (last.span.end <= mark.span.start).then(|| first.span.cover(last.span))
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "der"
            | "de"
            | "den"
            | "la"
            | "von"
            | "al"
            | "bin"
            | "di"
            | "da"
            | "dos"
            | "del"
            | "el"
            | "ter"
    )
}

/// The noun or pronoun that the tree puts an age to, with its determiner and what stands between.
fn by_tree(words: &[Word], start: usize, end: usize) -> Option<Span> {
    let inside = words.get(start..end)?;
    let (first, last) = (inside.first()?.tok, inside.last()?.tok);
    let is_inside = |tok: u32| (first..=last).contains(&tok);
    if let Some(named) = labelled(words, start) {
        return Some(named);
    }
    let mut top = inside.iter().find(|word| word.head != Token::NO_HEAD && !is_inside(word.head))?;
    // `the 34-year-old` is nobody else's age.
    if matches!(top.dep, Dep::Dobj | Dep::Pobj | Dep::Nsubj | Dep::Nsubjpass | Dep::Dative | Dep::Conj) {
        return None;
    }
    for _ in 0..MAX_STEPS {
        let head = by_token(words, top.head).filter(|head| head.tok != top.tok)?;
        if head.tag.is_noun() || head.tag == Tag::PRP {
            return Some(noun_phrase(words, head));
        }
        if head.tag.is_verb() && !matches!(head.dep, Dep::Acl) {
            let subject = words.iter().find(|word| word.head == head.tok && word.dep.is_subject())?;
            return (!is_inside(subject.tok)).then(|| noun_phrase(words, subject));
        }
        top = head;
    }
    None
}

/// The noun in front of `aged`: `a boy aged 12`.
fn labelled(words: &[Word], start: usize) -> Option<Span> {
    let label = words.get(start.checked_sub(1)?).filter(|word| matches!(&*word.lower, "aged" | "ages"))?;
    let noun = words.get(start.checked_sub(2)?).filter(|word| word.tag.is_noun() && word.tok < label.tok)?;
    Some(noun_phrase(words, noun))
}

/// A noun with the name parts in front of it.
fn noun_phrase(words: &[Word], noun: &Word) -> Span {
    let first =
        words.iter().find(|word| word.tok == noun.tok || word.head == noun.tok && word.dep == Dep::Compound);
    first.map_or(noun.span, |first| first.span.cover(noun.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::builder::words_of;

    fn shown(text: &str, span: Option<Span>) -> Option<&str> {
        span.map(|span| span.slice(text))
    }

    #[test]
    fn the_phrase_behind_of_is_the_whole() {
        let text = "2 of their total output rose";
        let mut words = words_of(text);
        for (word, head, dep) in
            [(1, 0, Dep::Prep), (2, 4, Dep::Poss), (3, 4, Dep::Amod), (4, 1, Dep::Pobj), (5, 5, Dep::Root)]
        {
            (words[word].head, words[word].dep) = (head, dep);
        }
        assert_eq!(shown(text, group(&words, 1)), Some("their total output"));
        assert_eq!(group(&words, 2), None);
    }

    #[test]
    fn an_age_is_of_the_name_beside_it() {
        let text = "Ana van der Berg , 47 , left";
        assert_eq!(shown(text, owner(&words_of(text), 5, 6)), Some("Ana van der Berg"));
        let text = "a boy aged 12 left";
        assert_eq!(shown(text, owner(&words_of(text), 3, 4)), Some("boy"));
    }

    #[test]
    fn a_subject_owns_the_age_behind_its_verb() {
        let text = "She is 57 years old";
        let mut words = words_of(text);
        for (word, head, dep) in [
            (0, 1, Dep::Nsubj),
            (1, 1, Dep::Root),
            (2, 3, Dep::Nummod),
            (3, 4, Dep::Npadvmod),
            (4, 1, Dep::Acomp),
        ] {
            (words[word].head, words[word].dep) = (head, dep);
        }
        words[1].tag = Tag::VBZ;
        assert_eq!(shown(text, owner(&words, 2, 5)), Some("She"));
    }
}
