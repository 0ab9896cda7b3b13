//! Sentences that are cut into tokens already, for those who measure the models on annotated text.

use std::ops::Range;

use crate::learned::annotate::annotate;
use crate::learned::engine::engine;
use crate::learned::form::Form;
use crate::learned::parser::Scratch;
use crate::types::{Dep, NameType, Segmentation, Sentence, Span, Tag, Token, TokenRange};

/// The tags of a sentence.
pub fn tag(forms: &[&str]) -> Vec<Tag> {
    tag_both(forms).0
}

fn tag_both(forms: &[&str]) -> (Vec<Tag>, Vec<Option<Tag>>) {
    let (mut tags, mut seconds) = (Vec::new(), Vec::new());
    engine().tagger.tag(&read(forms), &engine().vocabulary, &mut tags, &mut seconds);
    (tags, seconds)
}

/// Head and relation of each token of a sentence; the head of the sentence is its own.
pub fn parse(forms: &[&str]) -> Vec<(u32, Dep)> {
    let (tags, seconds) = tag_both(forms);
    let mut arcs = Vec::new();
    engine().parser.parse(&read(forms), (&tags, &seconds), &mut Scratch::default(), &mut arcs);
    arcs
}

/// The names of each sentence of one document.
pub fn names(sentences: &[Vec<&str>]) -> Vec<Vec<(Range<usize>, NameType)>> {
    let mut text = String::new();
    let mut seg = Segmentation::default();
    for forms in sentences {
        let first = seg.tokens.len();
        for form in forms {
            let start = text.len();
            text.push_str(form);
            seg.tokens.push(Token::new(Span::new(start, text.len()), Tag::XX));
            text.push(' ');
        }
        let tokens = TokenRange::new(first, seg.tokens.len());
        let span = seg.tokens[first..].iter().map(|token| token.span).reduce(Span::cover).unwrap_or_default();
        seg.sentences.push(Sentence { span, tokens, block: 0 });
    }
    annotate(engine(), &text, &mut seg);
    let mut out = vec![Vec::new(); sentences.len()];
    for name in &seg.names {
        let range = name.tokens.range();
        let at = seg.sentences.partition_point(|sent| sent.tokens.range().end <= range.start);
        if let (Some(sent), Some(names)) = (seg.sentences.get(at), out.get_mut(at)) {
            let first = sent.tokens.range().start;
            names.push((range.start - first..range.end - first, name.label));
        }
    }
    out
}

fn read(forms: &[&str]) -> Vec<Form> {
    forms.iter().map(|form| Form::new(form, &engine().vocabulary)).collect()
}
