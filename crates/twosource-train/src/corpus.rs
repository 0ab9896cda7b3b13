//! Files of annotated text to what the models are trained on.

use std::collections::BTreeMap;
use std::error::Error;
use std::ops::Range;
use std::path::Path;

use twosource::{Dep, Tag};

use crate::measure::files;
use crate::{bio, conllu, convert};

/// One training sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    pub(crate) forms: Vec<String>,
    pub(crate) tags: Vec<Tag>,
    /// Index of each token's head, its own for the head of the sentence.
    pub(crate) heads: Vec<usize>,
    pub(crate) deps: Vec<Dep>,
    /// Names with the label of the annotation.
    pub(crate) names: Vec<(Range<usize>, String)>,
}

impl Sentence {
    pub(crate) fn form_refs(&self) -> Vec<&str> {
        self.forms.iter().map(String::as_str).collect()
    }
}

/// Reads one file as text; one that ends in `.xz` is unpacked.
pub(crate) fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    files::text(path)
}

/// The sentences of a CoNLL-U file in spaCy's scheme. Those with a tag or label that we do not know are left out: white
/// space has a tag of its own there and no place in our text.
pub(crate) fn silver(path: &Path) -> Result<Vec<Sentence>, Box<dyn Error>> {
    let text = read(path)?;
    Ok(conllu::sentences(&text).filter_map(|words| sentence(&words)).collect())
}

fn sentence(words: &[conllu::Word<'_>]) -> Option<Sentence> {
    let names: Vec<&str> = words.iter().map(|word| word.name).collect();
    Some(Sentence {
        forms: words.iter().map(|word| word.form.to_owned()).collect(),
        tags: words.iter().map(|word| word.tag.parse().ok()).collect::<Option<_>>()?,
        heads: words.iter().map(|word| word.head).collect(),
        deps: words.iter().map(|word| word.dep.parse().ok()).collect::<Option<_>>()?,
        names: bio::names(&names).into_iter().map(|(tokens, label)| (tokens, label.to_owned())).collect(),
    })
}

/// The sentences of a CoNLL-U file in Universal Dependencies, their trees turned into spaCy's scheme.
pub(crate) fn gold(path: &Path) -> Result<Vec<Sentence>, Box<dyn Error>> {
    let text = read(path)?;
    Ok(convert::row::sentences(&text).filter_map(|rows| converted(&rows)).collect())
}

fn converted(rows: &[convert::row::Row<'_>]) -> Option<Sentence> {
    let arcs = convert::convert(rows);
    Some(Sentence {
        forms: rows.iter().map(|row| row.form.to_owned()).collect(),
        tags: rows.iter().map(|row| row.tag.parse().ok()).collect::<Option<_>>()?,
        heads: arcs.iter().map(|arc| arc.0).collect(),
        deps: arcs.iter().map(|arc| arc.1.parse().ok()).collect::<Option<_>>()?,
        names: Vec::new(),
    })
}

/// How many of a list's items training sees; the last twentieth is kept for measuring.
pub(crate) fn kept(n_items: usize) -> usize {
    n_items * 95 / 100
}

/// How often each form, in small letters, had each tag.
pub(crate) type TagCounts = BTreeMap<String, BTreeMap<Tag, u32>>;

/// Adds the counts of `sentences`, each counted `times`.
pub(crate) fn count_tags(sentences: &[Sentence], times: u32, counts: &mut TagCounts) {
    for sentence in sentences {
        for (form, tag) in sentence.forms.iter().zip(&sentence.tags) {
            let form = form.to_lowercase().replace('’', "'");
            *counts.entry(form).or_default().entry(*tag).or_default() += times;
        }
    }
}
