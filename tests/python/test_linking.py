"""A newsroom's own ids: what a knowledge base is asked, what it may give, and what comes of it."""

import copy
import json
import pickle
import threading
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

import twosource

ROWS: list[dict[str, Any]] = [
    {"id": 101, "name": "Tomas Berg", "aliases": "Tom Berg|T. Berg", "kind": "person", "description": "judge in Eastport"},
    {"id": 102, "name": "Tomas Berg", "kind": "person", "description": "Danish swimmer", "born": 1999.0},
    {"id": 103, "name": "Northern Harbour Trust", "aliases": ["NHT"], "kind": None, "born": float("nan")},
]
JUDGE = "Judge Tomas Berg opened the hearing on Monday."
NAME_ONLY = "Tomas Berg left on Monday."


@pytest.fixture(scope="module")
def table() -> twosource.KnowledgeTable:
    return twosource.KnowledgeTable(ROWS)


def ids(links: Iterable[twosource.EntityLink]) -> dict[str, str | None]:
    return {link.entity.name: link.kb_id for link in links}


def test_namesakes_are_told_apart_or_left_alone(table: twosource.KnowledgeTable) -> None:
    assert ids(twosource.analyze(JUDGE).link(table)) == {"Tomas Berg": "101"}
    [link] = twosource.analyze(NAME_ONLY).link(table)
    assert (link.kb_id, link.status, len(link.candidates)) == (None, "ambiguous", 2)


def test_articles_of_a_story_count_together(table: twosource.KnowledgeTable) -> None:
    story = twosource.reconcile([NAME_ONLY, JUDGE])
    [link] = story.link(table)
    assert (link.kb_id, link.entity) == ("101", story.entities[0])
    assert ids(story.articles[0].link(table)) == {"Tomas Berg": None}


def test_weights_are_the_sum_of_their_addends(table: twosource.KnowledgeTable) -> None:
    [link] = twosource.analyze(JUDGE).link(table)
    for candidate in link.candidates:
        assert candidate.weight == pytest.approx(sum(addend.weight for addend in candidate.addends))
    assert twosource.Addend("office", "judge", 3.0) in link.candidates[0].addends


def test_options_say_how_sure_a_link_must_be(table: twosource.KnowledgeTable) -> None:
    analysis = twosource.analyze(JUDGE)
    assert analysis.link(table, threshold=40)[0].status == "weak"
    assert analysis.link(table, margin=40)[0].status == "ambiguous"
    with pytest.raises(ValueError, match="no number"):
        analysis.link(table, margin=float("nan"))


class Archive:
    """Gives the same rows for every question, and keeps the questions."""

    def __init__(self, rows: Iterable[twosource.KbEntry | Mapping[str, Any]]) -> None:
        self.rows = rows
        self.queries: list[twosource.EntityQuery] = []
        self.threads: set[int] = set()

    def candidates(self, query: twosource.EntityQuery) -> Iterable[twosource.KbEntry | Mapping[str, Any]]:
        self.queries.append(query)
        self.threads.add(threading.get_ident())
        return self.rows


def test_any_object_with_the_method_is_asked() -> None:
    archive = Archive([ROWS[0], twosource.KbEntry("x", "Ines Falk", kind="person")])
    assert ids(twosource.analyze(JUDGE).link(archive)) == {"Tomas Berg": "101"}
    [query] = archive.queries
    assert (query.name, query.kind, query.names) == ("Tomas Berg", "person", ("Tomas Berg",))
    assert "hearing" in query.context
    assert archive.threads == {threading.get_ident()}


def test_generators_and_empty_answers_will_do() -> None:
    class Lazy:
        def candidates(self, query: twosource.EntityQuery) -> Iterable[twosource.KbEntry]:
            yield from (twosource.KbEntry(str(number), query.name) for number in range(12))

    [link] = twosource.analyze(NAME_ONLY).link(Lazy())
    assert (link.status, len(link.candidates)) == ("ambiguous", 10)
    [link] = twosource.analyze(NAME_ONLY).link(Archive([]))
    assert (link.status, link.candidates) == ("unknown", ())


class DatabaseAway(Exception):
    pass


def test_what_the_knowledge_base_raises_comes_out_unchanged() -> None:
    away = DatabaseAway("no answer")

    class Away:
        def candidates(self, query: twosource.EntityQuery) -> Iterable[twosource.KbEntry]:
            raise away

    with pytest.raises(DatabaseAway) as caught:
        twosource.analyze(NAME_ONLY).link(Away())
    assert caught.value is away
    with pytest.raises(DatabaseAway):
        twosource.reconcile([NAME_ONLY, JUDGE]).link(Away())


@pytest.mark.parametrize(
    ("answer", "error", "message"),
    [
        (None, TypeError, "not iterable"),
        ([7], TypeError, "no entry"),
        ([{"name": "Tomas Berg"}], twosource.MalformedInputError, "no `id`"),
        ([{"id": 1, "name": "Tomas Berg", "kind": "human"}], ValueError, "human"),
        ([{"id": 1, "name": "Tomas Berg", "born": 1979.5}], ValueError, "no year of birth"),
        ([{"id": 1, "name": "Tomas Berg", "born": "long ago"}], ValueError, "no number"),
        ([{"id": 1, "name": "Tomas Berg", "prior": 2}], ValueError, "from 0 to 1"),
        ([{"id": 1, "name": 2}], TypeError, "str"),
    ],
)
def test_wrong_answers_are_told(answer: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        twosource.analyze(NAME_ONLY).link(Archive(answer))


def test_what_is_no_knowledge_base_is_told() -> None:
    with pytest.raises(TypeError, match="candidates"):
        twosource.analyze(NAME_ONLY).link([])  # type: ignore[arg-type]


def test_bad_rows_are_told_by_their_number() -> None:
    with pytest.raises(twosource.MalformedInputError, match="row 2: an entry has no `name`"):
        twosource.KnowledgeTable([ROWS[0], {"id": 9, "name": None}])
    with pytest.raises(twosource.MalformedInputError, match="row 2 gives the id `101`"):
        twosource.KnowledgeTable([ROWS[0], {"id": "101", "name": "Ada Vask"}])
    with pytest.raises(twosource.MalformedInputError, match="row 1 names no column `id`"):
        twosource.KnowledgeTable.from_tsv("name\n")
    with pytest.raises(TypeError, match="is not a table"):
        twosource.KnowledgeTable.from_json_lines(7)  # type: ignore[arg-type]


def test_tables_from_text_and_from_rows_are_equal(table: twosource.KnowledgeTable) -> None:
    lines = [{key: value for key, value in entry_fields(entry).items() if value} for entry in table.entries]
    text = "\n".join(json.dumps(line) for line in lines)
    assert twosource.KnowledgeTable.from_json_lines(text) == table
    assert twosource.KnowledgeTable(reversed(ROWS)) == table
    assert twosource.KnowledgeTable([]) != table and len(table) == 3
    cells = {"id": "1", "name": "Ada Vask", "aliases": "", "kind": "", "born": "1979", "prior": "0.5"}
    [entry] = twosource.KnowledgeTable([cells]).entries
    assert (entry.aliases, entry.kind, entry.born, entry.prior) == ((), None, 1979, 0.5)
    tsv = twosource.KnowledgeTable.from_tsv(b"id\tname\n7\tEastport\n")
    assert tsv.candidates(twosource.EntityQuery("Eastport"))[0].id == "7"


def entry_fields(entry: twosource.KbEntry) -> dict[str, Any]:
    names = ("id", "name", "aliases", "kind", "description", "born", "prior")
    return {name: getattr(entry, name) for name in names}


def test_everything_can_be_pickled_and_is_hashable(table: twosource.KnowledgeTable) -> None:
    story = twosource.reconcile([NAME_ONLY, JUDGE])
    links = [*story.link(table), *story.articles[1].link(table)]
    archive = Archive([])
    story.link(archive)
    values: list[object] = [table, *table.entries, *links, *links[0].candidates, *archive.queries]
    for value in values:
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            again = pickle.loads(pickle.dumps(value, protocol))
            assert again == value and hash(again) == hash(value)
        assert copy.deepcopy(value) == value
        assert repr(value).startswith(type(value).__name__ + "(") and len(repr(value)) < 140
    assert links[0] != links[1]


def test_plain_data(table: twosource.KnowledgeTable) -> None:
    [link] = twosource.analyze(JUDGE).link(table)
    data = link.to_dict()
    assert (data["name"], data["kb_id"], data["status"]) == ("Tomas Berg", "101", "linked")
    assert data["candidates"] == [candidate.to_dict() for candidate in link.candidates]


def test_a_table_links_in_many_threads(table: twosource.KnowledgeTable) -> None:
    analysis = twosource.analyze(JUDGE)
    found: list[dict[str, str | None]] = []
    threads = [threading.Thread(target=lambda: found.append(ids(analysis.link(table)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [{"Tomas Berg": "101"}] * 8
