//! The name of an element to what it does to the text around it.

use crate::types::BlockKind;

/// What an element does to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// Nothing of it is seen: scripts, styles, form values, media.
    Hidden,
    /// Its text belongs to the line around it.
    Inline,
    /// `<br>`.
    Break,
    /// It stands as a block of its own.
    Block(Tag),
}

/// What the name of a block says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Nothing: `div`, `section`, `td` and the like.
    Plain,
    /// A paragraph.
    Paragraph,
    /// `h1`.
    Title,
    /// `h2` to `h6`.
    Heading,
    /// An item of a list.
    Item,
    /// A list.
    List,
    /// A quotation.
    Quote,
    /// A picture with its caption.
    Figure,
    /// A caption.
    Caption,
    /// Text whose line breaks count.
    Preformatted,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// An article, or the main part of a page.
    Article,
    /// The body of the page.
    Body,
    /// The head of a page or of a section.
    Header,
    /// Menus.
    Nav,
    /// The foot of a page or of a section.
    Footer,
    /// What stands beside.
    Aside,
    /// A form.
    Form,
    /// A button.
    Button,
    /// `address`.
    Address,
}

impl Tag {
    /// The kind that the name alone tells, inside the running text.
    pub(super) fn kind(self) -> Option<BlockKind> {
        match self {
            Self::Heading => Some(BlockKind::Crosshead),
            Self::Item => Some(BlockKind::ListItem),
            Self::Quote => Some(BlockKind::Blockquote),
            Self::Caption | Self::Figure => Some(BlockKind::Caption),
            _ => None,
        }
    }
}

/// What the element `name` does.
pub(super) fn flow(name: &str) -> Flow {
    let tag = match name {
        "script" | "style" | "template" | "noscript" | "svg" | "head" | "title" | "select" | "option"
        | "datalist" | "textarea" | "input" | "iframe" | "frameset" | "object" | "audio" | "video"
        | "canvas" | "map" | "progress" | "meter" | "math" | "noframes" | "noembed" => return Flow::Hidden,
        "br" => return Flow::Break,
        "p" => Tag::Paragraph,
        "h1" => Tag::Title,
        "h2" | "h3" | "h4" | "h5" | "h6" => Tag::Heading,
        "li" | "dd" => Tag::Item,
        "ul" | "ol" | "dl" | "menu" => Tag::List,
        "blockquote" => Tag::Quote,
        "figure" => Tag::Figure,
        "figcaption" | "caption" => Tag::Caption,
        "pre" | "listing" | "xmp" | "plaintext" => Tag::Preformatted,
        "tr" => Tag::Row,
        "td" | "th" => Tag::Cell,
        "article" | "main" => Tag::Article,
        "body" => Tag::Body,
        "header" => Tag::Header,
        "nav" => Tag::Nav,
        "footer" => Tag::Footer,
        "aside" => Tag::Aside,
        "form" => Tag::Form,
        "button" => Tag::Button,
        "address" => Tag::Address,
        "div" | "section" | "html" | "table" | "tbody" | "thead" | "tfoot" | "dt" | "details" | "summary"
        | "dialog" | "fieldset" | "legend" | "hgroup" | "hr" | "center" | "dir" | "search" | "picture" => {
            Tag::Plain
        }
        _ => return Flow::Inline,
    };
    Flow::Block(tag)
}
