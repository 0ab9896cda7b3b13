"""Documents, sentences, spans and tokens: indexing, offsets, and what every tree must satisfy whatever the parser says."""

from typing import Any

import pytest

import twosource

# Letters of one to four bytes, two blocks, and a line that is no running text.
ARTICLE = """Fähre gesunken – “Zoë” 🚢 sinks off Lagos

By Ines Falk

🚢🚢 The old ferry Zoë sank on Monday, Mayor Rutá Adéyemi said. She didn’t know why.

Two aides of hers were told to leave, and left.
"""
TEXT = "🚢 The old ferry Zoë sank, and Rutá Adéyemi’s aides weren't told. Why?"


@pytest.fixture(scope="module", params=["article", "text"])
def doc(request: pytest.FixtureRequest) -> twosource.Doc:
    return twosource.analyze(ARTICLE).doc if request.param == "article" else twosource.nlp(TEXT)


def test_spans_slice_the_text(doc: twosource.Doc) -> None:
    items: list[Any] = [*doc, *doc.sents, *doc.ents, *doc.noun_chunks, doc[2:5], doc[:]]
    for item in items:
        assert doc.text[item.span.start : item.span.end] == item.text == str(item), item
        assert doc.text.encode()[slice(*item.byte_span)].decode() == item.text, item
        assert item.doc == doc
    for token in doc:
        assert token.idx == token.span.start and len(token) == len(token.text)


def test_it_is_a_sequence_of_its_tokens(doc: twosource.Doc) -> None:
    tokens = list(doc)
    assert len(doc) == len(tokens) > 10
    assert [token.i for token in tokens] == list(range(len(doc)))
    assert doc[0] == tokens[0] and doc[-1] == tokens[-1]
    assert [doc[token.i] for token in tokens] == tokens
    for index in (len(doc), -len(doc) - 1):
        with pytest.raises(IndexError):
            doc[index]
    with pytest.raises(TypeError):
        doc["ferry"]  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="step"):
        doc[::2]


def test_slices_are_spans(doc: twosource.Doc) -> None:
    tokens = list(doc)
    for cut in (slice(3, 7), slice(None, 4), slice(-3, None), slice(5, 2), slice(2, 900), slice(None)):
        span = doc[cut]
        assert list(span) == tokens[cut] and len(span) == len(tokens[cut])
        assert span.label is None
        assert (span.root in tokens[cut]) if tokens[cut] else span.root is None
    inner = doc[3:9][1:3]
    assert (inner.start, inner.end) == (4, 6) and inner[-1] == doc[5]
    assert doc[3:7] == doc[3:7] and hash(doc[3:7]) == hash(doc[3:7])
    assert doc[3:7] != doc[3:8]


def test_sentences_cover_the_tokens_in_order(doc: twosource.Doc) -> None:
    assert [token for sent in doc.sents for token in sent] == list(doc)
    for sent in doc.sents:
        assert sent.tokens == tuple(sent) and len(sent) == sent.end - sent.start
        assert [token.is_sent_start for token in sent] == [True] + [False] * (len(sent) - 1)
        assert all(token.sent == sent for token in sent)
        assert sent[0] == doc[sent.start] and list(sent[1:]) == list(sent)[1:]


def test_every_sentence_is_a_tree(doc: twosource.Doc) -> None:
    for sent in doc.sents:
        tokens = list(sent)
        assert sent.root is not None and sent.root.head == sent.root
        for token in tokens:
            assert token.head in tokens
            assert token.children == token.lefts + token.rights
            assert token.children == tuple(child for child in tokens if child.head == token and child != token)
            assert all(child.i < token.i for child in token.lefts) and all(child.i > token.i for child in token.rights)
            below = {token.i}.union(*({other.i for other in child.subtree} for child in token.children))
            assert [other.i for other in token.subtree] == sorted(below)
            chain = [token, *token.ancestors]
            assert [other.head for other in chain[:-1]] == chain[1:] and chain[-1].head == chain[-1]
            assert all(token in other.subtree for other in chain)


def test_names_and_their_tokens_agree(doc: twosource.Doc) -> None:
    named = {token.i: (token.ent_type, token.ent_iob) for token in doc if token.ent_iob != "O"}
    expected = {
        token.i: (name.label, "B" if token.i == name.start else "I") for name in doc.ents for token in name
    }
    assert named == expected
    assert [name for sent in doc.sents for name in sent.ents] == list(doc.ents)
    assert all(token.ent_type is None for token in doc if token.ent_iob == "O")


def test_noun_chunks_end_with_their_noun_and_do_not_overlap(doc: twosource.Doc) -> None:
    chunks = doc.noun_chunks
    assert [chunk for sent in doc.sents for chunk in sent.noun_chunks] == list(chunks)
    assert all(chunk[-1].pos in ("NOUN", "PROPN", "PRON") and chunk.label is None for chunk in chunks)
    assert all(before.end <= after.start for before, after in zip(chunks, chunks[1:]))


def test_drawings_have_a_line_a_token(doc: twosource.Doc) -> None:
    for sent in doc.sents:
        lines = str(sent.draw()).splitlines()
        assert len(lines) == len(sent)
        for line, token in zip(lines, sent):
            assert line.endswith(f" {token.text}") and f" {token.pos} " in line and f" {token.dep} " in line


def test_lemmas_tags_and_morphology() -> None:
    doc = twosource.nlp("Two ferries sank.")
    assert [(token.lemma, token.tag, token.morph) for token in doc] == [
        ("two", "CD", "NumType=Card"),
        ("ferry", "NNS", "Number=Plur"),
        ("sink", "VBD", "Tense=Past|VerbForm=Fin"),
        (".", ".", ""),
    ]


def test_an_article_and_its_analysis_share_one_document() -> None:
    analysis = twosource.analyze(ARTICLE)
    assert analysis.doc.text == analysis.article.text
    assert analysis.doc.sents == analysis.sentences
    assert [sent.to_dict() for sent in analysis.sentences] == analysis.to_dict()["articles"][0]["sentences"]
    assert "By Ines Falk" not in {sent.text for sent in analysis.doc.sents}
    assert twosource.nlp("By Ines Falk").sents[0].text == "By Ines Falk"


def test_documents_compare_by_content(doc: twosource.Doc) -> None:
    assert twosource.nlp(TEXT) == twosource.nlp(TEXT) and hash(twosource.nlp(TEXT)) == hash(twosource.nlp(TEXT))
    assert twosource.nlp(TEXT) != twosource.nlp(TEXT + " ")
    assert twosource.nlp(TEXT)[1] == twosource.nlp(TEXT)[1] != twosource.nlp(TEXT)[2]
    with pytest.raises(AttributeError):
        doc[0].lemma = "changed"  # type: ignore[misc]
    for kind in (twosource.Doc, twosource.Token, twosource.TokenSpan):
        with pytest.raises(TypeError):
            kind()
    for item in (doc, doc[0], doc[2:4], doc.sents[0]):
        assert repr(item).startswith(type(item).__name__ + "(") and len(repr(item)) < 140


@pytest.mark.parametrize("text", ["", " \n", ".", "🚢", "\x00", "a" * 5_000, "word " * 3_000])
def test_any_text_is_a_document(text: str) -> None:
    doc = twosource.nlp(text)
    assert doc.text == text
    assert "".join(token.text for token in doc) == "".join(text.split())
    assert sum(len(sent.draw().splitlines()) for sent in doc.sents) == len(doc)


@pytest.mark.parametrize("wrong", [None, 3, b"text", ["text"]])
def test_other_types_are_refused(wrong: Any) -> None:
    with pytest.raises(TypeError):
        twosource.nlp(wrong)


def test_the_tree_of_a_plain_sentence() -> None:
    doc = twosource.nlp("The mayor said that the dam had held.")
    (sent,) = doc.sents
    said, held = doc[2], doc[7]
    assert sent.root == said and said.lemma == "say" and said.pos == "VERB"
    assert [child.text for child in said.lefts] == ["mayor"] and doc[1].dep == "nsubj"
    assert (held.dep, held.head) == ("ccomp", said)
    assert (doc[3].dep, doc[3].pos) == ("mark", "SCONJ") and doc[6].pos == "AUX"
    assert [chunk.text for chunk in doc.noun_chunks] == ["The mayor", "the dam"]


def test_passives_and_their_voice() -> None:
    doc = twosource.nlp("Two homes were damaged, and the crew left.")
    morphs = {token.text: token.morph for token in doc}
    assert "Voice=Pass" in morphs["damaged"] and "Voice=Pass" not in morphs["left"]
    assert (doc[1].dep, doc[2].dep, doc[2].pos) == ("nsubjpass", "auxpass", "AUX")


def test_names_in_running_text() -> None:
    doc = twosource.nlp("Ingrid Solheim met the finance minister of Portugal in Geneva on Monday.")
    assert [(name.text, name.label) for name in doc.ents] == [
        ("Ingrid Solheim", "PERSON"),
        ("Portugal", "GPE"),
        ("Geneva", "GPE"),
    ]
    assert [token.ent_iob for token in doc[:3]] == ["B", "I", "O"]
