"""Pages of establishments: what they make that was certified, where they are, what they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.certificates import CERTIFIED
from khuyencong.display.order import ids_in_order
from khuyencong.display.places import location_rows
from khuyencong.display.states import evidence, marks_of, remark
from khuyencong.display.view import Row, Section, View

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Card, Inline
    from khuyencong.model.products import OcopProduct, Producer


def producer(catalogue: Catalogue, record: Producer) -> View:
    """Return the page of an establishment: its products, where it is, what support it received."""
    made = _cards(catalogue, record, "products")
    stories = _cards(catalogue, record, "stories")
    lead: list[Inline] = [
        f"{len(made)} sản phẩm được chứng nhận là {CERTIFIED}."
        if made
        else f"Chưa thấy sản phẩm nào của cơ sở được chứng nhận là {CERTIFIED}."
    ]
    if not stories:
        lead.append("Chưa thấy nguồn nào kể cơ sở này được khuyến công hỗ trợ.")
    ocop = [_ocop(one) for one in record.ocop_products]
    rows = [Row("Loại hình", [record.kind], remark(record, "kind"))] if record.kind else []
    if record.name_language == "en":
        rows.append(Row("Về tên", ["Nguồn chỉ có tên tiếng Anh"]))
    return View(
        record=record,
        collection="producers",
        title=record.name,
        description=links.describe(f"{record.name}: sản phẩm được chứng nhận, nơi sản xuất, hỗ trợ đã nhận."),
        kicker="Cơ sở sản xuất",
        lead=lead,
        marks=list(marks_of(record)),
        rows=[*rows, *location_rows(catalogue, record.location)],
        sections=[
            Section("Sản phẩm được chứng nhận", cards=made),
            Section("Hỗ trợ đã nhận và chuyện được kể", cards=stories),
            Section("Điều đã thấy", bullets=record.facts),
            Section(
                "Sản phẩm OCOP",
                bullets=ocop,
                note=f"OCOP là chương trình khác; đây không phải {CERTIFIED}." if ocop else "",
            ),
        ],
    )


def _cards(catalogue: Catalogue, record: Producer, collection: str) -> list[Card]:
    found = catalogue.mentions_of("producers", record.id, collection)
    return cards(catalogue, collection, ids_in_order(catalogue, collection, found))


def _ocop(one: OcopProduct) -> str:
    """Return `Giỏ mây, 3 sao, năm 2021 – mới thấy ở một nguồn`."""
    stars = f"{one.stars} sao" if one.stars else ""
    year = f"năm {one.year}" if one.year else ""
    said = evidence(one.confidence, len(one.sources) or 2)
    text = ", ".join(part for part in (one.name, stars, year) if part)
    return " – ".join(part for part in (text, one.note, said.text.lower() if said else "") if part)
