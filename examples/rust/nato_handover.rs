//! The NATO handover.
fn main() {}
