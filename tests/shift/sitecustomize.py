"""Makes a Python believe in another day and another order of directories, from its start.

Put this folder first on PYTHONPATH and name the shift in seconds in CLOCK_SHIFT.
"""

from __future__ import annotations

import datetime  # noqa: ICN001 - its names are replaced for everybody
import os
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

SHIFT = float(os.environ["CLOCK_SHIFT"])
real_time, real_time_ns, real_listdir = time.time, time.time_ns, os.listdir
real_date, real_datetime = datetime.date, datetime.datetime


class _Like(type):
    """Lets values made by C code count as instances of the class that stands in their place."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__bases__[0])

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, cls.__bases__[0])


class ShiftedDate(datetime.date, metaclass=_Like):
    @classmethod
    def today(cls) -> Any:
        return real_date.fromtimestamp(time.time())


class ShiftedDatetime(datetime.datetime, metaclass=_Like):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Any:
        return real_datetime.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls) -> Any:
        return real_datetime.fromtimestamp(time.time())

    @classmethod
    def utcnow(cls) -> Any:
        return real_datetime.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)


def shifted(convert: Callable[..., Any]) -> Callable[..., Any]:
    """Make the clock of a function of `time` the shifted one."""
    return lambda seconds=None: convert(time.time() if seconds is None else seconds)


time.time = lambda: real_time() + SHIFT
time.time_ns = lambda: real_time_ns() + int(SHIFT * 10**9)
time.gmtime, time.localtime = shifted(time.gmtime), shifted(time.localtime)
datetime.date, datetime.datetime = ShiftedDate, ShiftedDatetime  # type: ignore[misc]
os.listdir = lambda path=".": real_listdir(path)[::-1]  # type: ignore[assignment]
