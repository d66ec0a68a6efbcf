"""Pages of the votes: what was entered and certified, and which of it we know by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.states import marks_of
from khuyencong.display.view import Row, Section, Table, View
from khuyencong.vietnamese import day, money, number, partial

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Inline
    from khuyencong.model.rounds import AreaCount, Round

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


def vote(catalogue: Catalogue, record: Round) -> View:
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
