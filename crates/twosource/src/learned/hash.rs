//! Words and feature values to the numbers that weights are looked up by.
//!
//! The functions are part of the format of the weights: another mixture needs other weights.

/// Odd multipliers with well spread bits (from the fractional part of the golden ratio and of square roots).
const K: [u64; 4] =
    [0x9E37_79B9_7F4A_7C15, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1];

/// The number of a string of bytes; never zero, which stands for no word.
#[inline]
pub fn word(bytes: impl Iterator<Item = u8>) -> u32 {
    let mut state = K[0];
    for byte in bytes {
        state = (state ^ u64::from(byte)).wrapping_mul(K[1]);
        state ^= state >> 29;
    }
    finish(state) | 1
}

/// The number of a feature: its template and up to three values.
#[inline]
pub fn feature(template: u32, a: u32, b: u32, c: u32) -> u32 {
    let sum = u64::from(a).wrapping_mul(K[0])
        ^ u64::from(b).wrapping_mul(K[1]).rotate_left(21)
        ^ u64::from(c).wrapping_mul(K[2]).rotate_left(42)
        ^ u64::from(template + 1).wrapping_mul(K[3]);
    finish(sum)
}

/// One value that stands for two.
#[inline]
pub fn pair(a: u32, b: u32) -> u32 {
    a.wrapping_mul(0x9E37_79B1) ^ b.rotate_left(15).wrapping_mul(0x85EB_CA77)
}

#[inline]
fn finish(state: u64) -> u32 {
    let mixed = (state ^ (state >> 31)).wrapping_mul(K[1]);
    (mixed >> 32) as u32
}
