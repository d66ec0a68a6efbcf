"""The rules as plain values: what both finders, that of the program and that of the browser, compute with.

Nothing here is computed for one visitor. `luat.json` is this, as JSON (`to_json`); every day is a text
(`2026-12-03`), so that days compare as texts do; fractions are pairs of whole numbers.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from khuyencong.model.support import Answer

Marks = tuple[tuple[str | None, str], ...]
"""A timeline: from which day, which state; the first has no day."""

Pair = tuple[int, int]
"""A fraction: numerator, denominator."""


@dataclass(frozen=True, slots=True)
class Span:
    """From and to which day, both included; None is without bound."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class SpotRule:
    """A kind of place where a rule counts; an empty list is any."""

    communes: tuple[str, ...]
    districts: tuple[str, ...]
    provinces: tuple[str, ...]
    traits: tuple[str, ...]
    span: Span
    answer: Answer
    ask: str | None


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """One decision of a rule; an empty list is any."""

    rule: str
    """The id of the eligibility record."""
    beneficiary: str
    effect: Literal["admits", "requires", "excludes"]
    applicants: tuple[str, ...]
    trades: tuple[str, ...]
    traits: tuple[str, ...]
    within: tuple[str, ...]
    spots: tuple[SpotRule, ...]
    marks: Marks
    span: Span
    answer: Answer
    ask: str | None


@dataclass(frozen=True, slots=True)
class OpeningRule:
    """A door to a support content."""

    beneficiary: str | None
    applicants: tuple[str, ...]
    traits: tuple[str, ...]
    within: tuple[str, ...]
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """The most that may be paid, under one text. Its key is the measure's id and its number in the record."""

    key: str
    scheme: str
    document: str
    percent: Pair | None
    cap: int | None
    multiplier: Pair | None
    per: Literal["establishment", "item"]
    """What the cap is for; an establishment where the data does not say."""
    marks: Marks
    use: Literal["rate", "factor", "elsewhere", "none"]
    """A rate; a factor upon the rates of its text; of another place; or no figure at all."""
    history: bool


@dataclass(frozen=True, slots=True)
class MeasureRule:
    """A support content: since when there is one, who comes in, and its rates."""

    id: str
    marks: Marks
    span: Span
    """Since and until when, where a source tells; else its days are those of the texts it rests on."""
    history: bool
    openings: tuple[OpeningRule, ...]
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """Where something may lie on a day; None is not known, an empty text is none."""

    commune: str | None
    district: str | None
    province: str | None
    within: tuple[str, ...]
    """Ids of the places it lies in on that day."""


@dataclass(frozen=True, slots=True)
class Era:
    """A time in which a unit means the same."""

    since: str | None
    situations: tuple[int, ...]
    """Where it may lie: numbers in the list of situations."""
    next: tuple[str, ...]
    """Units to choose from, to be more exact."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A place by a name that people may give."""

    id: str
    name: str
    about: str
    """Where and when: `tỉnh A, đến hết 30/6/2025`."""
    keys: tuple[str, ...]
    """Its names as `unit_key` has them: that of the register, and what the glossary has for it."""
    kind: str
    """The word its name begins with: `phường`."""
    tier: str
    listed: bool
    """Whether its name is looked through; kinds of units (`một xã của …`) are not."""
    eras: tuple[Era, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """All there is to compute with."""

    may_be: dict[str, tuple[str, ...]]
    """By kind of establishment: the kinds it may turn out to be; itself where it is one."""
    trades: tuple[str, ...]
    traits: tuple[str, ...]
    decisions: tuple[DecisionRule, ...]
    measures: tuple[MeasureRule, ...]
    situations: tuple[Situation, ...]
    units: dict[str, Unit]
    unit_words: tuple[str, ...]
    """The words for kinds of units, folded, the longer ones first."""


def state_on(marks: Marks, day: str) -> str:
    """Return the state that holds on a day."""
    state = marks[0][1]
    for since, name in marks[1:]:
        if since is None or day < since:
            break
        state = name
    return state


def holds(span: Span, day: str) -> bool:
    """Whether a day lies in a span."""
    return not (span.first and day < span.first) and not (span.last and day > span.last)


def to_json(law: Law, words: dict[str, object]) -> str:
    """Return the law, with the words the browser shows beside it."""
    return json.dumps(asdict(law) | {"words": words}, ensure_ascii=False, separators=(",", ":"))
