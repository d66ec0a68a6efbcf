"""Home, a list and one page of each kind, on a phone and on a desk: no error, no overflow, axe is content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from tests.browser.visitors import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

PAGES = {
    "home": "",
    "list": "su-kien/",
    "policies": "chinh-sach/nd-10-2010/",
    "measures": "ho-tro/mua-may/",
    "eligibility": "dieu-kien/xuong-nho/",
    "procedures": "thu-tuc/nop-ho-so/",
    "products": "san-pham/go-nhieu-lan/",
    "photo": "san-pham/may-dan/",
    "label": "san-pham/go-nhieu-lan/nhan/",
    "producers": "co-so/xuong-may/",
    "rounds": "binh-chon/cap-tinh-2016/",
    "events": "su-kien/hoi-cho-lon-2026/",
    "long title": "su-kien/ten-rat-dai/",
    "venues": "dia-diem/nha-van-hoa/",
    "places": "dia-ban/bo-cat/",
    "organisations": "co-quan/so-xuong/",
    "targets": "chuong-trinh/so-xuong/",
    "stories": "cau-chuyen/xuong-may-mua-may/",
    "prose": "gioi-thieu/",
    "search": "tim-kiem/",
    "finder": "ho-tro/tra-cuu/",
    "downloads": "du-lieu/",
    "gone": "su-kien/hoi-cho-da-go/",
}
WIDER = """() => [...document.querySelectorAll('body *')]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 5).map(one => one.outerHTML.slice(0, 120))"""
OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"
AXE = Axe()


def no_overflow(page: Page) -> None:
    assert page.evaluate(OVERFLOW) <= 0, page.evaluate(WIDER)


def axe_is_content(page: Page) -> None:
    found = AXE.run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_fits_and_is_accessible(
    tiny_page: Visit, kind: str, size: tuple[int, int], colours: Literal["light", "dark"]
) -> None:
    page = tiny_page(PAGES[kind], size=size, colours=colours)
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    no_overflow(page)
    axe_is_content(page)


@pytest.mark.parametrize("path", ["", "chinh-sach/", "san-pham/", "su-kien/", "chinh-sach/nd-45-2012-nd-cp/"])
def test_the_busiest_real_pages_fit_a_phone_and_are_accessible(real_page: Visit, path: str) -> None:
    page = real_page(path, size=PHONE)
    no_overflow(page)
    axe_is_content(page)


@pytest.mark.parametrize("kind", [*PAGES])
def test_pages_say_what_language_and_page_they_are(tiny_page: Visit, kind: str) -> None:
    page = tiny_page(PAGES[kind])
    assert page.locator("html").get_attribute("lang") == "vi"
    assert page.title().strip()
    assert page.locator("main, [role=main], article").count() >= 1


def test_axe_finds_what_is_wrong(tiny_page: Visit) -> None:
    page = tiny_page("gioi-thieu/")
    broken = '<img src="data:,"><a href="#"></a>'
    page.locator("article").evaluate("(one, html) => one.insertAdjacentHTML('beforeend', html)", broken)
    assert AXE.run(page).violations_count >= 2


def test_overflow_is_seen(tiny_page: Visit) -> None:
    page = tiny_page("gioi-thieu/", size=PHONE)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<div style=\"width:5000px\">x</div>')")
    assert page.evaluate(OVERFLOW) > 0
