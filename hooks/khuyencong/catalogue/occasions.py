"""When each event is on and one can register for it, and what lies inside it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from khuyencong import timeline
from khuyencong.catalogue.derived import EventFacts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from khuyencong.model.events import Event
    from khuyencong.timeline import Timeline


def event_facts(events: Iterable[Event]) -> dict[str, EventFacts]:
    """Return the facts of every event by id."""
    events = list(events)
    parts: dict[str, list[str]] = defaultdict(list)
    for event in events:
        if event.part_of:
            parts[event.part_of].append(event.id)
    facts = {}
    for event in events:
        states = timeline.event(
            start=event.start,
            end=event.end,
            cancelled=event.cancelled.on if event.cancelled else None,
            postponed=event.postponed.on if event.postponed else None,
        )
        asked = event.registration
        facts[event.id] = EventFacts(
            timeline=states,
            registration=timeline.registration(
                opens=asked.opens if asked else None,
                closes=asked.closes if asked else None,
                over=_over(states),
            ),
            parts=tuple(parts[event.id]),
        )
    return facts


def _over(states: Timeline) -> datetime | None:
    ends = [since for state in ("past", "postponed", "cancelled") if (since := states.since(state))]
    return min(ends) if ends else None
