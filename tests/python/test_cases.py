"""The cases of `tests/cases` hold through Python as they do in Rust."""

from pathlib import Path

import pytest

import case_file
import twosource
import views

CASES = Path(__file__).parents[1] / "cases"
FILES = sorted(CASES.rglob("*.md"))


def test_there_are_cases() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(CASES).as_posix())
def test_every_case_shows_what_it_expects(file: Path) -> None:
    for case in case_file.read(file.read_text(encoding="utf-8")):
        story = twosource.reconcile([twosource.parse(text, id=name) for name, text in case.articles])
        report = story.to_dict()
        assert case.expected, case.name
        for view, lines in case.expected:
            # A person wrote the sentences; what the program is known to get wrong must not turn right unseen.
            known_wrong = view == "sentences" and case.name.endswith("(known wrong)")
            assert (views.show(report, view) == lines) != known_wrong, case.name
