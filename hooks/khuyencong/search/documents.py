"""From the catalogue to documents: one a record, one a prose page."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from khuyencong.display import links
from khuyencong.display.cards import card
from khuyencong.model import COLLECTIONS
from khuyencong.model.inspection import parts_of
from khuyencong.model.policy import Policy
from khuyencong.model.record import Location, Source
from khuyencong.search.document import SINCE_EVER, Document
from khuyencong.search.keywords import KEYWORDS, years
from khuyencong.search.places import Names, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Card
    from khuyencong.model import Record
    from khuyencong.search.document import Prose
    from khuyencong.timeline import Timeline

OVER = frozenset({"ended", "past", "cancelled", "expired", "revoked"})
"""States after which something no longer holds."""
IMPORTANCE = {
    "policies": 5,
    "measures": 5,
    "procedures": 5,
    "eligibility": 4,
    "pages": 3,
    "products": 3,
    "events": 3,
    "producers": 2,
    "places": 2,
    "organisations": 2,
    "rounds": 1,
    "venues": 1,
    "stories": 1,
    "targets": 0,
}
_SAID = re.compile(r" |^\d+/|[^\x00-\x7f]")
"""What tells words of a text from codes and addresses."""
SEARCH_PAGE = "tim-kiem/"
UNSAID = frozenset({"id", "sources", "editor_note", "aliases", "reviewed", "review_by", "seen_via", "online"})
"""Fields that say nothing a visitor looks for."""


def documents(catalogue: Catalogue, prose: Iterable[Prose]) -> Iterator[Document]:
    """Yield every record and every prose page but the page of results."""
    known = {place_id: names(catalogue, place_id) for place_id in catalogue.places}
    for collection in COLLECTIONS:
        for record in catalogue.records(collection).values():
            yield _document(catalogue, collection, record, known)
    for page in prose:
        if page.url != SEARCH_PAGE:
            name = page.url.strip("/").replace("/", "-") or "trang-chu"
            yield Document(
                "pages",
                name,
                page.title,
                page.url,
                "Trang",
                keywords=page.headings,
                text=page.text,
                importance=IMPORTANCE["pages"],
            )


def _document(catalogue: Catalogue, collection: str, record: Record, known: dict[str, Names]) -> Document:
    shown = card(catalogue, collection, record.id)
    aside = any(mark.kind == "comparator" for mark in shown.marks)
    kind, keywords = KEYWORDS[collection](catalogue, record)
    places = list(dict.fromkeys(_places(collection, record)))
    found = Names()
    for place in places:
        found.within += known[place].within
        found.now += known[place].now
        found.former += known[place].former
    said = [*keywords, *(part for location in _locations(record) for part in _words(location)), *found.now]
    return Document(
        collection,
        record.id,
        shown.title,
        shown.path,
        kind,
        head=links.short_policy(record) if isinstance(record, Policy) and record.number else "",
        facts=tuple(shown.meta),
        states=tuple(shown.states),
        marks=tuple(shown.marks),
        keywords=tuple(dict.fromkeys(word for word in said if word)),
        former=tuple(dict.fromkeys(name for name in found.former if name not in said)),
        text=_joined(_texts(record, shown.title)),
        places=tuple(dict.fromkeys(found.within)),
        years=tuple(dict.fromkeys(years(record))),
        over=_over(record, shown),
        importance=0 if aside else IMPORTANCE[collection],
        aside=aside,
        sentence=collection == "targets" and shown.title.endswith("."),
        day=_day(record),
    )


def _joined(sentences: Iterable[str]) -> str:
    """Return sentences one after another, each once, each with an end."""
    return " ".join(one if one[-1] in ".!?:;…" else f"{one}." for one in dict.fromkeys(sentences))


def _over(record: Record, shown: Card) -> datetime | None:
    if record.historical:
        return SINCE_EVER
    return _last_state_from(shown.states[0].timeline) if shown.states else None


def _last_state_from(timeline: Timeline) -> datetime | None:
    """Return from when on a timeline stays in states that no longer hold."""
    found = None
    for since, state in timeline.marks:
        if state not in OVER:
            found = None
        elif found is None:
            found = since or SINCE_EVER
    return found


def _day(record: Any) -> date:
    for name in ("effective", "issued", "start", "valid_from"):
        if value := getattr(record, name, None):
            return value if isinstance(value, date) else value.day
    return date(max(years(record), default=1), 1, 1)


def _places(collection: str, record: Any) -> Iterator[str]:
    """Yield the ids of the places a record is in."""
    if collection == "places":
        yield record.id
    if place := getattr(record, "place", None):
        yield place
    yield from (location.place for location in _locations(record) if location.place)


def _locations(part: BaseModel) -> Iterator[Location]:
    for item in parts_of(part):
        if isinstance(item, Location):
            yield item
        else:
            yield from _locations(item)


def _words(location: Location) -> Iterator[str]:
    for name in ("commune", "district", "province", "commune_now", "province_now"):
        if word := getattr(location, name):
            yield word


def _texts(part: BaseModel, title: str) -> Iterator[str]:
    """Yield every sentence in a record, its summary first, and numbers of texts; codes are neither."""
    for name in _said_fields(type(part)):
        value = getattr(part, name)
        if value is None:
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str):
                if _SAID.search(item) and item not in title:
                    yield item
            elif isinstance(item, BaseModel) and not isinstance(item, Source):
                yield from _texts(item, title)


@cache
def _said_fields(model: type[BaseModel]) -> tuple[str, ...]:
    names = sorted(model.model_fields, key=lambda name: name not in {"summary", "text"})
    return tuple(name for name in names if name not in UNSAID)
