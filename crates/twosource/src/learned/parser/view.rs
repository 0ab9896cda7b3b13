//! A sentence with its tags, as the features read it: every token, the root and "no token" have the same four facts.

use crate::learned::form::Form;
use crate::learned::parser::state::NONE;
use crate::types::Tag;

/// The tag of the root and of no token.
const NO_TAG: u32 = 62;

/// What features read of a token.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fact {
    /// Number of the form.
    pub word: u32,
    /// Penn tag.
    pub tag: u32,
    /// The tag that came close to it, 0 for none.
    pub second: u32,
    /// Fine cluster.
    pub fine: u32,
    /// Coarse cluster.
    pub coarse: u32,
}

/// The facts of a sentence.
#[derive(Clone, Debug, Default)]
pub struct View {
    facts: Vec<Fact>,
    /// How many verbs and how many commas and the like stand before each token.
    before: Vec<[u16; 2]>,
}

impl View {
    /// Reads a sentence.
    pub fn fill(&mut self, forms: &[Form], tags: &[Tag], seconds: &[Option<Tag>]) {
        self.facts.clear();
        self.facts.extend(forms.iter().zip(tags).zip(seconds).map(|((form, tag), second)| Fact {
            word: form.word,
            tag: *tag as u32,
            second: second.map_or(0, |tag| tag as u32 + 1),
            fine: u32::from(form.entry.fine),
            coarse: u32::from(form.entry.coarse),
        }));
        self.before.clear();
        let mut counts = [0u16; 2];
        for tag in tags {
            self.before.push(counts);
            counts[0] += u16::from(tag.is_verb() || *tag == Tag::MD);
            counts[1] += u16::from(matches!(tag, Tag::Comma | Tag::Colon | Tag::OpenQuote | Tag::CloseQuote));
        }
        self.before.push(counts);
        // The root.
        self.facts.push(Fact { word: 1, tag: NO_TAG - 1, ..Fact::default() });
    }

    /// The facts of a token.
    #[inline]
    pub fn get(&self, token: u16) -> Fact {
        self.facts.get(usize::from(token)).copied().unwrap_or(Fact { tag: NO_TAG, ..Fact::default() })
    }

    /// How many verbs (up to three) and commas (up to two) stand between two tokens, as one number.
    #[inline]
    pub fn between(&self, from: u16, to: u16) -> u32 {
        let after = self.before.get(usize::from(from) + 1).copied().unwrap_or_default();
        let [verbs, commas] = self.before.get(usize::from(to)).copied().unwrap_or_default();
        let between = |end: u16, start: u16, most: u16| u32::from(end.saturating_sub(start).min(most));
        between(verbs, after[0], 3) << 2 | between(commas, after[1], 2)
    }

    /// The facts of the token `offset` behind another.
    #[inline]
    pub fn behind(&self, token: u16, offset: i32) -> Fact {
        if token == NONE {
            return self.get(NONE);
        }
        u16::try_from(i32::from(token) + offset).map_or_else(|_| self.get(NONE), |near| self.get(near))
    }
}
