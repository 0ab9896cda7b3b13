//! Pronouns that the Penn tag set counts among nouns.

/// In small letters.
const INDEFINITE: &[&str] = &[
    "anybody",
    "anyone",
    "anything",
    "everybody",
    "everyone",
    "everything",
    "nobody",
    "nothing",
    "somebody",
    "someone",
    "something",
];

/// Whether a noun by its tag stands for someone or something, in capitals or not: `Nobody`.
pub(crate) fn is_indefinite(form: &str) -> bool {
    INDEFINITE.iter().any(|word| word.eq_ignore_ascii_case(form))
}

#[cfg(test)]
mod tests {
    use super::is_indefinite;

    #[test]
    fn pronouns_and_nouns() {
        assert!(is_indefinite("Nobody") && is_indefinite("something"));
        assert!(!is_indefinite("thing") && !is_indefinite(""));
    }
}
