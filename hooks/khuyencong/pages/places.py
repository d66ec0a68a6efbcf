"""Pages of places and organisations, then and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.order import ids_in_order
from khuyencong.display.states import evidence, marks_of, remark
from khuyencong.display.view import Row, Section, Table, View
from khuyencong.pages.events import figure
from khuyencong.vietnamese import day, number, partial

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Card, Inline
    from khuyencong.model.places import Craft, FormedFrom, Organisation, Place


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
                bullets=links.links(catalogue, "places", _inside(catalogue, record)),
                folded=True,
            ),
        ],
        related=[
            Section("Sản phẩm được chứng nhận ở đây", cards=_cards(catalogue, record, "products")),
            Section("Cơ sở sản xuất ở đây", cards=_cards(catalogue, record, "producers"), folded=True),
            Section("Sự kiện ở đây", cards=_cards(catalogue, record, "events"), folded=True),
            Section("Địa điểm tổ chức ở đây", cards=_cards(catalogue, record, "venues"), folded=True),
            Section("Chuyện ở đây", cards=_cards(catalogue, record, "stories"), folded=True),
        ],
    )


def _cards(catalogue: Catalogue, record: Place, collection: str) -> list[Card]:
    found = catalogue.mentions_of("places", record.id, collection)
    return cards(catalogue, collection, ids_in_order(catalogue, collection, found))


def _inside(catalogue: Catalogue, record: Place) -> list[str]:
    return [one.id for one in catalogue.places.values() if one.within == record.id]


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


def organisation(catalogue: Catalogue, record: Organisation) -> View:
    """Return the page of an organisation: what it does, who follows it, how to reach it."""
    lead: list[Inline] = [record.role, f"{labels.ORGANISATION_STATES[record.state]}."]
    if record.state_note:
        lead.append(record.state_note)
    if record.valid_until:
        lead.append(f"Có đến hết ngày {day(record.valid_until)}.")
    if record.successor:
        lead.append(links.link(catalogue, "organisations", record.successor, after=" là cơ quan tiếp nhận"))
    issued = [one.id for one in catalogue.policies.values() if _is_named(catalogue, record, one.issuer)]
    organised = [one.id for one in catalogue.events.values() if _is_named(catalogue, record, one.organisers)]
    return View(
        record=record,
        collection="organisations",
        title=record.name,
        description=links.describe(record.role),
        kicker=f"Cơ quan, tổ chức · {labels.LEVELS[record.level]}",
        lead=lead,
        marks=list(marks_of(record)),
        rows=_organisation_rows(catalogue, record),
        sections=[
            Section(
                "Tên qua các thời kỳ",
                bullets=[f"{one.name} (thấy trong {one.seen_in})" for one in record.former_names],
            ),
            Section("Người giữ chức (theo nguồn)", bullets=[_official(one) for one in record.officials]),
            Section(
                "Đơn vị trực thuộc",
                bullets=[figure(one) for one in record.units],
                note=record.units_note or "",
            ),
        ],
        related=[
            Section(
                "Văn bản đã ban hành có trong sổ",
                cards=cards(catalogue, "policies", ids_in_order(catalogue, "policies", issued)),
                folded=True,
            ),
            Section(
                "Sự kiện đã tổ chức",
                cards=cards(catalogue, "events", ids_in_order(catalogue, "events", organised)),
                folded=True,
            ),
        ],
    )


def _is_named(catalogue: Catalogue, record: Organisation, names: list[str]) -> bool:
    return any(catalogue.organisations_by_name.get(name.lower()) == record.id for name in names)


def _organisation_rows(catalogue: Catalogue, record: Organisation) -> list[Row]:
    rows: list[Row | None] = [
        Row("Cấp trên", [links.link(catalogue, "organisations", record.parent)], remark(record, "parent"))
        if record.parent
        else None,
        Row("Địa phương", [record.locality]) if record.locality else None,
        _noted(
            "Có từ",
            day(record.valid_from) if record.valid_from else None,
            record.valid_from_note,
            remark(record, "valid_from"),
        ),
        _noted("Địa chỉ", record.address, record.address_note, remark(record, "address")),
        _noted("Điện thoại", record.phone, record.phone_note, remark(record, "phone")),
        Row(
            "Trang điện tử",
            [
                *(links.website(one) for one in record.websites),
                *([record.website_note] if record.website_note else []),
            ],
            remark(record, "websites"),
        )
        if record.websites
        else None,
    ]
    return [row for row in rows if row is not None]


def _noted(label: str, value: str | None, note: str | None, doubt: str) -> Row | None:
    return Row(label, [value, *([note] if note else [])], doubt) if value else None


def _official(one: object) -> str:
    as_of = f", theo nguồn lúc {partial(one.as_of)}" if one.as_of else ""  # type: ignore[attr-defined]
    return f"{one.role}: {one.name}{as_of}"  # type: ignore[attr-defined]
