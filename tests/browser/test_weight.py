"""A first visit is light on a slow line: few files, few bytes, and nothing moves once it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.weighing import weigh

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REQUESTS = 8
PAGE = 30_000
LIST = 60_000
FONTS = 35_000
"""Pages with fonts: at most 65,000 bytes."""
ELEMENTS = 2_500
MOVED = 0.01

PAGES = {
    "home": "",
    "policy": "chinh-sach/nd-45-2012-nd-cp/",
    "support": "ho-tro/may-moc-tien-tien/",
    "eligibility": "dieu-kien/co-so-cnnt-tu-2025-10-15/",
    "product": "san-pham/binh-duong-tulipan-set/",
    "label": "san-pham/binh-duong-tulipan-set/nhan/",
    "event": "su-kien/vietnam-expo-hcmc-2026/",
    "month": "su-kien/thang/2026-12/",
    "programme": "chuong-trinh/",
    "contacts": "lien-he/",
    "search": "tim-kiem/",
    "data": "du-lieu/",
    "english": "en/",
    "gone astray": "404.html",
}
LISTS = {
    "policies": "chinh-sach/",
    "supports": "ho-tro/",
    "products": "san-pham/",
    "producers": "co-so/",
    "events": "su-kien/",
    "places": "dia-ban/",
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_light_and_holds_still(browser: Browser, real_address: str, kind: str) -> None:
    weight = weigh(browser, real_address + PAGES[kind])
    assert weight.requests <= REQUESTS
    assert weight.bytes <= PAGE
    assert 0 < weight.fonts <= FONTS
    assert weight.moved <= MOVED, weight.what


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_is_light_and_holds_still(browser: Browser, real_address: str, kind: str) -> None:
    weight = weigh(browser, real_address + LISTS[kind])
    assert weight.requests <= REQUESTS
    assert weight.bytes <= LIST
    assert weight.elements <= ELEMENTS
    assert weight.moved <= MOVED, weight.what


def test_the_finder_holds_every_rule_for_those_without_script_and_is_no_heavier_than_a_list(
    browser: Browser, real_address: str
) -> None:
    weight = weigh(browser, real_address + "ho-tro/tra-cuu/")
    assert weight.requests <= REQUESTS
    assert weight.bytes <= LIST
    assert weight.moved <= MOVED, weight.what


def test_a_move_is_seen(browser: Browser, real_address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(real_address + "gioi-thieu/")
    page.wait_for_timeout(300)  # a page that has not been drawn does not move
    page.evaluate("document.body.style.paddingTop = '200px'")
    moved = page.evaluate(
        """() => new Promise((done) => new PerformanceObserver((list) =>
             done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
             .observe({ type: 'layout-shift', buffered: true }))"""
    )
    context.close()
    assert moved > MOVED
