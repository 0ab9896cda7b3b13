//! Python bindings of twosource.
