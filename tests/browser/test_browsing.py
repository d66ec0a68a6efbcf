"""Somebody who does not know the name of what they look for: every list is narrowed, and says the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.browser.filtering import Filters
from tests.browser.registers import NOW, PATHS, day_of
from tests.browser.visitors import DESK, PHONE

from khuyencong.vietnamese import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from playwright.sync_api import Page
    from tests.browser.registers import Register

    from khuyencong.catalogue import Catalogue

    Visit = Callable[..., Page]
    Registers = Callable[[str], Register]

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
STEP = 48
"""So many records are shown at once."""
ROUTES = {
    "products": ["nhom", "trang-thai", "nhom", "cap", "dia-ban", "nam"],
    "producers": ["loai-hinh", "dia-ban", "loai-hinh", "san-pham"],
    "events": ["trang-thai", "loai", "loai", "pham-vi", "doi-chieu", "thang"],
    "policies": ["loai", "loai", "cap", "trang-thai", "nam", "nam"],
}
"""The facets somebody goes through, a value each time; a facet twice means two of its values."""


@SIZES
@pytest.mark.parametrize("collection", PATHS)
def test_every_touch_leaves_what_its_number_said_and_what_the_data_has(
    real_page: Visit, registers: Registers, collection: str, size: tuple[int, int]
) -> None:
    page = real_page(PATHS[collection], size=size, at=NOW)
    filters = Filters(page).open()
    walk(filters, registers(collection), ROUTES[collection])
    filters.close()
    expect(filters.form).to_be_visible(visible=size == DESK)


def walk(filters: Filters, known: Register, route: list[str]) -> None:
    """Choose the fullest value of each facet of a route; after each touch everything shown must be true."""
    chosen: dict[str, set[str]] = {}
    everything = len(known.keep({}))
    for key in route:
        value = max(filters.choices(key), key=lambda one: int(known.promise(chosen, key, one)))
        chosen.setdefault(key, set()).add(value)
        filters.tick(key, value)
        left = known.keep(chosen)
        filters.has_count(len(left))
        expect(filters.status).to_contain_text(f"trong {everything}")
        shown = filters.has_results(min(len(left), STEP))
        assert set(shown) <= set(left)
        beside = filters.beside()
        promised = {name: known.promise(chosen, *name.split("=")) for name in beside}
        assert beside == promised


@SIZES
def test_a_number_in_the_form_is_true_before_anything_is_touched(
    real_page: Visit, registers: Registers, size: tuple[int, int]
) -> None:
    filters = Filters(real_page("chinh-sach/", size=size, at=NOW))
    written = {name: said for name, said in filters.beside().items() if said}
    assert len(written) > 50
    assert written == {name: registers("policies").promise({}, *name.split("=")) for name in written}


@SIZES
def test_nothing_is_fetched_before_somebody_touches_a_filter(real_page: Visit, size: tuple[int, int]) -> None:
    asked: list[str] = []
    page = real_page("gioi-thieu/", size=size)
    page.on("request", lambda request: asked.append(request.url))
    for path in PATHS.values():
        page.goto(page.url.rsplit("/", 2)[0] + f"/{path}")
        filters = Filters(page)
        expect(filters.sort).to_be_visible()
        page.goto(f"{page.url}#noi-dung")  # a jump within the page is no touch
        page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/bo-loc/" in url] == []
    filters.open()
    filters.tick("trang-thai", "ended")
    expect(filters.status).to_contain_text("trong")
    assert any(url.endswith("/bo-loc/policies.json") for url in asked)
    assert not any("-ten.json" in url for url in asked)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mây", {"mây"}),
        ("MAY  xep", {"mây", "xếp"}),
        ("máy xếp", {"mây", "xếp"}),
    ],
)
def test_a_name_is_found_with_marks_and_without(real_page: Visit, typed: str, found: set[str]) -> None:
    filters = Filters(real_page("san-pham/"))
    filters.typed.fill(typed)
    expect(filters.status).to_contain_text("trong")
    filters.has_results(int(filters.count.inner_text()))
    names = filters.shown.get_by_role("heading").all_inner_texts()
    assert any(found <= set(name.lower().split()) for name in names)
    assert len(names) < STEP


def test_a_certificate_is_looked_up_by_its_number_or_the_producers_name(
    real_page: Visit, real: Catalogue
) -> None:
    filters = Filters(real_page("san-pham/"))
    decision = "2568/QĐ-BCT"
    given = {
        one.id for one in real.products.values() if decision in {each.decision for each in one.certifications}
    }
    filters.typed.fill(decision)
    filters.has_count(len(given))
    assert set(filters.has_results(min(len(given), STEP))) <= given
    made = next(one for one in real.products.values() if one.producer)
    filters.typed.fill(real.producers[str(made.producer)].name)
    expect(filters.shown.locator(f'[data-record="products/{made.id}"]')).to_be_visible()
    filters.typed.fill("zzz")
    filters.has_count(0)


@pytest.mark.parametrize("typed", ["TX. Bến Cát", "ben cat", "Thị xã Bến Cát", "BẾN CÁT"])
def test_a_former_town_is_found_among_the_places_however_it_is_written(real_page: Visit, typed: str) -> None:
    offered = places_offered(Filters(real_page("san-pham/")), typed)
    assert any("Bến Cát" in name for name in offered)
    assert len(offered) < 6


def test_a_former_province_leads_to_the_unit_of_today(real_page: Visit) -> None:
    filters = Filters(real_page("san-pham/"))
    everything = places_offered(filters, "")
    offered = places_offered(filters, "binh duong")
    assert offered[0].startswith("Thành phố Hồ Chí Minh")
    assert "Tỉnh Bình Dương" in "".join(offered)
    assert places_offered(filters, "không đâu cả") == []
    expect(filters.form.get_by_text("Không có tên nào như vậy.")).to_be_visible()
    assert places_offered(filters, "") == everything


def places_offered(filters: Filters, typed: str) -> list[str]:
    group = filters.form.locator("[data-group=dia-ban]")
    group.evaluate("group => { group.open = true }")
    group.get_by_role("searchbox").fill(typed)
    return group.locator("li:visible label > span:first-of-type").all_inner_texts()


def test_products_stand_in_the_order_asked_for(
    real_page: Visit, real: Catalogue, registers: Registers
) -> None:
    filters = Filters(real_page("san-pham/?nhom=thu-cong-my-nghe", at=NOW))
    number = registers("products").number(nhom="thu-cong-my-nghe")
    by_name = filters.has_results(number)
    assert by_name == sorted(by_name, key=lambda one: sort_key(real.products[one].name))
    filters.sort.select_option("moi")
    expect(filters.page).to_have_url(f"{filters.page.url.split('?')[0]}?nhom=thu-cong-my-nghe&xep=moi")
    expect(filters.shown.locator("[data-record]").first).not_to_have_attribute(
        "data-record", f"products/{by_name[0]}"
    )
    years = [newest(real, one) for one in filters.has_results(number)]
    assert years == sorted(years, reverse=True)
    filters.sort.select_option("sap-het")
    filters.tick("trang-thai", "valid")
    valid = registers("products").keep({"nhom": {"thu-cong-my-nghe"}, "trang-thai": {"valid"}})
    ends = [real.product_facts[one].best.until for one in filters.has_results(len(valid))]  # type: ignore[union-attr]
    assert len(ends) > 3
    assert ends == sorted(ends)  # type: ignore[type-var]


def newest(real: Catalogue, product: str) -> int:
    return max((one.year or 0 for one in real.products[product].certifications), default=0)


def test_what_comes_is_soonest_first_and_what_is_over_latest_first(
    real_page: Visit, real: Catalogue, registers: Registers
) -> None:
    filters = Filters(real_page("su-kien/?trang-thai=upcoming", at=NOW))
    coming = registers("events").keep({"trang-thai": {"upcoming"}})
    starts = [event_day(real, one) for one in filters.has_results(len(coming))]
    assert len(starts) > 5
    assert starts == sorted(starts)
    filters.tick("trang-thai", "upcoming")
    filters.tick("trang-thai", "past")
    over = [event_day(real, one) for one in filters.has_results(STEP)]
    assert over == sorted(over, reverse=True)


def event_day(real: Catalogue, event: str) -> int:
    start = real.events[event].start
    return day_of(start.text) or 0 if start else 0


def test_laws_can_be_read_from_the_oldest_on(real_page: Visit, real: Catalogue, registers: Registers) -> None:
    filters = Filters(real_page("chinh-sach/?cap=national", at=NOW))
    laws = registers("policies").keep({"cap": {"national"}})
    dated = sorted((day, one) for one in laws if (day := law_day(real, one)))
    filters.has_results(len(laws))
    filters.sort.select_option("cu")
    expect(filters.shown.locator("[data-record]").first).to_have_attribute(
        "data-record", f"policies/{dated[0][1]}"
    )
    oldest_first = filters.has_results(len(laws))
    assert [law_day(real, one) for one in oldest_first[: len(dated)]] == [day for day, _ in dated]
    assert all(law_day(real, one) is None for one in oldest_first[len(dated) :])


def law_day(real: Catalogue, policy: str) -> date | None:
    """The day it came into force, or was issued; some laws are known without either."""
    record = real.policies[policy]
    return record.effective or (record.issued.day if record.issued else None)
