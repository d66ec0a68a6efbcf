"""Filters with a keyboard alone, read aloud, in light and dark, enlarged, on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect
from tests.browser.filtering import Filters
from tests.browser.registers import PATHS
from tests.browser.test_every_kind_of_page import axe_is_content, no_overflow
from tests.browser.visitors import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page
    from tests.browser.registers import Register

    Visit = Callable[..., Page]
    Registers = Callable[[str], Register]

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
CRAFTS = "thu-cong-my-nghe"
COLOURS = pytest.mark.parametrize("colours", ["light", "dark"])
WHERE = """() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  return {
    name: one.closest('[role=search]') ? 'search' : one.name || one.textContent.trim(),
    dialog: Boolean(one.closest('dialog')) || one === document.body,
    seen: one === document.body || (box.width > 1 && box.bottom > 0 && box.top < innerHeight && box.left >= 0
      && box.right <= innerWidth + 1 && style.outlineStyle !== 'none'),
  }; }"""
SMALL = """list => [...list.querySelectorAll('button, select, summary, input[type=search], label:has(input)')]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)
  .map(one => one.outerHTML.slice(0, 120))"""


@pytest.fixture
def number(registers: Registers) -> Callable[..., int]:
    """How many products have a value in each of some facets."""
    return registers("products").number


def tab_to(page: Page, name: str) -> None:
    """Go on by Tab until the element of a name or text has the focus; each on the way must be seen."""
    for _ in range(80):
        page.keyboard.press("Tab")
        where = page.evaluate(WHERE)
        assert where["seen"], where
        if where["name"].startswith(name):
            return
    raise AssertionError(f"{name} is not reached by Tab")


def test_a_phone_with_keys_alone_filters_in_a_dialog_that_holds_the_focus(
    real_page: Visit, number: Callable[..., int]
) -> None:
    everything, crafts = number(), number(nhom=CRAFTS)
    filters = Filters(real_page("san-pham/", size=PHONE))
    page = filters.page
    tab_to(page, "Lọc")
    page.keyboard.press("Enter")
    expect(filters.dialog).to_be_visible()
    expect(filters.dialog.get_by_role("heading")).to_be_focused()
    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        where = page.evaluate(WHERE)
        assert where["dialog"], where
        seen.add(where["name"])
    assert {"q", "Nhóm sản phẩm", "Bỏ hết", f"Xem {everything} kết quả"} <= seen
    tab_to(page, "Nhóm sản phẩm")
    page.keyboard.press("Enter")
    tab_to(page, "nhom")
    page.keyboard.press("Space")
    filters.has_count(crafts)
    expect(filters.dialog.get_by_role("status").first).to_have_text(f"{crafts} sản phẩm")
    tab_to(page, f"Xem {crafts} kết quả")
    page.keyboard.press("Enter")
    expect(filters.dialog).to_be_hidden()
    expect(filters.opener).to_be_focused()
    expect(filters.opener).to_have_text("Lọc (1)")
    expect(filters.opener).to_be_in_viewport()
    expect(filters.status).to_be_in_viewport()
    page.keyboard.press("Space")
    expect(filters.dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(filters.dialog).to_be_hidden()
    expect(filters.opener).to_be_focused()
    tab_to(page, "Nhóm sản phẩm")
    page.keyboard.press("Enter")
    filters.has_count(everything)
    expect(filters.status).to_be_focused()


def test_beside_the_list_keys_alone_lead_from_the_form_to_the_results(real_page: Visit) -> None:
    filters = Filters(real_page("san-pham/"))
    page = filters.page
    tab_to(page, "q")
    page.keyboard.insert_text("may")
    expect(filters.status).to_contain_text("trong")
    found = int(filters.count.inner_text())
    page.keyboard.press("Enter")
    assert filters.query == "q=may"
    tab_to(page, "Theo tên")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile(r"\?q=may&xep=moi$"))
    tab_to(page, "Có chữ: may")
    records = filters.has_results(found)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/san-pham/{records[0]}/")


def test_a_value_that_leaves_nothing_is_shut_but_not_under_ones_fingers(real_page: Visit) -> None:
    filters = Filters(real_page(f"san-pham/?nhom={CRAFTS}"))
    expect(filters.box("trang-thai", "revoked")).to_be_disabled()
    filters.typed.fill("mắm")
    filters.has_count(0)
    box = filters.box("nhom", CRAFTS)
    expect(box).to_be_enabled()
    box.press("Space")
    expect(filters.count).not_to_have_text("0")
    expect(box).to_be_focused()
    expect(box).not_to_be_checked()
    assert filters.beside()[f"nhom={CRAFTS}"] == "0"


@SIZES
def test_the_number_of_results_is_read_out(
    real_page: Visit, number: Callable[..., int], size: tuple[int, int]
) -> None:
    filters = Filters(real_page("san-pham/", size=size))
    expect(filters.status).to_have_attribute("role", "status")
    expect(filters.status).to_have_text(f"{number()} sản phẩm")
    filters.open().tick("nhom", CRAFTS)
    expect(filters.status).to_have_text(f"{number(nhom=CRAFTS)} sản phẩm trong {number()}")


@COLOURS
@SIZES
def test_filters_results_and_their_lack_are_accessible_and_fit(
    real_page: Visit, size: tuple[int, int], colours: Literal["light", "dark"]
) -> None:
    filters = Filters(real_page("san-pham/", size=size, colours=colours)).open()
    filters.form.evaluate("form => form.querySelectorAll('details').forEach(one => { one.open = true })")
    filters.tick("nhom", CRAFTS)
    expect(filters.shown.locator("[data-record]").first).to_be_attached()
    axe_is_content(filters.page)
    no_overflow(filters.page)
    filters.close()
    axe_is_content(filters.page)
    no_overflow(filters.page)
    filters.open().typed.fill("zzz")
    filters.has_count(0)
    filters.close()
    axe_is_content(filters.page)
    no_overflow(filters.page)


@SIZES
@pytest.mark.parametrize("collection", PATHS)
def test_every_form_fits_and_can_be_hit_with_a_finger(
    real_page: Visit, collection: str, size: tuple[int, int]
) -> None:
    filters = Filters(real_page(PATHS[collection], size=size)).open()
    filters.form.evaluate("form => form.querySelectorAll('details').forEach(one => { one.open = true })")
    no_overflow(filters.page)
    inside = filters.form.evaluate("form => form.scrollWidth - form.clientWidth")
    assert inside <= 0
    assert filters.page.locator("[data-browse]").evaluate(SMALL) == []


@pytest.mark.parametrize("size", [(640, 400), (360, 320), (320, 256)], ids=["200 %", "keyboard", "400 %"])
def test_the_dialog_can_be_used_enlarged_and_above_a_keyboard(
    real_page: Visit, size: tuple[int, int]
) -> None:
    filters = Filters(real_page("san-pham/", size=size))
    page = filters.page
    filters.opener.click()
    no_overflow(page)
    expect(filters.dialog.get_by_role("button", name="kết quả")).to_be_in_viewport(ratio=1)
    filters.tick("ocop", "4-sao")
    expect(filters.status).to_contain_text("trong")
    height = filters.form.evaluate("form => form.clientHeight")
    assert height > 80, "no room left for the form itself"


def test_large_letters_do_not_break_the_tools(real_page: Visit) -> None:
    filters = Filters(real_page(f"san-pham/?nhom={CRAFTS}&cap=national", size=PHONE))
    expect(filters.chips).to_have_count(3)
    filters.page.add_style_tag(content="html { font-size: 200% }")
    no_overflow(filters.page)
    filters.opener.click()
    no_overflow(filters.page)
    expect(filters.dialog.get_by_role("button", name="kết quả")).to_be_in_viewport()


@SIZES
def test_paper_shows_the_results_and_none_of_the_tools(real_page: Visit, size: tuple[int, int]) -> None:
    filters = Filters(real_page(f"san-pham/?nhom={CRAFTS}", size=size))
    results = filters.has_results(int(filters.count.inner_text()))
    filters.page.emulate_media(media="print")
    tools = filters.page.locator("[data-browse] :is(form, select, button:not(.kc-chips *), nav)")
    assert tools.count() > 5
    expect(tools.locator("visible=true")).to_have_count(0)
    expect(filters.shown.locator("[data-record]:visible")).to_have_count(len(results))
    expect(filters.page.get_by_text("Nhóm sản phẩm: Thủ công mỹ nghệ").first).to_be_visible()


def test_a_window_made_wider_takes_the_form_out_of_the_dialog(real_page: Visit) -> None:
    filters = Filters(real_page("san-pham/", size=PHONE)).open()
    filters.tick("nhom", CRAFTS)
    filters.page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    expect(filters.dialog).to_be_hidden()
    expect(filters.form).to_be_visible()
    expect(filters.box("nhom", CRAFTS)).to_be_checked()
    filters.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    expect(filters.form).to_be_hidden()
    filters.opener.click()
    expect(filters.box("nhom", CRAFTS)).to_be_checked()
