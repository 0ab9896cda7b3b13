"""A newsroom's own ids for the people and bodies of a story: a table, and a knowledge base of your own.

    python examples/python/knowledge_base.py
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import twosource

FOLDER = Path(__file__).resolve().parent.parent / "knowledge_base"

# The report holds letters beyond ASCII; a pipe on Windows would refuse them.
sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]

articles = [twosource.parse((FOLDER / f"{name}.txt").read_bytes(), id=name) for name in ("herald", "wire")]
story = twosource.reconcile(articles)

# A table of rows: dictionaries, the records of a data frame, or what `csv` reads.
with (FOLDER / "desk.tsv").open(encoding="utf-8", newline="") as file:
    table = twosource.KnowledgeTable(csv.DictReader(file, delimiter="\t"))

# What all articles say of an entity counts together. In doubt there is no id, and the candidates say why.
for link in story.link(table):
    print(f"{link.entity.name}: {link.kb_id or '-'} ({link.status})")
    for candidate in link.candidates:
        signs = ", ".join(f"{addend.comparison} {addend.weight:+.0f}" for addend in candidate.addends)
        print(f"    {candidate.weight:+.0f} {candidate.id} {candidate.name}: {signs}")


class Archive:
    """Any object with this method is a knowledge base: over a database, a search service, or as here a dictionary."""

    people = {"tomas berg": [("archive/7", "judge"), ("archive/8", "swimmer")]}

    def candidates(self, query: twosource.EntityQuery) -> Iterator[twosource.KbEntry]:
        for name in query.names:
            for id, description in self.people.get(name.lower(), []):
                yield twosource.KbEntry(id, name.title(), kind="person", description=description)


# Several knowledge bases one after another are the caller's business.
ids = {link.entity.name: link.kb_id for kb in (table, Archive()) for link in story.link(kb) if link.kb_id}
print(ids["Tomas Berg"], len(ids))
