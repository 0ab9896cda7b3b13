//! Makes the word tables and weights that twosource ships.
fn main() {}
