//! Treebanks to the share of right Penn tags, tokens given.
//!
//! GUM's own tags are the gold, also those that the engine never gives (`GW` for the parts of a broken word), which
//! count as wrong. Universal parts of speech and lemmas are not measured: the one takes a tree of which the engine's
//! tag-only interface knows nothing, the other has no function yet. Their place is beside `tags.penn` in [`score`].

use std::collections::BTreeMap;
use std::path::Path;

use twosource::learned;

use super::treebank::{self, Sentence};
use super::{Outcome, Score, Sets, files, missing};

/// Scores of every test and dev file.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let dir = data.join("data/tags");
    let mut sets = Sets::new();
    for part in ["test", "dev"] {
        for path in files::listed(&dir, |name| files::is_conllu(name) && name.contains(part))? {
            let text = files::text(&path)?;
            sets.push((files::set_name(&path), score(&treebank::sentences(&text), tag)));
        }
    }
    if sets.is_empty() {
        sets.push(("tags".to_owned(), missing(format!("no test or dev file in {}", dir.display()))));
    }
    Ok(sets)
}

fn tag(forms: &[&str]) -> Vec<String> {
    learned::score::tag(forms).iter().map(ToString::to_string).collect()
}

/// `tags.penn`: of all tokens, those whose tag is the gold one; `tags.penn.GENRE`: of the tokens of one genre. Tokens
/// whose gold tag is `_` are not counted.
fn score(sentences: &[Sentence<'_>], tag: impl Fn(&[&str]) -> Vec<String>) -> Score {
    let mut score = Score::default();
    // Right and all tokens by genre; the empty genre is all.
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::from([("", (0, 0))]);
    for sentence in sentences {
        let tags = tag(&sentence.forms());
        for (at, row) in sentence.rows.iter().enumerate().filter(|(_, row)| row.tag != "_") {
            let got = tags.get(at).map_or("nothing", String::as_str);
            for genre in [Some(""), sentence.genre()].into_iter().flatten() {
                let (right, all) = counts.entry(genre).or_default();
                *right += usize::from(got == row.tag);
                *all += 1;
            }
            if got != row.tag {
                let told = format!("{:?} is {}, not {got}, in {:?}", row.form, row.tag, sentence.shown());
                score.miss("tags.penn", told);
            }
        }
    }
    for (genre, (right, all)) in counts {
        let name = if genre.is_empty() { "tags.penn".to_owned() } else { format!("tags.penn.{genre}") };
        score.share(name, right, all, "tokens", 1.0);
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::value;

    const FILE: &str = "# newdoc id = GUM_news_a\n1\tIt\tit\t_\tPRP\t_\t2\tnsubj\t_\t_\n\
        2\trains\train\t_\tVBZ\t_\t0\troot\t_\t_\n3\t_\t_\t_\t_\t_\t2\tdep\t_\t_\n\n\
        # newdoc id = GUM_vlog_b\n1\tHey\they\t_\tUH\t_\t0\troot\t_\t_\n";

    fn check(tag: impl Fn(&[&str]) -> Vec<String>, expected: [&str; 3]) {
        let score = score(&treebank::sentences(FILE), tag);
        assert_eq!(
            ["tags.penn", "tags.penn.news", "tags.penn.vlog"].map(|name| value(&score, name)),
            expected
        );
    }

    #[test]
    fn right_tags_count_by_genre() {
        let tag = |form: &&str| if *form == "It" { "PRP" } else { "VBZ" }.to_owned();
        check(|forms| forms.iter().map(tag).collect(), ["0.6667", "1", "0"]);
    }

    #[test]
    fn no_tags_are_no_right_tags() {
        check(|_| Vec::new(), ["0"; 3]);
        assert_eq!(value(&score(&[], |_| Vec::new()), "tags.penn"), "1");
    }
}
