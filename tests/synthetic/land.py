"""Provinces, districts and wards before and after 1 July 2025, each with what it became or came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from tests.synthetic.endings import Data, street, tail
from tests.synthetic.sizes import provinces_now
from tests.synthetic.vocabulary import FIRST_SYLLABLES, PROVINCES_BEFORE, PROVINCES_NOW, SECOND_SYLLABLES

from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from tests.synthetic.pen import Pen
    from tests.synthetic.sizes import Sizes

LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its id and its name without the word for its kind."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of before: the units it was in, the ward it went into."""

    name: str
    district: Unit
    province: Unit
    province_now: Unit
    ward: Unit


@dataclass(slots=True)
class Land:
    """All units as records by id; and the communes of before, which have no records of their own."""

    records: dict[str, Data] = field(default_factory=dict)
    communes: list[Commune] = field(default_factory=list)
    provinces: list[Unit] = field(default_factory=list)
    """As they were before."""


def land(pen: Pen, sizes: Sizes) -> Land:
    """Return the units of a small country: provinces merged, districts ended, wards joined from communes."""
    made = Land()
    names = pen.some([f"{one} {two}" for one in FIRST_SYLLABLES for two in SECOND_SYLLABLES], 728, 728)
    names = sorted(names, key=lambda _: pen.number(0, 1_000_000))
    now = [Unit(slug(f"tinh {name}"), name) for name in PROVINCES_NOW[: provinces_now(sizes.provinces)]]
    made.provinces = [Unit(slug(name), name) for name in PROVINCES_BEFORE[: sizes.provinces]]
    districts = [Unit(slug(f"huyen {name}"), name) for name in names[: sizes.districts]]
    for index, name in enumerate(names[sizes.districts : sizes.districts + sizes.wards]):
        at = index % len(districts)
        before, today = made.provinces[at % sizes.provinces], now[at % sizes.provinces % len(now)]
        ward = Unit(slug(f"{pen.pick(('xa', 'phuong'))} {name}"), name)
        for _ in range(pen.number(1, 4)):
            made.communes.append(Commune(pen.pick(names), districts[at], before, today, ward))
    for commune in made.communes:
        if commune.ward.id not in made.records:
            made.records[commune.ward.id] = _ward(pen, made, commune)
    for index, district in enumerate(districts):
        made.records[district.id] = _district(pen, made, district, made.provinces[index % sizes.provinces])
    for index, province in enumerate(made.provinces):
        made.records[province.id] = _former_province(pen, province, now[index % len(now)])
    for index, province in enumerate(now):
        made.records[province.id] = _province(pen, province, made.provinces[index :: len(now)])
    return made


def _ward(pen: Pen, made: Land, commune: Commune) -> Data:
    kind = "phường" if commune.ward.id.startswith("phuong-") else "xã"
    parts = [one for one in made.communes if one.ward == commune.ward]
    return {
        "name": f"{kind.capitalize()} {commune.ward.name}",
        "kind": kind,
        "valid_from": FIRST_DAY,
        "within": commune.province_now.id,
        "formed_from": [
            {"name": f"Xã {one.name}", "within": one.district.id, "part": pen.chance(0.1) or None}
            for one in parts
        ],
        "unmerged": True if len(parts) == 1 else None,
        "code": f"9{pen.number(1000, 9999)}",
        "area_km2": f"{pen.number(8, 190)}.{pen.number(1, 99):02}",
        "population": pen.number(9_000, 98_000),
        "seat": street(pen),
    } | tail(pen, commune.ward.id, ("area_km2", "population", "seat"))


def _district(pen: Pen, made: Land, district: Unit, province: Unit) -> Data:
    parts = [one for one in made.communes if one.district == district]
    return {
        "name": f"Huyện {district.name}",
        "kind": "huyện",
        "valid_until": LAST_DAY,
        "within": province.id,
        "became": sorted({one.ward.id for one in parts}),
        "old_units": [{"name": f"Xã {one.name}", "became": [one.ward.id]} for one in parts],
    } | tail(pen, district.id, ("became",))


def _former_province(pen: Pen, province: Unit, now: Unit) -> Data:
    return {
        "name": f"Tỉnh {province.name}",
        "kind": "tỉnh",
        "valid_until": LAST_DAY,
        "became": [now.id],
        "facts": [f"Trước ngày 01/7/2025, {province.name} có {pen.number(7, 12)} huyện, thị xã."],
    } | tail(pen, province.id, ("became",))


def _province(pen: Pen, province: Unit, merged: list[Unit]) -> Data:
    return {
        "name": f"Tỉnh {province.name}",
        "kind": "tỉnh",
        "valid_from": FIRST_DAY,
        "formed_from": [{"name": f"Tỉnh {one.name}", "place": one.id} for one in merged],
        "area_km2": pen.number(3000, 9000),
        "population": pen.number(1_200_000, 3_900_000),
    } | tail(pen, province.id)
