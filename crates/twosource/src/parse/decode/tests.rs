use super::*;
use crate::error::ErrorKind;

fn options(encoding: Option<&str>) -> ParseOptions {
    ParseOptions::default().max_bytes(1_000).encoding(encoding.map(str::to_owned))
}

#[track_caller]
fn check(bytes: &[u8], expected: std::result::Result<&[IssueCode], ErrorKind>) {
    let codes = text(bytes, &options(None))
        .map(|(_, issues)| issues.iter().map(|issue| issue.code).collect::<Vec<_>>())
        .map_err(|error| error.kind());
    assert_eq!(codes, expected.map(<[IssueCode]>::to_vec));
}

#[test]
fn plain_text_has_no_issue() {
    check("Prices rose < 3% while a > b held.".as_bytes(), Ok(&[]));
}

#[test]
fn bad_bytes_in_utf8_are_replaced_and_counted() {
    let (read, issues) = text("café — “so”".as_bytes(), &options(None)).unwrap();
    assert_eq!((read.as_str(), issues.len()), ("café — “so”", 0));
    let (read, issues) = text(b"caf\xC3\xA9 and \xE2\x80\x94 \xFF", &options(None)).unwrap();
    assert_eq!(read, "café and — \u{FFFD}");
    assert_eq!(
        issues[0].message,
        "1 byte sequences are no UTF-8, the first at offset 14; they read as U+FFFD"
    );
    let (read, _) = text(b"It rained \xE2\x80", &options(None)).unwrap();
    assert_eq!(read, "It rained \u{FFFD}");
}

#[test]
fn utf16_is_read_with_a_mark_and_without() {
    let wide = |mark: &[u8], unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.iter().copied().chain("Zoë spoke.".encode_utf16().flat_map(unit)).collect()
    };
    for bytes in [
        wide(b"\xFF\xFE", u16::to_le_bytes),
        wide(b"\xFE\xFF", u16::to_be_bytes),
        wide(b"", u16::to_le_bytes),
        wide(b"", u16::to_be_bytes),
    ] {
        assert_eq!(text(&bytes, &options(None)).unwrap(), ("Zoë spoke.".to_owned(), Vec::new()), "{bytes:?}");
    }
    check(b"\xFF\xFEa\0b\0\x00\xD8c\0d", Ok(&[IssueCode::EncodingInvalid]));
}

#[test]
fn what_is_no_text_is_an_error() {
    check(b"", Err(ErrorKind::Empty));
    check("\u{FEFF} \n".as_bytes(), Err(ErrorKind::Empty));
    check(b"\xFF\xFE", Err(ErrorKind::Empty));
    check(b"a\0b", Err(ErrorKind::Binary));
    check(b"\x01\x02\x03 PK", Err(ErrorKind::Binary));
    check(&[b'a'; 1_001], Err(ErrorKind::TooLarge));
}

#[test]
fn pages_are_refused_and_stray_tags_noted() {
    check(b"<!DOCTYPE HTML><p>Rain.", Err(ErrorKind::UnsupportedFormat));
    check(b"<p><b>Rain</b></p><p>Sun</p>", Err(ErrorKind::UnsupportedFormat));
    let stray = "The river rose again on Monday after two days of heavy rain. ".repeat(3) + "<b>Hi</b><br>";
    check(stray.as_bytes(), Ok(&[IssueCode::MarkupAsText]));
}

#[test]
fn nul_bytes_of_markup_are_left_out() {
    let long = "The river rose again. ".repeat(3);
    let (read, issues) = markup(format!("<p>\0{long}").as_bytes(), &options(None)).unwrap();
    assert_eq!(read, format!("<p>{long}"));
    assert_eq!(issues[0].code, IssueCode::ControlCharacters);
}

#[cfg(feature = "encodings")]
mod with_legacy_encodings {
    use super::*;
    use encoding_rs::Encoding;

    const FRENCH: &str = "Le maire a été réélu à Orléans, où les écoles ont fermé leurs portes après la grève générale. “Ça suffit”, a-t-il déclaré.";
    const RUSSIAN: &str = "Мост через реку закрыт до понедельника, сообщила мэрия города. Движение восстановят после проверки опор.";
    const CZECH: &str = "Most přes řeku zůstane uzavřený až do pondělí, uvedla radnice. Řidiči musejí jezdit přes nejbližší vesnice, říká starostka Jiřina Šťastná.";
    const JAPANESE: &str =
        "川にかかる橋は月曜日まで通行止めになると市が発表した。橋脚の点検が終わり次第、再開する予定だ。";
    const CHINESE: &str =
        "市政府宣布，跨河大桥将关闭至星期一。桥墩检查完成后，交通将恢复正常，市长在新闻发布会上表示。";
    const KOREAN: &str =
        "시 당국은 강을 건너는 다리가 월요일까지 통제된다고 밝혔다. 교각 점검이 끝나면 통행이 재개된다.";

    fn bytes(words: &str, label: &str) -> Vec<u8> {
        Encoding::for_label(label.as_bytes()).unwrap().encode(words).0.into_owned()
    }

    #[track_caller]
    fn check(words: &str, label: &str, declared: Option<&str>, expected: &[IssueCode]) {
        let (read, issues) = text(&bytes(words, label), &options(declared)).unwrap();
        assert_eq!(read, words, "{label} declared {declared:?}: {issues:?}");
        assert_eq!(
            issues.iter().map(|issue| issue.code).collect::<Vec<_>>(),
            expected,
            "{label} {declared:?}"
        );
    }

    const MANY: &[(&str, &str)] = &[
        (FRENCH, "windows-1252"),
        (CZECH, "windows-1250"),
        (CZECH, "iso-8859-2"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (CHINESE, "gbk"),
        (KOREAN, "euc-kr"),
    ];

    #[test]
    fn without_a_declaration_the_bytes_tell() {
        for (words, label) in MANY {
            check(words, label, None, &[IssueCode::EncodingGuessed]);
        }
        check("Zoë’s café — closed", "windows-1252", None, &[IssueCode::EncodingGuessed]);
        check(JAPANESE, "iso-2022-jp", None, &[IssueCode::EncodingGuessed]);
    }

    #[test]
    fn a_right_declaration_is_believed() {
        for (words, label) in MANY.iter().chain(&[(JAPANESE, "iso-2022-jp"), (FRENCH, "utf-8")]) {
            check(words, label, Some(label), &[]);
        }
    }

    #[test]
    fn a_wrong_declaration_is_survived() {
        for (words, label) in MANY {
            check(words, label, Some("utf-8"), &[IssueCode::EncodingContradicted]);
            check(words, label, Some("no-such-thing"), &[IssueCode::EncodingContradicted]);
        }
        check(FRENCH, "utf-8", Some("windows-1252"), &[IssueCode::EncodingContradicted]);
        check(FRENCH, "utf-8", Some("shift_jis"), &[IssueCode::EncodingContradicted]);
        check(RUSSIAN, "windows-1251", Some("iso-8859-1"), &[IssueCode::EncodingContradicted]);
        check(JAPANESE, "shift_jis", Some("windows-1252"), &[IssueCode::EncodingContradicted]);
        check(CHINESE, "gbk", Some("iso-8859-1"), &[IssueCode::EncodingContradicted]);
        check(FRENCH, "windows-1252", Some("windows-1251"), &[IssueCode::EncodingContradicted]);
        check(
            "The café on the pier closed early.",
            "windows-1252",
            Some("gbk"),
            &[IssueCode::EncodingContradicted],
        );
    }

    #[test]
    fn one_bad_byte_does_not_turn_utf8_into_something_else() {
        let mut broken = FRENCH.as_bytes().to_vec();
        broken.push(0xFF);
        let (read, issues) = text(&broken, &options(Some("windows-1252"))).unwrap();
        assert_eq!(read, format!("{FRENCH}\u{FFFD}"));
        let codes: Vec<_> = issues.iter().map(|issue| issue.code).collect();
        assert_eq!(codes, [IssueCode::EncodingContradicted, IssueCode::EncodingInvalid]);
    }

    #[test]
    fn what_the_transport_says_goes_before_what_the_page_says() {
        let page = bytes(&format!("<meta charset=windows-1252><p>{RUSSIAN}"), "windows-1251");
        let (read, issues) = markup(&page, &options(Some("windows-1251"))).unwrap();
        assert!(read.ends_with(RUSSIAN) && issues.is_empty(), "{read} {issues:?}");
        let (read, issues) = markup(&page, &options(None)).unwrap();
        assert!(read.ends_with(RUSSIAN), "{read} {issues:?}");
        assert_eq!(issues[0].code, IssueCode::EncodingContradicted);
    }
}
