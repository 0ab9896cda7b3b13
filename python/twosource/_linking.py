"""What a newsroom's own knowledge base must offer."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from twosource._native import EntityQuery, KbEntry


class KnowledgeBase(Protocol):
    """Where a newsroom keeps its own ids: any object with this method, over a table, a database or a search service.

    The library asks and decides, in the thread that called ``link``. Several knowledge bases one after another are the
    caller's business.

    >>> import twosource
    >>> class Archive:
    ...     rows = [
    ...         {"id": "a/17", "name": "Ruth Adeyemi", "kind": "person", "description": "mayor of Eastport"},
    ...         {"id": "a/18", "name": "Ruth Adeyemi", "kind": "person", "description": "singer"},
    ...     ]
    ...     def candidates(self, query: twosource.EntityQuery):
    ...         return [row for row in self.rows if row["name"] in query.names]
    >>> [link] = twosource.analyze("Ruth Adeyemi, the mayor, left.").link(Archive())
    >>> link.kb_id, [candidate.id for candidate in link.candidates]
    ('a/17', ['a/17', 'a/18'])
    """

    def candidates(self, query: "EntityQuery", /) -> "Iterable[KbEntry | Mapping[str, Any]]":
        """Entries that the entity may be; too many do no harm. What this raises comes out of ``link`` as it is."""
        ...
