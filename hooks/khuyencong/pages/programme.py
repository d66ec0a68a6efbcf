"""Pages of targets with their results, and of stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import results_words, target_words
from khuyencong.display.places import location_rows
from khuyencong.display.states import evidence, marks_of
from khuyencong.display.view import Row, Section, Table, View
from khuyencong.vietnamese import day, money, number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Inline
    from khuyencong.model.programme import Establishment, Item, Measurement, Story, Support, Target


def target(catalogue: Catalogue, record: Target) -> View:
    """Return the page of a target: what was promised, what came of it, or that there is no figure."""
    rows: list[Row | None] = [
        Row("Nhóm", [record.topic]) if record.topic else None,
        Row("Giai đoạn", [record.period]) if record.period else None,
        Row("Năm", [record.year]) if record.year else None,
        Row("Hạn", [record.deadline]) if record.deadline else None,
        Row("Ai nêu", [record.stated_by]) if record.stated_by else None,
        Row("Nêu ngày", [day(record.stated_on)]) if record.stated_on else None,
        Row("Văn bản", [links.link(catalogue, "policies", record.policy)]) if record.policy else None,
        _readings_of_period(catalogue, record),
        _money_span(record),
        Row("Phần của trung ương", [f"{number(record.national_share_percent)}%"])
        if record.national_share_percent is not None
        else None,
    ]
    lead = [line for line in (target_words(record), results_words(record)) if line]
    return View(
        record=record,
        collection="targets",
        title=record.indicator,
        description=links.describe(record.indicator),
        kicker=labels.TARGET_KINDS[record.kind],
        lead=lead or [record.indicator],
        marks=list(marks_of(record)),
        rows=[row for row in rows if row is not None],
        sections=[
            Section("Gồm có", bullets=[_item(one) for one in record.items]),
            Section(
                "Kết quả theo năm",
                table=_measurements("Kết quả theo năm", record.results),
                note=record.results_note or "",
            ),
            Section("Mốc trước giai đoạn", table=_measurements("Mốc trước giai đoạn", record.baseline)),
        ],
        related=[
            Section(
                "Nội dung hỗ trợ liên quan",
                bullets=links.links(
                    catalogue, "measures", catalogue.mentions_of("targets", record.id, "measures")
                ),
            )
        ],
    )


def _readings_of_period(catalogue: Catalogue, record: Target) -> Row | None:
    """The programme's own page may know that sources disagree on its period; its targets say so too."""
    if record.policy is None:
        return None
    found = [one for one in catalogue.get("policies", record.policy).conflicts if one.field == "period"]
    return Row("Giai đoạn, các nguồn nói khác nhau", found[0].readings) if found else None


def _money_span(record: Target) -> Row | None:
    if record.min_vnd is None or record.max_vnd is None:
        return None
    return Row("Số tiền", [f"từ {money(record.min_vnd)} đến {money(record.max_vnd)}"])


def _item(one: Item) -> str:
    head = labels.OPERATORS[one.operator]
    if one.value is not None:
        return f"{one.text}: {head}{number(one.value)}"
    if one.percent is not None:
        return f"{one.text}: {head}{number(one.percent)}%"
    if one.percent_min is not None and one.percent_max is not None:
        return f"{one.text}: {number(one.percent_min)}–{number(one.percent_max)}%"
    return one.text


def _measurements(caption: str, found: Iterable[Measurement]) -> Table | None:
    rows: list[list[list[Inline]]] = []
    for one in found:
        value = (
            number(one.value)
            if one.value is not None
            else f"{number(one.value_min or 0)}–{number(one.value_max or 0)}"
        )
        said = evidence(one.confidence, len(one.sources) or 2)
        remarks: list[Inline] = [text for text in (one.note,) if text]
        rows.append([[one.year], [f"{value} {one.unit}"], [*remarks, *([said] if said else [])]])
    return Table(caption, ("Năm", "Giá trị", "Ghi chú"), rows) if rows else None


def story(catalogue: Catalogue, record: Story) -> View:
    """Return the page of a story: who, what was given, what the source does not say."""
    support = record.support
    lead: list[Inline] = []
    if support and support.amount_vnd:
        lead.append(f"Được hỗ trợ {money(support.amount_vnd)}.")
    if record.support_seen:
        lead.append(f"Về hỗ trợ khuyến công: {record.support_seen}.")
    if record.text:
        lead.append(record.text)
    year = record.year or record.year_reported
    rows: list[Row | None] = [
        Row("Năm", [str(record.year)]) if record.year else None,
        Row("Năm nguồn kể", [str(record.year_reported)]) if record.year_reported else None,
        Row("Cơ sở", [_establishment(catalogue, one) for one in record.establishments])
        if record.establishments
        else None,
        Row("Sản phẩm", [record.product]) if record.product else None,
        *location_rows(catalogue, record.location),
        *_support_rows(record),
        Row("Đơn vị hỗ trợ, tổ chức", [links.organisation(catalogue, record.agency)])
        if record.agency
        else None,
        Row("Quyết định", [record.decision]) if record.decision else None,
        Row("Xếp loại", [record.grade]) if record.grade else None,
        Row("Về chứng nhận", [record.certified_seen]) if record.certified_seen else None,
    ]
    return View(
        record=record,
        collection="stories",
        title=record.title,
        description=links.describe(record.text or record.title),
        kicker=f"{labels.STORY_KINDS[record.kind]}{f' · {year}' if year else ''}",
        lead=lead or [labels.STORY_KINDS[record.kind]],
        marks=list(marks_of(record)),
        rows=[row for row in rows if row is not None],
        sections=[
            Section("Điều đã thấy", bullets=record.facts),
            Section("Điều nguồn không nói", bullets=record.missing),
        ],
    )


def _establishment(catalogue: Catalogue, one: Establishment) -> Inline:
    where = links.then(one.location)
    after = f" ({where})" if where else ""
    english = " – nguồn chỉ có tên tiếng Anh" if one.name_language == "en" else ""
    if one.producer:
        return links.link(catalogue, "producers", one.producer, text=one.name, after=after)
    return f"{one.name}{after}{english}"


def _own_share(support: Support) -> str | None:
    if support.own_share_vnd is None:
        return None
    basis = f" (chúng tôi tính: {support.own_share_basis})" if support.own_share_basis else ""
    return f"{money(support.own_share_vnd)}{basis}"


def _support_rows(record: Story) -> list[Row]:
    support = record.support
    if support is None:
        return []
    texts = (
        ("Nội dung được hỗ trợ", support.kind),
        ("Máy móc", support.machine),
        ("Tiền khuyến công hỗ trợ", money(support.amount_vnd) if support.amount_vnd else None),
        ("Về tiền hỗ trợ", support.amount_note),
        ("Tổng giá trị", money(support.total_vnd) if support.total_vnd else None),
        ("Tổng giá trị ít nhất", money(support.total_vnd_min) if support.total_vnd_min else None),
        ("Cơ sở tự bỏ", _own_share(support)),
        ("Quyết định hỗ trợ", support.decision),
    )
    return [Row(label, [value]) for label, value in texts if value]
