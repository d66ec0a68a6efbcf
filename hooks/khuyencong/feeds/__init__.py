"""Feeds: what is new in each collection and each facet, as Atom (RFC 4287) and JSON Feed 1.1."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from khuyencong import labels
from khuyencong.feeds.entries import entry, newest_first
from khuyencong.feeds.formats import Feed, as_atom, as_json
from khuyencong.model import COLLECTIONS
from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.feeds.entries import Entry
    from khuyencong.model import Record

MOST = 100
"""How many entries a feed holds at most."""

__all__ = ["feeds"]


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to divide a collection into feeds of their own: `tin/<collection>/<name>/<value>.xml`."""

    name: str
    value: Callable[[Any], str | None]
    """Of a record: the value that stands in the address; None when it has none."""
    words: Callable[[Catalogue, str], str]
    """Of a value: what visitors call it."""
    has_page: bool = False
    """Whether the same facet has pages, `<collection>/<name>/<value>/`; else the list is the page."""


def feeds(catalogue: Catalogue) -> Iterator[Output]:
    """Yield `tin/<collection>.xml` and `.json`, and the same of every value of every facet."""
    for collection in COLLECTIONS:
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
    for facet in FACETS.get(collection, ()):
        for value, records in sorted(_divide(facet, ordered).items()):
            title = f"{kind.many}: {facet.words(catalogue, value)}"
            page = f"{kind.path}/{facet.name}/{value}/" if facet.has_page else f"{kind.path}/"
            yield Feed(f"{path}/{facet.name}/{value}", title, page), records


def _divide(facet: Facet, records: Iterable[Record]) -> dict[str, list[Record]]:
    parts: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        if value := facet.value(record):
            parts[value].append(record)
    return parts


def _place(catalogue: Catalogue, value: str) -> str:
    return catalogue.places[value].name


def _kind(_catalogue: Catalogue, value: str) -> str:
    return labels.EVENT_KINDS[value].lower()


def _scope(_catalogue: Catalogue, value: str) -> str:
    return labels.SCOPES[value].lower()


def _group(catalogue: Catalogue, value: str) -> str:
    return next(group.name for group in catalogue.site.product_groups if group.id == value)


FACETS: dict[str, tuple[Facet, ...]] = {
    "policies": (Facet("cap", lambda one: one.scope, _scope),),
    "products": (
        Facet("nhom", lambda one: one.group, _group),
        Facet("dia-ban", lambda one: one.location.place, _place),
    ),
    "events": (
        Facet(
            "loai", lambda one: one.kind, lambda _, value: labels.EVENT_KINDS[value].lower(), has_page=True
        ),
        Facet("dia-ban", lambda one: one.place, _place, has_page=True),
    ),
}
"""By collection; all other collections have one feed."""
