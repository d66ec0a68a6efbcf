"""With a keyboard alone: straight to the content, through the menu, and always seen where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.visitors import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

FOCUS = "() => document.activeElement.textContent.trim()"
SEEN = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const shown = getComputedStyle(document.activeElement).visibility === 'visible';
  return shown && box.width > 1 && box.height > 1 && box.top >= -1 && box.left >= -1;
}"""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_first_key_leads_straight_to_the_content(tiny_page: Visit, size: tuple[int, int]) -> None:
    page = tiny_page("su-kien/", size=size)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == "Đi thẳng tới nội dung"
    assert page.evaluate(SEEN)
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "noi-dung"
    page.keyboard.press("Tab")
    assert page.evaluate("() => Boolean(document.activeElement.closest('article'))")


def test_the_menu_of_a_phone_opens_and_closes_by_key(tiny_page: Visit) -> None:
    page = tiny_page("", size=PHONE)
    summary = page.locator(".kc-menu summary")
    link = page.locator(".kc-menu").get_by_role("link", name="Lịch sự kiện")
    summary.focus()
    page.keyboard.press("Enter")
    assert link.is_visible()
    page.keyboard.press("Enter")
    assert not link.is_visible()
    page.keyboard.press("Space")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/su-kien/")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_whoever_goes_by_key_sees_where_they_are(tiny_page: Visit, size: tuple[int, int]) -> None:
    page = tiny_page("chinh-sach/nd-10-2010/", size=size)
    hidden = []
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement === document.body"):
            break
        if not page.evaluate(SEEN):
            hidden.append(page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)"))
    assert hidden == []


def test_colours_are_chosen_by_key_and_kept_on_the_next_page(tiny_page: Visit) -> None:
    page = tiny_page("", size=DESK)
    ground = "() => getComputedStyle(document.body).backgroundColor"
    button = page.locator("[data-scheme-button]")
    button.wait_for()
    light = page.evaluate(ground)
    for _ in range(2):
        button.press("Enter")
    assert "tối" in str(button.get_attribute("aria-label"))
    dark = page.evaluate(ground)
    assert dark != light
    page.goto(f"{page.url}su-kien/")
    assert page.evaluate(ground) == dark
