"""Lists without script: links lead into every value and from page to page; and filters say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.browser.filtering import RECORDS, Filters
from tests.browser.registers import NOW, PATHS
from tests.browser.test_every_kind_of_page import no_overflow
from tests.browser.visitors import DESK, PHONE

from khuyencong.vietnamese import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page
    from tests.browser.registers import Register

    from khuyencong.catalogue import Catalogue

    Visit = Callable[..., Page]
    Registers = Callable[[str], Register]

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
STEP = 48


def cards(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-list]").evaluate(RECORDS)
    return found


@SIZES
@pytest.mark.parametrize("collection", ["products", "events"])
def test_the_next_page_and_the_next_meet_every_record_once(
    real_page: Visit, real: Catalogue, collection: str, size: tuple[int, int]
) -> None:
    page = real_page(PATHS[collection], size=size, script=False)
    met = cards(page)
    while (onward := page.get_by_role("link", name="Trang sau")).count():
        onward.click()
        no_overflow(page)
        expect(page.locator("[data-count]")).to_have_text(str(len(real.records(collection))))
        met += cards(page)
    assert len(met) == len(set(met)) == len(real.records(collection))
    if collection == "products":
        assert met == sorted(met, key=lambda one: (sort_key(real.products[one].name), one))
    page.get_by_role("link", name="Trang 1").click()
    assert page.url.endswith(f"/{PATHS[collection]}")


@SIZES
@pytest.mark.parametrize("collection", PATHS)
def test_a_value_is_two_touches_away_and_says_what_it_is(
    real_page: Visit, registers: Registers, collection: str, size: tuple[int, int]
) -> None:
    page = real_page(PATHS[collection], size=size, script=False)
    expect(page.locator("form.kc-filters, .kc-filters__open")).to_have_count(0)
    way = page.locator("[data-way]").first
    way.locator("summary").click()
    link = way.get_by_role("link").first
    value = str(link.get_attribute("data-value"))
    name = link.inner_text()
    link.click()
    expected = registers(collection).number(**{str(page.url.split("/")[-3]): value})
    expect(page.locator("[data-count]")).to_have_text(str(expected))
    expect(page.get_by_role("heading", level=1)).to_contain_text(name[1:])
    no_overflow(page)
    page.get_by_role("link", name="Xem mọi").click()
    assert page.url.endswith(f"/{PATHS[collection]}")


def test_a_letter_leads_to_its_heading(real_page: Visit) -> None:
    page = real_page("san-pham/", script=False)
    page.get_by_role("navigation", name="Theo chữ cái").get_by_role("link", name="T", exact=True).click()
    heading = page.get_by_role("heading", name="T", exact=True)
    expect(heading).to_be_in_viewport()
    first = page.locator("section").filter(has=heading).locator("[data-record]").first
    assert first.inner_text().upper().startswith("T")


def test_months_lead_from_one_to_the_next(real_page: Visit) -> None:
    page = real_page("su-kien/thang/2026-12/", script=False)
    held = set(page.locator("[data-record]").evaluate_all("all => all.map(one => one.dataset.record)"))
    assert int(page.locator("[data-count]").inner_text()) == len(held) > 0
    page.locator("[rel=prev]").click()
    assert page.url.endswith("/su-kien/thang/2026-11/")
    page.locator("[rel=next]").click()
    assert page.url.endswith("/su-kien/thang/2026-12/")


@pytest.mark.parametrize("collection", PATHS)
def test_a_filter_shows_the_records_of_the_page_of_its_value(
    real_page: Visit, real: Catalogue, collection: str
) -> None:
    filters = Filters(real_page(PATHS[collection], at=NOW))
    page = filters.page
    start = page.url
    for way in real.ways[collection]:
        value = max((one for one in way.values if len(one.ids) <= STEP), key=lambda one: len(one.ids))
        page.goto(f"{start}{way.key}/{value.value}/")
        held = set(page.locator("[data-list] .kc-card").evaluate_all(IDS))
        assert len(held) == len(value.ids)
        page.goto(f"{start}?{way.key}={value.value}")
        filters.has_count(len(held))
        assert set(filters.has_results(len(held))) == held, value.path


IDS = "cards => cards.map(card => card.dataset.record.split('/')[1])"
