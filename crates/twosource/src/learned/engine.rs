//! The trained models that ship with the library, read once.

use once_cell::sync::Lazy;

use crate::error::Result;
use crate::learned::names::Names;
use crate::learned::parser::Parser;
use crate::learned::tagger::Tagger;
use crate::learned::vocabulary::Vocabulary;

/// Vocabulary and models, trained together.
#[derive(Debug)]
pub struct Engine {
    /// The vocabulary that all models read.
    pub vocabulary: Vocabulary,
    /// Tags.
    pub tagger: Tagger,
    /// Trees.
    pub parser: Parser,
    /// Names.
    pub names: Names,
}

/// The files of the models.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// Made by `twosource-train vocabulary`.
    pub vocabulary: &'a [u8],
    /// Made by `twosource-train tagger`.
    pub tagger: &'a [u8],
    /// Made by `twosource-train parser`.
    pub parser: &'a [u8],
    /// Made by `twosource-train names`.
    pub names: &'a [u8],
}

static ENGINE: Lazy<Engine> = Lazy::new(|| {
    let files = Files {
        vocabulary: include_bytes!("../../data/vocabulary.bin"),
        tagger: include_bytes!("../../data/tagger.bin"),
        parser: include_bytes!("../../data/parser.bin"),
        names: include_bytes!("../../data/names.bin"),
    };
    Engine::read(&files).expect("the files are part of the library, and a test reads them")
});

/// The models that ship with the library.
pub fn engine() -> &'static Engine {
    &ENGINE
}

impl Engine {
    /// Reads the files, which must have been trained with this version's feature lists.
    ///
    /// # Errors
    ///
    /// Fails when a file does not fit this version.
    pub fn read(files: &Files<'_>) -> Result<Self> {
        // Side by side, because a user waits for all of it.
        let (parser, (names, (tagger, vocabulary))) = rayon::join(
            || Parser::read(files.parser),
            || {
                let read = || (Tagger::read(files.tagger), Vocabulary::read(files.vocabulary));
                rayon::join(|| Names::read(files.names), read)
            },
        );
        Ok(Self { vocabulary: vocabulary?, tagger: tagger?, parser: parser?, names: names? })
    }
}
