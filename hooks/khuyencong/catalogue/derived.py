"""The types of derived facts: what no editor types, because it follows from what they typed.

Raw records live in `khuyencong.model`; everything here is computed from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from khuyencong.model.products import Certification
    from khuyencong.model.support import Ceiling
    from khuyencong.source import Loc
    from khuyencong.timeline import Timeline

Standing = Literal["current", "unclear", "past"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A record that names another one, and where in it."""

    collection: str
    id: str
    loc: Loc
    article: str | None = None


@dataclass(frozen=True, slots=True)
class RelatedPolicy:
    """One end of a relation between texts: a text of the register, or a bare number."""

    id: str | None
    number: str | None
    since: date | None
    """From when the relation works: the day the acting text takes effect, if known."""
    known_by: date | None
    """Where that day is not known: the day by which a source shows the relation."""

    @property
    def day(self) -> date | None:
        """The day to count from."""
        return self.since or self.known_by


@dataclass(frozen=True, slots=True)
class PolicyFacts:
    """What follows for a text from its own dates and from the acts of others."""

    timeline: Timeline
    replaces: tuple[RelatedPolicy, ...]
    replaced_by: tuple[RelatedPolicy, ...]
    amends: tuple[RelatedPolicy, ...]
    amended_by: tuple[RelatedPolicy, ...]
    guides: tuple[RelatedPolicy, ...]
    guided_by: tuple[RelatedPolicy, ...]
    based_on: tuple[RelatedPolicy, ...]
    basis_of: tuple[RelatedPolicy, ...]
    consolidates: tuple[RelatedPolicy, ...]
    consolidated_in: tuple[RelatedPolicy, ...]


@dataclass(frozen=True, slots=True)
class CeilingFacts:
    """When a ceiling applies, and whether it may be used at all."""

    ceiling: Ceiling
    timeline: Timeline
    standing: Standing
    """When the data was last reviewed: current, unclear, or past (history, or another place's)."""


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """When there is such a support content, and its ceilings in the order of the record."""

    timeline: Timeline
    ceilings: tuple[CeilingFacts, ...]


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """Until when a certificate is valid, and which rule says so."""

    certification: Certification
    timeline: Timeline
    until: date | None
    by_rule: str | None
    """Id of the policy whose rule gives `until`; None when the source itself does, or nobody."""


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """The certificates of a product, highest level and newest year first."""

    certificates: tuple[CertificateFacts, ...]
    best: CertificateFacts | None
    """The certificate that lasts longest and was not revoked; of several, that of the highest level."""


@dataclass(frozen=True, slots=True)
class EventFacts:
    """When an event is on, when one can register, and what belongs to it."""

    timeline: Timeline
    registration: Timeline
    parts: tuple[str, ...]
