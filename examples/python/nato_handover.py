"""How five outlets told one handover: run it with a folder of articles, or without for the story in this repository.

    python examples/python/nato_handover.py [DIR]
"""

import sys
from pathlib import Path

import twosource

HERE = Path(__file__).resolve().parent
ARTICLES = HERE.parent / "stories" / "nato-handover" / "articles"

# The report holds letters beyond ASCII; a pipe on Windows would refuse them.
sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]

# A folder gives a list of articles, each named after its file. What is no article gives a warning, the rest is read.
articles = twosource.read(sys.argv[1] if len(sys.argv) > 1 else ARTICLES)
if isinstance(articles, twosource.Article):
    articles = [articles]

# All articles are analysed at once, each on its own core, and then compared. Their order does not matter.
story = twosource.reconcile(articles)
print(story.to_text())

# A fact is what several passages assert. Copies of one text count once, so two outlets with one wire are one source.
confirmed = [fact for fact in story.facts if fact.status == "corroborated"]
print(f"{len(confirmed)} of {len(story.facts)} facts have two independent sources.")

# A conflict names its sides, the best supported first, and each side the words it rests on.
for conflict in story.conflicts:
    sides = (f"{side.value} ({', '.join(sorted({one.article for one in side.evidence}))})" for side in conflict.sides)
    print(f"{conflict.about}: {' against '.join(sides)}")

# A quotation is one utterance in several outlets; each variant is measured against the fullest, word by word.
altered = [variant for group in story.quotations for variant in group.variants if variant.fidelity == "reworded"]
print(f"{len(altered)} quotations have other words inside the quotation marks than the fullest version.")
