"""Lists without script, read as files: every value has a page, and its pages hold what the data says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from tests.browser.registers import DERIVED, PATHS, STATES, register
from tests.browser.registers import NOW as ANY

from khuyencong.vietnamese import sort_key

if TYPE_CHECKING:
    from pathlib import Path

    from tests.markup import Element

    from khuyencong.catalogue import Catalogue

    Pages = dict[str, list[Element]]

LISTS = pytest.mark.parametrize("collection", PATHS)


def run(pages: Pages, address: str) -> list[str]:
    """Return the addresses of a list's pages, by its links to the next."""
    addresses = [address]
    while onward := [one for one in pages[address] if one.get("rel") == "next" and in_pager(one)]:
        address = urljoin(address, onward[0].attributes["href"])
        addresses.append(address)
    return addresses


def in_pager(one: Element) -> bool:
    return one.inside("class", "kc-pager")


def records(pages: Pages, addresses: list[str]) -> list[str]:
    """Return the ids of the cards on some pages, in order."""
    cards = [one for address in addresses for one in pages[address] if one.get("class") == "kc-card"]
    return [one.attributes["data-record"].split("/")[1] for one in cards]


@LISTS
def test_the_pages_of_a_list_hold_every_record_once(
    real_pages: Pages, real: Catalogue, collection: str
) -> None:
    found = records(real_pages, run(real_pages, PATHS[collection]))
    assert sorted(found) == sorted(real.records(collection))


@LISTS
def test_every_value_is_linked_from_its_list_and_its_pages_hold_what_the_data_says(
    real_site: Path, real_pages: Pages, real: Catalogue, collection: str
) -> None:
    known = register(real_site, real, collection, ANY)
    start = PATHS[collection]
    links = [one for one in real_pages[start] if one.get("data-value")]
    linked = set()
    for link in links:
        address = urljoin(start, link.attributes["href"])
        key, value = address.removeprefix(start).strip("/").split("/")
        expected = known.keep({key: {value}})
        addresses = run(real_pages, address)
        found = records(real_pages, addresses)
        assert sorted(found) == sorted(expected), address
        assert link.get("data-held") == str(len(expected)), address
        for each in addresses:
            (count,) = [one.text for one in real_pages[each] if one.get("data-count") is not None]
            assert count == str(len(expected)), each
        linked.add((key, value))
    by_clock = STATES.get(collection, {})
    answers = {(key, each) for held in known.values.values() for key in held for each in held[key]}
    assert linked == {(key, value) for key, value in answers if key not in by_clock}
    assert {key for key, _ in linked} & DERIVED or collection == "policies"


def test_every_letter_leads_to_the_first_name_that_begins_with_it(real_pages: Pages, real: Catalogue) -> None:
    start = PATHS["products"]
    letters = [
        one for one in real_pages[start] if one.tag == "a" and one.inside("aria-label", "Theo chữ cái")
    ]
    assert len(letters) > 10
    firsts = []
    for letter in letters:
        address, _, anchor = urljoin(start, letter.attributes["href"]).partition("#")
        elements = real_pages[address]
        heading = next(at for at, one in enumerate(elements) if one.get("id") == anchor)
        card = next(one for one in elements[heading:] if one.get("class") == "kc-card")
        firsts.append(real.products[card.attributes["data-record"].split("/")[1]].name)
    assert firsts == sorted(firsts, key=sort_key)
    assert [one.text for one in letters] == sorted({one.text for one in letters}, key=sort_key)


def test_months_lead_on_from_the_last_to_the_first_without_a_gap(real_pages: Pages) -> None:
    start = PATHS["events"]
    months = [one for one in real_pages[start] if (one.get("href") or "").count("su-kien/thang/")]
    address = max(urljoin(start, one.attributes["href"]) for one in months)
    met = [address]
    while back := [one for one in real_pages[address] if one.get("rel") == "prev" and not in_pager(one)]:
        address = urljoin(address, back[0].attributes["href"])
        met.append(address)
    every = {one for one in real_pages if one.startswith("su-kien/thang/") and one.count("/") == 3}
    assert set(met) == every
    assert all(later > earlier for later, earlier in pairwise(met))
