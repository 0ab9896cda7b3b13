"""A program as a strictly typed newsroom would write it; the types are checked, and running it checks them too."""

from typing import Literal

import twosource
from twosource import Article, Conflict, Evidence, Fact, Span, Story


def confirmed(story: Story) -> list[str]:
    return [fact.statement for fact in story.facts if fact.status == "corroborated"]


def weakest(facts: tuple[Fact, ...]) -> float:
    return min((fact.weight for fact in facts if fact.addends), default=0.0)


def sides(conflict: Conflict) -> dict[str, list[str]]:
    return {side.value: [evidence.article for evidence in side.evidence] for side in conflict.sides}


def removed(story: Story) -> list[str]:
    steps = (step for group in story.quotations for variant in group.variants for step in variant.diff)
    return [text for op, text in steps if op == "removed"]


class Archive:
    """A knowledge base of our own, which needs no base class."""

    def candidates(self, query: twosource.EntityQuery) -> list[dict[str, object]]:
        return [{"id": 7, "name": query.name, "kind": query.kind}]


def linked(story: Story, kb: twosource.KnowledgeBase) -> dict[str, str]:
    return {link.entity.name: link.kb_id for link in story.link(kb, threshold=2) if link.kb_id is not None}


def main() -> None:
    article: Article = twosource.parse("Ferry sinks\n\nThe ferry sank, the mayor said.", id="wire")
    headline: str | None = article.headline
    analysis = twosource.analyze(article)
    for quote in analysis.quotes:
        kind: Literal["direct", "mixed", "indirect"] = quote.kind
        speaker: str | None = quote.speaker.name if quote.speaker else None
        span: Span = quote.span
        print(kind, speaker, article.text[span.start : span.end])
    doc: twosource.Doc = analysis.doc
    subjects: list[str] = [token.lemma for token in doc if token.dep == "nsubj" and token.head.pos == "VERB"]
    ferry: twosource.TokenSpan = doc[1:3]
    print(subjects, ferry.label, [chunk.text for chunk in doc.noun_chunks])
    story = twosource.reconcile([article, b"The ferry sank on Monday.", analysis_of("It rained.")])
    for link in story.dependence:
        passages: tuple[tuple[Evidence, Evidence], ...] = link.passages
        print(link.direction, len(passages))
    print(linked(story, Archive()), linked(story, twosource.KnowledgeTable([{"id": "7", "name": "Eastport"}])))
    print(headline, confirmed(story), weakest(story.facts), [sides(conflict) for conflict in story.conflicts], removed(story))


def analysis_of(text: str) -> twosource.Analysis:
    try:
        return twosource.analyze(text, id="note", received="2024-10-02")
    except twosource.EmptyInputError as error:
        raise SystemExit(str(error)) from error


if __name__ == "__main__":
    main()
