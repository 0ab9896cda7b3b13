use super::*;

fn check(form: &str, expected: Flags) {
    assert_eq!(flags(form), expected, "{form}");
}

fn check_longest(text: &str, expected: Option<(usize, Flags)>) {
    let tokens: Vec<_> = text.split(' ').collect();
    let found = longest(&tokens).map(|(n_tokens, flags)| (n_tokens, flags.without(Flags::COMMON)));
    assert_eq!(found, expected, "{text}");
}

#[test]
fn words_have_the_flags_of_all_their_tables() {
    check("Iceland", Flags::COUNTRY);
    check("ICELAND", Flags::COUNTRY);
    check("Norway", Flags::COUNTRY | Flags::FAMILY_NAME);
    check("Norwegians", Flags::DEMONYM);
    check("Frenchmen", Flags::DEMONYM);
    check("Wilma", Flags::GIVEN_NAME);
    check("Rotterdam", Flags::CITY);
    check("Tuesday", Flags::MONTH_OR_DAY);
    check("Greenpeace", Flags::ORGANIZATION);
    check("Kenyans", Flags::DEMONYM);
    check("Nuuk", Flags::CITY);
    check("Ramirez", Flags::FAMILY_NAME);
    check("O’Malley", Flags::FAMILY_NAME);
    check("Carmarthenshire", Flags::REGION);
    check("Serengeti", Flags::REGION);
    check("spoons", Flags::NONE);
    assert!(flags("Ohio").contains(Flags::REGION));
    assert!(flags("March").contains(Flags::MONTH_OR_DAY | Flags::COMMON));
    assert!(flags("university").contains(Flags::ORG_HEAD | Flags::COMMON));
    assert!(flags("Airport").contains(Flags::FACILITY_HEAD));
    assert!(flags("Mount").contains(Flags::PLACE_HEAD));
    assert!(flags("Hurricane").contains(Flags::EVENT_HEAD));
    assert!(flags("Gen.").contains(Flags::TITLE) && flags("president").contains(Flags::TITLE));
    assert!(flags("van").contains(Flags::PARTICLE));
}

#[test]
fn nothing_is_known_of_marks_and_unheard_words() {
    for form in ["", "-", "'", ".", ",", "12", "Qwfp", "\u{0}", "日本"] {
        check(form, Flags::NONE);
    }
}

#[test]
fn acronyms_that_are_words_match_in_capitals_only() {
    assert!(flags("US").contains(Flags::COUNTRY) && flags("U.S.").contains(Flags::COUNTRY));
    assert!(!flags("us").intersects(Flags::COUNTRY) && !flags("Us").intersects(Flags::COUNTRY));
    assert!(flags("WHO").contains(Flags::ORGANIZATION) && !flags("Who").contains(Flags::ORGANIZATION));
}

#[test]
fn the_longest_name_wins() {
    check_longest("New Zealand said", Some((2, Flags::COUNTRY)));
    check_longest("Papua New Guinea", Some((3, Flags::COUNTRY)));
    check_longest("Port - au - Prince", Some((5, Flags::CITY)));
    check_longest("Guinea-Bissau", Some((1, Flags::COUNTRY)));
    check_longest("European Union rules", Some((2, Flags::ORGANIZATION)));
    check_longest("Social Democratic Party", Some((3, Flags::ORGANIZATION)));
    check_longest("South Koreans", Some((2, Flags::DEMONYM)));
    check_longest("prime minister", Some((2, Flags::TITLE)));
}

#[test]
fn one_word_and_a_broken_off_name_are_no_long_name() {
    for text in ["Norway", "New", "Papua New", "- New York", "", "Athen 's", "New table", "Port -"] {
        check_longest(text, None);
    }
}

#[test]
fn every_listed_name_of_several_words_is_found_whole() {
    let mut n_rows = 0;
    rows::each_row(|name, expected| {
        let words: Vec<_> = name.split([' ', '-']).filter(|word| !word.is_empty()).collect();
        if words.len() > 1 && expected.intersects(NAMES) {
            let found = longest(&words);
            assert!(found.is_some_and(|(n, flags)| n == words.len() && flags.contains(expected)), "{name}");
            assert!(flags(name).contains(expected), "{name}");
            n_rows += 1;
        }
    });
    assert!(n_rows > 10_000, "{n_rows}");
}

#[test]
fn no_two_listed_names_share_a_key() {
    let mut spellings = std::collections::BTreeMap::new();
    let mut n_rows = 0;
    rows::each_row(|name, _| {
        let plain = name.replace(['\'', '’', '.'], "").replace('-', " ");
        let folded = crate::text::fold(&plain);
        n_rows += 1;
        let known = spellings.entry(Key::of(name).hash() >> 16).or_insert_with(|| folded.clone());
        assert_eq!(*known, folded);
    });
    assert!(n_rows > spellings.len(), "some names stand in two tables");
}

#[test]
fn the_tables_fill_three_fifths_of_the_map() {
    // From seven tenths on, runs of taken slots get long.
    assert!((60_000..90_000).contains(&GAZETTEER.n_keys()), "{}", GAZETTEER.n_keys());
}
