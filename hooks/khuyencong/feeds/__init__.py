"""Feeds: what is new in each collection and each facet, as Atom (RFC 4287) and JSON Feed 1.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.feeds.entries import entry, newest_first
from khuyencong.feeds.formats import Feed, as_atom, as_json
from khuyencong.model import COLLECTIONS
from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.feeds.entries import Entry
    from khuyencong.model import Record

MOST = 100
"""How many entries a feed holds at most."""

__all__ = ["feeds"]


def feeds(catalogue: Catalogue, only: Iterable[str] = COLLECTIONS) -> Iterator[Output]:
    """Yield `tin/<collection>.xml` and `.json`, and the same of every value of every facet."""
    for collection in only:
        done: dict[str, Entry] = {}
        for feed, records in _feeds_of(catalogue, collection):
            newest = records[:MOST]
            for record in newest:
                if record.id not in done:
                    done[record.id] = entry(catalogue, collection, record)
            entries = [done[record.id] for record in newest]
            yield Output(f"{feed.path}.xml", as_atom(catalogue, feed, entries))
            yield Output.of_text(f"{feed.path}.json", as_json(catalogue, feed, entries))


def _feeds_of(catalogue: Catalogue, collection: str) -> Iterator[tuple[Feed, list[Record]]]:
    """Yield the feeds of a collection, each with all its records, newest first."""
    kind, path = COLLECTIONS[collection], f"tin/{collection}"
    ordered = newest_first(collection, catalogue.records(collection).values())
    yield Feed(path, kind.many, f"{kind.path}/"), ordered
    rank = {record.id: at for at, record in enumerate(ordered)}
    for way in catalogue.ways.get(collection, ()):
        for value in way.values if way.followed else ():
            members = [ordered[at] for at in sorted(rank[one] for one in value.ids)]
            yield Feed(f"{path}/{way.key}/{value.value}", value.heading, value.path), members
