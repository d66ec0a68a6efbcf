"""What to say of a date or number that was typed in another way: what was meant, as we write it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from khuyencong.check.examples import BREAK, RIGHT, line, owner_of
from khuyencong.check.hints import date_meant, is_real, never_ends, number_meant
from khuyencong.check.words import shown

if TYPE_CHECKING:
    from pydantic import BaseModel

    from khuyencong.source import Loc

_DAY = len("2026-12-03")


def valid(model: type[BaseModel], loc: Loc, value: Any) -> bool:
    """Whether a value may stand at a place of a record."""
    owner, name, item = owner_of(model, loc)
    if owner is None:
        return False
    try:
        _adapter(owner, name).validate_python([value] if item else value)
    except ValidationError:
        return False
    return True


@cache
def _adapter(owner: type[BaseModel], name: str) -> TypeAdapter[Any]:
    return TypeAdapter(owner.model_fields[name].rebuild_annotation())


def line_at(loc: Loc, name: str, value: str) -> str:
    """Return a right line for a place: a field, or an item of a list."""
    written = line(name or "x", value)
    return f"- {written.partition(': ')[2]}" if loc and isinstance(loc[-1], int) else written


def date_sentence(value: str, loc: Loc, name: str, right: str, *, whole_day: bool) -> str:
    """Return what is wrong with a date; `whole_day` where a month or a year will not do."""
    if never_ends(value):
        return f"{shown(value)} không phải ngày thật: không có hạn thì xoá dòng này."
    meant = date_meant(value)
    if meant is not None and not is_real(meant):
        return f"ngày {shown(value)} không có thật trong lịch. {RIGHT}{right}"
    if meant is not None and whole_day and len(meant) < _DAY:
        return f"{shown(value)} chưa đủ năm-tháng-ngày; chưa biết ngày thì xoá dòng này. {RIGHT}{right}"
    if meant is not None:
        right = line_at(loc, name, meant[:_DAY] if whole_day else meant)
        if re.match(r"\d{4}-\d", value, re.ASCII) and len(value) < len(meant):
            return f"{shown(value)}: viết đủ hai chữ số: 2026-12-03, 2026-12-03 08:30. {RIGHT}{right}"
    if whole_day:
        return f"{shown(value)} không phải ngày viết theo năm-tháng-ngày. {RIGHT}{right}"
    return (
        f"{shown(value)} không phải ngày, tháng hay năm viết theo năm-tháng-ngày. "
        f"Mới biết tháng thì ghi 2026-12, mới biết năm thì ghi 2026. {RIGHT}{right}"
    )


def number_line(model: type[BaseModel], loc: Loc, name: str, value: str) -> str | None:
    """Return the line with the number that was meant, if it may stand there."""
    meant = number_meant(value)
    if meant is None or not valid(model, loc, meant[0]):
        return None
    owner, _, item = owner_of(model, loc)
    written = line_at(loc, name, meant[0])
    if meant[1] != "=" and owner is not None and "operator" in owner.model_fields and not item:
        return f"{written}{BREAK}operator: '{meant[1]}'"
    return written
