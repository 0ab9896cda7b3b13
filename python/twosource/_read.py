"""Files and folders to articles."""

import datetime
import os
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from twosource._native import Article, Error, TooLargeError, _format_of, _stream, parse_all

if TYPE_CHECKING:
    from twosource._native import _JsonField


class UnreadableFileWarning(UserWarning):
    """A file, or an article of many in a file, could not be read; the others were."""


def read(
    path: str | os.PathLike[str],
    *,
    received: datetime.date | str | None = None,
    max_bytes: int = 16_777_216,
) -> Article | list[Article]:
    """Reads the article of a file, the articles of a feed, or the articles of a folder.

    The ending of the name and the first bytes tell what a file is: plain text, Markdown, HTML, JSON-LD, ninjs, NewsML-G2, RSS,
    Atom, JSON Feed, a web archive, JSON lines. A file's stem becomes the article's id; several articles of one file are
    `stem#1`, `stem#2` and so on. Of a folder, every file is read in order of name, also in folders inside it, except
    hidden ones; where two files share a stem, the path inside the folder is the id. A file that is no article gives an
    `UnreadableFileWarning` and is left out. `received` and `max_bytes` are as in `parse`; `stream` reads what is longer.

    >>> import pathlib, tempfile, twosource
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "wire.txt").write_text("The ferry sank on Monday.")
    ...     twosource.read(folder)
    [Article(wire, "The ferry sank on Monday.")]
    """
    root = Path(path)
    if not root.is_dir():
        articles = _read_file(root, _stem(root), received, max_bytes)
        return articles[0] if len(articles) == 1 else articles
    files = list(_visible_files(root))
    uses = Counter(_stem(file) for file in files)
    articles = []
    for file in files:
        name = _stem(file) if uses[_stem(file)] == 1 else file.relative_to(root).as_posix()
        try:
            articles.extend(_read_file(file, name, received, max_bytes))
        except (Error, OSError) as error:
            warnings.warn(f"{file}: {error}", UnreadableFileWarning, stacklevel=2)
    return articles


def stream(
    path: str | os.PathLike[str],
    *,
    format: Literal["warc", "json-lines"] | None = None,
    received: datetime.date | str | None = None,
    max_bytes: int = 16_777_216,
    fields: "dict[_JsonField, str] | None" = None,
) -> Iterator[Article]:
    """Reads the articles of a web archive or of JSON lines one after another, so that a file of any length fits in memory.

    The ending of the name tells the format unless it is given. An article that cannot be read gives an `UnreadableFileWarning`
    and is left out. `max_bytes` is the limit of one page or line; `fields` is as in `parse_all`.

    >>> import pathlib, tempfile, twosource
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "reports.jsonl")
    ...     _ = path.write_text('{"title": "Pier lost", "text": "The pier is gone."}')
    ...     [article.headline for article in twosource.stream(path)]
    ['Pier lost']
    """
    file = Path(path)
    told = format or _format_of(file.name)
    if told != "warc" and told != "json-lines":
        raise ValueError(f"{file}: the name does not end like a web archive or JSON lines; give `format`")
    with file.open("rb") as opened:
        for article in _stream(opened, _stem(file), received, max_bytes, told, fields):
            if isinstance(article, Error):
                warnings.warn(f"{file}: {article}", UnreadableFileWarning, stacklevel=2)
            else:
                yield article


def _stem(file: Path) -> str:
    # Of a packed file both endings go.
    return (file.with_suffix("") if file.suffix == ".gz" else file).stem


def _read_file(file: Path, name: str, received: datetime.date | str | None, max_bytes: int) -> list[Article]:
    # Asked before reading, so that a huge file is refused and not loaded.
    size = file.stat().st_size
    if size > max_bytes:
        raise TooLargeError(f"the file has {size} bytes, the limit is {max_bytes}; split it or raise `max_bytes`")
    format = _format_of(file.name)
    return parse_all(file.read_bytes(), id=name, received=received, max_bytes=max_bytes, format=format)


def _visible_files(folder: Path) -> Iterator[Path]:
    for child in sorted(folder.iterdir()):
        if child.name.startswith("."):
            continue
        # A link to a folder may lead back up; links to files are read.
        if child.is_dir() and not child.is_symlink():
            yield from _visible_files(child)
        elif child.is_file():
            yield child
