"""The names of a place through time: who looks for the old name finds what bears the new one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.model.places import Place


@dataclass(slots=True)
class Names:
    """Of one unit: the units it lies in now or lay in, and the names people may know it by."""

    within: list[str] = field(default_factory=list)
    """Ids, the unit itself first: those a record can be narrowed to."""
    now: list[str] = field(default_factory=list)
    former: list[str] = field(default_factory=list)


def names(catalogue: Catalogue, place_id: str) -> Names:
    """Return what a place is and was called, with the units around it then and now."""
    place = catalogue.places[place_id]
    around = list(_around(catalogue, place))
    found = Names([one.id for one in around], [one.name for one in around])
    for one in place.formed_from:
        found.former.append(one.name)
        if one.place:
            found.former.append(catalogue.places[one.place].name)
        # What lies in a new ward lay in the district its parts came from; what lies in a new province
        # need not have lain in each of the old ones.
        for former in _around(catalogue, catalogue.places[one.within]) if one.within else ():
            found.former.append(former.name)
            found.within.append(former.id)
    for became in (later for unit in around for later in unit.became):
        after = list(_around(catalogue, catalogue.places[became]))
        found.former += [one.name for one in after]
        if len(place.became) <= 1:
            found.within += [one.id for one in after]
    found.within = list(dict.fromkeys(found.within))
    found.now = list(dict.fromkeys(found.now))
    found.former = [name for name in dict.fromkeys(found.former) if name not in found.now]
    return found


def _around(catalogue: Catalogue, place: Place) -> Iterator[Place]:
    """Yield a unit and those that contain it, inside out."""
    current: Place | None = place
    while current is not None:
        yield current
        current = catalogue.places[current.within] if current.within else None
