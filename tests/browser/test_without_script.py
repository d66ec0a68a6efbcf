"""Without script every page is readable, says its dates, and claims nothing about today."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.browser.test_every_kind_of_page import PAGES
from tests.browser.visitors import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

CLAIMS = re.compile(r"sắp diễn ra|đang diễn ra|đã qua|đang nhận|đang áp dụng|còn giá trị$", re.IGNORECASE)
DATED = {
    "events": r"3/12/2026",
    "policies": r"1/5/2010",
    "products": r"31/12/2026",
    "measures": r"1/5/2010",
    "eligibility": r"1/5/2010",
}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_readable_and_its_badges_claim_nothing_about_today(
    tiny_page: Visit, kind: str, size: tuple[int, int]
) -> None:
    page = tiny_page(PAGES[kind], size=size, script=False)
    assert page.locator("h1").is_visible()
    article = page.locator("article")
    assert len(str(article.inner_text()).split()) > 15
    badges = page.locator("[data-timeline]").all_inner_texts()
    assert [text for text in badges if CLAIMS.search(text)] == []
    assert page.locator("[data-timeline][data-state]").count() == 0
    width = page.locator("html").evaluate("node => node.scrollWidth")
    assert width <= size[0]


@pytest.mark.parametrize("kind", DATED)
def test_the_dates_themselves_are_shown(tiny_page: Visit, kind: str) -> None:
    page = tiny_page(PAGES[kind], script=False)
    assert re.search(DATED[kind], page.locator("article").inner_text())


def test_every_list_leads_to_its_records_by_plain_links(tiny_page: Visit) -> None:
    page = tiny_page("su-kien/", script=False)
    cards = page.locator('[data-list="events"] .kc-card[data-record]')
    assert cards.count() == 9
    page.locator('[data-record="events/chua-co-ngay"] a').first.click()
    assert page.url.endswith("/su-kien/chua-co-ngay/")
    assert page.locator("h1").inner_text() == "Kết nối chưa có ngày"


def test_the_menu_of_a_phone_opens_without_script(tiny_page: Visit) -> None:
    page = tiny_page("", size=PHONE, script=False)
    menu = page.locator(".kc-menu")
    assert not menu.get_by_role("link", name="Lịch sự kiện").is_visible()
    menu.locator("summary").click()
    menu.get_by_role("link", name="Lịch sự kiện").click()
    assert page.url.endswith("/su-kien/")


def test_an_old_address_leads_on_without_script(tiny_page: Visit) -> None:
    page = tiny_page("su-kien/hoi-cho-cu-2026/", script=False)
    page.wait_for_url("**/su-kien/hoi-cho-lon-2026/")
    assert "Hội chợ lớn" in page.locator("h1").inner_text()


def test_an_unknown_address_shows_the_ways_on(real_page: Visit) -> None:
    page = real_page("su-kien/khong-he-co/", script=False, missing=True)
    assert "Không tìm thấy" in page.locator("h1").inner_text()
    page.locator("article").get_by_role("link", name="Sự kiện").click()
    assert page.url.endswith("/su-kien/")
