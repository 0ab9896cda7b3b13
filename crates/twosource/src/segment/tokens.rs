//! A block of text to the spans of its tokens, after spaCy's English conventions.
//!
//! One scan from left to right with a bounded look ahead. White space and invisible marks separate; a mark stands
//! alone; a word runs over letters and digits and over the few marks that join them (`1,340`, `7:02`, `O'Neill`,
//! `U.S.`, `F-16`), then loses its clitics (`did|n't`) and units (`7|p.m.`). `the 57-year-old U.S. envoy's
//! decade.During` gives `the|57|-|year|-|old|U.S.|envoy|'s|decade|.|During`.
//!
//! Known limits: spaces inside a word are not mended; `Yahoo!` gives two tokens.

use once_cell::sync::Lazy;
use regex::Regex;

use crate::lexicon::{Abbreviation, abbreviation, tags};
use crate::segment::kind::is_initialism;
use crate::text::is_apostrophe;
use crate::types::Span;

/// Longest look ahead for a stop inside an abbreviation, in bytes: `Ph.D.s` and `D.Phil.` need eight.
const MAX_ABBREVIATION: usize = 10;

/// So many of one mark in a row are a rule or noise, and make one token; no news style doubles marks so often.
const LONG_RUN: usize = 8;

/// Longest name before the `@` of an e-mail address, in bytes (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL: usize = 64;

/// Longest part of a domain name, in bytes (RFC 1035, 2.3.4).
const MAX_LABEL: usize = 63;

/// What a web address runs over: all but white space, quotation marks and angle brackets, up to the last character that
/// is no mark of the sentence. The expression has one loop and is anchored, so its search is linear.
static ADDRESS: Lazy<Regex> = Lazy::new(|| {
    Regex::new(r#"^[^\s"<>“”’]*[^\s"<>“”’.,;:!?)\]']"#).expect("a constant expression that tests compile")
});

/// Endings that are a word of their own after a digit: times of day, units, scales.
const UNITS: &[&str] = &[
    "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "AM", "PM", "A.M.", "P.M.", "km", "m", "cm", "mm", "kg", "g",
    "mg", "lb", "lbs", "oz", "ft", "mi", "mph", "kph", "kmh", "kW", "MW", "GW", "kWh", "MWh", "GB", "MB",
    "TB", "bn", "mn", "tn", "ha", "C", "F",
];

/// Top-level domains that make `name.tld` one token; other words after a stop without space start a sentence.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "io", "co", "uk", "us", "eu", "de", "fr", "ca",
    "au", "nz", "tv", "fm", "example",
];

/// Tails that split off after an apostrophe.
const CLITICS: &[&str] = &["s", "re", "ve", "ll", "d", "m"];

/// Letters before a dollar sign that name the dollar: `US$`, `A$`.
const DOLLARS: &[&str] = &["US", "A", "AU", "C", "CA", "NZ", "HK", "S", "R", "NT"];

/// The tokens of the block at `block`, in order.
pub(super) fn tokenize(text: &str, block: Span) -> Vec<Span> {
    let inner = block.slice(text);
    let base = block.start as usize;
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(rest) = inner.get(at..)
        && let Some(c) = rest.chars().next()
    {
        if c.is_whitespace() || is_invisible(c) {
            at += c.len_utf8();
            continue;
        }
        let start = at;
        let mut cut = |len: usize| {
            out.push(Span::new(base + at, base + at + len));
            at += len;
        };
        if c.is_alphanumeric() || opens_word(rest, c) {
            let word = whole_word(rest);
            let mut last = 0;
            for end in parts(word) {
                cut(end.saturating_sub(last));
                last = end;
            }
        } else {
            cut(mark_len(rest, c));
        }
        // Every branch moves on; this guards the loop against an empty token.
        if at == start {
            at += c.len_utf8();
        }
    }
    out
}

/// Zero-width marks that separate nothing visible and belong to no token of their own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

/// Whether a mark opens a word: `#tag`, `@handle`, `'s`, `'90s`.
fn opens_word(rest: &str, mark: char) -> bool {
    let Some(after) = rest.get(mark.len_utf8()..) else { return false };
    match mark {
        '#' => after.starts_with(char::is_alphabetic),
        '@' => after.starts_with(|c: char| c.is_alphanumeric() || c == '_'),
        _ if is_apostrophe(mark) => clitic_len(after).is_some() || decade_len(after).is_some(),
        _ => false,
    }
}

/// Length of a clitic's letters at the start of `after`, which follows an apostrophe.
fn clitic_len(after: &str) -> Option<usize> {
    CLITICS.iter().map(|clitic| clitic.len()).find(|&len| {
        after.get(..len).is_some_and(|head| CLITICS.iter().any(|clitic| head.eq_ignore_ascii_case(clitic)))
            && !after.get(len..).is_some_and(|tail| tail.starts_with(char::is_alphanumeric))
    })
}

/// Length of `90s` at the start of `after`, which follows an apostrophe.
fn decade_len(after: &str) -> Option<usize> {
    let head = after.get(..3)?.as_bytes();
    let decade = head[0].is_ascii_digit() && head[1] == b'0' && head[2] == b's';
    (decade && !after.get(3..).is_some_and(|tail| tail.starts_with(char::is_alphanumeric))).then_some(3)
}

/// The word at the start of `rest`, clitics and units included.
fn whole_word(rest: &str) -> &str {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let after = rest.get(first..).unwrap_or_default();
    let len = if rest.starts_with(['#', '@']) {
        first + after.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(after.len())
    } else if rest.starts_with(is_apostrophe) {
        first + clitic_len(after).or_else(|| decade_len(after)).unwrap_or_default()
    } else if ["http://", "https://", "www."].iter().any(|head| rest.starts_with(head)) {
        address_len(rest)
    } else {
        let len = run_len(rest);
        let is_site = rest
            .get(..len)
            .is_some_and(|run| run.rsplit_once('.').is_some_and(|(_, tail)| DOMAINS.contains(&tail)));
        if is_site && rest.get(len..).is_some_and(|tail| tail.starts_with('/')) {
            return rest.get(..address_len(rest)).unwrap_or(rest);
        }
        dollar_len(rest, len).unwrap_or_else(|| stop_len(rest, len))
    };
    rest.get(..len).unwrap_or(rest)
}

/// Length of the web address at the start of `rest`, without the marks of the sentence around it.
fn address_len(rest: &str) -> usize {
    ADDRESS.find(rest).map_or(0, |address| address.len())
}

/// Length of the run of letters, digits and joining marks at the start of `rest`.
fn run_len(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let (mut end, mut prev) = (0, ' ');
    // Letters since the last other character: one letter before a stop makes an initialism.
    let mut letters = 0;
    let is_address = is_address(rest);
    while let Some((at, c)) = chars.next() {
        if c.is_alphanumeric() || c == '_' || is_combining(c) {
            letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        } else {
            let after = rest.get(at + c.len_utf8()..).unwrap_or_default();
            let Some(&(_, next)) = chars.peek().filter(|(_, next)| next.is_alphanumeric()) else { break };
            let address = is_address && matches!(c, '.' | '-' | '+' | '@');
            let site = c == '.' && rest.starts_with(char::is_uppercase) && is_country_ending(after);
            if !(joins(prev, c, next, after, letters) || address || site) {
                break;
            }
            letters = 0;
        }
        end = at + c.len_utf8();
        prev = c;
    }
    end
}

/// Whether an e-mail address starts here: joined letters up to an `@` that letters follow.
fn is_address(rest: &str) -> bool {
    let local =
        rest.bytes().take(MAX_LOCAL).take_while(|b| b.is_ascii_alphanumeric() || b"._+-".contains(b)).count();
    let domain = rest.get(local..).and_then(|tail| tail.strip_prefix('@'));
    local > 0 && domain.is_some_and(|domain| domain.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// Whether `mark` between `prev` and `next` belongs to the word. `after` starts with `next`.
fn joins(prev: char, mark: char, next: char, after: &str, letters: usize) -> bool {
    let digits = prev.is_numeric() && next.is_numeric();
    match mark {
        '.' if digits => true,
        '.' => (prev.is_alphabetic() && letters == 1 && is_single_letter(after)) || is_domain(after),
        ',' | ':' | '/' | '⁄' => digits,
        '-' | '‑' => prev.is_alphabetic() && next.is_numeric(),
        '&' => prev.is_uppercase() && next.is_uppercase(),
        '@' => true,
        _ if is_apostrophe(mark) && mark != '‘' => prev.is_alphanumeric() && next.is_alphabetic(),
        _ => false,
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}')
}

fn is_single_letter(after: &str) -> bool {
    let mut chars = after.chars();
    chars.next().is_some_and(char::is_alphabetic) && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Whether `after`, which follows a stop, is a domain, alone or behind one more name: `org`, `post.example`.
fn is_domain(after: &str) -> bool {
    let label =
        after.bytes().take(MAX_LABEL).take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit()).count();
    ends_in_domain(after)
        || after.get(label..).and_then(|tail| tail.strip_prefix('.')).is_some_and(ends_in_domain)
}

/// Whether `after` is the printed country ending of an outlet that goes by its address: the `Ke` of `Coast.Ke`. A word
/// of the language opens a sentence instead: `We left Rome.He stayed.`
fn is_country_ending(after: &str) -> bool {
    let mut chars = after.chars();
    let (Some(first), Some(second)) = (chars.next(), chars.next()) else { return false };
    let shaped = first.is_ascii_uppercase() && second.is_ascii_lowercase();
    shaped
        && !chars.next().is_some_and(char::is_alphanumeric)
        && tags(&after[..2].to_ascii_lowercase()).is_none()
}

fn ends_in_domain(after: &str) -> bool {
    DOMAINS.iter().any(|domain| {
        after
            .strip_prefix(domain)
            .is_some_and(|tail| !tail.starts_with(|c: char| c.is_alphanumeric() || c == '\''))
    })
}

/// Length of `US$` when the word of `len` bytes is followed by a dollar sign that it names.
fn dollar_len(rest: &str, len: usize) -> Option<usize> {
    let named = rest.get(..len).is_some_and(|word| DOLLARS.contains(&word));
    (named && rest.get(len..).is_some_and(|tail| tail.starts_with('$'))).then_some(len + 1)
}

/// `len`, or one more when the word of `len` bytes keeps the stop after it.
fn stop_len(rest: &str, len: usize) -> usize {
    let Some(tail) = rest.get(len..).and_then(|tail| tail.strip_prefix('.')) else { return len };
    if tail.starts_with('.') {
        return len;
    }
    // `Ph` of `Ph.D.`: the stop inside is found by looking the longer form up.
    let inner = (len + 2..=len + MAX_ABBREVIATION).find(|&end| {
        rest.get(..end).is_some_and(|word| abbreviation(word) == Some(Abbreviation::Initialism))
            && !rest.get(end..).is_some_and(|tail| tail.starts_with(char::is_alphanumeric))
    });
    if let Some(end) = inner {
        return end;
    }
    let Some(word) = rest.get(..=len) else { return len };
    if keeps_stop(word, tail) { len + 1 } else { len }
}

/// Whether `word`, which ends in a stop and is followed by `tail`, is one token.
fn keeps_stop(word: &str, tail: &str) -> bool {
    let next = tail.trim_start().chars().next();
    // The stop of a time of day belongs to its unit, which is split off later.
    let unit = word.trim_start_matches(|c: char| c.is_numeric() || matches!(c, ':' | ','));
    if unit.len() < word.len() {
        return UNITS.contains(&unit);
    }
    match abbreviation(word) {
        Some(Abbreviation::Number) => next.is_some_and(char::is_numeric),
        Some(_) => true,
        None if word == "I." => {
            next.is_some_and(char::is_uppercase)
                && tail.starts_with(' ')
                && is_single_letter(tail.trim_start())
        }
        // A single small letter is no initial, and a capital is one only before a name or another mark.
        None if is_initialism(word) => {
            word.len() > 3 || word.starts_with(char::is_uppercase) && next.is_some_and(char::is_uppercase)
        }
        None => false,
    }
}

/// Where the parts of `word` end: clitics, `can|not` and `gon|na`, numbers with a unit.
fn parts(word: &str) -> Vec<usize> {
    let mut ends = vec![word.len()];
    if ["cannot", "gonna", "gotta"].iter().any(|joined| word.eq_ignore_ascii_case(joined)) {
        ends.insert(0, 3);
        return ends;
    }
    if word.starts_with(|c: char| c.is_numeric()) {
        let digits = word.find(char::is_alphabetic).unwrap_or(word.len());
        if word.get(digits..).is_some_and(|unit| UNITS.contains(&unit)) {
            ends.insert(0, digits);
            return ends;
        }
    }
    let mut head = word;
    // `wouldn't've` has two; no English word has more.
    for _ in 0..2 {
        let Some(cut) = clitic_start(head).filter(|&cut| cut > 0) else { break };
        ends.insert(0, cut);
        head = head.get(..cut).unwrap_or_default();
    }
    ends
}

/// Where the clitic at the end of `word` starts.
fn clitic_start(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rev().find(|(_, c)| is_apostrophe(*c))?;
    let tail = word.get(at + mark.len_utf8()..)?;
    if CLITICS.iter().any(|clitic| tail.eq_ignore_ascii_case(clitic)) {
        return Some(at);
    }
    let head = word.get(..at)?;
    (tail.eq_ignore_ascii_case("t") && head.ends_with(['n', 'N'])).then(|| at - 1)
}

/// Length of the token that the mark `c` at the start of `rest` makes.
fn mark_len(rest: &str, c: char) -> usize {
    if rest.chars().take(LONG_RUN).filter(|other| *other == c).count() == LONG_RUN {
        return rest.find(|other| other != c).unwrap_or(rest.len());
    }
    let run = |same: fn(char, char) -> bool| rest.find(|other| !same(c, other)).unwrap_or(rest.len());
    match c {
        '.' | '-' | '_' | '=' | '*' | '~' => run(|c, other| c == other),
        '\'' | '`' if rest.get(1..).is_some_and(|tail| tail.starts_with(c)) => 2,
        // A pictograph takes its modifiers and joined parts along.
        _ if !c.is_ascii() => {
            let mut len = c.len_utf8();
            for next in rest.get(len..).unwrap_or_default().chars() {
                if !(is_combining(next)
                    || matches!(next, '\u{FE0E}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'))
                {
                    break;
                }
                len += next.len_utf8();
            }
            len
        }
        _ => c.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let spans = tokenize(text, Span::new(0, text.len()));
        let got: Vec<_> = spans.iter().map(|span| span.slice(text)).collect();
        assert_eq!(got.join("|"), expected, "{text}");
    }

    #[test]
    fn clitics_stand_alone() {
        check("don't can't won’t", "do|n't|ca|n't|wo|n’t");
        check("he's NATO’s they'll I'd we’ve", "he|'s|NATO|’s|they|'ll|I|'d|we|’ve");
        check("cannot wouldn't've", "can|not|would|n't|'ve");
        check("O'Neill's players' Shi'ite", "O'Neill|'s|players|'|Shi'ite");
        check("the club 's U.S.'s", "the|club|'s|U.S.|'s");
    }

    #[test]
    fn abbreviations_keep_their_stop_and_other_words_do_not() {
        check("Gen. J. Ruiz of the U.S. left.", "Gen.|J.|Ruiz|of|the|U.S.|left|.");
        check("at 7 p.m. or 7p.m. or 7pm", "at|7|p.m.|or|7|p.m.|or|7|pm");
        check("No. 10 said no. No.", "No.|10|said|no|.|No|.");
        check("a Ph.D. student", "a|Ph.D.|student");
        check("So did I. He left", "So|did|I|.|He|left");
        check("etc... and", "etc|...|and");
    }

    #[test]
    fn numbers_keep_their_marks_and_lose_signs_and_units() {
        check("1,340 7.25 7:02 16h44 10/4", "1,340|7.25|7:02|16h44|10/4");
        check("$1.5 £20m €3bn US$4 99%", "$|1.5|£|20|m|€|3|bn|US$|4|99|%");
        check("in 2014, 2015.", "in|2014|,|2015|.");
        check("1990s '90s 19th", "1990s|'90s|19th");
        check("20°C", "20|°|C");
    }

    #[test]
    fn hyphens_dashes_and_slashes_split_words() {
        check("57-year-old 10-15 well-known", "57|-|year|-|old|10|-|15|well|-|known");
        check("F-16 COVID-19 mid-2014", "F-16|COVID-19|mid-2014");
        check("dead—or alive–he and/or", "dead|—|or|alive|–|he|and|/|or");
        check("a -- b --- c", "a|--|b|---|c");
        check("AT&T U.S.-led", "AT&T|U.S.|-|led");
    }

    #[test]
    fn addresses_tags_and_handles_are_whole() {
        check(
            "#VoteDay @mara_f, see https://a.example/x?y=1.",
            "#VoteDay|@mara_f|,|see|https://a.example/x?y=1|.",
        );
        check("write to the.desk-2@post.example.", "write|to|the.desk-2@post.example|.");
        check("google.com said pix.post.example/a1.", "google.com|said|pix.post.example/a1|.");
    }

    #[test]
    fn a_missing_or_stray_space_does_not_hide_the_stop() {
        check("a decade.During the", "a|decade|.|During|the");
        check("in Rome.He stayed", "in|Rome|.|He|stayed");
        check("fire, Coast.Ke reports", "fire|,|Coast.Ke|reports");
        check("in 2014.During", "in|2014|.|During");
        check("the r eports . he", "the|r|eports|.|he");
        check("end.he", "end|.|he");
    }

    #[test]
    fn quotation_marks_stand_alone() {
        check("\"Yes,\" 'no' “so” ''x''", "\"|Yes|,|\"|'|no|'|“|so|”|''|x|''");
        check(&format!("no{} yes!!", "!".repeat(LONG_RUN)), "no|!!!!!!!!|yes|!|!");
        check("Wait... what?! …", "Wait|...|what|?|!|…");
    }

    #[test]
    fn text_of_any_script_and_invisible_marks_are_safe() {
        check("Zoë\u{200B}Ølgaard e\u{301}t 👍🏽👍", "Zoë|Ølgaard|e\u{301}t|👍🏽|👍");
        check("' ’ # @ .", "'|’|#|@|.");
    }
}
