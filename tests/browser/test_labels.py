"""The sheet of labels in a real browser: one page of paper, and codes a telephone can read from it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image
from tests.browser.visitors import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

LABEL = "san-pham/go-nhieu-lan/nhan/"
ADDRESS = "https://song-xanh.example/san-pham/go-nhieu-lan/"


def codes(page: Page) -> list[str]:
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    return [one.text for one in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("script", [True, False])
def test_the_labels_print_on_one_sheet(tiny_page: Visit, *, script: bool) -> None:
    page = tiny_page(LABEL, script=script)
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    (box,) = set(re.findall(rb"/MediaBox\s*\[([^\]]+)\]", printed))
    assert [round(float(side)) for side in box.split()] == [0, 0, 595, 842]


def test_a_very_long_name_still_prints_on_one_sheet(tiny_page: Visit) -> None:
    page = tiny_page(LABEL)
    names = (
        "() => document.querySelectorAll('.kc-label p').forEach(one => one.textContent += ' dài'.repeat(60))"
    )
    page.evaluate(names)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_code_on_paper_and_on_a_dark_screen_leads_to_the_product(
    tiny_page: Visit, colours: str
) -> None:
    page = tiny_page(LABEL, colours=colours, size=DESK)
    assert codes(page) == [ADDRESS] * 5
    page.emulate_media(media="print")
    assert codes(page) == [ADDRESS] * 5


def test_on_paper_only_the_labels_are_left(tiny_page: Visit) -> None:
    page = tiny_page(LABEL)
    page.emulate_media(media="print")
    for away in (".kc-header", ".kc-footer", ".kc-badges", ".kc-actions", ".kc-crumbs", ".kc-label-help"):
        assert not page.locator(away).first.is_visible(), away
    assert page.locator(".kc-label").count() == 5


def test_the_product_leads_to_its_labels_and_back_by_keyboard(tiny_page: Visit) -> None:
    page = tiny_page("san-pham/go-nhieu-lan/", size=PHONE)
    page.get_by_role("link", name="In nhãn có mã QR").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{LABEL}")
    assert page.get_by_role("button", name="In nhãn").is_visible()
    page.get_by_role("link", name="Về trang sản phẩm").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/san-pham/go-nhieu-lan/")
