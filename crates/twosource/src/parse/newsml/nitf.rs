//! Elements of NITF to the HTML that means the same, so that one reader labels the blocks of both.

/// The element of HTML for an element of NITF, and the kind that its text has in any case.
pub(super) fn html(name: &str) -> Option<(&'static str, Option<&'static str>)> {
    let known = match name {
        "hl1" => ("h1", Some("headline")),
        "hl2" => ("h2", None),
        "byline" => ("p", Some("byline")),
        "dateline" => ("p", Some("dateline")),
        "bq" => ("blockquote", None),
        "media" => ("figure", None),
        "media-caption" => ("figcaption", None),
        "media-producer" => ("p", Some("photo-credit")),
        "tagline" | "distributor" => ("p", Some("credit")),
        "copyrite" => ("p", Some("metadata")),
        "fn" | "note" => ("aside", None),
        "em" => ("em", None),
        "nitf" | "body" | "body.head" | "body.content" | "body.end" | "block" | "hedline" | "abstract" => {
            ("div", None)
        }
        _ => return None,
    };
    Some(known)
}

/// Elements that hold facts or files and no text to read.
pub(super) const UNSEEN: &[&str] = &[
    "head",
    "docdata",
    "pubdata",
    "revision-history",
    "identified-content",
    "media-reference",
    "media-metadata",
    "object.title",
    "rights",
];
