//! Tokens to the same with tags that agree with the tree.
//!
//! Tagger and parser look at different things, and where a tag contradicts the tree around it, the tree has seen more:
//! in `if the bank closes` the word with an opener is a verb, though `closes` may be tagged as a plural; in `issued a
//! flood warning` the object with a determiner is a noun, though `warning` may be tagged as a gerund; in `Okoye, who
//! ran the club, left` the verb with a subject is a past tense, though `left` is more often a participle behind a comma.
//! Known limits: where both are wrong in the same way, nothing tells.

use crate::types::{Dep, Tag, Token};

/// The relations that depend on a token, one bit each; there are fewer than 64.
#[derive(Clone, Copy, Debug, Default)]
struct Below(u64);

impl Below {
    fn add(&mut self, dep: Dep) {
        self.0 |= 1 << (dep as u32 % u64::BITS);
    }

    fn any(self, deps: &[Dep]) -> bool {
        let mut other = Self::default();
        for dep in deps {
            other.add(*dep);
        }
        self.0 & other.0 != 0
    }
}

/// The tokens with mended tags; `base` is the index of the first one in its document.
pub(super) fn mended(tokens: &[Token], base: usize) -> Vec<Token> {
    let mut below = vec![Below::default(); tokens.len()];
    for (at, tok) in tokens.iter().enumerate() {
        let head = (tok.head as usize).checked_sub(base).filter(|&head| head != at);
        if let Some(head) = head.and_then(|head| below.get_mut(head)) {
            head.add(tok.dep);
        }
    }
    tokens
        .iter()
        .zip(below)
        .map(|(tok, below)| Token { tag: tag_of(tok.tag, tok.dep, below), ..tok.clone() })
        .collect()
}

/// The tag of a token that is `dep` to its head.
fn tag_of(tag: Tag, dep: Dep, below: Below) -> Tag {
    let alone = !below.any(&[Dep::Aux, Dep::Auxpass]);
    let subject = below.any(&[Dep::Nsubj, Dep::Csubj]);
    let agent = below.any(&[Dep::Agent]);
    match tag {
        Tag::VB | Tag::VBG | Tag::VBN | Tag::VBP | Tag::VBZ
            if is_nominal(dep)
                && below.any(&[Dep::Det, Dep::Poss, Dep::Amod, Dep::Compound])
                && !subject
                && alone =>
        {
            if tag == Tag::VBZ {
                Tag::NNS
            } else {
                Tag::NN
            }
        }
        // `let the water run` has a subject as well, but is no clause of its own.
        Tag::VB if subject && alone && matches!(dep, Dep::Root | Dep::Advcl | Dep::Relcl) => Tag::VBP,
        // Only what is done is done `by` somebody.
        Tag::VBD if agent && alone && !below.any(&[Dep::Dobj]) => Tag::VBN,
        Tag::VBD if dep == Dep::Acl && !subject => Tag::VBN,
        Tag::VBN if subject && alone && !agent => Tag::VBD,
        Tag::NNS if below.any(&[Dep::Mark]) || (subject && dep == Dep::Root) => Tag::VBZ,
        _ => tag,
    }
}

/// Whether only a noun can be that to its head; a gerund can be an object as well, but not behind a determiner.
fn is_nominal(dep: Dep) -> bool {
    matches!(dep, Dep::Dobj | Dep::Pobj | Dep::Nsubj | Dep::Nsubjpass | Dep::Attr)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::Span;

    /// Words as `tag/dep>head`; the tags that come out, joined.
    fn check(input: &str, expected: &str) {
        let tokens: Vec<_> = input
            .split(' ')
            .enumerate()
            .map(|(at, word)| {
                let (tag, rest) = word.split_once('/').unwrap();
                let (dep, head) = rest.split_once('>').unwrap();
                let token = Token::new(Span::new(at, at + 1), tag.parse().unwrap());
                Token { dep: dep.parse().unwrap(), head: head.parse::<u32>().unwrap() + 7, ..token }
            })
            .collect();
        let tags: Vec<_> = mended(&tokens, 7).iter().map(|tok| tok.tag.as_str()).collect();
        assert_eq!(tags.join(" "), expected, "{input}");
    }

    #[test]
    fn a_word_with_an_opener_or_a_subject_is_a_verb() {
        check("VBP/ROOT>0 IN/mark>3 NN/compound>3 NNS/dobj>0", "VBP IN NN VBZ");
        check("NNP/nsubj>1 VBN/ROOT>1", "NNP VBD");
        check("NNS/nsubj>1 VB/ROOT>1", "NNS VBP");
        check("VB/ROOT>0 PRP/nsubj>2 VB/ccomp>0", "VB PRP VB");
    }

    #[test]
    fn an_object_with_a_determiner_is_a_noun() {
        check("VBD/ROOT>0 DT/det>3 NN/compound>3 VBG/dobj>0", "VBD DT NN NN");
        check("VBD/ROOT>0 VBG/dobj>0", "VBD VBG");
    }

    #[test]
    fn what_is_done_by_somebody_is_a_participle() {
        check("NN/ROOT>0 VBD/advcl>0 IN/agent>1 NN/pobj>2", "NN VBN IN NN");
        check("NN/ROOT>0 VBD/acl>0", "NN VBN");
    }

    #[test]
    fn heads_outside_and_tokens_without_a_tree_change_nothing() {
        let mut token = Token::new(Span::new(0, 1), Tag::VBN);
        assert_eq!(mended(std::slice::from_ref(&token), 3), [token.clone()]);
        token.head = 0;
        assert_eq!(mended(std::slice::from_ref(&token), 3), [token]);
    }
}
