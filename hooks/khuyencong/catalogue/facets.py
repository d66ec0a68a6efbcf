"""The values events can be looked up by: kinds, places, months; each with the events it holds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.vietnamese import month, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khuyencong.catalogue.catalogue import Catalogue
    from khuyencong.model.events import Event


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: the last parts of its address, its name, and which events it holds."""

    facet: str
    value: str
    name: str
    ids: Sequence[str]

    @property
    def path(self) -> str:
        """The address from the root of the site."""
        return f"su-kien/{self.facet}/{self.value}/"


def kinds(catalogue: Catalogue) -> list[Value]:
    """Return the kinds that occur, in the order of the table of labels."""
    found: dict[str, list[str]] = defaultdict(list)
    for event in catalogue.events.values():
        found[event.kind].append(event.id)
    return [
        Value("loai", kind, name, found[kind]) for kind, name in labels.EVENT_KINDS.items() if kind in found
    ]


def places(catalogue: Catalogue) -> list[Value]:
    """Return the places where something takes place, in alphabetical order."""
    found: dict[str, list[str]] = defaultdict(list)
    for event in catalogue.events.values():
        if event.place:
            found[event.place].append(event.id)
    values = [Value("dia-ban", place, catalogue.places[place].name, ids) for place, ids in found.items()]
    return sorted(values, key=lambda value: (sort_key(value.name), value.value))


def months(catalogue: Catalogue) -> list[Value]:
    """Return every month from the first event to the last, also those without any: the way is not broken.

    An event stands in each month that one of its days touches; one whose month alone is known stands in it
    without a day; one whose year alone is known in none.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for event in catalogue.events.values():
        for first in _months_of(event):
            found[f"{first:%Y-%m}"].append(event.id)
    if not found:
        return []
    values, at, last = [], date.fromisoformat(f"{min(found)}-01"), max(found)
    while f"{at:%Y-%m}" <= last:
        values.append(Value("thang", f"{at:%Y-%m}", month(at), found.get(f"{at:%Y-%m}", [])))
        at = _next_month(at)
    return values


def _months_of(event: Event) -> Iterator[date]:
    if event.start is None or event.start.precision == "year":
        return
    last = (event.end or event.start).after - timedelta(seconds=1)
    at = event.start.day.replace(day=1)
    while at <= last.date():
        yield at
        at = _next_month(at)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
