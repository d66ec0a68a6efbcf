"""Calendars people can import or subscribe to: RFC 5545, with the refresh hints of RFC 7986.

Events without a day stand in no calendar: a month is never made into a day. A calendar whose events have
no day yet is written all the same, so that one can subscribe before the days are known; it then holds
only the time zone, because a calendar must hold at least one component (RFC 5545, section 3.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    rank = {one: at for at, one in enumerate(ordered)}
    for way in catalogue.ways["events"]:
        for value in way.values if way.followed else ():
            members = sorted(value.ids, key=rank.__getitem__)
            names = [value.value]
            if way.key == "dia-ban":
                names += catalogue.places[value.value].aliases
            for name in names:
                yield Sheet(f"lich/{way.key}/{name}.ics", value.heading, value.path), members
