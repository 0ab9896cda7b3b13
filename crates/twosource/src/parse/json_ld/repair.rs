//! Text that should be JSON to a value: as it is, or else with the mistakes mended that pages make.
//!
//! Mended are comments and CDATA marks around or between values, trailing and doubled commas, raw line breaks and bad
//! escapes inside strings, quotation marks inside strings that nobody escaped, several values in a row, and an end that
//! was cut off. One pass over the text writes the mended one, so time and memory are linear.
//!
//! Known limits: an inner quotation mark before a comma and another quotation mark ends the string; keys without marks
//! are not read; values nested deeper than the reader of JSON allows are refused.

use serde_json::Value;

/// The value in `text`, or what the reader of JSON says of the text as it is.
pub(in crate::parse) fn value(text: &str) -> serde_json::Result<Value> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    serde_json::from_str(text)
        .or_else(|error| serde_json::from_str(&Repair::new(text).mended()).map_err(|_| error))
}

/// Depth from which the reader of JSON refuses a value anyway.
const MAX_DEPTH: usize = 128;

/// The text that is read and the one that is written.
struct Repair<'t> {
    text: &'t str,
    at: usize,
    out: String,
    /// Brackets that are open, as what closes them.
    open: Vec<char>,
    /// A comma was read and not written, because a value may or may not follow.
    comma: bool,
    /// Values beside each other on the outermost level.
    n_values: usize,
}

impl<'t> Repair<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            out: String::with_capacity(text.len() + 2),
            open: Vec::new(),
            comma: false,
            n_values: 0,
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn mended(mut self) -> String {
        while let Some(c) = self.rest().chars().next().filter(|_| self.open.len() <= MAX_DEPTH) {
            if self.skip_mark() {
                continue;
            }
            self.at += c.len_utf8();
            match c {
                '"' => {
                    self.begin_value();
                    self.string();
                }
                '{' | '[' => {
                    self.begin_value();
                    self.out.push(c);
                    self.open.push(if c == '{' { '}' } else { ']' });
                }
                '}' | ']' => self.close(c),
                ',' => self.comma = true,
                ';' if self.open.is_empty() => {}
                ':' => self.out.push(':'),
                c if c.is_whitespace() => self.out.push(' '),
                c => self.scalar(c),
            }
        }
        while let Some(close) = self.open.pop() {
            self.out.push(close);
        }
        if self.n_values > 1 { format!("[{}]", self.out) } else { self.out }
    }

    /// Skips a comment or a mark of markup; whether there was one.
    fn skip_mark(&mut self) -> bool {
        const MARKS: &[&str] = &["<!--", "-->", "<![CDATA[", "]]>"];
        let rest = self.rest();
        if let Some(mark) = MARKS.iter().find(|mark| rest.starts_with(**mark)) {
            self.at += mark.len();
            return true;
        }
        let end = if rest.starts_with("/*") {
            // `/*<![CDATA[*/` and an ordinary comment end alike.
            rest.find("*/").map(|end| end + 2)
        } else if rest.starts_with("//") {
            let line = rest.find('\n').unwrap_or(rest.len());
            Some(rest.get(..line).and_then(|line| line.find("[CDATA[")).map_or(line, |mark| mark + 7))
        } else {
            return false;
        };
        self.at += end.unwrap_or(rest.len());
        true
    }

    /// Writes the comma that was held back, now that a value follows.
    fn begin_value(&mut self) {
        if self.open.is_empty() {
            self.n_values += 1;
            self.comma = self.n_values > 1;
        }
        if std::mem::take(&mut self.comma) && !self.out.trim_end().ends_with(['{', '[', ':', ',']) {
            self.out.push(',');
        }
    }

    /// Closes brackets up to the one that `c` closes; a bracket that closes nothing is left out.
    fn close(&mut self, c: char) {
        self.comma = false;
        if !self.open.contains(&c) {
            return;
        }
        while let Some(close) = self.open.pop() {
            self.out.push(close);
            if close == c {
                break;
            }
        }
    }

    /// A number, `true`, `false`, `null`; on the outermost level it is no JSON-LD and left out.
    fn scalar(&mut self, first: char) {
        let start = self.at - first.len_utf8();
        let rest = self.rest();
        let len = rest
            .find(|c: char| {
                c.is_whitespace() || matches!(c, ',' | ':' | '{' | '}' | '[' | ']' | '"' | ';' | '/')
            })
            .unwrap_or(rest.len());
        self.at += len;
        if self.open.is_empty() {
            return;
        }
        self.begin_value();
        match self.text.get(start..self.at).unwrap_or_default() {
            "undefined" | "NaN" => self.out.push_str("null"),
            word => self.out.push_str(word),
        }
    }

    /// The rest of a string, its opening mark being read.
    fn string(&mut self) {
        self.out.push('"');
        while let Some(c) = self.rest().chars().next() {
            self.at += c.len_utf8();
            match c {
                '"' if self.closes() => break,
                '"' => self.out.push_str("\\\""),
                '\\' => self.escape(),
                '\n' => self.out.push_str("\\n"),
                '\t' => self.out.push_str("\\t"),
                c if c.is_control() => {}
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    /// What follows a backslash; the backslash is dropped where JSON knows no such escape.
    fn escape(&mut self) {
        let rest = self.rest();
        match rest.chars().next() {
            Some(c @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't')) => {
                self.at += 1;
                self.out.extend(['\\', c]);
            }
            Some('u') if rest.get(1..5).is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit())) => {
                self.out.push_str("\\u");
                self.at += 1;
            }
            _ => {}
        }
    }

    /// Whether a quotation mark that was just read ends its string: what follows can only stand behind a value.
    fn closes(&self) -> bool {
        let mut ahead = self.rest().chars().filter(|c| !c.is_whitespace()).take(2);
        match (ahead.next(), ahead.next()) {
            (None | Some(':' | '}' | ']' | '/'), _) => true,
            (Some(','), next) => next.is_none_or(|c| {
                matches!(c, '"' | '{' | '[' | '}' | ']' | ',' | '-' | 't' | 'f' | 'n' | '/')
                    || c.is_ascii_digit()
            }),
            // A comma was forgotten between two lines.
            (Some('"'), _) => self.rest().trim_start_matches([' ', '\t', '\r']).starts_with('\n'),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = value(text).map_or_else(|error| format!("error: {error}"), |value| value.to_string());
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn sound_json_is_left_alone() {
        check(r#" {"a": "say \"no\", \u00e9 // x"} "#, "{\"a\":\"say \\\"no\\\", é // x\"}");
    }

    #[test]
    fn comments_and_marks_are_skipped() {
        check("<!-- \n{\"a\": 1}\n-->", r#"{"a":1}"#);
        check("//<![CDATA[\n{\"a\": 1}//]]>", r#"{"a":1}"#);
        check("/*<![CDATA[*/{\"a\": /* one */ 1, // rest\n\"b\": 2}/*]]>*/;", r#"{"a":1,"b":2}"#);
    }

    #[test]
    fn commas_are_mended() {
        check(r#"{"a": [1, 2,], "b": {"c": 3,},,}"#, r#"{"a":[1,2],"b":{"c":3}}"#);
        check(r#"{,"a": 1}"#, r#"{"a":1}"#);
    }

    #[test]
    fn strings_are_mended() {
        check("{\"a\": \"one\n\ttwo\u{1}\"}", r#"{"a":"one\n\ttwo"}"#);
        check(r#"{"a": "It\'s 5\%"}"#, r#"{"a":"It's 5%"}"#);
        check(r#"{"a": "He said "no" twice", "b": 1}"#, r#"{"a":"He said \"no\" twice","b":1}"#);
    }

    #[test]
    fn values_in_a_row_are_a_list_and_a_cut_end_is_closed() {
        check(r#"{"a": 1}{"b": 2}"#, r#"[{"a":1},{"b":2}]"#);
        check(r#"{"a": [{"b": "cut her"#, r#"{"a":[{"b":"cut her"}]}"#);
    }

    #[test]
    fn what_is_no_json_is_an_error() {
        assert!(value("").is_err());
        assert!(value("window.data = 3").is_err());
        assert!(value(&"[".repeat(100_000)).is_err());
    }
}
