"""Dates, spans of dates, numbers and money as a Vietnamese reader writes them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from datetime import date

    from khuyencong.timeline import PartialDate

LOCALE = "vi"


@cache
def number(value: float) -> str:
    """Return 1500000 as `1.500.000`, and 1.5 as `1,5`."""
    return str(format_decimal(value, locale=LOCALE))


def money(dong: int) -> str:
    """Return an amount in full: `1.500.000 đồng`."""
    return f"{number(dong)} đồng"


@cache
def day(value: date, *, weekday: bool = False) -> str:
    """Return `3/12/2026`, or `thứ Năm, 3/12/2026`."""
    text = f"{value.day}/{value.month}/{value.year}"
    if not weekday:
        return text
    name = str(format_date(value, "EEEE", locale=LOCALE))
    # A number names six of the days (thứ Năm); the seventh has a plain name (chủ nhật).
    said = f"{name[0].lower()}{name[1:]}" if name.startswith("Thứ") else name.lower()
    return f"{said}, {text}"


def month(value: date) -> str:
    """Return `tháng 12/2026`."""
    return f"tháng {value.month}/{value.year}"


def partial(value: PartialDate, *, weekday: bool = False) -> str:
    """Return a date as exactly as it is known: a day, a month (`tháng 12/2026`) or a year (`năm 2026`)."""
    if value.precision == "year":
        return f"năm {value.day.year}"
    if value.precision == "month":
        return month(value.day)
    text = day(value.day, weekday=weekday)
    if value.precision == "minute":
        return f"{value.first.hour:02d}:{value.first.minute:02d}, {text}"
    return text


def span(start: PartialDate, end: PartialDate | None) -> str:
    """Return `từ thứ Năm, 3/12/2026 đến thứ Bảy, 5/12/2026`, or one date when it is one."""
    if (
        end
        and start.precision == end.precision == "minute"
        and start.day == end.day
        and end.text != start.text
    ):
        return f"từ {start.first:%H:%M} đến {partial(end, weekday=True)}"
    if end is None or end.text == start.text or (start.has_day and end.has_day and start.day == end.day):
        return partial(start, weekday=True)
    return f"từ {partial(start, weekday=True)} đến {partial(end, weekday=True)}"
