//! Makes the word tables and weights that twosource ships, from open corpora in CoNLL-U.
//!
//! ```text
//! cargo run -p twosource-train -- words --silver a.conllu b.conllu --out crates/twosource/data/words.tsv
//! cargo run -p twosource-train -- tag-pairs --silver a.conllu b.conllu --out crates/twosource/data/tag_pairs.tsv
//! cargo run --release -p twosource-train -- measure tags --data ../shared
//! ```
//!
//! The same input gives the same output, byte for byte.

mod bio;
mod clusters;
mod conllu;
mod convert;
mod corpus;
mod names;
mod measure;
mod parser;
mod perceptron;
mod senses;
mod shuffle;
mod tagger;
mod vocabulary;
mod words;

use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use twosource::learned::form::Form;
use twosource::learned::table::Wide;
use twosource::learned::tagger::{Tagger, list_hash};
use twosource::learned::vocabulary::Vocabulary;
use twosource::learned::weights::Writer;

#[derive(Parser)]
#[command(about = "Makes the word tables and weights that twosource ships")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Counts which tags and lemmas a word form has.
    Words(Files),
    /// Makes the vocabulary of clusters, classes of tags and senses.
    Vocabulary(VocabularyArgs),
    /// Trains the tagger.
    Tagger(TaggerArgs),
    /// Trains the parser.
    Parser(ParserArgs),
    /// Trains the names.
    Names(NamesArgs),
    /// Measures the language engine, and prints scores as JSON.
    #[command(subcommand)]
    Measure(measure::Measure),
}

#[derive(Args)]
struct NamesArgs {
    #[command(flatten)]
    corpora: Corpora,
    #[arg(long)]
    vocabulary: PathBuf,
    #[arg(long)]
    tagger: PathBuf,
    #[arg(long)]
    parser: PathBuf,
    #[arg(long, num_args=0..)]
    bio: Vec<PathBuf>,
    #[arg(long, num_args=0..)]
    bio_dev: Vec<PathBuf>,
    #[arg(long, default_value_t = 4)]
    times: u32,
    #[arg(long, default_value_t = 1)]
    silver_times: u32,
    #[arg(long)]
    out: PathBuf,
}

struct Stages {
    vocabulary: Vocabulary,
    tagger: Tagger,
    parser: twosource::learned::parser::Parser,
}

impl Stages {
    fn read(&self, forms: &[&str], names: &[(std::ops::Range<usize>, &str)], scheme: &str) -> names::Sentence {
        use twosource::NameType as N;
        let read: Vec<_> = forms.iter().map(|form| Form::new(form, &self.vocabulary)).collect();
        let (mut tags, mut arcs) = (Vec::new(), Vec::new());
        self.tagger.tag(&read, &self.vocabulary, &mut tags);
        self.parser.parse(&read, &tags, &mut twosource::learned::parser::Scratch::default(), &mut arcs);
        let mut gold = Vec::new();
        for (tokens, label) in names {
            let labels: Vec<N> = match *label {
                "PER" => vec![N::Person],
                "LOC" => vec![N::Place, N::Location, N::Facility],
                "MISC" => vec![N::Norp, N::Event, N::Work, N::Product, N::Law, N::Language],
                other => other.parse().into_iter().collect(),
            };
            if labels.is_empty() {
                continue;
            }
            let mut tokens = tokens.clone();
            while tokens.len() > 1 && matches!(forms[tokens.start], "the" | "The" | "a" | "A" | "THE") {
                tokens.start += 1;
            }
            while tokens.len() > 1 && matches!(forms[tokens.end - 1], "'s" | "’s" | "'" | "’") {
                tokens.end -= 1;
            }
            gold.push(names::Gold { tokens, labels });
        }
        let open = match scheme {
            "three" => vec![N::Norp, N::Event, N::Work, N::Product, N::Law, N::Language],
            _ => Vec::new(),
        };
        let (mut listed, mut runs) = (Vec::new(), Vec::new());
        twosource::learned::names::runs::runs(&read, &tags, &Default::default(), &mut runs);
        twosource::learned::names::runs::listed(forms, &runs, &mut listed);
        names::Sentence { forms: read, tags, arcs, listed, gold, open }
    }

    fn bio(&self, path: &std::path::Path) -> Result<Vec<Vec<names::Sentence>>, Box<dyn Error>> {
        let text = corpus::read(path)?;
        let scheme = if path.to_string_lossy().contains("wikigold") { "four" } else { "three" };
        let sentences: Vec<_> =
            bio::sentences(&text).map(|one| self.read(&one.forms, &one.names, scheme)).collect();
        Ok(sentences.chunks(25).map(<[_]>::to_vec).collect())
    }
}


#[derive(Args)]
struct ParserArgs {
    #[command(flatten)]
    corpora: Corpora,
    /// The vocabulary.
    #[arg(long)]
    vocabulary: PathBuf,
    /// The tagger, for the held-out part.
    #[arg(long)]
    tagger: PathBuf,
    /// More text parsed by a program.
    #[arg(long, num_args = 0..)]
    more: Vec<PathBuf>,
    /// How often each sentence of it counts.
    #[arg(long, default_value_t = 1)]
    more_times: usize,
    /// The file to write.
    #[arg(long)]
    out: PathBuf,
}

/// Tags each part of the text with a tagger that was trained on the other parts.
fn jackknife(sentences: &[(&corpus::Sentence, u32)], vocabulary: &Vocabulary) -> Vec<Vec<twosource::Tag>> {
    const FOLDS: usize = 4;
    let mut out = vec![Vec::new(); sentences.len()];
    for fold in 0..FOLDS {
        let of_fold = |at: usize| at / 50 % FOLDS == fold;
        let others: Vec<_> =
            sentences.iter().enumerate().filter(|(at, _)| !of_fold(*at)).map(|(_, one)| *one).collect();
        let tagger = Tagger::new(Wide::new(&tagger::train(&others, vocabulary)).expect("rows that fit"));
        for (at, (sentence, _)) in sentences.iter().enumerate().filter(|(at, _)| of_fold(*at)) {
            out[at] = tagger::tag(&tagger, sentence, vocabulary);
        }
    }
    out
}

impl Corpora {
    /// The last part of the first silver file, which no training sees.
    fn held_out(&self) -> Result<Vec<corpus::Sentence>, Box<dyn Error>> {
        let all = corpus::sentences(&self.silver[..1])?;
        let kept = all.len() * 95 / 100;
        Ok(all.into_iter().skip(kept).collect())
    }

    fn silver(&self) -> Result<Vec<corpus::Sentence>, Box<dyn Error>> {
        let mut out = Vec::new();
        for (at, path) in self.silver.iter().enumerate() {
            let found = corpus::sentences(std::slice::from_ref(path))?;
            out.extend(if at == 0 { corpus::without_last_part(found) } else { found });
        }
        Ok(out)
    }
}

fn read_vocabulary(path: &std::path::Path) -> Result<Vocabulary, Box<dyn Error>> {
    Ok(Vocabulary::read(&fs::read(path)?)?)
}


#[derive(Args)]
struct Files {
    /// Annotated text in CoNLL-U, with Penn tags in the fifth column.
    #[arg(long, num_args = 1.., required = true)]
    silver: Vec<PathBuf>,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing can be done when the terminal itself is gone.
            let _ = std::io::Write::write_fmt(&mut std::io::stderr(), format_args!("{error}\n"));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Box<dyn Error>> {
    match command {
        Command::Words(files) => {
            let mut counts = words::Counts::default();
            files.each_sentence(|sentence| counts.add(sentence))?;
            fs::write(&files.out, counts.to_table())?;
        }
        Command::Vocabulary(args) => {
            let mut counts = corpus::TagCounts::new();
            corpus::count_tags(&args.corpora.silver()?, 1, &mut counts);
            corpus::count_tags(&corpus::sentences(&args.corpora.gold)?, GOLD_COUNTS, &mut counts);
            let vectors = clusters::Vectors::read(&corpus::read(&args.vectors)?, VECTORS);
            let senses = senses::Senses::read(&args.wordnet)?;
            let lists = vocabulary::lists(&counts, &vectors, &senses);
            eprintln!("{} words", lists.words.len());
            fs::write(&args.out, lists.to_bytes())?;
        }
        Command::Tagger(args) => {
            let vocabulary = read_vocabulary(&args.vocabulary)?;
            let (silver, gold) = (args.corpora.silver()?, corpus::sentences(&args.corpora.gold)?);
            let all: Vec<_> =
                silver.iter().map(|one| (one, 1)).chain(gold.iter().map(|one| (one, args.times))).collect();
            let rows = tagger::train(&all, &vocabulary);
            for path in &args.corpora.dev {
                let dev = corpus::sentences(std::slice::from_ref(path))?;
                eprintln!("{}: {:.4}", path.display(), tagger::accuracy(&rows, &dev, &vocabulary));
            }
            let mut file = Writer::new(list_hash());
            file.wide(&rows);
            let bytes = file.into_bytes();
            eprintln!("{} features, {} bytes", rows.rows.len(), bytes.len());
            fs::write(&args.out, bytes)?;
        }
        Command::Names(args) => {
            let stages = Stages {
                vocabulary: read_vocabulary(&args.vocabulary)?,
                tagger: Tagger::read(&fs::read(&args.tagger)?)?,
                parser: twosource::learned::parser::Parser::read(&fs::read(&args.parser)?)?,
            };
            let mut documents = Vec::new();
            if args.silver_times > 0 {
                let silver: Vec<_> = args
                    .corpora
                    .silver()?
                    .iter()
                    .map(|one| {
                        let names: Vec<_> =
                            one.names.iter().map(|(tokens, label)| (tokens.clone(), label.as_str())).collect();
                        stages.read(&one.form_refs(), &names, "all")
                    })
                    .collect();
                documents.extend(silver.chunks(15).map(|part| (part.to_vec(), args.silver_times)));
            }
            for path in &args.bio {
                documents.extend(stages.bio(path)?.into_iter().map(|document| (document, args.times)));
            }
            let rows = names::train(&documents);
            for path in &args.bio_dev {
                let (p, r, f) = names::accuracy(&rows, &stages.bio(path)?);
                eprintln!("{}: P {p:.4} R {r:.4} F {f:.4}", path.display());
            }
            let mut file = Writer::new(twosource::learned::names::features::list_hash());
            file.wide(&rows);
            let bytes = file.into_bytes();
            eprintln!("{} features, {} bytes", rows.rows.len(), bytes.len());
            fs::write(&args.out, bytes)?;
        }
        Command::Parser(args) => {
            let vocabulary = read_vocabulary(&args.vocabulary)?;
            let mut silver = args.corpora.silver()?;
            silver.retain(|one| one.heads.len() == one.forms.len() && !one.forms.is_empty());
            let n_silver = silver.len();
            silver.extend(corpus::sentences(&args.more)?);
            silver.retain(|one| one.heads.len() == one.forms.len() && !one.forms.is_empty());
            let cache = args.out.with_extension("tags");
            let tags: Vec<Vec<twosource::Tag>> = match fs::read_to_string(&cache) {
                Ok(text) => text
                    .lines()
                    .map(|line| line.split(' ').map(|tag| tag.parse().expect("a tag")).collect())
                    .collect(),
                Err(_) => {
                    let weighted: Vec<_> = silver.iter().enumerate().map(|(at, one)| (one, if at < n_silver { 1 } else { 3 })).collect();
                    let tags = jackknife(&weighted, &vocabulary);
                    let lines: Vec<String> = tags
                        .iter()
                        .map(|tags| tags.iter().map(|tag| tag.as_str()).collect::<Vec<_>>().join(" "))
                        .collect();
                    fs::write(&cache, lines.join("\n"))?;
                    tags
                }
            };
            assert!(silver.iter().zip(&tags).all(|(a, b)| a.forms.len() == b.len()) && silver.len() == tags.len());
            let tagged: Vec<_> = silver
                .iter()
                .zip(tags)
                .enumerate()
                .flat_map(|(at, (sentence, tags))| {
                    let times = if at < n_silver { 1 } else { args.more_times };
                    std::iter::repeat_n((sentence, tags), times)
                })
                .map(|(sentence, tags)| parser::Tagged { sentence, tags })
                .collect();
            let tagger = Tagger::read(&fs::read(&args.tagger)?)?;
            let mut dev_sets = vec![args.corpora.held_out()?];
            for path in &args.corpora.dev { dev_sets.push(corpus::sentences(std::slice::from_ref(path))?); }
            let held: Vec<Vec<_>> = dev_sets.iter().map(|set| set.iter().map(|sentence| parser::Tagged { sentence, tags: tagger::tag(&tagger, sentence, &vocabulary) }).collect()).collect();
            let rows = parser::train(&tagged, &vocabulary, &held);
            for set in &held {
                let (uas, las) = parser::accuracy(&rows, set, &vocabulary);
                eprintln!("held out: {uas:.4} heads, {las:.4} with relations");
            }
            let mut file = Writer::new(twosource::learned::parser::list_hash());
            file.narrow(&rows.moves);
            eprintln!("{} features of moves", rows.moves.rows.len());
            file.wide(&rows.labels);
            rows.certain.write(&mut file);
            let bytes = file.into_bytes();
            eprintln!("{} features of relations, {} bytes", rows.labels.rows.len(), bytes.len());
            fs::write(&args.out, bytes)?;
        }
        Command::Measure(measure) => {
            let scores = measure::run(measure)?;
            writeln!(std::io::stdout(), "{scores}")?;
        }
    }
    Ok(())
}

/// Words with a vector that the vocabulary takes up.
const VECTORS: usize = 120_000;

/// How often a word of gold counts when classes of tags are made.
const GOLD_COUNTS: u32 = 3;

impl Files {
    fn each_sentence(&self, mut visit: impl FnMut(&[conllu::Word<'_>])) -> Result<(), Box<dyn Error>> {
        for path in &self.silver {
            let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
            for sentence in conllu::sentences(&text) {
                visit(&sentence);
            }
        }
        Ok(())
    }
}
