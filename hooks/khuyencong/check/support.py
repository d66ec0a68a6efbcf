"""Rules and support contents, as the finder reads them: known words, and a question where unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.check.words import nearest, shown
from khuyencong.model.site import Applicant
from khuyencong.model.support import Decision, Eligibility, Measure, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel

    from khuyencong.model import Record
    from khuyencong.model.site import Site
    from khuyencong.source import Loc

Told = tuple["Loc", str]

LISTS = {"applicants": "applicants", "trades": "trades", "traits": "traits", "may_be": "applicants"}
"""Fields that hold ids, and the list of site.yaml the ids are of."""


def not_to_be_computed(record: Record, site: Site) -> Iterator[Told]:
    """Yield what the finder could not use in a rule or a support content."""
    if isinstance(record, Eligibility):
        for at, decision in enumerate(record.decides):
            yield from _part(decision, ("decides", at), site)
            for index, spot in enumerate(decision.spots):
                yield from _part(spot, ("decides", at, "spots", index), site)
    if isinstance(record, Measure):
        for at, opening in enumerate(record.open_to):
            loc: Loc = ("open_to", at)
            yield from _part(opening, loc, site)
            if not (opening.beneficiary or opening.applicants):
                yield loc, "phải ghi beneficiary (nhóm nào) hoặc applicants (loại cơ sở nào)."


def unclear_words(site: Site) -> Iterator[Told]:
    """Yield what is amiss in the finder's own words in site.yaml."""
    for at, applicant in enumerate(site.applicants):
        yield from _part(applicant, ("applicants", at), site)


def _part(part: BaseModel, loc: Loc, site: Site) -> Iterator[Told]:
    for field, name in LISTS.items():
        yield from _known(getattr(part, field, []), (*loc, field), [one.id for one in getattr(site, name)])
    if beneficiary := getattr(part, "beneficiary", None):
        known = [one.id for one in site.beneficiaries]
        if beneficiary not in known:
            yield (*loc, "beneficiary"), _unknown(beneficiary, known)
    if isinstance(part, Decision | Spot) and part.answer == "unknown" and not part.ask:
        yield (*loc, "answer"), "answer là unknown thì phải ghi ask: cần biết thêm điều gì."
    if isinstance(part, Applicant) and part.may_be and not part.ask:
        yield (*loc, "may_be"), "có may_be thì phải ghi ask: cần biết thêm điều gì."


def _known(words: Sequence[str], loc: Loc, known: Sequence[str]) -> Iterator[Told]:
    for at, word in enumerate(words):
        if word not in known:
            yield (*loc, at), _unknown(word, known)


def _unknown(word: str, known: Sequence[str]) -> str:
    return f"{shown(word)} chưa có trong data/site.yaml{nearest(word, known)}"
