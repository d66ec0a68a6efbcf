"""Pages of certified products and of who makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.states import marks_of, remark, state, states_of
from khuyencong.display.view import Row, Section, Table, View
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue, CertificateFacts
    from khuyencong.display.view import Inline
    from khuyencong.model.products import Producer, Product

CERTIFIED = "sản phẩm công nghiệp nông thôn tiêu biểu"


def product(catalogue: Catalogue, record: Product) -> View:
    """Return the page of a product: certificate, level, year, until when; producer; place then and now."""
    facts = catalogue.product_facts[record.id]
    producer_name = (
        catalogue.producers[record.producer].name if record.producer else "cơ sở nguồn không nêu tên"
    )
    group = next(one.name for one in catalogue.site.product_groups if one.id == record.group)
    same_producer = (
        [one for one in catalogue.mentions_of("producers", record.producer, "products") if one != record.id]
        if record.producer
        else []
    )
    return View(
        record=record,
        collection="products",
        title=record.name,
        description=links.describe(
            f"{record.name}, {producer_name}, {links.then(record.location)}: {CERTIFIED}."
        ),
        kicker=f"{CERTIFIED[0].upper()}{CERTIFIED[1:]} · {group}",
        lead=_certificates_lead(catalogue, facts.certificates),
        states=states_of(catalogue, record),
        marks=list(marks_of(record)),
        rows=_product_rows(catalogue, record, group),
        sections=[
            Section("Sản phẩm", paragraphs=[record.description] if record.description else ()),
            Section("Các lần được chứng nhận", table=_certificates(catalogue, facts.certificates)),
        ],
        related=[
            Section("Sản phẩm khác của cơ sở này", cards=cards(catalogue, "products", same_producer)),
        ],
    )


def _certificates_lead(catalogue: Catalogue, certificates: Iterable[CertificateFacts]) -> list[Inline]:
    lines: list[Inline] = []
    for one in certificates:
        year = f" năm {one.certification.year}" if one.certification.year else " (nguồn không ghi năm)"
        region = f" {one.certification.region}" if one.certification.region else ""
        until = f" Có giá trị đến hết ngày {day(one.until)}" if one.until else " Chưa rõ thời hạn"
        by = f" (tính theo {links.short_policy(catalogue.policies[one.by_rule])})" if one.by_rule else ""
        if one.certification.revoked:
            until, by = f" Bị thu hồi ngày {day(one.certification.revoked)}", ""
        lines.append(f"Được chứng nhận {labels.LEVELS[one.certification.level]}{region}{year}.{until}{by}.")
    return lines or ["Chưa thấy giấy chứng nhận nào trong nguồn."]


def _product_rows(catalogue: Catalogue, record: Product, group: str) -> list[Row]:
    rows = []
    if record.producer:
        rows.append(
            Row(
                "Cơ sở sản xuất",
                [links.link(catalogue, "producers", record.producer)],
                remark(record, "producer"),
            )
        )
    else:
        rows.append(Row("Cơ sở sản xuất", ["Nguồn không nêu tên cơ sở"]))
    rows.append(Row("Nhóm", [group], remark(record, "group")))
    rows += location_rows(catalogue, record.location)
    if record.ocop is not None:
        stars = f"{record.ocop.stars} sao" if record.ocop.stars else ""
        year = f"năm {record.ocop.year}" if record.ocop.year else ""
        rows.append(Row("OCOP", [", ".join(part for part in (stars, year, record.ocop.note or "") if part)]))
    return rows


def location_rows(catalogue: Catalogue, location: object) -> list[Row]:
    """Return the rows of a place: by its names then, and by those of today."""
    rows = []
    if said := links.then(location):  # type: ignore[arg-type]
        rows.append(Row("Nơi (tên lúc nguồn viết)", [said]))
    if today := links.now(catalogue, location):  # type: ignore[arg-type]
        known = location.commune_now or location.province_now  # type: ignore[attr-defined]
        rows.append(Row("Nay thuộc" if known else "Địa bàn", today))
    return rows


def _certificates(catalogue: Catalogue, certificates: Iterable[CertificateFacts]) -> Table | None:
    rows: list[list[list[Inline]]] = []
    for facts in certificates:
        one = facts.certification
        level = " ".join(part for part in (labels.LEVELS[one.level], one.region) if part)
        decision: list[Inline] = []
        if one.round:
            decision.append(links.link(catalogue, "rounds", one.round))
        elif one.round_name:
            decision.append(one.round_name)
        if one.decision:
            signed = f", ngày {day(one.decided)}" if one.decided else ""
            decision.append(f"Quyết định {one.decision}{signed}")
        if one.decision_basis:
            decision.append(f"Số quyết định: {one.decision_basis}")
        if one.number:
            decision.append(f"Giấy số {one.number}")
        decision += [text for text in (one.prize, one.note) if text]
        rows.append(
            [
                [level],
                [str(one.year) if one.year else "nguồn không ghi"],
                decision or ["nguồn không nêu"],
                [_until(facts), state("certificate", facts.timeline)],
            ]
        )
    return (
        Table("Các lần được chứng nhận", ("Cấp", "Năm", "Đợt, quyết định", "Có giá trị đến hết"), rows)
        if rows
        else None
    )


def _until(facts: CertificateFacts) -> str:
    if facts.certification.revoked:
        return "bị thu hồi"
    return day(facts.until) if facts.until else "chưa rõ"


def producer(catalogue: Catalogue, record: Producer) -> View:
    """Return the page of an establishment: its products, where it is, what support it received."""
    made = catalogue.mentions_of("producers", record.id, "products")
    stories = catalogue.mentions_of("producers", record.id, "stories")
    lead: list[Inline] = [
        f"{len(made)} sản phẩm được chứng nhận là {CERTIFIED}."
        if made
        else f"Chưa thấy sản phẩm nào của cơ sở được chứng nhận là {CERTIFIED}."
    ]
    ocop: list[Inline] = []
    for one in record.ocop_products:
        stars = f", {one.stars} sao" if one.stars else ""
        year = f", năm {one.year}" if one.year else ""
        ocop.append(f"{one.name}{stars}{year}{f' – {one.note}' if one.note else ''}")
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
            Section("Sản phẩm được chứng nhận", cards=cards(catalogue, "products", made)),
            Section("Hỗ trợ đã nhận và chuyện được kể", cards=cards(catalogue, "stories", stories)),
            Section("Điều đã thấy", bullets=record.facts),
            Section(
                "Sản phẩm OCOP",
                bullets=ocop,
                note=f"OCOP là chương trình khác; đây không phải {CERTIFIED}." if ocop else "",
            ),
        ],
    )
