//! A regularly inflected English form to its base: `stopped` to `stop`, `bakes` to `bake`, `happiest` to `happy`.
//!
//! What an ending leaves open is decided by whoever knows words: `is_base` says whether a spelling is one whose base
//! the rules alone would miss. Without such knowledge `visiting` gives `visit` and `inviting` gives `invit`; with
//! `invite` known both are right. The program that makes the table of such words runs these same rules.
//!
//! Limits: forms that are no regular inflection at all (`went`, `mice`) are a matter for the table.

use std::borrow::Cow;

/// How a form is inflected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Inflection {
    /// `ferries`.
    Plural,
    /// `sinks`.
    ThirdPerson,
    /// `stopped`, as a past tense or participle.
    Past,
    /// `sinking`.
    Gerund,
    /// `happier`.
    Comparative,
    /// `happiest`.
    Superlative,
}

/// The base of `form`, in lower case; `None` when it does not end as the inflection says.
pub(crate) fn base(
    form: &str,
    inflection: Inflection,
    is_base: impl Fn(&str) -> bool,
) -> Option<Cow<'_, str>> {
    match inflection {
        Inflection::Plural | Inflection::ThirdPerson => without_s(form, inflection, is_base),
        Inflection::Past => without_ending(form, "ed", is_base),
        Inflection::Gerund => without_ending(form, "ing", is_base),
        Inflection::Comparative => without_ending(form, "er", is_base),
        Inflection::Superlative => without_ending(form, "est", is_base),
    }
}

/// Endings after which the mark is `-es`: `boxes`, `classes`, `heroes`.
const HISSING: &[&str] = &["ss", "x", "zz", "ch", "sh", "o"];

fn without_s(form: &str, inflection: Inflection, is_base: impl Fn(&str) -> bool) -> Option<Cow<'_, str>> {
    for (many, one) in [("men", "man"), ("children", "child")] {
        // Compounds of `man` and `child`: `militiamen`. With less before it, as in `omen`, it is another word.
        if let Some(before) = form.strip_suffix(many).filter(|before| before.chars().count() > 1) {
            return Some(Cow::Owned(format!("{before}{one}")));
        }
    }
    let stem = form.strip_suffix('s')?;
    // `1970s` is a decade, `'s` no plural, `press` no plural of `pres`.
    if stem.chars().count() < 2 || !stem.ends_with(char::is_alphabetic) || stem.ends_with('s') {
        return None;
    }
    let Some(short) = stem.strip_suffix('e') else { return Some(Cow::Borrowed(stem)) };
    if let Some(short) = short.strip_suffix('i') {
        // `ties` and `movies` against `ferries`.
        let keeps = short.chars().count() < 2 || is_base(stem);
        return Some(if keeps { Cow::Borrowed(stem) } else { Cow::Owned(format!("{short}y")) });
    }
    // `viruses` has lost an `es`, `amuses` and `houses` an `s`.
    let is_latin = short.strip_suffix("us").is_some_and(|before| !before.ends_with(is_vowel));
    let is_hissing =
        HISSING.iter().any(|end| short.ends_with(end)) || inflection == Inflection::Plural && is_latin;
    if is_base(stem) {
        Some(Cow::Borrowed(stem))
    } else if is_hissing || is_base(short) {
        Some(Cow::Borrowed(short))
    } else {
        Some(Cow::Borrowed(stem))
    }
}

fn without_ending<'a>(form: &'a str, ending: &str, is_base: impl Fn(&str) -> bool) -> Option<Cow<'a, str>> {
    let stem = form.strip_suffix(ending).filter(|stem| stem.chars().any(is_vowel))?;
    if ending != "ing"
        && let Some(short) = stem.strip_suffix('i')
    {
        // `died` and `tied` against `cried`.
        let with_ie = form.strip_suffix('d').filter(|with_ie| short.chars().count() < 2 || is_base(with_ie));
        return Some(with_ie.map_or_else(|| Cow::Owned(format!("{short}y")), Cow::Borrowed));
    }
    let mut back = stem.chars().rev();
    let (last, before) = (back.next()?, back.next()?);
    let with_e = || match form.strip_suffix(ending.get(1..).unwrap_or_default()) {
        // The ending begins with the silent letter itself: `baked`, `wider`.
        Some(with_e) if with_e.ends_with('e') => Cow::Borrowed(with_e),
        _ => Cow::Owned(format!("{stem}e")),
    };
    if last == before && !is_vowel(last) {
        // `stopped` against `called`.
        let short = stem.strip_suffix(last).unwrap_or(stem);
        let keeps = matches!(last, 'l' | 's' | 'z' | 'f');
        return if is_base(stem) {
            Some(Cow::Borrowed(stem))
        } else if is_base(short) {
            Some(Cow::Borrowed(short))
        } else if is_base(&with_e()) {
            Some(with_e())
        } else {
            Some(Cow::Borrowed(if keeps { stem } else { short }))
        };
    }
    if doubles(stem) {
        // A stem like `hop` would have been doubled, so this one has lost an `e`.
        let takes_e = is_base(&with_e()) || !is_base(stem);
        return Some(if takes_e { with_e() } else { Cow::Borrowed(stem) });
    }
    if is_base(stem) {
        return Some(Cow::Borrowed(stem));
    }
    let takes_e = is_base(&with_e()) || lost_e(stem, last, before);
    Some(if takes_e { with_e() } else { Cow::Borrowed(stem) })
}

/// Whether the stem is one syllable that ends in one vowel and one consonant, which is doubled before an ending.
fn doubles(stem: &str) -> bool {
    let mut back = stem.chars().rev();
    let (Some(last), Some(vowel)) = (back.next(), back.next()) else { return false };
    let others = back.filter(|c| is_vowel(*c)).count();
    let opens_with_y = stem.starts_with('y') && vowel != 'y';
    !is_vowel(last) && !matches!(last, 'w' | 'x') && is_vowel(vowel) && others == usize::from(opens_with_y)
}

/// Whether a longer stem looks like one that has lost a silent `e`: `solv`, `danc`, `rais`, `creat`.
fn lost_e(stem: &str, last: char, before: char) -> bool {
    let syllabic_l = last == 'l' && !is_vowel(before) && !matches!(before, 'l' | 'r' | 'w');
    let vowels = stem.chars().filter(|c| is_vowel(*c)).count();
    let long = vowels > 1 && (stem.ends_with("at") && !stem.ends_with("eat") || stem.ends_with("ud"));
    long || syllabic_l
        || matches!(last, 'v' | 'u' | 'z' | 'c')
        || (last == 's' && before != 's')
        || (last == 'g' && before != 'n')
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, inflection: Inflection, expected: &str) {
        assert_eq!(base(form, inflection, |_| false).as_deref(), Some(expected), "{form}");
    }

    #[test]
    fn plurals_and_third_persons() {
        check("ferries", Inflection::Plural, "ferry");
        check("ties", Inflection::Plural, "tie");
        check("boxes", Inflection::Plural, "box");
        check("houses", Inflection::Plural, "house");
        check("viruses", Inflection::Plural, "virus");
        check("amuses", Inflection::ThirdPerson, "amuse");
        check("sizes", Inflection::Plural, "size");
        check("schoolchildren", Inflection::Plural, "schoolchild");
        check("reaches", Inflection::ThirdPerson, "reach");
    }

    #[test]
    fn past_forms_and_gerunds() {
        check("walked", Inflection::Past, "walk");
        check("stopped", Inflection::Past, "stop");
        check("called", Inflection::Past, "call");
        check("baked", Inflection::Past, "bake");
        check("cried", Inflection::Past, "cry");
        check("died", Inflection::Past, "die");
        check("related", Inflection::Past, "relate");
        check("solving", Inflection::Gerund, "solve");
        check("hoping", Inflection::Gerund, "hope");
        check("skiing", Inflection::Gerund, "ski");
        check("visiting", Inflection::Gerund, "visit");
    }

    #[test]
    fn degrees() {
        check("happiest", Inflection::Superlative, "happy");
        check("wider", Inflection::Comparative, "wide");
        check("hottest", Inflection::Superlative, "hot");
        check("slower", Inflection::Comparative, "slow");
    }

    #[test]
    fn what_is_known_to_be_a_base_decides() {
        let known = |word: &str| matches!(word, "invite" | "movie" | "bus" | "control");
        assert_eq!(base("inviting", Inflection::Gerund, known).as_deref(), Some("invite"));
        assert_eq!(base("movies", Inflection::Plural, known).as_deref(), Some("movie"));
        assert_eq!(base("buses", Inflection::Plural, known).as_deref(), Some("bus"));
        assert_eq!(base("controlled", Inflection::Past, known).as_deref(), Some("control"));
    }

    #[test]
    fn other_forms_are_not_regular() {
        for form in ["went", "bed", "ed", "ring", "é", ""] {
            for inflection in [Inflection::Past, Inflection::Gerund, Inflection::Superlative] {
                let got = base(form, inflection, |_| false);
                assert!(got.is_none() || form == "bed", "{form}: {got:?}");
            }
        }
        for form in ["1970s", "press", "'s", "s", "us", "é"] {
            assert_eq!(base(form, Inflection::Plural, |_| false), None, "{form}");
        }
    }
}
