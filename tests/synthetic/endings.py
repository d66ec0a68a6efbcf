"""What every record ends with: where it was seen, how sure that is, when somebody looked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from tests.synthetic.vocabulary import GIVEN_NAMES, HOME, MIDDLE_NAMES, SECOND_SYLLABLES, SURNAMES

if TYPE_CHECKING:
    from tests.synthetic.pen import Pen

Data = dict[str, Any]

FIRST_REVIEW, LAST_REVIEW = date(2026, 1, 5), date(2026, 11, 20)
_PAPERS = (
    "bao-lam-suong",
    "khuyencong-lamsuong",
    "tin-lang-nghe",
    "congbao-lamvan",
    "dai-vankhe",
    "tap-chi-nghe",
)
_HEADINGS = (
    "Thêm {count} sản phẩm được công nhận",
    "Kết quả {count} năm làm khuyến công",
    "Danh sách kèm quyết định, trang {count}",
    "Chuyện nghề ở làng thứ {count}",
    "Thông báo số {count} của ban tổ chức",
    "Họp báo lần {count}",
)


def tail(pen: Pen, slug: str, fields: tuple[str, ...] = (), *, least: int = 1) -> Data:
    """Return the last fields of a record: sources, how sure, when reviewed."""
    reviewed = pen.day(FIRST_REVIEW, LAST_REVIEW)
    sources = [source(pen, slug, reviewed) for _ in range(pen.number(least, 3))]
    end: Data = {"sources": sources, "confidence": "seen" if len(sources) > 1 else "single-source"}
    if fields and pen.chance(0.25):
        name = pen.pick(fields)
        sources.append(source(pen, slug, reviewed) | {"fields": [name]})
        end["field_confidence"] = {name: "inferred"}
    end["reviewed"] = reviewed
    if pen.chance(0.1):
        end["review_by"] = reviewed + timedelta(days=pen.number(60, 400))
    if pen.chance(0.08):
        end["verify_before_publish"] = True
    return end


def source(pen: Pen, slug: str, reviewed: date) -> Data:
    """Return one source, read not later than the record was reviewed."""
    read = reviewed - timedelta(days=pen.number(0, 40))
    heading = pen.pick(_HEADINGS).format(count=pen.number(2, 99))
    if pen.chance(0.12):
        return {"citation": f"Báo {HOME}, {read:%d-%m-%Y}, bài “{heading}”", "read": read}
    path = f"{read.year}/{pen.number(1, 12):02}/{slug}-{pen.number(10000, 99999)}.html"
    return {
        "url": f"https://{pen.pick(_PAPERS)}.example/{path}",
        "title": heading if pen.chance(0.6) else None,
        "read": read,
    }


def person(pen: Pen) -> str:
    """Return a name of nobody."""
    return f"{pen.pick(SURNAMES)} {pen.pick(MIDDLE_NAMES)} {pen.pick(GIVEN_NAMES)}"


def phone(pen: Pen) -> str:
    """Return a number that no province has: it begins with 0200."""
    return f"0200 {pen.number(1000, 9999)} {pen.number(100, 999)}"


def street(pen: Pen) -> str:
    """Return a house in a street of no town."""
    return f"Số {pen.number(1, 400)} đường {pen.pick(SECOND_SYLLABLES)} {pen.pick(SECOND_SYLLABLES)}"
