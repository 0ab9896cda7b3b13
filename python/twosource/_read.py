"""Files and folders to articles."""

import datetime
import os
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from twosource._native import Article, Error, TooLargeError, parse


class UnreadableFileWarning(UserWarning):
    """A file of a folder could not be read as an article; the others were."""


def read(
    path: str | os.PathLike[str],
    *,
    received: datetime.date | str | None = None,
    max_bytes: int = 16_777_216,
) -> Article | list[Article]:
    """Reads an article from a file, or the articles of a folder.

    A file's stem becomes the article's id. Of a folder, every file is read in order of name, also in folders inside it,
    except hidden ones; where two files share a stem, the path inside the folder is the id. A file that is no article gives
    an `UnreadableFileWarning` and is left out. `received` and `max_bytes` are as in `parse`.

    >>> import pathlib, tempfile, twosource
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "wire.txt").write_text("The ferry sank on Monday.")
    ...     twosource.read(folder)
    [Article(wire, "The ferry sank on Monday.")]
    """
    root = Path(path)
    if not root.is_dir():
        return _read_file(root, root.stem, received, max_bytes)
    files = list(_visible_files(root))
    uses = Counter(file.stem for file in files)
    articles = []
    for file in files:
        name = file.stem if uses[file.stem] == 1 else file.relative_to(root).as_posix()
        try:
            articles.append(_read_file(file, name, received, max_bytes))
        except (Error, OSError) as error:
            warnings.warn(f"{file}: {error}", UnreadableFileWarning, stacklevel=2)
    return articles


def _read_file(file: Path, name: str, received: datetime.date | str | None, max_bytes: int) -> Article:
    # Asked before reading, so that a huge file is refused and not loaded.
    size = file.stat().st_size
    if size > max_bytes:
        raise TooLargeError(f"the file has {size} bytes, the limit is {max_bytes}; split it or raise `max_bytes`")
    return parse(file.read_bytes(), id=name, received=received, max_bytes=max_bytes)


def _visible_files(folder: Path) -> Iterator[Path]:
    for child in sorted(folder.iterdir()):
        if child.name.startswith("."):
            continue
        # A link to a folder may lead back up; links to files are read.
        if child.is_dir() and not child.is_symlink():
            yield from _visible_files(child)
        elif child.is_file():
            yield child
