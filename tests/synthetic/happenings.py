"""Events, from 2014 to two years after the last review."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.synthetic.endings import LAST_REVIEW, Data, person, phone, source, tail
from tests.synthetic.sentences import OF_EVENTS, WORDS
from tests.synthetic.vocabulary import HOME

from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from tests.synthetic.land import Land
    from tests.synthetic.pen import Pen

_KINDS = {
    "fair": ("Hội chợ nghề", 5),
    "exhibition": ("Triển lãm làng nghề", 4),
    "training": ("Lớp tập huấn", 2),
    "study-tour": ("Đoàn học tập mô hình", 3),
    "conference": ("Hội nghị khuyến công", 1),
    "award": ("Lễ tôn vinh sản phẩm", 1),
    "connecting-trade": ("Kết nối cung cầu", 2),
}
"""By kind: how such events are called, and how many days they last at most."""

_FIRST, _LAST = date(2014, 1, 5), date(2028, 6, 30)


def events(pen: Pen, land: Land, venues: dict[str, Data], count: int) -> dict[str, Data]:
    """Return events by id; more of them in the last years, as a site finds what is near more easily."""
    made: dict[str, Data] = {}
    span = (_LAST - _FIRST).days
    for number in range(count):
        back = pen.often_first(range(span))
        start = _LAST - timedelta(days=back)
        record = _event(pen, land, venues, start)
        record_id = f"{slug(record['name'])}-{number}"
        if number > 3 and pen.chance(0.04):
            record["part_of"] = list(made)[-pen.number(1, 3)]
        made[record_id] = record | tail(pen, record_id, ("end", "venue_name"), least=2)
    return made


def _event(pen: Pen, land: Land, venues: dict[str, Data], start: date) -> Data:
    kind = pen.pick(list(_KINDS))
    called, days = _KINDS[kind]
    commune = pen.often_first(land.communes)
    venue = pen.pick(list(venues)) if pen.chance(0.4) else None
    when = _dates(pen, start, days)
    subject = pen.pick(WORDS["work"])
    return {
        "name": f"{called} {commune.district.name}: {subject} {start.year}",
        "kind": kind,
        "edition": f"lần thứ {pen.number(2, 20)}" if pen.chance(0.3) else None,
        **when,
        "opening_note": f"Khai mạc {pen.number(7, 9):02}:30, mở cửa đến 21:00." if pen.chance(0.5) else None,
        "venue": venue,
        "venue_name": None if venue else f"{pen.pick(WORDS['place'])} {commune.name}",
        "locality": f"huyện {commune.district.name}",
        "city": commune.province.name,
        "country": "Việt Nam",
        "place": pen.pick((commune.ward.id, commune.ward.id, commune.district.id, commune.province_now.id)),
        "organisers": [f"Sở Nghề tỉnh {commune.province.name}", *pen.some(WORDS["office"], 0, 2)],
        "website": f"https://su-kien-{start.year}.example/{slug(subject)}" if pen.chance(0.4) else None,
        "audience": f"{pen.pick(WORDS['reader']).capitalize()} trong tỉnh",
        "registration": _registration(pen, start) if pen.chance(0.45) else None,
        "support": pen.write(OF_EVENTS, 1, WORDS),
        "prepare": pen.some(WORDS["paper"], 1, 3),
        "scope": "domestic" if pen.chance(0.95) else "international",
        "band": "upcoming" if start > LAST_REVIEW else "recent",
        "programme_role": "organiser" if commune.province.name == HOME else "participant",
        "reported": "announced" if start > LAST_REVIEW else "held",
        "scale": [{"what": "gian hàng", "operator": "~", "value": pen.number(2, 60) * 10}],
        "summary": pen.write(OF_EVENTS, pen.number(3, 6), WORDS),
    }


def _dates(pen: Pen, start: date, days: int) -> Data:
    if pen.chance(0.06):
        return {"start": pen.pick((f"{start:%Y-%m}", str(start.year)))}
    if pen.chance(0.02):
        return {}
    end = start + timedelta(days=pen.number(0, days - 1))
    found: Data = {"start": start, "end": end}
    decision = {"on": start - timedelta(days=5), "reason": "Mưa bão kéo dài"}
    if pen.chance(0.03):
        found["cancelled"] = decision | {"sources": [source(pen, "huy", date(2026, 1, 4))]}
    elif pen.chance(0.03):
        found["postponed"] = decision | {"sources": [source(pen, "hoan", date(2026, 1, 4))]}
    if pen.chance(0.04):
        found["former_dates"] = [{"start": start - timedelta(days=14), "reason": "Trùng ngày lễ"}]
    return found


def _registration(pen: Pen, start: date) -> Data:
    closes = start - timedelta(days=pen.number(2, 20))
    return {
        "opens": closes - timedelta(days=pen.number(10, 40)),
        "closes": closes,
        "where": pen.pick(WORDS["office"]).capitalize(),
        "contact": f"{person(pen)}, {phone(pen)}",
        "fee": pen.pick(("Không thu", "500.000 đồng một gian", "Theo thoả thuận")),
    }
