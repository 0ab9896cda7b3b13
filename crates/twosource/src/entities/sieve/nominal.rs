//! Definite descriptions to the one they can mean.
pub(in crate::entities) fn resolve(
    _w: &crate::entities::words::Words<'_>,
    _c: &mut crate::entities::cast::Cast,
) {
}
