//! A stream to its lines, none longer than a limit: of a longer one only the length is kept, and reading goes on behind it.

use std::io::BufRead;

/// A line without its end.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Its bytes.
    Whole(Vec<u8>),
    /// Its length, which is over the limit.
    TooLong(usize),
}

/// The next line of `reader`.
pub(super) fn next(reader: &mut impl BufRead, limit: usize) -> std::io::Result<Option<Line>> {
    let (mut line, mut len, mut begun) = (Vec::new(), 0_usize, false);
    loop {
        let chunk = match reader.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() && !begun {
            return Ok(None);
        }
        begun = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let part = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default();
        len += part.len();
        if len <= limit {
            line.extend_from_slice(part);
        } else {
            line = Vec::new();
        }
        let (done, used) = (end.is_some() || chunk.is_empty(), part.len() + usize::from(end.is_some()));
        reader.consume(used);
        if done {
            return Ok(Some(if len <= limit { Line::Whole(line) } else { Line::TooLong(len) }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, limit: usize, expected: &[Result<&str, usize>]) {
        // A small buffer, so that lines lie across its borders.
        let mut reader = std::io::BufReader::with_capacity(3, text.as_bytes());
        let mut found = Vec::new();
        while let Some(line) = next(&mut reader, limit).unwrap() {
            found.push(match line {
                Line::Whole(bytes) => Ok(String::from_utf8(bytes).unwrap()),
                Line::TooLong(len) => Err(len),
            });
        }
        let expected: Vec<Result<String, usize>> =
            expected.iter().map(|line| line.map(str::to_owned)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn lines_end_where_they_end() {
        check("one\n\nthree", 10, &[Ok("one"), Ok(""), Ok("three")]);
        check("one\n", 10, &[Ok("one")]);
        check("", 10, &[]);
    }

    #[test]
    fn reading_goes_on_behind_a_long_line() {
        check("one\n0123456789\ntwo\n", 5, &[Ok("one"), Err(10), Ok("two")]);
    }
}
