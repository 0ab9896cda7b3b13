//! What leaves the library: nothing of an article acts as markup, and the committed schema is the one of the code.

use std::path::Path;

use twosource::Analyzer;

/// Words of an article that would like to be more than words.
const HOSTILE: &str = "Mayor <script>alert(1)</script> Ruth Adeyemi said on Monday that \"<img src=x onerror=alert(1)>\" \
    was [here](javascript:alert(1)) in Eastport.\n\n\"Click [now](javascript:x) `code` **bold** \u{1b}[31mred\u{1b}]8;;http://a.example\u{7},\" \
    Ruth Adeyemi told reporters.\n\nTomas Berg \u{202e}said \u{2066}that # 340 people | left. https://a.example/x";

fn stories() -> (String, String) {
    let analyzer = Analyzer::default();
    let analyses: Vec<_> = ["<b>one</b>", "[two](javascript:x)"]
        .iter()
        .map(|id| analyzer.analyze(id, HOSTILE.as_bytes()).unwrap())
        .collect();
    let of_article = (analyses[0].to_markdown(), analyses[0].to_text());
    let story = analyzer.reconcile(analyses).unwrap();
    (story.to_markdown() + &of_article.0, story.to_text() + &of_article.1)
}

#[test]
fn markdown_has_no_markup_of_the_article() {
    let (markdown, _) = stories();
    assert!(markdown.contains("script"), "the words themselves stay: {markdown}");
    for harmful in
        ["<script", "<img", "<b>", "](javascript", "](http", "://", "\u{1b}", "\u{7}", "\u{202e}", "\u{2066}"]
    {
        assert!(!markdown.contains(harmful), "{harmful:?} in {markdown}");
    }
    assert_eq!(unescaped(&markdown, '`'), 0, "{markdown}");
    assert_eq!(unescaped(&markdown, '['), 0, "{markdown}");
}

/// How often `mark` stands without a backslash.
fn unescaped(text: &str, mark: char) -> usize {
    text.match_indices(mark).filter(|(at, _)| !text[..*at].ends_with('\\')).count()
}

#[test]
fn text_has_no_control_characters() {
    let (_, text) = stories();
    assert!(text.contains("script"));
    let harmful = |c: char| {
        c != '\n' && (c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    };
    assert!(!text.contains(harmful), "{text:?}");
}

#[test]
fn the_committed_schema_is_the_one_of_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema/report.schema.json");
    let committed = std::fs::read_to_string(path).unwrap();
    assert_eq!(committed, twosource::report::json_schema(), "write it again with `twosource schema`");
}

#[test]
fn an_article_without_findings_makes_a_short_report() {
    let story = Analyzer::default().analyze("a", b"Rain.").unwrap();
    assert!(story.to_json().len() < 2_000, "{}", story.to_json());
    assert!(story.to_markdown().len() < 200 && story.to_text().len() < 200);
}
