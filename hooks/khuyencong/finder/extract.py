"""From the catalogue to the law the finder computes with."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from khuyencong import timeline
from khuyencong.finder.law import DecisionRule, Law, MeasureRule, OpeningRule, Rate, Span, SpotRule
from khuyencong.finder.units import units
from khuyencong.vietnamese import UNIT_WORDS, fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from khuyencong.catalogue import Catalogue, CeilingFacts
    from khuyencong.finder.law import Marks, Pair
    from khuyencong.model.support import Ceiling, Eligibility, Measure
    from khuyencong.timeline import Timeline


def law_of(catalogue: Catalogue) -> Law:
    """Return every rule, support content, rate and place, ready to compute with."""
    atlas = units(catalogue.places, catalogue.registry.glossary)
    return Law(
        may_be={one.id: tuple(one.may_be) or (one.id,) for one in catalogue.site.applicants},
        trades=tuple(one.id for one in catalogue.site.trades),
        traits=tuple(one.id for one in catalogue.site.traits),
        decisions=tuple(
            decision for rule in catalogue.eligibility.values() for decision in _decisions(catalogue, rule)
        ),
        measures=tuple(_measure(catalogue, one) for one in catalogue.measures.values() if not one.comparator),
        situations=atlas.situations,
        units=atlas.units,
        unit_words=tuple(fold(word) for word in UNIT_WORDS),
    )


def _decisions(catalogue: Catalogue, rule: Eligibility) -> Iterator[DecisionRule]:
    marks = _marks(catalogue.rule_timelines["eligibility", rule.id])
    for one in rule.decides:
        yield DecisionRule(
            rule=rule.id,
            beneficiary=one.beneficiary,
            effect=one.effect,
            applicants=tuple(one.applicants),
            trades=tuple(one.trades),
            traits=tuple(one.traits),
            within=tuple(one.within),
            spots=tuple(
                SpotRule(
                    communes=tuple(spot.communes),
                    districts=tuple(spot.districts),
                    provinces=tuple(spot.provinces),
                    traits=tuple(spot.traits),
                    span=_span(spot.valid_from, spot.valid_until),
                    answer=spot.answer,
                    ask=spot.ask,
                )
                for spot in one.spots
            ),
            marks=marks,
            span=_span(one.valid_from, one.valid_until),
            answer=one.answer,
            ask=one.ask,
        )


def _measure(catalogue: Catalogue, measure: Measure) -> MeasureRule:
    facts = catalogue.measure_facts[measure.id]
    return MeasureRule(
        id=measure.id,
        marks=_marks(facts.timeline),
        span=_span(measure.valid_from, measure.valid_until),
        history=measure.historical,
        openings=tuple(
            OpeningRule(
                beneficiary=one.beneficiary,
                applicants=tuple(one.applicants),
                traits=tuple(one.traits),
                within=tuple(one.within),
                asks=tuple(one.asks),
            )
            for one in measure.open_to
        ),
        rates=tuple(
            _rate(catalogue, f"{measure.id}.{number}", one, history=measure.historical)
            for number, one in enumerate(facts.ceilings, start=1)
        ),
    )


def _rate(catalogue: Catalogue, key: str, facts: CeilingFacts, *, history: bool) -> Rate:
    ceiling = facts.ceiling
    return Rate(
        key=key,
        scheme=ceiling.scheme,
        document=catalogue.registry.resolve("policies", ceiling.document),
        percent=_pair(ceiling.percent),
        cap=ceiling.max_vnd,
        multiplier=_pair(ceiling.multiplier),
        per=ceiling.cap_per or "establishment",
        marks=_marks(facts.timeline),
        use="elsewhere" if ceiling.comparator else _use(ceiling),
        history=ceiling.historical or history,
    )


def _use(ceiling: Ceiling) -> Literal["rate", "factor", "none"]:
    if ceiling.percent is not None or ceiling.max_vnd is not None:
        return "rate"
    return "factor" if ceiling.multiplier is not None else "none"


def _marks(states: Timeline) -> Marks:
    """Return a timeline by days: rules begin and end at midnight in Vietnam."""
    return tuple(
        (since.astimezone(timeline.VIETNAM).date().isoformat() if since else None, state)
        for since, state in states.marks
    )


def _span(first: date | None, last: date | None) -> Span:
    return Span(first.isoformat() if first else None, last.isoformat() if last else None)


def _pair(number: float | None) -> Pair | None:
    """Return 1.5 as (3, 2), exactly as it was typed."""
    return None if number is None else Fraction(str(number)).as_integer_ratio()
