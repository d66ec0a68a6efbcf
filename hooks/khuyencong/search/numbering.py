"""The number of a document: its standing among all, without reading a clock.

Documents that end at a known instant are numbered 0, 2, 4, … by that instant; all others 1, 3, 5, … by
importance and date; the higher the better. So the browser tells by comparing a number with one border
whether a text has ended, and a new record at the end of either row moves no other number.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from khuyencong.search.document import SINCE_EVER
from khuyencong.timeline import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.search.document import Document

EPOCH = datetime(1970, 1, 1, tzinfo=VIETNAM)


@dataclass(frozen=True, slots=True)
class Numbering:
    """Documents by their numbers, and when which of them are over."""

    documents: dict[int, Document]
    """By number, the highest first."""
    ending: int
    """How many end at a known instant."""
    lasting: int
    ends: list[tuple[int, int]]
    """For each day (since EPOCH), how many documents are over when it begins; in order of time."""

    def rank(self, number: int) -> int:
        """Return how many of its row are better."""
        return (self.lasting if number & 1 else self.ending) - 1 - (number >> 1)


def minutes(instant: datetime) -> int:
    """Return an instant as minutes since midnight of 1 January 1970 in Vietnam; what was ever is 0."""
    return 0 if instant is SINCE_EVER else (instant - EPOCH) // timedelta(minutes=1)


def _day(instant: datetime) -> int:
    """Return the day at whose beginning something is over; part of a day is rounded up."""
    return -(-minutes(instant) // (24 * 60))


def number(documents: Iterable[Document]) -> Numbering:
    """Number documents; ties are broken by collection and id."""
    rows: tuple[list[Any], list[Any]] = ([], [])
    for one in documents:
        standing = (one.importance, one.day.toordinal(), one.collection, one.id)
        if one.over is not None:
            rows[0].append(((_day(one.over), *standing), one))
        else:
            rows[1].append((standing, one))
    numbered = {}
    for parity, row in enumerate(rows):
        row.sort(key=lambda pair: pair[0])
        numbered.update({2 * at + parity: one for at, (_, one) in enumerate(row)})
    ends = [(instant, len(list(same))) for instant, same in groupby(key[0] for key, _ in rows[0])]
    ordered = dict(sorted(numbered.items(), reverse=True))
    return Numbering(ordered, len(rows[0]), len(rows[1]), ends)
