//! The shape and the encoding, both told from the bytes; the first byte chooses what a transport declares.
#![no_main]

use libfuzzer_sys::fuzz_target;
use twosource_fuzz::check;

/// What is declared.
const DECLARED: &[Option<&str>] = &[
    None,
    Some("utf-8"),
    Some("windows-1252"),
    Some("windows-1251"),
    Some("shift_jis"),
    Some("gb18030"),
    Some("iso-2022-jp"),
    Some("utf-16le"),
    Some("no such"),
];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    check(None, DECLARED[usize::from(*first) % DECLARED.len()], rest);
});
