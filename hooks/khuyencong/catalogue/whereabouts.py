"""Which units, then and now, a place lies in: of a unit by its id, of a location by the names of its time.

A unit lies in another when all of it does. So a former district lies in the unit that holds every commune
it became; a new commune lay in the former district that held everything it was formed from. What grew out
of a unit of the same name (a province that took in another) is not said to have lain in what it took in.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from khuyencong.vietnamese import bare_unit, unit_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from khuyencong.catalogue.catalogue import Catalogue
    from khuyencong.model.places import FormedFrom, OldUnit, Place
    from khuyencong.model.record import Location

Tier = Literal["province", "district", "commune"]
Above = dict[str, tuple[str, ...]]

TIERS: dict[str, Tier] = {
    "tỉnh": "province",
    "thành phố trực thuộc trung ương": "province",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "thành phố thuộc tỉnh": "district",
    "thành phố thuộc thành phố trực thuộc trung ương": "district",
}
"""By the kind of a unit, in lower case; all other kinds are communes."""

TIER_ORDER: tuple[Tier, ...] = ("commune", "district", "province")


def tier(place: Place) -> Tier:
    """Return on which of the three levels of administration a unit stands, or stood."""
    return TIERS.get(place.kind.lower(), "commune")


def places_of(catalogue: Catalogue, location: Location | None) -> list[str]:
    """Return the ids of all units, then and now, that a location is known to lie in; the smallest first."""
    return catalogue.whereabouts.of(location)


class Whereabouts:
    """Every unit with the units it lies in, and how to find units by the names of a time."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places
        self._named: dict[tuple[Tier, str], list[str]] = defaultdict(list)
        self._communes: dict[tuple[str, str], list[OldUnit]] = defaultdict(list)
        self.inside: dict[str, list[str]] = defaultdict(list)
        """Ids of the units directly inside a unit."""
        for place in places.values():
            self._named[tier(place), unit_key(place.name)].append(place.id)
            if place.within:
                self.inside[place.within].append(place.id)
            for unit in place.old_units:
                self._communes[place.id, unit_key(unit.name)].append(unit)
        now, then = self._closure(_became), self._closure(_formed_from)
        self._above = {one: self._smallest_first((*then[one], *now[one])) for one in places}

    def of_place(self, place_id: str | None) -> tuple[str, ...]:
        """Return a unit and all units, then and now, it lies in."""
        return self._above[place_id] if place_id else ()

    def of(self, location: Location | None) -> list[str]:
        """Return what `places_of` says."""
        if location is None:
            return []
        province = self._find("province", location.province)
        district = self._find("district", location.district, within=province)
        known = [location.place, self.commune(district, location.commune), district, province]
        return list(self._smallest_first([above for one in known for above in self.of_place(one)]))

    def commune(self, district: str | None, name: str | None) -> str | None:
        """Return the one unit a former commune went into whole; None where it was divided or is not known."""
        found = self._communes.get((district, unit_key(name)), []) if district and name else []
        became = found[0].became if len(found) == 1 and not found[0].split else []
        return became[0] if len(became) == 1 else None

    def old_commune(self, location: Location) -> tuple[str, str] | None:
        """Return district and `unit_key` of the former commune a location names, if its district lists it."""
        province = self._find("province", location.province)
        district = self._find("district", location.district, within=province)
        if not district or not location.commune:
            return None
        key = unit_key(location.commune)
        return (district, key) if (district, key) in self._communes else None

    def _find(self, on: Tier, name: str | None, within: str | None = None) -> str | None:
        """Return the one unit of a level that goes by a name; of districts, the one in that province."""
        if not name:
            return None
        found = self._named.get((on, unit_key(name)), [])
        if on == "district":
            found = [one for one in found if within in self.of_place(one)]
        if len(found) > 1:
            found = [one for one in found if _same(self._places[one].name, name)]
        return found[0] if len(found) == 1 else None

    def _smallest_first(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(dict.fromkeys(ids), key=lambda one: TIER_ORDER.index(tier(self._places[one]))))

    def _closure(self, further: Callable[[Place], Iterable[str | None]]) -> Above:
        """Return, for each unit, itself and what it lies in, upwards and through time in one direction."""
        above: Above = {}

        def of(place_id: str, way: frozenset[str]) -> tuple[str, ...]:
            if place_id in above or place_id in way:
                return above.get(place_id, (place_id,))
            place, way = self._places[place_id], way | {place_id}
            found = dict.fromkeys((place_id, *(of(place.within, way) if place.within else ())))
            through = [of(one, way) if one else () for one in further(place)]
            if through:
                found |= dict.fromkeys(one for one in through[0] if all(one in other for other in through))
            above[place_id] = tuple(found)
            return above[place_id]

        for place_id in self._places:
            of(place_id, frozenset())
        return above


def _became(place: Place) -> list[str]:
    return place.became


def _formed_from(place: Place) -> list[str | None]:
    """What a unit was made of; one that does not say since when it exists may have had land before."""
    return [_former(one) for one in place.formed_from] if place.valid_from else []


def _former(one: FormedFrom) -> str | None:
    return one.place or one.within


def _same(name: str, other: str) -> bool:
    return bare_unit(name).lower() == bare_unit(other).lower()
