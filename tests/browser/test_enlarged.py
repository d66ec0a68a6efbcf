"""Enlarged to 200 % and 400 %, with large letters, in colours a reader forces: nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.browser.test_every_kind_of_page import PAGES, axe_is_content, no_overflow
from tests.browser.visitors import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

ENLARGED = {"200 %": (640, 400), "400 %": (320, 256)}
"""A screen of 1280 × 800 or 1280 × 1024 as it is left when everything on it is so much larger."""

LOST = """() => [...document.querySelectorAll('body *')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.innerText?.trim())
  .filter((one) => {
    const style = getComputedStyle(one);
    const shut = ['hidden', 'clip'];
    const box = one.getBoundingClientRect();
    if (box.width <= 1 || style.clipPath !== 'none' || style.webkitLineClamp !== 'none') return false;
    return (shut.includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
      || (shut.includes(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
  }).map((one) => one.outerHTML.slice(0, 120))"""

SMALL = """() => [...document.querySelectorAll('button:not(.kc-term), summary, select, input:not([type=checkbox], [type=radio], [type=hidden]), .kc-button, nav a, .kc-card :is(h2, h3) a')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => {
    const card = one.closest('.kc-card');
    const box = (card && one.matches('h2 a, h3 a') ? card : one).getBoundingClientRect();
    return box.width > 1 && (box.height < 43.5 || box.width < 24);
  }).map((one) => one.outerHTML.slice(0, 120))"""  # noqa: E501 - a script


COLOURED = ("home", "list", "policies", "label", "search", "finder")
"""Kinds of page with parts of their own, in forced colours."""


def walk(page: Page, look: Callable[[Page, str], None], kinds: Iterable[str] = PAGES) -> None:
    """Go from kind to kind of page in one window."""
    site = page.url
    for kind in kinds:
        page.goto(site + PAGES[kind])
        look(page, kind)


@pytest.mark.parametrize("size", ENLARGED.values(), ids=ENLARGED)
def test_every_kind_of_page_can_be_enlarged(tiny_page: Visit, size: tuple[int, int]) -> None:
    def look(page: Page, kind: str) -> None:
        no_overflow(page)
        assert page.evaluate(LOST) == [], kind
        assert page.locator("h1").is_visible()

    walk(tiny_page("", size=size), look)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_kind_of_page_bears_letters_twice_as_large(tiny_page: Visit, size: tuple[int, int]) -> None:
    def look(page: Page, kind: str) -> None:
        assert page.evaluate("() => getComputedStyle(document.documentElement).fontSize") == "32px"
        no_overflow(page)
        assert page.evaluate(LOST) == [], kind

    page = tiny_page("", size=size)
    setting = {"fontSizes": {"standard": 32, "fixed": 26}}
    page.context.new_cdp_session(page).send("Page.setFontSizes", setting)
    walk(page, look)


def test_what_is_tapped_is_as_large_as_a_finger(tiny_page: Visit) -> None:
    def look(page: Page, kind: str) -> None:
        assert page.evaluate(SMALL) == [], kind

    walk(tiny_page("", size=PHONE), look)


@pytest.mark.parametrize("wish", [{"forced_colors": "active"}, {"contrast": "more"}], ids=["forced", "more"])
def test_pages_bear_the_colours_a_reader_forces(tiny_page: Visit, wish: dict[str, Any]) -> None:
    def look(page: Page, _: str) -> None:
        page.emulate_media(**wish)
        no_overflow(page)
        axe_is_content(page)

    walk(tiny_page("", size=DESK), look, COLOURED)


def test_in_forced_colours_marks_borders_and_where_one_is_are_seen(tiny_page: Visit) -> None:
    page = tiny_page("chinh-sach/nd-10-2010/", size=DESK)
    page.emulate_media(forced_colors="active")
    style = "(one, [part, name]) => getComputedStyle(one, part)[name]"
    text = page.locator("body").evaluate(style, [None, "color"])
    mark = page.locator(".kc-badge[data-state]").first
    assert mark.evaluate(style, ["::before", "backgroundColor"]) == text
    assert mark.evaluate(style, [None, "borderTopStyle"]) != "none"
    tab = page.locator(".kc-tabs [aria-current]").first
    other = page.locator(".kc-tabs a:not([aria-current])").first
    line = [one.evaluate(style, [None, "borderBottomColor"]) for one in (tab, other)]
    assert line[0] != line[1]
    assert page.locator(".kc-search input").evaluate(style, [None, "borderTopStyle"]) != "none"
    page.locator(".kc-brand").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_with_more_contrast_soft_text_and_lines_are_as_strong_as_the_rest(tiny_page: Visit) -> None:
    page = tiny_page("chinh-sach/nd-10-2010/")
    colour = "(name) => getComputedStyle(document.documentElement).getPropertyValue(name)"
    assert page.evaluate(colour, "--kc-soft") != page.evaluate(colour, "--kc-ink")
    page.emulate_media(contrast="more")
    assert page.evaluate(colour, "--kc-soft") == page.evaluate(colour, "--kc-ink")
    assert page.evaluate(colour, "--kc-line") == page.evaluate(colour, "--kc-edge")


def test_lost_and_small_things_are_seen(tiny_page: Visit) -> None:
    page = tiny_page("gioi-thieu/", size=PHONE)
    added = (
        "<div style='width:5em;overflow:hidden;white-space:nowrap'>Mất chữ ở cuối dòng này</div>"
        "<button style='min-height:0;padding:0;font-size:8px'>x</button>"
    )
    page.evaluate("html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", added)
    assert len(page.evaluate(LOST)) == 1
    assert len(page.evaluate(SMALL)) == 1
