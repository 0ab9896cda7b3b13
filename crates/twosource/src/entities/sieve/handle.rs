//! `@adavask` and `#UNICEF` to the member whose name they spell.
//!
//! A handle that spells no name of the article is no mention.

use std::collections::BTreeMap;

use crate::entities::cast::Cast;
use crate::entities::forms::Forms;
use crate::entities::sieve::exact::Members;
use crate::entities::words::Words;
use crate::text::fold;
use crate::types::MentionForm;

/// Records handles and tags as mentions.
pub(in crate::entities) fn mention(words: &Words<'_>, forms: &Forms, members: &Members, cast: &mut Cast) {
    if !words.list.iter().any(|word| word.text.starts_with(['@', '#'])) {
        return;
    }
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for form in &forms.list {
        if let Some(member) = form.chunks.first().and_then(|first| members.get(*first).copied().flatten()) {
            names.entry(compact(&form.key)).or_insert(member);
        }
    }
    for (index, word) in words.list.iter().enumerate() {
        let (range, name) = match word.text.strip_prefix(['@', '#']) {
            Some("") => match words.get(index + 1).filter(|next| next.glued) {
                Some(next) => (index..index + 2, next.text),
                None => continue,
            },
            Some(name) => (index..index + 1, name),
            None => continue,
        };
        if let Some(&member) = names.get(&compact(&fold(name))) {
            cast.mention(range, member, MentionForm::Name, "entity.handle");
        }
    }
}

fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn handles_of_known_names_are_mentions() {
        check(
            "We met [PERSON Ada Vask]. Then @adavask wrote to @someone.",
            &["person Ada Vask: Ada Vask, @adavask"],
        );
    }
}
