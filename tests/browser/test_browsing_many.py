"""The same walk through a list of made-up products: a few hundred, or as many as KC_PRODUCTS says."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests import synthetic
from tests.browser.filtering import RECORDS, Filters
from tests.browser.registers import NOW, register
from tests.browser.test_browsing import ROUTES, walk
from tests.browser.test_every_kind_of_page import axe_is_content, no_overflow
from tests.browser.test_weight import ELEMENTS, LIST, MOVED, REQUESTS
from tests.browser.visitors import DESK, PHONE
from tests.browser.weighing import weigh
from tests.server import serve
from tests.sites import build_site, copy_project

from khuyencong import build
from khuyencong.vietnamese import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page
    from tests.browser.registers import Register

    from khuyencong.catalogue import Catalogue

    Visit = Callable[..., Page]

PRODUCTS = int(os.environ.get("KC_PRODUCTS", "600"))
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Catalogue, Register]]:
    """The address of a site about a province that does not exist, its records, and its list of products."""
    folder = tmp_path_factory.mktemp("made")
    synthetic.write(folder / "made", products=PRODUCTS)
    site = build_site(copy_project(folder / "project", folder / "made"))
    catalogue = build.read(folder / "made")
    known = register(site, catalogue, "products", NOW)
    with serve(site) as address:
        yield address, catalogue, known


@SIZES
def test_every_touch_tells_the_truth_among_many_products(
    visit: Visit, made: tuple[str, Catalogue, Register], size: tuple[int, int]
) -> None:
    address, _, known = made
    filters = Filters(visit(address, "san-pham/", size=size, at=NOW)).open()
    walk(filters, known, ROUTES["products"])
    no_overflow(filters.page)
    filters.page.clock.resume()  # what looks for faults waits now and then
    axe_is_content(filters.page)


def test_more_and_more_shows_them_all_in_order(visit: Visit, made: tuple[str, Catalogue, Register]) -> None:
    address, catalogue, known = made
    groups = catalogue.ways["products"][0].values
    group = min((one for one in groups if len(one.ids) > 48), key=lambda one: len(one.ids))
    filters = Filters(visit(address, f"san-pham/?nhom={group.value}", at=NOW))
    number = known.number(nhom=group.value)
    filters.has_count(number)
    for shown in range(48, min(number, 300), 48):
        filters.has_results(shown)
        filters.more.click()
    found = filters.has_results(min(number, shown + 48))
    assert found == sorted(found, key=lambda one: (sort_key(catalogue.products[one].name), one))


def test_without_script_the_pages_lead_through_many_products(
    visit: Visit, made: tuple[str, Catalogue, Register]
) -> None:
    address, catalogue, _ = made
    page = visit(address, "san-pham/", script=False)
    met: list[str] = page.locator("[data-list]").evaluate(RECORDS)
    while (onward := page.get_by_role("link", name="Trang sau")).count():
        onward.click()
        met += page.locator("[data-list]").evaluate(RECORDS)
    assert sorted(met) == sorted(catalogue.products)
    assert met == sorted(met, key=lambda one: (sort_key(catalogue.products[one].name), one))
    page.get_by_role("link", name="Trang trước").click()
    expect(page.get_by_role("link", name="Trang sau")).to_be_visible()


@pytest.mark.skipif(PRODUCTS > 600, reason="the bars are those of a list of 600")
def test_a_long_list_is_light_and_holds_still(
    browser: Browser, made: tuple[str, Catalogue, Register]
) -> None:
    weight = weigh(browser, made[0] + "san-pham/")
    assert weight.requests <= REQUESTS
    assert weight.bytes <= LIST
    assert weight.elements <= ELEMENTS
    assert weight.moved <= MOVED, weight.what
