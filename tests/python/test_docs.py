"""The examples in the docstrings give what they say."""

import doctest
import inspect

import pytest

import twosource
from twosource import _native, _read

PUBLIC = [name for name in twosource.__all__ if name != "__version__"]


def examples() -> list[doctest.DocTest]:
    finder = doctest.DocTestFinder(recurse=False)
    found = finder.find(twosource, "twosource", globs={})
    for name in PUBLIC:
        item = getattr(twosource, name)
        documented = {name: item}
        if inspect.isclass(item):
            documented |= {f"{name}.{part}": getattr(item, part) for part in vars(item) if not part.startswith("_")}
        for path, part in documented.items():
            text = inspect.getdoc(part) or ""
            found.append(doctest.DocTestParser().get_doctest(text, {}, path, _native.__file__, 0))
    return [test for test in found if test.examples]


@pytest.mark.parametrize("test", examples(), ids=lambda test: test.name)
def test_docstrings_tell_the_truth(test: doctest.DocTest) -> None:
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
    failed = runner.run(test, out=report.append).failed
    assert not failed, "".join(report)


def test_every_function_has_an_example() -> None:
    tested = {test.name for test in examples()}
    assert {"twosource", "parse", "analyze", "reconcile", "read", "json_schema", "nlp", "Doc", "Token"} <= tested
    assert {"Analysis.link", "Story.link", "KnowledgeBase", "KnowledgeTable.from_tsv"} <= tested


def test_everything_public_is_documented() -> None:
    for name in PUBLIC:
        item = getattr(twosource, name)
        assert inspect.getdoc(item), name
        if inspect.isclass(item) and not issubclass(item, BaseException):
            for part, value in vars(item).items():
                assert part.startswith("_") or inspect.getdoc(value), f"{name}.{part}"


def test_modules_name_what_they_give() -> None:
    assert sorted(twosource.__all__) == twosource.__all__
    assert set(twosource.__all__) >= {name for name in vars(_native) if not name.startswith("_")} - {"annotations"}
    assert _read.read is twosource.read
