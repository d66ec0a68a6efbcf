"""Products beside a product, and which records are at each place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.folders import TAIL

from khuyencong.catalogue.neighbours import SHOWN

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue


def add(data: DataFolder, number: int, extra: str = "") -> None:
    text = f"name: Hàng {number}\ngroup: thuc-pham\nlocation:\n  place: bien-bac\n{extra}{TAIL}"
    data.write(f"products/hang-{number}.yaml", text)


def test_every_product_of_a_long_list_is_led_to_by_as_many_as_it_leads_to(data: DataFolder) -> None:
    for number in range(20):
        add(data, number)
    catalogue = data.catalogue()
    led_to: list[str] = []
    for product in catalogue.products.values():
        if product.group == "thuc-pham" and product.location.place == "bien-bac":
            beside = catalogue.neighbours.of(product)
            assert product.id not in {*beside.of_place, *beside.of_group}
            led_to += beside.of_place
    ours = [led_to.count(f"hang-{number}") for number in range(20)]
    assert min(ours) >= SHOWN - 2, "the last lead to the first"
    assert max(ours) <= SHOWN


def test_no_product_is_shown_twice_beside_one(tiny: Catalogue) -> None:
    beside = tiny.neighbours.of(tiny.products["go-nhieu-lan"])
    assert list(beside.of_producer) == ["may-dan"]
    assert (list(beside.of_place), list(beside.of_group)) == ([], [])


def test_the_place_is_the_smallest_one_where_there_is_more(data: DataFolder) -> None:
    add(data, 1)
    catalogue = data.catalogue()
    beside = catalogue.neighbours.of(catalogue.products["may-dan"])
    assert (beside.place, list(beside.of_place)) == ("bien-bac", ["hang-1"])


def test_a_place_counts_all_that_lies_in_it_then_or_now(tiny: Catalogue) -> None:
    assert list(tiny.located.at("cat-vang", "products")) == ["go-nhieu-lan", "may-dan"]
    for unit in ("bo-cat", "bien-bac", "song-xanh"):
        assert {"go-nhieu-lan", "may-dan"} <= set(tiny.located.at(unit, "products"))
    assert list(tiny.located.at("cat-vang", "producers")) == ["xuong-may"]


def test_a_former_commune_counts_who_names_it(tiny: Catalogue) -> None:
    assert list(tiny.located.at_commune("bo-cat", "bo cat", "products")) == ["go-nhieu-lan"]
    assert list(tiny.located.at_commune("bo-cat", "bo cat", "events")) == []


def test_what_an_agency_signed_is_found_by_its_former_names_too(tiny: Catalogue) -> None:
    for (organisation, collection), ids in tiny.named.items():
        names = {name for name, one in tiny.organisations_by_name.items() if one == organisation}
        for record_id in ids:
            record = tiny.records(collection)[record_id]
            said = record.issuer if collection == "policies" else record.organisers  # type: ignore[attr-defined]
            assert names & {name.lower() for name in said}
    assert tiny.named
