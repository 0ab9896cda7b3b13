//! Builds small articles from tagged words, so that the rules can be tested without a tagger; the tree is the parser's.
//!
//! `tagged("She/PRP left/VBD ./.")` is one paragraph of one sentence whose text is the words with spaces between them.

use std::fmt::Write;
use std::str::FromStr;

use crate::claims::words::Words;
use crate::learned::engine::engine;
use crate::learned::form::Form;
use crate::learned::parser;
use crate::types::{
    Amount, Article, Block, BlockKind, Claim, Decimal, Entities, Entity, EntityId, EntityKind, Mention,
    MentionForm, MentionId, Quote, QuoteKind, RuleId, Segmentation, Sentence, Span, Tag, Token, TokenRange,
    Value, ValueKind,
};

/// An article with everything the stage reads.
#[derive(Debug)]
pub(super) struct Built {
    pub(super) article: Article,
    pub(super) segmentation: Segmentation,
    pub(super) entities: Entities,
    pub(super) values: Vec<Value>,
    pub(super) quotes: Vec<Quote>,
}

/// A paragraph of one sentence.
pub(super) fn tagged(input: &str) -> Built {
    of_kind(BlockKind::Paragraph, input)
}

/// A block of one sentence.
pub(super) fn of_kind(kind: BlockKind, input: &str) -> Built {
    let mut text = String::new();
    let mut tokens = Vec::new();
    for pair in input.split_whitespace() {
        let (word, tag) = pair.rsplit_once('/').unwrap();
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(word);
        tokens.push(Token::new(Span::new(start, text.len()), Tag::from_str(tag).unwrap()));
    }
    parse(&text, &mut tokens);
    let span = Span::new(0, text.len());
    let sentences = vec![Sentence { span, tokens: TokenRange::new(0, tokens.len()), block: 0 }];
    let article = Article { blocks: vec![Block { kind, span }], ..Article::new("built", text) };
    Built {
        article,
        segmentation: Segmentation { sentences, tokens, ..Segmentation::default() },
        entities: Entities::default(),
        values: Vec::new(),
        quotes: Vec::new(),
    }
}

/// Gives the tokens the tree that the parser makes of their tags.
fn parse(text: &str, tokens: &mut [Token]) {
    let forms: Vec<_> =
        tokens.iter().map(|tok| Form::new(tok.span.slice(text), &engine().vocabulary)).collect();
    let tags: Vec<_> = tokens.iter().map(|tok| tok.tag).collect();
    let mut arcs = Vec::new();
    let seconds = vec![None; tags.len()];
    engine().parser.parse(&forms, (&tags, &seconds), &mut parser::Scratch::default(), &mut arcs);
    for (tok, (head, dep)) in tokens.iter_mut().zip(arcs) {
        (tok.head, tok.dep) = (head, dep);
    }
}

impl Built {
    pub(super) fn words(&self) -> Words<'_> {
        Words::new(&self.article.text, &self.segmentation.tokens, 0)
    }

    fn find(&self, words: &str) -> Span {
        let start = self.article.text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    /// Adds an entity with a mention for each of `words`.
    pub(super) fn entity(mut self, kind: EntityKind, words: &[&str]) -> Self {
        let id = EntityId::new(self.entities.entities.len());
        let mut mentions = Vec::new();
        for word in words {
            mentions.push(MentionId::new(self.entities.mentions.len()));
            let pronoun = matches!(*word, "he" | "He" | "she" | "She" | "they" | "They" | "it" | "It");
            let form = if pronoun { MentionForm::Pronoun } else { MentionForm::Name };
            let span = self.find(word);
            self.entities.mentions.push(Mention::new(span, kind, form, id, RuleId("entity.built")));
        }
        let name = words.first().copied().unwrap_or_default().to_owned();
        self.entities.entities.push(Entity {
            id,
            kind,
            name,
            aliases: Vec::new(),
            mentions,
            attributes: Vec::new(),
        });
        self
    }

    /// Adds persons with one mention each.
    pub(super) fn people(self, names: &[&str]) -> Self {
        names.iter().fold(self, |built, name| built.entity(EntityKind::Person, &[name]))
    }

    /// Adds a value.
    pub(super) fn value(mut self, kind: ValueKind, words: &str) -> Self {
        let span = self.find(words);
        let amount = Amount::Number(Decimal::from(1));
        self.values.push(Value::new(span, kind, amount, RuleId("value.built")));
        self
    }

    /// Adds a direct quotation.
    pub(super) fn quote(mut self, words: &str, speaker: Option<u32>, cue: Option<&str>) -> Self {
        let (span, cue) = (self.find(words), cue.map(|cue| self.find(cue)));
        self.quotes.push(Quote {
            span,
            kind: QuoteKind::Direct,
            speaker: speaker.map(EntityId),
            source: None,
            cue,
            utterance: 0,
            certainty: crate::types::Score::new(1.0),
            rule: RuleId("quote.built"),
        });
        self
    }

    /// The claims, one a line.
    pub(super) fn claims(&self) -> Vec<Claim> {
        super::extract(&self.article, &self.segmentation, &self.entities, &self.values, &self.quotes)
    }

    /// `subject | lemma | object | values {polarity certainty} by names`, the last two only where they say something.
    pub(super) fn line(&self, claim: &Claim) -> String {
        let slice = |span: Option<Span>| span.map_or("-", |span| self.article.slice(span)).to_owned();
        let mut line = format!("{} | {} | {}", slice(claim.subject), claim.lemma, slice(claim.object));
        for id in &claim.values {
            let value = &self.values[id.index()];
            write!(line, " | {}", self.article.slice(value.span)).unwrap();
        }
        if (claim.polarity, claim.certainty)
            != (crate::types::Polarity::Affirmed, crate::types::Certainty::Certain)
        {
            write!(line, " {{{} {}}}", claim.polarity, claim.certainty).unwrap();
        }
        let names: Vec<_> =
            claim.attributed_to.iter().map(|id| self.entities.entities[id.index()].name.clone()).collect();
        if !names.is_empty() {
            write!(line, " by {}", names.join(", ")).unwrap();
        }
        line
    }

    /// All lines, joined.
    pub(super) fn lines(&self) -> String {
        self.claims().iter().map(|claim| self.line(claim)).collect::<Vec<_>>().join("\n")
    }
}
