"""The index of places: a name of any time, typed in any way, finds its row; the address keeps it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect
from tests.browser.visitors import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

SHOWN = """() => [...document.querySelectorAll('[data-list] [data-key]')]
  .filter(row => row.checkVisibility()).map(row => row.querySelector('.kc-units__name').textContent)"""
BOX = "Tên cũ hay tên mới"


def shown(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SHOWN)
    return found


def counts(page: Page) -> tuple[int, int]:
    return tuple(int(page.locator(f"[data-{name}]").inner_text()) for name in ("count", "others"))  # type: ignore[return-value]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize(
    "typed", ["TX. Bến Cát", "tx bến cát", "ben cat", "thị xã Bến Cát", "Bến Cát, Bình Dương", "BEN CAT,HCM"]
)
def test_a_name_is_found_however_it_is_typed(real_page: Visit, typed: str, size: tuple[int, int]) -> None:
    page = real_page("dia-ban/", size=size)
    page.get_by_label(BOX).fill(typed)
    names = shown(page)
    assert "Phường Bến Cát" in names
    assert "Huyện Dầu Tiếng" not in names
    if "HCM" not in typed:
        assert {"Thành phố Bến Cát", "Phường Mỹ Phước", "Phường Thới Hòa"} <= set(names)
    assert sum(counts(page)) == len(names)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("TP Thủ Dầu Một", "Thành phố Thủ Dầu Một"),
        ("H. Dầu Tiếng", "Huyện Dầu Tiếng"),
        ("P. Phú Lợi", "Phường Phú Lợi"),
        ("x. an long", "Xã An Long"),
        ("bà rịa vũng tàu", "Tỉnh Bà Rịa - Vũng Tàu"),
        ("sài gòn", "Thành phố Hồ Chí Minh"),
        ("dau tieng thanh an", "Xã Thanh An"),
    ],
)
def test_short_words_for_units_other_names_and_loose_words_are_understood(
    real_page: Visit, typed: str, name: str
) -> None:
    page = real_page("dia-ban/")
    page.get_by_label(BOX).fill(typed)
    assert name in shown(page)
    assert sum(counts(page)) < 60


def test_the_name_stands_in_the_address_and_comes_back_from_it(real_page: Visit) -> None:
    page = real_page("dia-ban/")
    page.get_by_label(BOX).fill("TX. Bến Cát")
    typed = quote("TX. Bến Cát").replace("%20", "+")
    expect(page).to_have_url(re.compile(re.escape(f"dia-ban/?q={typed}") + "$"))
    narrowed = shown(page)
    again = real_page(f"dia-ban/?q={quote('TX. Bến Cát')}")
    assert shown(again) == narrowed
    again.get_by_role("link", name="Thành phố Bến Cát", exact=True).first.click()
    again.wait_for_url("**/dia-ban/ben-cat/")
    again.go_back()
    assert shown(again) == narrowed


def test_nothing_found_leads_on_by_keyboard(real_page: Visit) -> None:
    page = real_page("dia-ban/", size=PHONE)
    before = shown(page)
    page.get_by_label(BOX).focus()
    page.keyboard.type("qqq")
    assert shown(page) == []
    assert page.locator("[data-nothing]").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert shown(page) == before
    assert not page.locator("[data-nothing]").is_visible()
    assert page.evaluate("() => document.activeElement.name") == "q"
    assert page.url.endswith("dia-ban/")


def test_the_count_is_announced(real_page: Visit) -> None:
    page = real_page("dia-ban/")
    status = page.locator("[data-list] [role=status], [role=status]:has([data-count])").first
    rows = page.locator("[data-list] [data-record]").count()
    assert status.inner_text().startswith(f"{rows} đơn vị")
    page.get_by_label(BOX).fill("thoi hoa")
    assert status.inner_text() == "1 đơn vị, 1 tên cũ khác"


def test_only_a_word_for_a_unit_narrows_nothing_yet(real_page: Visit) -> None:
    page = real_page("dia-ban/")
    everything = shown(page)
    page.get_by_label(BOX).fill("thị xã ")
    assert shown(page) == everything


def test_without_script_every_row_is_there_and_nothing_that_needs_one(real_page: Visit) -> None:
    page = real_page("dia-ban/", script=False)
    assert page.locator("[data-list] [data-key]").count() == sum(counts(page))
    assert not page.get_by_label(BOX).is_visible()
    assert page.locator("[data-list] [data-record]").count() == counts(page)[0]


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_index_fits_and_is_accessible(
    real_page: Visit, size: tuple[int, int], colours: Literal["light", "dark"]
) -> None:
    page = real_page(f"dia-ban/?q={quote('Bến Cát')}", size=size, colours=colours)
    assert page.evaluate("() => document.scrollingElement.scrollWidth - innerWidth") <= 0
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
