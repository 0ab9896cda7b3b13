"""Pickles restore what they were made of, also in another process."""

import copy
import pickle
import subprocess
import sys
from typing import Any

import twosource

TEXTS = [
    "“We saved 32 people,” said Mayor Rutá Adéyemi, 51, on Monday. The ferry Zoë sank on 30 September 2024.",
    "Mayor Rutá Adéyemi, 41, said: “We saved 30 people.” The ferry Zoë sank on 30 September 2024.",
]


def restored(value: Any) -> Any:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    return pickle.loads(pickle.dumps(value))


def test_results_come_back_equal() -> None:
    story = twosource.reconcile(TEXTS)
    assert restored(story).to_json() == story.to_json()
    for analysis in story.articles:
        assert restored(analysis).to_json() == analysis.to_json()
        assert restored(analysis.article).to_json() == analysis.article.to_json()


def test_articles_keep_how_they_were_read() -> None:
    article = twosource.parse("The ferry sank.", id="wire", received="2024-10-02", max_bytes=20)
    again = restored(article)
    assert (again.id, again.received) == ("wire", "2024-10-02")
    # What is no UTF-8 grows when it is decoded, so the text alone would pass the limit and lose its issue.
    odd = twosource.parse(b"The ferry \xff\xff sank", max_bytes=20)
    assert odd.issues and restored(odd).issues == odd.issues


def test_every_view_comes_back_equal() -> None:
    story = twosource.reconcile(TEXTS)
    seen = set()
    waiting: list[Any] = [story]
    while waiting:
        item = waiting.pop()
        if item in seen:
            continue
        seen.add(item)
        assert restored(item) == item and hash(restored(item)) == hash(item)
        assert copy.deepcopy(item) == item
        for name in dir(item):
            value = None if name.startswith("_") else getattr(item, name)
            for child in value if isinstance(value, tuple) else (value,):
                if type(child).__module__ == "twosource":
                    waiting.append(child)
    kinds = {type(item).__name__ for item in seen}
    # Names and noun phrases wait for the parser; slices are spans too.
    for span in (story.articles[0].doc[1:4], twosource.nlp(TEXTS[0]), twosource.nlp(TEXTS[0])[2], twosource.nlp(TEXTS[0]).sents[0]):
        assert restored(span) == span and copy.deepcopy(span) == span
    assert {"Block", "Quote", "Claim", "Entity", "Attribute", "Fact", "Support", "StoryEntity", "Evidence"} <= kinds
    assert {"Doc", "Sentence", "Token"} <= kinds


def test_another_process_reads_the_pickle() -> None:
    story = twosource.reconcile(TEXTS)
    program = "import pickle, sys; sys.stdout.write(pickle.load(sys.stdin.buffer).to_json())"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program], input=pickle.dumps(story), capture_output=True, check=True
    )
    assert done.stdout.decode().replace("\r\n", "\n") == story.to_json()
