"""What a calendar says of an event: its title, where it is, and the text people read when they open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display.render import citation
from khuyencong.display.states import marks_of, remark
from khuyencong.vietnamese import day, partial, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.catalogue import Catalogue
    from khuyencong.model.events import Decision, Event, FormerDate
    from khuyencong.timeline import PartialDate

UNKNOWN = "chưa công bố trong nguồn đã đọc"


def summary(event: Event, title: str = "") -> str:
    """Return the title after what one must know first: many programs show neither STATUS nor DESCRIPTION."""
    said = [
        words
        for words, true in (
            (labels.STATES["event"]["cancelled"], event.cancelled),
            (labels.STATES["event"]["postponed"], event.postponed and not event.cancelled),
            (labels.UNVERIFIED, event.verify_before_publish),
        )
        if true
    ]
    head = f"[{'; '.join(said)}] " if said else ""
    return head + (title or event.name)


def where(event: Event) -> str:
    """Return the place as its sources name it."""
    return ", ".join(part for part in (event.venue_name, event.locality, event.city, event.country) if part)


def description(catalogue: Catalogue, event: Event) -> str:
    """Return everything else, a fact a line."""
    return "\n".join(_lines(catalogue, event))


def _lines(catalogue: Catalogue, event: Event) -> Iterator[str]:
    for mark in marks_of(event):
        yield f"{mark.text}."
    for state, decision in (("cancelled", event.cancelled), ("postponed", event.postponed)):
        if decision:
            yield from _decided(catalogue, labels.STATES["event"][state], decision)
    yield f"Thời gian: {_when(event)}."
    if event.opening_note:
        yield event.opening_note
    for former in event.former_dates:
        yield _former(former)
    for label, value in (
        ("Mốc", event.milestone),
        ("Nơi", where(event)),
        ("Đơn vị tổ chức", "; ".join(event.organisers)),
        ("Được hỗ trợ gì", event.support),
    ):
        if value:
            yield f"{label}: {value}"
    yield f"Ai dự được: {event.audience or UNKNOWN}"
    yield from _registration(event)
    yield event.summary
    for source in event.sources:
        yield f"Nguồn: {source.url or citation(source.citation or '')}"
    yield f"Xem lại lần cuối: {day(event.reviewed)}."
    yield f"Trang của sự kiện: {catalogue.site.url}{catalogue.path('events', event.id)}"


def _when(event: Event) -> str:
    if event.start is None:
        return "chưa công bố ngày"
    lacking = "; chưa rõ ngày kết thúc" if event.start.has_day and event.end is None else ""
    unsure = remark(event, "start", "end")
    return f"{span(event.start, event.end)}{lacking}{f' ({unsure})' if unsure else ''}"


def _decided(catalogue: Catalogue, state: str, decision: Decision) -> Iterator[str]:
    reason = f": {decision.reason}" if decision.reason else ""
    yield f"{state} (quyết định ngày {day(decision.on)}){reason}."
    if decision.replaced_by:
        edition = catalogue.get("events", decision.replaced_by)
        yield f"Kỳ mới: {catalogue.site.url}{catalogue.path('events', edition.id)}"


def _former(former: FormerDate) -> str:
    changed = f", đổi ngày {day(former.until)}" if former.until else ""
    reason = f" ({former.reason})" if former.reason else ""
    return f"Trước đây báo: {span(former.start, former.end)}{changed}{reason}."


def _registration(event: Event) -> Iterator[str]:
    """Yield how and by when to register; that it is not known, when it is not."""
    asked = event.registration
    if asked is None:
        yield f"Cách đăng ký: {UNKNOWN}"
        return
    for label, value in (
        ("Hạn đăng ký", asked.closes and _until(asked.closes)),
        ("Nhận đăng ký từ", asked.opens and partial(asked.opens, weekday=True)),
        ("Đăng ký tại", asked.where),
        ("Liên hệ", asked.contact),
        ("Phí", asked.fee),
        ("Cách đăng ký", asked.note),
        ("Trang đăng ký", asked.url),
    ):
        if value:
            yield f"{label}: {value}"


def _until(closes: PartialDate) -> str:
    whole = "" if closes.precision == "minute" else "hết "
    return f"đến {whole}{partial(closes, weekday=True)}"
