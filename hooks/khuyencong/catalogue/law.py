"""What texts do to one another, and from when; and when the rates and rules that rest on them apply."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from khuyencong import timeline
from khuyencong.catalogue.derived import CeilingFacts, MeasureFacts, PolicyFacts, RelatedPolicy, Standing
from khuyencong.model.policy import last_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from khuyencong.check import Registry
    from khuyencong.model.policy import Policy
    from khuyencong.model.procedure import Procedure
    from khuyencong.model.support import Eligibility, Measure
    from khuyencong.timeline import Timeline

INVERSE = {
    "replaces": "replaced_by",
    "amends": "amended_by",
    "guides": "guided_by",
    "based_on": "basis_of",
    "consolidates": "consolidated_in",
}
ENDED = "ended"
STANDING: dict[str, Standing] = {
    "not-yet": "current",
    "applies": "current",
    "unknown": "unclear",
    "ended": "past",
}
"""How a ceiling stands when the data was last reviewed, by its state on that day."""


def policy_facts(registry: Registry, policies: Mapping[str, Policy]) -> dict[str, PolicyFacts]:
    """Compute relations in both directions, then each text's timeline from them."""
    outgoing: dict[tuple[str, str], list[RelatedPolicy]] = defaultdict(list)
    incoming: dict[tuple[str, str], list[RelatedPolicy]] = defaultdict(list)
    for policy in policies.values():
        since, known_by = policy.effective, _known_in_force(policy) or policy.reviewed
        for field, inverse in INVERSE.items():
            for related in getattr(policy, field):
                other = registry.resolve("policies", related.document) if related.document else None
                outgoing[policy.id, field].append(RelatedPolicy(other, related.number, since, known_by))
                if other:
                    incoming[other, inverse].append(RelatedPolicy(policy.id, None, since, known_by))
        for related in policy.amended_by:
            other = registry.resolve("policies", related.document) if related.document else None
            known = policies[other].effective if other else None
            incoming[policy.id, "amended_by"].append(
                RelatedPolicy(other, related.number, known, policy.reviewed)
            )
    facts = {}
    for policy_id, policy in policies.items():
        both = {field: tuple(outgoing[policy_id, field]) for field in INVERSE}
        both |= {
            inverse: tuple(sorted(incoming[policy_id, inverse], key=_by_day)) for inverse in INVERSE.values()
        }
        facts[policy_id] = PolicyFacts(
            timeline=policy_timeline(policy, both["amended_by"], both["replaced_by"]), **both
        )
    return facts


def _by_day(related: RelatedPolicy) -> tuple[date, str]:
    return related.day or date.max, related.id or related.number or ""


def policy_timeline(
    policy: Policy, amended_by: Iterable[RelatedPolicy], replaced_by: Iterable[RelatedPolicy]
) -> Timeline:
    """Tell the states of a text.

    It ends by its own words, its period, a replacing text or, where only that is known, by the day of
    review of a source that already treats it as ended.
    """
    amended_by, replaced_by = list(amended_by), list(replaced_by)
    ended = [related.day for related in replaced_by if related.day]
    known_by = [one.known_by for one in (*amended_by, *replaced_by) if not one.since and one.known_by]
    if policy.ends:
        ended.append(policy.ends + timedelta(days=1))
    if last := last_year(policy.period):
        ended.append(date(last + 1, 1, 1))
    seen = policy.status_seen
    if not ended and seen and seen.state == ENDED:
        ended.append(seen.as_of or policy.reviewed)
        known_by.append(ended[-1])
    unclear = policy.unclear_from or _known_unclear(policy)
    if unclear and not policy.unclear_from:
        known_by.append(unclear)
    return timeline.policy(
        effective=policy.effective,
        issued=policy.issued,
        in_force_seen=_known_in_force(policy),
        amended=[related.day for related in amended_by if related.day],
        ended=ended,
        unclear=unclear,
        known_by=known_by,
    )


def _known_in_force(policy: Policy) -> date | None:
    """The day by which the text is known to work: that of the source, else that of the review."""
    seen = policy.status_seen
    return (seen.as_of or policy.reviewed) if seen and seen.state in {"in-force", "amended"} else None


def _known_unclear(policy: Policy) -> date | None:
    """The day from which nobody says: a source that cannot tell must not leave the text in force."""
    seen = policy.status_seen
    return (seen.as_of or policy.reviewed) if seen and seen.state == "unknown" else None


def measure_facts(
    registry: Registry, measure: Measure, policies: Mapping[str, PolicyFacts], as_of: date
) -> MeasureFacts:
    """Tell when there is such a content, and when each ceiling applies: no longer than its text."""
    found = []
    for ceiling in measure.ceilings:
        states = timeline.rule(
            valid_from=ceiling.valid_from,
            valid_until=ceiling.valid_until,
            basis=policies[registry.resolve("policies", ceiling.document)].timeline,
        )
        usable = not (ceiling.historical or ceiling.comparator or measure.historical)
        state = states.at(timeline.midnight(as_of)) if usable else ENDED
        found.append(CeilingFacts(ceiling, states, STANDING[state]))
    return MeasureFacts(rule_timeline(registry, measure, policies), tuple(found))


def rule_timeline(
    registry: Registry, rule: Eligibility | Measure | Procedure, policies: Mapping[str, PolicyFacts]
) -> Timeline:
    """Tell when a rule, procedure or support content applies.

    It starts with its own date; lacking one, it is known to apply since the first of the texts it rests on
    does, which is no date of its own. It ends with its own date, or when the first text it names has ended
    or become unclear.
    """
    bases = [policies[registry.resolve("policies", basis.document)] for basis in rule.basis]
    starts = [since.date() for one in bases if (since := one.timeline.since("in-force"))]
    return timeline.rule(
        valid_from=rule.valid_from or (starts[0] if starts else None),
        valid_until=rule.valid_until,
        basis=bases[0].timeline if bases else None,
        exact=rule.valid_from is not None,
    )
