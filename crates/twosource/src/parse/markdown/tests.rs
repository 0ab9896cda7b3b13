use super::read;
use crate::parse::unit;

#[track_caller]
fn check(source: &str, expected: &[(&str, &str)]) {
    let draft = read(source, Vec::new()).unwrap();
    let blocks = unit::blocks(&draft.units);
    let found: Vec<_> =
        blocks.iter().map(|block| (block.kind.as_str(), block.span.slice(&draft.text))).collect();
    assert_eq!(found, expected, "{source}");
}

const BODY: &str =
    "A storm **tore** off a [crane](https://bay.example) on Monday and the port was shut, its head said.";
const BODY_TEXT: &str = "A storm tore off a crane on Monday and the port was shut, its head said.";

#[test]
fn structure_gives_kinds_and_marks_are_gone() {
    check(
        &format!(
            "# Storm *closes* port\n\n*Nobody was hurt that night*\n\n{BODY}\n\n## What now?\n\n- Bring water\n- Stay\n\n> We wait."
        ),
        &[
            ("headline", "Storm closes port"),
            ("dek", "Nobody was hurt that night"),
            ("paragraph", BODY_TEXT),
            ("crosshead", "What now?"),
            ("list-item", "Bring water"),
            ("list-item", "Stay"),
            ("blockquote", "We wait."),
        ],
    );
}

#[test]
fn pictures_and_links_are_told_apart_from_text() {
    check(
        &format!(
            "# Storm\n\n{BODY}\n\n![The quay](a.jpg)\n\n*The quay on Monday*\n\n## Related\n\n- [Ferry fares rise](b)\n- [Mill burns](c)\n"
        ),
        &[
            ("headline", "Storm"),
            ("paragraph", BODY_TEXT),
            ("caption", "The quay"),
            ("caption", "The quay on Monday"),
            ("related", "Related"),
            ("related", "Ferry fares rise"),
            ("related", "Mill burns"),
        ],
    );
}

#[test]
fn a_title_of_the_front_matter_stands_above_a_body_without_it() {
    let front = "---\ntitle: Storm closes port\ndescription: Nobody was hurt\n---\n";
    let expected = [("headline", "Storm closes port"), ("dek", "Nobody was hurt"), ("paragraph", BODY_TEXT)];
    check(&format!("{front}{BODY}"), &expected);
    check(&format!("{front}# Storm closes port\n\n*Nobody was hurt*\n\n{BODY}"), &expected);
    check("---\ntitle: Storm\n---\n", &[("headline", "Storm")]);
}

#[cfg(feature = "html")]
#[test]
fn blocks_of_html_are_read_as_a_page_is() {
    let figure = "<figure>\n<img src=\"a.jpg\">\n<figcaption>The quay</figcaption>\n</figure>";
    check(
        &format!("# Storm\n\n{BODY}\n\n{figure}\n\n<!-- to do -->\n"),
        &[("headline", "Storm"), ("paragraph", BODY_TEXT), ("caption", "The quay")],
    );
}

#[test]
fn emphasis_inside_a_sentence_is_no_sign() {
    let last = "*The Ferryman* is her last film, and the critics of the town were kind to it.";
    check(&format!("{BODY}\n\n{last}"), &[("paragraph", BODY_TEXT), ("paragraph", &last.replace('*', ""))]);
}

#[test]
fn tables_are_rows_and_comments_are_not_shown() {
    check(
        &format!("{BODY}\n\n| Port | Ships |\n|---|---|\n| Lund | 3 |\n\n<!-- note -->\n"),
        &[("paragraph", BODY_TEXT), ("list-item", "Port | Ships"), ("list-item", "Lund | 3")],
    );
}

#[test]
fn deep_nesting_is_read() {
    let text = read(&format!("{}x", "> ".repeat(20_000)), Vec::new()).unwrap().text;
    assert!(text.contains('x'));
    assert!(read(&"- ".repeat(20_000), Vec::new()).map_or(0, |draft| draft.units.len()) <= 20_000);
}
