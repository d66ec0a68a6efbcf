"""The files beside the folders of records: identity, words, addresses that are gone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from tests.synthetic.programme import SCHEMES
from tests.synthetic.sentences import WORDS
from tests.synthetic.vocabulary import GROUPS, HOME

if TYPE_CHECKING:
    from tests.synthetic.endings import Data


def site() -> Data:
    """Return the identity of a site that is nobody's."""
    return {
        "title": f"Khuyến công {HOME}",
        "short_title": f"Khuyến công {HOME}",
        "description": f"Trang thử: tỉnh {HOME} không có thật, mọi tên và con số đều bịa ra để đo và thử.",
        "url": "https://khuyencong-lamsuong.example/",
        "programme": f"Chương trình khuyến công tỉnh {HOME}",
        "area": HOME,
        "area_now": "tỉnh Lam Vân",
        "period": [{"period": "2021-2025", "where": "kế hoạch bịa ra"}],
        "period_sources": [{"citation": "Kế hoạch bịa ra để thử", "read": date(2026, 1, 2)}],
        "publisher": {
            "name": "Nhóm thử",
            "official": False,
            "email": "thu@khuyencong-lamsuong.example",
            "statement": "Đây là dữ liệu bịa ra để thử chương trình, không nói về ai hay nơi nào có thật.",
        },
        "licence": {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
        "schemes": [
            {"id": SCHEMES[0], "name": "Kinh phí quốc gia", "kind": "current"},
            {"id": SCHEMES[1], "name": "Kinh phí tỉnh cũ", "kind": "former"},
        ],
        "product_groups": [{"id": one, "name": name} for one, name in GROUPS.items()],
    }


def glossary() -> list[Any]:
    """Return words with what people say instead."""
    words = [{"term": "công nghiệp nông thôn", "abbreviations": ["CNNT"], "synonyms": ["nghề ở quê"]}]
    return words + [{"term": word, "synonyms": [f"việc {word}"]} for word in WORDS["work"]]


def gone() -> list[Any]:
    """Return what was published once."""
    return [{"collection": "products", "id": "da-go", "on": date(2025, 3, 4), "reason": "Ghi hai lần."}]
