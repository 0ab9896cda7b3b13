//! Which characters quote and which are apostrophes.

/// Whether `c` is a double quotation mark of any language, straight or curly.
pub(crate) fn is_quote_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

/// Whether `c` is an apostrophe or a single quotation mark.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '‛' | 'ʼ' | '＇')
}
