"""One build, read at many instants by visitors in three zones: no state may be wrong."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from khuyencong.display.paging import AT_MOST
from khuyencong.timeline import VIETNAM, Timeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

EVENT = "vietnam-expo-hcmc-2026"
START = datetime(2026, 12, 3, tzinfo=VIETNAM)
END = datetime(2026, 12, 6, tzinfo=VIETNAM)
MINUTE = timedelta(minutes=1)
INSTANTS = {
    "a minute before it starts": (START - MINUTE, "upcoming"),
    "as it starts": (START, "ongoing"),
    "between its days": (START + timedelta(days=1), "ongoing"),
    "in its last minute": (END - MINUTE, "ongoing"),
    "a minute after it ended": (END + MINUTE, "past"),
    "four hundred days later": (END + timedelta(days=400), "past"),
}
ZONES = ("Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati")
PAGES = ("", "su-kien/", "su-kien/loai/fair/", "su-kien/thang/2026-12/", f"su-kien/{EVENT}/")
MARKS = """
() => [...document.querySelectorAll('[data-timeline]')].map(mark => [
  mark.dataset.timeline, mark.dataset.state, mark.dataset.kind, mark.textContent])
"""


def states_shown(page: Page) -> list[tuple[Timeline, str, str, str]]:
    found: list[Any] = page.evaluate(MARKS)
    shown = []
    for written, state, kind, words in found:
        marks = tuple((datetime.fromisoformat(at) if at else None, name) for at, name in json.loads(written))
        shown.append((Timeline(marks), state, kind, words))
    return shown


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("moment", INSTANTS)
def test_no_state_is_wrong_on_any_page_for_any_visitor(
    real_page: Callable[..., Page], zone: str, moment: str
) -> None:
    instant, expected = INSTANTS[moment]
    checked = 0
    for path in PAGES:
        page = real_page(path, at=instant, zone=zone)
        for timeline, state, _, _ in states_shown(page):
            assert state == timeline.at(instant), (path, timeline)
            checked += 1
    assert page.locator("[data-kind=event]").first.get_attribute("data-state") == expected
    assert checked > 100


@pytest.mark.parametrize(
    ("moment", "section"),
    [
        ("a minute before it starts", "upcoming"),
        ("between its days", "ongoing"),
        ("a minute after it ended", "past"),
    ],
)
def test_the_list_puts_an_event_under_the_heading_of_its_state(
    real_page: Callable[..., Page], moment: str, section: str
) -> None:
    page = real_page("su-kien/", at=INSTANTS[moment][0])
    box = page.locator(f'[data-section="{section}"]')
    assert box.locator(f'[data-record="events/{EVENT}"]').count() == 1
    assert page.locator(f'[data-list] [data-record="events/{EVENT}"]').count() == 1


def test_what_comes_stands_soonest_first_and_what_is_over_latest_first(
    real_page: Callable[..., Page],
) -> None:
    page = real_page("su-kien/", at=START - timedelta(days=10))
    starts = "box => [...box.querySelectorAll('[data-start]')].map(card => Date.parse(card.dataset.start))"
    coming = page.locator('[data-section="upcoming"]').evaluate(starts)
    over = page.locator('[data-section="past"]').evaluate(starts)
    assert len(coming) > 10
    assert coming == sorted(coming)
    assert len(over) > 50
    assert over == sorted(over, reverse=True)


def test_the_home_page_shows_at_most_three_events_and_none_that_is_over(
    real_page: Callable[..., Page],
) -> None:
    before = real_page("", at=START - timedelta(days=1))
    assert before.locator("[data-coming] [data-record]:visible").count() == 3
    assert before.locator(f'[data-coming] [data-record="events/{EVENT}"]:visible').count() == 1
    after = real_page("", at=END + MINUTE)
    assert after.locator(f'[data-coming] [data-record="events/{EVENT}"]:visible').count() == 0
    assert after.locator("[data-coming] [data-record]:visible").count() == 3


def test_when_nothing_comes_the_list_says_what_to_do(real_page: Callable[..., Page]) -> None:
    page = real_page("su-kien/", at=END + timedelta(days=4000))
    assert page.locator("[data-nothing-coming]").is_visible()
    assert not real_page("su-kien/", at=START).locator("[data-nothing-coming]").is_visible()


def test_a_tab_left_open_sees_the_event_begin_and_end(real_page: Callable[..., Page]) -> None:
    page = real_page("su-kien/", at=START - MINUTE)
    card = f'[data-record="events/{EVENT}"]'
    assert page.locator(f'[data-section="upcoming"] {card}').count() == 1
    page.clock.run_for(2 * 60 * 1000)
    assert page.locator(f'[data-section="ongoing"] {card}').count() == 1
    page.clock.run_for(3 * 24 * 60 * 60 * 1000)
    assert page.locator(f'[data-section="past"] {card}').count() == 1


def test_every_event_stands_once_in_the_list_whatever_the_clock(real_page: Callable[..., Page]) -> None:
    ids = "list => [...list.querySelectorAll('.kc-card[data-record]')].map(card => card.dataset.record)"
    for instant, _ in INSTANTS.values():
        found = real_page("su-kien/", at=instant).locator("[data-list]").evaluate(ids)
        assert len(found) == len(set(found)) == AT_MOST["events"]


def test_registration_counts_down_in_days_of_vietnam(tiny_page: Callable[..., Page]) -> None:
    closing = None
    page = tiny_page("su-kien/", at=datetime(2000, 1, 1, tzinfo=VIETNAM))
    for timeline, _, kind, _ in states_shown(page):
        if kind == "registration" and "open" in timeline.states() and (until := timeline.since("closed")):
            closing = until
            break
    assert closing is not None
    last_day = (closing - MINUTE).astimezone(VIETNAM).date()
    for before in (timedelta(days=5), timedelta(days=1), MINUTE):
        now = closing - before
        days = (last_day - now.astimezone(VIETNAM).date()).days
        words = f"còn {days} ngày" if days else "hôm nay là ngày cuối"
        page = tiny_page("su-kien/", at=now)
        assert words in " ".join(text for _, _, kind, text in states_shown(page) if kind == "registration")
