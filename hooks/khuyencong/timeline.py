"""From when a record is in which state: the one place where that rule lives.

A timeline is an ordered tuple of *(instant or None, state)*. The first instant is None ("since ever");
each state holds from its instant until the next one. Everything is Vietnamese time (+07:00), whatever
the zone of the machine or the visitor. Nothing here reads a clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

VIETNAM = timezone(timedelta(hours=7))
DAY = timedelta(days=1)

_PATTERN = r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[ T](\d{2}):(\d{2}))?)?)?"
_PARTIAL = re.compile(_PATTERN, re.ASCII)
YEARS = range(1000, 3000)
"""Years a date may have: 9999 for "never ends" is not a date."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exactly as it is known: a year, a month, a day, or a minute.

    A month never pretends to be a day: `first` and `after` are the bounds between which it lies.
    """

    text: str
    first: datetime
    after: datetime

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2026`, `2026-12`, `2026-12-03` or `2026-12-03 08:30`.

        Raises ValueError for anything else, and for dates that do not exist.
        """
        match = _PARTIAL.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
        if year is None or year not in YEARS:
            raise ValueError(text)
        if hour is not None and minute is not None and month and day:
            start = datetime(year, month, day, hour, minute, tzinfo=VIETNAM)
            return cls(text.replace("T", " "), start, start + timedelta(minutes=1))
        if day is not None and month is not None:
            start = midnight(date(year, month, day))
            return cls(text, start, start + DAY)
        if month is not None:
            following = date(year + month // 12, month % 12 + 1, 1)
            return cls(text, midnight(date(year, month, 1)), midnight(following))
        return cls(text, midnight(date(year, 1, 1)), midnight(date(year + 1, 1, 1)))

    @property
    def precision(self) -> str:
        """One of `year`, `month`, `day`, `minute`."""
        return {4: "year", 7: "month", 10: "day"}.get(len(self.text), "minute")

    @property
    def has_day(self) -> bool:
        """Whether the day is known."""
        return len(self.text) >= len("2026-12-03")

    @property
    def day(self) -> date:
        """The first day it may be; only the day when `has_day`."""
        return self.first.date()

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Timeline:
    """The states of one record, in order of time; the first has no instant."""

    marks: tuple[tuple[datetime | None, str], ...]
    loose: frozenset[datetime] = frozenset()
    """Instants by which a state holds at the latest; nobody knows when it began. Never shown as dates."""

    @classmethod
    def of(
        cls, first: str, later: Iterable[tuple[datetime, str]] = (), loose: Iterable[datetime] = ()
    ) -> Timeline:
        """Order the marks by time; of two marks at one instant the last given wins."""
        by_instant = dict(later)
        marks: list[tuple[datetime | None, str]] = [(None, first)]
        for instant in sorted(by_instant):
            if by_instant[instant] != marks[-1][1]:
                marks.append((instant, by_instant[instant]))
        return cls(tuple(marks), frozenset(loose) & {instant for instant, _ in marks if instant})

    def at(self, instant: datetime) -> str:
        """Return the one state that holds at an instant (which must carry a zone)."""
        state = self.marks[0][1]
        for since, name in self.marks[1:]:
            assert since is not None
            if instant < since:
                break
            state = name
        return state

    def states(self) -> list[str]:
        """Every state it goes through, in order."""
        return [state for _, state in self.marks]

    def since(self, state: str) -> datetime | None:
        """Return when the state first holds; None if it never does, or has done so since ever."""
        return next((instant for instant, name in self.marks if name == state), None)

    def to_json(self) -> list[tuple[str | None, str]]:
        """Return `[[ISO instant or null, state], ...]`, the form of the `data-timeline` mark."""
        return [(instant.isoformat() if instant else None, state) for instant, state in self.marks]


def midnight(day: date) -> datetime:
    """Return the first instant of a day in Vietnam."""
    return datetime.combine(day, time(), VIETNAM)


def day_after(day: date) -> datetime:
    """Return the first instant after a day in Vietnam."""
    return midnight(day) + DAY


def policy(
    *,
    effective: date | None,
    issued: PartialDate | None = None,
    in_force_seen: date | None = None,
    amended: Iterable[date] = (),
    ended: Iterable[date] = (),
    unclear: date | None = None,
    known_by: Iterable[date] = (),
) -> Timeline:
    """Tell when a legal text is `not-yet`, `in-force`, `amended`, `ended` or `unknown`.

    `effective` is its own date; where that is not known, `in_force_seen` is the day a source is known to
    treat it as in force, and before it the state is unknown. `amended` and `ended` are the days from
    which other texts (or its own period) amend or end it: Luật Ban hành văn bản quy phạm pháp luật lets
    a text end by its own period, by a replacing text, or by repeal. From `unclear` on nobody says.
    `known_by` names those of the days that only tell by when a state is known, not when it began.
    An end is for good: no later mark revives the text. Before it was `issued` no text is in force.
    """
    start = effective or in_force_seen
    later: list[tuple[datetime, str]] = []
    if effective is None and issued is not None:
        later.append((issued.first, "unknown"))
    if start is not None:
        later.append((midnight(start), "in-force"))
    later.extend((midnight(max(day, start) if start else day), "amended") for day in sorted(amended))
    if unclear is not None:
        later = [mark for mark in later if mark[0] < midnight(unclear)]
        later.append((midnight(unclear), "unknown"))
    ends = sorted(ended)
    if ends:
        later = [mark for mark in later if mark[0] < midnight(ends[0])]
        later.append((midnight(ends[0]), "ended"))
    loose = {midnight(day) for day in known_by}
    if in_force_seen is not None and effective is None:
        loose.add(midnight(in_force_seen))
    if issued is not None and not issued.has_day:
        loose.add(issued.first)
    return Timeline.of("not-yet" if effective or issued else "unknown", later, loose)


def event(
    *,
    start: PartialDate | None,
    end: PartialDate | None = None,
    cancelled: date | None = None,
    postponed: date | None = None,
) -> Timeline:
    """Tell when an event is `upcoming`, `ongoing`, `past`, `postponed`, `cancelled` or `undated`.

    It lasts until the end of its last day. Without a day it is `undated` until its month or year is over.
    A decision to cancel or postpone wins from its day on, for good; to cancel wins over to postpone.
    """
    later: list[tuple[datetime, str]] = []
    if start is None:
        first = "undated"
    elif not start.has_day:
        first = "undated"
        later.append((end.after if end else start.after, "past"))
    else:
        first = "upcoming"
        over = midnight(start.day) + DAY
        if end and end.has_day and end.first >= start.first:
            over = end.after
        later += [(start.first, "ongoing"), (over, "past")]
    for day, state in ((postponed, "postponed"), (cancelled, "cancelled")):
        if day is not None:
            later = [mark for mark in later if mark[0] < midnight(day)]
            later.append((midnight(day), state))
    return Timeline.of(first, later)


def registration(
    *, opens: PartialDate | None, closes: PartialDate | None, over: datetime | None = None
) -> Timeline:
    """Tell when one can register: `not-yet`, `open`, `closed`, else `unknown`.

    `over` is when the event itself is past, cancelled or postponed: nobody registers after that.
    A closing date alone does not prove that registration is open.
    """
    later: list[tuple[datetime, str]] = []
    first = "unknown"
    if opens is not None and opens.has_day:
        first = "not-yet"
        later.append((opens.first, "open"))
    ends = [closes.after] if closes is not None and closes.has_day else []
    if over is not None and (opens or closes):
        ends.append(over)
    if ends:
        later = [mark for mark in later if mark[0] < min(ends)]
        later.append((min(ends), "closed"))
    return Timeline.of(first, later)


def certificate(
    *, since: date | None, until: date | None, revoked: date | None = None, exact: bool = True
) -> Timeline:
    """Tell when a certificate is `valid`, `expired`, `revoked` or `unknown`.

    `until` is its last day; without it nothing is claimed, the state stays unknown until revoked. `exact`
    is false when `since` is only a day by which the certificate was surely given.
    """
    later: list[tuple[datetime, str]] = []
    if until is not None:
        if since is not None and since <= until:
            later.append((midnight(since), "valid"))
        later.append((day_after(until), "expired"))
    if revoked is not None:
        later = [mark for mark in later if mark[0] < midnight(revoked)]
        later.append((midnight(revoked), "revoked"))
    return Timeline.of("unknown", later, () if exact or since is None else (midnight(since),))


def rule(
    *,
    valid_from: date | None,
    valid_until: date | None = None,
    basis: Timeline | None = None,
    exact: bool = True,
) -> Timeline:
    """Tell when a rate or a rule is `not-yet`, `applies`, `ended` or `unknown`.

    It lives no longer than the text it rests on: when `basis` (a policy's timeline) ends or becomes
    unknown, so does the rule. `exact` is false when `valid_from` is only a day by which it surely applied.
    """
    later: list[tuple[datetime, str]] = []
    first = "unknown"
    if valid_from is not None:
        first = "not-yet"
        later.append((midnight(valid_from), "applies"))
    if basis is not None:
        for (_, before), (instant, state) in pairwise(basis.marks):
            if instant is not None and state in {"ended", "unknown"} and before != "not-yet":
                later = [mark for mark in later if mark[0] < instant]
                later.append((instant, state))
    if valid_until is not None:
        later = [mark for mark in later if mark[0] < day_after(valid_until)]
        later.append((day_after(valid_until), "ended"))
    loose = set(basis.loose) if basis else set()
    if valid_from is not None and not exact:
        loose.add(midnight(valid_from))
    return Timeline.of(first, later, loose)
