"""Which events can stand in a calendar: those whose day is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.model.events import Event


def dated(catalogue: Catalogue) -> list[Event]:
    """Return the events whose first day is known, in order of time."""
    found = [(event.start, event) for event in catalogue.events.values() if event.start]
    ordered = sorted(found, key=lambda item: (item[0].first, item[1].id))
    return [event for start, event in ordered if start.has_day]


def undated(catalogue: Catalogue) -> list[str]:
    """Return the ids of the events no calendar holds: nobody has said on which day they begin."""
    return sorted(
        event.id for event in catalogue.events.values() if not (event.start and event.start.has_day)
    )


def with_deadline(catalogue: Catalogue) -> list[Event]:
    """Return the events whose last day to register is known, in order of that day.

    The event itself may be undated still.
    """
    found = [
        (event.registration.closes, event)
        for event in catalogue.events.values()
        if event.registration and event.registration.closes
    ]
    ordered = sorted(found, key=lambda item: (item[0].first, item[1].id))
    return [event for closes, event in ordered if closes.has_day]
