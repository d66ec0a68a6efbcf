"""Organisations and venues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.synthetic.endings import Data, person, phone, street, tail
from tests.synthetic.land import LAST_DAY
from tests.synthetic.sentences import OF_POLICIES, WORDS

from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from tests.synthetic.land import Land
    from tests.synthetic.pen import Pen

MINISTRY = "Bộ Nghề và Làng nghề"
_OFFICES = (
    "Sở Nghề",
    "Trung tâm Khuyến công",
    "UBND",
    "Hội Làng nghề",
    "Liên minh Hợp tác xã",
    "Trung tâm Xúc tiến",
)
_SITES = ("Trung tâm hội chợ", "Nhà thi đấu", "Nhà văn hóa", "Quảng trường", "Khu triển lãm", "Trường nghề")


def organisations(pen: Pen, land: Land, count: int) -> dict[str, Data]:
    """Return agencies by id: a ministry, then offices of the provinces of before, merged with them."""
    made: dict[str, Data] = {
        slug(MINISTRY): {
            "name": MINISTRY,
            "level": "national",
            "state": "active",
            "role": "Quản lý nhà nước về nghề và làng nghề trong cả nước.",
        }
        | tail(pen, slug(MINISTRY))
    }
    named = [(office, province.name) for office in _OFFICES for province in land.provinces]
    named += [("Phòng Nghề huyện", one.district.name) for one in land.communes]
    for office, name in dict.fromkeys(named):
        if len(made) == count:
            break
        of_district = office.startswith("Phòng")
        full = f"{office} {name}" if of_district else f"{office} tỉnh {name}"
        made[slug(full)] = {
            "name": full,
            "level": "district" if of_district else "provincial",
            "locality": name,
            "valid_until": LAST_DAY if pen.chance(0.7) else None,
            "state": pen.pick(("active", "merged", "merged", "unknown")),
            "parent": slug(MINISTRY) if office == _OFFICES[0] else None,
            "role": pen.write(OF_POLICIES, 2, WORDS),
            "address": f"{street(pen)}, {name}",
            "phone": phone(pen),
            "websites": [f"https://{slug(full)}.example/"],
            "officials": [{"role": "Người đứng đầu", "name": person(pen), "as_of": pen.number(2019, 2025)}],
        } | tail(pen, slug(full), ("address", "phone"))
    return made


def venues(pen: Pen, land: Land, count: int) -> dict[str, Data]:
    """Return venues by id."""
    made: dict[str, Data] = {}
    while len(made) < count:
        commune = pen.pick(land.communes)
        name = f"{pen.pick(_SITES)} {commune.ward.name}"
        if slug(name) in made:
            name = f"{name} {len(made)}"
        made[slug(name)] = {
            "name": name,
            "address": street(pen),
            "address_before": f"xã {commune.name}, huyện {commune.district.name}",
            "ward_now": commune.ward.name,
            "city_now": f"Tỉnh {commune.province_now.name}",
            "country": "Việt Nam",
            "place": commune.ward.id,
            "facts": [f"Sức chứa {pen.number(2, 40) * 50} gian hàng."],
        } | tail(pen, slug(name), ("address", "ward_now"))
    return made
