"""The two-source rule as code.

Several reports of one story go in; what they assert, confirm, contradict, quote and copy comes out, with the place in the
text for every answer.

>>> import twosource
>>> story = twosource.reconcile([
...     "The ferry Orana sank on Monday. Mayor Ruth Adeyemi, 51, thanked the crew.",
...     "On Monday the ferry Orana sank. Ruth Adeyemi, 41, is the mayor.",
... ])
>>> for conflict in story.conflicts:
...     print(conflict.kind, "|", *(side.value for side in conflict.sides))
number | 51 41

Offsets count code points, so they slice Python strings; ``byte_span`` counts UTF-8 bytes, as the JSON report does.

>>> side = story.conflicts[0].sides[0].evidence[0]
>>> texts = {analysis.article.id: analysis.article.text for analysis in story.articles}
>>> texts[side.article][side.span.start:side.span.end] == side.text
True

``read`` and ``stream`` take paths, ``parse`` and its kin texts; ``analyze`` looks into one article, ``reconcile`` compares several, ``nlp`` reads
the grammar of any text. ``link`` of an analysis or a story gives its entities the ids of a newsroom's own ``KnowledgeBase``. All that they return is immutable, hashable and can be pickled. Nothing is fetched and no clock
is read: same input, same output.
"""

from twosource._linking import KnowledgeBase
from twosource._native import (
    Addend,
    Analysis,
    Article,
    Attribute,
    BinaryInputError,
    Block,
    Byline,
    Candidate,
    Claim,
    Conflict,
    Credit,
    Doc,
    DuplicateIdError,
    EmptyInputError,
    Entity,
    EntityLink,
    EntityMatch,
    EntityQuery,
    Error,
    Evidence,
    Fact,
    Issue,
    KbCandidate,
    KbEntry,
    KnowledgeTable,
    LiveEntry,
    MalformedInputError,
    Mention,
    Notice,
    Quote,
    QuoteGroup,
    QuoteVariant,
    Sentence,
    SeveralArticlesError,
    Side,
    SourceLink,
    Span,
    Spelling,
    Story,
    StoryEntity,
    Support,
    TimelineEntry,
    Token,
    TokenSpan,
    TooLargeError,
    UnsupportedFormatError,
    Value,
    __version__,
    analyze,
    json_schema,
    nlp,
    parse,
    parse_all,
    parse_batch,
    reconcile,
)
from twosource._read import UnreadableFileWarning, read, stream

__all__ = [
    "Addend",
    "Analysis",
    "Article",
    "Attribute",
    "BinaryInputError",
    "Block",
    "Byline",
    "Candidate",
    "Claim",
    "Conflict",
    "Credit",
    "Doc",
    "DuplicateIdError",
    "EmptyInputError",
    "Entity",
    "EntityLink",
    "EntityMatch",
    "EntityQuery",
    "Error",
    "Evidence",
    "Fact",
    "Issue",
    "KbCandidate",
    "KbEntry",
    "KnowledgeBase",
    "KnowledgeTable",
    "LiveEntry",
    "MalformedInputError",
    "Mention",
    "Notice",
    "Quote",
    "QuoteGroup",
    "QuoteVariant",
    "Sentence",
    "SeveralArticlesError",
    "Side",
    "SourceLink",
    "Span",
    "Spelling",
    "Story",
    "StoryEntity",
    "Support",
    "TimelineEntry",
    "Token",
    "TokenSpan",
    "TooLargeError",
    "UnreadableFileWarning",
    "UnsupportedFormatError",
    "Value",
    "__version__",
    "analyze",
    "json_schema",
    "nlp",
    "parse",
    "parse_all",
    "parse_batch",
    "read",
    "reconcile",
    "stream",
]
