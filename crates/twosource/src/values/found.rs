//! What a matcher hands back: how many words, which kind, which normal form.

use crate::types::{Amount, Decimal, Duration, Modifier, RuleId, TimeUnit, Unit, ValueKind, When};
use crate::values::numbers::number::Number;

/// A value read at a cursor.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// Words from the cursor on.
    pub(super) len: usize,
    pub(super) kind: ValueKind,
    /// `None` when the words need a day of reference that the article does not give.
    pub(super) amount: Option<Amount>,
    pub(super) unit: Option<String>,
    pub(super) measure: Option<Unit>,
    pub(super) modifier: Option<Modifier>,
    /// The step of the last figure in the words, `None` where they give no figure.
    pub(super) precision: Option<Decimal>,
    /// What the written figure was multiplied by: a million for `1.2 million`, 0.01 for `50 cents`.
    pub(super) factor: Decimal,
    pub(super) rule: RuleId,
}

impl Found {
    pub(super) fn new(len: usize, kind: ValueKind, amount: Option<Amount>, rule: &'static str) -> Self {
        Self {
            len,
            kind,
            amount,
            unit: None,
            measure: None,
            modifier: None,
            precision: None,
            factor: Decimal::from(1),
            rule: RuleId(rule),
        }
    }

    pub(super) fn number(len: usize, kind: ValueKind, number: Decimal, rule: &'static str) -> Self {
        Self::new(len, kind, Some(Amount::Number(number)), rule)
    }

    pub(super) fn when(len: usize, kind: ValueKind, when: Option<When>, rule: &'static str) -> Self {
        Self::new(len, kind, when.map(Amount::When), rule)
    }

    pub(super) fn duration(len: usize, amount: Decimal, unit: TimeUnit, rule: &'static str) -> Self {
        let amount = Amount::Duration(Duration { amount, unit });
        Self::new(len, ValueKind::Duration, Some(amount), rule)
    }

    /// A finding whose figure is `number`, with the bound and the precision of it.
    pub(super) fn figure(len: usize, kind: ValueKind, number: &Number, rule: &'static str) -> Self {
        let found = Self::number(len, kind, number.value, rule);
        Self { modifier: number.modifier, precision: number.precision, factor: number.factor, ..found }
    }

    pub(super) fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    pub(super) fn precision(mut self, step: Option<Decimal>) -> Self {
        self.precision = step;
        self
    }

    pub(super) fn modifier(mut self, modifier: Option<Modifier>) -> Self {
        self.modifier = modifier;
        self
    }
}
