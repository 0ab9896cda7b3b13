//! `he` and `she` to the nearest person they can mean.
pub(in crate::entities) fn resolve(
    _w: &crate::entities::words::Words<'_>,
    _c: &mut crate::entities::cast::Cast,
) {
}
