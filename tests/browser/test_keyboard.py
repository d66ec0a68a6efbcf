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
STOP = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  return {
    at: [...document.querySelectorAll('*')].indexOf(one) + one.outerHTML.slice(0, 100),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    name: (one.labels?.[0]?.textContent || one.ariaLabel || one.textContent || one.title).trim(),
    in: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }; }"""
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


def test_escape_and_a_press_elsewhere_shut_the_menu(tiny_page: Visit) -> None:
    page = tiny_page("", size=(PHONE[0], 1600))
    menu = page.locator(".kc-menu")
    link = menu.get_by_role("link", name="Lịch sự kiện")
    menu.locator("summary").press("Enter")
    page.keyboard.press("Tab")
    assert link.is_visible()
    page.keyboard.press("Escape")
    assert not link.is_visible()
    assert page.evaluate(FOCUS) == "Danh mục"
    page.keyboard.press("Enter")
    assert link.is_visible()
    page.mouse.click(3, 1590)  # the margin: nothing is there
    assert not link.is_visible()


def test_the_way_back_to_the_top_is_walked_by_key(tiny_page: Visit) -> None:
    page = tiny_page("huong-dan/", size=PHONE)
    page.locator(".kc-top").focus()
    assert page.evaluate("() => scrollY") > 1000
    page.keyboard.press("Enter")
    page.wait_for_function("() => scrollY < 400")
    assert page.evaluate("() => document.activeElement.id") == "noi-dung"


def test_folded_parts_open_by_key_and_are_reached_only_then(tiny_page: Visit) -> None:
    page = tiny_page("huong-dan/", size=PHONE)
    fold = page.locator(".kc-toc details")
    inside = fold.locator("a").first
    fold.locator("summary").focus()
    page.keyboard.press("Tab")
    assert not inside.evaluate("one => one === document.activeElement")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert inside.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    assert "#" in page.url


@pytest.mark.parametrize(
    "path", ["", "su-kien/", "su-kien/hoi-cho-lon-2026/", "ho-tro/tra-cuu/", "tim-kiem/"]
)
def test_every_stop_on_the_way_is_seen_ringed_and_named_and_none_holds_one_back(
    tiny_page: Visit, path: str
) -> None:
    page = tiny_page(path, size=DESK)
    seen: list[str] = []
    for _ in range(50):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        assert stop["ring"], stop
        assert stop["name"], stop
        assert stop["in"], stop
        if 'type="date"' not in stop["at"]:  # of several stops: day, month, year
            seen.append(stop["at"])
    assert len(seen) > 20
    assert len(set(seen)) == len(seen), "each stop once"


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
