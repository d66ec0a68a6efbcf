"""What an abbreviation means: by mouse, key and finger, put away by Escape, without script, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.browser.visitors import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    Visit = Callable[..., Page]

AWAY = (2, 2)
TERM = 'class="kc-term"'


@pytest.fixture(scope="session")
def path(real_site: Path) -> str:
    """A page that explains something in its running text."""
    found = (one for one in sorted(real_site.glob("thu-tuc/*/index.html")) if TERM in one.read_text("utf-8"))
    return next(found).parent.relative_to(real_site).as_posix() + "/"


def test_the_mouse_shows_it_may_go_over_it_and_escape_puts_it_away(real_page: Visit, path: str) -> None:
    page = real_page(path)
    term, meaning = page.locator(".kc-term").first, page.locator(".kc-meaning").first
    expect(meaning).to_be_hidden()
    term.hover()
    expect(meaning).to_be_visible()
    meaning.hover()
    page.wait_for_timeout(400)  # longer than it lingers
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    term.hover()
    expect(meaning).to_be_visible()
    page.mouse.move(*AWAY)
    expect(meaning).to_be_hidden()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_focus_shows_it_within_the_screen_and_is_kept(
    real_page: Visit, path: str, size: tuple[int, int]
) -> None:
    page = real_page(path, size=size)
    term, meaning = page.locator(".kc-term").first, page.locator(".kc-meaning").first
    for _ in range(60):
        page.keyboard.press("Tab")
        if term.evaluate("one => one === document.activeElement"):
            break
    expect(meaning).to_be_visible()
    expect(meaning).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Tab")
    expect(meaning).to_be_hidden()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_finger_shows_it_and_a_tap_elsewhere_puts_it_away(
    browser: Browser, real_address: str, path: str, *, script: bool
) -> None:
    context = browser.new_context(
        has_touch=True, is_mobile=True, viewport={"width": 360, "height": 640}, java_script_enabled=script
    )
    page = context.new_page()
    page.goto(real_address + path)
    meaning = page.locator(".kc-meaning").first
    page.locator(".kc-term").first.tap()
    expect(meaning).to_be_visible()
    page.locator("h1").tap()
    expect(meaning).to_be_hidden()
    context.close()


def test_on_paper_it_stands_in_brackets_and_nothing_of_the_line_is_lost(real_page: Visit, path: str) -> None:
    page = real_page(path)
    page.emulate_media(media="print")
    meaning = page.locator(".kc-meaning").first
    expect(meaning).to_be_visible()
    assert meaning.evaluate("one => getComputedStyle(one).position") == "static"
    assert meaning.evaluate("one => getComputedStyle(one, '::before').content") == '" ("'


def test_who_hears_the_page_hears_what_the_word_means(real_page: Visit, path: str) -> None:
    page = real_page(path)
    meaning = page.locator(".kc-meaning").first.text_content()
    expect(page.locator(".kc-term").first).to_have_accessible_description(str(meaning))
