"""Legal texts, each acting on older ones only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.synthetic.bodies import MINISTRY
from tests.synthetic.endings import Data, tail
from tests.synthetic.sentences import OF_POLICIES, WORDS

from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from tests.synthetic.land import Land
    from tests.synthetic.pen import Pen

DECREE, OLD_RULES, RULES = "nd-05-2012-nd-cp", "tt-02-2014-tt-bnln", "tt-11-2018-tt-bnln"
"""Texts that all the others rest on: the decree, and two circulars on the vote."""

_FIRST = (
    (DECREE, "05/2012/NĐ-CP", "Nghị định", date(2012, 3, 1), "Khuyến khích nghề ở nông thôn"),
    (OLD_RULES, "02/2014/TT-BNLN", "Thông tư", date(2014, 1, 10), "Bình chọn sản phẩm tiêu biểu"),
    (RULES, "11/2018/TT-BNLN", "Thông tư", date(2018, 6, 28), "Bình chọn sản phẩm tiêu biểu"),
)
_KINDS = (
    ("Quyết định", "QĐ"),
    ("Kế hoạch", "KH"),
    ("Nghị quyết", "NQ"),
    ("Thông tư", "TT"),
    ("Hướng dẫn", "HD"),
)
_SUBJECTS = (
    "Quy định mức chi cho {work} từ {money}", "Kế hoạch {work} của {reader}", "Hướng dẫn hồ sơ {work}",
    "Chương trình {work}, {other_work}", "Về việc giao {office} theo dõi {work}",
    "Danh mục nghề được ưu tiên {work}",
)  # fmt: skip
_FIRST_DAY, _LAST_DAY = date(2014, 2, 1), date(2025, 12, 20)
_NEAR = 60
"""Texts act on texts not far before them, as those of one province and matter do."""


def policies(pen: Pen, land: Land, count: int) -> dict[str, Data]:
    """Return texts by id, oldest first."""
    made: dict[str, Data] = {}
    for one, number, kind, issued, subject in _FIRST:
        made[one] = {
            "number": number,
            "kind": kind,
            "title": subject,
            "issuer": [MINISTRY],
            "issued": issued,
            "effective": issued + timedelta(days=45),
            "scope": "national",
            "topics": ["bình chọn sản phẩm"],
            "summary": pen.write(OF_POLICIES, 2, WORDS),
            "replaces": [OLD_RULES] if one == RULES else None,
        } | tail(pen, one)
    span = (_LAST_DAY - _FIRST_DAY).days
    fates = _Fates()
    count -= len(made)
    for index in range(count):
        issued = _FIRST_DAY + timedelta(days=index * span // max(1, count))
        text = _text(pen, land, index, issued)
        former = [one for one in list(made)[-_NEAR:] if one != RULES]
        record_id = slug(text["number"])
        lasting = [one for one in former if not made[one].get("ends")]
        acts = _acts(pen, former, lasting, fates, text["effective"] or issued)
        made[record_id] = text | acts | tail(pen, record_id, ("issued", "effective"))
    return made


def _text(pen: Pen, land: Land, index: int, issued: date) -> Data:
    kind, short = pen.pick(_KINDS)
    province = pen.often_first(land.provinces).name
    national = kind == "Thông tư"
    office = MINISTRY if national else f"{pen.pick(('UBND', 'Sở Nghề'))} tỉnh {province}"
    subject = pen.write(_SUBJECTS, 1, WORDS)
    effective = issued + timedelta(days=pen.number(0, 60)) if pen.chance(0.9) else None
    long = pen.chance(0.15)
    return {
        "number": f"{index + 100}/{issued.year}/{short}-{'BNLN' if national else 'UBND'}",
        "kind": kind,
        "title" if pen.chance(0.7) else "subject": subject,
        "issuer": [office],
        "signer": None if pen.chance(0.5) else "Người ký không nêu tên",
        "issued": issued if pen.chance(0.95) else issued.year,
        "effective": effective,
        "ends": effective + timedelta(days=pen.number(300, 2000)) if effective and pen.chance(0.1) else None,
        "period": f"{issued.year}-{issued.year + 4}" if long else None,
        "unclear_from": date(2025, 7, 1) if issued.year < 2025 and pen.chance(0.1) else None,
        "status_seen": {"state": pen.pick(("in-force", "unknown")), "as_of": date(2025, 12, 31)}
        if pen.chance(0.2)
        else None,
        "scope": "national" if national else "provincial",
        "locality": None if national else province,
        "topics": pen.some(WORDS["work"], 1, 3),
        "summary": pen.write(OF_POLICIES, 3, WORDS),
        "articles": [
            {"article": f"Điều {at + 1}", "text": pen.write(OF_POLICIES, 1, WORDS)}
            for at in range(pen.number(4, 8))
        ],
        "local_effect": pen.write(OF_POLICIES, 1, WORDS) if pen.chance(0.5) else None,
    }


@dataclass
class _Fates:
    """Which texts were replaced, and since when others were last amended."""

    ended: set[str] = field(default_factory=set)
    amended: dict[str, date] = field(default_factory=dict)


def _acts(pen: Pen, former: list[str], lasting: list[str], fates: _Fates, since: date) -> Data:
    """Return what a text that holds `since` a day does to others."""
    ended, amended = fates.ended, fates.amended
    acts: Data = {}
    standing = [one for one in former if one not in ended and one != DECREE]
    if standing and pen.chance(0.3):
        replaced = pen.pick(standing)
        if amended.get(replaced, since) <= since:  # nothing is amended after it was replaced
            acts["replaces"] = [replaced]
            ended.add(replaced)
    in_force = [one for one in lasting if one not in ended]
    if in_force and pen.chance(0.2):
        acts["amends"] = [pen.pick(in_force)]
        amended[acts["amends"][0]] = max(since, amended.get(acts["amends"][0], since))
    if pen.chance(0.2):
        acts["guides"] = [pen.pick(former)]
    acts["based_on"] = pen.some(former, 0, 2)
    if pen.chance(0.3):
        acts["based_on"].append({"number": f"{pen.number(1, 90)}/{pen.number(2003, 2013)}/QĐ-CŨ"})
    return acts
