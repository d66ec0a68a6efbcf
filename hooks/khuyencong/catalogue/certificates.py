"""Until when certificates are valid, by the rule in force when they were given."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from khuyencong import timeline
from khuyencong.catalogue.derived import CertificateFacts, ProductFacts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from khuyencong.check import Registry
    from khuyencong.model.procedure import CertificateRule, Procedure
    from khuyencong.model.products import Certification, Product
    from khuyencong.model.rounds import Round

RANK = {"national": 0, "regional": 1, "provincial": 2, "district": 3, "commune": 4}


def rules_of(procedures: Iterable[Procedure]) -> list[CertificateRule]:
    """Return every rule on how long a certificate lasts, oldest first."""
    rules = [rule for procedure in procedures for rule in procedure.certificate_rules]
    return sorted(rules, key=lambda rule: rule.valid_from)


def product_facts(
    registry: Registry, product: Product, rounds: Mapping[str, Round], rules: list[CertificateRule]
) -> ProductFacts:
    """Compute the validity of each certificate of a product; highest level and newest first."""
    certificates = [
        _certificate(registry, one, rounds.get(one.round) if one.round else None, rules)
        for one in product.certifications
    ]
    certificates.sort(key=lambda one: (RANK.get(one.certification.level, 9), -(one.certification.year or 0)))
    return ProductFacts(tuple(certificates), _best(certificates))


def _best(certificates: list[CertificateFacts]) -> CertificateFacts | None:
    standing = [one for one in certificates if not one.certification.revoked] or certificates
    dated = [(one.until, one) for one in standing if one.until]
    if not dated:
        return standing[0] if standing else None
    return max(dated, key=lambda pair: pair[0])[1]


def _certificate(
    registry: Registry, one: Certification, round_: Round | None, rules: list[CertificateRule]
) -> CertificateFacts:
    stated = one.valid_until or (round_.certificate_valid_until if round_ else None)
    rule = None if stated else _rule(one, rules)
    until = stated
    year = one.year or (one.decided.year if one.decided else None)
    if rule is not None and year is not None:
        until = date(year + rule.last_year - 1, 12, 31)
    states = timeline.certificate(
        since=_since(one), until=until, revoked=one.revoked, exact=one.decided is not None
    )
    by_rule = registry.resolve("policies", rule.document) if rule else None
    return CertificateFacts(one, states, until, by_rule)


def _rule(one: Certification, rules: list[CertificateRule]) -> CertificateRule | None:
    """Return the rule in force when the certificate was given.

    Where only the year is known, the rule must have held all through it: else nobody can say.
    """
    first = one.decided or (date(one.year, 1, 1) if one.year else None)
    last = one.decided or (date(one.year, 12, 31) if one.year else None)
    if first is None or last is None:
        return None
    at_first = [rule for rule in rules if rule.valid_from <= first]
    at_last = [rule for rule in rules if rule.valid_from <= last]
    return at_last[-1] if at_first and at_first[-1] is at_last[-1] else None


def _since(one: Certification) -> date | None:
    """The day of the decision; where only the year is known, the first day when it surely was given."""
    if one.decided:
        return one.decided
    return date(one.year + 1, 1, 1) if one.year else None
