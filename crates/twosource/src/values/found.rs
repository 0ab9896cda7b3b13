//! What a matcher hands back: how many words, which kind, which normal form.

use crate::types::{Amount, Decimal, Duration, Modifier, RuleId, TimeUnit, ValueKind, When};

/// A value read at a cursor.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// Words from the cursor on.
    pub(super) len: usize,
    pub(super) kind: ValueKind,
    /// `None` when the words need a day of reference that the article does not give.
    pub(super) amount: Option<Amount>,
    pub(super) unit: Option<String>,
    pub(super) modifier: Option<Modifier>,
    /// The step of the last figure in the words, `None` where they give no figure.
    pub(super) precision: Option<Decimal>,
    pub(super) rule: RuleId,
}

impl Found {
    pub(super) fn number(len: usize, kind: ValueKind, number: Decimal, rule: &'static str) -> Self {
        let amount = Some(Amount::Number(number));
        Self { len, kind, amount, unit: None, modifier: None, precision: None, rule: RuleId(rule) }
    }

    pub(super) fn when(len: usize, kind: ValueKind, when: Option<When>, rule: &'static str) -> Self {
        Self {
            len,
            kind,
            amount: when.map(Amount::When),
            unit: None,
            modifier: None,
            precision: None,
            rule: RuleId(rule),
        }
    }

    pub(super) fn duration(len: usize, amount: Decimal, unit: TimeUnit, rule: &'static str) -> Self {
        let amount = Some(Amount::Duration(Duration { amount, unit }));
        Self {
            len,
            kind: ValueKind::Duration,
            amount,
            unit: None,
            modifier: None,
            precision: None,
            rule: RuleId(rule),
        }
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
