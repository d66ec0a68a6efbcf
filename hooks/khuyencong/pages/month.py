"""A month as a sheet: weeks of days with what is on, for the screen and the notice board."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display.links import link
from khuyencong.vietnamese import day, month

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Link

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event on a day."""

    id: str
    link: Link
    doubt: str
    """What a reader must know of it, in words; empty when it was checked."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the sheet; days of the neighbouring months are empty."""

    number: int
    label: str
    weekday: str
    entries: Sequence[Entry]
    outside: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A month: its weeks, what has no day in it, and its neighbours as `YYYY-MM`."""

    title: str
    weekdays: Sequence[str]
    weeks: Sequence[Sequence[Cell]]
    without_day: Sequence[Entry]
    before: str | None
    after: str | None
    before_title: str
    after_title: str


def sheet(
    catalogue: Catalogue, first: date, ids: Sequence[str], *, before: str | None, after: str | None
) -> Sheet:
    """Return the sheet of the month that begins on `first`, with the events `ids` that touch it."""
    events = [catalogue.events[one] for one in ids]
    dated = [one for one in events if one.start and one.start.has_day]
    dated.sort(key=lambda one: (one.start.first if one.start else None, one.id))
    weeks = []
    for week in calendar.Calendar().monthdatescalendar(first.year, first.month):
        cells = []
        for at, one_day in enumerate(week):
            inside = one_day.month == first.month
            on = [one for one in dated if inside and _is_on(one, one_day)]
            entries = [_entry(catalogue, one.id) for one in on]
            cells.append(Cell(one_day.day, day(one_day), WEEKDAYS[at], entries, not inside))
        weeks.append(cells)
    return Sheet(
        title=month(first),
        weekdays=WEEKDAYS,
        weeks=weeks,
        without_day=[_entry(catalogue, one.id) for one in events if one not in dated],
        before=before,
        after=after,
        before_title=_title(before),
        after_title=_title(after),
    )


def _is_on(event: object, one_day: date) -> bool:
    start, end = event.start, event.end  # type: ignore[attr-defined]
    return bool(start.day <= one_day <= (end.day if end else start.day))


def _entry(catalogue: Catalogue, event_id: str) -> Entry:
    checked = not catalogue.events[event_id].verify_before_publish
    return Entry(event_id, link(catalogue, "events", event_id), "" if checked else labels.UNVERIFIED)


def _title(value: str | None) -> str:
    if value is None:
        return ""
    year, number = value.split("-")
    return f"tháng {int(number)}/{year}"
