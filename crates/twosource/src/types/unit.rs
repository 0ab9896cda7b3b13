//! Units of measure by their UCUM code, with what converts them.

/// A unit of measure under its code in UCUM, the Unified Code for Units of Measure.
///
/// A figure in the unit becomes one in `base` as `figure * factor + offset`. Units with one `base` measure the same kind of
/// quantity and can be compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// The name in full, in the singular: `kilometre per hour`.
    pub name: &'static str,
    /// The case-sensitive UCUM code: `km/h`, `[mi_i]`, `Cel`.
    pub ucum: &'static str,
    /// UCUM code of the unit that figures are compared in: `m/s`, `m`, `K`.
    pub base: &'static str,
    /// How many of `base` one of this unit is.
    pub factor: f64,
    /// What is added after that; 0 but for scales of temperature.
    pub offset: f64,
}

impl Unit {
    /// A figure in this unit as one in [`Unit::base`].
    ///
    /// ```
    /// use twosource::Unit;
    ///
    /// let celsius = Unit { name: "degree Celsius", ucum: "Cel", base: "K", factor: 1.0, offset: 273.15 };
    /// assert_eq!(celsius.in_base(20.0), 293.15);
    /// ```
    pub fn in_base(self, figure: f64) -> f64 {
        figure * self.factor + self.offset
    }
}
