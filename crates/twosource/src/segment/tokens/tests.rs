//! What the tokens of short texts are.

use super::affix::LONG_RUN;
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
    check("dead—or alive–he and/or his/her", "dead|—|or|alive|–|he|and/or|his|/|her");
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

#[test]
fn negations_without_their_apostrophe_are_cut_too() {
    check("cannot dont wont Cant", "can|not|do|nt|wo|nt|Ca|nt");
    check("gotta parent cantata", "got|ta|parent|cantata");
}

#[test]
fn units_and_currency_leave_their_number() {
    check("10km 60km/h 7:30pm 5K 30%", "10|km|60|km/h|7:30|pm|5|K|30|%");
    check("(US$20m) A$5 100€ -5", "(|US$|20|m|)|A$|5|100|€|-5");
    check("F1 3D 4th 1990s", "F1|3D|4th|1990s");
}

#[test]
fn brackets_and_marks_are_peeled_off_both_ends() {
    check("(AP) [sic], {x}; <b>", "(|AP|)|[|sic|]|,|{|x|}|;|<|b|>");
    check("president(s) [T]he", "president(s|)|[|T]he");
    check("C++ AT&T's R&D", "C++|AT&T|'s|R&D");
    check("#5 # #tag_2! @", "#|5|#|#tag_2|!|@");
}

#[test]
fn faces_are_whole() {
    check("late :-) or :( he (see above :)", "late|:-)|or|:(|he|(|see|above|:)");
    check("(AP): 8)", "(|AP|)|:|8|)");
}

#[test]
fn long_dashes_and_double_marks_cut_everywhere() {
    check("said—he “so”he \"so\"he", "said|—|he|“|so|”|he|\"|so|\"|he");
    check("10–15 U.S.–Mexico a--b", "10–15|U.S.|–|Mexico|a|--|b");
}

#[test]
fn abbreviations_go_with_hyphens() {
    check("Lt.-Gen. J.-P. Mich.-based ex-Gov. Hale", "Lt.|-|Gen.|J.-P.|Mich.|-|based|ex|-|Gov.|Hale");
    check("E. coli and z.B. paid", "E.|coli|and|z.B.|paid");
}

#[test]
fn a_missing_space_is_cut_after_any_mark() {
    check("Mr.Hale left.(AP) late?Nobody", "Mr.|Hale|left|.|(|AP|)|late|?|Nobody");
    check("by RSGO.The rest .During", "by|RSGO|.|The|rest|.|During");
    check("budget.xls Node.js .com", "budget.xls|Node.js|.com");
}

#[test]
fn letters_of_other_scripts_keep_their_marks() {
    check("चीज़ हुआ।", "चीज़|हुआ|।");
}
