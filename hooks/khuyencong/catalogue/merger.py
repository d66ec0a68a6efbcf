"""The day the programme's area became part of another unit, and what is only known from before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khuyencong.catalogue.catalogue import Catalogue
    from khuyencong.model.places import Place
    from khuyencong.model.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Merger:
    """What the area was, what it became, and from which day."""

    on: date
    """The first day of the new unit."""
    was: Place
    became: tuple[Place, ...]


def merger(catalogue: Catalogue) -> Merger | None:
    """Return the merger of the programme's area; None where the area stands as it was."""
    for place in catalogue.places.values():
        own = not place.within and place.name.endswith(catalogue.site.area)
        if own and place.valid_until and place.became:
            became = tuple(catalogue.places[one] for one in place.became)
            return Merger(place.valid_until + timedelta(days=1), place, became)
    return None


def known_before(catalogue: Catalogue, procedure: Procedure, day: date) -> bool:
    """Whether a procedure ended before a day, or rests on nothing that was made from that day on.

    Of a procedure whose texts have no known day nothing is said.
    """
    if procedure.valid_until:
        return procedure.valid_until < day
    if procedure.valid_from and procedure.valid_from >= day:
        return False
    texts = [
        catalogue.policies[catalogue.registry.resolve("policies", one.document)] for one in procedure.basis
    ]
    days = [
        known
        for one in texts
        for known in (one.effective, one.issued.first.date() if one.issued else None)
        if known
    ]
    return bool(days) and max(days) < day
