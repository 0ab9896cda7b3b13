//! A frozen Python class that is an owner and an index: cheap to make, to compare, to hash and to pickle.

/// Defines a view class over one list of its owner.
///
/// `$owner` is the Python class that has the list as attribute `$list`; `$doc` its shared data; `$get` gives the item.
/// The methods in braces are the class's own.
macro_rules! view {
    (
        $(#[$doc_attr:meta])*
        $name:ident in $owner:ident.$list:ident, $doc:ty, |$this:ident| $get:expr => $item:ty, $short:expr;
        $($methods:tt)*
    ) => {
        $(#[$doc_attr])*
        #[pyo3::pyclass(frozen, module = "twosource", skip_from_py_object)]
        #[derive(Clone, Debug)]
        pub(crate) struct $name {
            pub(crate) doc: std::sync::Arc<$doc>,
            pub(crate) index: usize,
        }

        impl $name {
            fn item(&self) -> &$item {
                let $this = self;
                $get
            }
        }

        #[pyo3::pymethods]
        impl $name {
            $($methods)*

            /// Plain data as in the JSON report, with spans in UTF-8 bytes.
            fn to_dict<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                match self.doc.report().$list.get(self.index) {
                    Some(report) => crate::plain::to_dict(py, report),
                    None => Ok(py.None().into_bound(py)),
                }
            }

            fn __repr__(&self) -> String {
                let short: fn(&Self) -> String = $short;
                format!("{}({})", stringify!($name), short(self))
            }

            fn __eq__(&self, other: &pyo3::Bound<'_, pyo3::PyAny>) -> bool {
                use crate::view::Owner;
                other.cast::<Self>().is_ok_and(|other| {
                    let other = other.get();
                    self.index == other.index
                        && (std::sync::Arc::ptr_eq(&self.doc, &other.doc) || self.doc.same_owner(&other.doc))
                })
            }

            fn __hash__(&self) -> u64 {
                use crate::view::Owner;
                self.doc.hash_item(stringify!($list), self.index)
            }

            #[allow(clippy::type_complexity, reason = "the shape is what Python's pickle protocol asks for")]
            fn __reduce__<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<(pyo3::Bound<'py, pyo3::PyAny>, ($owner, &'static str, usize))> {
                let restore = py.import("twosource._native")?.getattr("_item")?;
                Ok((restore, ($owner { doc: self.doc.clone() }, stringify!($list), self.index)))
            }
        }
    };
}

pub(crate) use view;

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::doc::{AnalysisDoc, ArticleDoc, StoryDoc};

/// What a view needs of the shared data it points into.
pub(crate) trait Owner {
    /// Whether two shared results are equal.
    fn same_owner(&self, other: &Self) -> bool;

    /// Feeds what tells this owner from others.
    fn feed(&self, hasher: &mut DefaultHasher);

    /// The hash of an item of the owner's list `list`.
    fn hash_item(&self, list: &str, index: usize) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.feed(&mut hasher);
        (list, index).hash(&mut hasher);
        hasher.finish()
    }
}

impl Owner for ArticleDoc {
    fn same_owner(&self, other: &Self) -> bool {
        self.same(other)
    }

    fn feed(&self, hasher: &mut DefaultHasher) {
        self.article.id.hash(hasher);
    }
}

impl Owner for AnalysisDoc {
    fn same_owner(&self, other: &Self) -> bool {
        self.article.same(&other.article)
    }

    fn feed(&self, hasher: &mut DefaultHasher) {
        self.article.article.id.hash(hasher);
    }
}

impl Owner for StoryDoc {
    fn same_owner(&self, other: &Self) -> bool {
        self.same(other)
    }

    fn feed(&self, hasher: &mut DefaultHasher) {
        for doc in &self.docs {
            doc.article.article.id.hash(hasher);
        }
    }
}
