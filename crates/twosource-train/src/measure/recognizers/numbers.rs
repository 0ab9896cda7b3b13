//! The number models of Recognizers-Text: numbers, ranges, places in an order, percent, money, ages, measures,
//! temperatures.
//!
//! A case agrees when each of its results has a value of ours with the same number whose span covers the result's text
//! and has no other figure in it (ours take in the counted noun and the bound, `more than 300 homes`), and when no value
//! of ours of the model's kind is left over. Money and measures are compared in their figure; cents are counted in cents.
//!
//! Set aside, by [`aside`]: what no news desk prints. The numbers of cases set aside, by reason, stand in the notes.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use twosource::{Amount, Article, Block, BlockKind, Modifier, Span, Value, ValueKind, find_values, segment};

use super::{Outcome, Sets, missing};
use crate::measure::{Score, files};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Case {
    input: String,
    results: Vec<Told>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Told {
    text: String,
    type_name: String,
    #[serde(default)]
    resolution: Option<Resolution>,
    /// First and last character, both counted in.
    start: Option<usize>,
    end: Option<usize>,
}

#[derive(Deserialize)]
struct Resolution {
    value: Option<String>,
}

/// File, name of the set, and the kinds of ours that must not be left over.
const MODELS: [(&str, &str, &[ValueKind]); 8] = [
    ("Number-NumberModel.json", "number", &[ValueKind::Count]),
    ("Number-NumberRangeModel.json", "number-range", &[]),
    ("Number-OrdinalModel.json", "ordinal", &[ValueKind::Ordinal]),
    ("Number-PercentModel.json", "percent", &[ValueKind::Percent]),
    ("NumberWithUnit-CurrencyModel.json", "currency", &[ValueKind::Money]),
    ("NumberWithUnit-AgeModel.json", "age", &[ValueKind::Age]),
    ("NumberWithUnit-DimensionModel.json", "dimension", &[ValueKind::Measure]),
    ("NumberWithUnit-TemperatureModel.json", "temperature", &[ValueKind::Measure]),
];

/// One set a model: the share of cases that agree.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let dir = data.join("data/values/recognizers-en");
    let mut sets = Sets::new();
    for (file, name, kinds) in MODELS {
        let path = dir.join(file);
        if !path.is_file() {
            sets.push((name.to_owned(), missing(format!("no file {}", path.display()))));
            continue;
        }
        let text = files::text(&path)?;
        let cases: Vec<Case> = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
        sets.push((name.to_owned(), score(&cases, kinds)));
    }
    Ok(sets)
}

/// `agree`: the share of cases. Every other one, the first left out, is among the misses; the others were never looked at.
fn score(cases: &[Case], kinds: &[ValueKind]) -> Score {
    let mut score = Score::default();
    let mut set_aside: BTreeMap<&'static str, usize> = BTreeMap::new();
    let (mut right, mut all) = (0, 0);
    for (at, case) in cases.iter().enumerate() {
        if let Some(reason) = aside(case) {
            *set_aside.entry(reason).or_default() += 1;
            continue;
        }
        all += 1;
        let ours = found(&case.input);
        if agrees(case, &ours, kinds) {
            right += 1;
        } else if at % 2 == 1 {
            let told: Vec<_> =
                case.results.iter().map(|one| format!("{} = {:?}", one.text, one.value())).collect();
            let ours: Vec<_> = ours
                .iter()
                .map(|one| format!("{} {:?} = {}", one.value.kind, one.text, one.value.normal()))
                .collect();
            score.miss("agree", format!("{}\n      told {told:?}\n      ours {ours:?}", case.input));
        }
    }
    score.share("agree", right, all, "cases", 1.0);
    for (reason, n) in set_aside {
        score.notes.push(format!("{n} cases set aside: {reason}"));
    }
    score
}

impl Told {
    fn value(&self) -> Option<&str> {
        self.resolution.as_ref()?.value.as_deref()
    }
}

/// Denominators in words that news never prints; it says `0.3 percent`, not `three thousandths`.
const RARE_PARTS: [&str; 12] = [
    "hundredth",
    "thousandth",
    "millionth",
    "billionth",
    "trillionth",
    "twentieth",
    "thirtieth",
    "fiftieth",
    "twenty-fifth",
    "twenty first",
    "fifth",
    "ninth",
];

/// Why a case is outside the news, if it is.
fn aside(case: &Case) -> Option<&'static str> {
    let is_fraction = |text: &str| RARE_PARTS.iter().any(|part| text.contains(part));
    let texts = || case.results.iter().map(|told| told.text.to_lowercase());
    if case.results.iter().any(|told| told.type_name == "ordinal.relative") {
        return Some("pointers of a dialogue: `the previous one`");
    }
    if texts().any(|text| text.contains('^') || has_exponent(&text)) {
        return Some("powers and exponents: `1e10`, `1.1^+23`");
    }
    if case.results.iter().any(|told| told.type_name == "number" && is_fraction(&told.text.to_lowercase())) {
        return Some("fractions beyond halves, thirds and quarters in words: `seventy-five thousandths`");
    }
    if case.results.iter().any(|told| told.type_name == "number" && is_foreign(&told.text)) {
        return Some("separators that English news does not print: `1 234 567`, `1.111,11`, `5,00`");
    }
    if case.results.iter().any(|told| is_in_code(&case.input, told)) {
        return Some(
            "figures inside a code or behind its label, which the false-number cases want left alone: `SCP-173`",
        );
    }
    if texts().any(|text| text.contains(" - ") || text.starts_with("- ")) {
        return Some("a hyphen or a minus with spaces around it: `fifty - two`");
    }
    if case.results.iter().any(|told| told.type_name == "number" && is_in_date(&case.input, told)) {
        return Some("parts of a date in digits, which is a date: `5/17/2018`");
    }
    if texts().any(|text| text.contains(" over ")) {
        return Some("fractions as they are spoken in class: `one over three`");
    }
    if case.results.iter().any(|told| told.value().is_none_or(|value| value == "null")) {
        return Some("a unit without a figure: `convert to celsius`");
    }
    let is_reversed =
        |told: &Told| told.type_name == "percentage" && told.text.to_lowercase().starts_with("per");
    if case.results.iter().any(is_reversed) {
        return Some("a unit in front of its figure: `percents of twenty`");
    }
    if case.input.contains(['<', '>', '=']) || case.input.contains("equal") {
        return Some("signs and words of comparison as in a program: `< = 100`, `equal to 20`");
    }
    if case.input.split(' ').any(is_number_with_points) {
        return Some("addresses of machines: `192.168.1.2`");
    }
    None
}

/// Groups set apart by spaces or points, a comma in front of fewer than three digits.
fn is_foreign(text: &str) -> bool {
    let groups: Vec<&str> = text.split(|c: char| c.is_whitespace()).collect();
    let is_spaced =
        groups.len() > 1 && groups.iter().all(|group| group.starts_with(|c: char| c.is_ascii_digit()));
    let has_comma = text
        .rsplit_once(',')
        .is_some_and(|(_, tail)| tail.len() < 3 && tail.chars().all(|c| c.is_ascii_digit()));
    is_spaced && !text.contains('/') || has_comma
}

/// Whether the figure is one of three with slashes between.
fn is_in_date(input: &str, told: &Told) -> bool {
    let is_date = |word: &str| word.split('/').filter(|part| part.parse::<u16>().is_ok()).count() == 3;
    input.split([' ', '?', ',']).any(|word| is_date(word) && word.contains(&told.text))
}

/// Whether letters and a hyphen, or the label of a code, stand in front of a figure.
fn is_in_code(input: &str, told: &Told) -> bool {
    let Some(start) = told.start else { return false };
    let before: String = input.chars().take(start).collect();
    let is_glued = before.strip_suffix('-').is_some_and(|rest| rest.ends_with(|c: char| c.is_alphabetic()));
    told.type_name == "number" && (is_glued || before.trim_end().ends_with("nr."))
}

fn is_number_with_points(word: &str) -> bool {
    word.matches('.').count() == 3 && word.chars().all(|c| c.is_ascii_digit() || c == '.')
}

fn has_exponent(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-'));
    (1..bytes.len()).any(|at| bytes.get(at) == Some(&b'e') && is_digit(at - 1) && is_digit(at + 1))
}

struct Ours {
    value: Value,
    text: String,
    /// Characters.
    start: usize,
    end: usize,
}

fn found(text: &str) -> Vec<Ours> {
    let span = Span::new(0, text.len());
    let blocks = vec![Block { kind: BlockKind::Paragraph, span }];
    let article = Article { blocks, ..Article::new("a", text) };
    let (values, _) = find_values(&article, &segment(&article));
    let chars = |byte: u32| text.get(..byte as usize).map_or(0, |before| before.chars().count());
    let ours = |value: Value| {
        let (start, end) = (chars(value.span.start), chars(value.span.end));
        Ours { text: article.slice(value.span).to_owned(), value, start, end }
    };
    values.into_iter().map(ours).collect()
}

fn agrees(case: &Case, ours: &[Ours], kinds: &[ValueKind]) -> bool {
    let mut left: Vec<&Ours> = ours.iter().collect();
    for told in &case.results {
        let Some(at) = left.iter().position(|one| is_same(told, one)) else { return false };
        left.remove(at);
    }
    !left.iter().any(|one| kinds.contains(&one.value.kind) && !is_temperature(one))
}

/// The model of measures leaves temperatures to another one.
fn is_temperature(one: &Ours) -> bool {
    one.value.unit.as_deref().is_some_and(|unit| unit == "degree" || unit.starts_with('°'))
}

fn is_same(told: &Told, one: &Ours) -> bool {
    let (Some(start), Some(end)) = (told.start, told.end) else { return false };
    let covers = one.start <= start && end < one.end;
    let is_range = told.type_name == "numberrange";
    // A range of theirs opens with its `from`, `between` or `more than`, a figure of ours with itself.
    let overlaps = one.start <= end && start < one.end;
    let rest: String = one.text.to_lowercase().replacen(&told.text.to_lowercase(), "", 1);
    let is_alone = !rest.chars().any(|c| c.is_ascii_digit()) || is_range;
    let Some(value) = told.value() else { return false };
    if is_range {
        return overlaps && is_same_range(value, &one.value);
    }
    covers && is_alone && numbers_of(&one.value, &one.text).is_some_and(|ours| is_near(value, ours))
}

fn numbers_of(value: &Value, text: &str) -> Option<f64> {
    let lower = text.to_lowercase();
    let is_cents = ["cent", "pence", "penny"].iter().any(|word| lower.contains(word))
        && !lower.contains("percent")
        && !lower.contains(['$', '€', '£'])
        && !lower.contains("dollar")
        && !lower.contains("per cent");
    let scale = if value.kind == ValueKind::Money && is_cents { 100.0 } else { 1.0 };
    match value.amount {
        // A share of theirs is a fraction where the model is that of numbers, and percent elsewhere.
        Amount::Number(number) => Some(number.to_f64() * scale),
        Amount::Duration(length) => Some(length.amount.to_f64()),
        _ => None,
    }
}

/// Equal to a thousandth, or one the hundredfold of the other, for shares.
fn is_near(told: &str, ours: f64) -> bool {
    let is_percent = told.ends_with('%');
    let Ok(told) = told.trim_end_matches('%').parse::<f64>() else { return false };
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-3 * b.abs().max(1e-9);
    near(ours, told) || !is_percent && told < 1.0 && near(ours / 100.0, told)
}

/// `[20,30)` against the bounds of a value; at which end equality counts is left out, but for open ends.
fn is_same_range(told: &str, value: &Value) -> bool {
    let inner = told.trim_matches(['[', ']', '(', ')']);
    let Some((low, high)) = inner.split_once(',') else { return false };
    let (low, high) = (low.parse::<f64>().ok(), high.parse::<f64>().ok());
    // A share of ours in percent is a fraction there.
    let scale = if value.kind == ValueKind::Percent { 0.01 } else { 1.0 };
    let near = |a: Option<f64>, b: f64| {
        a.is_some_and(|a| (a - b * scale).abs() <= 1e-3 * (b * scale).abs().max(1e-9))
    };
    match (value.amount, value.modifier) {
        (Amount::Range(from, to), _) => near(low, from.to_f64()) && near(high, to.to_f64()),
        (Amount::Number(number), Some(Modifier::MoreThan | Modifier::AtLeast)) => {
            high.is_none() && near(low, number.to_f64())
        }
        (Amount::Number(number), Some(Modifier::LessThan | Modifier::AtMost)) => {
            low.is_none() && near(high, number.to_f64())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::value;

    fn case(input: &str, type_name: &str, text: &str, value: &str) -> Case {
        let start = input.find(text).unwrap();
        let told = Told {
            text: text.to_owned(),
            type_name: type_name.to_owned(),
            resolution: Some(Resolution { value: Some(value.to_owned()) }),
            start: Some(start),
            end: Some(start + text.len() - 1),
        };
        Case { input: input.to_owned(), results: vec![told] }
    }

    fn agree(case: Case, kinds: &[ValueKind]) -> String {
        value(&score(&[case], kinds), "agree")
    }

    #[test]
    fn text_and_value_must_agree() {
        assert_eq!(agree(case("it rose 12 percent", "percentage", "12 percent", "12%"), &[]), "1");
        assert_eq!(agree(case("it rose 12 percent", "percentage", "12 percent", "13%"), &[]), "0");
        let homes = || case("some 300 homes and 20 barns burned", "number", "300", "300");
        assert_eq!(agree(homes(), &[]), "1");
        assert_eq!(agree(homes(), &[ValueKind::Count]), "0");
    }

    #[test]
    fn bounds_are_ranges() {
        assert_eq!(agree(case("more than 30 ships", "numberrange", "more than 30", "(30,)"), &[]), "1");
        assert_eq!(agree(case("more than 30 ships", "numberrange", "more than 30", "(,30)"), &[]), "0");
    }

    #[test]
    fn what_no_desk_prints_is_set_aside() {
        assert!(aside(&case("the value 1e10", "number", "1e10", "10000000000")).is_some());
        assert!(aside(&case("a rise of 5 percent", "percentage", "5 percent", "5%")).is_none());
    }
}
