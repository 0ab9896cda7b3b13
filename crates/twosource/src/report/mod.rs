//! Results to JSON, Markdown and plain text. Formats, never computes.
