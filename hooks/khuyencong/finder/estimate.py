"""The most that may be paid for a cost, under one rate, on one day; exact to the đồng.

The twin of `theme/assets/finder/estimate.js`. Shares are rounded down: "không quá" leaves no half đồng above.
National rates, those of a former province and those of elsewhere are never added, compared or swapped: an
estimate is made under the one rate that was asked for, or refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from khuyencong.finder.law import Law, Rate, state_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khuyencong.finder.law import Pair

Refusal = Literal["elsewhere", "history", "not-yet", "ended", "no-figure", "factor", "no-cost"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """How the most comes about; amounts in đồng."""

    cost: int
    """All costs together."""
    share: int | None
    """The percentage of the cost; None where the text names none."""
    cap: int | None
    """The cap that counts for these costs; None where the text names none."""
    most: int
    """The most that may be paid."""
    raised: int | None
    """The most with the factor for priority; None where it was not asked for, or none applies."""
    unclear: bool
    """Whether nobody says that the rate applied on the day."""


def estimate(
    law: Law, key: str, costs: Sequence[int], day: str, *, priority: bool = False
) -> Estimate | Refusal:
    """Return the most that may be paid under a rate, or why it cannot be told."""
    rate = next(one for measure in law.measures for one in measure.rates if one.key == key)
    if (refused := standing(rate, day)) not in {"applies", "unclear"}:
        return refused  # type: ignore[return-value]
    if not costs or any(one <= 0 for one in costs):
        return "no-cost"
    share = sum(_times(one, rate.percent, 100) for one in _lots(rate, costs)) if rate.percent else None
    most = sum(_limited(rate, one) for one in _lots(rate, costs))
    factor = factor_of(law, rate, day) if priority else None
    return Estimate(
        cost=sum(costs),
        share=share,
        cap=rate.cap * len(_lots(rate, costs)) if rate.cap is not None else None,
        most=most,
        raised=min(_times(most, factor), sum(costs)) if factor else None,
        unclear=refused == "unclear",
    )


def standing(rate: Rate, day: str) -> Literal["applies", "unclear"] | Refusal:
    """Return whether a rate may be used on a day, or why not."""
    if rate.use == "elsewhere":
        return "elsewhere"
    if rate.use != "rate":
        return "factor" if rate.use == "factor" else "no-figure"
    state = state_on(rate.marks, day)
    if state == "unknown":
        return "history" if rate.history else "unclear"
    return "applies" if state == "applies" else "not-yet" if state == "not-yet" else "ended"


def factor_of(law: Law, rate: Rate, day: str) -> Pair | None:
    """Return the factor that a rate's own text, under the same scheme, allows on a day."""
    for measure in law.measures:
        for one in measure.rates:
            if (one.use, one.scheme, one.document) != ("factor", rate.scheme, rate.document):
                continue
            if state_on(one.marks, day) == "applies":
                return one.multiplier
    return None


def _lots(rate: Rate, costs: Sequence[int]) -> list[int]:
    """What the cap is held against: each thing for itself, or all of an establishment together."""
    return list(costs) if rate.per == "item" else [sum(costs)]


def _limited(rate: Rate, cost: int) -> int:
    share = _times(cost, rate.percent, 100) if rate.percent else cost
    return share if rate.cap is None else min(share, rate.cap)


def _times(amount: int, pair: Pair, parts: int = 1) -> int:
    """Multiply by a fraction and round down to the đồng."""
    return amount * pair[0] // (pair[1] * parts)
