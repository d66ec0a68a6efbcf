"""Numbers out of text: counts, money, shares of a hundred, years; nothing guessed, nothing below zero."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from khuyencong.timeline import YEARS

_INT = re.compile(r"-?[0-9]{1,15}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")


@dataclass(frozen=True, slots=True)
class Like:
    """Marks a kind of value with one that is right, to be shown where another is wrong."""

    example: str


def text_only(value: Any) -> str:
    """Return a text; refuse lists and mappings."""
    if not isinstance(value, str):
        kind = "list" if isinstance(value, list) else "mapping"
        raise PydanticCustomError("kc_not_text", "not text", {"kind": kind})
    return value


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = text_only(value)
    if not _INT.fullmatch(text):
        raise PydanticCustomError("kc_whole", "not a whole number", {"value": text})
    return int(text)


def _year(value: Any) -> int:
    year = _whole(value)
    if year not in YEARS:
        raise PydanticCustomError("kc_year", "no such year", {"value": str(year)})
    return year


def _number(value: Any) -> int | float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = text_only(value)
    if not _NUMBER.fullmatch(text):
        raise PydanticCustomError("kc_number", "not a number", {"value": text})
    return float(text) if "." in text else int(text)


def _count(value: Any) -> int:
    count = _whole(value)
    if count < 0:
        raise PydanticCustomError("kc_negative", "less than nothing", {"value": str(count)})
    return count


def _percent(value: Any) -> int | float:
    percent = _number(value)
    if not 0 < percent <= 100:
        raise PydanticCustomError("kc_percent", "not a share of a hundred", {"value": str(value)})
    return percent


def _stars(value: Any) -> int:
    stars = _whole(value)
    if not 1 <= stars <= 5:
        raise PydanticCustomError("kc_stars", "not a number of stars", {"value": str(value)})
    return stars


Whole = Annotated[int, BeforeValidator(_whole), Like("120")]
Year = Annotated[int, BeforeValidator(_year), Like("2026")]
Count = Annotated[
    int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 0}), Like("120")
]
Money = Annotated[
    int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 0}), Like("300000000")
]
"""An amount in đồng."""
Number = Annotated[int | float, BeforeValidator(_number), WithJsonSchema({"type": "number"}), Like("7.5")]
Percent = Annotated[
    int | float,
    BeforeValidator(_percent),
    WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": 100}),
    Like("50"),
]
Stars = Annotated[
    int, BeforeValidator(_stars), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 5}), Like("4")
]
