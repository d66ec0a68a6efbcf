"""The kinds of value a field may hold, all read from text and nothing guessed.

YAML gives us text only; these types turn it into days, whole numbers and references, or refuse.
Each refusal is a `PydanticCustomError` whose type is a key of the Vietnamese messages in `check`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from khuyencong.model.numbers import Like, text_only
from khuyencong.timeline import YEARS, PartialDate

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_URL = re.compile(r"https?://[^\s<>\"']+\.[^\s<>\"']+")
_EMAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"'.]+(\.[^@\s<>\"'.]+)+")


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = text_only(value)
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
    text = text_only(value)
    try:
        return PartialDate.parse(text)
    except ValueError:
        real = re.fullmatch(r"[\d: T-]+", text) and re.match(r"\d{4}-\d{2}(-\d{2})?", text)
        raise PydanticCustomError(
            "kc_partial_unreal" if real else "kc_partial_form", "not a date", {"value": text}
        ) from None


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = text_only(value)
    if text not in {"true", "false"}:
        raise PydanticCustomError("kc_truth", "not true or false", {"value": text})
    return text == "true"


def _url(value: Any) -> str:
    text = text_only(value)
    try:
        known = _URL.fullmatch(text) and urlsplit(text).hostname and urlsplit(text).port != 0
    except ValueError:
        known = False
    if not known:
        raise PydanticCustomError("kc_url", "not a web address", {"value": text})
    return text


def _home(value: Any) -> str:
    text = _url(value)
    if not text.endswith("/"):
        raise PydanticCustomError("kc_home", "does not end with a slash", {"value": text})
    return text


def _email(value: Any) -> str:
    text = text_only(value)
    if not _EMAIL.fullmatch(text):
        raise PydanticCustomError("kc_email", "not an e-mail address", {"value": text})
    return text


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a field that names a record of another collection by its id (a policy also by its number)."""

    collection: str


Text = Annotated[
    # The constraints first: pydantic then keeps them beside `str` itself, which is faster.
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    BeforeValidator(text_only),
    Like("Một câu"),
]
Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date"}),
    Like("2026-12-03"),
]
Partial = Annotated[
    PartialDate,
    BeforeValidator(_partial),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2}([ T]\d{2}:\d{2})?)?)?$"}),
    Like("2026-12-03"),
]
Truth = Annotated[bool, BeforeValidator(_truth), Like("true")]
_URI = WithJsonSchema({"type": "string", "format": "uri"})
Url = Annotated[str, BeforeValidator(_url), _URI, Like("https://vietnamexpo.com.vn/")]
Home = Annotated[str, BeforeValidator(_home), _URI, Like("https://khuyencong.example/")]
"""The address of a site: ends with a slash, as all else is joined to it."""
Email = Annotated[
    str,
    BeforeValidator(_email),
    WithJsonSchema({"type": "string", "format": "email"}),
    Like("bao-loi@khuyencong.example"),
]

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
