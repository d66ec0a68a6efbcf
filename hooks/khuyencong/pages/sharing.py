"""What a visitor can do with an event: keep it, follow it, pass it on; and what search engines read."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from khuyencong.display.links import webcal
from khuyencong.display.view import Action

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.model.events import Event
    from khuyencong.timeline import PartialDate

ZALO = "https://button-share.zalo.me/share_external?d="
SCHEMA_STATUS = {"cancelled": "EventCancelled", "postponed": "EventPostponed"}


def event_actions(catalogue: Catalogue, record: Event) -> list[Action]:
    """Return the actions of an event's page; what has no day cannot be put into a calendar."""
    url = catalogue.site.url + catalogue.path("events", record.id)
    dated = record.start is not None and record.start.has_day
    keep = [Action("Thêm vào lịch của tôi", "su-kien.ics")] if dated else []
    return [
        *keep,
        Action("Theo dõi cả lịch", webcal(catalogue, "lich/su-kien.ics")),
        Action("Gửi qua Zalo", ZALO + quote(_zalo(url), safe="")),
        Action("Chép địa chỉ", script="copy"),
        Action("Chia sẻ", script="share"),
        Action("In trang này", script="print"),
    ]


def _zalo(url: str) -> str:
    """Zalo's share page takes the address as JSON in base 64."""
    return base64.b64encode(json.dumps({"url": url}).encode()).decode()


def event_json_ld(catalogue: Catalogue, record: Event) -> dict[str, object] | None:
    """Return a schema.org Event; only for events with a day, which schema.org asks for."""
    if record.start is None or not record.start.has_day:
        return None
    decided = next((name for name in SCHEMA_STATUS if getattr(record, name)), None)
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": record.name,
        "startDate": _iso(record.start),
        "endDate": _iso(record.end or record.start),
        "eventStatus": f"https://schema.org/{SCHEMA_STATUS.get(decided or '', 'EventScheduled')}",
        "description": record.summary,
        "url": catalogue.site.url + catalogue.path("events", record.id),
        "location": _place(record),
    }
    if record.organisers:
        data["organizer"] = [{"@type": "Organization", "name": name} for name in record.organisers]
    return data


def _iso(when: PartialDate) -> str:
    return when.first.isoformat() if when.precision == "minute" else when.text


def _place(record: Event) -> dict[str, object]:
    address = {
        "@type": "PostalAddress",
        "addressLocality": record.locality,
        "addressRegion": record.city,
        "addressCountry": record.country,
    }
    return {
        "@type": "Place",
        "name": record.venue_name or record.locality or record.city or record.country,
        "address": {key: value for key, value in address.items() if value},
    }
