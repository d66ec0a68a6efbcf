"""Every former name of a unit and what became of it: units with a record, and those only others tell of.

Editors write it from both ends: a former district lists its communes and what they became, a new unit
lists what it was formed from. Both are read, each former unit is told of once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khuyencong.catalogue.whereabouts import tier
from khuyencong.vietnamese import unit_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khuyencong.catalogue.catalogue import Catalogue
    from khuyencong.catalogue.whereabouts import Tier
    from khuyencong.model.places import Place


@dataclass(frozen=True, slots=True)
class Former:
    """A unit that is no more, or is no more what it was."""

    name: str
    tier: Tier
    place: str | None
    """Its own record, if there is one."""
    within: str | None
    """The unit it lay in, if that is known."""
    became: Sequence[str]
    divided: bool = False
    """Whether a source says that it went to several units, or that only a part of it went here."""


def former_units(catalogue: Catalogue) -> list[Former]:
    """Return every former unit: those with records first, then those others tell of."""
    places = catalogue.places.values()
    found = [
        Former(one.name, tier(one), one.id, one.within, tuple(one.became), len(one.became) > 1)
        for one in places
        if is_former(one)
    ]
    told: dict[tuple[str | None, str], Former] = {}
    for place in places:
        for unit in place.old_units:
            key: tuple[str | None, str] = (place.id, unit_key(unit.name))
            told[key] = Former(unit.name, "commune", None, place.id, tuple(unit.became), unit.split)
    for place in places:
        for part in place.formed_from:
            key = part.within, unit_key(part.name)
            if part.place or (part.within and key in told):
                continue
            before = told.get(key)
            became = (*(before.became if before else ()), place.id)
            divided = part.part or len(became) > 1
            told[key] = Former(part.name, tier(place), None, part.within, became, divided)
    return [*found, *told.values()]


def is_former(place: Place) -> bool:
    """Tell whether a unit is no more, by what its record says; no clock is asked."""
    return bool(place.valid_until or place.became)
