//! A document's sentences and tokens to the same with tags, tree and names.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::learned::engine::Engine;
use crate::learned::form::Form;
use crate::learned::names::features::Sentence as NameView;
use crate::learned::names::memory::Memory;
use crate::learned::names::{self, ReadRun, names_of, reading, remember};
use crate::learned::parser;
use crate::types::{Dep, Name, Segmentation, Sentence, Tag, Token, TokenRange};

/// Forms of the document, each read once.
type Forms<'a> = FxHashMap<&'a str, Form>;

/// What is needed of a sentence again and again.
#[derive(Default)]
struct Reader<'a> {
    known: Forms<'a>,
    forms: Vec<Form>,
    tags: Vec<Tag>,
    arcs: Vec<(u32, Dep)>,
    memory: Vec<u8>,
    listed: Vec<u16>,
    parser: parser::Scratch,
    names: names::Scratch,
}

/// Fills in tags, tree and names. What stood in those places is overwritten.
pub fn annotate(engine: &Engine, text: &str, segmentation: &mut Segmentation) {
    let mut reader = Reader::default();
    let mut memory = Memory::default();
    // Runs of the first reading, with the index of their sentence.
    let mut runs: Vec<(usize, ReadRun)> = Vec::new();
    let mut of_sentence: Vec<Range<usize>> = Vec::new();
    let Segmentation { sentences, tokens, names } = segmentation;
    names.clear();
    for (index, sent) in sentences.iter().enumerate() {
        let Some(tokens) = tokens.get_mut(sent.tokens.range()) else { continue };
        reader.read_forms(engine, text, tokens);
        engine.tagger.tag(&reader.forms, &engine.vocabulary, &mut reader.tags);
        engine.parser.parse(&reader.forms, &reader.tags, &mut reader.parser, &mut reader.arcs);
        for ((token, tag), (head, dep)) in tokens.iter_mut().zip(&reader.tags).zip(&reader.arcs) {
            token.tag = *tag;
            token.pos = tag.pos();
            token.dep = *dep;
            token.head = sent.tokens.start + head;
        }
        reader.forget();
        engine.names.runs(&reader.view(), &mut of_sentence);
        for run in &of_sentence {
            let classes = reader.classes(engine, run);
            let run = ReadRun { tokens: run.clone(), classes };
            remember(&reader.forms, &run, &mut memory);
            runs.push((index, run));
        }
    }
    reread(engine, text, (sentences, tokens), &mut reader, &memory, &mut runs);
    for (index, run) in &runs {
        let Some(sent) = sentences.get(*index) else { continue };
        names.extend(names_of(run).filter_map(|(range, label)| {
            let first = sent.tokens.start as usize;
            let range = range.start + first..range.end + first;
            let span = tokens.get(range.start)?.span.cover(tokens.get(range.end - 1)?.span);
            Some(Name { span, tokens: TokenRange::new(range.start, range.end), label })
        }));
    }
}

/// Reads runs once more in which a form was read otherwise elsewhere.
fn reread<'a>(
    engine: &Engine,
    text: &'a str,
    (sentences, tokens): (&[Sentence], &[Token]),
    reader: &mut Reader<'a>,
    memory: &Memory,
    runs: &mut [(usize, ReadRun)],
) {
    let mut at = 0;
    while let Some((index, _)) = runs.get(at) {
        let index = *index;
        let end = at + runs[at..].iter().take_while(|(other, _)| *other == index).count();
        if let Some((sent, tokens)) =
            sentences.get(index).and_then(|sent| Some((sent, tokens.get(sent.tokens.range())?)))
        {
            reader.read_forms(engine, text, tokens);
            reader.recall(&runs[at..end], memory);
            if reader.memory.iter().any(|memory| *memory != 0) {
                reader.tags.clear();
                reader.tags.extend(tokens.iter().map(|token| token.tag));
                reader.arcs.clear();
                reader.arcs.extend(tokens.iter().map(|token| (token.head - sent.tokens.start, token.dep)));
                for (_, run) in &mut runs[at..end] {
                    if reader.memory.get(run.tokens.clone()).is_some_and(|own| own.iter().any(|one| *one != 0)) {
                        run.classes = reader.classes(engine, &run.tokens);
                    }
                }
            }
        }
        at = end;
    }
}

impl<'a> Reader<'a> {
    fn read_forms(&mut self, engine: &Engine, text: &'a str, tokens: &[Token]) {
        self.forms.clear();
        for token in tokens {
            let form = token.span.slice(text);
            self.forms.push(*self.known.entry(form).or_insert_with(|| Form::new(form, &engine.vocabulary)));
        }
    }

    fn forget(&mut self) {
        self.memory.clear();
        self.memory.resize(self.forms.len(), 0);
    }

    /// What the rest of the document made of the tokens of each run.
    fn recall(&mut self, runs: &[(usize, ReadRun)], memory: &Memory) {
        self.forget();
        for (_, run) in runs {
            for at in 0..run.classes.len() {
                if let (Some(reading), Some(slot)) =
                    (reading(&self.forms, run, at), self.memory.get_mut(run.tokens.start + at))
                {
                    *slot = memory.recall(reading);
                }
            }
        }
    }

    fn view(&self) -> NameView<'_> {
        NameView {
            forms: &self.forms,
            tags: &self.tags,
            arcs: &self.arcs,
            memory: &self.memory,
            listed: &self.listed,
        }
    }

    fn classes(&mut self, engine: &Engine, run: &Range<usize>) -> Vec<u8> {
        let Self { forms, tags, arcs, memory, listed, names, .. } = self;
        let view = NameView { forms, tags, arcs, memory, listed };
        engine.names.classes(&view, run, names).to_vec()
    }
}
