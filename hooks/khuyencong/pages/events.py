"""Pages of events and of venues."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.cards import cards
from khuyencong.display.order import ids_in_order
from khuyencong.display.states import evidence, marks_of, remark, states_of
from khuyencong.display.view import Link, Outward, Row, Section, View
from khuyencong.pages.sharing import event_actions, event_json_ld
from khuyencong.timeline import midnight
from khuyencong.vietnamese import day, number, partial, span

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.display.view import Inline
    from khuyencong.model.events import Decision, Event, Venue
    from khuyencong.model.record import Figure

NOT_ANNOUNCED = (
    ("organisers", "đơn vị tổ chức"),
    ("audience", "ai dự được"),
    ("support", "được hỗ trợ gì"),
    ("prepare", "cần chuẩn bị gì"),
    ("registration", "cách đăng ký"),
)
"""What a visitor needs of an event, by field; what is missing is said to be missing."""

HOW_TO_FOLLOW = (
    "iPhone: bấm “Theo dõi cả lịch” ở trên. Google Lịch, Outlook: chọn thêm lịch từ URL rồi dán địa chỉ này."
)

MAP = "https://www.openstreetmap.org/search?query="


def event(catalogue: Catalogue, record: Event) -> View:
    """Return the page of an event: dates in words, where, who may join, support, how to register."""
    lead: list[Inline] = [_when(record)]
    lead += _decided(catalogue, "Sự kiện đã bị huỷ", record.cancelled)
    lead += _decided(catalogue, "Sự kiện đã bị hoãn", record.postponed)
    lead.append(f"Nơi: {_where(record)}.")
    if record.registration is not None or not _over(catalogue, record):
        lead.append(_registration(record)[0])
    return View(
        record=record,
        collection="events",
        title=record.name,
        description=links.describe(f"{labels.EVENT_KINDS[record.kind]}: {_when(record)} {record.summary}"),
        kicker=record.milestone.capitalize() if record.milestone else labels.EVENT_KINDS[record.kind],
        lead=lead,
        states=states_of(catalogue, record),
        marks=list(marks_of(record)),
        rows=_rows(catalogue, record),
        actions=[] if record.milestone else event_actions(catalogue, record),
        json_ld=event_json_ld(catalogue, record),
        sections=[
            Section("Giới thiệu", paragraphs=[record.summary]),
            Section("Quy mô đã thấy", bullets=[figure(one) for one in record.scale]),
            Section("Lịch đã đổi", bullets=[_former(one) for one in record.former_dates]),
            Section(
                "Nằm trong sự kiện này",
                cards=cards(catalogue, "events", catalogue.event_facts[record.id].parts),
            ),
        ],
    )


def _over(catalogue: Catalogue, record: Event) -> bool:
    """Whether the event was over already when the data was last reviewed."""
    states = catalogue.event_facts[record.id].timeline
    return states.at(midnight(catalogue.as_of)) in {"past", "cancelled"}


def _when(record: Event) -> str:
    if record.start is None:
        return "Chưa công bố ngày."
    text = span(record.start, record.end)
    lacking = " Chưa rõ ngày kết thúc." if record.start.has_day and record.end is None else ""
    known = record.start.has_day or (record.end is not None and record.end.has_day)
    no_day = "" if known else " Nguồn chưa cho biết ngày."
    return f"{text[0].upper()}{text[1:]}.{lacking}{no_day}"


def _where(record: Event) -> str:
    return ", ".join(
        part for part in (record.venue_name, record.locality, record.city, record.country) if part
    )


def _where_rows(catalogue: Catalogue, record: Event) -> list[Inline]:
    if record.venue is None:
        return [_where(record)]
    venue_record = catalogue.venues[record.venue]
    address = venue_record.address or venue_record.address_before
    around = ", ".join(part for part in (record.locality, record.city, record.country) if part)
    lines: list[Inline] = [links.link(catalogue, "venues", record.venue), around]
    return [*lines, f"Địa chỉ: {address}"] if address else lines


def _not_announced(record: Event) -> str:
    """Name what the sources do not say, once, in place of a row for each."""
    missing = [words for field, words in NOT_ANNOUNCED if not getattr(record, field)]
    return f"Nguồn đã đọc chưa cho biết: {', '.join(missing)}." if missing else ""


def _decided(catalogue: Catalogue, words: str, decision: Decision | None) -> list[Inline]:
    if decision is None:
        return []
    reason = f": {decision.reason}" if decision.reason else ""
    lines: list[Inline] = [f"{words} (quyết định ngày {day(decision.on)}){reason}."]
    if decision.replaced_by:
        lines.append(links.link(catalogue, "events", decision.replaced_by, after=" là kỳ mới"))
    return lines


def _registration(record: Event) -> list[Inline]:
    asked = record.registration
    if asked is None:
        return ["Cách đăng ký: chưa công bố trong nguồn đã đọc."]
    lines: list[Inline] = []
    if asked.closes:
        lines.append(f"Hạn đăng ký: đến hết {partial(asked.closes, weekday=True)}.")
    if asked.opens:
        lines.append(f"Nhận đăng ký từ {partial(asked.opens, weekday=True)}.")
    lines += [
        f"{label}: {value}"
        for label, value in (
            ("Đăng ký tại", asked.where),
            ("Liên hệ", asked.contact),
            ("Phí", asked.fee),
        )
        if value
    ]
    if asked.note:
        lines.append(asked.note)
    if asked.url:
        lines.append(Outward("Trang đăng ký", asked.url))
    return lines


def _rows(catalogue: Catalogue, record: Event) -> list[Row]:
    organisers = [links.organisation(catalogue, one) for one in record.organisers]
    rows: list[Row | None] = [
        Row(
            "Thời gian",
            [_when(record), *([record.opening_note] if record.opening_note else [])],
            remark(record, "start", "end"),
        ),
        Row("Địa điểm", _where_rows(catalogue, record), remark(record, "venue")),
        Row("Địa bàn", [links.link(catalogue, "places", record.place)]) if record.place else None,
        Row("Đơn vị tổ chức", organisers, remark(record, "organisers")) if organisers else None,
        Row("Ai dự được", [record.audience]) if record.audience else None,
        Row("Được hỗ trợ gì", [record.support]) if record.support else None,
        Row("Cần chuẩn bị", record.prepare) if record.prepare else None,
        Row("Cách đăng ký", _registration(record)) if record.registration else None,
        Row("Chưa công bố", [missing]) if (missing := _not_announced(record)) else None,
        Row("Hỏi ai", [Link("Danh sách cơ quan để hỏi", "lien-he/")]),
        Row("Theo dõi lịch", [f"{catalogue.site.url}lich/su-kien.ics", HOW_TO_FOLLOW]),
        Row("Trang chính thức", [Outward(record.website, record.website)]) if record.website else None,
        Row("Lần thứ", [record.edition]) if record.edition else None,
        Row("Tên tiếng Anh", [record.name_en]) if record.name_en else None,
        Row("Mốc", [record.milestone]) if record.milestone else None,
        Row("Thuộc sự kiện", [links.link(catalogue, "events", record.part_of)]) if record.part_of else None,
        Row("Quyết định", [links.link(catalogue, "policies", record.decision)]) if record.decision else None,
        Row("Kế hoạch", [links.link(catalogue, "policies", record.plan)]) if record.plan else None,
        Row("Giấy chứng nhận trao ở đây có giá trị đến hết", [day(record.certificates_valid_until)])
        if record.certificates_valid_until
        else None,
        Row("Tin đã đọc", [labels.REPORTED[record.reported]]) if record.reported == "announced" else None,
        Row("Ngày đăng tin", [day(record.reported_on)]) if record.reported_on else None,
        Row(
            "Vai trò của địa phương",
            [labels.PROGRAMME_ROLES[record.programme_role].format(area=catalogue.site.area)],
        )
        if record.programme_role and record.programme_role != "none-seen"
        else None,
    ]
    return [row for row in rows if row is not None]


def _former(former: object) -> str:
    start, end = former.start, former.end  # type: ignore[attr-defined]
    until, reason = former.until, former.reason  # type: ignore[attr-defined]
    changed = f", đổi ngày {day(until)}" if until else ""
    return f"Trước đây báo: {span(start, end)}{changed}{f' ({reason})' if reason else ''}"


def figure(one: Figure) -> str:
    """Return `khoảng 200 gian hàng (dự kiến)`."""
    note = f" ({one.note})" if one.note else ""
    return f"{labels.OPERATORS[one.operator]}{number(one.value)} {one.what}{note}"


def venue(catalogue: Catalogue, record: Venue) -> View:
    """Return the page of a venue: where it is by old and new names, and what takes place there."""
    address = record.address or record.address_before
    held_here = catalogue.mentions_of("venues", record.id, "events")
    today = ", ".join(part for part in (record.ward_now, record.city_now, record.country) if part)
    lead: list[Inline] = [
        f"Địa chỉ: {address}." if address else "Chưa thấy địa chỉ trong nguồn.",
        f"Nay thuộc {today}.",
    ]
    rows: list[Row | None] = [
        Row("Địa chỉ", [record.address]) if record.address else None,
        Row("Địa chỉ theo tên cũ", [record.address_before]) if record.address_before else None,
        Row("Địa bàn", [links.link(catalogue, "places", record.place)]) if record.place else None,
        Row(
            "Bản đồ",
            [Outward("Tìm trên OpenStreetMap", MAP + quote(f"{record.name_en or record.name}, {today}"))],
        ),
        Row("Tên tiếng Anh", [record.name_en]) if record.name_en else None,
        Row("Đơn vị quản lý", [record.operator]) if record.operator else None,
        _coordinates(record),
    ]
    return View(
        record=record,
        collection="venues",
        title=record.name,
        description=links.describe(f"{record.name}: địa chỉ và các sự kiện đã, đang, sẽ diễn ra."),
        kicker="Địa điểm tổ chức",
        lead=lead,
        marks=list(marks_of(record)),
        rows=[row for row in rows if row is not None],
        sections=[
            Section("Điều đã thấy", bullets=record.facts),
            Section(
                "Sự kiện ở đây",
                cards=cards(catalogue, "events", ids_in_order(catalogue, "events", held_here)),
            ),
        ],
    )


def _coordinates(record: Venue) -> Row | None:
    at = record.coordinates
    if at is None:
        return None
    said = evidence(at.confidence, len(at.sources) or 1)
    words = [f"{at.lat}, {at.lon}", *([at.note] if at.note else [])]
    return Row("Toạ độ (chưa kiểm)", words, said.text.lower() if said else "")
