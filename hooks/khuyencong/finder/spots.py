"""Whether a place fits a rule on a day.

Where a name may mean several units, they must agree to say yes; to say no, it must be known which of them
is meant.

The twin of `theme/assets/finder/spots.js`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.finder.law import Situation, holds
from khuyencong.finder.verdict import MAY, Value, Verdict, all_of, any_of, ask, capped, outside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from khuyencong.finder.law import DecisionRule, Law, SpotRule

ANYWHERE = Situation(None, None, None, ())


def situations(law: Law, unit: str, day: str) -> list[Situation]:
    """Return where a unit may lie on a day."""
    era = next(one for one in reversed(law.units[unit].eras) if one.since is None or one.since <= day)
    return [law.situations[number] for number in era.situations]


def at_spots(law: Law, unit: str | None, day: str, traits: Mapping[str, bool], rule: DecisionRule) -> Verdict:
    """Whether a decision counts at a place."""
    spots = [one for one in rule.spots if holds(one.span, day)]
    if not rule.spots:
        return MAY
    return _agreed(law, unit, day, lambda at: any_of([_spot(at, traits, one, rule.rule) for one in spots]))


def within(law: Law, unit: str | None, day: str, wanted: Sequence[str], rule: str) -> Verdict:
    """Whether a place lies in one of some places."""
    if not wanted:
        return MAY

    def lies(at: Situation) -> Verdict:
        if not at.within:
            return ask("noi-ro")
        return MAY if set(at.within) & set(wanted) else outside(f"{rule}:noi")

    return _agreed(law, unit, day, lies)


def traits_hold(said: Mapping[str, bool], wanted: Sequence[str], rule: str) -> Verdict:
    """Whether what must be so is said to be so."""
    return all_of(
        [
            ask(f"trait:{one}") if one not in said else MAY if said[one] else outside(f"{rule}:trait:{one}")
            for one in wanted
        ]
    )


def _agreed(law: Law, unit: str | None, day: str, judge: Callable[[Situation], Verdict]) -> Verdict:
    nowhere = judge(ANYWHERE)
    if unit is None:
        asks = tuple("noi" if code == "noi-ro" else code for code in nowhere.asks)
        return Verdict(nowhere.value, asks, nowhere.why)
    found = [judge(one) for one in situations(law, unit, day)]
    if len(found) == 1 or nowhere.value is not Value.ASK:
        return found[0]
    if all(one.value is Value.MAY for one in found):
        return found[0]
    # Units that differ, or that are all outside: no guess is made which of them is meant.
    further = [code for one in found if one.value is Value.ASK for code in one.asks]
    return ask("noi-ro", *dict.fromkeys(code for code in further if code != "noi-ro"))


def _spot(at: Situation, traits: Mapping[str, bool], spot: SpotRule, rule: str) -> Verdict:
    found = all_of(
        [
            _kind(at.commune, spot.communes, rule),
            _kind(at.district, spot.districts, rule),
            _kind(at.province, spot.provinces, rule),
            traits_hold(traits, spot.traits, rule),
        ]
    )
    return capped(found, f"text:{spot.ask}") if spot.answer == "unknown" else found


def _kind(is_: str | None, wanted: Sequence[str], rule: str) -> Verdict:
    if not wanted:
        return MAY
    if is_ is None:
        return ask("noi-ro")
    return MAY if is_ in wanted else outside(f"{rule}:noi")
