//! A report to the short lines that cases expect. `tests/python/views.py` does the same for Python.

use serde_json::Value;

/// The lines of a view, `None` when there is no such view.
pub(crate) fn show(report: &Value, view: &str) -> Option<String> {
    let each = |f: fn(&Value) -> Vec<String>| list(report, "articles").iter().flat_map(f).collect::<Vec<_>>();
    let lines = match view {
        "parse" => {
            let mut lines = each(parse);
            let issues = list(report, "issues").iter();
            lines.extend(issues.filter(|one| word(one, "code").starts_with("parse.")).map(issue));
            lines
        }
        "segment" => {
            each(|article| list(article, "sentences").iter().map(|one| sentence(article, one)).collect())
        }
        "sentences" => each(sentences),
        "values" => each(|article| list(article, "values").iter().map(value).collect()),
        "entities" => each(entities),
        "attributes" => each(attributes),
        "quotes" => each(|article| list(article, "quotes").iter().map(quote).collect()),
        "claims" => each(|article| list(article, "claims").iter().map(claim).collect()),
        "linked" => list(report, "entities").iter().map(linked).collect(),
        "facts" => list(report, "facts").iter().map(fact).collect(),
        "conflicts" => list(report, "conflicts").iter().map(conflict).collect(),
        "quotations" => list(report, "quotations").iter().map(quotation).collect(),
        "dependence" => list(report, "dependence").iter().map(dependence).collect(),
        _ => return None,
    };
    Some(lines.join("\n"))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or("–")
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\n', "⏎"))
}

fn slice<'a>(article: &'a Value, span: &Value) -> &'a str {
    let at = |index: usize| span[index].as_u64().unwrap_or(0) as usize;
    &word(article, "text")[at(0)..at(1)]
}

fn sentence(article: &Value, sentence: &Value) -> String {
    format!("sentence {}", quoted(slice(article, &sentence["span"])))
}

/// The sentences as they stand, one a line.
fn sentences(article: &Value) -> Vec<String> {
    let text = |one: &Value| slice(article, &one["span"]).replace('\n', "⏎");
    list(article, "sentences").iter().map(text).collect()
}

fn parse(article: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(headline) = article["headline"]["text"].as_str() {
        lines.push(format!("headline {}", quoted(headline)));
    }
    if let Some(published) = article["published"].as_str() {
        lines.push(format!("published {published}"));
    }
    for (key, name) in [("publisher", "publisher"), ("section", "section"), ("dateline_place", "dateline")] {
        lines.extend(article[key].as_str().map(|text| format!("{name} {}", quoted(text))));
    }
    lines.extend(list(article, "bylines").iter().map(byline));
    let names = list(article, "agencies").iter().filter_map(Value::as_str);
    lines.extend(names.map(|text| format!("agency {}", quoted(text))));
    lines.extend(list(article, "notices").iter().map(notice));
    lines.extend(list(article, "entries").iter().map(|one| entry(article, one)));
    let blocks = list(article, "blocks").iter();
    lines.extend(
        blocks.map(|one| format!("block {} {}", word(one, "kind"), quoted(slice(article, &one["span"])))),
    );
    lines
}

/// A name, and what the byline says of it.
fn byline(byline: &Value) -> String {
    let kind = if word(byline, "kind") == "person" { "" } else { " (organization)" };
    let beside = ["role", "outlet"]
        .iter()
        .filter_map(|key| byline[*key].as_str().map(|text| format!(" {key} {}", quoted(text))));
    format!("author {}{kind}{}", quoted(word(byline, "name")), beside.collect::<String>())
}

fn notice(notice: &Value) -> String {
    let when = notice["when"].as_str().map(|when| format!(" {when}")).unwrap_or_default();
    format!("notice {}{when}", word(notice, "kind"))
}

/// An entry's time, its headline, and all its text.
fn entry(article: &Value, entry: &Value) -> String {
    let headline = entry["headline"].as_str().map(|text| format!(" {}", quoted(text))).unwrap_or_default();
    format!("entry {}{headline}: {}", word(entry, "published"), quoted(slice(article, &entry["span"])))
}

fn issue(issue: &Value) -> String {
    format!("issue {}", word(issue, "code"))
}

fn value(value: &Value) -> String {
    let unit = value["unit"].as_str().map(|unit| format!(" {unit}")).unwrap_or_default();
    let modifier = value["modifier"].as_str().map(|modifier| format!(" ({modifier})")).unwrap_or_default();
    let head = format!("{} {} = {}", word(value, "kind"), quoted(word(value, "text")), word(value, "value"));
    format!("{head}{unit}{modifier} [{}]", word(value, "rule"))
}

fn entities(article: &Value) -> Vec<String> {
    let line = |entity: &Value| {
        let mentions: Vec<String> = list(article, "mentions")
            .iter()
            .filter(|mention| mention["entity"] == entity["id"])
            .map(|mention| {
                let mark = match word(mention, "form") {
                    "nominal" => "*",
                    "pronoun" => "~",
                    _ => "",
                };
                format!("{}{mark}", quoted(word(mention, "text")))
            })
            .collect();
        format!("{} {}: {}", word(entity, "kind"), word(entity, "name"), mentions.join(", "))
    };
    list(article, "entities").iter().map(line).collect()
}

/// What an article says of its entities in passing.
fn attributes(article: &Value) -> Vec<String> {
    let lines = |entity: &Value| -> Vec<String> {
        let name = word(entity, "name").to_owned();
        let line = |one: &Value| format!("{name}: {} {}", word(one, "kind"), quoted(word(one, "text")));
        list(entity, "attributes").iter().map(line).collect()
    };
    list(article, "entities").iter().flat_map(lines).collect()
}

/// An entity across the articles, with the words that each of them uses for it.
fn linked(entity: &Value) -> String {
    let mut used: Vec<(&str, Vec<String>)> = Vec::new();
    for mention in list(entity, "mentions") {
        let (article, text) = (word(mention, "article"), quoted(word(mention, "text")));
        match used.iter_mut().find(|known| known.0 == article) {
            Some((_, texts)) if texts.contains(&text) => {}
            Some((_, texts)) => texts.push(text),
            None => used.push((article, vec![text])),
        }
    }
    let used: Vec<_> = used.iter().map(|(article, texts)| format!("{article} {}", texts.join(" "))).collect();
    format!("{} {}: {}", word(entity, "kind"), word(entity, "name"), used.join(", "))
}

fn quote(quote: &Value) -> String {
    let speaker = quote["speaker_name"].as_str().unwrap_or("?");
    let cue = quote["cue"]["text"].as_str().map(|cue| format!(" via {}", quoted(cue))).unwrap_or_default();
    let head = format!("{} {} by {speaker}", word(quote, "kind"), quoted(word(quote, "text")));
    format!("{head}{cue} [{}]", word(quote, "rule"))
}

fn claim(claim: &Value) -> String {
    let values: Vec<_> = ["value", "time", "place"].iter().filter_map(|key| claim[*key].as_str()).collect();
    let parts = [word(claim, "subject"), word(claim, "predicate"), word(claim, "object"), &values.join(" ")]
        .join(" | ");
    let sources: Vec<_> = list(claim, "attributed_to").iter().filter_map(Value::as_str).collect();
    let by = if sources.is_empty() { String::new() } else { format!(" by {}", sources.join(" < ")) };
    format!(
        "{} {{{} {}}}{by} [{}]",
        parts.trim_end(),
        word(claim, "polarity"),
        word(claim, "certainty"),
        word(claim, "rule")
    )
}

fn fact(fact: &Value) -> String {
    let ids: Vec<_> = list(fact, "support").iter().map(|one| word(one, "article")).collect();
    let head = format!(
        "{} {} {}",
        word(fact, "status"),
        fact["independent_sources"],
        quoted(word(fact, "statement"))
    );
    format!("{head} <- {}", ids.join(", "))
}

fn conflict(conflict: &Value) -> String {
    let side = |side: &Value| {
        let ids: Vec<_> = list(side, "evidence").iter().map(|one| word(one, "article")).collect();
        format!("{} ({})", word(side, "value"), ids.join(", "))
    };
    let sides: Vec<_> = list(conflict, "sides").iter().map(side).collect();
    format!("{} {}: {}", word(conflict, "kind"), word(conflict, "about"), sides.join(" / "))
}

fn quotation(group: &Value) -> String {
    let variant = |one: &Value| {
        format!("{} {} {}", word(one, "article"), word(one, "fidelity"), quoted(word(one, "text")))
    };
    let variants: Vec<_> = list(group, "variants").iter().map(variant).collect();
    format!("{}: {}", group["speaker_name"].as_str().unwrap_or("?"), variants.join(" / "))
}

fn dependence(link: &Value) -> String {
    let direction = link["direction"].as_str().map(|direction| format!(" {direction}")).unwrap_or_default();
    let dependent = if link["dependent"] == true { " dependent" } else { "" };
    let score = link["score"].as_f64().unwrap_or(0.0);
    format!("{} ~ {} {score:.2}{direction}{dependent}", word(link, "a"), word(link, "b"))
}
