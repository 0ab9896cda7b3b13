//! Integration tests: one binary, the public interface only.

mod architecture;
mod case_file;
mod cases;
mod crashes;
mod exchange;
mod grammar;
mod invariants;
mod linking;
mod pages;
mod properties;
mod public_types;
mod report;
mod robustness;
mod story;
mod views;
