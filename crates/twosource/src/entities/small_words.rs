//! Closed lists of words that stand in or beside names: particles, the calendar, the clock.

/// Whether `text` is a particle that can open a family name: `van`, `de`.
pub(super) fn is_leading_particle(text: &str) -> bool {
    matches!(
        text,
        "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "bin"
            | "ibn"
            | "da"
            | "di"
            | "du"
            | "del"
            | "dos"
            | "ter"
            | "ten"
    )
}

/// Whether `text` stands in small letters inside personal names.
pub(super) fn is_particle(text: &str) -> bool {
    is_leading_particle(text)
        || matches!(
            text,
            "al" | "el" | "as" | "ash" | "ul" | "ibn" | "bint" | "abu" | "la" | "le" | "do" | "das" | "della"
        )
        || matches!(text, "zu" | "zur" | "vom" | "af" | "av" | "y" | "e" | "dal" | "degli" | "het" | "'t")
}

/// Whether `text` is a mark of the clock: `10:45 GMT`.
pub(super) fn is_clock(text: &str) -> bool {
    const MARKS: [&str; 16] = [
        "GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AEST",
        "AM", "PM",
    ];
    MARKS.contains(&text)
}

/// Whether `text` is a month or a day of the week.
pub(super) fn is_calendar(text: &str) -> bool {
    const NAMES: [&str; 31] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan.",
        "Feb.",
        "Mar.",
        "Apr.",
        "Jun.",
        "Jul.",
        "Aug.",
        "Sept.",
        "Sep.",
        "Oct.",
        "Nov.",
        "Dec.",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    NAMES.contains(&text)
}
