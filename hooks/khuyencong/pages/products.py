"""Pages of certified products and of who makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.certificates import CERTIFIED, certificate_sentence, level_words
from khuyencong.display.order import ids_in_order
from khuyencong.display.pictures import drawing_of, photos_of
from khuyencong.display.places import location_rows
from khuyencong.display.states import evidence, marks_of, remark, state, states_of
from khuyencong.display.view import Link, Row, Section, Table, View
from khuyencong.pages.certified import product_json_ld
from khuyencong.pages.label import product_actions
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue import Catalogue, CertificateFacts, ProductFacts
    from khuyencong.display.view import Inline
    from khuyencong.model.products import Product


def product(catalogue: Catalogue, record: Product) -> View:
    """Return the page of a product: certificate, level, year, until when; producer; place then and now."""
    facts = catalogue.product_facts[record.id]
    producer_name = (
        catalogue.producers[record.producer].name if record.producer else "cơ sở nguồn không nêu tên"
    )
    group = next(one for one in catalogue.site.product_groups if one.id == record.group)
    return View(
        record=record,
        collection="products",
        title=record.name,
        description=links.describe(
            f"{record.name}, {producer_name}, {links.then(record.location)}: {CERTIFIED}."
        ),
        kicker=f"{CERTIFIED[0].upper()}{CERTIFIED[1:]} · {group.name}",
        lead=_lead(catalogue, facts),
        states=states_of(catalogue, record),
        marks=list(marks_of(record)),
        drawing=drawing_of(catalogue, record),
        photos=photos_of(catalogue, record),
        actions=product_actions(catalogue, record),
        rows=_product_rows(catalogue, record, group.name),
        sections=[
            Section("Sản phẩm", paragraphs=[record.description] if record.description else ()),
            Section("Các lần được chứng nhận", table=_certificates(catalogue, facts.certificates)),
            _support(catalogue, record),
        ],
        json_ld=product_json_ld(catalogue, record),
        related=list(_beside(catalogue, record, group.name)),
    )


def _lead(catalogue: Catalogue, facts: ProductFacts) -> list[Inline]:
    """Say what the certificate says that lasts longest; the table below tells of every one."""
    if facts.best is None:
        return ["Chưa thấy giấy chứng nhận nào trong nguồn."]
    lines: list[Inline] = [certificate_sentence(catalogue, facts.best)]
    if more := len(facts.certificates) - 1:
        lines.append(f"Sản phẩm còn {more} lần được chứng nhận khác, kể ở bên dưới.")
    return lines


def _support(catalogue: Catalogue, record: Product) -> Section:
    """Tell what the producer was given, or that no source tells of it."""
    title = "Cơ sở đã được hỗ trợ gì"
    if not record.producer:
        return Section(title)
    stories = catalogue.mentions_of("producers", record.producer, "stories")
    if not stories:
        return Section(title, paragraphs=["Chưa thấy nguồn nào kể cơ sở này được khuyến công hỗ trợ."])
    return Section(title, cards=cards(catalogue, "stories", ids_in_order(catalogue, "stories", stories)))


def _beside(catalogue: Catalogue, record: Product, group: str) -> Iterator[Section]:
    """Yield a few other products of the producer, of the place and of the group, and the way to all."""
    beside = catalogue.neighbours.of(record)
    if record.producer and beside.of_producer:
        maker = Link("Trang của cơ sở", catalogue.path("producers", record.producer))
        shown = cards(catalogue, "products", beside.of_producer)
        yield Section("Sản phẩm khác của cơ sở này", cards=shown, more=maker)
    if beside.of_place:
        name = catalogue.places[beside.place].name
        there = Link(f"Mọi sản phẩm ở {name}", links.facet("products", "dia-ban", beside.place))
        shown = cards(catalogue, "products", beside.of_place)
        yield Section(f"Sản phẩm khác ở {name}", cards=shown, more=there)
    if beside.of_group:
        same = Link(f"Mọi sản phẩm nhóm {group}", links.facet("products", "nhom", record.group))
        shown = cards(catalogue, "products", beside.of_group)
        yield Section(f"Sản phẩm khác nhóm {group}", cards=shown, more=same, folded=True)


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
    to_group = Link(group, links.facet("products", "nhom", record.group))
    rows.append(Row("Nhóm", [to_group], remark(record, "group")))
    rows += location_rows(catalogue, record.location)
    if record.ocop is not None:
        stars = f"{record.ocop.stars} sao" if record.ocop.stars else ""
        year = f"năm {record.ocop.year}" if record.ocop.year else ""
        rows.append(Row("OCOP", [", ".join(part for part in (stars, year, record.ocop.note or "") if part)]))
    return rows


def _certificates(catalogue: Catalogue, certificates: Iterable[CertificateFacts]) -> Table | None:
    rows: list[list[list[Inline]]] = []
    for facts in certificates:
        one = facts.certification
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
        if said := evidence(one.confidence, len(one.sources) or 2):
            decision.append(said)
        rows.append(
            [
                [level_words(one)],
                [str(one.year) if one.year else "nguồn không ghi"],
                decision or ["nguồn không nêu"],
                [*_until(catalogue, facts), state("certificate", facts.timeline)],
            ]
        )
    return (
        Table("Các lần được chứng nhận", ("Cấp", "Năm", "Đợt, quyết định", "Có giá trị đến hết"), rows)
        if rows
        else None
    )


def _until(catalogue: Catalogue, facts: CertificateFacts) -> list[Inline]:
    if facts.certification.revoked:
        return [f"bị thu hồi ngày {day(facts.certification.revoked)}"]
    if facts.until is None:
        return ["chưa rõ"]
    if facts.by_rule is None:
        return [day(facts.until)]
    return [day(facts.until), links.link(catalogue, "policies", facts.by_rule, before="tính theo ")]
