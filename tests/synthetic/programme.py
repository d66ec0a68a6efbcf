"""What the programme offers and sets out to do: support, rules, procedures, targets, stories."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.synthetic.endings import Data, phone, tail
from tests.synthetic.law import DECREE, OLD_RULES, RULES
from tests.synthetic.sentences import OF_POLICIES, OF_PRODUCTS, WORDS
from tests.synthetic.votes import location

from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from tests.synthetic.land import Land
    from tests.synthetic.pen import Pen

SCHEMES = ("quoc-gia", "tinh-cu")


def measures(pen: Pen, texts: list[str], count: int) -> dict[str, Data]:
    """Return contents of support by id."""
    made: dict[str, Data] = {}
    for number in range(count):
        name = f"Hỗ trợ {pen.pick(WORDS['work'])}, dạng {number + 1}"
        made[slug(name)] = {
            "name": name,
            "topic": pen.pick(("nhân lực", "công nghệ", "thị trường", "môi trường")),
            "who": f"{pen.pick(WORDS['reader']).capitalize()} ở nông thôn",
            "summary": pen.write(OF_POLICIES, 2, WORDS),
            "conditions": pen.some(WORDS["paper"], 1, 3),
            "basis": [{"document": DECREE, "article": f"Điều {pen.number(2, 9)}"}],
            "ceilings": [_ceiling(pen, texts) for _ in range(pen.number(1, 3))],
            "procedures": ["nop-ho-so-1"],
        } | tail(pen, slug(name), ("who",))
    return made


def _ceiling(pen: Pen, texts: list[str]) -> Data:
    """Return a ceiling; only of the decree, which nothing ends, is it easy to say since when it applies."""
    document = DECREE if pen.chance(0.6) else pen.pick(texts)
    return {
        "scheme": pen.pick(SCHEMES),
        "document": document,
        "percent": pen.number(3, 10) * 10 if pen.chance(0.7) else None,
        "max_vnd": pen.number(2, 60) * 5_000_000,
        "unit": "cơ sở",
        "valid_from": date(pen.number(2015, 2024), 1, 1) if document == DECREE else None,
    }


def eligibility(pen: Pen, count: int) -> dict[str, Data]:
    """Return rules on who counts by id."""
    return {
        f"doi-tuong-{number + 1}": {
            "name": f"Đối tượng thuộc diện {number + 1}",
            "summary": pen.write(OF_POLICIES, 1, WORDS),
            "who": pen.some(WORDS["reader"], 2, 4),
            "where": ["Xã", "Phường có làng nghề"],
            "thresholds": [
                {
                    "size": "nhỏ",
                    "labour_max": 100,
                    "revenue_max_vnd": 50_000_000_000,
                    "capital_max_vnd": 20_000_000_000,
                }
            ],
            "basis": [{"document": DECREE, "article": "Điều 1"}],
            "valid_from": date(pen.number(2012, 2025), 7, 1),
        }
        | tail(pen, "doi-tuong")
        for number in range(count)
    }


def procedures(pen: Pen, count: int) -> dict[str, Data]:
    """Return procedures by id; the first tells how long certificates last."""
    made: dict[str, Data] = {
        "quy-dinh-binh-chon": {
            "name": "Quy định chung về bình chọn",
            "kind": "reference",
            "level": "all",
            "certificate_rules": [
                {"document": OLD_RULES, "valid_from": date(2014, 2, 24), "last_year": 3},
                {"document": RULES, "valid_from": date(2018, 8, 12), "last_year": 4},
            ],
            "basis": [{"document": OLD_RULES}, {"document": RULES, "article": "Điều 9"}],
        }
        | tail(pen, "quy-dinh-binh-chon")
    }
    for number in range(1, count):
        made[f"nop-ho-so-{number}"] = {
            "name": f"Nộp hồ sơ {pen.pick(WORDS['work'])}, bước {number}",
            "kind": "procedure",
            "level": pen.pick(("commune", "provincial", "national")),
            "applicant": pen.pick(WORDS["reader"]).capitalize(),
            "where": pen.pick(WORDS["office"]).capitalize(),
            "steps": [pen.write(OF_POLICIES, 1, WORDS) for _ in range(4)],
            "documents": pen.some(WORDS["paper"], 3, 6),
            "deadlines": [{"who": "Cơ sở nộp cho xã", "date": pen.pick(WORDS["when"])}],
            "contact": {"name": pen.pick(WORDS["office"]).capitalize(), "phone": phone(pen)},
            "basis": [{"document": DECREE, "article": "Điều 8"}],
        } | tail(pen, "nop-ho-so", ("where",))
    return made


def targets(pen: Pen, count: int) -> dict[str, Data]:
    """Return targets with their results by id."""
    return {
        f"chi-tieu-{number + 1}": {
            "kind": "target",
            "indicator": f"Số đề án {pen.pick(WORDS['work'])}",
            "topic": "kết quả",
            "operator": pen.pick((">=", "~")),
            "value": pen.number(5, 400),
            "unit": "đề án",
            "period": "2021-2025",
            "policy": DECREE,
            "results": [
                {"year": year, "value": pen.number(1, 90), "unit": "đề án"} for year in range(2021, 2025)
            ],
        }
        | tail(pen, "chi-tieu", ("value",))
        for number in range(count)
    }


def stories(pen: Pen, land: Land, makers: list[str], count: int) -> dict[str, Data]:
    """Return stories of establishments by id."""
    made: dict[str, Data] = {}
    for number in range(count):
        commune = pen.pick(land.communes)
        made[f"chuyen-{number + 1}"] = {
            "kind": "supported",
            "title": f"Chuyện {number + 1}: {pen.pick(WORDS['machine'])} về {commune.name}",
            "text": pen.write(OF_PRODUCTS, 5, WORDS),
            "year": pen.number(2015, 2025),
            "establishments": [{"name": "Cơ sở trong chuyện", "producer": pen.pick(makers)}],
            "location": location(commune),
            "support": {"machine": pen.pick(WORDS["machine"]), "amount_vnd": pen.number(5, 60) * 5_000_000},
        } | tail(pen, "chuyen", ("year",))
    return made
