//! Numbers, dates and durations.

use twosource::report::ValueReport;

use crate::analysis::Analysis;
use crate::plain;
use crate::view::view;

view! {
    /// A number, date or duration with its normal form.
    Value in Analysis.values,
    |analysis| analysis.get().values => twosource::Value,
    |analysis| analysis.doc.report().values => ValueReport,
    at |value| (&value.owner.doc.article, value.item().span),
    repr |value| format!("{} {} = {}", value.kind(), plain::short(value.text()), value.value());

    /// `count`, `ordinal`, `percent`, `money`, `measure`, `age`, `date`, `time`, `year` or `duration`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }

    /// Plain decimal, or ISO 8601 for dates and durations.
    #[getter]
    fn value(&self) -> String {
        self.item().normal()
    }

    /// Unit in the singular, or the counted noun.
    #[getter]
    fn unit(&self) -> Option<&str> {
        self.item().unit.as_deref()
    }

    /// `about`, `nearly`, `more than`, `at least`, `less than` or `at most`.
    #[getter]
    fn modifier(&self) -> Option<&'static str> {
        self.item().modifier.map(twosource::Modifier::as_str)
    }

    /// Rule that found it.
    #[getter]
    fn rule(&self) -> &'static str {
        self.item().rule.0
    }
}
