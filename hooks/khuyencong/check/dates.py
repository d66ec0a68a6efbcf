"""Dates out of order, in records and in any part of them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from khuyencong.model.events import Event
from khuyencong.model.inspection import submodel
from khuyencong.model.record import Source
from khuyencong.timeline import PartialDate, midnight
from khuyencong.vietnamese import day, partial

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pydantic import BaseModel

    from khuyencong.model import Record
    from khuyencong.source import Loc

IN_ORDER: tuple[tuple[str, str], ...] = (
    ("issued", "effective"),
    ("effective", "ends"),
    ("effective", "unclear_from"),
    ("valid_from", "valid_until"),
    ("start", "end"),
    ("opens", "closes"),
    ("decided", "valid_until"),
    ("decided", "revoked"),
    ("reviewed", "review_by"),
    ("scored", "awarded"),
)
"""Pairs of fields of one part of a record; the first must not lie after the second."""

_EXACT = {"year": 0, "month": 1}


def out_of_order(record: Record) -> Iterator[tuple[Loc, str]]:
    """Yield every date that cannot be true beside another of the same record."""
    reads: list[date] = []
    yield from _of_part(record, (), reads)
    if reads and max(reads) > record.reviewed:
        yield (
            ("reviewed",),
            (
                f"ngày xem lại ({day(record.reviewed)}) trước ngày đọc một nguồn ({day(max(reads))}). "
                f"Ví dụ đúng: reviewed: {max(reads).isoformat()}"
            ),
        )


def first_of(value: Any) -> datetime | None:
    """Return the first instant of a date."""
    if isinstance(value, PartialDate):
        return value.first
    return midnight(value) if isinstance(value, date) else None


def last_of(value: Any) -> datetime | None:
    """Return the first instant after a date."""
    if isinstance(value, PartialDate):
        return value.after
    return PartialDate.parse(value.isoformat()).after if isinstance(value, date) else None


def said(value: date | PartialDate) -> str:
    """Return a date as a Vietnamese reader writes it."""
    return partial(value) if isinstance(value, PartialDate) else day(value)


def _of_part(part: BaseModel, loc: Loc, reads: list[date]) -> Iterator[tuple[Loc, str]]:
    if isinstance(part, Source):
        reads.append(part.read)
        return
    pairs, inner = _plan(type(part))
    for earlier, later in pairs:
        before, after = getattr(part, earlier), getattr(part, later)
        if before is None or after is None:
            continue
        first, second = first_of(before), last_of(after)
        if first and second and first >= second:
            told = f"{said(after)} đứng trước {earlier} ({said(before)})"
            yield (*loc, later), f"{told}. Sửa một trong hai ngày."
        if (earlier, later) == ("start", "end") and _vaguer(after, before):
            yield (*loc, "end"), _as_exact_as(before)
    if isinstance(part, Event):
        yield from _of_event(part)
    for name in inner:
        value = getattr(part, name)
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield from _of_part(item, (*loc, name, index), reads)
        elif value is not None:
            yield from _of_part(value, (*loc, name), reads)


@cache
def _plan(model: type[BaseModel]) -> tuple[list[tuple[str, str]], list[str]]:
    """Return which pairs of dates a part may have, and which of its fields hold parts."""
    fields = model.model_fields
    pairs = [(earlier, later) for earlier, later in IN_ORDER if earlier in fields and later in fields]
    return pairs, [name for name, info in fields.items() if submodel(info.annotation) is not None]


def _vaguer(one: PartialDate, other: PartialDate) -> bool:
    """Whether a date is known less exactly than another; the hour of a day does not count."""
    return _EXACT.get(one.precision, 2) < _EXACT.get(other.precision, 2)


def _as_exact_as(start: PartialDate) -> str:
    if start.has_day:
        example = start.text[: len("2026-12-03")]
        return f"ngày bắt đầu đã biết thì ngày kết thúc phải là một ngày. Ví dụ đúng: end: {example}"
    return f"tháng bắt đầu đã biết thì phải ghi tháng kết thúc. Ví dụ đúng: end: {start}"


def _of_event(event: Event) -> Iterator[tuple[Loc, str]]:
    if event.end and not event.start:
        yield (
            ("end",),
            f"có ngày kết thúc mà thiếu ngày bắt đầu. Thêm một dòng. Ví dụ đúng: start: {event.end}",
        )
    closes = event.registration.closes if event.registration else None
    over = event.end or event.start
    if closes and over and closes.first >= over.after:
        yield (
            ("registration", "closes"),
            f"hạn đăng ký {partial(closes)} sau khi sự kiện đã xong ({partial(over)}). Sửa một ngày.",
        )
