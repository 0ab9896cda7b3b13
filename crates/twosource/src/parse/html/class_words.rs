//! The class words by which content systems name the parts of a page, each with its mark and rank; the lowest rank wins
//! when several stand at one element.

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use crate::parse::html::mark::Mark::{self, Beside, Part, Pulled};
use crate::types::BlockKind::{
    Advertising, Biography, Boilerplate, Byline, Caption, Comments, Correction, Dek, Disclaimer, Embed,
    Metadata, Newsletter, PhotoCredit, Related, Share,
};

/// Rank, mark, and the words that give it.
const WORDS: &[(u8, Mark, &[&str])] = &[
    (0, Part(Embed), &["tweet", "instagram", "tiktok"]),
    (1, Beside(Newsletter), &["newsletter", "newsletters", "signup", "optin"]),
    (
        1,
        Beside(Share),
        &[
            "share",
            "sharing",
            "social",
            "socials",
            "sharebar",
            "sharetools",
            "socialshare",
            "partager",
            "compartir",
            "teilen",
            "addthis",
            "sharedaddy",
        ],
    ),
    (
        1,
        Beside(Comments),
        &["comments", "comment", "disqus", "commentaires", "comentarios", "kommentare", "respond"],
    ),
    (
        1,
        Beside(Advertising),
        &[
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adslot",
            "sponsor",
            "sponsored",
            "sponsors",
            "werbung",
            "anzeige",
            "publicidad",
            "publicite",
            "pubblicita",
        ],
    ),
    (
        1,
        Beside(Related),
        &[
            "related",
            "recommended",
            "recommendation",
            "recommendations",
            "recirc",
            "recirculation",
            "teaser",
            "teasers",
            "mostread",
            "popular",
            "trending",
            "readmore",
            "seealso",
            "outbrain",
            "taboola",
            "relacionadas",
            "relacionados",
            "relacionado",
            "relacionada",
            "correlati",
            "similar",
            "promo",
            "promos",
            "promobox",
            "carousel",
            "onward",
        ],
    ),
    (1, Part(Correction), &["correction", "corrections", "erratum"]),
    (1, Beside(Biography), &["bio", "biography", "authorbox", "authorbio"]),
    (1, Beside(Disclaimer), &["disclaimer"]),
    (1, Beside(Boilerplate), &["infobox", "factbox", "faktabox", "faktaboks", "faktenbox", "infokasten"]),
    (1, Pulled, &["pullquote", "pull"]),
    (
        2,
        Part(Caption),
        &[
            "caption",
            "captions",
            "figcaption",
            "bildunterschrift",
            "gallery",
            "slideshow",
            "legende",
            "didascalia",
        ],
    ),
    (1, Part(PhotoCredit), &["photographer", "photocredit", "imagecredit"]),
    (
        3,
        Beside(Boilerplate),
        &[
            "nav",
            "navigation",
            "navbar",
            "breadcrumb",
            "breadcrumbs",
            "pagination",
            "pager",
            "masthead",
            "topbar",
            "footer",
            "sidebar",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "paywall",
            "login",
            "popup",
            "modal",
            "overlay",
            "lightbox",
            "subscribe",
            "subscription",
            "subscriptions",
            "copyright",
            "tags",
            "taglist",
            "keywords",
            "topics",
            "toc",
            "widget",
            "widgets",
            "toolbar",
            "tooltip",
            "menu",
            "dropdown",
            "promotion",
            "donate",
            "donation",
            "rating",
            "ratings",
            "print",
            "skip",
        ],
    ),
    (
        4,
        Part(Byline),
        &["byline", "bylines", "author", "authors", "writer", "autor", "auteur", "autore", "autoren"],
    ),
    (
        5,
        Part(Metadata),
        &[
            "timestamp",
            "published",
            "pubdate",
            "datetime",
            "date",
            "dateline",
            "datum",
            "fecha",
            "datepublished",
            "datemodified",
            "meta",
            "metadata",
            "byinfo",
        ],
    ),
    (
        6,
        Part(Dek),
        &[
            "dek",
            "deck",
            "standfirst",
            "subtitle",
            "subheadline",
            "alternativeheadline",
            "lede",
            "chapo",
            "chapeau",
            "entradilla",
            "bajada",
            "vorspann",
            "einleitung",
            "intro",
            "ingress",
            "sottotitolo",
            "sommario",
            "occhiello",
            "summary",
            "excerpt",
            "description",
        ],
    ),
    (7, Part(PhotoCredit), &["credit", "credits"]),
];

/// Words for a picture.
const PICTURE: &[&str] = &["photo", "image", "picture", "img", "media", "video"];

/// Rank, mark, and the two words in a row that give it: one of the first with one of the second.
const PAIRS: &[(u8, Mark, &[&str], &[&str])] = &[
    (0, Part(PhotoCredit), PICTURE, &["credit", "credits", "copyright", "source", "author"]),
    (0, Part(Caption), PICTURE, &["description", "caption", "text", "title", "info", "legend"]),
    (0, Beside(Related), &["read"], &["more", "next", "also", "on"]),
    (0, Beside(Related), &["see"], &["also"]),
    (0, Beside(Related), &["also"], &["read"]),
    (0, Beside(Related), &["most"], &["read", "popular", "viewed", "shared", "commented"]),
    (0, Beside(Related), &["more"], &["stories", "news", "articles", "from", "on"]),
    (0, Beside(Related), &["lire"], &["aussi"]),
    (0, Beside(Related), &["leggi"], &["anche"]),
    (0, Beside(Related), &["top"], &["stories"]),
    (0, Beside(Related), &["latest"], &["news", "stories"]),
    (0, Beside(Related), &["next"], &["article", "story", "post"]),
    (0, Beside(Related), &["prev", "previous"], &["article", "story", "post"]),
    (0, Beside(Related), &["zum"], &["thema"]),
    (0, Beside(Related), &["mehr"], &["zum"]),
    (0, Beside(Biography), &["author"], &["bio", "box", "info", "description", "about"]),
    (0, Beside(Biography), &["about"], &["author"]),
    (0, Beside(Boilerplate), &["sign"], &["up", "in"]),
    (0, Beside(Boilerplate), &["log"], &["in"]),
    (0, Beside(Boilerplate), &["pay"], &["wall"]),
    (0, Beside(Boilerplate), &["back"], &["top"]),
    (0, Beside(Boilerplate), &["skip"], &["link", "to"]),
    (0, Beside(Boilerplate), &["site"], &["header", "footer", "nav"]),
    (0, Beside(Boilerplate), &["page"], &["footer"]),
    (0, Beside(Boilerplate), &["global"], &["header", "footer", "nav"]),
    (2, Part(Dek), &["sub"], &["title", "head", "headline"]),
    (2, Part(Dek), &["stand"], &["first"]),
];

/// What is looked up, to its rank and mark.
type Table<K> = Lazy<FxHashMap<K, (u8, Mark)>>;

static BY_WORD: Table<&str> = Lazy::new(|| {
    let rows =
        WORDS.iter().flat_map(|(rank, mark, words)| words.iter().map(move |word| (*word, (*rank, *mark))));
    rows.collect()
});

static BY_PAIR: Table<(&str, &str)> = Lazy::new(|| {
    let mut rows = FxHashMap::default();
    for (rank, mark, firsts, seconds) in PAIRS {
        for first in *firsts {
            rows.extend(seconds.iter().map(|second| ((*first, *second), (*rank, *mark))));
        }
    }
    rows
});

/// The rank and mark of a word.
pub(super) fn single(word: &str) -> Option<(u8, Mark)> {
    BY_WORD.get(word).copied()
}

/// The rank and mark of two words in a row.
pub(super) fn pair(first: &str, second: &str) -> Option<(u8, Mark)> {
    BY_PAIR.get(&(first, second)).copied()
}
