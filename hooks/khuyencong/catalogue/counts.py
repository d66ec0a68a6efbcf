"""How many records are in a state at any time: a step for each instant at which the number changes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from khuyencong.timeline import Timeline

Step = tuple["datetime | None", int]


def steps(timelines: Iterable[Timeline], states: Collection[str]) -> list[Step]:
    """Return `(since, number)` in order of time; the first has no instant, as in a timeline.

    >>> from khuyencong.timeline import Timeline, midnight
    >>> from datetime import date
    >>> one = Timeline.of("not-yet", [(midnight(date(2026, 1, 1)), "in-force")])
    >>> [number for _, number in steps([one, one], {"in-force"})]
    [0, 2]
    """
    first = 0
    changes: Counter[datetime] = Counter()
    for timeline in timelines:
        before = False
        for since, state in timeline.marks:
            inside = state in states
            if since is None:
                first += inside
            else:
                changes[since] += inside - before
            before = inside
    found: list[Step] = [(None, first)]
    for since in sorted(changes):
        if changes[since]:
            found.append((since, found[-1][1] + changes[since]))
    return found
