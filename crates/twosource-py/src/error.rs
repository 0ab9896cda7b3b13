//! Exceptions: one base, and a subclass for each failure that a caller can act on.

use pyo3::PyErr;
use pyo3::create_exception;
use pyo3::exceptions::PyException;
use twosource::ErrorKind;

create_exception!(
    twosource,
    Error,
    PyException,
    "What twosource was asked for cannot be done. Base of its exceptions."
);
create_exception!(twosource, EmptyInputError, Error, "The input holds nothing but white space.");
create_exception!(twosource, BinaryInputError, Error, "The input is no text.");
create_exception!(twosource, TooLargeError, Error, "The input is longer than `max_bytes`.");
create_exception!(twosource, UnsupportedFormatError, Error, "The input is in a format that is not read.");
create_exception!(twosource, MalformedInputError, Error, "The input breaks the rules of its format.");
create_exception!(
    twosource,
    SeveralArticlesError,
    Error,
    "The input holds several articles where one was asked for; `parse_all` reads them."
);
create_exception!(twosource, DuplicateIdError, Error, "Two articles of one story have the same id.");

/// The exception for a Rust error; the message is the Rust message.
pub(crate) fn raise(error: &twosource::Error) -> PyErr {
    let message = error.to_string();
    match error.kind() {
        ErrorKind::Empty => EmptyInputError::new_err(message),
        ErrorKind::Binary => BinaryInputError::new_err(message),
        ErrorKind::TooLarge => TooLargeError::new_err(message),
        ErrorKind::UnsupportedFormat => UnsupportedFormatError::new_err(message),
        ErrorKind::Malformed => MalformedInputError::new_err(message),
        ErrorKind::Several => SeveralArticlesError::new_err(message),
        ErrorKind::DuplicateId => DuplicateIdError::new_err(message),
        _ => Error::new_err(message),
    }
}
