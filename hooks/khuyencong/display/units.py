"""The index of places: what became of each former unit, and what each unit of today was formed from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from khuyencong.catalogue.located import LOCATED
from khuyencong.catalogue.renamed import Former, former_units, is_former
from khuyencong.catalogue.whereabouts import TIER_ORDER, tier
from khuyencong.display.render import template_html
from khuyencong.display.view import Link
from khuyencong.model import COLLECTIONS
from khuyencong.vietnamese import bare_unit, sort_key, unit_key
from khuyencong.vietnamese.units import UNIT_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from markupsafe import Markup

    from khuyencong.catalogue import Catalogue
    from khuyencong.catalogue.whereabouts import Tier
    from khuyencong.model.places import Place

COUNTED = tuple(name for name in LOCATED if name != "venues")
MANY: dict[Tier, str] = {
    "province": "Tỉnh, thành phố",
    "district": "Huyện, thị xã, thành phố",
    "commune": "Xã, phường, thị trấn",
}


Heading = tuple["Tier", str]
"""Under which units stand together: their level, and the unit they lie in (empty when that is not known)."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in the index: its name, what it became or was formed from, and what is there today."""

    name: str
    place: str
    """Id of its record; empty for a unit that only other records tell of."""
    path: str
    became: Sequence[Link]
    formed: str
    counts: str
    """`11 sản phẩm · 9 cơ sở`; empty when nothing is there."""
    key: str
    """The names it can be looked up by, each without marks: ` ben cat, binh duong`."""
    divided: bool = False


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Units under one heading."""

    id: str
    title: str
    rows: Sequence[UnitRow]


def units_html(catalogue: Catalogue, root: str) -> Markup:
    """Return the index, to be narrowed by `places.js`."""
    former, today = _former_groups(catalogue), _groups_of_today(catalogue)
    rows = [row for group in (*former, *today) for row in group.rows]
    return template_html(
        "units.html",
        former=former,
        today=today,
        count=sum(1 for row in rows if row.place),
        others=sum(1 for row in rows if not row.place),
        unit_words="|".join(UNIT_WORDS),
        root=root,
    )


def _former_groups(catalogue: Catalogue) -> list[UnitGroup]:
    groups: dict[Heading, list[Former]] = defaultdict(list)
    for unit in former_units(catalogue):
        groups[unit.tier, unit.within or ""].append(unit)
    return [
        UnitGroup(f"cu-{_anchor(heading)}", _title(catalogue, heading), _rows(catalogue, groups[heading]))
        for heading in sorted(groups, key=_order(catalogue))
    ]


def _groups_of_today(catalogue: Catalogue) -> list[UnitGroup]:
    groups: dict[Heading, list[Place]] = defaultdict(list)
    for place in catalogue.places.values():
        if not is_former(place):
            groups[tier(place), place.within or ""].append(place)
    return [
        UnitGroup(
            f"nay-{_anchor(heading)}",
            _title(catalogue, heading),
            [_today(catalogue, one) for one in sorted(groups[heading], key=lambda one: _by_name(one.name))],
        )
        for heading in sorted(groups, key=_order(catalogue))
    ]


def _order(catalogue: Catalogue) -> Callable[[Heading], Any]:
    """Provinces first, then districts, then communes; of one level by the name of what they lie in."""
    return lambda heading: (
        -TIER_ORDER.index(heading[0]),
        _by_name(catalogue.places[heading[1]].name) if heading[1] else (),
        heading[1],
    )


def _by_name(name: str) -> Any:
    return sort_key(bare_unit(name)), sort_key(name)


def _anchor(heading: Heading) -> str:
    level, within = heading
    return f"{level}-{within}" if within else level


def _title(catalogue: Catalogue, heading: Heading) -> str:
    level, within = heading
    return f"{MANY[level]} của {catalogue.places[within].name}" if within else MANY[level]


def _rows(catalogue: Catalogue, units: Iterable[Former]) -> list[UnitRow]:
    return [_former(catalogue, one) for one in sorted(units, key=lambda one: _by_name(one.name))]


def _former(catalogue: Catalogue, unit: Former) -> UnitRow:
    located = catalogue.located
    if unit.place:
        counts = {one: len(located.at(unit.place, one)) for one in COUNTED}
    elif unit.within:
        name = unit_key(unit.name)
        counts = {one: len(located.at_commune(unit.within, name, one)) for one in COUNTED}
    else:
        counts = {}
    became = [
        Link(catalogue.places[one].name, catalogue.path("places", one)) for one in dict.fromkeys(unit.became)
    ]
    return UnitRow(
        name=unit.name,
        place=unit.place or "",
        path=catalogue.path("places", unit.place) if unit.place else "",
        became=became,
        formed="",
        counts=_counted(counts),
        key=_key(catalogue, [unit.name, *_above(catalogue, unit.within)]),
        divided=unit.divided,
    )


def _today(catalogue: Catalogue, place: Place) -> UnitRow:
    parts = [one.name for one in place.formed_from]
    districts = [name for one in place.formed_from for name in _above(catalogue, one.within)]
    return UnitRow(
        name=place.name,
        place=place.id,
        path=catalogue.path("places", place.id),
        became=(),
        formed=_formed(catalogue, place),
        counts=_counted({one: len(catalogue.located.at(place.id, one)) for one in COUNTED}),
        key=_key(catalogue, [place.name, *parts, *districts, *_above(catalogue, place.within)]),
    )


def _formed(catalogue: Catalogue, place: Place) -> str:
    """Return `Lập từ Xã A, một phần Xã B (Huyện C); Xã D (Huyện E)`: parts of one district told together."""
    if place.unmerged:
        return "Giữ nguyên, không sáp nhập"
    by_district: dict[str, list[str]] = defaultdict(list)
    for one in place.formed_from:
        name = f"một phần {one.name}" if one.part else one.name
        by_district[one.within or ""].append(name)
    told = [
        ", ".join(names) + (f" ({catalogue.places[within].name})" if within else "")
        for within, names in by_district.items()
    ]
    return f"Lập từ {'; '.join(told)}" if told else place.formed_from_text or ""


def _above(catalogue: Catalogue, within: str | None) -> list[str]:
    """Return the names of a unit and of those above it."""
    names = []
    while within:
        names.append(catalogue.places[within].name)
        within = catalogue.places[within].within
    return names


def _key(catalogue: Catalogue, names: Iterable[str]) -> str:
    """Return what a row is found by: names without marks or the word for their kind, other words for them."""
    keys = [unit_key(name) for name in names]
    found = dict.fromkeys([*keys, *(other for key in keys for other in catalogue.other_names.get(key, ()))])
    return "".join(f" {key}," for key in found)


def _counted(counts: dict[str, int]) -> str:
    return " · ".join(f"{number} {COLLECTIONS[name].one}" for name, number in counts.items() if number)
