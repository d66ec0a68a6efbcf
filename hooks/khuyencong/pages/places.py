"""Pages of places, then and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.order import ids_in_order
from khuyencong.display.states import evidence, marks_of
from khuyencong.display.view import Link, Row, Section, Table, View
from khuyencong.model import COLLECTIONS
from khuyencong.pages.events import figure
from khuyencong.vietnamese import day, number

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Inline
    from khuyencong.model.places import Craft, FormedFrom, Place

HERE = (
    ("products", "Sản phẩm được chứng nhận ở đây"),
    ("producers", "Cơ sở sản xuất ở đây"),
    ("events", "Sự kiện ở đây"),
    ("venues", "Địa điểm tổ chức ở đây"),
    ("stories", "Chuyện ở đây"),
)
MOST_CARDS = 24
"""So many records of a collection are shown on the page of a place."""


def place(catalogue: Catalogue, record: Place) -> View:
    """Return the page of a unit: since when, until when, what it became or was formed from."""
    lead: list[Inline] = []
    if record.valid_until:
        lead.append(f"{record.name} có đến hết ngày {day(record.valid_until)}.")
    if record.valid_from:
        lead.append(f"{record.name} có từ ngày {day(record.valid_from)}.")
    if record.unmerged:
        lead.append("Giữ nguyên địa giới, không sáp nhập.")
    return View(
        record=record,
        collection="places",
        title=record.name,
        description=links.describe(f"{record.name}: trước và sau khi sắp xếp, sản phẩm, sự kiện, nghề."),
        kicker=f"Địa bàn · {record.kind}",
        lead=lead or [f"{record.name}: các đơn vị liên quan, sản phẩm và sự kiện."],
        marks=list(marks_of(record)),
        rows=_place_rows(catalogue, record),
        sections=[
            Section("Nay là", bullets=links.links(catalogue, "places", record.became)),
            Section(
                "Lập từ",
                bullets=[_formed(catalogue, one) for one in record.formed_from],
                note=record.formed_from_text or "",
            ),
            Section("Xã, phường cũ và nay thuộc đâu", table=_old_units(catalogue, record)),
            Section("Nghề, làng nghề", bullets=[_craft(one) for one in record.crafts]),
            Section("Điều đã thấy", bullets=[*record.facts, *(figure(one) for one in record.figures)]),
            Section(
                "Các đơn vị bên trong",
                bullets=links.links(catalogue, "places", catalogue.whereabouts.inside.get(record.id, ())),
                folded=True,
            ),
        ],
        related=[_here(catalogue, record, collection, title) for collection, title in HERE],
    )


def _here(catalogue: Catalogue, record: Place, collection: str, title: str) -> Section:
    """Return the records in a unit, by the names of any time; of many the first, and the way to all."""
    found = ids_in_order(catalogue, collection, catalogue.located.at(record.id, collection))
    rest = len(found) - MOST_CARDS
    more = f"Còn {rest} nữa: xem mọi {COLLECTIONS[collection].one}"
    return Section(
        f"{title} ({len(found)})" if found else title,
        cards=cards(catalogue, collection, found[:MOST_CARDS]),
        more=Link(more, _all(catalogue, record, collection)) if rest > 0 else None,
        folded=collection != "products",
    )


def _all(catalogue: Catalogue, record: Place, collection: str) -> str:
    """Return the page of all records of a collection here; the list of all where there is no such page."""
    direct = catalogue.mentions_of("places", record.id, collection)
    if collection == "products" or (collection == "events" and direct):
        return links.facet(collection, "dia-ban", record.id)
    return f"{COLLECTIONS[collection].path}/"


def _place_rows(catalogue: Catalogue, record: Place) -> list[Row]:
    rows: list[Row | None] = [
        Row("Thuộc", [links.link(catalogue, "places", record.within)]) if record.within else None,
        Row("Diện tích", [f"{number(record.area_km2)} km²"]) if record.area_km2 is not None else None,
        Row("Số dân", [f"{number(record.population)} người"]) if record.population is not None else None,
        Row("Trụ sở", [record.seat]) if record.seat else None,
        Row("Mã đơn vị", [record.code]) if record.code else None,
    ]
    return [row for row in rows if row is not None]


def _formed(catalogue: Catalogue, one: FormedFrom) -> Inline:
    part = " (một phần)" if one.part else ""
    known = one.place or one.within
    if known is None:
        return f"{one.name}{part}"
    if one.place:
        return links.link(catalogue, "places", one.place, after=part)
    return links.link(
        catalogue, "places", known, text=f"{one.name}{part}, {links.title(catalogue.places[known])}"
    )


def _old_units(catalogue: Catalogue, record: Place) -> Table | None:
    if not record.old_units:
        return None
    rows: list[list[list[Inline]]] = [
        [
            [one.name],
            [
                *links.links(catalogue, "places", one.became),
                *(["bị chia ra nhiều đơn vị"] if one.split else []),
            ],
        ]
        for one in record.old_units
    ]
    return Table("Xã, phường cũ và nay thuộc đâu", ("Tên cũ", "Nay thuộc"), rows)


def _craft(one: Craft) -> str:
    said = evidence(one.confidence, len(one.sources) or 2)
    where = f" ({one.old_place})" if one.old_place else ""
    note = f": {one.note}" if one.note else ""
    return f"{one.name}{where}{note}{f' – {said.text.lower()}' if said else ''}"
