//! A gold substring of a page or Markdown file, to how extracted text would show it.
//!
//! Gold is written against the file as it lies on disk, so `said <b>Ruth</b> &amp; Co` has to be looked for as
//! `said Ruth & Co`. Known limit: of the named character references only those of HTML 4 that news pages use are read.

use std::path::Path;

/// `text` without tags and references (`.html`, `.htm`), or without links and emphasis (`.md`).
pub(crate) fn as_extracted(text: &str, file: &str) -> String {
    match extension(file) {
        "html" | "htm" => without_references(&without_tags(text)),
        "md" => without_emphasis(&without_links(text)),
        _ => text.to_owned(),
    }
}

/// What stands after the last dot of a file name.
pub(crate) fn extension(file: &str) -> &str {
    Path::new(file).extension().and_then(|extension| extension.to_str()).unwrap_or_default()
}

/// Drops `<…>` that hold at least one character.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        match rest.find('>') {
            Some(close) if close > 1 => rest = &rest[close + 1..],
            Some(_) => {
                out.push('<');
                rest = &rest[1..];
            }
            None => break,
        }
    }
    out + rest
}

fn without_references(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(amp) = rest.find('&') {
        out.push_str(&rest[..amp]);
        rest = &rest[amp..];
        if let Some((end, c)) = rest.find(';').and_then(|end| Some((end, referenced(&rest[1..end])?))) {
            out.push(c);
            rest = &rest[end + 1..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out + rest
}

fn referenced(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix('#') {
        let code = match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        };
        return char::from_u32(code);
    }
    if let Some(at) = LATIN_1.split_whitespace().position(|latin| latin == name) {
        return char::from_u32(0xA0 + at as u32);
    }
    NAMED.iter().find(|(named, _)| *named == name).map(|&(_, c)| c)
}

/// References of U+00A0 to U+00FF, in the order of their code points (HTML 4.01, section 24.2).
const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
    AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times \
    Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
    ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
    yacute thorn yuml";

/// Markup-significant and typographic references (HTML 4.01, section 24.4, and `apos` of XML).
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("hellip", '…'),
    ("bull", '•'),
    ("prime", '′'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("euro", '€'),
    ("trade", '™'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200C}'),
    ("zwj", '\u{200D}'),
    ("minus", '−'),
    ("rarr", '→'),
    ("larr", '←'),
];

/// `[label](target)` to `label`.
fn without_links(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        if let Some((label, after)) = link(rest) {
            out.push_str(label);
            rest = after;
        } else {
            out.push('[');
            rest = &rest[1..];
        }
    }
    out + rest
}

/// The label of a link that starts `text`, and what follows the link.
fn link(text: &str) -> Option<(&str, &str)> {
    let (label, after) = text.strip_prefix('[')?.split_once(']')?;
    let (_, after) = after.strip_prefix('(')?.split_once(')')?;
    Some((label, after))
}

/// Drops a leading `# `, every `**`, and `*` or `_` at a word's border.
fn without_emphasis(text: &str) -> String {
    let hashes = text.len() - text.trim_start_matches('#').len();
    let title = text[hashes..].trim_start_matches(' ');
    let text = if hashes > 0 && title.len() < text.len() - hashes { title } else { text };
    let chars: Vec<char> = text.chars().collect();
    let is_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric() || *c == '_');
    let mut out = String::new();
    let mut i = 0;
    while let Some(&c) = chars.get(i) {
        // The cut title marks count as a border: what stood before the first character was a space.
        let before = i.checked_sub(1).and_then(|at| chars.get(at));
        if c == '*' && chars.get(i + 1) == Some(&'*') {
            i += 2;
        } else if (c == '*' || c == '_') && !(is_word(before) && is_word(chars.get(i + 1))) {
            i += 1;
        } else {
            out.push(c);
            i += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages() {
        assert_eq!(
            as_extracted("said <b>Ruth</b> &amp; Co&nbsp;&#8212; &eacute;&x", "a.html"),
            "said Ruth & Co\u{a0}— é&x"
        );
    }

    #[test]
    fn markdown() {
        assert_eq!(as_extracted("## **Ferry** _sank_ [off port](x.md)", "a.md"), "Ferry sank off port");
        assert_eq!(as_extracted("snake_case 2*3", "a.md"), "snake_case 2*3");
    }

    #[test]
    fn plain_text_stays() {
        assert_eq!(as_extracted("<b>*x*</b>", "a.txt"), "<b>*x*</b>");
    }
}
