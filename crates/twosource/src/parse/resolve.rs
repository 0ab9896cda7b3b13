//! A draft to the article: of several places that tell a field the strongest wins, and all are listed.
//!
//! What keys tell goes before what the text tells, because somebody wrote it there to be read by programs. A value
//! under a key that also stands in the text outside the body gets that place.

use crate::parse::draft::Draft;
use crate::parse::facts::Facts;
use crate::parse::options::ParseOptions;
use crate::parse::published;
use crate::parse::unit;
use crate::text::fold;
use crate::types::{
    Agency, Article, Author, Block, BlockKind, Candidate, Field, Issue, IssueCode, Located, Span,
};

/// Settles the fields of `draft`.
pub(in crate::parse) fn article(id: &str, draft: Draft, options: &ParseOptions) -> Article {
    let Draft { text, units, facts, told, received, entries, mut issues } = draft;
    let blocks = unit::blocks(&units);
    if !blocks.iter().any(|block| block.kind.is_body()) {
        issues.push(Issue::new(IssueCode::NoBody, None, "no block reads as running text"));
    }
    let words = |span: Span| Located::at(span.slice(&text).to_owned(), span);
    let seen = |spans: &[Span]| spans.iter().copied().map(words).collect::<Vec<_>>();
    let published_seen = published::published(&text, &facts, &mut issues);
    let modified_seen = published::modified(&facts);
    let dateline_seen = published::dateline(&facts);
    let mut settling = Settling { text: &text, blocks: &blocks, candidates: Vec::new() };

    let headline = settling.one(Field::Headline, told.headline, seen(facts.headline.as_slice()));
    let mut others = told.alternative_headline;
    others.retain(|other| headline.as_ref().is_none_or(|main| fold(&main.value) != fold(&other.value)));
    let mut article = Article {
        headline,
        alternative_headline: settling.one(Field::AlternativeHeadline, others, Vec::new()),
        dek: settling.one(Field::Dek, told.dek, seen(facts.dek.as_slice())),
        authors: settling.many(Field::Author, told.authors, authors(&facts)),
        publisher: settling.one(Field::Publisher, told.publisher, seen(&facts.publishers())),
        agencies: settling.many(Field::Agency, told.agencies, agencies(&text, &facts)),
        section: settling.one(Field::Section, told.section, seen(facts.section.as_slice())),
        keywords: settling.many(Field::Keyword, told.keywords, seen(&facts.keywords)),
        dateline_place: settling.one(
            Field::DatelinePlace,
            told.dateline_place,
            seen(facts.dateline.as_slice()),
        ),
        dateline_date: settling.one(Field::DatelineDate, told.dateline_date, dateline_seen),
        published: settling.one(Field::Published, told.published, published_seen),
        modified: settling.one(Field::Modified, told.modified, modified_seen),
        received: received.or(options.received),
        language: settling
            .one(Field::Language, told.language, Vec::new())
            .map_or_else(|| "en".to_owned(), |one| one.value),
        url: settling.one(Field::Url, told.url, Vec::new()),
        copyright: settling.one(Field::Copyright, told.copyright, seen(facts.copyright.as_slice())),
        notices: facts.notices,
        entries,
        candidates: settling.candidates,
        issues,
        ..Article::new(id, "")
    };
    article.blocks = blocks;
    article.text = text;
    article
}

/// The names of bylines and signatures, or else of a reporting line.
fn authors(facts: &Facts) -> Vec<Located<Author>> {
    if facts.authors.is_empty() { facts.reporters.clone() } else { facts.authors.clone() }
}

fn agencies(text: &str, facts: &Facts) -> Vec<Located<Agency>> {
    let agency = |(span, form): &(Span, _)| {
        Located::at(Agency { name: span.slice(text).to_owned(), form: *form }, *span)
    };
    facts.agencies.iter().map(agency).collect()
}

/// What a field's value is called and compared by.
trait Named {
    fn name(&self) -> String;
}

impl Named for String {
    fn name(&self) -> String {
        self.clone()
    }
}

impl Named for Author {
    fn name(&self) -> String {
        self.name.clone()
    }
}

impl Named for Agency {
    fn name(&self) -> String {
        self.name.clone()
    }
}

impl Named for crate::types::When {
    fn name(&self) -> String {
        self.to_string()
    }
}

struct Settling<'t> {
    text: &'t str,
    blocks: &'t [Block],
    candidates: Vec<Candidate>,
}

impl Settling<'_> {
    /// The first of what is told, or else of what is seen.
    fn one<T: Named>(
        &mut self,
        field: Field,
        told: Vec<Located<T>>,
        seen: Vec<Located<T>>,
    ) -> Option<Located<T>> {
        let mut winner = None;
        for mut one in told.into_iter().chain(seen) {
            self.place(&mut one);
            let won = winner.is_none();
            self.candidate(field, &one, won);
            if won {
                winner = Some(one);
            }
        }
        winner
    }

    /// All that share the key of the first of what is told, or else all of what is seen in the order of the text; each
    /// name once.
    fn many<T: Named>(
        &mut self,
        field: Field,
        told: Vec<Located<T>>,
        mut seen: Vec<Located<T>>,
    ) -> Vec<Located<T>> {
        seen.sort_by_key(|one| one.span);
        let key = told.first().map(|one| one.key.clone());
        let mut winners: Vec<Located<T>> = Vec::new();
        for mut one in told.into_iter().chain(seen) {
            self.place(&mut one);
            let name = fold(&one.value.name());
            let won = key.as_ref().is_none_or(|key| one.key == *key)
                && !winners.iter().any(|other| fold(&other.value.name()) == name);
            self.candidate(field, &one, won);
            if won {
                winners.push(one);
            }
        }
        winners
    }

    fn candidate<T: Named>(&mut self, field: Field, one: &Located<T>, won: bool) {
        let (value, span, key) = (one.value.name(), one.span, one.key.clone());
        self.candidates.push(Candidate { field, value, span, key, won });
    }

    /// Finds the value in the text outside the body.
    fn place<T: Named>(&self, one: &mut Located<T>) {
        let value = one.value.name();
        if one.span.is_some() || value.is_empty() {
            return;
        }
        one.span = self.blocks.iter().filter(|block| !block.kind.is_body()).find_map(|block| {
            let whole = block.kind == BlockKind::Headline || block.kind == BlockKind::Dek;
            let line = block.span.slice(self.text);
            if whole {
                return (fold(line) == fold(&value)).then_some(block.span);
            }
            let start = block.span.start as usize + line.find(&value)?;
            Some(Span::new(start, start + value.len()))
        });
    }
}
