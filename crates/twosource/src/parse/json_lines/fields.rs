//! Under which names a line of JSON holds what.

use crate::error::{Error, Result};

/// The names of members that hold the parts of a story, for JSON lines. Of several names the first that holds something
/// counts. A dot leads into an object: `source.name`.
///
/// ```
/// use twosource::{Format, JsonFields, ParseOptions};
///
/// let fields = JsonFields::default().text("article.plain").id("nr");
/// let options = ParseOptions::default().format(Some(Format::JsonLines)).fields(fields);
/// let line = br#"{"nr": 7, "article": {"plain": "The bridge reopened on Tuesday."}}"#;
/// let article = twosource::parse("note", line, &options)?;
/// assert_eq!(article.text, "The bridge reopened on Tuesday.");
/// # Ok::<(), twosource::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct JsonFields {
    /// Id of the story, a string or a number. Default `id`, `_id`, `guid`, `uuid`.
    pub id: Vec<String>,
    /// The text, a string or a list of paragraphs; HTML is told by its tags. Default `text`, `body`, `content`,
    /// `articleBody`, `maintext`, `full_text`, `plain_text`, `article`, `story`.
    pub text: Vec<String>,
    /// The page or the body as HTML, read when there is no text. Default `html`, `body_html`, `content_html`, `raw_html`.
    pub html: Vec<String>,
    /// The headline. Default `headline`, `title`, `name`.
    pub headline: Vec<String>,
    /// The summary line. Default `dek`, `subtitle`, `standfirst`, `description`, `summary`, `abstract`, `lead`.
    pub dek: Vec<String>,
    /// Who signs: a string, a list of strings, or objects with `name`. Default `authors`, `author`, `byline`, `creator`.
    pub authors: Vec<String>,
    /// The outlet, a string or an object with `name`. Default `publisher`, `source.name`, `source`, `site_name`, `outlet`,
    /// `publication`, `domain`.
    pub publisher: Vec<String>,
    /// When it was published. Default `published`, `date`, `datePublished`, `published_at`, `publishedAt`, `date_publish`,
    /// `pubDate`, `publish_date`, `timestamp`.
    pub published: Vec<String>,
    /// When it was last changed. Default `modified`, `dateModified`, `updated`, `updated_at`, `updatedAt`, `date_modify`,
    /// `lastmod`.
    pub modified: Vec<String>,
    /// The section. Default `section`, `articleSection`, `category`.
    pub section: Vec<String>,
    /// Keywords, a list or a string with commas. Default `keywords`, `tags`, `topics`.
    pub keywords: Vec<String>,
    /// The address. Default `url`, `link`, `canonical_url`, `source_url`.
    pub url: Vec<String>,
    /// The language. Default `language`, `lang`, `inLanguage`.
    pub language: Vec<String>,
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

impl Default for JsonFields {
    fn default() -> Self {
        Self {
            id: names(&["id", "_id", "guid", "uuid"]),
            text: names(&[
                "text",
                "body",
                "content",
                "articleBody",
                "maintext",
                "full_text",
                "plain_text",
                "article",
                "story",
            ]),
            html: names(&["html", "body_html", "content_html", "raw_html"]),
            headline: names(&["headline", "title", "name"]),
            dek: names(&["dek", "subtitle", "standfirst", "description", "summary", "abstract", "lead"]),
            authors: names(&["authors", "author", "byline", "creator"]),
            publisher: names(&[
                "publisher",
                "source.name",
                "source",
                "site_name",
                "outlet",
                "publication",
                "domain",
            ]),
            published: names(&[
                "published",
                "date",
                "datePublished",
                "published_at",
                "publishedAt",
                "date_publish",
                "pubDate",
                "publish_date",
                "timestamp",
            ]),
            modified: names(&[
                "modified",
                "dateModified",
                "updated",
                "updated_at",
                "updatedAt",
                "date_modify",
                "lastmod",
            ]),
            section: names(&["section", "articleSection", "category"]),
            keywords: names(&["keywords", "tags", "topics"]),
            url: names(&["url", "link", "canonical_url", "source_url"]),
            language: names(&["language", "lang", "inLanguage"]),
        }
    }
}

/// Setters that replace the names of a field by one.
macro_rules! setters {
    ($($field:ident)*) => {
        impl JsonFields {
            $(
                #[doc = concat!("Sets [`", stringify!($field), "`](Self::", stringify!($field), ") to one name.")]
                pub fn $field(mut self, name: impl Into<String>) -> Self {
                    self.$field = vec![name.into()];
                    self
                }
            )*

            /// Sets the field called `field`, such as `headline`, to one name.
            ///
            /// # Errors
            ///
            /// Fails when there is no such field.
            pub fn named(self, field: &str, name: impl Into<String>) -> Result<Self> {
                match field {
                    $(stringify!($field) => Ok(self.$field(name)),)*
                    _ => Err(Error::unknown_word("field of JSON lines", field)),
                }
            }
        }
    };
}

setters! { id text html headline dek authors publisher published modified section keywords url language }
