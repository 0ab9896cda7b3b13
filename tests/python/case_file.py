"""A Markdown file of cases to cases; `tests/it/case_file.rs` does the same for Rust."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Case:
    """Articles in, views out."""

    name: str
    articles: list[tuple[str, str]] = field(default_factory=list)
    expected: list[tuple[str, str]] = field(default_factory=list)


def read(source: str) -> list[Case]:
    """The cases of a file. A fence marked `text` is an article, any other the expectation of a view."""
    cases: list[Case] = []
    # Only `\n` ends a line in Rust's `lines`; `splitlines` would also cut at form feeds and U+2028.
    lines = iter(line.removesuffix("\r") for line in source.removesuffix("\n").split("\n"))
    for line in lines:
        if line.startswith("## "):
            cases.append(Case(line.removeprefix("## ")))
        if not line.startswith("```"):
            continue
        info, text = line.removeprefix("```"), "\n".join(_fence(lines))
        if info.startswith("text"):
            name = info.removeprefix("text").strip().removeprefix("id=") or "article"
            cases[-1].articles.append((name, text))
        else:
            cases[-1].expected.append((info, text))
    return cases


def _fence(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line.startswith("```"):
            return
        yield line
