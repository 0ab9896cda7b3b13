//! A frozen Python class that is an owner and an index: cheap to make, to compare, to hash and to pickle.

/// Defines a view class over one list of its owner, which is a result or a view itself.
///
/// `$owner.$list` is what Python calls the list; `$items` and `$report` are the list in the result and in the report;
/// `$place`, where the item stands at one place, is its article and span; `$short` is what `repr` shows.
/// The functions after these are the class's own.
macro_rules! view {
    (
        $(#[$doc:meta])*
        $name:ident in $owner:ident.$list:ident,
        |$from:ident| $items:expr => $item:ty,
        |$reported:ident| $report:expr => $report_item:ty,
        $(at |$at:ident| $place:expr,)?
        repr $short:expr;
        $($methods:tt)*
    ) => {
        $(#[$doc])*
        #[pyo3::pyclass(frozen, eq, hash, module = "twosource")]
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub(crate) struct $name {
            pub(crate) owner: $owner,
            pub(crate) index: usize,
        }

        impl $name {
            /// A view of each item of the owner's list.
            pub(crate) fn all(owner: &$owner) -> impl Iterator<Item = Self> {
                let $from = owner;
                let count = $items.len();
                (0..count).map(move |index| Self { owner: owner.clone(), index })
            }

            fn item(&self) -> &$item {
                let $from = &self.owner;
                &$items[self.index]
            }

            #[allow(dead_code, reason = "views of innermost items have no items that ask for it")]
            pub(crate) fn report(&self) -> &$report_item {
                let $reported = &self.owner;
                &$report[self.index]
            }
        }

        #[pyo3::pymethods]
        impl $name {
            $(
                /// Where it stands, in code points of the article's text.
                #[getter]
                fn span(&self) -> crate::offsets::Span {
                    let place: crate::view::Place<Self> = |$at| $place;
                    let (article, span) = place(self);
                    article.span(span)
                }

                /// Where it stands, as start and end in UTF-8 bytes of the article's text.
                #[getter]
                fn byte_span(&self) -> crate::offsets::ByteSpan {
                    let place: crate::view::Place<Self> = |$at| $place;
                    crate::offsets::byte_span(place(self).1)
                }

                /// The words of the article.
                #[getter]
                fn text(&self) -> &str {
                    let place: crate::view::Place<Self> = |$at| $place;
                    let (article, span) = place(self);
                    article.article().slice(span)
                }
            )?

            $($methods)*

            /// Plain data as in the JSON report, with spans in UTF-8 bytes.
            fn to_dict<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                crate::plain::to_dict(py, self.report())
            }

            fn __repr__(&self) -> String {
                let short: fn(&Self) -> String = $short;
                format!("{}({})", stringify!($name), short(self))
            }

            #[allow(clippy::type_complexity, reason = "the shape is what Python's pickle protocol asks for")]
            fn __reduce__<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<(pyo3::Bound<'py, pyo3::PyAny>, ($owner, &'static str, usize))> {
                let restore = crate::plain::native(py, "_item")?;
                Ok((restore, (self.owner.clone(), stringify!($list), self.index)))
            }
        }
    };
}

pub(crate) use view;

use crate::doc::ArticleDoc;

/// How a view tells its article and its span.
pub(crate) type Place<V> = fn(&V) -> (&ArticleDoc, twosource::Span);
