"""Same input, same bytes out: in one thread or many, in any order."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import twosource

STORY = Path(__file__).parents[2] / "examples" / "stories" / "nato-handover" / "articles"

PROGRAM = "import sys, twosource; sys.stdout.write(twosource.reconcile(twosource.read(sys.argv[1])).to_json())"


def articles() -> list[twosource.Article]:
    read = twosource.read(STORY)
    assert isinstance(read, list) and len(read) > 2
    return read


def test_order_does_not_matter() -> None:
    given = articles()
    expected = twosource.reconcile(given).to_json()
    assert twosource.reconcile(reversed(given)).to_json() == expected
    assert twosource.reconcile(given[2:] + given[:2]).to_json() == expected


def test_many_threads_share_one_story() -> None:
    given = articles()
    expected = twosource.reconcile(given).to_json()
    story = twosource.reconcile(given)
    with ThreadPoolExecutor(8) as pool:
        waiting = [pool.submit(lambda: twosource.reconcile(given).to_json()) for _ in range(4)]
        waiting += [pool.submit(story.to_json) for _ in range(8)]
        # The tables behind spans are built by whichever thread asks first.
        spans = [pool.submit(lambda: [fact.support[0].span for fact in story.facts]) for _ in range(8)]
        assert {future.result() for future in waiting} == {expected}
        assert len({tuple(future.result()) for future in spans}) == 1


def test_the_number_of_threads_does_not_matter() -> None:
    expected = twosource.reconcile(articles()).to_json()
    for threads in ("1", "7"):
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", PROGRAM, str(STORY)],
            env={"RAYON_NUM_THREADS": threads, "SYSTEMROOT": os.environ.get("SYSTEMROOT", "")},
            capture_output=True,
            check=True,
        )
        assert done.stdout.decode().replace("\r\n", "\n") == expected
