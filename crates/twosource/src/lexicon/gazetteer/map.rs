//! Hashes to flags, in one block of memory that is made once and never grows.
//!
//! A slot is one number: sixteen bits of flags, and the upper bits of the hash to tell keys apart. The lower bits of the
//! hash say where to start looking, and slots are tried one after another up to an empty one. That is half the memory of a
//! general map, and half the time to fill it.
//!
//! Known limits: the map has [`SLOTS`] slots; what does not fit is left out, and a test sees that all tables fit.

use super::Flags;

/// How many slots there are: about three in five are taken, so that few keys need more than two tries.
const SLOTS: usize = 1 << 17;

/// Bits of a slot that hold flags.
const FLAG_BITS: u64 = 0xffff;

/// Keys with their flags.
pub(super) struct Map {
    /// Zero where empty.
    slots: Vec<u64>,
}

impl Map {
    /// A map without keys.
    pub(super) fn new() -> Self {
        Self { slots: vec![0; SLOTS] }
    }

    /// Gives the key `hash` the flags of `flags` too.
    pub(super) fn add(&mut self, hash: u64, flags: Flags) {
        if flags.is_empty() {
            return;
        }
        for index in tries(hash) {
            let Some(slot) = self.slots.get_mut(index) else { return };
            if *slot == 0 {
                *slot = hash & !FLAG_BITS;
            }
            if *slot & !FLAG_BITS == hash & !FLAG_BITS {
                *slot |= u64::from(flags.bits());
                return;
            }
        }
    }

    /// The flags of the key `hash`.
    pub(super) fn get(&self, hash: u64) -> Flags {
        for index in tries(hash) {
            match self.slots.get(index) {
                None | Some(0) => return Flags::NONE,
                Some(slot) if slot & !FLAG_BITS == hash & !FLAG_BITS => {
                    return Flags::from_bits((slot & FLAG_BITS) as u16);
                }
                Some(_) => {}
            }
        }
        Flags::NONE
    }

    /// How many keys there are.
    #[cfg(test)]
    pub(super) fn n_keys(&self) -> usize {
        self.slots.iter().filter(|slot| **slot != 0).count()
    }
}

/// The places of all slots, from the one of `hash` on.
fn tries(hash: u64) -> impl Iterator<Item = usize> {
    // The upper half is mixed in because the last letters of a word move the lower bits least.
    let start = (hash ^ (hash >> 32)) as usize;
    (0..SLOTS).map(move |step| start.wrapping_add(step) % SLOTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_in_one_place_are_told_apart() {
        let mut map = Map::new();
        let (a, b) = (1 << 50, (1 << 50) | (1 << 18));
        assert_eq!(tries(a).next(), Some((1 << 18) % SLOTS));
        map.add(a, Flags::CITY);
        map.add(b, Flags::REGION);
        map.add(a, Flags::COUNTRY);
        map.add(3 << 40, Flags::NONE);
        assert_eq!(map.get(a), Flags::CITY | Flags::COUNTRY);
        assert_eq!(map.get(b), Flags::REGION);
        assert_eq!(map.get(3 << 40), Flags::NONE);
        assert_eq!(map.n_keys(), 2);
    }
}
