"""Long lists are cut into pages that lose nothing, repeat nothing and lead from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from khuyencong.display.order import ids_in_order
from khuyencong.display.paging import AT_MOST, OTHERWISE, Leaf, leaves
from khuyencong.vietnamese import initial, sort_key

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue


def pages(catalogue: Catalogue, collection: str) -> list[Leaf]:
    ids = ids_in_order(catalogue, collection, catalogue.records(collection))
    return list(leaves(catalogue, collection, ids, "san-pham/"))


def ids_of(leaf: Leaf) -> list[str]:
    return [one for group in leaf.groups for one in group.ids]


@pytest.mark.parametrize("collection", ["products", "producers", "policies", "events"])
def test_the_pages_of_a_list_hold_every_record_once(real: Catalogue, collection: str) -> None:
    found = [one for leaf in pages(real, collection) for one in ids_of(leaf)]
    assert sorted(found) == sorted(real.records(collection))


def test_no_page_is_longer_than_its_list_allows(real: Catalogue) -> None:
    assert [len(ids_of(leaf)) for leaf in pages(real, "products")] == [60, 60, 6]
    assert len(ids_of(pages(real, "events")[0])) == AT_MOST["events"]
    assert OTHERWISE == 60


def test_names_follow_the_vietnamese_alphabet_over_all_pages(real: Catalogue) -> None:
    names = [real.products[one].name for leaf in pages(real, "products") for one in ids_of(leaf)]
    assert names == sorted(names, key=sort_key)


def test_a_letter_leads_to_the_page_where_it_begins(real: Catalogue) -> None:
    many = pages(real, "products")
    for letter, path in many[0].headings:
        address, anchor = path.split("#")
        leaf = many[many[0].paths.index(address)]
        group = next(one for one in leaf.groups if one.anchor == anchor)
        assert initial(real.products[group.ids[0]].name) == letter


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Ổi sấy", "Ô"),
        ("ổi", "Ô"),
        ("Đũa", "Đ"),
        ("dừa", "D"),
        ("“Âm” nhạc", "Â"),
        ("12B Dried", "0-9"),
        ("…", "0-9"),
    ],
)
def test_a_name_stands_under_its_letter_without_the_tone(text: str, letter: str) -> None:
    assert initial(text) == letter


@pytest.mark.parametrize(
    ("number", "row"),
    [
        (1, [1, 2, 3, None, 9]),
        (5, [1, None, 3, 4, 5, 6, 7, None, 9]),
        (9, [1, None, 7, 8, 9]),
    ],
)
def test_a_page_links_to_its_neighbours_and_to_both_ends(number: int, row: list[int | None]) -> None:
    paths = [f"{at}/" for at in range(1, 10)]
    leaf = Leaf(number=number, paths=paths, total=500, groups=(), first=1, last=60, headings=())
    assert leaf.numbers == row


def test_a_list_without_records_is_one_page(real: Catalogue) -> None:
    (leaf,) = leaves(real, "products", [], "san-pham/nhom/x/")
    assert (leaf.total, leaf.paths) == (0, ["san-pham/nhom/x/"])
