//! Commands that make tables of words and names from open lists.

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::inputs::read;
use crate::{
    conllu, examples, family_names, given_names, groups, irregular, parties, places, subdivisions, words,
};

#[derive(Subcommand)]
pub(crate) enum Table {
    /// Counts which tags a word form has.
    Words(Files),
    /// Lists the words that the rules of inflection miss.
    Irregular(WordNet),
    /// Lists the example sentences of `WordNet`, for `annotate.py` to annotate.
    Examples(WordNet),
    /// Makes the table of given names with their gender.
    GivenNames(GivenNames),
    /// Makes the table of family names.
    FamilyNames(FamilyNames),
    /// Makes the table of organisations that are neither parties nor companies.
    Groups(Groups),
    /// Makes the table of political parties.
    Parties(Parties),
    /// Makes the table of towns and other places.
    Places(Places),
    /// Makes the table of first-level regions of all countries.
    Subdivisions(Subdivisions),
}

#[derive(Args)]
pub(crate) struct WordNet {
    /// The folder of `WordNet`'s database files.
    #[arg(long)]
    wordnet: PathBuf,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
pub(crate) struct GivenNames {
    /// Given names, one a line.
    #[arg(long)]
    names: PathBuf,
    /// Given names of women in the Census of 1990 (`dist.female.first`): name, percent, cumulated percent and rank,
    /// separated by spaces, the most frequent first.
    #[arg(long)]
    female: PathBuf,
    /// The same for men (`dist.male.first`).
    #[arg(long)]
    male: PathBuf,
    /// The word table of this project, which tells everyday words.
    #[arg(long)]
    words: PathBuf,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
pub(crate) struct FamilyNames {
    /// Family names in the Census of 1990 (`dist.all.last`): name, percent, cumulated percent and rank, separated by
    /// spaces, the most frequent first.
    #[arg(long)]
    census: PathBuf,
    /// `data.noun` of WordNet 3.0, whose people give more names.
    #[arg(long)]
    wordnet: PathBuf,
    /// The word table of this project, which tells everyday words.
    #[arg(long)]
    words: PathBuf,
    /// How many names of the Census to take.
    #[arg(long)]
    most: usize,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
    /// Text with names to print the coverage on: token, tab, label (`B-PER`, `I-PER`, `O`), empty lines between
    /// sentences.
    #[arg(long, num_args = 1..)]
    bio: Vec<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Groups {
    /// `data.noun` of WordNet 3.0.
    #[arg(long)]
    wordnet: PathBuf,
    /// The word table of this project, which tells everyday words.
    #[arg(long)]
    words: PathBuf,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Parties {
    /// Political parties of the World Factbook: name, and after a tab an acronym, which is left out.
    #[arg(long)]
    list: PathBuf,
    /// The word table of this project.
    #[arg(long)]
    words: PathBuf,
    /// The table of name heads of this project.
    #[arg(long)]
    heads: PathBuf,
    /// The table of places of this project.
    #[arg(long)]
    places: PathBuf,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Places {
    /// Names of towns, one a line: the second column of `cities15000` of GeoNames.
    #[arg(long)]
    cities: PathBuf,
    /// `data.noun` of WordNet 3.0, whose places give regions, islands, rivers, mountains.
    #[arg(long)]
    wordnet: PathBuf,
    /// The table of given names of this project.
    #[arg(long)]
    given: PathBuf,
    /// Family names in the Census of 1990 (`dist.all.last`).
    #[arg(long)]
    census: PathBuf,
    /// The word table of this project, which tells everyday words.
    #[arg(long)]
    words: PathBuf,
    /// Tables of this project whose places are left out: countries, regions, states.
    #[arg(long, num_args = 1..)]
    listed: Vec<PathBuf>,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Files {
    /// Annotated text in CoNLL-U, with Penn tags in the fifth column.
    #[arg(long, num_args = 1.., required = true)]
    silver: Vec<PathBuf>,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Subdivisions {
    /// The English names of subdivisions in CLDR, `common/subdivisions/en.xml`.
    #[arg(long)]
    cldr: PathBuf,
    /// Tables of this project whose names are left out: words, given names, countries.
    #[arg(long, num_args = 1..)]
    without: Vec<PathBuf>,
    /// The table to write.
    #[arg(long)]
    out: PathBuf,
}

/// Makes one table.
pub(crate) fn run(command: Table) -> Result<(), Box<dyn Error>> {
    match command {
        Table::Words(files) => {
            let mut counts = words::Counts::default();
            files.each_sentence(|sentence| counts.add(sentence))?;
            fs::write(&files.out, counts.to_table())?;
        }
        Table::Irregular(files) => files.irregular()?,
        Table::Examples(files) => {
            let paths = ["verb", "noun", "adj", "adv"].map(|part| files.wordnet.join(format!("data.{part}")));
            fs::write(&files.out, examples::lines(&read_all(&paths)?))?;
        }
        Table::GivenNames(files) => {
            let (names, words) = (read(&files.names)?, read(&files.words)?);
            let made = given_names::table(&names, &read(&files.female)?, &read(&files.male)?, &words);
            fs::write(&files.out, made)?;
        }
        Table::FamilyNames(files) => files.run()?,
        Table::Groups(files) => {
            fs::write(&files.out, groups::table(&read(&files.wordnet)?, &read(&files.words)?))?;
        }
        Table::Parties(files) => {
            let (words, heads) = (read(&files.words)?, read(&files.heads)?);
            let made = parties::table(&read(&files.list)?, &words, &heads, &read(&files.places)?);
            fs::write(&files.out, made)?;
        }
        Table::Subdivisions(files) => {
            fs::write(&files.out, subdivisions::table(&read(&files.cldr)?, &read_all(&files.without)?))?;
        }
        Table::Places(files) => {
            let listed = read_all(&files.listed)?;
            let made = places::table(&places::Inputs {
                cities: &read(&files.cities)?,
                wordnet: &read(&files.wordnet)?,
                given: &read(&files.given)?,
                census: &read(&files.census)?,
                words: &read(&files.words)?,
                listed: &listed,
            });
            fs::write(&files.out, made)?;
        }
    }
    Ok(())
}

fn read_all(paths: &[PathBuf]) -> Result<Vec<String>, Box<dyn Error>> {
    paths.iter().map(|path| read(path)).collect()
}

impl WordNet {
    fn irregular(&self) -> Result<(), Box<dyn Error>> {
        let names = [('v', "verb"), ('n', "noun"), ('a', "adj")];
        let texts = names
            .iter()
            .map(|(letter, name)| {
                let index = read(&self.wordnet.join(format!("index.{name}")))?;
                Ok((*letter, index, read(&self.wordnet.join(format!("{name}.exc")))?))
            })
            .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
        let classes: Vec<_> = texts
            .iter()
            .map(|(letter, index, exceptions)| irregular::Class { letter: *letter, index, exceptions })
            .collect();
        Ok(fs::write(&self.out, irregular::table(&classes))?)
    }
}

impl FamilyNames {
    fn run(&self) -> Result<(), Box<dyn Error>> {
        let (census, wordnet) = (read(&self.census)?, read(&self.wordnet)?);
        let made = family_names::table(&census, &wordnet, &read(&self.words)?, self.most);
        let (mut known, mut all) = (0, 0);
        for path in &self.bio {
            let (known_here, all_here) = family_names::coverage(&made, &read(path)?);
            known += known_here;
            all += all_here;
        }
        if all > 0 {
            writeln!(io::stdout(), "{known} of {all} family names are in the table of {} bytes", made.len())?;
        }
        fs::write(&self.out, made)?;
        Ok(())
    }
}

impl Files {
    fn each_sentence(&self, mut visit: impl FnMut(&[conllu::Word<'_>])) -> Result<(), Box<dyn Error>> {
        for path in &self.silver {
            let text = read(path)?;
            for sentence in conllu::sentences(&text) {
                visit(&sentence);
            }
        }
        Ok(())
    }
}
