"""Pages of the votes: what was entered and certified, and which of it we know by name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.catalogue.votes import known_products
from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.order import ids_in_order
from khuyencong.display.states import marks_of
from khuyencong.display.view import Link, Meter, Row, Section, Table, View
from khuyencong.display.votes import COUNTS, outcomes
from khuyencong.timeline import PartialDate
from khuyencong.vietnamese import day, money, number, partial

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Inline
    from khuyencong.model.rounds import AreaCount, Round

COURSE = (
    ("plan", "Kế hoạch"),
    ("council_met", "Ngày họp hội đồng"),
    ("scored", "Ngày chấm"),
    ("scoring_place", "Nơi chấm"),
    ("decision", "Quyết định"),
    ("announced", "Ngày công bố"),
    ("awarded", "Ngày trao"),
    ("award_text", "Lúc trao"),
    ("award_place", "Nơi trao"),
    ("award_reported", "Ngày đăng tin về việc trao"),
)
"""How a vote went, from the plan to the award; days and the words of sources."""

ABOUT = (
    ("ordinal", "Lần thứ"),
    ("ordinal_basis", "Số lần lấy từ đâu"),
    ("period", "Giai đoạn"),
    ("based_on", "Dựa trên"),
    ("planned", "Dự kiến"),
    ("organiser", "Đơn vị tổ chức"),
    ("partner", "Phối hợp"),
    ("theme", "Chủ đề"),
)
REMARKS = (
    ("entered_text", "Số dự (lời của nguồn)"),
    ("entered_basis", "Số dự lấy từ đâu"),
    ("provinces_entered", "Số tỉnh dự"),
    ("qualified_rule", "Thế nào là đủ điểm"),
    ("group_note", "Về số theo nhóm"),
)
"""What sources say about the counts."""


def vote(catalogue: Catalogue, record: Round) -> View:
    """Return the page of a vote: what was entered and certified, by which decision, which names we know."""
    known = known_products(catalogue, record)
    shares = catalogue.mentions_of("rounds", record.id, "rounds")
    lead: list[Inline] = [f"{one}." for one in _sentences(record)]
    if known:
        lead.append(f"Trang này biết tên {len(known)} sản phẩm được công nhận.")
    lead += [f"{one.area}: {number(one.count)}." for one in record.cumulative]
    counts = [
        Row(label, [number(value)]) for name, label in COUNTS if (value := getattr(record, name)) is not None
    ]
    return View(
        record=record,
        collection="rounds",
        title=record.name,
        description=links.describe(f"{record.name}: số sản phẩm dự, số được công nhận, quyết định, nguồn."),
        kicker=f"{labels.ROUND_KINDS[record.kind]} · {labels.LEVELS[record.level]}",
        lead=lead or ["Chưa thấy tổng số trong nguồn."],
        marks=list(marks_of(record)),
        rows=_rows(catalogue, record),
        sections=[
            Section("Theo nhóm sản phẩm", table=_by_group(catalogue, record, known)),
            Section("Các con số", rows=[*counts, *_texts(record, REMARKS)]),
            _areas("Số dự theo vùng", record.entered_by_area),
            _areas("Số được công nhận theo nơi", record.certified_by_area),
            Section("Tỉnh đạt trên tỉnh trong vùng", bullets=record.provinces_certified_by_area),
            _areas("Số cộng dồn", record.cumulative, ""),
            Section("Phần của từng địa phương", cards=cards(catalogue, "rounds", shares)),
            _names(catalogue, record, known),
        ],
    )


def _sentences(record: Round) -> list[str]:
    """Return `45 sản phẩm dự` and so on: the first says what is counted."""
    first, *others = outcomes(record) or [""]
    number_, _, words = first.partition(" ")
    return [f"{number_} sản phẩm {words}", *others] if first else []


def _names(catalogue: Catalogue, record: Round, known: list[str]) -> Section:
    """Say how many of the certified products are known by name, and show these."""
    title = "Sản phẩm biết tên"
    shown = cards(catalogue, "products", ids_in_order(catalogue, "products", known))
    if record.certified is None:
        note = "Chưa thấy trong nguồn có bao nhiêu sản phẩm được công nhận." if known else ""
        return Section(title, paragraphs=[note] if note else (), cards=shown)
    missing = max(record.certified - len(known), 0)
    said = f"Trong {number(record.certified)} sản phẩm được công nhận, trang này biết tên {len(known)}"
    rest = f"; {number(missing)} sản phẩm chưa thấy tên trong nguồn." if missing else ", không thiếu tên nào."
    return Section(
        title,
        paragraphs=[said + rest],
        meter=Meter("Phần đã biết tên", min(len(known), record.certified), record.certified),
        cards=shown,
    )


def _rows(catalogue: Catalogue, record: Round) -> list[Row]:
    rows = _texts(record, COURSE)
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
    rows += _texts(record, ABOUT)
    if record.without_entry:
        rows.append(Row("Địa phương không dự", [", ".join(record.without_entry)]))
    return rows


def _texts(record: Round, fields: Iterable[tuple[str, str]]) -> list[Row]:
    """Return a row for each field that says something: the words of a source, or a day."""
    found = ((label, getattr(record, name)) for name, label in fields)
    return [
        Row(label, [partial(value) if isinstance(value, PartialDate) else value])
        for label, value in found
        if value
    ]


def _by_group(catalogue: Catalogue, record: Round, known: list[str]) -> Table | None:
    entered = {one.group: one.count for one in record.entered_by_group}
    certified = {one.group: one.count for one in record.certified_by_group}
    if not entered and not certified:
        return None
    named = Counter(catalogue.products[one].group for one in known)
    rows: list[list[list[Inline]]] = [
        [
            [Link(group.name, links.facet("products", "nhom", group.id)) if named[group.id] else group.name],
            [_count(entered.get(group.id))],
            [_count(certified.get(group.id))],
            [number(named[group.id])],
        ]
        for group in catalogue.site.product_groups
        if group.id in entered or group.id in certified or named[group.id]
    ]
    return Table("Theo nhóm sản phẩm", ("Nhóm", "Dự", "Được công nhận", "Biết tên"), rows)


def _count(value: int | None) -> str:
    return "chưa có số liệu" if value is None else number(value)


def _areas(title: str, counts: Iterable[AreaCount], unit: str = " sản phẩm") -> Section:
    return Section(title, bullets=[f"{one.area}: {number(one.count)}{unit}" for one in counts])
