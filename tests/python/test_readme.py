"""Every Python example of the README runs."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
FENCE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.skipif(not README.exists(), reason="there is no README")
def test_examples_of_the_readme_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    source = README.read_text(encoding="utf-8")
    # The examples build on each other, as a reader would type them.
    names: dict[str, object] = {"__name__": "__main__"}
    for fence in FENCE.finditer(source):
        line = source[: fence.start()].count("\n") + 1
        exec(compile("\n" * line + fence[1], str(README), "exec"), names)
