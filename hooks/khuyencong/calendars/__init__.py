"""Calendars people can import or subscribe to: RFC 5545, with the refresh hints of RFC 7986.

Events without a day stand in no calendar: a month is never made into a day. A calendar whose events have
no day yet is written all the same, so that one can subscribe before the days are known; it then holds
only the time zone, because a calendar must hold at least one component (RFC 5545, section 3.6).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.calendars.choice import dated, undated, with_deadline
from khuyencong.calendars.components import Sheet, deadline, single, subscription, vevent
from khuyencong.model import COLLECTIONS
from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue

__all__ = ["calendars", "undated"]


def calendars(catalogue: Catalogue) -> Iterator[Output]:
    """Yield every `.ics` file.

    They are `lich/su-kien.ics`, `lich/loai/<kind>.ics`, `lich/dia-ban/<place>.ics`, `lich/dang-ky.ics`
    and `su-kien/<id>/su-kien.ics`. Under each former id of an event or a place lies a copy: who has
    subscribed to an address keeps it.
    """
    drawn = {event.id: vevent(catalogue, event) for event in dated(catalogue)}
    for sheet, ids in _sheets(catalogue):
        members = (drawn[one] for one in ids if one in drawn)
        yield Output(sheet.path, subscription(catalogue, sheet, members))
    own = COLLECTIONS["events"].path
    deadlines = Sheet("lich/dang-ky.ics", "Hạn đăng ký", f"{own}/")
    closing = [deadline(catalogue, event) for event in with_deadline(catalogue)]
    yield Output(deadlines.path, subscription(catalogue, deadlines, closing))
    for event_id, lines in drawn.items():
        alone = single(catalogue, lines)
        for name in (event_id, *catalogue.events[event_id].aliases):
            yield Output(f"{own}/{name}/su-kien.ics", alone)


def _sheets(catalogue: Catalogue) -> Iterator[tuple[Sheet, list[str]]]:
    """Yield the calendars that hold several events, with the ids of these in order of time."""
    own = COLLECTIONS["events"].path
    ordered = [event.id for event in dated(catalogue)] + undated(catalogue)
    yield Sheet("lich/su-kien.ics", COLLECTIONS["events"].many, f"{own}/"), ordered
    kinds: dict[str, list[str]] = defaultdict(list)
    places: dict[str, list[str]] = defaultdict(list)
    for one in ordered:
        event = catalogue.events[one]
        kinds[event.kind].append(one)
        if event.place:
            places[event.place].append(one)
    for kind, ids in sorted(kinds.items()):
        yield Sheet(f"lich/loai/{kind}.ics", labels.EVENT_KINDS[kind], f"{own}/loai/{kind}/"), ids
    for place_id, ids in sorted(places.items()):
        place = catalogue.places[place_id]
        for name in (place_id, *place.aliases):
            title = f"Sự kiện ở {place.name}"
            yield Sheet(f"lich/dia-ban/{name}.ics", title, f"{own}/dia-ban/{place_id}/"), ids
