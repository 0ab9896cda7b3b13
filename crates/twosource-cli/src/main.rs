//! Command line of twosource.
fn main() {}
