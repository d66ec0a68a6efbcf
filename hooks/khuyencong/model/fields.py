"""The kinds of value a field may hold, all read from text and nothing guessed.

YAML gives us text only; these types turn it into days, whole numbers and references, or refuse.
Each refusal is a `PydanticCustomError` whose type is a key of the Vietnamese messages in `check`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from khuyencong.timeline import YEARS, PartialDate

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INT = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_URL = re.compile(r"https?://[^\s<>\"']+\.[^\s<>\"']+")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        kind = "list" if isinstance(value, list) else "mapping"
        raise PydanticCustomError("kc_not_text", "not text", {"kind": kind})
    return value


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = _text(value)
    if not _DAY.fullmatch(text):
        raise PydanticCustomError("kc_day_form", "not a day", {"value": text})
    try:
        read = date.fromisoformat(text)
    except ValueError:
        read = date.min
    if read.year not in YEARS:
        raise PydanticCustomError("kc_day_unreal", "no such day", {"value": text})
    return read


def _partial(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    text = _text(value)
    try:
        return PartialDate.parse(text)
    except ValueError:
        real = re.fullmatch(r"[\d: T-]+", text) and re.match(r"\d{4}-\d{2}(-\d{2})?", text)
        raise PydanticCustomError(
            "kc_partial_unreal" if real else "kc_partial_form", "not a date", {"value": text}
        ) from None


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _text(value)
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
    text = _text(value)
    if not _NUMBER.fullmatch(text):
        raise PydanticCustomError("kc_number", "not a number", {"value": text})
    return float(text) if "." in text else int(text)


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _text(value)
    if text not in {"true", "false"}:
        raise PydanticCustomError("kc_truth", "not true or false", {"value": text})
    return text == "true"


def _url(value: Any) -> str:
    text = _text(value)
    if not _URL.fullmatch(text):
        raise PydanticCustomError("kc_url", "not a web address", {"value": text})
    return text


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a field that names a record of another collection by its id (a policy also by its number)."""

    collection: str


Text = Annotated[str, BeforeValidator(_text), StringConstraints(strip_whitespace=True, min_length=1)]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Partial = Annotated[
    PartialDate,
    BeforeValidator(_partial),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2}([ T]\d{2}:\d{2})?)?)?$"}),
]
Whole = Annotated[int, BeforeValidator(_whole)]
Year = Annotated[int, BeforeValidator(_year)]
Number = Annotated[int | float, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Truth = Annotated[bool, BeforeValidator(_truth)]
Url = Annotated[str, BeforeValidator(_url), WithJsonSchema({"type": "string", "format": "uri"})]

PolicyRef = Annotated[Text, RefTo("policies")]
MeasureRef = Annotated[Text, RefTo("measures")]
ProcedureRef = Annotated[Text, RefTo("procedures")]
ProducerRef = Annotated[Text, RefTo("producers")]
RoundRef = Annotated[Text, RefTo("rounds")]
EventRef = Annotated[Text, RefTo("events")]
VenueRef = Annotated[Text, RefTo("venues")]
PlaceRef = Annotated[Text, RefTo("places")]
OrganisationRef = Annotated[Text, RefTo("organisations")]
TargetRef = Annotated[Text, RefTo("targets")]
