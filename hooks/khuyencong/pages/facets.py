"""Pages for one value of a facet of the events: a kind, a place, a month."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.output import Output
from khuyencong.pages import links
from khuyencong.pages.frame import frame
from khuyencong.pages.lists import groups_of
from khuyencong.pages.month import Sheet, sheet
from khuyencong.pages.render import template_html
from khuyencong.vietnamese import month, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khuyencong.catalogue import Catalogue
    from khuyencong.model.events import Event
    from khuyencong.shells import Shell

ROOT = "../../../"
"""From `su-kien/<facet>/<value>/` to the root of the site."""


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


def event_facets(catalogue: Catalogue, shell: Shell) -> Iterator[Output]:
    """Yield a page for each kind, each place and each month of the events."""
    for value in (*kinds(catalogue), *places(catalogue)):
        title = f"Sự kiện: {value.name}"
        yield _page(catalogue, shell, value, title, None)
    months_ = list(months(catalogue))
    for at, value in enumerate(months_):
        drawn = sheet(
            catalogue,
            _first_day(value),
            value.ids,
            before=months_[at - 1].value if at else None,
            after=months_[at + 1].value if at + 1 < len(months_) else None,
        )
        yield _page(catalogue, shell, value, f"Lịch {value.name}", drawn)


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
    values = [
        Value("dia-ban", place, links.title(catalogue.places[place]), ids) for place, ids in found.items()
    ]
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


def _first_day(value: Value) -> date:
    return date.fromisoformat(f"{value.value}-01")


def _page(catalogue: Catalogue, shell: Shell, value: Value, title: str, drawn: Sheet | None) -> Output:
    description = f"{title}: {len(value.ids)} sự kiện, có ngày, nơi, cách đăng ký và nguồn."
    values = frame(catalogue, value.path, title, description, ROOT)
    values["body"] = template_html(
        "event_facet.html",
        title=title,
        sheet=drawn,
        count=len(value.ids),
        groups=groups_of(catalogue, "events", [catalogue.events[one] for one in value.ids]),
        root=ROOT,
    )
    return Output.of_text(f"{value.path}index.html", shell.pour(values))
