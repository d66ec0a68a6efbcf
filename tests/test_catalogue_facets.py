"""Facets hold exactly the records the data puts under each value, and every value has its page."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import pytest
import yaml
from tests.folders import ROOT, TINY

from khuyencong import build
from khuyencong.catalogue.facets import FACETS, months
from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from khuyencong.catalogue import Catalogue, Value, Way


def way(catalogue: Catalogue, collection: str, key: str) -> Way:
    return next(one for one in catalogue.ways[collection] if one.key == key)


def held(catalogue: Catalogue, collection: str, key: str) -> dict[str, int]:
    return {value.value: len(value.ids) for value in way(catalogue, collection, key).values}


def typed(collection: str) -> list[Mapping[str, object]]:
    """The records as editors typed them, read without the program."""
    folder = ROOT / "data" / collection
    return [yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in folder.glob("*.yaml")]


def test_products_by_group_are_counted_as_the_files_say(real: Catalogue) -> None:
    assert held(real, "products", "nhom") == Counter(one["group"] for one in typed("products"))


def test_products_by_level_and_year_count_a_product_once_however_many_certificates_it_has(
    real: Catalogue,
) -> None:
    levels: Counter[str] = Counter()
    years: Counter[str] = Counter()
    for one in typed("products"):
        certifications: list[dict[str, str]] = one.get("certifications", [])  # type: ignore[assignment]
        levels.update({each["level"] for each in certifications})
        years.update({each.get("year", "chua-ro") for each in certifications})
    assert held(real, "products", "cap") == levels
    assert held(real, "products", "nam") == years


def test_events_by_kind_scope_and_check_are_counted_as_the_files_say(real: Catalogue) -> None:
    events = typed("events")
    assert held(real, "events", "loai") == Counter(one["kind"] for one in events)
    scope = {"domestic": "trong-nuoc", "international": "ngoai-nuoc"}
    assert held(real, "events", "pham-vi") == Counter(scope[str(one["scope"])] for one in events)
    unchecked = sum(one.get("verify_before_publish") == "true" for one in events)
    assert held(real, "events", "doi-chieu") == {"co": len(events) - unchecked, "chua": unchecked}


def test_a_place_holds_what_lies_in_it_under_its_names_of_now_and_of_then(tiny: Catalogue) -> None:
    assert held(tiny, "products", "dia-ban") == {
        "bien-bac": 2,
        "song-xanh": 2,
        "cat-vang": 2,
        "bo-cat": 2,
        "nui-da": 1,
    }


def test_former_units_say_what_they_are_today_and_units_of_today_what_they_took_in(real: Catalogue) -> None:
    notes = {value.value: value.note for value in way(real, "products", "dia-ban").values}
    became = real.places["kien-giang"].became
    assert [real.places[one].name for one in became] == ["Tỉnh An Giang"]
    assert notes["kien-giang"] == "nay là Tỉnh An Giang"
    assert notes["an-giang"] == "gồm Tỉnh Kiên Giang cũ"


def test_the_programmes_own_area_is_asked_for_first(real: Catalogue) -> None:
    first = [value.value for value in way(real, "products", "dia-ban").values][:3]
    own = [one for one in first if one in real.own_places]
    assert own == first


def test_a_certificate_without_a_known_end_stands_under_no_year(tiny: Catalogue) -> None:
    assert held(tiny, "products", "han") == {"2026": 1, "2024": 1, "thu-hoi": 1}


def test_months_leave_no_gap_between_the_first_and_the_last(tiny: Catalogue) -> None:
    every = months(way(tiny, "events", "thang"))
    assert (every[0].value, every[-1].value) == ("2020-02", "2026-12")
    assert len(every) == 6 * 12 + 11
    assert every[1].ids == ()


@pytest.mark.parametrize("data", [TINY, ROOT / "data"], ids=["tiny", "real"])
def test_every_value_has_a_name_an_address_of_its_own_and_at_least_one_record(data: Path) -> None:
    catalogue = build.read(data)
    for collection, ways in catalogue.ways.items():
        paths: dict[str, list[Value]] = defaultdict(list)
        for value in (value for one in ways for value in one.values):
            paths[value.path].append(value)
            assert value.name
            assert value.ids
            assert set(value.ids) <= set(catalogue.records(collection))
        assert all(len(values) == 1 for values in paths.values())


@pytest.mark.parametrize("collection", FACETS)
def test_no_record_can_have_the_address_of_a_facet(collection: str) -> None:
    assert {facet.key for facet in FACETS[collection]} | {"trang"} == COLLECTIONS[collection].reserved
