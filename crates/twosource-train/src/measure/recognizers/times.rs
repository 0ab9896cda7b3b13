//! Dates, durations and other times of Recognizers-Text (`DateTime-DateTimeModel.json`) to the share that comes out alike.
//!
//! One expected result is one case. It is right when a time of ours has the same words, but for articles and prepositions at
//! their head, and the same value: one of the days that the expected answer allows, the same length, the same TIMEX3.
//! A case that [`aside`] gives a reason for is not counted; the notes say how many there are of each. The day of reference
//! is that of the case.
//!
//! The odd cases were looked at while the rules were made; only they list misses.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use twosource::{
    Amount, Article, Block, BlockKind, Date, Span, Value, ValueKind, When, find_values, segment,
};

use super::super::timex::same_value;
use super::super::{Outcome, Score, Sets, files, missing};

const FILE: &str = "data/values/recognizers-en/DateTime-DateTimeModel.json";

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Case {
    input: String,
    context: Option<Context>,
    #[serde(default)]
    results: Vec<Expected>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Context {
    reference_date_time: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Expected {
    text: String,
    type_name: Option<String>,
    #[serde(default)]
    resolution: Resolution,
}

#[derive(Default, Deserialize)]
struct Resolution {
    #[serde(default)]
    values: Vec<Answer>,
}

#[derive(Default, Deserialize)]
struct Answer {
    #[serde(default)]
    timex: String,
    value: Option<String>,
    start: Option<String>,
    end: Option<String>,
}

/// `times.date`, `times.duration` and the other types: cases whose words and value agree. `times` joins date and duration.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let path = data.join(FILE);
    if !path.is_file() {
        return Ok(vec![("recognizers-times".to_owned(), missing(format!("no {}", path.display())))]);
    }
    let text = files::text(&path)?;
    let cases: Vec<Case> = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    Ok(vec![("recognizers-times".to_owned(), score(&cases))])
}

fn score(cases: &[Case]) -> Score {
    let mut score = Score::default();
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, case) in cases.iter().enumerate() {
        let found = found(case);
        for expected in &case.results {
            let Some(kind) = expected.type_name.as_deref().and_then(|name| name.strip_prefix("datetimeV2."))
            else {
                continue;
            };
            if kind == "timezone" {
                continue;
            }
            if let Some(reason) = aside(case, expected) {
                *reasons.entry(reason).or_default() += 1;
                continue;
            }
            if kind == "date" && counts_to_the_day(expected, &found) {
                *reasons.entry(TO_THE_DAY).or_default() += 1;
                continue;
            }
            if kind == "date" && is_length_ahead(expected, &found) {
                *reasons.entry(AHEAD).or_default() += 1;
                continue;
            }
            if kind == "date" && is_with_clock(expected, &found) {
                *reasons.entry(WITH_CLOCK).or_default() += 1;
                continue;
            }
            let right = found.iter().any(|(words, value)| agrees(expected, kind, words, value));
            let count = counts.entry(kind).or_default();
            count.0 += usize::from(right);
            count.1 += 1;
            if !right && at % 2 == 1 {
                let ours: Vec<_> =
                    found.iter().map(|(words, value)| format!("{words} = {}", shown(value))).collect();
                let told = expected.resolution.values.first().map(told).unwrap_or_default();
                let line =
                    format!("{:?} in {:?} is {told}; found {}", expected.text, case.input, ours.join(", "));
                score.miss(format!("times.{kind}"), line);
            }
        }
    }
    let both = ["date", "duration"].iter().filter_map(|kind| counts.get(kind));
    let (hit, of) = both.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    score.share("times", hit, of, "cases", 0.0);
    for (kind, (hit, of)) in counts {
        score.share(format!("times.{kind}"), hit, of, "cases", 0.0);
    }
    for (reason, n) in reasons {
        score.notes.push(format!("set aside: {n} with {reason}"));
    }
    score
}

const TO_THE_DAY: &str = "weeks, months or years counted to the very day (two months ago), which TIMEX3 and we count to the week, month or year";

/// Whether ours is the week, month or year that TIMEX3 has for a length of time, and the expected day lies in it.
fn counts_to_the_day(expected: &Expected, found: &[(String, Value)]) -> bool {
    let text = expected.text.to_lowercase();
    let is_length = ["week", "month", "year", "decade"].iter().any(|unit| text.contains(unit))
        && [" ago", " from now", "in ", " later"].iter().any(|word| text.contains(word));
    is_length
        && found.iter().filter(|(words, _)| bare(words) == bare(&text)).any(|(_, value)| {
            let Amount::When(when) = value.amount else { return false };
            let day = expected
                .resolution
                .values
                .iter()
                .find_map(|answer| answer.value.as_ref()?.parse::<Date>().ok());
            let holds = |day: Date| when.days().is_some_and(|(first, last)| first <= day && day <= last);
            when.day().is_none() && day.is_some_and(holds)
        })
}

const WITH_CLOCK: &str = "the right day with the time of day beside it, which TIMEX3 and we join to one value and the set lists as two";

/// Whether ours is the expected day with a time of day on it, in words that hold those of the day.
fn is_with_clock(expected: &Expected, found: &[(String, Value)]) -> bool {
    let text = expected.text.to_lowercase();
    found.iter().any(|(words, value)| {
        let Amount::When(when) = value.amount else { return false };
        let day = when.day().filter(|_| when.time.is_some() && words.contains(bare(&text)));
        let is_day = |day: Date| {
            let day = day.to_string();
            expected.resolution.values.iter().any(|answer| answer.value.as_deref() == Some(day.as_str()))
        };
        day.is_some_and(is_day)
    })
}

const AHEAD: &str = "a length behind `in` as the day when it will be over (in two weeks), which the contract keeps as a length";

/// Whether a length behind `in` is expected as a day and ours is that length.
fn is_length_ahead(expected: &Expected, found: &[(String, Value)]) -> bool {
    let text = expected.text.to_lowercase();
    text.strip_prefix("in ").is_some_and(|rest| {
        found.iter().any(|(words, value)| words == rest && value.kind == ValueKind::Duration)
    })
}

fn told(answer: &Answer) -> String {
    let range = answer
        .start
        .as_ref()
        .map(|start| format!("{start} to {}", answer.end.as_deref().unwrap_or_default()));
    format!("{} {}", answer.timex, answer.value.clone().or(range).unwrap_or_default())
}

fn shown(value: &Value) -> String {
    value.to_timex3().map_or_else(|| value.normal(), |timex| timex.to_string())
}

/// The times of a case with their words in lower case.
fn found(case: &Case) -> Vec<(String, Value)> {
    let mut article = Article::new("case", case.input.as_str());
    let told = case.context.as_ref().and_then(|context| context.reference_date_time.as_ref());
    article.received = told.and_then(|told| told.get(..10)?.parse::<Date>().ok());
    article.blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(0, article.text.len()) });
    let segmentation = segment(&article);
    let (values, _) = find_values(&article, &segmentation);
    let words = |value: &Value| value.span.slice(&article.text).to_lowercase();
    values.iter().map(|value| (words(value), value.clone())).collect()
}

/// Why a case is none that a news text has, if it is so.
fn aside(case: &Case, expected: &Expected) -> Option<&'static str> {
    let text = expected.text.to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| MESSAGE_WORDS.contains(word) || is_glued_shorthand(word))
        || text.contains(" . m")
    {
        return Some("shorthand of messages (tmr, eod, noonish, 7p, 10D, oclock)");
    }
    if words.iter().any(|word| word.len() == 8 && word.bytes().all(|byte| byte.is_ascii_digit())) {
        return Some("a date as one number (20161016)");
    }
    if mixes_order(&words, &text) {
        return Some("parts of a date in an order that no country prints (Oct/2, 23-2020-September)");
    }
    if expected.resolution.values.iter().all(|answer| answer.value.as_deref() == Some("not resolved"))
        && expected.type_name.as_deref() != Some("datetimeV2.set")
    {
        return Some("a day that no calendar has");
    }
    let from = case.input.to_lowercase().find(&text);
    let printed = from.and_then(|from| case.input.get(from..from + text.len())).unwrap_or_default();
    if printed.split(|c: char| !c.is_alphabetic()).any(|word| NAMES.contains(&word))
        && !printed.ends_with("year")
    {
        return Some("a day, month or holiday without its capital");
    }
    let has_year = words.iter().any(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    if !has_year && is_numeric_date(&text) {
        return Some("a numeric date without a year of four digits (22/04, 3-18-40)");
    }
    if is_two_ways(&words, &text) {
        return Some("a numeric date that two countries read two ways (01/02/2018)");
    }
    if !case.input.is_ascii() {
        return Some("marks outside English (other scripts, emoji)");
    }
    None
}

/// Names that English writes with a capital, without theirs.
const NAMES: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "easter",
    "christmas",
    "halloween",
    "thanksgiving",
    "earth",
    "patrick",
    "year",
];

/// Whether a date in figures has two numbers that may both be the month.
fn is_two_ways(words: &[&str], text: &str) -> bool {
    let figures: Vec<u16> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let is_date = text.contains('/') || text.contains('-') || text.contains('.');
    matches!(figures.as_slice(), [.., a, b, year] if is_date && *a <= 12 && *b <= 12 && a != b && *year > 1000)
}

/// `11ish`, `7p`, `10d`, `2w`: figures with letters that are no ending of an ordinal and no part of the day.
fn is_glued_shorthand(word: &str) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    letters.len() < word.len() && matches!(letters, "ish" | "p" | "a" | "d" | "w" | "y" | "m" | "h")
}

/// A month's name joined to figures by slashes or hyphens, other than day, month, year or the reverse.
fn mixes_order(words: &[&str], text: &str) -> bool {
    let is_joined = text.contains(['/', '-']) && !text.contains(' ');
    let month = words.iter().position(|word| NAMES.contains(word));
    is_joined && !words.is_empty() && month.is_some_and(|at| words.len() != 3 || at != 1)
}

/// Words of messages and calendars that no desk prints.
const MESSAGE_WORDS: &[&str] = &[
    "tmr", "tmrw", "tom", "2day", "eod", "eom", "eoy", "noonish", "ish", "asap", "wkend", "mmorning", "nite",
    "2moro", "sept1", "yest", "oclock",
];

/// Whether the words have two runs of digits with a slash, a hyphen or a point between them.
fn is_numeric_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let joint = |at: usize| matches!(bytes.get(at), Some(b'/' | b'-' | b'.'));
    let is_clock = text.contains("am") || text.contains("pm") || text.contains(':');
    !is_clock && (1..bytes.len()).any(|at| joint(at) && is_digit(at - 1) && is_digit(at + 1))
}

/// Words at the head of a time that one side may leave out: articles, prepositions, and `not` of `not less than`.
const HEADS: &[&str] = &[
    "the", "in", "on", "at", "from", "between", "of", "for", "during", "a", "an", "by", "within", "this",
    "about", "around", "not",
];

/// The words without articles and prepositions at their head.
fn bare(mut text: &str) -> &str {
    while let Some((first, rest)) = text.split_once(' ') {
        if !HEADS.contains(&first) {
            break;
        }
        text = rest;
    }
    text.trim_end_matches('.')
}

fn agrees(expected: &Expected, kind: &str, words: &str, value: &Value) -> bool {
    bare(words) == bare(&expected.text.to_lowercase())
        && expected.resolution.values.iter().any(|answer| same(answer, kind, value))
}

/// Whether our value is one answer of a type.
fn same(answer: &Answer, kind: &str, value: &Value) -> bool {
    let timex = value.to_timex3().map(|timex| timex.value).unwrap_or_default();
    let is_same = same_value(&answer.timex, &timex);
    match (kind, value.amount) {
        ("date", Amount::When(when)) => {
            is_same || when.day().is_some_and(|day| answer.value.as_deref() == Some(day.to_string().as_str()))
        }
        ("time", Amount::When(when)) => {
            clock(when).is_some_and(|clock| answer.value.as_deref() == Some(clock.as_str()))
        }
        ("datetime", Amount::When(when)) => {
            let both = when.day().zip(clock(when)).map(|(day, clock)| format!("{day} {clock}"));
            is_same || both.is_some() && answer.value == both
        }
        ("daterange" | "datetimerange" | "timerange", amount) => {
            is_same || same_range(answer, amount, value.kind)
        }
        _ => is_same || same_value(&answer.timex, &value.normal()),
    }
}

fn clock(when: When) -> Option<String> {
    let time = when.time?;
    Some(format!("{:02}:{:02}:{:02}", time.hour, time.minute, time.second.unwrap_or(0)))
}

/// Whether a range of theirs, which leaves out its last day, has the ends of ours.
fn same_range(answer: &Answer, amount: Amount, kind: ValueKind) -> bool {
    let (Some(start), Some(end)) = (answer.start.as_deref(), answer.end.as_deref()) else { return false };
    let (from, until) = match amount {
        Amount::When(when) => (when, when),
        Amount::Period(from, until) => (from, until),
        _ => return false,
    };
    if let (Some(from), Some(until)) = (clock(from), clock(until)) {
        let time = |text: &str| text.rsplit(' ').next().map(str::to_owned);
        return kind != ValueKind::Date && (time(start), time(end)) == (Some(from), Some(until));
    }
    let (Some((first, _)), Some((last_first, last))) = (from.days(), until.days()) else { return false };
    let ends = [last.plus_days(1), last, last_first].map(|day| day.to_string());
    first.to_string() == start && ends.iter().any(|day| day == end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_value_must_agree() {
        let cases: Vec<Case> = serde_json::from_str(
            r#"[{"Input": "Back on Friday for 3 minutes or 22/04", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
            "Results": [{"Text": "friday", "TypeName": "datetimeV2.date", "Resolution": {"values": [{"timex": "XXXX-WXX-5",
            "value": "2016-11-04"}]}}, {"Text": "3 minutes", "TypeName": "datetimeV2.duration", "Resolution": {"values":
            [{"timex": "PT3M", "value": "180"}]}}, {"Text": "22/04", "TypeName": "datetimeV2.date"}]}]"#,
        )
        .unwrap();
        let score = score(&cases);
        assert_eq!(super::super::super::value(&score, "times"), "1");
        assert_eq!(score.notes.len(), 1);
    }
}
