"""Pages of certified products, producers and rounds of voting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.states import marks_of, remark, state, states_of
from khuyencong.display.view import Row, Section, Table, View
from khuyencong.vietnamese import day, money, number, partial

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue, CertificateFacts
    from khuyencong.display.view import Inline
    from khuyencong.model.products import Producer, Product
    from khuyencong.model.rounds import AreaCount, Round

CERTIFIED = "sản phẩm công nghiệp nông thôn tiêu biểu"
ROUND_NUMBERS = (
    ("entered", "Số sản phẩm dự"),
    ("establishments_entered", "Số cơ sở dự"),
    ("localities_entered", "Số địa phương dự"),
    ("groups", "Số nhóm có dự"),
    ("sent", "Số sản phẩm gửi dự"),
    ("qualified", "Số đủ điểm ở vòng chấm"),
    ("selected", "Số được chọn"),
    ("proposed", "Số được đề nghị công nhận"),
    ("certified", "Số được công nhận"),
    ("establishments_certified", "Số cơ sở được công nhận"),
    ("provinces_certified", "Số tỉnh có sản phẩm được công nhận"),
    ("certified_regional", "Trong đó đã đạt cấp khu vực"),
    ("nominated_regional", "Số được đề cử lên cấp khu vực"),
    ("nationwide_entered", "Cả nước cùng năm: số dự"),
    ("nationwide_certified", "Cả nước cùng năm: số được công nhận"),
)
ROUND_LEAD = (
    ("entered", "dự"),
    ("qualified", "đủ điểm ở vòng chấm"),
    ("selected", "được chọn"),
    ("proposed", "được đề nghị công nhận"),
    ("certified", "được công nhận"),
)
"""The counts that answer first, in the order of the vote."""

ROUND_TEXTS = (
    ("entered_text", "Số dự (lời của nguồn)"),
    ("entered_basis", "Số dự lấy từ đâu"),
    ("provinces_entered", "Số tỉnh dự"),
    ("qualified_rule", "Thế nào là đủ điểm"),
    ("group_note", "Về số theo nhóm"),
    ("ordinal", "Lần thứ"),
    ("ordinal_basis", "Số lần lấy từ đâu"),
    ("period", "Giai đoạn"),
    ("based_on", "Dựa trên"),
    ("planned", "Dự kiến"),
    ("organiser", "Đơn vị tổ chức"),
    ("partner", "Phối hợp"),
    ("plan", "Kế hoạch"),
    ("decision", "Quyết định"),
    ("scoring_place", "Nơi chấm"),
    ("award_text", "Lúc trao"),
    ("award_place", "Nơi trao"),
    ("theme", "Chủ đề"),
)
ROUND_DATES = (
    ("council_met", "Ngày họp hội đồng"),
    ("scored", "Ngày chấm"),
    ("announced", "Ngày công bố"),
    ("awarded", "Ngày trao"),
    ("award_reported", "Ngày đăng tin về việc trao"),
)


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


def round_(catalogue: Catalogue, record: Round) -> View:
    """Return the page of a vote: what was entered and certified, by which decision, which names we know."""
    known = catalogue.mentions_of("rounds", record.id, "products")
    shares = catalogue.mentions_of("rounds", record.id, "rounds")
    lead: list[Inline] = []
    lead += [
        f"{number(value)} sản phẩm {words}."
        for name, words in ROUND_LEAD
        if (value := getattr(record, name)) is not None
    ]
    if record.certified is not None:
        missing = max(record.certified - len(known), 0)
        names = f"Trang này biết tên {len(known)}" if known else "Chưa thấy tên sản phẩm nào"
        lead.append(f"{names}; {missing} sản phẩm chưa thấy tên trong nguồn." if known else f"{names}.")
    lead += [f"{one.area}: {number(one.count)}." for one in record.cumulative]
    rows = [
        Row(label, [number(value)])
        for name, label in ROUND_NUMBERS
        if (value := getattr(record, name)) is not None
    ]
    rows += [Row(label, [partial(value)]) for name, label in ROUND_DATES if (value := getattr(record, name))]
    rows += [Row(label, [value]) for name, label in ROUND_TEXTS if (value := getattr(record, name))]
    if record.prize_per_product_vnd:
        rows.append(Row("Tiền thưởng mỗi sản phẩm", [money(record.prize_per_product_vnd)]))
    if record.certificate_valid_until:
        rows.append(Row("Giấy chứng nhận có giá trị đến hết", [day(record.certificate_valid_until)]))
    if record.documents:
        rows.append(Row("Văn bản khác", record.documents))
    if record.policies:
        rows.append(Row("Văn bản trong sổ", links.links(catalogue, "policies", record.policies)))
    if record.part_of:
        rows.append(Row("Thuộc đợt", [links.link(catalogue, "rounds", record.part_of)]))
    if record.without_entry:
        rows.append(Row("Địa phương không dự", [", ".join(record.without_entry)]))
    return View(
        record=record,
        collection="rounds",
        title=record.name,
        description=links.describe(f"{record.name}: số sản phẩm dự, số được công nhận, quyết định, nguồn."),
        kicker=f"{labels.ROUND_KINDS[record.kind]} · {labels.LEVELS[record.level]}",
        lead=lead or ["Chưa thấy tổng số trong nguồn."],
        marks=list(marks_of(record)),
        rows=rows,
        sections=[
            Section("Theo nhóm sản phẩm", table=_by_group(catalogue, record)),
            _areas("Số dự theo vùng", record.entered_by_area),
            _areas("Số được công nhận theo nơi", record.certified_by_area),
            Section("Tỉnh đạt trên tỉnh trong vùng", bullets=record.provinces_certified_by_area),
            _areas("Số cộng dồn", record.cumulative, ""),
            Section("Phần của từng địa phương", cards=cards(catalogue, "rounds", shares)),
            Section("Sản phẩm biết tên", cards=cards(catalogue, "products", known)),
        ],
    )


def _by_group(catalogue: Catalogue, record: Round) -> Table | None:
    entered = {one.group: one.count for one in record.entered_by_group}
    certified = {one.group: one.count for one in record.certified_by_group}
    if not entered and not certified:
        return None
    rows: list[list[list[Inline]]] = [
        [[group.name], [_count(entered.get(group.id))], [_count(certified.get(group.id))]]
        for group in catalogue.site.product_groups
        if group.id in entered or group.id in certified
    ]
    return Table("Theo nhóm sản phẩm", ("Nhóm", "Dự", "Được công nhận"), rows)


def _count(value: int | None) -> str:
    return "chưa có số liệu" if value is None else number(value)


def _areas(title: str, counts: Iterable[AreaCount], unit: str = " sản phẩm") -> Section:
    return Section(title, bullets=[f"{one.area}: {number(one.count)}{unit}" for one in counts])
