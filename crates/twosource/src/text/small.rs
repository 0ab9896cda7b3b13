//! Text to its folded or lower-case form for a look-up, without memory of its own where it is short and ASCII.
//!
//! `with_lower("Mayor", |key| table.get(key))` looks `mayor` up.

use crate::text::fold;

/// Bytes of the longest text that is folded without memory of its own: the longest listed name has 64 letters.
const STACK_BYTES: usize = 96;

/// Gives `look_up` the folded `text`, for which ASCII takes no memory.
pub(crate) fn with_folded<T>(text: &str, look_up: impl FnOnce(&str) -> T) -> T {
    with_small(text, look_up, fold)
}

/// Gives `look_up` the `text` in lower case, for which ASCII takes no memory.
pub(crate) fn with_lower<T>(text: &str, look_up: impl FnOnce(&str) -> T) -> T {
    with_small(text, look_up, str::to_lowercase)
}

fn with_small<T>(text: &str, look_up: impl FnOnce(&str) -> T, otherwise: fn(&str) -> String) -> T {
    let mut buffer = [0_u8; STACK_BYTES];
    if !text.is_ascii() {
        return look_up(&otherwise(text));
    }
    if !text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return look_up(text);
    }
    if let Some(small) = buffer.get_mut(..text.len()) {
        small.copy_from_slice(text.as_bytes());
        small.make_ascii_lowercase();
        if let Ok(small) = std::str::from_utf8(small) {
            return look_up(small);
        }
    }
    look_up(&otherwise(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_up_is_what_is_folded() {
        let long = "Vask".repeat(STACK_BYTES);
        for text in ["", "vask", "VASK", "Łukasz O’Néill", &long] {
            assert_eq!(with_folded(text, str::to_owned), fold(text));
            assert_eq!(with_lower(text, str::to_owned), text.to_lowercase());
        }
    }
}
