"""What a phone shows of the home page before anyone scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.browser.registers import NOW
from tests.browser.visitors import PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

WHOLLY = """one => {
  const box = one.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight; }"""


def test_a_phone_answers_in_one_screen(real_page: Visit) -> None:
    page = real_page("", at=NOW, size=PHONE)
    doors = page.locator(".kc-doors--live a")
    expect(doors).to_have_count(3)
    events = page.locator("[data-coming] [data-record]:visible a")
    expect(events).to_have_count(3)
    ask = page.get_by_role("link", name="Tôi có thể được hỗ trợ gì?").and_(page.locator(".kc-button"))
    lead = page.locator("h1 + p")
    search = page.get_by_role("searchbox").or_(page.get_by_role("combobox"))
    for one in (lead, search, *doors.all(), ask, *events.all()):
        assert one.evaluate(WHOLLY), one.inner_text()


def test_the_doors_tell_what_counts_at_the_clock_of_the_visitor(real_page: Visit) -> None:
    doors = real_page("", at=NOW).locator(".kc-doors--live [data-steps]")
    expect(doors.nth(0)).to_contain_text("văn bản còn hiệu lực")
    expect(doors.nth(1)).to_contain_text("có giấy còn giá trị")
    now = int(doors.nth(1).locator("[data-number]").inner_text())
    later = real_page("", at=NOW.replace(year=NOW.year + 30)).locator(".kc-doors--live [data-number]")
    expect(later.nth(1)).to_have_text("0")
    assert now > 0


def test_without_script_the_doors_count_everything_and_claim_no_state(real_page: Visit) -> None:
    doors = real_page("", script=False).locator(".kc-doors--live")
    expect(doors).to_contain_text("văn bản")
    expect(doors).not_to_contain_text("còn")
