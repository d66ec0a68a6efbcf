"""Records that are right and yet awkward: what editors have typed, and what programs have tripped over."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.synthetic.endings import Data

_END: Data = {
    "sources": [{"citation": "Sổ tay của người thử", "read": date(2026, 1, 2)}],
    "confidence": "single-source",
    "reviewed": date(2026, 1, 3),
}

RECORDS: dict[str, dict[str, Data]] = {
    "products": {
        "ten-co-dau-nhay": {
            "name": "Mắm \"Bà Tư\" & con <b>trai</b> 'út' — 100 % cá: loại #1",
            "group": "do-uong-thuc-pham",
            "description": "</script><img src=x onerror=alert(1)> %%body%% {{ 7 * 7 }} \\u0000 là chữ.",
            "location": {"province": "no"},
            "certifications": [{"level": "unknown", "note": "10:30, 0274362525, 1e3, yes, null đều là chữ"}],
            "aliases": ["ten-cu-cua-mam", "ten-cu-hon-nua"],
            "conflicts": [{"field": "name", "readings": ["Mắm Bà Tư", "Mắm Bà Tu"]}],
        },
        "khong-giay-nao": {
            "name": "Sản phẩm chưa thấy giấy nào, tên rất dài " + "nối dài thêm nữa " * 12,
            "group": "khac",
            "location": {"commune_now": "Xã Không Rõ"},
            "historical": True,
            "comparator": True,
            "verify_before_publish": True,
        },
    },
    "policies": {
        "khong-so-khong-ngay": {
            "kind": "Công văn",
            "subject": "Văn bản không số, không ngày",
            "issuer": ["Nơi không ai biết"],
            "scope": "unknown",
            "summary": "Chỉ biết có văn bản này.",
            "amended_by": [{"number": "1/2001/QĐ-CŨ"}],
        },
    },
    "events": {
        "khong-ngay": {
            "name": "Sự kiện chưa có ngày, 07:30",
            "kind": "training",
            "country": "Việt Nam",
            "scope": "domestic",
            "summary": "Chưa công bố ngày.",
            "registration": {"closes": "2026-12", "note": "no"},
        },
        "qua-nua-dem": {
            "name": "Chợ đêm qua nửa đêm giao thừa",
            "kind": "fair",
            "start": "2026-12-31 19:00",
            "end": "2027-01-01 02:00",
            "country": "Việt Nam",
            "scope": "domestic",
            "summary": "Bắt đầu năm này, xong năm sau.",
            "editor_note": "Không bao giờ hiện trên trang.",
        },
    },
}  # fmt: skip
"""By collection and id; what each ends with is put to it by `records`."""

COUNT = sum(map(len, RECORDS.values()))


def records(collection: str) -> dict[str, Data]:
    """Return the awkward records of a collection."""
    return {one: record | _END for one, record in RECORDS.get(collection, {}).items()}


def as_saved(text: str, number: int) -> bytes:
    """Return the bytes of a file as some program would have saved it: the first few in odd ways."""
    if number == 0:
        return text.replace("\n", "\r\n").encode()
    if number == 1:
        return text.encode("utf-8-sig")
    if number == 2:
        return unicodedata.normalize("NFD", text).encode()
    if number == 3:
        return f"# Lời dặn ở đầu tệp\n---\n{text}\n\n".encode()
    return text.encode()
