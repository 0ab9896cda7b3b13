//! An annotated file to how often lemmas, parts of speech and morphology are what the file has, given its own tags and
//! heads.
//!
//! One line a layer: its name, how many agree of how many, the share; then the most frequent differences with their
//! counts. Lemmas read the tag alone, so any file with Penn tags will do. Parts of speech and morphology read spaCy's
//! labels too, and mean nothing on a file with others. Of the morphology only the features that [`twosource::Morph`]
//! has are compared, and not the voice, which spaCy does not give.

use std::collections::BTreeMap;
use std::fmt::Write;

use twosource::{Doc, Segmentation, Sentence, Span, Tag, Token, TokenRange, refine_pos};

use crate::conllu::Row;

/// Differences shown of each layer.
const SHOWN: usize = 40;

/// Features that are compared.
const FEATURES: &[&str] = &[
    "Aspect", "Case", "Definite", "Degree", "Gender", "Mood", "NumType", "Number", "Person", "Polarity",
    "Poss", "PronType", "Tense", "VerbForm",
];

/// How often one layer agreed, and how it differed.
#[derive(Default)]
struct Layer {
    right: u32,
    total: u32,
    differences: BTreeMap<String, u32>,
}

impl Layer {
    fn add(&mut self, row: &Row<'_>, expected: &str, got: &str) {
        self.total += 1;
        if expected == got {
            self.right += 1;
        } else {
            let told = format!("{} {} {}: {expected:?}, here {got:?}", row.form, row.tag, row.label);
            *self.differences.entry(told).or_default() += 1;
        }
    }

    fn print(&self, name: &str, out: &mut String) {
        let share = f64::from(self.right) / f64::from(self.total.max(1));
        let _ = writeln!(out, "{name}: {} of {}, {share:.4}", self.right, self.total);
        let mut worst: Vec<_> = self.differences.iter().collect();
        worst.sort_by_key(|(told, seen)| (std::cmp::Reverse(**seen), *told));
        for (told, seen) in worst.into_iter().take(SHOWN) {
            let _ = writeln!(out, "  {seen} {told}");
        }
    }
}

/// Counts over all sentences.
#[derive(Default)]
pub(crate) struct Agreement {
    lemma: Layer,
    pos: Layer,
    morph: Layer,
}

impl Agreement {
    /// Counts one sentence.
    pub(crate) fn add(&mut self, rows: &[Row<'_>]) {
        let (text, mut seg) = read(rows);
        refine_pos(&text, &mut seg);
        for (row, tok) in rows.iter().zip(Doc::new(&text, &seg).tokens()) {
            self.lemma.add(row, row.lemma, &tok.lemma());
            self.pos.add(row, row.pos, tok.pos().as_str());
            let morph = twosource::Morph { voice: None, ..tok.morph() };
            self.morph.add(row, &compared(row.features), &morph.to_string());
        }
    }

    /// The figures.
    pub(crate) fn to_text(&self) -> String {
        let mut out = String::new();
        self.lemma.print("lemma", &mut out);
        self.pos.print("pos", &mut out);
        self.morph.print("morph", &mut out);
        out
    }
}

/// The features of a column that are compared.
fn compared(features: &str) -> String {
    let is_compared =
        |feature: &&str| feature.split_once('=').is_some_and(|(name, _)| FEATURES.contains(&name));
    features.split('|').filter(is_compared).collect::<Vec<_>>().join("|")
}

/// The sentence as the library has it: words with blanks between them. A tag or label that the library does not know is
/// none.
fn read(rows: &[Row<'_>]) -> (String, Segmentation) {
    let (mut text, mut seg) = (String::new(), Segmentation::default());
    for row in rows {
        let start = text.len();
        text.push_str(row.form);
        let span = Span::new(start, text.len());
        text.push(' ');
        let mut token = Token::new(span, row.tag.parse().unwrap_or(Tag::XX));
        token.dep = row.label.parse().unwrap_or(token.dep);
        token.head =
            row.head.parse::<u32>().ok().and_then(|head| head.checked_sub(1)).unwrap_or(Token::NO_HEAD);
        seg.tokens.push(token);
    }
    let tokens = TokenRange::new(0, seg.tokens.len());
    seg.sentences.push(Sentence { span: Span::new(0, text.len()), tokens, block: 0 });
    (text, seg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_are_compared_one_by_one() {
        let row = |form, lemma, pos, tag, features, head, label| Row {
            form,
            lemma,
            pos,
            tag,
            features,
            head,
            label,
        };
        let mut agreement = Agreement::default();
        agreement.add(&[
            row("Dams", "dam", "NOUN", "NNS", "Number=Plur", "2", "nsubj"),
            row("held", "hold", "AUX", "VBD", "Tense=Past|VerbForm=Fin|ConjType=Cmp", "0", "ROOT"),
        ]);
        assert_eq!(
            agreement.to_text(),
            "lemma: 2 of 2, 1.0000\npos: 1 of 2, 0.5000\n  1 held VBD ROOT: \"AUX\", here \"VERB\"\n\
             morph: 2 of 2, 1.0000\n"
        );
    }
}
