"""Votes, establishments, and the products that were certified."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.synthetic.endings import Data, person, tail
from tests.synthetic.law import OLD_RULES, RULES
from tests.synthetic.sentences import OF_PRODUCTS, WORDS
from tests.synthetic.vocabulary import GROUPS, HOME, SECOND_SYLLABLES, TRADES

from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from tests.synthetic.land import Commune, Land
    from tests.synthetic.pen import Pen

YEARS = range(2014, 2026)
_KINDS = ("Cơ sở", "Hợp tác xã", "Công ty TNHH", "Hộ kinh doanh", "Tổ hợp tác", "Doanh nghiệp tư nhân")
_NEAR = 20
"""A product is made by one of so many: no maker's share grows with the number of products."""

_LEVELS = {
    "national": "cấp quốc gia",
    "regional": "cấp khu vực",
    "provincial": "cấp tỉnh",
    "district": "cấp huyện",
}


def rounds(pen: Pen, land: Land, count: int) -> dict[str, Data]:
    """Return votes by id: three levels in turn, newest first; then those of other provinces and districts."""
    years = sorted(YEARS, reverse=True)
    planned: list[tuple[str, int, str]] = []
    for year in years[::2]:
        planned += [("national", year, ""), ("regional", year - 1, ""), ("provincial", year - 1, HOME)]
    planned += [("provincial", year, one.name) for year in years for one in land.provinces[1:]]
    districts = list(dict.fromkeys(one.district.name for one in land.communes))
    planned += [("district", year, name) for year in years for name in districts]
    made: dict[str, Data] = {}
    for level, year, where in planned[:count]:
        record_id = slug(f"{level} {where} {year}")
        certified = pen.number(20, 140)
        made[record_id] = {
            "name": f"Bình chọn {_LEVELS[level]}{f' {where}' if where else ''}, năm {year}",
            "level": level,
            "region": "phía Nam" if level == "regional" else None,
            "province": where if level == "provincial" else None,
            "district": where if level == "district" else None,
            "ordinal": (year - 2012) // 2 + 1,
            "year": year,
            "entered": certified + pen.number(5, 90),
            "certified": certified,
            "certified_by_group": [{"group": one, "count": certified // len(GROUPS)} for one in GROUPS],
            "decision": f"Quyết định {pen.number(100, 4000)}/QĐ-BC ngày {pen.number(1, 28)}/11/{year}",
            "policies": [RULES if year >= 2019 else OLD_RULES],
            "awarded": date(year, 12, pen.number(1, 28)) if pen.chance(0.7) else f"{year}-12",
        } | tail(pen, record_id, ("ordinal", "entered"))
    return made


def producers(pen: Pen, land: Land, count: int) -> tuple[dict[str, Data], dict[str, Commune]]:
    """Return establishments by id, and the commune each of them is in."""
    made: dict[str, Data] = {}
    homes: dict[str, Commune] = {}
    for number in range(count):
        commune = pen.often_first(land.communes)
        kind = pen.pick(_KINDS)
        name = f"{kind} {pen.pick(SECOND_SYLLABLES)} {person(pen).rpartition(' ')[2]} {commune.name}"
        record_id = f"{slug(name)}-{number}"
        homes[record_id] = commune
        made[record_id] = {
            "name": name,
            "kind": kind.lower(),
            "location": location(commune),
            "facts": [pen.write(OF_PRODUCTS, 1, WORDS)],
            "ocop_products": [
                {"name": f"{name}, hộp quà", "stars": pen.number(3, 5), "year": pen.number(2019, 2025)}
            ]
            if pen.chance(0.15)
            else None,
        } | tail(pen, record_id, ("kind",))
    return made, homes


def location(commune: Commune) -> Data:
    """Return where something is: by the names of then, and the unit of today."""
    return {
        "commune": f"xã {commune.name}",
        "district": f"huyện {commune.district.name}",
        "province": commune.province.name,
        "commune_now": ("Phường " if commune.ward.id.startswith("phuong-") else "Xã ") + commune.ward.name,
        "province_now": f"Tỉnh {commune.province_now.name}",
        "place": commune.ward.id,
    }


def products(
    pen: Pen, land: Land, votes: dict[str, Data], homes: dict[str, Commune], count: int
) -> dict[str, Data]:
    """Return certified products by id."""
    makers = list(homes)
    by_level: dict[str, list[str]] = {}
    for one, vote in votes.items():
        by_level.setdefault(vote["level"], []).append(one)
    made: dict[str, Data] = {}
    for number in range(count):
        at = number * len(makers) // count
        maker = pen.often_first(makers[at : at + _NEAR]) if pen.chance(0.92) else None
        commune = homes[maker] if maker else pen.pick(land.communes)
        group = pen.often_first(list(GROUPS))
        things, fashions = TRADES[group]
        name = f"{pen.pick(things)} {pen.pick(fashions)} {commune.name}"
        record_id = f"{slug(name)}-{number}"
        where = location(commune)
        if pen.chance(0.05):
            where = {"province": commune.province.name, "place": commune.province.id}
        made[record_id] = {
            "name": name,
            "group": group,
            "description": pen.write(OF_PRODUCTS, pen.number(6, 14), WORDS),
            "producer": maker,
            "location": where,
            "certifications": [
                _certificate(pen, votes, pen.pick(by_level[level]))
                for level in pen.some(list(by_level), 1, 3)
            ],
            "ocop": {"stars": pen.number(3, 5), "year": pen.number(2019, 2025)} if pen.chance(0.2) else None,
        } | tail(pen, record_id, ("group", "location.commune_now"), least=2)
    return made


def _certificate(pen: Pen, votes: dict[str, Data], round_id: str) -> Data:
    vote = votes[round_id]
    year = vote["year"]
    decided = date(year, pen.number(6, 12), pen.number(1, 28)) if pen.chance(0.6) else None
    return {
        "level": vote["level"],
        "region": vote["region"],
        "year": year if pen.chance(0.95) else None,
        "round": round_id,
        "decision": f"{pen.number(100, 4000)}/QĐ-BC" if decided else None,
        "decided": decided,
        "number": f"{pen.number(1, 300)}/{year}/CNNT" if pen.chance(0.4) else None,
        "valid_until": date(year + 3, 12, 31) if pen.chance(0.2) else None,
        "revoked": date(year + 1, 5, pen.number(1, 28)) if pen.chance(0.01) else None,
        "prize": pen.pick(("giải nhất", "giải nhì", "giải ba")) if pen.chance(0.1) else None,
    }
