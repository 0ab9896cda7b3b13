//! Files of one token and its name tag a line to sentences with names.

use std::ops::Range;

/// A sentence's forms and its names with the file's own label.
pub(crate) struct Sentence<'a> {
    pub(crate) forms: Vec<&'a str>,
    pub(crate) names: Vec<(Range<usize>, &'a str)>,
}

/// The sentences of `text`: a form, a tab and a tag a line, an empty line behind each sentence.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = Sentence<'_>> {
    text.split("\n\n").map(sentence).filter(|sentence| !sentence.forms.is_empty())
}

fn sentence(part: &str) -> Sentence<'_> {
    let rows: Vec<(&str, &str)> = part.lines().filter_map(|line| line.split_once('\t')).collect();
    let tags: Vec<&str> = rows.iter().map(|row| row.1).collect();
    Sentence { forms: rows.iter().map(|row| row.0).collect(), names: names(&tags) }
}

/// Runs of `B-X I-X …`.
pub(crate) fn names<'a>(tags: &[&'a str]) -> Vec<(Range<usize>, &'a str)> {
    let mut out: Vec<(Range<usize>, &str)> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        let Some((position, label)) = tag.split_once('-') else { continue };
        match out.last_mut() {
            Some((range, open)) if position == "I" && *open == label && range.end == at => range.end = at + 1,
            _ => out.push((at..at + 1, label)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_run_from_begin_to_the_last_inside() {
        let found: Vec<_> = sentences("Ruth\tB-PER\nFalk\tI-PER\nleft\tO\n\nGarholm\tI-LOC\n").collect();
        assert_eq!(found[0].names, [(0..2, "PER")]);
        assert_eq!(found[1].names, [(0..1, "LOC")]);
    }
}
