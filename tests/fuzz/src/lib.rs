//! What every fuzz target does with its bytes; see `cargo xtask fuzz`.

use twosource::Format;

#[path = "../../it/invariants.rs"]
mod invariants;

/// Parses `bytes` as `format`, or as what they look like, and panics where an article is not whole.
pub fn check(format: Option<Format>, encoding: Option<&str>, bytes: &[u8]) {
    invariants::check(format, encoding, bytes);
}
