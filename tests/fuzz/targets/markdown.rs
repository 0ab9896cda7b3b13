//! Markdown with front matter.
#![no_main]

use libfuzzer_sys::fuzz_target;
use twosource::Format;
use twosource_fuzz::check;

fuzz_target!(|bytes: &[u8]| check(Some(Format::Markdown), None, bytes));
