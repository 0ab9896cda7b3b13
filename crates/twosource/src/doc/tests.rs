use super::fixture::read;
use crate::types::{Dep, Iob, Name, NameType, Segmentation, Span, Tag, Token, TokenRange};
use crate::{Doc, SentView, SpanView, TokenView};

/// Two sentences; the second has a name, a coordination and a passive.
const TEXT: &str = "\
It PRP nsubj 1
rained VBD ROOT 1
. . punct 1

Mayor NNP compound 1
Adeyemi NNP nsubjpass 5
and CC cc 1
two CD nummod 4
aides NNS conj 1
seen VBN ROOT 5
near IN prep 5
the DT det 8
dam NN pobj 6
left VBD conj 5
. . punct 5";

fn words<'a>(tokens: impl Iterator<Item = TokenView<'a>>) -> Vec<&'a str> {
    tokens.map(TokenView::text).collect()
}

fn spans<'a>(spans: impl Iterator<Item = SpanView<'a>>) -> Vec<&'a str> {
    spans.map(SpanView::text).collect()
}

#[test]
fn tokens_know_the_tree_around_them() {
    let (text, seg) = read(TEXT);
    let doc = Doc::new(&text, &seg);
    let seen = doc.token(8).unwrap();
    assert_eq!((seen.text(), seen.i(), seen.dep(), seen.tag()), ("seen", 8, Dep::Root, Tag::VBN));
    assert_eq!(seen.head(), seen);
    assert_eq!(words(seen.children()), ["Adeyemi", "near", "left", "."]);
    assert_eq!(words(seen.lefts()), ["Adeyemi"]);
    assert_eq!(words(seen.rights()), ["near", "left", "."]);
    assert_eq!(words(seen.children().rev()), [".", "left", "near", "Adeyemi"]);
    let the = doc.token(10).unwrap();
    assert_eq!(words(the.ancestors()), ["dam", "near", "seen"]);
    assert_eq!(words(doc.token(4).unwrap().subtree()), ["Mayor", "Adeyemi", "and", "two", "aides"]);
    assert_eq!(seen.sent().unwrap().root(), Some(seen));
    assert!(doc.token(3).unwrap().is_sent_start() && !seen.is_sent_start());
    assert!(doc.token(14).is_none());
}

#[test]
fn sentences_and_slices_have_heads() {
    let (text, seg) = read(TEXT);
    let doc = Doc::new(&text, &seg);
    let roots: Vec<_> = doc.sents().map(|sent| sent.root().map(TokenView::text)).collect();
    assert_eq!(roots, [Some("rained"), Some("seen")]);
    let near = doc.span(9..12);
    assert_eq!((near.text(), near.root().map(TokenView::text)), ("near the dam", Some("near")));
    assert_eq!(near.sent(), doc.sents().nth(1));
    assert_eq!((doc.span(12..99).len(), doc.span(99..usize::MAX).len()), (2, 0));
    assert_eq!(doc.span(7..7).span(), Span::new(34, 34));
    assert_eq!(doc.tokens().len(), doc.len());
    assert_eq!(words(doc.tokens().rev().take(2)), [".", "left"]);
}

#[test]
fn noun_chunks_end_with_the_noun_and_follow_coordination() {
    let (text, seg) = read(TEXT);
    assert_eq!(spans(Doc::new(&text, &seg).noun_chunks()), ["It", "Mayor Adeyemi", "two aides", "the dam"]);
    // `Wednesday` says when, `red` is no noun, and `boats` stands inside the chunk of `owners`.
    let (text, seg) = read(
        "On IN prep 4\nWednesday NNP npadvmod 4\nboats NNS compound 3\nowners NNS nsubj 4\nlike VBP ROOT 4\nred JJ dobj 4",
    );
    assert_eq!(spans(Doc::new(&text, &seg).noun_chunks()), ["boats owners"]);
}

#[test]
fn names_are_spans_with_a_label() {
    let (text, mut seg) = read(TEXT);
    let tokens = TokenRange::new(3, 5);
    seg.names.push(Name { span: Span::new(12, 25), tokens, label: NameType::Person });
    let doc = Doc::new(&text, &seg);
    let found: Vec<_> = doc.ents().map(|name| (name.text(), name.label())).collect();
    assert_eq!(found, [("Mayor Adeyemi", Some(NameType::Person))]);
    let iob: Vec<_> = doc.tokens().skip(2).take(4).map(TokenView::ent_iob).collect();
    assert_eq!(iob, [Iob::Outside, Iob::Begin, Iob::Inside, Iob::Outside]);
    assert_eq!(doc.token(4).and_then(TokenView::ent_type), Some(NameType::Person));
    let by_sentence: Vec<_> = doc.sents().map(|sent| sent.ents().count()).collect();
    assert_eq!(by_sentence, [0, 1]);
}

#[test]
fn morphology_of_verbs_and_pronouns() {
    let (text, seg) = read(
        "She PRP nsubjpass 2\nwas VBD auxpass 2\nseen VBN ROOT 2\nand CC cc 2\nnamed VBN conj 2\nby IN agent 4\n\
         friends NNS pobj 5\nwho WP nsubj 8\nleft VBD relcl 6",
    );
    let got: Vec<_> = Doc::new(&text, &seg).tokens().map(|tok| tok.morph().to_string()).collect();
    assert_eq!(
        got,
        [
            "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
            "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
            "Aspect=Perf|Tense=Past|VerbForm=Part|Voice=Pass",
            "",
            "Aspect=Perf|Tense=Past|VerbForm=Part|Voice=Pass",
            "",
            "Number=Plur",
            "",
            "Tense=Past|VerbForm=Fin",
        ]
    );
}

#[test]
fn a_participle_with_its_own_auxiliary_is_not_passive_by_coordination() {
    let (text, seg) = read(
        "He PRP nsubjpass 2\nwas VBD auxpass 2\nhurt VBN ROOT 2\nand CC cc 2\nhas VBZ aux 5\nleft VBN conj 2",
    );
    let doc = Doc::new(&text, &seg);
    assert!(doc.token(2).unwrap().morph().voice.is_some());
    assert!(doc.token(5).unwrap().morph().voice.is_none());
}

#[test]
fn lemmas_read_the_tree_where_the_form_is_short_for_two() {
    let (text, seg) = read(
        "He PRP nsubj 2\n's VBZ aux 2\ngone VBN ROOT 2\n\nHe PRP nsubjpass 3\n's VBZ aux 3\nbeing VBG auxpass 3\n\
         watched VBN ROOT 3\n\nIt PRP nsubj 1\n's VBZ ROOT 1\ncold JJ acomp 1",
    );
    let lemmas: Vec<_> = Doc::new(&text, &seg).tokens().map(|tok| tok.lemma().into_owned()).collect();
    assert_eq!(lemmas.join(" "), "he have go he be be watch it be cold");
}

#[test]
fn heads_that_are_no_tree_end_every_walk() {
    // A ring of two below nothing, a token on the way into it, a head outside the sentence, and one outside the text.
    for heads in [[1, 0, 1, 3], [2, 0, 1, 2], [0, 9, 77, Token::NO_HEAD], [3, 2, 1, 0]] {
        let (text, mut seg) = read("a DT dep 0\nb NN conj 0\nc NN conj 0\nd NN nsubj 0\n\ne NN ROOT 0");
        for (token, head) in seg.tokens.iter_mut().zip(heads) {
            token.head = head;
        }
        let doc = Doc::new(&text, &seg);
        for tok in doc.tokens() {
            assert!(tok.ancestors().count() < 4, "{heads:?}");
            assert!(tok.subtree().any(|other| other == tok), "{heads:?}");
            assert!(tok.subtree().count() <= 4 && tok.children().count() < 4);
            assert!(tok.children().all(|child| child.head() == tok));
            let _ = tok.morph();
        }
        let sent = doc.sents().next().unwrap();
        assert!(sent.root().is_some());
        assert_eq!(sent.draw().to_string().lines().count(), 4);
        assert!(doc.noun_chunks().count() <= 5);
    }
}

#[test]
fn ranges_that_do_not_fit_are_cut() {
    let (text, mut seg) = read(TEXT);
    seg.sentences[1].tokens = TokenRange::new(3, 900);
    seg.names.push(Name { span: Span::new(0, 2), tokens: TokenRange::new(13, 20), label: NameType::Person });
    let doc = Doc::new(&text, &seg);
    assert_eq!(doc.sents().map(SentView::len).collect::<Vec<_>>(), [3, 11]);
    assert_eq!(spans(doc.ents()), ["."]);
    // Without sentences every token stands alone.
    seg.sentences.clear();
    let doc = Doc::new(&text, &seg);
    assert!(doc.tokens().all(|tok| tok.head() == tok && tok.sent().is_none() && tok.children().count() == 0));
    let empty = Segmentation::default();
    let doc = Doc::new("", &empty);
    assert!(doc.is_empty() && doc.tokens().next().is_none() && doc.span(0..1).root().is_none());
}

#[track_caller]
fn check_drawing(table: &str, expected: &str) {
    let (text, seg) = read(table);
    let drawn: String = Doc::new(&text, &seg).sents().map(|sent| sent.draw().to_string()).collect();
    assert_eq!(drawn, expected.trim_start_matches('\n'), "\n{drawn}");
}

#[test]
fn drawings() {
    check_drawing(
        "The DT det 1\ndam NN nsubj 2\nheld VBD ROOT 2\n. . punct 2",
        "
   ╭─── DET   det   The
 ╭─┴─── NOUN  nsubj dam
─┼───── VERB  ROOT  held
 ╰───── PUNCT punct .
",
    );
    // Letters of double width, and two heads.
    check_drawing(
        "渡船 NN nsubj 1\nsank VBD ROOT 1\nhere RB ROOT 2",
        "
 ╭─── NOUN nsubj 渡船
─┴─── VERB ROOT  sank
───── ADV  ROOT  here
",
    );
    // Lines that cross: `on dams` says what the hearing is about.
    check_drawing(
        "A DT det 1\nhearing NN nsubjpass 3\nis VBZ auxpass 3\nscheduled VBN ROOT 3\non IN prep 1\ndams NNS pobj 4",
        "
   ╭───── DET  det       A
 ╭─┼───── NOUN nsubjpass hearing
 ├─┼───── VERB auxpass   is
─┴─┼───── VERB ROOT      scheduled
   ╰─┬─── ADP  prep      on
     ╰─── NOUN pobj      dams
",
    );
}

#[test]
fn a_deep_tree_is_drawn_in_bounded_width_and_linear_time() {
    let rows: Vec<_> = (0..3_000_u32).map(|at| format!("x NN dep {}", at.saturating_sub(1))).collect();
    let table = rows.join("\n");
    let (text, seg) = read(&table);
    let drawn = Doc::new(&text, &seg).sents().next().unwrap().draw().to_string();
    assert_eq!(drawn.lines().count(), 3_000);
    assert!(drawn.lines().all(|line| line.chars().count() < 80));
}
