//! Commands that train the weights.

use std::error::Error;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use twosource::NameType;
use twosource::learned::form::Form;
use twosource::learned::names::features;
use twosource::learned::names::runs::{SmallWords, listed, runs};
use twosource::learned::parser::{self as parsing, Parser};
use twosource::learned::tagger::{self as tagging, Tagger};
use twosource::learned::vocabulary::Vocabulary;
use twosource::learned::writer::Writer;

use crate::corpus::{self, Sentence};
use crate::{bio, clusters, names, parser, senses, tagger, vocabulary};

type Outcome<T> = Result<T, Box<dyn Error>>;

#[derive(Subcommand)]
pub(crate) enum Weights {
    /// Makes the vocabulary: clusters, classes of tags and senses of words.
    Vocabulary(VocabularyArgs),
    /// Trains the tagger.
    Tagger(TaggerArgs),
    /// Trains the parser.
    Parser(ParserArgs),
    /// Trains the names.
    Names(NamesArgs),
}

#[derive(Args)]
pub(crate) struct Corpora {
    /// News tagged and parsed by a program, in CoNLL-U; the last twentieth of the first file is held out.
    #[arg(long, num_args = 1.., required = true)]
    silver: Vec<PathBuf>,
    /// Text tagged by people, with trees in Universal Dependencies, in CoNLL-U.
    #[arg(long, num_args = 0..)]
    gold: Vec<PathBuf>,
    /// Text like that to measure on.
    #[arg(long, num_args = 0..)]
    dev: Vec<PathBuf>,
    /// How often each sentence of gold counts.
    #[arg(long, default_value_t = 3)]
    times: u32,
    /// The file to write.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
pub(crate) struct VocabularyArgs {
    #[command(flatten)]
    corpora: Corpora,
    /// Word vectors as text: a word and its numbers a line, separated by spaces, the most frequent word first.
    #[arg(long)]
    vectors: PathBuf,
    /// Folder of the `WordNet` 3.0 database.
    #[arg(long)]
    wordnet: PathBuf,
}

#[derive(Args)]
pub(crate) struct TaggerArgs {
    #[command(flatten)]
    corpora: Corpora,
    /// Made by `vocabulary`.
    #[arg(long)]
    vocabulary: PathBuf,
}

#[derive(Args)]
pub(crate) struct ParserArgs {
    #[command(flatten)]
    corpora: Corpora,
    /// Made by `vocabulary`.
    #[arg(long)]
    vocabulary: PathBuf,
    /// Made by `tagger`; tags the text that is measured on.
    #[arg(long)]
    tagger: PathBuf,
}

#[derive(Args)]
pub(crate) struct NamesArgs {
    #[command(flatten)]
    corpora: Corpora,
    /// Made by `vocabulary`.
    #[arg(long)]
    vocabulary: PathBuf,
    /// Made by `tagger`.
    #[arg(long)]
    tagger: PathBuf,
    /// Made by `parser`.
    #[arg(long)]
    parser: PathBuf,
    /// Names by people as token and tag a line, with the types PER, LOC, ORG and MISC.
    #[arg(long, num_args = 0..)]
    four: Vec<PathBuf>,
    /// The same with the types PER, LOC and ORG; other names may be left out.
    #[arg(long, num_args = 0..)]
    three: Vec<PathBuf>,
}

/// Words with a vector that the vocabulary takes up.
const VECTORS: usize = 120_000;

/// Sentences of a document where a file does not tell documents apart.
const DOCUMENT: usize = 20;

/// Trains one model.
pub(crate) fn run(command: Weights) -> Outcome<()> {
    match command {
        Weights::Vocabulary(args) => make_vocabulary(&args),
        Weights::Tagger(args) => train_tagger(&args),
        Weights::Parser(args) => train_parser(&args),
        Weights::Names(args) => train_names(&args),
    }
}

fn make_vocabulary(args: &VocabularyArgs) -> Outcome<()> {
    let (silver, gold) = (args.corpora.silver()?, args.corpora.gold()?);
    let mut counts = corpus::TagCounts::new();
    corpus::count_tags(&silver, 1, &mut counts);
    corpus::count_tags(&gold, args.corpora.times, &mut counts);
    let vectors = clusters::Vectors::read(&corpus::read(&args.vectors)?, VECTORS);
    let lists = vocabulary::lists(&counts, &vectors, &senses::Senses::read(&args.wordnet)?);
    eprintln!("{} words", lists.words.len());
    Ok(fs::write(&args.corpora.out, lists.to_bytes())?)
}

fn train_tagger(args: &TaggerArgs) -> Outcome<()> {
    let vocabulary = Vocabulary::read(&fs::read(&args.vocabulary)?)?;
    let (silver, gold) = (args.corpora.silver()?, args.corpora.gold()?);
    let rows = tagger::train(&args.corpora.weighted(&silver, &gold), &vocabulary);
    for path in &args.corpora.dev {
        let right = tagger::accuracy(&rows, &corpus::gold(path)?, &vocabulary);
        eprintln!("{}: {right:.4} of tags", path.display());
    }
    let mut file = Writer::new(tagging::list_hash());
    file.wide(&rows);
    write(&args.corpora.out, file)
}

fn train_parser(args: &ParserArgs) -> Outcome<()> {
    let vocabulary = Vocabulary::read(&fs::read(&args.vocabulary)?)?;
    let tagger = Tagger::read(&fs::read(&args.tagger)?)?;
    let (silver, gold) = (args.corpora.silver()?, args.corpora.gold()?);
    let text = parser::tagged(&args.corpora.weighted(&silver, &gold), &vocabulary);
    let model = parser::train(&text, &vocabulary);
    let mut sets = vec![("held out".to_owned(), args.corpora.held_out()?)];
    for path in &args.corpora.dev {
        sets.push((path.display().to_string(), corpus::gold(path)?));
    }
    for (name, set) in &sets {
        let set: Vec<_> = set
            .iter()
            .map(|sentence| parser::Tagged {
                sentence,
                tags: tagger::tag(&tagger, sentence, &vocabulary),
                times: 1,
            })
            .collect();
        let (heads, both) = parser::accuracy(&model, &set, &vocabulary);
        eprintln!("{name}: {heads:.4} of heads, {both:.4} with relations");
    }
    let mut file = Writer::new(parsing::list_hash());
    file.narrow(&model.moves);
    file.wide(&model.labels);
    model.certain.write(&mut file);
    write(&args.corpora.out, file)
}

fn train_names(args: &NamesArgs) -> Outcome<()> {
    let stages = Stages {
        vocabulary: Vocabulary::read(&fs::read(&args.vocabulary)?)?,
        tagger: Tagger::read(&fs::read(&args.tagger)?)?,
        parser: Parser::read(&fs::read(&args.parser)?)?,
    };
    let silver: Vec<_> = args
        .corpora
        .silver()?
        .iter()
        .map(|one| {
            stages.read(
                &one.form_refs(),
                one.names.iter().map(|(at, label)| (at.clone(), label.as_str())),
                &[],
            )
        })
        .collect();
    let mut documents: Vec<_> = silver.chunks(DOCUMENT).map(|part| (part.to_vec(), 1)).collect();
    for (paths, open) in [(&args.four, &[][..]), (&args.three, OTHERS)] {
        for path in paths {
            documents
                .extend(stages.bio(path, open)?.into_iter().map(|document| (document, args.corpora.times)));
        }
    }
    let rows = names::train(&documents);
    let mut file = Writer::new(features::list_hash());
    file.wide(&rows);
    write(&args.corpora.out, file)
}

fn write(path: &Path, file: Writer) -> Outcome<()> {
    let bytes = file.into_bytes();
    eprintln!("{}: {} bytes", path.display(), bytes.len());
    Ok(fs::write(path, bytes)?)
}

impl Corpora {
    fn silver(&self) -> Outcome<Vec<Sentence>> {
        let mut out = Vec::new();
        for (at, path) in self.silver.iter().enumerate() {
            let mut found = corpus::silver(path)?;
            if at == 0 {
                found.truncate(corpus::kept(found.len()));
            }
            out.extend(found);
        }
        Ok(out)
    }

    /// The last part of the first silver file, which no training sees.
    fn held_out(&self) -> Outcome<Vec<Sentence>> {
        let Some(first) = self.silver.first() else { return Ok(Vec::new()) };
        let mut all = corpus::silver(first)?;
        Ok(all.split_off(corpus::kept(all.len())))
    }

    fn gold(&self) -> Outcome<Vec<Sentence>> {
        let mut out = Vec::new();
        for path in &self.gold {
            out.extend(corpus::gold(path)?);
        }
        Ok(out)
    }

    /// Each sentence with how often it counts.
    fn weighted<'a>(&self, silver: &'a [Sentence], gold: &'a [Sentence]) -> Vec<(&'a Sentence, u32)> {
        silver.iter().map(|one| (one, 1)).chain(gold.iter().map(|one| (one, self.times))).collect()
    }
}

/// Names that a file with three types leaves out.
const OTHERS: &[NameType] =
    &[NameType::Norp, NameType::Event, NameType::Work, NameType::Product, NameType::Law, NameType::Language];

/// The models that names build on.
struct Stages {
    vocabulary: Vocabulary,
    tagger: Tagger,
    parser: Parser,
}

impl Stages {
    fn read<'a>(
        &self,
        forms: &[&str],
        names: impl Iterator<Item = (Range<usize>, &'a str)>,
        open: &[NameType],
    ) -> names::Sentence {
        let read: Vec<_> = forms.iter().map(|form| Form::new(form, &self.vocabulary)).collect();
        let (mut tags, mut seconds, mut arcs) = (Vec::new(), Vec::new(), Vec::new());
        self.tagger.tag(&read, &self.vocabulary, &mut tags, &mut seconds);
        self.parser.parse(&read, (&tags, &seconds), &mut parsing::Scratch::default(), &mut arcs);
        let gold = names.filter_map(|(tokens, label)| names::Gold::new(forms, tokens, label)).collect();
        let (mut in_list, mut found) = (Vec::new(), Vec::new());
        runs(&read, &tags, &SmallWords::default(), &mut found);
        listed(forms, &found, &mut in_list);
        names::Sentence { forms: read, tags, arcs, listed: in_list, gold, open: open.to_vec() }
    }

    /// The documents of a file of names, which leaves out names of the types in `open`.
    fn bio(&self, path: &Path, open: &[NameType]) -> Outcome<Vec<Vec<names::Sentence>>> {
        let text = corpus::read(path)?;
        let sentences: Vec<_> =
            bio::sentences(&text).map(|one| self.read(&one.forms, one.names.iter().cloned(), open)).collect();
        Ok(sentences.chunks(DOCUMENT).map(<[_]>::to_vec).collect())
    }
}
