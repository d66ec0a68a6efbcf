"""What the browser narrows lists with says the same as the pages: same records, same cards, same values."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from tests.folders import ROOT, TINY

from khuyencong import build
from khuyencong.display.deck import Deck
from khuyencong.display.order import ids_in_order
from khuyencong.filters import CHUNK, filters
from khuyencong.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue

DATA = pytest.mark.parametrize("data", [TINY, ROOT / "data"], ids=["tiny", "real"])


def files(catalogue: Catalogue) -> dict[str, Any]:
    return {output.path: json.loads(output.content) for output in filters(catalogue)}


@DATA
def test_every_facet_decodes_to_the_records_of_its_pages(data: Path) -> None:
    catalogue = build.read(data)
    found = files(catalogue)
    for collection, ways in catalogue.ways.items():
        ids = ids_in_order(catalogue, collection, catalogue.records(collection))
        facts = found[f"bo-loc/{collection}.json"]
        assert facts["count"] == len(ids)
        for facet, way in zip(facts["facets"], ways, strict=True):
            held: dict[str, set[str]] = {value: set() for value in facet["values"]}
            for one, set_number in zip(ids, facet["of"], strict=True):
                for at in facet["sets"][set_number]:
                    held[facet["values"][at]].add(one)
            assert held == {value.value: set(value.ids) for value in way.values}


@DATA
def test_the_clock_is_asked_with_the_timelines_of_the_records(data: Path) -> None:
    catalogue = build.read(data)
    facts = files(catalogue)["bo-loc/products.json"]
    (column,) = facts["states"]
    ids = ids_in_order(catalogue, "products", catalogue.records("products"))
    for one, number in zip(ids, column["of"], strict=True):
        best = catalogue.product_facts[one].best
        expected = best.timeline.marks if best else [(None, "unknown")]
        drawn = [
            (since and datetime.fromisoformat(since), state) for since, state in column["timelines"][number]
        ]
        assert drawn == list(expected)


@DATA
def test_the_cards_in_small_files_are_those_of_the_list_in_its_order(data: Path) -> None:
    catalogue = build.read(data)
    found = files(catalogue)
    for collection in catalogue.ways:
        ids = ids_in_order(catalogue, collection, catalogue.records(collection))
        numbers = range((len(ids) + CHUNK - 1) // CHUNK)
        cards = [card for number in numbers for card in found[f"bo-loc/{collection}/{number}.json"]]
        deck = Deck(catalogue, collection)
        assert cards == [deck.card(one, "../") for one in ids]


def test_a_product_can_be_found_by_its_name_its_producer_and_the_number_of_its_certificate(
    tiny: Catalogue,
) -> None:
    names = files(tiny)["bo-loc/products-ten.json"]
    ids = ids_in_order(tiny, "products", tiny.products)
    text = names[ids.index("go-nhieu-lan")]
    product = tiny.products["go-nhieu-lan"]
    assert product.producer
    for said in (product.name, tiny.producers[product.producer].name):
        for word in folded_words(said):
            assert f" {word}" in text
    assert any(one.number or one.decision for one in product.certifications)
    numbers = [one.number or one.decision or "" for one in product.certifications]
    assert all(f" {word}" in text for number in numbers for word in folded_words(number))


def folded_words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", fold(text))


def test_the_version_changes_with_a_card_and_only_then(data: DataFolder) -> None:
    before = files(build.read(data.path))
    again = files(build.read(data.path))
    assert before == again
    data.replace("products/may-dan.yaml", "name: ", "name: Mới ")
    after = files(build.read(data.path))
    assert after["bo-loc/products.json"]["version"] != before["bo-loc/products.json"]["version"]
    assert after["bo-loc/events.json"]["version"] == before["bo-loc/events.json"]["version"]


def test_golden_filters(tiny: Catalogue, golden: Callable[[str, bytes], None]) -> None:
    for path, value in files(tiny).items():
        if path in {"bo-loc/products.json", "bo-loc/events.json", "bo-loc/products-ten.json"}:
            text = json.dumps(value, ensure_ascii=False, indent=1)
            golden(f"filters/{path.removeprefix('bo-loc/')}", text.encode())
