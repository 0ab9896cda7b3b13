"""Every shape of input gives articles that tell where each field was found, and that travel in other formats."""

import gzip
import json
from pathlib import Path

import pytest

import twosource

BODY = "The harbour master said on Monday that the quay would stay closed until divers had looked at all of its piles."
PAGE = f"""<!doctype html><html lang="en"><head><title>Quay closed | Bay Courier</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Quay closed",
"author": {{"@type": "Person", "name": "Ada Quist", "jobTitle": "Harbour editor"}},
"datePublished": "2031-10-01T16:44:00+02:00", "keywords": ["harbour", "storm"]}}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Quay closed</h1><p>{BODY}</p>
<h2>What now?</h2><p>{BODY.replace("Monday", "Friday")}</p></article><footer>Contact</footer></body></html>"""
FEED = """<rss version="2.0"><channel><title>Bay Courier</title>
<item><title>Quay closed</title><description>The quay is closed until divers have seen it.</description></item>
<item><title>Quay open</title><description>The quay is open again, the master said.</description></item></channel></rss>"""


def test_a_page_tells_its_fields_and_where_each_was_found() -> None:
    article = twosource.parse(PAGE.encode(), url="https://bay.example/quay")
    assert (article.headline, article.publisher, article.authors) == ("Quay closed", "Bay Courier", ("Ada Quist",))
    assert (article.published, article.keywords) == ("2031-10-01T16:44:00+02:00", ("harbour", "storm"))
    (byline,) = article.bylines
    assert (byline.role, byline.kind, byline.key) == ("Harbour editor", "person", "json-ld:author")
    kinds = [block.kind for block in article.blocks]
    assert kinds.count("paragraph") == 2 and kinds.count("crosshead") == 1 and "boilerplate" in kinds
    won = {one.field: one.key for one in article.candidates if one.won}
    assert won["headline"] == "json-ld:headline" and won["publisher"] == "html:title"


@pytest.mark.parametrize("write", ["to_json_ld", "to_ninjs", "to_newsml_g2"])
def test_an_article_travels_in_other_formats(write: str) -> None:
    article = twosource.parse(PAGE)
    again = twosource.parse(getattr(article, write)(), id=article.id)
    assert (again.headline, again.authors, again.published) == (article.headline, article.authors, article.published)
    assert [(block.kind, block.text) for block in again.blocks] == [(block.kind, block.text) for block in article.blocks]


def test_many_articles_are_asked_for_as_many() -> None:
    assert [article.headline for article in twosource.parse_all(FEED, id="feed")] == ["Quay closed", "Quay open"]
    with pytest.raises(twosource.SeveralArticlesError, match="parse_all"):
        twosource.parse(FEED)


def test_files_are_read_by_their_ending(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(FEED)
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "post.md").write_text(f"# Quay *closed*\n\n{BODY}")
    articles = twosource.read(tmp_path)
    assert isinstance(articles, list)
    assert [article.id for article in articles] == ["feed#1", "feed#2", "page", "post"]
    assert articles[-1].headline == "Quay closed"


def test_streams_go_on_behind_what_is_broken(tmp_path: Path) -> None:
    lines = tmp_path / "reports.jsonl"
    lines.write_text("\n".join([json.dumps({"id": "a", "text": BODY}), "broken", json.dumps({"text": BODY})]))
    with pytest.warns(twosource.UnreadableFileWarning, match="line 2"):
        assert [article.id for article in twosource.stream(lines)] == ["a", "reports#3"]
    record = (
        f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://bay.example/quay\r\n"
        f"Content-Type: text/html\r\nContent-Length: {len(PAGE.encode())}\r\n\r\n{PAGE}\r\n\r\n"
    )
    archive = tmp_path / "crawl.warc.gz"
    archive.write_bytes(gzip.compress(record.encode()) * 3)
    articles = list(twosource.stream(archive))
    assert [article.id for article in articles] == ["crawl#1", "crawl#2", "crawl#3"]
    assert articles[0].headline == "Quay closed"
    with pytest.raises(ValueError, match="format"):
        next(twosource.stream(tmp_path / "page.html"))


def test_names_of_json_lines_can_be_chosen(tmp_path: Path) -> None:
    line = json.dumps({"kop": "Quay closed", "article": {"plain": BODY}})
    (article,) = twosource.parse_all(line, format="json-lines", fields={"headline": "kop", "text": "article.plain"})
    assert article.headline == "Quay closed" and BODY in article.text
    (tmp_path / "a.jsonl").write_text(line)
    (again,) = twosource.stream(tmp_path / "a.jsonl", fields={"headline": "kop", "text": "article.plain"})
    assert again.text == article.text
    with pytest.raises(ValueError, match="no field"):
        twosource.parse_all(line, fields={"kop": "kop"})  # type: ignore[dict-item]


def test_a_batch_keeps_a_failure_in_its_place() -> None:
    good, bad = twosource.parse_batch([BODY, b"\x00\x01"])
    assert isinstance(good, twosource.Article) and isinstance(bad, twosource.BinaryInputError)
