"""Every place a visitor may name, and where it lies on any day: in which kinds of unit, of which places.

A unit that is no more leads to what it became, one that is not yet to what it was formed from. Where that
is several, all are kept: the finder then asks, it never chooses. Of a province not every unit is in the
register, so a province asks for the kind of unit instead.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, get_args

from khuyencong.catalogue.whereabouts import tier
from khuyencong.finder.law import Era, Situation, Unit
from khuyencong.model.support import CommuneKind
from khuyencong.vietnamese import day, fold, slug, unit_key, unit_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from khuyencong.model.places import Place
    from khuyencong.model.site import Term

KINDS: tuple[str, ...] = get_args(CommuneKind)
UNKNOWN = Situation(None, None, None, ())


@dataclass(frozen=True, slots=True)
class Units:
    """The units by id, and the situations they refer to by number."""

    units: dict[str, Unit]
    situations: tuple[Situation, ...]


def units(places: Mapping[str, Place], glossary: Iterable[Term]) -> Units:
    """Return all places of the register, former communes it lists, and the kinds of unit of provinces."""
    also = {fold(term.term): (*term.abbreviations, *term.synonyms) for term in glossary}
    return _Atlas(places, also).drawn()


class _Atlas:
    def __init__(self, places: Mapping[str, Place], also: Mapping[str, Iterable[str]]) -> None:
        self.places = places
        self.also = also
        self.former = {
            f"{place.id}.{slug(unit.name)}": (place, unit)
            for place in places.values()
            for unit in place.old_units
        }
        self.kinds = {
            f"{place.id}.{slug(kind)}": (place, kind)
            for place in places.values()
            if tier(place) == "province"
            for kind in KINDS
        }
        self.numbers: dict[Situation, int] = {}
        self.inside: dict[str, list[Place]] = defaultdict(list)
        for place in places.values():
            if place.within:
                self.inside[place.within].append(place)

    @cached_property
    def borders(self) -> list[date]:
        """Days on which something begins or has ended."""
        starts = {one.valid_from for one in self.places.values() if one.valid_from}
        ends = {one.valid_until + timedelta(days=1) for one in self.places.values() if one.valid_until}
        return sorted(starts | ends)

    def drawn(self) -> Units:
        found = {
            place.id: self._unit(place.id, place.name, self._about(place)) for place in self.places.values()
        }
        for key, (place, unit) in self.former.items():
            found[key] = self._unit(key, unit.name, f"{place.name}{self._of(place)}{_until(place)}")
        for key, (place, kind) in self.kinds.items():
            found[key] = self._unit(key, f"Một {kind} của {place.name}", "", listed=False)
        return Units(found, tuple(self.numbers))

    def _unit(self, key: str, name: str, about: str, *, listed: bool = True) -> Unit:
        eras: list[Era] = []
        for since in (None, *self.borders):
            on = since or (self.borders[0] - timedelta(days=1) if self.borders else date.min)
            lies = dict.fromkeys(self._number(one) for one in self._situations(key, on, frozenset()))
            era = Era(since.isoformat() if since else None, tuple(lies), tuple(self._next(key, on)))
            if not eras or (eras[-1].situations, eras[-1].next) != (era.situations, era.next):
                eras.append(era)
        kind = self.kinds[key][1] if key in self.kinds else unit_word(name)
        level = tier(self.places[key]) if key in self.places else "commune"
        keys = dict.fromkeys(unit_key(one) for one in (name, *self.also.get(fold(name), ())))
        return Unit(key, name, about, tuple(keys), kind, level, listed, tuple(eras))

    def _number(self, one: Situation) -> int:
        return self.numbers.setdefault(one, len(self.numbers))

    def _situations(self, key: str, on: date, way: frozenset[str]) -> Iterable[Situation]:
        """Where a unit may lie on a day, found through what it became or was formed from."""
        if key in way:
            return [UNKNOWN]
        way |= {key}
        if key in self.kinds:
            place, kind = self.kinds[key]
            return [
                Situation(kind, None, one.province, one.within) for one in self._situations(place.id, on, way)
            ]
        if key in self.former:
            place, unit = self.former[key]
            if _is(place, on):
                return [self._commune(unit_word(unit.name), place, on)]
            return self._each(unit.became, on, way)
        place = self.places[key]
        if place.valid_until and on > place.valid_until:
            return self._each(place.became, on, way)
        if place.valid_from and on < place.valid_from:
            return self._each(self._formed_from(place), on, way)
        if tier(place) == "commune":
            parent = self.places.get(place.within or "")
            return [self._commune(place.kind.lower(), parent, on, place.id)]
        inside = self._inside(place, on)
        if tier(place) == "district" and inside:
            return self._each(inside, on, way)
        if tier(place) == "district":
            return [self._commune(None, place, on)]
        return [Situation(None, None, place.kind.lower(), (place.id,))]

    def _each(self, keys: Iterable[str], on: date, way: frozenset[str]) -> list[Situation]:
        found = [one for key in keys for one in self._situations(key, on, way)]
        return found or [UNKNOWN]

    def _commune(self, kind: str | None, parent: Place | None, on: date, *ids: str) -> Situation:
        """A commune in what holds it: a district in its province, or a province itself."""
        if parent is None:
            return Situation(kind, None, None, ids)
        if tier(parent) == "province":
            return Situation(kind, "", parent.kind.lower(), (*ids, parent.id))
        above = self.places.get(parent.within or "")
        province = above.kind.lower() if above and _is(above, on) else None
        return Situation(
            kind, parent.kind.lower(), province, (*ids, parent.id, *([above.id] if above else ()))
        )

    def _inside(self, place: Place, on: date) -> list[str]:
        """Units directly inside a district on a day, those of the register and those it lists."""
        known = [one.id for one in self.inside[place.id] if _is(one, on)]
        return [*known, *(f"{place.id}.{slug(unit.name)}" for unit in place.old_units)]

    def _formed_from(self, place: Place) -> list[str]:
        """Keys of what a unit was formed from; those the register does not know are left out."""
        found = []
        for one in place.formed_from:
            key = f"{one.within}.{slug(one.name)}"
            if one.place or key in self.former:
                found.append(one.place or key)
        return found

    def _next(self, key: str, on: date) -> list[str]:
        """Units to choose from when a unit is not exact enough on a day."""
        if key in self.kinds:
            return []
        if key in self.former:
            place, unit = self.former[key]
            return [] if _is(place, on) else _several(unit.became)
        place = self.places[key]
        if place.valid_until and on > place.valid_until:
            further = place.became
            return self._next(further[0], on) if len(further) == 1 else further
        if place.valid_from and on < place.valid_from:
            return _several(self._formed_from(place))
        if tier(place) == "district":
            return self._inside(place, on)
        if tier(place) == "province":
            return [f"{place.id}.{slug(kind)}" for kind in KINDS]
        return []

    def _about(self, place: Place) -> str:
        since = f"từ {day(place.valid_from)}" if place.valid_from else ""
        return ", ".join(
            part
            for part in (self._of(place).removeprefix(", "), since + _until(place).removeprefix(", "))
            if part
        )

    def _of(self, place: Place) -> str:
        return f", {self.places[place.within].name}" if place.within else ""


def _until(place: Place) -> str:
    return f", đến hết {day(place.valid_until)}" if place.valid_until else ""


def _is(place: Place, on: date) -> bool:
    return not (place.valid_from and on < place.valid_from) and not (
        place.valid_until and on > place.valid_until
    )


def _several(keys: list[str]) -> list[str]:
    """A choice of one is none."""
    return keys if len(keys) > 1 else []
