//! The features by which the class of a token in a run is chosen.

use std::ops::Range;

use crate::learned::form::Form;
use crate::learned::hash::feature;
use crate::learned::weights::feature_list;
use crate::types::{Dep, Tag};

/// What the features are, in order. `w` is the form, `s` its ending, `x` its beginning, `h` its shape, `f` and `c` its
/// clusters, `k` its class of tags, `p` its tag, `g` what the gazetteer knows of it, `e` its relation to its head and `H`
/// the head's form; `a` and `z` are the first and last token of its run, `b` and `y` the tokens around the run, `m` what
/// the rest of the document made of the form.
const NAMES: &[&str] = &[
    "bias",
    "w0",
    "w-1",
    "w1",
    "w-2",
    "w2",
    "w-1 w0",
    "w0 w1",
    "s2",
    "s3",
    "s4",
    "x3",
    "h0",
    "h-1 h0 h1",
    "h0 first",
    "p0",
    "p-1 p0",
    "p0 p1",
    "p-1 p0 p1",
    "f0",
    "f-1",
    "f1",
    "c0",
    "f-1 h0",
    "c-1 c0",
    "c0 c1",
    "k0 h0",
    "g0",
    "g-1 g0",
    "g0 g1",
    "e0 p0",
    "e0 H",
    "H fine e0",
    "zw",
    "zf",
    "zg g0",
    "zs3",
    "bw place",
    "yw place",
    "bf yf",
    "place length",
    "zw place",
    "aw place",
    "g0 bits",
    "m0",
    "m0 m-1",
    "m0 m1",
    "mz place",
    "m0 g0",
    "w-1 h0 e0",
    "w1 h0 p0",
    "f0 place",
    "bw yw",
    "list place",
    "g0 p-1",
    "k0 s3",
];

/// How many features a token has.
pub const COUNT: usize = NAMES.len();

/// Pairs of types have templates of their own behind the others.
pub const PAIRS: u32 = 100;

/// The hash of the feature list.
pub fn list_hash() -> u32 {
    feature_list(NAMES)
}

/// A sentence with what the stages before made of it.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    /// Its forms.
    pub forms: &'a [Form],
    /// Its tags.
    pub tags: &'a [Tag],
    /// Head and relation of each token.
    pub arcs: &'a [(u32, Dep)],
    /// What the rest of the document made of each form; see [`crate::learned::names::memory`].
    pub memory: &'a [u8],
    /// Place of each token in a listed name of several words, 0 outside; see the gazetteer.
    pub listed: &'a [u32],
}

/// The features of the token at `at` in `run`.
pub fn features(sent: &Sentence<'_>, run: &Range<usize>, at: usize, out: &mut [u32; COUNT]) {
    let outside = Form::default();
    let near =
        |offset: isize| at.checked_add_signed(offset).and_then(|at| sent.forms.get(at)).unwrap_or(&outside);
    let tag = |offset: isize| {
        at.checked_add_signed(offset).and_then(|at| sent.tags.get(at)).map_or(62, |tag| *tag as u32)
    };
    let memory =
        |at: Option<usize>| at.and_then(|at| sent.memory.get(at)).map_or(0, |memory| u32::from(*memory));
    let form = |at: Option<usize>| at.and_then(|at| sent.forms.get(at)).unwrap_or(&outside);
    let (zero, before, after) = (near(0), near(-1), near(1));
    let (first, last) = (form(Some(run.start)), form(run.end.checked_sub(1)));
    let (left, right) = (form(run.start.checked_sub(1)), form(Some(run.end)));
    let shape = |form: &Form| u32::from(form.shape.0);
    let fine = |form: &Form| u32::from(form.entry.fine);
    let coarse = |form: &Form| u32::from(form.entry.coarse);
    let gazetteer = |form: &Form| u32::from(form.flags);
    let class = u32::from(zero.entry.class);
    let (arc_head, dep) = sent.arcs.get(at).copied().unwrap_or((at as u32, Dep::Dep));
    let head = form(Some(arc_head as usize));
    let dep = dep as u32;
    // Place in the run: alone, first, last, inner.
    let place = match (at == run.start, at + 1 == run.end) {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) => 3,
    };
    let length = run.len().min(6) as u32;
    let is_first = u32::from(at == 0) | u32::from(tag(-1) == Tag::OpenQuote as u32);
    let (m0, mz) = (memory(Some(at)), memory(run.end.checked_sub(1)));
    let listed = sent.listed.get(at).copied().unwrap_or_default();
    let values: [(u32, u32, u32); COUNT] = [
        (0, 0, 0),
        (zero.word, 0, 0),
        (before.word, 0, 0),
        (after.word, 0, 0),
        (near(-2).word, 0, 0),
        (near(2).word, 0, 0),
        (before.word, zero.word, 0),
        (zero.word, after.word, 0),
        (zero.suffix[0], shape(zero), 0),
        (zero.suffix[1], shape(zero), 0),
        (zero.suffix[2], 0, 0),
        (zero.prefix, shape(zero), 0),
        (shape(zero), u32::from(zero.len.min(8)), 0),
        (shape(before), shape(zero), shape(after)),
        (shape(zero), is_first, class),
        (tag(0), 0, 0),
        (tag(-1), tag(0), 0),
        (tag(0), tag(1), 0),
        (tag(-1), tag(0), tag(1)),
        (fine(zero), 0, 0),
        (fine(before), 0, 0),
        (fine(after), 0, 0),
        (coarse(zero), 0, 0),
        (fine(before), shape(zero), 0),
        (coarse(before), coarse(zero), 0),
        (coarse(zero), coarse(after), 0),
        (class, shape(zero), 0),
        (gazetteer(zero), 0, 0),
        (gazetteer(before), gazetteer(zero), 0),
        (gazetteer(zero), gazetteer(after), 0),
        (dep, tag(0), 0),
        (dep, head.word, 0),
        (fine(head), dep, 0),
        (last.word, 0, 0),
        (fine(last), 0, 0),
        (gazetteer(last), gazetteer(zero), 0),
        (last.suffix[1], place, 0),
        (left.word, place, 0),
        (right.word, place, 0),
        (fine(left), fine(right), 0),
        (place, length, 0),
        (last.word, place, 0),
        (first.word, place, 0),
        (gazetteer(zero), place, length),
        (m0, 0, 0),
        (m0, memory(at.checked_sub(1)), 0),
        (m0, memory(Some(at + 1)), 0),
        (mz, place, 0),
        (m0, gazetteer(zero), 0),
        (before.word, shape(zero), dep),
        (after.word, shape(zero), tag(0)),
        (fine(zero), place, 0),
        (left.word, right.word, 0),
        (listed, place, 0),
        (gazetteer(zero), tag(-1), 0),
        (class, zero.suffix[1], 0),
    ];
    for (template, (slot, (a, b, c))) in out.iter_mut().zip(values).enumerate() {
        *slot = feature(template as u32, a, b, c);
    }
}
