//! Rust source to the number of its code lines: what is neither blank, comment nor inline test module.
//!
//! Reads lines, not syntax. It relies on formatted sources: an inline test module ends at the first `}` that stands as
//! deep as its `mod`. Known limit: a line of a text literal that starts with `//` is taken for a comment.

/// The code lines of a file, each with its number from 1.
pub(crate) fn code_lines(source: &str) -> Vec<(usize, &str)> {
    let mut code = Vec::new();
    let mut skip_to: Option<String> = None;
    let mut in_comment = false;
    let mut lines = source.lines().enumerate().peekable();
    while let Some((number, line)) = lines.next() {
        let text = line.trim();
        if let Some(end) = &skip_to {
            if line == end {
                skip_to = None;
            }
        } else if in_comment || text.starts_with("/*") {
            in_comment = !text.contains("*/");
        } else if text == "#[cfg(test)]"
            && lines.peek().is_some_and(|(_, next)| next.trim().starts_with("mod "))
        {
            let (_, opening) = lines.next().unwrap_or_default();
            if opening.trim_end().ends_with('{') {
                let indent = &opening[..opening.len() - opening.trim_start().len()];
                skip_to = Some(format!("{indent}}}"));
            }
        } else if !text.is_empty() && !text.starts_with("//") {
            code.push((number + 1, line));
        }
    }
    code
}

#[cfg(test)]
mod tests {
    use super::code_lines;

    fn check(source: &str, expected: &[usize]) {
        let numbers: Vec<usize> = code_lines(source).into_iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, expected, "{source}");
    }

    #[test]
    fn blanks_comments_and_tests_do_not_count() {
        check("//! Doc.\n\nfn a() {\n    // why\n    b();\n}\n", &[3, 5, 6]);
        check("/* one\ntwo\n*/\nfn a() {}\n", &[4]);
        check("fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {\n    }\n}\nfn c() {}\n", &[1, 7]);
        check("#[cfg(test)]\nmod tests;\nfn a() {}\n", &[3]);
    }

    #[test]
    fn a_test_only_function_counts() {
        check("#[cfg(test)]\nfn a() {}\n", &[1, 2]);
    }
}
