"""Pages of organisations: what they do, who follows them, how to reach them, what they issued and held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.order import ids_in_order
from khuyencong.display.states import marks_of, remark
from khuyencong.display.view import Row, Section, View
from khuyencong.pages.events import figure
from khuyencong.vietnamese import day, partial

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Inline
    from khuyencong.model.places import Official, Organisation


def organisation(catalogue: Catalogue, record: Organisation) -> View:
    """Return the page of an organisation: what it does, who follows it, how to reach it."""
    lead: list[Inline] = [record.role, f"{labels.ORGANISATION_STATES[record.state]}."]
    if record.state_note:
        lead.append(record.state_note)
    if record.valid_until:
        lead.append(f"Có đến hết ngày {day(record.valid_until)}.")
    if record.successor:
        lead.append(links.link(catalogue, "organisations", record.successor, after=" là cơ quan tiếp nhận"))
    issued = catalogue.named.get((record.id, "policies"), ())
    organised = catalogue.named.get((record.id, "events"), ())
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


def _official(one: Official) -> str:
    as_of = f", theo nguồn lúc {partial(one.as_of)}" if one.as_of else ""
    return f"{one.role}: {one.name}{as_of}"
