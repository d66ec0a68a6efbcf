"""What is said of a record follows the visitor's clock, in Vietnamese time, to the minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from tests.browser.visitors import Visitors

from khuyencong import labels
from khuyencong.timeline import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Locator, Page

    Visit = Callable[..., Page]

MINUTE = timedelta(minutes=1)
ZONES = ("Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati")
FAIR = "events/hoi-cho-lon-2026"
TURNS = [
    ("2026-10-31 23:59", "upcoming", "not-yet"),
    ("2026-11-01 00:00", "upcoming", "open"),
    ("2026-11-20 23:59", "upcoming", "open"),
    ("2026-11-21 00:00", "upcoming", "closed"),
    ("2026-12-02 23:59", "upcoming", "closed"),
    ("2026-12-03 00:00", "ongoing", "closed"),
    ("2026-12-06 23:59", "ongoing", "closed"),
    ("2026-12-07 00:00", "past", "closed"),
    ("2031-01-01 12:00", "past", "closed"),
]
"""By instant in Vietnam: the state of the fair, and of its registration."""


def vietnam(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}:00+07:00")


def badge(page: Page, record: str, kind: str) -> Locator:
    """Return the badge of a record itself, not of one it links to."""
    return page.locator(f'[data-record="{record}"] > .kc-badges [data-kind="{kind}"]').first


def said(page: Page, record: str, kind: str) -> str:
    """Return the state of a record; its words must be those of the table."""
    mark = badge(page, record, kind)
    state = str(mark.get_attribute("data-state"))
    assert str(mark.text_content()).startswith(labels.STATES[kind][state])
    return state


@pytest.mark.parametrize("zone", ZONES)
def test_the_decree_is_amended_from_the_first_minute_of_the_day_and_not_before(
    real_page: Visit, zone: str
) -> None:
    instant = vietnam("2025-10-15 00:00")
    record = "policies/nd-45-2012-nd-cp"
    for at, state in ((instant - MINUTE, "in-force"), (instant, "amended")):
        page = real_page("chinh-sach/nd-45-2012-nd-cp/", at=at, zone=zone)
        assert said(page, record, "policy") == state
        listed = real_page("chinh-sach/", at=at, zone=zone)
        assert said(listed, record, "policy") == state


@pytest.mark.parametrize("zone", ZONES)
def test_an_event_and_its_registration_turn_at_their_instants(tiny_page: Visit, zone: str) -> None:
    page = tiny_page("su-kien/hoi-cho-lon-2026/", at=vietnam("2026-10-01 00:00"), zone=zone)
    for at, *expected in TURNS:
        page.clock.pause_at(vietnam(at))
        page.reload()
        assert [said(page, FAIR, "event"), said(page, FAIR, "registration")] == expected, at


@pytest.mark.parametrize(
    ("event", "at", "state"),
    [
        ("bi-huy-2026", "2026-10-29 23:59", "upcoming"),
        ("bi-huy-2026", "2026-10-30 00:00", "cancelled"),
        ("bi-huy-2026", "2029-01-01 00:00", "cancelled"),
        ("bi-hoan-2026", "2026-11-16 00:00", "postponed"),
        ("chi-thang-2026-12", "2026-12-15 00:00", "undated"),
        ("chi-thang-2026-12", "2027-01-01 00:00", "past"),
        ("chi-nam-2027", "2026-12-31 23:59", "undated"),
        ("chua-co-ngay", "2040-01-01 00:00", "undated"),
        ("le-trao-2026", "2026-12-03 08:29", "upcoming"),
        ("le-trao-2026", "2026-12-03 08:30", "ongoing"),
        ("lop-hoc-nhieu-gio", "2026-10-20 16:45", "ongoing"),
        ("lop-hoc-nhieu-gio", "2026-10-20 16:46", "past"),
    ],
)
def test_awkward_events_are_told_rightly_on_their_page_and_in_the_list(
    tiny_page: Visit, event: str, at: str, state: str
) -> None:
    for path in (f"su-kien/{event}/", "su-kien/"):
        assert said(tiny_page(path, at=vietnam(at)), f"events/{event}", "event") == state


def test_a_tab_left_open_passes_into_the_next_state_when_the_day_turns(tiny_page: Visit) -> None:
    page = tiny_page("su-kien/hoi-cho-lon-2026/", at=vietnam("2026-12-02 23:58"))
    assert said(page, FAIR, "event") == "upcoming"
    page.clock.run_for(60_000)
    assert said(page, FAIR, "event") == "upcoming"
    page.clock.run_for(62_000)
    assert said(page, FAIR, "event") == "ongoing"
    page.clock.run_for(4 * 24 * 60 * 60 * 1000)
    assert said(page, FAIR, "event") == "past"


def test_a_tab_that_slept_for_days_is_right_when_it_wakes(tiny_page: Visit) -> None:
    page = tiny_page("su-kien/hoi-cho-lon-2026/", at=vietnam("2026-11-30 10:00"))
    page.clock.fast_forward(5 * 24 * 60 * 60 * 1000)
    assert said(page, FAIR, "event") == "ongoing"


def test_the_back_button_brings_a_page_that_tells_the_time_of_now(tiny_page: Visit) -> None:
    page = tiny_page("su-kien/", at=vietnam("2026-12-02 23:50"))
    assert said(page, FAIR, "event") == "upcoming"
    page.locator(f'[data-record="{FAIR}"] a').first.click()
    page.wait_for_url("**/hoi-cho-lon-2026/")
    page.clock.run_for(20 * 60 * 1000)
    page.go_back()
    page.wait_for_url("**/su-kien/")
    assert said(page, FAIR, "event") == "ongoing"


def test_the_dates_of_a_badge_are_not_lost_to_its_words(tiny_page: Visit) -> None:
    page = tiny_page("su-kien/hoi-cho-lon-2026/", at=vietnam("2026-12-01 00:00"))
    title = str(badge(page, FAIR, "event").get_attribute("title"))
    assert "3/12/2026" in title
    assert "6/12/2026" in title


def test_the_words_of_the_browser_are_those_of_the_program(tiny_page: Visit) -> None:
    page = tiny_page("gioi-thieu/")
    words = page.evaluate("async () => (await import('../assets/clock.js')).WORDS")
    assert words == labels.STATES


def test_the_browser_looks_up_as_the_program_does(tiny_page: Visit) -> None:
    page = tiny_page("gioi-thieu/")
    marks = [[None, "a"], ["2026-12-03T00:00:00+07:00", "b"], ["2026-12-07T00:00:00+07:00", "c"]]
    instant = datetime(2026, 12, 2, 17, 0, tzinfo=UTC)
    assert instant == datetime(2026, 12, 3, tzinfo=VIETNAM)
    look_up = """async ([marks, now]) => (await import('../assets/clock.js')).lookUp(marks, now).state"""
    found = [
        page.evaluate(look_up, [marks, (instant + step).timestamp() * 1000])
        for step in (-timedelta(milliseconds=1), timedelta(), timedelta(days=4))
    ]
    assert found == ["a", "b", "c"]


def test_what_goes_wrong_for_a_visitor_is_told(browser: Browser, tiny_address: str) -> None:
    visitors = Visitors(browser)
    page = visitors.visit(tiny_address)
    page.evaluate("console.error('sai')")
    page.evaluate("setTimeout(() => { throw new Error('hong') })")
    page.evaluate("fetch('http://127.0.0.1:9/x').catch(() => {})")
    page.wait_for_timeout(300)
    with pytest.raises(AssertionError, match="sai"):
        visitors.leave()
    assert {"hong", "left the site"} <= {
        word for word in ("hong", "left the site") for line in visitors.wrong if word in line
    }
