//! Exact decimal numbers, as news prints them.

use std::cmp::Ordering;
use std::fmt;

/// A decimal number with the digits that the text gives: `36`, `1200000000`, `7.25`.
///
/// ```
/// use twosource::Decimal;
///
/// assert_eq!(Decimal::parse("7.250").unwrap().to_string(), "7.25");
/// assert_eq!(Decimal::from(12).times_ten(8).unwrap().to_string(), "1200000000");
/// assert!(Decimal::parse("1e9").is_none());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

/// More digits than any figure in the news; the bound keeps arithmetic on the mantissa from overflowing.
const MAX_DIGITS: usize = 30;

impl Decimal {
    /// `mantissa` divided by ten to the power of `scale`, without trailing zeros after the point.
    fn reduced(mut mantissa: i128, mut scale: u8) -> Self {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }

    /// Reads plain digits with at most one point and a leading minus; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit());
        if whole.is_empty() || !all_digits || whole.len() + fraction.len() > MAX_DIGITS {
            return None;
        }
        let mantissa: i128 = format!("{whole}{fraction}").parse().ok()?;
        Some(Self::reduced(if negative { -mantissa } else { mantissa }, fraction.len() as u8))
    }

    /// The number multiplied by ten to the power of `exponent`, `None` when it gets too long.
    pub fn times_ten(self, exponent: u8) -> Option<Self> {
        let from_scale = exponent.min(self.scale);
        let factor = 10i128.checked_pow(u32::from(exponent - from_scale))?;
        Some(Self::reduced(self.mantissa.checked_mul(factor)?, self.scale - from_scale))
    }

    /// The sum, `None` when it gets too long.
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let a = self.mantissa.checked_mul(10i128.checked_pow(u32::from(scale - self.scale))?)?;
        let b = other.mantissa.checked_mul(10i128.checked_pow(u32::from(scale - other.scale))?)?;
        Some(Self::reduced(a.checked_add(b)?, scale))
    }

    /// The product, `None` when it gets too long.
    pub fn times(self, other: Self) -> Option<Self> {
        let scale = self.scale.checked_add(other.scale)?;
        Some(Self::reduced(self.mantissa.checked_mul(other.mantissa)?, scale))
    }

    /// The nearest floating-point number.
    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / 10f64.powi(i32::from(self.scale))
    }

    /// Number of digits after the point.
    pub fn scale(self) -> u8 {
        self.scale
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self { mantissa: i128::from(whole), scale: 0 }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        // Reduced decimals that are equal have equal parts, so a tie of the floats is settled by the exact digits.
        self.to_f64()
            .total_cmp(&other.to_f64())
            .then_with(|| (self.mantissa, self.scale).cmp(&(other.mantissa, other.scale)))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = usize::from(self.scale);
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn small_fractions_keep_their_leading_zeros() {
        assert_eq!(dec("0.05").to_string(), "0.05");
        assert_eq!(dec("-0.05").to_string(), "-0.05");
    }

    #[test]
    fn scaling_and_adding_stay_exact() {
        assert_eq!(dec("1.2").times_ten(6).unwrap().to_string(), "1200000");
        assert_eq!(dec("3").plus(dec("0.5")).unwrap().to_string(), "3.5");
        assert_eq!(dec("1.5").times(dec("12")).unwrap().to_string(), "18");
    }

    #[test]
    fn order_is_numeric() {
        assert!(dec("9.5") < dec("10"));
        assert!(dec("-2") < dec("0.1"));
    }

    #[test]
    fn too_long_is_refused() {
        assert!(Decimal::parse(&"9".repeat(40)).is_none());
        assert!(dec("999999999999999999999").times(dec("999999999999999999999")).is_none());
    }
}
