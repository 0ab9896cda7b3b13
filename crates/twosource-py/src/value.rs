//! Numbers, dates and durations.

use twosource::report::ValueReport;

use crate::analysis::Analysis;
use crate::offsets::Evidence;
use crate::plain;
use crate::view::view;

view! {
    /// A number, date or duration with its normal form.
    Value in Analysis.values,
    |analysis| analysis.get().values => twosource::Value,
    |analysis| analysis.doc.report().values => ValueReport,
    at |value| (&value.owner.doc.article, value.item().span),
    repr |value| format!("{} {} = {}", value.kind(), plain::short(value.text()), value.value());

    /// `count`, `ordinal`, `percent`, `money`, `measure`, `age`, `score`, `date`, `time`, `year`, `duration` or `set`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }

    /// Plain decimal, or ISO 8601 for dates and durations. The ends of a range of numbers and the figures of a score have `-`
    /// between them, the ends of a period `/`. What ISO 8601 cannot write is written as TIMEX3 does: `2024-Q3`, `2026-SU` for a
    /// summer.
    #[getter]
    fn value(&self) -> String {
        self.item().normal()
    }

    /// Type and value in TIMEX3, for times.
    ///
    /// >>> import twosource
    /// >>> twosource.analyze("They fought for years.").values[0].timex3
    /// ('DURATION', 'PXY')
    #[getter]
    fn timex3(&self) -> Option<(&'static str, String)> {
        self.item().to_timex3().map(|timex| (timex.kind.as_str(), timex.value))
    }

    /// Unit in the singular, or the counted noun.
    #[getter]
    fn unit(&self) -> Option<&str> {
        self.item().unit.as_deref()
    }

    /// UCUM code of the unit of a measure.
    #[getter]
    fn ucum(&self) -> Option<&'static str> {
        self.item().measure.map(|unit| unit.ucum)
    }

    /// The least and the greatest number that the value allows, infinite where it is open: measures in the base unit of their
    /// kind, durations in days, points in time in seconds since the start of 1970. `None` where none can be told.
    ///
    /// >>> import twosource
    /// >>> value = twosource.analyze("Nearly 50 people came.").values[0]
    /// >>> value.interval
    /// (45.0, 50.0)
    #[getter]
    fn interval(&self) -> Option<(f64, f64)> {
        self.item().interval().map(|interval| (interval.low, interval.high))
    }

    /// The step of the last figure that the text writes: `0.1` for `6.8`.
    #[getter]
    fn precision(&self) -> Option<String> {
        self.item().precision.map(|step| step.to_string())
    }

    /// The words that say of what or of whom.
    #[getter]
    fn of(&self) -> Option<Evidence> {
        self.item().of.map(|span| Evidence::at(&self.owner.doc.article, span))
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
