//! Speed of the whole way.
fn main() {}
