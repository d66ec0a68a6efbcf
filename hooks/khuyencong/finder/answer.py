"""What may be had: one answer for each support content, from what a visitor said. No sentence is made here.

The twin of `theme/assets/finder/answer.js`. Codes of what is missing: `loai`, `nghe`, `noi`, `noi-ro` (which
of several units), `ngay`, `trait:<id>`, `loai:<id>` (a kind that may be several), `text:<words of the data>`,
`rule:<id>` (nobody says whether it still applies), `no-rule:<beneficiary>`, `content:<measure>`, `untold`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khuyencong.finder.law import Law, MeasureRule, holds, state_on
from khuyencong.finder.spots import at_spots, traits_hold, within
from khuyencong.finder.verdict import MAY, Value, Verdict, all_of, any_of, ask, by, capped, outside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.finder.law import DecisionRule, OpeningRule


@dataclass(frozen=True, slots=True)
class Given:
    """What a visitor said; None is not said."""

    loai: str | None = None
    nghe: str | None = None
    noi: str | None = None
    ngay: str | None = None
    traits: dict[str, bool] = field(default_factory=dict)


def answers(law: Law, given: Given) -> dict[str, Verdict]:
    """Return the answer for every support content by its id. Words nobody knows count as not said."""
    known = Given(
        loai=given.loai if given.loai in law.may_be else None,
        nghe=given.nghe if given.nghe in law.trades else None,
        noi=given.noi if given.noi in law.units else None,
        ngay=given.ngay,
        traits={name: said for name, said in given.traits.items() if name in law.traits},
    )
    return {measure.id: _Finder(law, known).measure(measure) for measure in law.measures}


class _Finder:
    def __init__(self, law: Law, given: Given) -> None:
        self.law = law
        self.given = given
        self.day = given.ngay or ""

    def measure(self, measure: MeasureRule) -> Verdict:
        if not self.day:
            return ask("ngay")
        if not measure.openings:
            return ask("untold")
        found = all_of(
            [self._content(measure), any_of([self._opening(measure, one) for one in measure.openings])]
        )
        return capped(found, f"content:{measure.id}") if measure.history else found

    def _content(self, measure: MeasureRule) -> Verdict:
        """Whether there is such a content on the day; only a day that a source tells may say no."""
        name = f"measures/{measure.id}"
        if state_on(measure.marks, self.day) == "applies":
            return MAY
        if not holds(measure.span, self.day):
            return by(name, outside(f"{name}:ngay"))
        return by(name, ask(f"content:{measure.id}"))

    def _opening(self, measure: MeasureRule, one: OpeningRule) -> Verdict:
        name = f"measures/{measure.id}"
        own = all_of(
            [
                self._applicant(one.applicants, name),
                traits_hold(self.given.traits, one.traits, name),
                within(self.law, self.given.noi, self.day, one.within, name),
            ]
        )
        if own.value is not Value.MAY or not one.beneficiary:
            own = by(name, own)
        found = all_of([self._group(one.beneficiary), own]) if one.beneficiary else own
        return capped(found, *(f"text:{text}" for text in one.asks)) if one.asks else found

    def _group(self, beneficiary: str) -> Verdict:
        """Whether somebody belongs to a group on the day: let in by one rule, and kept out by none."""
        rules = [one for one in self.law.decisions if one.beneficiary == beneficiary and self._counts(one)]
        admits = [(one, self._decision(one)) for one in rules if one.effect == "admits"]
        if not admits:
            return ask(f"no-rule:{beneficiary}")
        entered = any_of([verdict for _, verdict in admits])
        if entered.value is Value.OUTSIDE:
            # Say no by the rule that is in force, not by one that is doubtful or never says yes.
            firm = [found for one, found in admits if self._firm(one)]
            entered = any_of(firm or [found for _, found in admits])
        required = {one.rule: None for one in rules if one.effect == "requires"}
        return all_of(
            [
                entered,
                *(self._required(rules, rule) for rule in required),
                *(self._kept_out(one) for one in rules if one.effect == "excludes"),
            ]
        )

    def _counts(self, one: DecisionRule) -> bool:
        return holds(one.span, self.day) and state_on(one.marks, self.day) in {"applies", "unknown"}

    def _firm(self, one: DecisionRule) -> bool:
        return one.answer == "inside" and state_on(one.marks, self.day) == "applies"

    def _required(self, rules: Iterable[DecisionRule], rule: str) -> Verdict:
        """One of the decisions of a record must hold."""
        return any_of([self._decision(one) for one in rules if one.rule == rule and one.effect == "requires"])

    def _kept_out(self, one: DecisionRule) -> Verdict:
        found = self._decision(one)
        if found.value is Value.MAY:
            return by(one.rule, outside(f"{one.rule}:excluded"))
        return MAY if found.value is Value.OUTSIDE else found

    def _decision(self, one: DecisionRule) -> Verdict:
        found = all_of(
            [
                MAY if state_on(one.marks, self.day) == "applies" else ask(f"rule:{one.rule}"),
                self._applicant(one.applicants, one.rule),
                self._trade(one.trades, one.rule),
                traits_hold(self.given.traits, one.traits, one.rule),
                within(self.law, self.given.noi, self.day, one.within, one.rule),
                at_spots(self.law, self.given.noi, self.day, self.given.traits, one),
            ]
        )
        return by(one.rule, capped(found, f"text:{one.ask}") if one.answer == "unknown" else found)

    def _applicant(self, wanted: tuple[str, ...], rule: str) -> Verdict:
        if not wanted:
            return MAY
        if self.given.loai is None:
            return ask("loai")
        fits = [one in wanted for one in self.law.may_be[self.given.loai]]
        if all(fits):
            return MAY
        return ask(f"loai:{self.given.loai}") if any(fits) else outside(f"{rule}:loai")

    def _trade(self, wanted: tuple[str, ...], rule: str) -> Verdict:
        if not wanted:
            return MAY
        if self.given.nghe is None:
            return ask("nghe")
        return MAY if self.given.nghe in wanted else outside(f"{rule}:nghe")
