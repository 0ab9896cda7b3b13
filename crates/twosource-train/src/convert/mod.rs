//! A sentence annotated in Universal Dependencies to heads and relations in spaCy's English scheme.
//!
//! Gold trees teach a parser more than another parser's guesses do, but they must speak the scheme the parser learns.
//! Each step below rebuilds one construction; their order matters, for names and conjuncts are moved while
//! prepositions still hang under their objects.
//!
//! "The mayor is in Oslo" has the root `Oslo` in Universal Dependencies; it comes out with `is` as the root, `mayor`
//! as its `nsubj`, `in` as its `prep` and `Oslo` as the `pobj` of `in`.
//!
//! Limits: the scheme is known by what a parser trained on it prints; where the gold tree does not say what the scheme
//! asks (which infinitive has its own subject, which noun phrase an adverbial) short lists of verbs decide.

mod complements;
mod coordination;
mod copula;
mod dates;
mod fixed;
mod free_relatives;
mod labels;
mod marks;
mod names;
mod participles;
mod prepositions;
mod punctuation;
mod quantities;
pub(crate) mod row;
mod speech;
mod tree;

use row::Row;
use tree::Tree;

/// Head and relation of every word: the head is an index into the sentence, the word's own for the root.
///
/// Whatever the heads of `sentence` say, the result is one tree.
pub(crate) fn convert(sentence: &[Row<'_>]) -> Vec<(usize, &'static str)> {
    let mut tree = Tree::new(sentence);
    names::turn(&mut tree);
    fixed::resolve(&mut tree);
    dates::turn(&mut tree);
    quantities::turn(&mut tree);
    quantities::close_ranges(&mut tree);
    free_relatives::raise(&mut tree);
    copula::lift(&mut tree);
    coordination::chain(&mut tree);
    participles::turn(&mut tree);
    prepositions::lift(&mut tree);
    marks::turn(&mut tree);
    complements::label(&mut tree);
    speech::turn(&mut tree);
    quantities::label(&mut tree);
    labels::refine(&mut tree);
    punctuation::hang(&mut tree);
    tree.mend();
    (0..tree.len()).map(|at| (tree.head(at), labels::name(&tree, at))).collect()
}

#[cfg(test)]
mod tests;
