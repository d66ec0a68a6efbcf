"""The address holds what was chosen: it can be shared, reloaded, gone back and forth; failures lead on."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.browser.filtering import Filters
from tests.browser.visitors import DESK, PHONE

from khuyencong.timeline import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Route
    from tests.browser.registers import Register

    Visit = Callable[..., Page]
    Registers = Callable[[str], Register]

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
CRAFTS, FOOD = "thu-cong-my-nghe", "che-bien-nong-lam-thuy-san-thuc-pham"
STEP = 48


@pytest.fixture
def number(registers: Registers) -> Callable[..., int]:
    """How many products have a value in each of some facets."""
    return registers("products").number


def plain(filters: Filters) -> None:
    """The list as it is without filters, and nothing else."""
    expect(filters.chips).to_have_count(0)
    expect(filters.page.locator("[data-leaf]")).to_be_visible()
    expect(filters.shown).to_be_hidden()
    expect(filters.status).to_have_text(re.compile(r"^\d+ sản phẩm$"))
    assert filters.query == ""


@SIZES
def test_a_shared_address_shows_the_same_to_everybody(
    real_page: Visit, number: Callable[..., int], size: tuple[int, int]
) -> None:
    crafts = number(nhom=CRAFTS, cap="national")
    filters = Filters(real_page("san-pham/", size=size)).open()
    filters.tick("nhom", CRAFTS)
    filters.tick("cap", "national")
    filters.has_count(crafts)
    filters.typed.fill("mây tre")
    expect(filters.chips).to_have_text(
        ["Có chữ: mây tre ×", "Nhóm sản phẩm: Thủ công mỹ nghệ ×", "Cấp chứng nhận: Cấp quốc gia ×", "Bỏ hết"]
    )
    expect(filters.count).not_to_have_text(str(crafts))
    left = int(filters.count.inner_text())
    assert 0 < left < crafts
    records = filters.has_results(left)
    filters.close()
    filters.sort.select_option("moi")
    query = "q=m%C3%A2y+tre&nhom=thu-cong-my-nghe&cap=national&xep=moi"
    assert filters.query == query
    for _ in range(2):
        filters.page.reload()
        filters.has_count(left)
        assert set(filters.has_results(left)) == set(records)
        assert filters.sort.input_value() == "moi"
        assert filters.typed.input_value() == "mây tre"
        assert filters.query == query


def test_every_touch_is_a_step_back_and_what_is_typed_in_one_go_is_one_step(real_page: Visit) -> None:
    filters = Filters(real_page("san-pham/"))
    page = filters.page
    filters.tick("nhom", CRAFTS)
    filters.tick("nhom", FOOD)
    filters.typed.press_sequentially("gốm")
    expect(page).to_have_url(re.compile("q=g%E1%BB%91m"))
    filters.sort.select_option("moi")
    steps = []
    for _ in range(4):
        steps.append(filters.query)
        page.go_back()
    plain(filters)
    assert [step.count("=") for step in steps] == [4, 3, 2, 1]
    for step in reversed(steps):
        page.go_forward()
        assert filters.query == step
    expect(filters.box("nhom", FOOD)).to_be_checked()
    assert filters.typed.input_value() == "gốm"
    assert filters.sort.input_value() == "moi"


def test_what_is_chosen_in_the_dialog_is_one_step_and_back_closes_it(
    real_page: Visit, number: Callable[..., int]
) -> None:
    filters = Filters(real_page("san-pham/", size=PHONE)).open()
    page = filters.page
    filters.tick("nhom", CRAFTS)
    filters.tick("cap", "national")
    filters.close()
    filters.open()
    filters.tick("nhom", FOOD)
    expect(filters.chips).to_have_count(4)
    page.go_back()
    expect(filters.dialog).to_be_hidden()
    expect(filters.chips).to_have_count(3)
    assert filters.query == f"nhom={CRAFTS}&cap=national"
    filters.open()
    filters.tick("cap", "national")
    filters.has_count(number(nhom=CRAFTS))
    filters.close()
    page.go_back()
    assert filters.query == f"nhom={CRAFTS}&cap=national"
    page.go_back()
    plain(filters)


def test_a_record_and_back_again_shows_what_was_shown(real_page: Visit, number: Callable[..., int]) -> None:
    filters = Filters(real_page("san-pham/"))
    filters.tick("nhom", FOOD)
    filters.has_results(STEP)
    filters.more.click()
    foods = min(number(nhom=FOOD), 2 * STEP)
    records = filters.has_results(foods)
    filters.shown.get_by_role("link").last.click()
    assert filters.page.url.endswith(f"/san-pham/{records[-1]}/")
    filters.page.go_back()
    assert filters.has_results(foods) == records


def test_more_is_added_below_and_the_focus_goes_on_to_it(
    real_page: Visit, number: Callable[..., int]
) -> None:
    filters = Filters(real_page("san-pham/"))
    foods = number(nhom=FOOD)
    assert STEP < foods < 2 * STEP, "another group is needed"
    filters.tick("nhom", FOOD)
    before = filters.has_results(STEP)
    expect(filters.more).to_have_text(f"Xem thêm {foods - STEP} sản phẩm")
    filters.shown.evaluate("list => { list.firstElementChild.marked = true }")
    filters.more.press("Enter")
    after = filters.has_results(foods)
    assert after[:STEP] == before
    assert filters.shown.evaluate("list => list.firstElementChild.marked"), "drawn anew, not added to"
    expect(filters.shown.locator("li").nth(STEP).get_by_role("link").first).to_be_focused()
    expect(filters.more).to_be_hidden()


@SIZES
def test_chips_take_back_one_choice_each_and_then_all(real_page: Visit, size: tuple[int, int]) -> None:
    filters = Filters(real_page(f"san-pham/?q=m&nhom={CRAFTS}&nhom={FOOD}&cap=national", size=size))
    expect(filters.chips).to_have_count(5)
    filters.page.get_by_role("button", name="Bỏ lọc Nhóm sản phẩm: Thủ công mỹ nghệ").click()
    expect(filters.chips).to_have_count(4)
    assert filters.query == f"q=m&nhom={FOOD}&cap=national"
    expect(filters.status).to_be_focused()
    filters.page.get_by_role("button", name="Bỏ lọc Có chữ: m").click()
    assert filters.typed.input_value() == ""
    filters.chips.last.click()
    plain(filters)
    expect(filters.status).to_be_focused()


@SIZES
def test_where_nothing_is_left_every_way_out_leads_where_it_says(
    real_page: Visit, size: tuple[int, int]
) -> None:
    address = f"san-pham/?q=mắm&nhom={CRAFTS}&cap=national"
    filters = Filters(real_page(address, size=size))
    ways = filters.page.locator("[data-list] .kc-note button")
    filters.has_count(0)
    said = [text.rsplit("còn ", 1) for text in ways.all_inner_texts()[:-1]]
    assert {way for way, _ in said} == {
        "Bỏ “Có chữ: mắm”: ",
        "Bỏ “Nhóm sản phẩm: Thủ công mỹ nghệ”: ",
    }
    for at, (_, number) in enumerate(said):
        ways.nth(at).click()
        filters.has_count(int(number.split()[0]))
        assert int(number.split()[0]) > 0
        expect(filters.status).to_be_focused()
        filters.page.go_back()
        filters.has_count(0)
    ways.last.click()
    plain(filters)


def test_where_no_single_choice_helps_all_can_be_given_up(
    real_page: Visit, number: Callable[..., int]
) -> None:
    filters = Filters(real_page(f"san-pham/?q=zzz&nhom={CRAFTS}&nam=1999&nam=2015&dia-ban=vinh-long"))
    filters.has_count(0)
    ways = filters.page.locator("[data-list] .kc-note button")
    expect(ways).to_have_text([f"Bỏ hết: xem cả {number()} sản phẩm"])
    ways.click()
    plain(filters)


@SIZES
def test_without_the_data_the_links_come_back_and_one_can_try_again(
    real_page: Visit, number: Callable[..., int], size: tuple[int, int]
) -> None:
    filters = Filters(real_page("san-pham/", size=size, missing=True))
    page = filters.page
    expect(filters.page.locator("[data-ways]")).to_be_hidden()

    def fail(route: Route) -> None:
        route.abort()

    page.route("**/bo-loc/*.json", fail)
    if size == PHONE:
        filters.opener.click()
    else:
        filters.tick("nhom", CRAFTS)
    expect(filters.status).to_contain_text("Chưa tải được dữ liệu")
    expect(filters.dialog).to_be_hidden()
    expect(page.locator("[data-leaf]")).to_be_visible()
    ways = page.locator("[data-ways]")
    ways.locator("summary").first.click()
    expect(ways.get_by_role("link", name="Thủ công mỹ nghệ")).to_be_visible()
    page.unroute("**/bo-loc/*.json", fail)
    page.get_by_role("button", name="Thử lại").click()
    expect(ways).to_be_hidden()
    filters.has_count(number() if size == PHONE else number(nhom=CRAFTS))
    expect(page.get_by_role("button", name="Thử lại")).to_be_hidden()


def test_when_only_the_cards_fail_the_plain_list_comes_back(
    real_page: Visit, number: Callable[..., int]
) -> None:
    filters = Filters(real_page("san-pham/", missing=True))
    filters.page.route("**/bo-loc/products/*.json*", lambda route: route.fulfill(status=500))
    filters.tick("nhom", CRAFTS)
    expect(filters.status).to_contain_text(f"{number()} sản phẩm. Chưa tải được dữ liệu")
    expect(filters.page.locator("[data-leaf]")).to_be_visible()
    filters.page.unroute_all()
    filters.page.get_by_role("button", name="Thử lại").click()
    filters.has_results(number(nhom=CRAFTS))


def test_events_stand_by_the_clock_again_when_all_is_cleared(real_page: Visit, registers: Registers) -> None:
    at = datetime(2026, 11, 24, 9, 0, tzinfo=VIETNAM)
    filters = Filters(real_page("su-kien/", at=at))
    view = filters.page.locator("[data-view]")
    everything = view.locator("[data-record]").count()
    filters.tick("loai", "fair")
    filters.has_results(min(registers("events").number(loai="fair"), STEP))
    expect(view).to_be_hidden()
    filters.tick("loai", "fair")
    expect(view).to_be_visible()
    expect(filters.shown).to_be_hidden()
    assert view.locator("[data-record]").count() == everything


def test_a_state_that_changes_while_the_page_is_open_changes_the_results(real_page: Visit) -> None:
    start = datetime(2026, 12, 3, tzinfo=VIETNAM)
    filters = Filters(real_page("su-kien/?trang-thai=ongoing", at=start - timedelta(minutes=1)))
    event = filters.shown.locator('[data-record="events/vietnam-expo-hcmc-2026"]')
    expect(filters.status).to_contain_text("trong")
    before = int(filters.count.inner_text())
    expect(event).to_have_count(0)
    filters.page.clock.run_for(2 * 60 * 1000)
    expect(event).to_have_count(1)
    assert int(filters.count.inner_text()) > before


def test_an_address_with_what_nobody_offers_is_the_plain_list(real_page: Visit) -> None:
    filters = Filters(real_page("san-pham/?nhom=khong-co&xep=nguoc&la=1"))
    expect(filters.sort).to_be_visible()
    expect(filters.chips).to_have_count(0)
    plain_again = re.compile(r"^\d+ sản phẩm$")
    expect(filters.status).to_have_text(plain_again)
