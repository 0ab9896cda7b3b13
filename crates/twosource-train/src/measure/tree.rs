//! Heads and relations of one sentence to questions about children.

/// A tree over the tokens of one sentence. A root is its own head.
pub(super) struct Tree<'a> {
    pub(super) heads: Vec<usize>,
    pub(super) deps: Vec<&'a str>,
    children: Vec<Vec<usize>>,
}

impl<'a> Tree<'a> {
    /// A tree from head and relation of each token. A head outside the sentence makes a root.
    pub(super) fn new(arcs: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let (mut heads, deps): (Vec<usize>, Vec<&str>) = arcs.into_iter().unzip();
        let mut children = vec![Vec::new(); heads.len()];
        for (at, head) in heads.iter_mut().enumerate() {
            match children.get_mut(*head) {
                Some(of_head) if *head != at => of_head.push(at),
                _ => *head = at,
            }
        }
        Self { heads, deps, children }
    }

    /// Head and relation of each token that has a head.
    pub(super) fn arcs(&self) -> impl Iterator<Item = (usize, usize, &'a str)> {
        let arcs = self.heads.iter().zip(&self.deps).enumerate();
        arcs.filter(|(at, (head, _))| at != *head).map(|(at, (head, dep))| (at, *head, *dep))
    }

    /// The children of a token that stand in one of the relations, in order.
    pub(super) fn with(&self, token: usize, relations: &[&str]) -> impl Iterator<Item = usize> {
        let children = self.children.get(token).map(Vec::as_slice).unwrap_or_default();
        children.iter().copied().filter(move |&child| relations.contains(&self.deps[child]))
    }

    /// Whether a token has a child in one of the relations.
    pub(super) fn has(&self, token: usize, relations: &[&str]) -> bool {
        self.with(token, relations).next().is_some()
    }
}
