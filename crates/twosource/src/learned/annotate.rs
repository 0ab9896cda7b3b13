//! A document's sentences and tokens to the same with tags, trees and names.
//!
//! Sentences are read in batches, each model over the whole batch before the next, so that its weights stay near the
//! processor. Names are read twice: the second reading knows what the first made of each form elsewhere in the document,
//! and looks again only where the two differ.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::learned::engine::Engine;
use crate::learned::form::Form;
use crate::learned::names::features::Sentence as View;
use crate::learned::names::memory::Memory;
use crate::learned::names::runs::listed;
use crate::learned::names::settle::settle;
use crate::learned::names::{self, ReadRun, agrees, names_of, reading, remember};
use crate::learned::parser;
use crate::types::{Dep, Name, Segmentation, Sentence, Span, Tag, Token, TokenRange};

/// Tokens of a batch, give or take a sentence: few enough for what is known of them to stay near the processor.
const BATCH: usize = 2000;

/// Tokens of running text for each run of capitals, at the least. More runs only cost the list a move.
const TOKENS_A_RUN: usize = 5;

/// Fills in tags, trees and names. What stood in those places is overwritten.
pub fn annotate(engine: &Engine, text: &str, segmentation: &mut Segmentation) {
    let Segmentation { sentences, tokens, names } = segmentation;
    let mut reader = Reader::new(engine, text);
    let mut memory = Memory::default();
    let mut runs: Vec<Found> = Vec::with_capacity(tokens.len() / TOKENS_A_RUN);
    let mut at = 0;
    while at < sentences.len() {
        let first = at;
        let mut n_tokens = 0;
        while at < sentences.len() && n_tokens < BATCH {
            n_tokens += sentences[at].tokens.range().len();
            at += 1;
        }
        reader.read(&sentences[first..at], tokens);
        reader.first_names(first, &sentences[first..at], &mut memory, &mut runs);
    }
    reader.second_names(sentences, tokens, &memory, &mut runs);
    names.clear();
    for Found { sentence, run } in &runs {
        let base = sentences.get(*sentence).map_or(0, |sent| sent.tokens.start as usize);
        for (range, label) in names_of(run) {
            let range = range.start + base..range.end + base;
            if let Some((first, last)) = tokens.get(range.start).zip(tokens.get(range.end - 1)) {
                let span = first.span.cover(last.span);
                names.push(Name { span, tokens: TokenRange::new(range.start, range.end), label });
            }
        }
    }
    let form = |token: usize| {
        let known = tokens.get(token).and_then(|token| reader.known.get(token.span.slice(text)));
        known.copied().unwrap_or_default()
    };
    settle(names, form, |token| tokens.get(token).map_or_else(Span::default, |token| token.span));
}

/// A run of a sentence of the document.
struct Found {
    sentence: usize,
    run: ReadRun,
}

/// What reading needs at hand.
struct Reader<'a> {
    engine: &'a Engine,
    text: &'a str,
    /// Each form of the document, read once.
    known: FxHashMap<&'a str, Form>,
    forms: Vec<Form>,
    texts: Vec<&'a str>,
    tags: Vec<Tag>,
    seconds: Vec<Option<Tag>>,
    arcs: Vec<(u32, Dep)>,
    memory: Vec<u8>,
    listed: Vec<u32>,
    runs: Vec<Range<usize>>,
    parser: parser::Scratch,
    names: names::Scratch,
}

impl<'a> Reader<'a> {
    fn new(engine: &'a Engine, text: &'a str) -> Self {
        Self {
            engine,
            text,
            known: FxHashMap::default(),
            forms: Vec::new(),
            texts: Vec::new(),
            tags: Vec::new(),
            seconds: Vec::new(),
            arcs: Vec::new(),
            memory: Vec::new(),
            listed: Vec::new(),
            runs: Vec::new(),
            parser: parser::Scratch::default(),
            names: names::Scratch::default(),
        }
    }

    /// Reads the forms of tokens.
    fn read_forms(&mut self, tokens: &[Token]) {
        self.forms.clear();
        self.texts.clear();
        for token in tokens {
            let form = token.span.slice(self.text);
            let vocabulary = &self.engine.vocabulary;
            self.texts.push(form);
            self.forms.push(*self.known.entry(form).or_insert_with(|| Form::new(form, vocabulary)));
        }
    }

    /// Tags and parses sentences that follow each other, and puts what was found into their tokens.
    fn read(&mut self, sentences: &[Sentence], tokens: &mut [Token]) {
        let Some(range) = cover(sentences) else { return };
        let Some(own) = tokens.get_mut(range.clone()) else { return };
        self.read_forms(own);
        self.tags.clear();
        self.seconds.clear();
        self.arcs.clear();
        let Self { engine, forms, tags, seconds, arcs, parser, .. } = self;
        let local = |sent: &Sentence| {
            let tokens = sent.tokens.range();
            tokens.start - range.start..tokens.end - range.start
        };
        for sent in sentences {
            engine.tagger.tag(&forms[local(sent)], &engine.vocabulary, tags, seconds);
        }
        for sent in sentences {
            let read = (&tags[local(sent)], &seconds[local(sent)]);
            engine.parser.parse(&forms[local(sent)], read, parser, arcs);
        }
        for sent in sentences {
            for at in local(sent) {
                let (head, dep) = arcs[at];
                own[at] = Token {
                    span: own[at].span,
                    tag: tags[at],
                    pos: tags[at].pos(),
                    dep,
                    head: sent.tokens.start + head,
                };
            }
        }
    }

    /// Reads the names of the sentences that were read last.
    fn first_names(
        &mut self,
        first: usize,
        sentences: &[Sentence],
        memory: &mut Memory,
        found: &mut Vec<Found>,
    ) {
        let Some(base) = cover(sentences).map(|range| range.start) else { return };
        self.memory.clear();
        self.memory.resize(self.forms.len(), 0);
        for (offset, sent) in sentences.iter().enumerate() {
            let range = sent.tokens.range();
            let local = range.start - base..range.end - base;
            let Self {
                engine, forms, texts, tags, arcs, memory: blank, listed: in_list, runs, names, ..
            } = self;
            engine.names.runs(&forms[local.clone()], &tags[local.clone()], runs);
            if runs.is_empty() {
                continue;
            }
            listed(&texts[local.clone()], runs, in_list);
            let view = View {
                forms: &forms[local.clone()],
                tags: &tags[local.clone()],
                arcs: &arcs[local.clone()],
                memory: &blank[local.clone()],
                listed: in_list,
            };
            for run in runs.iter() {
                let classes = engine.names.classes(&view, run, names).to_vec();
                let run = ReadRun { tokens: run.clone(), classes };
                remember(view.forms, &run, memory);
                found.push(Found { sentence: first + offset, run });
            }
        }
    }

    /// Reads those runs once more of which another place of the document says otherwise.
    fn second_names(
        &mut self,
        sentences: &[Sentence],
        tokens: &[Token],
        memory: &Memory,
        found: &mut [Found],
    ) {
        for of_sentence in found.chunk_by_mut(|a, b| a.sentence == b.sentence) {
            let Some(sent) = of_sentence.first().and_then(|found| sentences.get(found.sentence)) else {
                continue;
            };
            let Some(tokens) = tokens.get(sent.tokens.range()) else { continue };
            self.read_forms(tokens);
            self.recall(of_sentence, memory);
            if of_sentence.iter().all(|found| agrees(&found.run, &self.memory)) {
                continue;
            }
            self.tags.clear();
            self.tags.extend(tokens.iter().map(|token| token.tag));
            self.arcs.clear();
            self.arcs.extend(tokens.iter().map(|token| (token.head - sent.tokens.start, token.dep)));
            self.runs.clear();
            self.runs.extend(of_sentence.iter().map(|found| found.run.tokens.clone()));
            let Self { engine, forms, texts, tags, arcs, memory, listed: in_list, runs, names, .. } = self;
            listed(texts, runs, in_list);
            let view = View { forms, tags, arcs, memory, listed: in_list };
            for Found { run, .. } in of_sentence {
                if !agrees(run, memory) {
                    run.classes = engine.names.classes(&view, &run.tokens, names).to_vec();
                }
            }
        }
    }

    /// What the rest of the document made of the tokens of each run.
    fn recall(&mut self, runs: &[Found], memory: &Memory) {
        self.memory.clear();
        self.memory.resize(self.forms.len(), 0);
        for Found { run, .. } in runs {
            for at in 0..run.classes.len() {
                if let (Some(own), Some(slot)) =
                    (reading(&self.forms, run, at), self.memory.get_mut(run.tokens.start + at))
                {
                    *slot = memory.recall(own);
                }
            }
        }
    }
}

/// The tokens of sentences that follow each other.
fn cover(sentences: &[Sentence]) -> Option<Range<usize>> {
    Some(sentences.first()?.tokens.range().start..sentences.last()?.tokens.range().end)
}
