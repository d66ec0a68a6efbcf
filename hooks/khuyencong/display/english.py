"""The little that is told in English: names and dates of events to come, and whom to ask."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from babel.dates import format_date

from khuyencong import labels
from khuyencong.display.render import macro_html
from khuyencong.display.states import marks_of
from khuyencong.timeline import midnight

if TYPE_CHECKING:
    from datetime import date

    from markupsafe import Markup

    from khuyencong.catalogue import Catalogue
    from khuyencong.model.events import Event

AT_MOST = 30

MARKS = {
    labels.UNVERIFIED: "Not yet checked with the organiser",
    labels.CONTEXT: "Not one of the programme’s own events",
    labels.COMPARATOR: "In another province, for comparison only",
    labels.HISTORICAL: "Of historical value only",
    labels.ONE_SOURCE: "Seen in one source only",
    labels.INFERRED: "Partly inferred",
}
"""What a reader must know before relying on an event, as the Vietnamese pages say it."""


def events_html(catalogue: Catalogue, root: str) -> Markup:
    """Return the events whose day is known and which were not over at the last review, soonest first."""
    since = midnight(catalogue.as_of)
    coming = [
        (event.start.first, event)
        for event in catalogue.events.values()
        if event.start and event.start.has_day and (event.end or event.start).after > since
    ]
    coming.sort(key=lambda item: (item[0], item[1].id))
    shown = [
        {
            "id": event.id,
            "path": catalogue.path("events", event.id),
            "name": event.name_en or event.name,
            "english": bool(event.name_en),
            "when": _when(event),
            "marks": [replace(mark, text=MARKS[mark.text]) for mark in marks_of(event)],
            "where": ", ".join(part for part in (event.venue_name, event.city) if part),
        }
        for _, event in coming[:AT_MOST]
    ]
    return macro_html("english.html", "events", shown, root)


def contacts_html(catalogue: Catalogue, root: str) -> Markup:
    """Return the organisations one can turn to today; their names stay Vietnamese."""
    active = sorted(
        (one for one in catalogue.organisations.values() if one.state == "active"), key=lambda one: one.id
    )
    shown = [
        {"id": one.id, "path": catalogue.path("organisations", one.id), "name": one.name, "phone": one.phone}
        for one in active
    ]
    return macro_html("english.html", "contacts", shown, root)


def _when(event: Event) -> str:
    assert event.start is not None
    first, last = event.start.day, (event.end or event.start).day
    return _day(first) if first == last else f"{_day(first)} to {_day(last)}"


def _day(value: date) -> str:
    return str(format_date(value, "d MMMM y", locale="en"))
