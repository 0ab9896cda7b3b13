//! Two writings of a name or a value, to whether they mean the same.
//!
//! Case, accents, the shape of quote marks, space and closing punctuation never count. A name is also the same as a longer
//! form that holds all its words: "Adeyemi" and "Mayor Ruth Adeyemi". That is generous on purpose: the figures judge
//! whether the right person was found, not which form was printed.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Text with case, quote shape, spacing and closing punctuation evened out.
pub(crate) fn norm(text: &str) -> String {
    let mut even = String::with_capacity(text.len());
    for c in text.nfkc() {
        match c {
            '’' => even.push('\''),
            '“' | '”' => even.push('"'),
            c if c.is_whitespace() => {
                if !even.ends_with(' ') {
                    even.push(' ');
                }
            }
            c => even.push(c),
        }
    }
    let bare = even.trim_matches(|c| " .,;:\"'".contains(c));
    // Lower case leaves two letters apart that English desks write either way.
    bare.to_lowercase().replace('ß', "ss").replace('ς', "σ")
}

/// [`norm`] without accents.
pub(crate) fn name_key(name: &str) -> String {
    norm(name).nfkd().filter(|&c| canonical_combining_class(c) == 0).collect()
}

/// One name holds all the words of the other.
pub(crate) fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (name_key(a), name_key(b));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let (in_a, in_b) = (words(&a), words(&b));
    a == b || (!in_a.is_empty() && !in_b.is_empty() && (in_a.is_subset(&in_b) || in_b.is_subset(&in_a)))
}

fn words(key: &str) -> BTreeSet<&str> {
    key.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect()
}

/// Two normal forms of a value agree: the same text, the same number, or dates of which one is a coarser writing of the
/// other down to the month.
pub(crate) fn same_value(gold: &str, got: &str) -> bool {
    let about = |c| c == '~' || c == '≈';
    let (gold, got) = (gold.trim().trim_start_matches(about), got.trim().trim_start_matches(about));
    if norm(gold) == norm(got) {
        return true;
    }
    if let (Some(a), Some(b)) = (number(gold), number(got)) {
        return (a - b).abs() <= 1e-9 * a.abs().max(1.0);
    }
    is_date(gold) && is_date(got) && {
        let (a, b): (Vec<char>, Vec<char>) = (gold.chars().collect(), got.chars().collect());
        let shorter = a.len().min(b.len());
        shorter >= "2024-10".len() && a[..shorter] == b[..shorter]
    }
}

/// The number behind an optional `<`, `>`, `<=` or `>=`.
fn number(text: &str) -> Option<f64> {
    let text = match text.strip_prefix(['<', '>']) {
        Some(rest) => rest.strip_prefix('=').unwrap_or(rest),
        None => text,
    };
    text.replace(',', "").trim().parse().ok()
}

fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.get(4) == Some(&b'-') && bytes[..4].iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert!(same_name("Ruth Adeyemi", "ADEYEMI"));
        assert!(same_name("José Núñez", "Jose Nunez,"));
        assert!(!same_name("Ruth Adeyemi", "Ruth Okafor"));
        assert!(!same_name("", "Ruth") && !same_name("?", "!"));
    }

    #[test]
    fn values() {
        for (gold, got) in
            [("57", "57.0"), ("1,200", "1200"), (">=3", "3"), ("2024-10", "2024-10-01"), ("~ P14Y", "p14y")]
        {
            assert!(same_value(gold, got), "{gold} {got}");
        }
        for (gold, got) in [("57", "58"), ("2024", "2024-10"), ("2024-10-01", "2024-10-02"), ("P14Y", "P14D")]
        {
            assert!(!same_value(gold, got), "{gold} {got}");
        }
    }
}
