"""What the functions take and raise, and that every view points at its words."""

import datetime
import json
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import twosource

# Letters of two, three and four bytes in front of everything that is found.
WIRE = """Fähre gesunken – “Zoë” 🚢 sinks off Lagos

LAGOS, Oct. 1, 2024 (Coastal) - 🚢🚢 The ferry Zoë sank on Monday, Mayor Rutá Adéyemi, 51, said.

“We saved thirty-two people 🙏 and we thank the crew for it,” said Rutá Adéyemi. Police denied that 12 people died.
"""
SITE = """🙂 Ferry sinks

On Monday the ferry Zoë sank. The mayor, Rutá Adéyemi, 41, said: “We saved thirty people 🙏 and we thank the crew.”

Police said that 12 people died 😢 on 30 September 2024.
"""


@pytest.fixture(scope="module")
def story() -> twosource.Story:
    return twosource.reconcile([twosource.parse(WIRE, id="wire"), twosource.parse(SITE, id="site")])


def placed(story: twosource.Story) -> Iterator[tuple[twosource.Article, Any]]:
    """Everything of the story that has a span and a text, with its article."""
    articles = {analysis.article.id: analysis.article for analysis in story.articles}
    for analysis in story.articles:
        lists = [analysis.article.blocks, analysis.sentences, analysis.mentions, analysis.values]
        for items in [*lists, analysis.quotes, analysis.claims, *(entity.attributes for entity in analysis.entities)]:
            yield from ((analysis.article, item) for item in items)
    in_story: list[Any] = [mention for entity in story.entities for mention in entity.mentions]
    in_story += [support for fact in story.facts for support in fact.support]
    in_story += [evidence for conflict in story.conflicts for side in conflict.sides for evidence in side.evidence]
    in_story += [variant for group in story.quotations for variant in group.variants]
    in_story += [evidence for link in story.dependence for pair in link.passages for evidence in pair]
    yield from ((articles[item.article], item) for item in in_story)


def test_spans_slice_the_text_whatever_its_letters(story: twosource.Story) -> None:
    kinds = set()
    for article, item in placed(story):
        assert item.text
        assert article.text[item.span.start : item.span.end] == item.text, item
        assert article.text.encode()[slice(*item.byte_span)].decode() == item.text, item
        kinds.add(type(item).__name__)
    wanted = {"Block", "Sentence", "Mention", "Value", "Quote", "Claim", "Support", "Evidence", "QuoteVariant"}
    assert wanted <= kinds


def test_views_lead_from_one_to_the_other(story: twosource.Story) -> None:
    site, wire = story.articles
    assert (site.article.id, wire.article.id) == ("site", "wire")
    quote = next(quote for quote in wire.quotes if quote.kind == "direct")
    assert quote.speaker is not None and quote.speaker.name == "Rutá Adéyemi"
    assert all(mention.entity == quote.speaker for mention in quote.speaker.mentions)
    assert quote.speaker in wire.entities
    for fact in story.facts:
        for support in fact.support:
            assert support.claim is None or support.claim.span.start <= support.span.end
    assert {entry.fact for entry in story.timeline} <= set(story.facts)


def test_plain_data_is_the_json_report(story: twosource.Story) -> None:
    analysis = story.articles[0]
    for result in (story, analysis, analysis.article):
        assert json.loads(result.to_json()) == result.to_dict()
        assert result.to_markdown().startswith("# ")
        assert result.to_text()
    report = story.to_dict()
    for name in ("facts", "conflicts", "quotations", "dependence", "timeline", "entities", "issues"):
        assert [item.to_dict() for item in getattr(story, name)] == report[name], name
    assert [item.to_dict() for item in analysis.values] == analysis.to_dict()["articles"][0]["values"]


def test_results_are_frozen_and_compare_by_content(story: twosource.Story) -> None:
    again = twosource.reconcile([twosource.parse(SITE, id="site"), twosource.parse(WIRE, id="wire")])
    assert again == story and hash(again) == hash(story)
    assert again.facts == story.facts and hash(again.facts[0]) == hash(story.facts[0])
    assert story.articles[0] != story.articles[1]
    assert story.facts[0] != story.articles[0].claims[0]
    if len(story.facts) > 1:
        assert story.facts[0] != story.facts[1]
    with pytest.raises(AttributeError):
        story.facts[0].statement = "changed"  # type: ignore[misc]
    with pytest.raises(TypeError):
        twosource.Fact()


def test_reprs_are_short(story: twosource.Story) -> None:
    for _, item in placed(story):
        assert repr(item).startswith(type(item).__name__ + "(")
        assert len(repr(item)) < 140 and "\n" not in repr(item)


def test_spans_match_and_order() -> None:
    match twosource.Span(2, 5):
        case twosource.Span(start, end):
            assert (start, end) == (2, 5)
    assert len(twosource.Span(2, 5)) == 3
    assert twosource.Span(1, 9) < twosource.Span(2, 3)


@pytest.mark.parametrize(
    ("data", "max_bytes", "error"),
    [
        ("", 100, twosource.EmptyInputError),
        (b" \n\t", 100, twosource.EmptyInputError),
        (b"\x00\x01\x02", 100, twosource.BinaryInputError),
        ("four words are here", 10, twosource.TooLargeError),
        (b"%PDF-1.7\n1 0 obj", 100, twosource.UnsupportedFormatError),
        (b'{"@type": "NewsArticle", ', 100, twosource.MalformedInputError),
    ],
)
def test_what_is_no_article_raises(data: str | bytes, max_bytes: int, error: type[twosource.Error]) -> None:
    for function in (twosource.parse, twosource.analyze):
        with pytest.raises(error) as raised:
            function(data, max_bytes=max_bytes)
        assert isinstance(raised.value, twosource.Error)
        assert str(raised.value)


def test_one_id_for_two_articles_raises() -> None:
    article = twosource.parse("The ferry sank.", id="wire")
    with pytest.raises(twosource.DuplicateIdError, match="wire"):
        twosource.reconcile([article, article])


@pytest.mark.parametrize("wrong", [None, 3, ["a text"], bytearray(b"text")])
def test_other_types_are_refused(wrong: Any) -> None:
    for function in (twosource.parse, twosource.analyze):
        with pytest.raises(TypeError):
            function(wrong)
    with pytest.raises(TypeError):
        twosource.reconcile([wrong])


def test_one_text_is_no_story() -> None:
    for text in ("The ferry sank.", b"The ferry sank."):
        with pytest.raises(TypeError, match="one text"):
            twosource.reconcile(text)  # type: ignore[arg-type]


def test_received_is_a_date_or_its_iso_form() -> None:
    for received in (datetime.date(2024, 10, 2), datetime.datetime(2024, 10, 2, 9), "2024-10-02"):
        assert twosource.parse("The ferry sank.", received=received).received == "2024-10-02"
    for wrong in ("2 October", "2024-02-30", "2024-1-002", "20241-1-02"):
        with pytest.raises(ValueError, match="expected YYYY-MM-DD"):
            twosource.parse("The ferry sank.", received=wrong)
    with pytest.raises(TypeError):
        twosource.parse("The ferry sank.", received=3)  # type: ignore[arg-type]


def test_reconcile_takes_every_form_and_keeps_positions() -> None:
    texts: list[Any] = ["The ferry sank.", b"A bridge fell.", twosource.analyze("It rained.", id="rain")]
    story = twosource.reconcile(text for text in texts)
    assert [analysis.article.id for analysis in story.articles] == ["article-1", "article-2", "rain"]


def test_read_takes_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("The ferry sank.", encoding="utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "z.md").write_text("The bridge fell.", encoding="utf-8")
    (tmp_path / ".hidden").write_text("No article.", encoding="utf-8")
    article = twosource.read(tmp_path / "b.txt", received="2024-10-02")
    assert isinstance(article, twosource.Article)
    assert (article.id, article.received) == ("b", "2024-10-02")
    articles = twosource.read(str(tmp_path))
    assert isinstance(articles, list)
    assert [article.id for article in articles] == ["z", "b"]
    (tmp_path / "a" / "b.txt").write_text("The tower fell.", encoding="utf-8")
    articles = twosource.read(tmp_path)
    assert isinstance(articles, list)
    assert [article.id for article in articles] == ["a/b.txt", "z", "b.txt"]


def test_read_names_what_it_leaves_out(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The ferry sank.", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\x00\x00")
    with pytest.warns(twosource.UnreadableFileWarning, match="picture.png"):
        articles = twosource.read(tmp_path)
    assert isinstance(articles, list) and [article.id for article in articles] == ["good"]
    with pytest.raises(twosource.BinaryInputError):
        twosource.read(tmp_path / "picture.png")
    with pytest.raises(twosource.TooLargeError):
        twosource.read(tmp_path / "good.txt", max_bytes=3)
    with pytest.raises(FileNotFoundError):
        twosource.read(tmp_path / "missing.txt")


def test_other_threads_run_meanwhile() -> None:
    counted, go, stop = 0, threading.Event(), threading.Event()

    def count() -> None:
        nonlocal counted
        go.wait()
        while not stop.is_set():
            counted += 1
            # Hands the interpreter back, since no switch is forced.
            time.sleep(0)

    counter = threading.Thread(target=count)
    counter.start()
    texts = [WIRE * 40, SITE * 40]
    interval = sys.getswitchinterval()
    try:
        # No forced switch comes in between, so only released waiting lets the counter run.
        sys.setswitchinterval(1000)
        go.set()
        before = counted
        twosource.reconcile(texts)
        during = counted - before
    finally:
        sys.setswitchinterval(interval)
        stop.set()
        counter.join()
    assert during > 0
