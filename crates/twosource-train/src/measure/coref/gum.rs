//! The entity layer of GUM to gold mentions: people, places and bodies by name, description and pronoun.
//!
//! `Entity=(1-person-new-…-2-coref` opens a mention, `Entity=1)` closes it; the sixth field lists the words of the head,
//! counted from 1 inside the mention. Mentions of the types `person`, `organization` and `place` count; what refers to
//! speaker and hearer (`I`, `our`, `you`) does not, because the text alone does not tell who they are.
//!
//! The development part has few documents a genre, so the news of the training part is a set of its own. Tags and trees
//! were learned from it, ties between mentions were not. Misses are shown of every second document.

use std::path::Path;

use super::Document;
use super::align::Gold;
use crate::measure::documents::documents;
use crate::measure::treebank::{self, Sentence};
use crate::measure::{Outcome, files};

/// Types that count.
const TYPES: [&str; 3] = ["person", "organization", "place"];

/// The development part by genre and as a whole, and the news of the training part.
pub(super) fn sets(data: &Path) -> Outcome<Vec<(String, Vec<Document>)>> {
    let mut sets: Vec<(String, Vec<Document>)> = Vec::new();
    for path in
        files::listed(&data.join("data/tags"), |name| files::is_conllu(name) && !name.contains("test"))?
    {
        let text = files::text(&path)?;
        let sentences = treebank::sentences(&text);
        let part = files::set_name(&path);
        let mut genres: Vec<&str> = sentences.iter().filter_map(Sentence::genre).collect();
        genres.dedup();
        let dev = part.contains("dev");
        for genre in genres.iter().filter(|genre| dev || **genre == "news") {
            sets.push((
                format!("{part}-{genre}"),
                read(sentences.iter().filter(|s| s.genre() == Some(genre))),
            ));
        }
        if dev {
            sets.push((format!("{part}-all"), read(sentences.iter())));
        }
    }
    Ok(sets)
}

fn read<'s, 'a: 's>(sentences: impl Iterator<Item = &'s Sentence<'a>>) -> Vec<Document> {
    let sentences: Vec<_> = sentences.collect();
    let mut out = Vec::new();
    for (at, of_document) in sentences.chunk_by(|a, b| a.doc == b.doc).enumerate() {
        let Some(first) = of_document.first() else { continue };
        let Some(document) = documents(of_document).into_iter().next() else { continue };
        let gold = gold(of_document, &document.tokens.iter().copied().collect::<Vec<_>>());
        out.push(Document { name: first.doc.to_owned(), text: document.text, gold, shown: at % 2 == 0 });
    }
    out
}

/// A mention whose end has not come.
struct Open<'a> {
    id: &'a str,
    type_: &'a str,
    /// Head words, counted from 1.
    head: Vec<usize>,
    first: usize,
}

fn gold(sentences: &[&Sentence<'_>], places: &[(usize, usize)]) -> Vec<Gold> {
    let mut found = Vec::new();
    let mut open: Vec<Open<'_>> = Vec::new();
    let rows = sentences.iter().flat_map(|sentence| &sentence.rows);
    let rows = rows.filter(|row| !row.form.trim().is_empty() && row.tag != "_SP");
    let forms: Vec<&str> = rows.clone().map(|row| row.form).collect();
    for (at, row) in rows.enumerate() {
        let Some(entity) = row.misc.split('|').find_map(|field| field.strip_prefix("Entity=")) else {
            continue;
        };
        for mark in marks(entity) {
            match mark {
                Mark::Open(fields) => open.extend(opened(fields, at)),
                Mark::Close(id) => {
                    let Some(last) = open.iter().rposition(|open| open.id == id) else { continue };
                    let one = open.remove(last);
                    found.extend(closed(&one, at, &forms, places));
                }
            }
        }
    }
    found
}

#[derive(Debug, PartialEq, Eq)]
enum Mark<'a> {
    /// The fields of a mention that starts here.
    Open(&'a str),
    /// The number of one that ends here.
    Close(&'a str),
}

/// `(1-person(2-place)1)` to what starts and ends, in order.
fn marks(entity: &str) -> Vec<Mark<'_>> {
    let mut out = Vec::new();
    let mut rest = entity;
    while !rest.is_empty() {
        let opens = rest.starts_with('(');
        let body = rest.strip_prefix('(').unwrap_or(rest);
        let end = body.find(['(', ')']).unwrap_or(body.len());
        let (fields, after) = body.split_at(end);
        if opens {
            out.push(Mark::Open(fields));
        }
        let closes = after.starts_with(')');
        if closes {
            out.push(Mark::Close(fields.split('-').next().unwrap_or_default()));
        }
        rest = after.strip_prefix(')').unwrap_or(after);
    }
    out
}

fn opened(fields: &str, first: usize) -> Option<Open<'_>> {
    let mut columns = fields.split('-');
    let (id, type_) = (columns.next()?, columns.next()?);
    let head = columns.nth(3).unwrap_or_default().split(',').filter_map(|word| word.parse().ok()).collect();
    Some(Open { id, type_, head, first })
}

fn closed(open: &Open<'_>, last: usize, forms: &[&str], places: &[(usize, usize)]) -> Option<Gold> {
    let one_word = forms.get(open.first).filter(|_| open.first == last);
    if !TYPES.contains(&open.type_) || one_word.is_some_and(|word| is_speaker_or_hearer(word)) {
        return None;
    }
    let at = |word: usize| (open.first + word).checked_sub(1).and_then(|at| places.get(at));
    let (start, end) = (places.get(open.first)?.0, places.get(last)?.1);
    let head_start = open.head.iter().min().and_then(|word| at(*word)).map_or(start, |place| place.0);
    let head_end = open.head.iter().max().and_then(|word| at(*word)).map_or(end, |place| place.1);
    Some(Gold { chain: open.id.to_owned(), start, end, head: (head_start, head_end.min(end)) })
}

fn is_speaker_or_hearer(word: &str) -> bool {
    const WORDS: [&str; 17] = [
        "i",
        "me",
        "my",
        "mine",
        "myself",
        "we",
        "us",
        "our",
        "ours",
        "ourselves",
        "you",
        "your",
        "yours",
        "yourself",
        "yourselves",
        "y'all",
        "'s",
    ];
    WORDS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_open_and_close_in_order() {
        assert_eq!(
            marks("(1-person-new(2-place)1)"),
            [Mark::Open("1-person-new"), Mark::Open("2-place"), Mark::Close("2"), Mark::Close("1")]
        );
        assert_eq!(marks("4)(5-time"), [Mark::Close("4"), Mark::Open("5-time")]);
    }

    #[test]
    fn mentions_have_the_places_of_their_words_and_heads() {
        let file = "# newdoc id = GUM_news_x\n1\tthe\t_\t_\tDT\t_\t2\tdet\t_\tEntity=(1-person-new-n-cf1-2-coref\n\
            2\tmayor\t_\t_\tNN\t_\t0\troot\t_\tEntity=1)\n3\twe\t_\t_\tPRP\t_\t2\tdep\t_\tEntity=(2-person-new-n-cf1-1-ana)\n\n";
        let sentences = treebank::sentences(file);
        let read = read(sentences.iter());
        let found: Vec<_> =
            read[0].gold.iter().map(|gold| (gold.chain.as_str(), gold.start, gold.end, gold.head)).collect();
        assert_eq!(found, [("1", 0, 9, (4, 9))]);
    }
}
