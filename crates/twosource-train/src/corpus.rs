//! Files of annotated text to what the models are trained on.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use twosource::Tag;

use crate::{bio, conllu};

/// One training sentence. `heads` and `deps` are empty where the file has no tree in our scheme.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    pub(crate) forms: Vec<String>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) heads: Vec<usize>,
    pub(crate) deps: Vec<twosource::Dep>,
    /// Names with the label of the annotation.
    pub(crate) names: Vec<(std::ops::Range<usize>, String)>,
}

impl Sentence {
    pub(crate) fn form_refs(&self) -> Vec<&str> {
        self.forms.iter().map(String::as_str).collect()
    }
}

/// Reads one file as text.
pub(crate) fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?)
}

/// The tagged sentences of CoNLL-U files. A sentence with a tag or label that we do not know loses what cannot be used.
pub(crate) fn sentences(paths: &[PathBuf]) -> Result<Vec<Sentence>, Box<dyn Error>> {
    let mut out = Vec::new();
    for path in paths {
        let text = read(path)?;
        out.extend(conllu::sentences(&text).filter_map(|words| sentence(&words)));
    }
    Ok(out)
}

fn sentence(words: &[conllu::Word<'_>]) -> Option<Sentence> {
    // White space tokens have a tag of their own and no place in our text.
    if words.iter().any(|word| word.tag == "_SP") {
        return None;
    }
    let tags: Option<Vec<Tag>> = words.iter().map(|word| word.tag.parse().ok()).collect();
    let deps: Option<Vec<twosource::Dep>> = words.iter().map(|word| word.dep.parse().ok()).collect();
    let (heads, deps) = match deps {
        Some(deps) => (words.iter().map(|word| word.head).collect(), deps),
        None => (Vec::new(), Vec::new()),
    };
    let names: Vec<&str> = words.iter().map(|word| word.name).collect();
    let names = bio::names(&names).into_iter().map(|(tokens, label)| (tokens, label.to_owned())).collect();
    Some(Sentence { forms: words.iter().map(|word| word.form.to_owned()).collect(), tags: tags?, heads, deps, names })
}

/// The first 95 percent of a list; the rest is kept for measuring.
pub(crate) fn without_last_part<T>(mut items: Vec<T>) -> Vec<T> {
    items.truncate(items.len() * 95 / 100);
    items
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
