use crate::parse::draft::Draft;
use crate::parse::options::ParseOptions;
use crate::types::BlockKind;

/// Blocks of a fragment, one `kind: text` a line; a line break inside a block is shown as ` / `.
#[track_caller]
fn check(html: &str, expected: &[&str]) {
    let mut draft = Draft::default();
    super::fragment(html, &mut draft);
    let found: Vec<String> = draft
        .units
        .iter()
        .map(|unit| {
            let kind = unit.kind.unwrap_or(BlockKind::Paragraph);
            format!("{kind}: {}", unit.text(&draft.text).replace('\n', " / "))
        })
        .collect();
    assert_eq!(found, expected, "{html}");
}

#[test]
fn blocks_are_what_their_elements_say() {
    check(
        "<p>The <b>port</b> is&nbsp;<a href='/x'>shut</a>.</p><h2>Ships wait</h2><ul><li>Ada<li>Berg</ul>\
         <blockquote><p>We wait.</p></blockquote><figure><img src=a.png><figcaption>The quay</figcaption></figure>",
        &[
            "paragraph: The port is shut.",
            "crosshead: Ships wait",
            "list-item: Ada",
            "list-item: Berg",
            "blockquote: We wait.",
            "caption: The quay",
        ],
    );
}

#[test]
fn line_breaks_and_bare_text_make_blocks() {
    check(
        "One<br>two<br><br>three<div>four</div>five",
        &["paragraph: One / two", "paragraph: three", "paragraph: four", "paragraph: five"],
    );
    check("<pre>a  b\nc</pre>", &["paragraph: a b / c"]);
}

#[test]
fn what_nobody_sees_is_no_text() {
    check(
        "<script>var x = '<p>no</p>';</script><p>Seen<span class='sr-only'> aloud</span></p><p hidden>no</p>\
         <p style='display: none'>no</p><noscript>no</noscript><select><option>no</select><style>no</style>",
        &["paragraph: Seen"],
    );
}

#[test]
fn a_block_may_name_its_kind() {
    check(
        "<p data-block=dek>Two ships.</p><div data-block='photo-credit'><p>Ada</p></div>",
        &["dek: Two ships.", "photo-credit: Ada"],
    );
}

#[test]
fn bold_lines_are_crossheads_and_bold_sentences_are_not() {
    check(
        "<p><strong>What next</strong></p><p><b>The port is shut.</b></p>",
        &["crosshead: What next", "paragraph: The port is shut."],
    );
}

#[test]
fn the_text_in_json_ld_comes_in_where_the_page_shows_far_less() {
    let shown = "The quay is shut, the harbour master said on Monday.";
    let rest =
        "Divers will look at its piles when the wind drops, and the ferries wait outside until they have. ";
    let body = format!("{shown}\\n{}", rest.repeat(3));
    let page = |body: &str| {
        format!(
            "<script type=application/ld+json>{{\"@type\": \"NewsArticle\", \"articleBody\": \"{body}\"}}</script>\
             <article><h1>Quay shut</h1><p>{shown}</p></article>"
        )
    };
    let bodies = |html: &str| {
        let draft = super::read(html, &ParseOptions::default(), Vec::new()).unwrap();
        let units = draft.units.iter().filter(|unit| unit.kind.is_none());
        units.map(|unit| unit.text(&draft.text).trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(bodies(&page(&body)), [shown, rest.repeat(3).trim()]);
    assert_eq!(bodies(&page("The quay is shut.")), [shown]);
}
