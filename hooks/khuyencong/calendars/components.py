"""Components of RFC 5545: VEVENT, VALARM, VTIMEZONE and the VCALENDAR around them.

All of it comes from the data. An event keeps its UID (its id and the site's host) when its title or its
dates change. Its SEQUENCE (section 3.8.7.4) is the number of dates announced before, plus one for each
decision to cancel or postpone. DTSTAMP and LAST-MODIFIED are the day somebody last reviewed the record,
at 00:00 UTC. There is no METHOD: these are files to read, not messages of RFC 5546, which would have to
name an ORGANIZER; we know organisers by name, not by address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import icalendar

from khuyencong import labels
from khuyencong.calendars import words
from khuyencong.timeline import DAY, day_after

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue
    from khuyencong.model.events import Event
    from khuyencong.timeline import PartialDate

ZONE = "Asia/Ho_Chi_Minh"
REFRESH = timedelta(days=1)
"""How often a subscriber may ask again: RFC 7986, section 5.7."""
END = b"END:VCALENDAR\r\n"
ALARM = timedelta(days=-3, hours=9)
"""When to remind of a deadline, from 00:00 of its day: at 9:00, three days before."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A calendar to subscribe to: its file, its name, and the page that shows the same.

    Both addresses count from the root of the site.
    """

    path: str
    name: str
    page: str


def subscription(catalogue: Catalogue, sheet: Sheet, events: Iterable[bytes]) -> bytes:
    """Return a whole file to subscribe to, around events that are lines already.

    NAME is of RFC 7986, X-WR-CALNAME what older programs read instead; so are the other pairs.
    """
    site = catalogue.site
    calendar = _calendar(catalogue)
    for name in ("NAME", "X-WR-CALNAME"):
        calendar.add(name, icalendar.vText(f"{sheet.name} – {site.short_title}"))
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        calendar.add(name, icalendar.vText(site.publisher.statement))
    calendar.add("URL", site.url + sheet.page)
    calendar.add("SOURCE", site.url + sheet.path, {"VALUE": "URI"})
    calendar.add("REFRESH-INTERVAL", REFRESH, {"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", icalendar.vDuration(REFRESH))
    return _document(calendar, events)


def single(catalogue: Catalogue, event: bytes) -> bytes:
    """Return a whole file to import once: one event, without a name of its own.

    Outlook would open a file with a name as a new calendar, beside the one people look at.
    """
    return _document(_calendar(catalogue), [event])


def vevent(catalogue: Catalogue, event: Event) -> bytes:
    """Return the lines of an event whose day is known."""
    component = _component(catalogue, event, f"{event.id}@{_host(catalogue)}")
    start, end = times(event)
    _add_time(component, "DTSTART", start)
    _add_time(component, "DTEND", end)
    component.add("SUMMARY", words.summary(event))
    component.add("DESCRIPTION", words.description(catalogue, event))
    component.add("LOCATION", words.where(event))
    component.add("CATEGORIES", [labels.EVENT_KINDS[event.kind]])
    return _lines(component)


def deadline(catalogue: Catalogue, event: Event) -> bytes:
    """Return the lines of the last day to register, as a whole day.

    It has an alarm, unless a decision has ended the registration.
    """
    assert event.registration is not None
    closes = event.registration.closes
    assert closes is not None
    component = _component(catalogue, event, f"{event.id}.dang-ky@{_host(catalogue)}")
    _add_time(component, "DTSTART", closes.day)
    _add_time(component, "DTEND", closes.day + DAY)
    component.add("SUMMARY", title := words.summary(event, f"Hạn đăng ký: {event.name}"))
    component.add("DESCRIPTION", words.description(catalogue, event))
    component.add("CATEGORIES", ["Hạn đăng ký"])
    if not event.cancelled and not event.postponed:
        alarm = icalendar.Alarm()
        alarm.add("ACTION", "DISPLAY")
        alarm.add("DESCRIPTION", title)
        alarm.add("TRIGGER", ALARM)
        component.add_component(alarm)
    return _lines(component)


def times(event: Event) -> tuple[date | datetime, date | datetime]:
    """Return the start and the exclusive end (section 3.6.1): two days, or two local times of Vietnam.

    It agrees with `timeline.event`: where no last day is known an event ends with its first day, and an
    end known by its day only is the end of that day.
    """
    start, end = event.start, event.end if event.end and event.end.has_day else None
    assert start is not None
    if start.precision == "day":
        return start.day, (end or start).day + DAY
    over = _end_of(start, end) if end else day_after(start.day)
    return start.first.replace(tzinfo=None), over.replace(tzinfo=None)


def _end_of(start: PartialDate, end: PartialDate) -> datetime:
    """DTEND must be later than DTSTART: an event of one minute ends with that minute."""
    return end.first if end.precision == "minute" and end.first > start.first else end.after


def status(event: Event) -> str:
    """Return the STATUS (section 3.8.1.11). To cancel wins over to postpone."""
    if event.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if event.postponed or event.verify_before_publish else "CONFIRMED"


def _calendar(catalogue: Catalogue) -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    calendar.add("PRODID", f"-//{_host(catalogue)}//khuyencong//VI")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    return calendar


def _document(calendar: icalendar.Calendar, events: Iterable[bytes]) -> bytes:
    """Join lines rather than components: most events stand in four files, and folding takes its time."""
    return b"".join((_lines(calendar).removesuffix(END), _zone(), *events, END))


def _component(catalogue: Catalogue, event: Event, uid: str) -> icalendar.Event:
    """Return what an event and its deadline have in common. Nobody's time is taken: TRANSPARENT."""
    component = icalendar.Event()
    stamp = datetime.combine(event.reviewed, time(), UTC)
    component.add("UID", uid)
    component.add("DTSTAMP", stamp)
    component.add("LAST-MODIFIED", stamp)
    component.add("SEQUENCE", len(event.former_dates) + bool(event.cancelled) + bool(event.postponed))
    component.add("STATUS", status(event))
    component.add("TRANSP", "TRANSPARENT")
    component.add("URL", catalogue.site.url + catalogue.path("events", event.id))
    return component


def _add_time(component: icalendar.Component, name: str, value: date | datetime) -> None:
    component.add(name, value, {"TZID": ZONE} if isinstance(value, datetime) else {})


@cache
def _zone() -> bytes:
    """Return the time of Vietnam as it has been since 13 June 1975 (tz database: +08 to +07, no summer time).

    Written out rather than read from the machine's tz database, which may differ from machine to machine.
    """
    standard = icalendar.TimezoneStandard()
    standard.add("DTSTART", datetime(1975, 6, 13))  # noqa: DTZ001 - local time, as section 3.6.5 asks
    standard.add("TZOFFSETFROM", timedelta(hours=8))
    standard.add("TZOFFSETTO", timedelta(hours=7))
    standard.add("TZNAME", "+07")
    zone = icalendar.Timezone()
    zone.add("TZID", ZONE)
    zone.add_component(standard)
    return _lines(zone)


def _lines(component: icalendar.Component) -> bytes:
    """Return content lines: CRLF, folded at 75 octets between letters (section 3.1)."""
    lines: bytes = component.to_ical()
    return lines


def _host(catalogue: Catalogue) -> str:
    return urlsplit(catalogue.site.url).hostname or "localhost"
