//! The class words, role and name of an element to what it holds beside the running text.
//!
//! Content systems name their parts with the same few words: `article__related-links`, `social-share`, `newsletterBox`.
//! Only whole words count, so `shared` or `headline` mark nothing, and only words that one thing is named by. An element
//! that holds most of the page's prose is no box beside it, whatever its name (`layout has-sidebar`); the caller knows.

use dom_query::Element;

use crate::parse::html::tag::Tag;
use crate::types::BlockKind;

/// What an element holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// What stands beside the running text.
    Beside(BlockKind),
    /// A part of the article's head or of a picture: it stands in the main part, and is no running text.
    Part(BlockKind),
    /// A quotation pulled out of the text, which it repeats.
    Pulled,
}

impl Mark {
    /// The kind of a box beside the running text.
    pub(super) fn beside(self) -> Option<BlockKind> {
        match self {
            Self::Beside(kind) => Some(kind),
            Self::Part(_) | Self::Pulled => None,
        }
    }

    /// The kind of a part of the article.
    pub(super) fn part(self) -> Option<BlockKind> {
        match self {
            Self::Part(kind) => Some(kind),
            Self::Beside(_) | Self::Pulled => None,
        }
    }
}

/// Longest attribute that is looked at, in bytes.
const MAX_ATTRIBUTE_BYTES: usize = 400;

/// Attributes of an element that are looked at; the most on a real page are about thirty.
const MAX_ATTRIBUTES: usize = 60;

/// Most words of an element's attributes that are looked at.
const MAX_WORDS: usize = 40;

/// The mark of `element`.
pub(super) fn of(element: &Element, tag: Option<Tag>) -> Option<Mark> {
    by_attributes(element).or_else(|| by_tag(tag?))
}

/// The mark that the name of an element gives.
pub(super) fn by_tag(tag: Tag) -> Option<Mark> {
    match tag {
        Tag::Nav | Tag::Footer | Tag::Aside | Tag::Button => Some(Mark::Beside(BlockKind::Boilerplate)),
        Tag::Caption => Some(Mark::Part(BlockKind::Caption)),
        _ => None,
    }
}

fn by_attributes(element: &Element) -> Option<Mark> {
    let mut words = Words { text: String::new(), ends: Vec::new() };
    for attr in element.attrs.iter().take(MAX_ATTRIBUTES) {
        match &*attr.name.local {
            "class"
            | "id"
            | "itemprop"
            | "rel"
            | "data-testid"
            | "data-component"
            | "data-component-name" => words.add(&attr.value),
            "role" => {
                if let Some(mark) = by_role(&attr.value) {
                    return Some(mark);
                }
            }
            _ => {}
        }
    }
    words.mark()
}

fn by_role(role: &str) -> Option<Mark> {
    let beside = matches!(
        role.trim(),
        "navigation"
            | "complementary"
            | "contentinfo"
            | "search"
            | "menu"
            | "menubar"
            | "dialog"
            | "alertdialog"
            | "toolbar"
            | "button"
    );
    beside.then_some(Mark::Beside(BlockKind::Boilerplate))
}

/// The words of attributes in lower case, cut where they are written apart or in humps.
struct Words {
    text: String,
    ends: Vec<usize>,
}

impl Words {
    fn add(&mut self, value: &str) {
        let mut before = ' ';
        for c in value.chars().take(MAX_ATTRIBUTE_BYTES) {
            let cut = !c.is_ascii_alphanumeric() || (c.is_ascii_uppercase() && before.is_ascii_lowercase());
            if cut {
                self.end();
            }
            if c.is_ascii_alphanumeric() {
                self.text.push(c.to_ascii_lowercase());
            }
            before = c;
        }
        self.end();
    }

    fn end(&mut self) {
        if self.ends.last().copied().unwrap_or_default() < self.text.len() && self.ends.len() < MAX_WORDS {
            self.ends.push(self.text.len());
        }
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().filter_map(move |&end| {
            let word = self.text.get(start..end);
            start = end;
            word
        })
    }

    fn mark(&self) -> Option<Mark> {
        let mut before = "";
        let mut found: Option<(usize, Mark)> = None;
        for word in self.words() {
            let hit = pair(before, word).or_else(|| single(word));
            before = word;
            if let Some(hit) = hit {
                found = Some(found.filter(|best| best.0 <= hit.0).unwrap_or(hit));
            }
        }
        found.map(|(_, mark)| mark)
    }
}

/// The mark of two words in a row, and its rank; the lowest rank wins.
fn pair(first: &str, second: &str) -> Option<(usize, Mark)> {
    use BlockKind::{Biography, Boilerplate, Caption, Dek, PhotoCredit, Related};
    let beside = |kind| Some((0, Mark::Beside(kind)));
    match (first, second) {
        ("read", "more" | "next" | "also" | "on")
        | ("see", "also")
        | ("also", "read")
        | ("most", "read" | "popular" | "viewed" | "shared" | "commented")
        | ("more", "stories" | "news" | "articles" | "from" | "on")
        | ("lire", "aussi")
        | ("leggi", "anche")
        | ("top", "stories")
        | ("latest", "news" | "stories")
        | ("next", "article" | "story" | "post")
        | ("prev" | "previous", "article" | "story" | "post")
        | ("zum", "thema")
        | ("mehr", "zum") => beside(Related),
        ("author", "bio" | "box" | "info" | "description" | "about") | ("about", "author") => {
            beside(Biography)
        }
        ("sign", "up" | "in")
        | ("log", "in")
        | ("pay", "wall")
        | ("back", "top")
        | ("skip", "link" | "to")
        | ("site", "header" | "footer" | "nav")
        | ("page", "footer")
        | ("global", "header" | "footer" | "nav") => beside(Boilerplate),
        (
            "photo" | "image" | "picture" | "img" | "media",
            "credit" | "credits" | "copyright" | "source" | "author",
        ) => Some((0, Mark::Part(PhotoCredit))),
        (
            "photo" | "image" | "picture" | "img" | "media" | "video",
            "description" | "caption" | "text" | "title" | "info" | "legend",
        ) => Some((0, Mark::Part(Caption))),
        ("sub", "title" | "head" | "headline") | ("stand", "first") => Some((2, Mark::Part(Dek))),
        _ => None,
    }
}

/// The mark of a word, and its rank; the lowest rank wins.
#[expect(clippy::match_same_arms, reason = "one arm a rank and thing, in their order")]
fn single(word: &str) -> Option<(usize, Mark)> {
    use BlockKind::{
        Advertising, Biography, Boilerplate, Byline, Caption, Comments, Correction, Dek, Disclaimer, Embed,
        Metadata, Newsletter, PhotoCredit, Related, Share,
    };
    Some(match word {
        "tweet" | "instagram" | "tiktok" => (0, Mark::Part(Embed)),
        "newsletter" | "newsletters" | "signup" | "optin" => (1, Mark::Beside(Newsletter)),
        "share" | "sharing" | "social" | "socials" | "sharebar" | "sharetools" | "socialshare"
        | "partager" | "compartir" | "teilen" | "addthis" | "sharedaddy" => (1, Mark::Beside(Share)),
        "comments" | "comment" | "disqus" | "commentaires" | "comentarios" | "kommentare" | "respond" => {
            (1, Mark::Beside(Comments))
        }
        "ad" | "ads" | "advert" | "adverts" | "advertisement" | "advertising" | "adslot" | "sponsor"
        | "sponsored" | "sponsors" | "werbung" | "anzeige" | "publicidad" | "publicite" | "pubblicita" => {
            (1, Mark::Beside(Advertising))
        }
        "related" | "recommended" | "recommendation" | "recommendations" | "recirc" | "recirculation"
        | "teaser" | "teasers" | "mostread" | "popular" | "trending" | "readmore" | "seealso"
        | "outbrain" | "taboola" | "relacionadas" | "relacionados" | "relacionado" | "relacionada"
        | "correlati" | "similar" | "promo" | "promos" | "promobox" | "carousel" | "onward" => {
            (1, Mark::Beside(Related))
        }
        "correction" | "corrections" | "erratum" => (1, Mark::Part(Correction)),
        "bio" | "biography" | "authorbox" | "authorbio" => (1, Mark::Beside(Biography)),
        "disclaimer" => (1, Mark::Beside(Disclaimer)),
        "infobox" | "factbox" | "faktabox" | "faktaboks" | "faktenbox" | "infokasten" => {
            (1, Mark::Beside(Boilerplate))
        }
        "pullquote" | "pull" => (1, Mark::Pulled),
        "caption" | "captions" | "figcaption" | "bildunterschrift" | "gallery" | "slideshow" | "legende"
        | "didascalia" => (2, Mark::Part(Caption)),
        "photographer" | "photocredit" | "imagecredit" => (1, Mark::Part(PhotoCredit)),
        "nav" | "navigation" | "navbar" | "breadcrumb" | "breadcrumbs" | "pagination" | "pager"
        | "masthead" | "topbar" | "footer" | "sidebar" | "cookie" | "cookies" | "consent" | "gdpr"
        | "paywall" | "login" | "popup" | "modal" | "overlay" | "lightbox" | "subscribe" | "subscription"
        | "subscriptions" | "copyright" | "tags" | "taglist" | "keywords" | "topics" | "toc" | "widget"
        | "widgets" | "toolbar" | "tooltip" | "menu" | "dropdown" | "promotion" | "donate" | "donation"
        | "rating" | "ratings" | "print" | "skip" => (3, Mark::Beside(Boilerplate)),
        "byline" | "bylines" | "author" | "authors" | "writer" | "autor" | "auteur" | "autore"
        | "autoren" => (4, Mark::Part(Byline)),
        "timestamp" | "published" | "pubdate" | "datetime" | "date" | "dateline" | "datum" | "fecha"
        | "datepublished" | "datemodified" | "meta" | "metadata" | "byinfo" => (5, Mark::Part(Metadata)),
        "dek"
        | "deck"
        | "standfirst"
        | "subtitle"
        | "subheadline"
        | "alternativeheadline"
        | "lede"
        | "chapo"
        | "chapeau"
        | "entradilla"
        | "bajada"
        | "vorspann"
        | "ingress"
        | "sottotitolo"
        | "sommario"
        | "occhiello"
        | "summary"
        | "excerpt"
        | "description" => (6, Mark::Part(Dek)),
        "credit" | "credits" => (7, Mark::Part(PhotoCredit)),
        _ => return None,
    })
}
