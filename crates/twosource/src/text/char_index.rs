//! Byte offsets to code-point offsets, for languages whose strings count characters.

/// Translates byte offsets of one text to offsets in code points, and back.
///
/// ```
/// use twosource::CharIndex;
///
/// let index = CharIndex::new("Zoë: “hi”");
/// assert_eq!(index.char_of(9), 6);
/// assert_eq!(index.byte_of(6), 9);
/// ```
#[derive(Clone, Debug)]
pub struct CharIndex {
    /// Length of the text in bytes.
    len: usize,
    /// The text itself, left out for ASCII, where both offsets agree.
    text: Box<str>,
    /// Byte offset of every [`STRIDE`]-th character of `text`.
    marks: Vec<u32>,
}

/// Characters between two marks: lookups scan less than this many.
const STRIDE: usize = 64;

impl CharIndex {
    /// The index of `text`.
    pub fn new(text: &str) -> Self {
        let kept = if text.is_ascii() { "" } else { text };
        let marks = kept.char_indices().step_by(STRIDE).map(|(byte, _)| byte as u32).collect();
        Self { len: text.len(), text: kept.into(), marks }
    }

    /// The number of characters before the byte at `byte`; offsets past the end count as the end.
    pub fn char_of(&self, byte: usize) -> usize {
        let byte = byte.min(self.len);
        let Some(mark) = self.marks.partition_point(|&mark| mark as usize <= byte).checked_sub(1) else {
            return byte;
        };
        let rest = &self.text.as_bytes()[self.marks[mark] as usize..byte];
        mark * STRIDE + rest.iter().filter(|&&b| b & 0xC0 != 0x80).count()
    }

    /// The byte at which the character number `char` starts; numbers past the end give the text's length.
    pub fn byte_of(&self, char: usize) -> usize {
        let Some(&start) = self.marks.get(char / STRIDE) else {
            return if self.marks.is_empty() { char.min(self.len) } else { self.len };
        };
        let start = start as usize;
        self.text[start..].char_indices().nth(char % STRIDE).map_or(self.len, |(byte, _)| start + byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting_on_every_border() {
        let text = "Пример “α” 🦀 ".repeat(30);
        let index = CharIndex::new(&text);
        for (chars, (bytes, _)) in text.char_indices().enumerate() {
            assert_eq!(index.char_of(bytes), chars);
            assert_eq!(index.byte_of(chars), bytes);
        }
        assert_eq!(index.char_of(text.len()), text.chars().count());
        assert_eq!(index.byte_of(text.chars().count()), text.len());
    }
}
