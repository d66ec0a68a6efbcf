"""Three answers and how they combine (Kleene's logic): what is not known never becomes a no.

To give one more answer can turn `ask` into `may` or `outside`, never `may` into `outside` or back.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Value(IntEnum):
    """Outside the rule, not known, inside the rule."""

    OUTSIDE = 0
    ASK = 1
    MAY = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer with what it turns on.

    `asks` are the codes of what is missing, `why` of what is outside (`<rule>:<part>`), `by` the rules.
    """

    value: Value
    asks: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    by: tuple[str, ...] = ()


MAY = Verdict(Value.MAY)


def ask(*codes: str) -> Verdict:
    """Not known, as long as these are not."""
    return Verdict(Value.ASK, asks=codes)


def outside(*why: str) -> Verdict:
    """Outside, for these reasons."""
    return Verdict(Value.OUTSIDE, why=why)


def all_of(parts: Iterable[Verdict]) -> Verdict:
    """Every part must hold; of parts that do not, the worst decide and are named."""
    parts = list(parts)
    return _joined(parts, min((one.value for one in parts), default=Value.MAY))


def any_of(ways: Sequence[Verdict]) -> Verdict:
    """One way in is enough; where none leads in, those that may are named, else all."""
    return _joined(ways, max((one.value for one in ways), default=Value.OUTSIDE))


def capped(verdict: Verdict, *asks: str) -> Verdict:
    """Even where all holds, something must still be known."""
    return Verdict(Value.ASK, asks, (), verdict.by) if verdict.value is Value.MAY else verdict


def by(rule: str, verdict: Verdict) -> Verdict:
    """Name the rule that decides."""
    return Verdict(verdict.value, verdict.asks, verdict.why, (rule,))


def _joined(parts: Iterable[Verdict], value: Value) -> Verdict:
    same = [one for one in parts if one.value == value]
    return Verdict(
        value,
        tuple(dict.fromkeys(code for one in same for code in one.asks)),
        tuple(dict.fromkeys(code for one in same for code in one.why)),
        tuple(dict.fromkeys(rule for one in same for rule in one.by)),
    )
