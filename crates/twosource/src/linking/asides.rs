//! A mention to the noun phrases that say what it is: appositives, and what a copula says of it.
//!
//! `Ruth Adeyemi, the harbour master, was a violinist` gives `the harbour master` and `a violinist`. The entity stage reads
//! offices that it knows as attributes; a knowledge base describes people and things in words that no list has.
//!
//! Known limits: what follows a preposition or a relative pronoun inside the phrase is cut where the phrase gets long.

use crate::types::{Analysis, Dep, Mention, Span, Tag, Token};

/// Tokens on either side of the mention in which its descriptions begin.
const REACH: usize = 12;
/// Tokens of a phrase on either side of its noun.
const MAX_SIDE: usize = 6;
/// Steps from a token up to the noun of its phrase: trees of short phrases are shallow.
const MAX_STEPS: usize = 6;

/// The phrases that describe the mention, in text order.
pub(super) fn asides(analysis: &Analysis, mention: &Mention) -> Vec<Span> {
    let segmentation = &analysis.segmentation;
    let sentence = segmentation.sentence_at(mention.span.start);
    let Some(sentence) = sentence.and_then(|index| segmentation.sentences.get(index)) else {
        return Vec::new();
    };
    let (bounds, inside) = (sentence.tokens.range(), segmentation.tokens_in(mention.span).range());
    let tree = Tree { tokens: &segmentation.tokens };
    let Some(own) = inside.clone().find(|at| tree.head(*at).is_some_and(|head| !inside.contains(&head)))
    else {
        return Vec::new();
    };
    let start = own.saturating_sub(REACH).max(bounds.start);
    let end = (own + REACH).min(bounds.end);
    (start..end)
        .filter(|at| !inside.contains(at) && tree.describes(*at, own))
        .filter_map(|at| tree.phrase(at, bounds.start, bounds.end))
        .collect()
}

struct Tree<'a> {
    tokens: &'a [Token],
}

impl Tree<'_> {
    /// Index of the head of a token; `None` at the root.
    fn head(&self, at: usize) -> Option<usize> {
        let head = self.tokens.get(at)?.head as usize;
        (head != at && head < self.tokens.len()).then_some(head)
    }

    /// Whether the common noun at `at` says what the token at `own` is.
    fn describes(&self, at: usize, own: usize) -> bool {
        let (Some(noun), Some(token)) = (self.tokens.get(at), self.tokens.get(own)) else { return false };
        match noun.dep {
            Dep::Appos => noun.tag == Tag::NN && self.head(at) == Some(own),
            Dep::Attr => {
                let verb = self.head(own).filter(|_| token.dep == Dep::Nsubj);
                noun.tag == Tag::NN
                    && verb.is_some()
                    && self.head(at) == verb
                    && !verb.is_some_and(|verb| self.is_denied(verb))
            }
            _ => false,
        }
    }

    /// Whether a negation hangs on the verb, which stands right behind it.
    fn is_denied(&self, verb: usize) -> bool {
        (verb + 1..=verb + 2).any(|at| {
            self.head(at) == Some(verb) && self.tokens.get(at).is_some_and(|token| token.dep == Dep::Neg)
        })
    }

    /// The words around the noun that hang on it.
    fn phrase(&self, noun: usize, start: usize, end: usize) -> Option<Span> {
        let hangs = |at: &usize| {
            std::iter::successors(Some(*at), |at| self.head(*at)).take(MAX_STEPS).any(|above| above == noun)
        };
        let before = (start..noun).rev().take(MAX_SIDE).take_while(hangs).last().unwrap_or(noun);
        let after = (noun + 1..end).take(MAX_SIDE).take_while(hangs).last().unwrap_or(noun);
        Some(self.tokens.get(before)?.span.cover(self.tokens.get(after)?.span))
    }
}

#[cfg(test)]
mod tests {
    use crate::linking::asides::asides;
    use crate::types::{
        Analysis, Article, Dep, EntityId, EntityKind, Mention, MentionForm, RuleId, Segmentation, Sentence,
        Span, Tag, Token, TokenRange,
    };

    /// Words as `form/TAG/dep/head`, the head counted from 1; the first two are the mention.
    #[track_caller]
    fn check(words: &str, expected: &[&str]) {
        let (mut text, mut tokens) = (String::new(), Vec::new());
        for word in words.split(' ') {
            let parts: Vec<&str> = word.split('/').collect();
            let span = Span::new(text.len(), text.len() + parts[0].len());
            text = text + parts[0] + " ";
            let mut token = Token::new(span, parts[1].parse::<Tag>().unwrap());
            (token.dep, token.head) =
                (parts[2].parse::<Dep>().unwrap(), parts[3].parse::<u32>().unwrap() - 1);
            tokens.push(token);
        }
        let mention = tokens[0].span.cover(tokens[1].span);
        let mention =
            Mention::new(mention, EntityKind::Person, MentionForm::Name, EntityId(0), RuleId("test"));
        let sentence =
            Sentence { span: Span::new(0, text.len()), tokens: TokenRange::new(0, tokens.len()), block: 0 };
        let segmentation = Segmentation { sentences: vec![sentence], tokens, names: Vec::new() };
        let article = Article::new("a", text);
        let (values, mentions, entities) = (Vec::new(), Vec::new(), Vec::new());
        let (quotes, claims, issues) = (Vec::new(), Vec::new(), Vec::new());
        let analysis = Analysis { article, segmentation, values, mentions, entities, quotes, claims, issues };
        let found: Vec<_> =
            asides(&analysis, &mention).into_iter().map(|span| analysis.slice(span)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn appositives() {
        check(
            "Ruth/NNP/compound/2 Adeyemi/NNP/nsubj/8 ,/,/punct/2 the/DT/det/6 harbour/NN/compound/6 master/NN/appos/2 ,/,/punct/2 left/VBD/ROOT/8",
            &["the harbour master"],
        );
    }

    #[test]
    fn copulas_unless_they_deny() {
        check(
            "Ruth/NNP/compound/2 Adeyemi/NNP/nsubj/3 is/VBZ/ROOT/3 a/DT/det/5 violinist/NN/attr/3 of/IN/prep/5 note/NN/pobj/6",
            &["a violinist of note"],
        );
        check(
            "Ruth/NNP/compound/2 Adeyemi/NNP/nsubj/3 is/VBZ/ROOT/3 not/RB/neg/3 a/DT/det/6 violinist/NN/attr/3",
            &[],
        );
    }

    #[test]
    fn other_people_and_broken_trees_describe_nobody() {
        check(
            "Ruth/NNP/compound/2 Adeyemi/NNP/nsubj/6 ,/,/punct/2 Tomas/NNP/compound/5 Berg/NNP/appos/2 left/VBD/ROOT/6",
            &[],
        );
        check("Ruth/NNP/dep/2 Adeyemi/NNP/dep/1 master/NN/appos/99 a/DT/dep/4", &[]);
    }
}
