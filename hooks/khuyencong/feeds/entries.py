"""A record as an entry of a feed: when it is of, when it was last reviewed, and the facts that matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from khuyencong import labels
from khuyencong.display.cards import card
from khuyencong.timeline import PartialDate, midnight
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Card
    from khuyencong.model import Record
    from khuyencong.model.products import Product

Known = PartialDate | date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One record in a feed. All of it is text, never markup."""

    path: str
    """Its page, from the root of the site; with the site's address in front it is the entry's id."""
    title: str
    lines: tuple[str, ...]
    """The facts that decide whether to open it, then how far they can be relied on; a sentence each."""
    published: datetime
    updated: datetime


def entry(catalogue: Catalogue, collection: str, record: Record) -> Entry:
    """Return the entry of a record; both its instants are 00:00 in Vietnam."""
    shown = card(catalogue, collection, record.id)
    return Entry(
        path=shown.path,
        title=shown.title,
        lines=tuple(_sentence(line) for line in _lines(shown)),
        published=midnight(published(collection, record)),
        updated=midnight(record.reviewed),
    )


def newest_first(collection: str, records: Iterable[Record]) -> list[Record]:
    """Order by the day they are of, newest first; those of one day by id."""
    return sorted(records, key=lambda record: (-published(collection, record).toordinal(), record.id))


def published(collection: str, record: Record) -> date:
    """Return the day a record is of: the first of its own dates that has a day, else its last review.

    Never after that review: what was announced for later was published when somebody read of it, and
    programs hide entries from the future.
    """
    for known in OWN[collection](record) if collection in OWN else ():
        own = known.day if isinstance(known, PartialDate) and known.has_day else known
        if isinstance(own, date):
            return min(own, record.reviewed)
    return record.reviewed


def _lines(shown: Card) -> Iterator[str]:
    for state in shown.states:
        if state.kind != "event":
            yield state.dates
            continue
        # The dates of an event are in its lines already; decisions about it are not.
        for name in ("cancelled", "postponed"):
            if since := state.timeline.since(name):
                yield labels.SINCE["event"][name].format(day=day(since.date()))
    yield from shown.meta
    for mark in shown.marks:
        yield mark.text


def _sentence(line: str) -> str:
    text = line[0].upper() + line[1:]
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _decided(product: Product) -> Iterable[Known]:
    """Return the days of the decisions to certify it, newest first."""
    return sorted((one.decided for one in product.certifications if one.decided), reverse=True)


OWN: dict[str, Callable[[Any], Iterable[Known]]] = {
    "policies": lambda one: (one.issued, one.effective),
    "eligibility": lambda one: (one.valid_from,),
    "procedures": lambda one: (one.valid_from,),
    "products": _decided,
    "rounds": lambda one: (one.awarded, one.announced),
    "events": lambda one: (one.start,),
    "places": lambda one: (one.valid_from,),
    "organisations": lambda one: (one.valid_from,),
    "targets": lambda one: (one.stated_on,),
}
"""By collection: the dates a record has of its own, the most telling first. Others have none."""
