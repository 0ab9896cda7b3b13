//! Posts that one person does not hold at one time.

use once_cell::sync::Lazy;

use super::Table;

static POSTS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/posts.tsv")));

/// A post and what it excludes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Post {
    /// Posts of one group exclude each other.
    pub(crate) group: &'static str,
    /// Unless they are of one class.
    pub(crate) class: &'static str,
}

/// The post that folded words name: `chief executive`, `captain`.
pub(crate) fn post(folded: &str) -> Option<Post> {
    let (group, class) = POSTS.get(folded)?.split_once('\t')?;
    Some(Post { group, class })
}

#[cfg(test)]
mod tests {
    use super::post;

    #[test]
    fn words_for_one_post_share_a_class() {
        assert_eq!(post("ceo"), post("chief executive"));
        assert_ne!(post("chief engineer").unwrap().class, post("ceo").unwrap().class);
        assert_eq!(post("gardener"), None);
    }
}
