"""The repository's own data, built: complete, at its addresses, honest about what is not sure."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
import yaml
from tests.folders import ROOT

from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.markup import Element

    from khuyencong.catalogue import Catalogue

    Pages = dict[str, list[Element]]

ADDRESSES = (
    "",
    "chinh-sach/",
    "ho-tro/",
    "dieu-kien/",
    "thu-tuc/",
    "san-pham/",
    "co-so/",
    "binh-chon/",
    "su-kien/",
    "dia-diem/",
    "chuong-trinh/",
    "dia-ban/",
    "co-quan/",
    "cau-chuyen/",
    "du-lieu/",
    "gioi-thieu/",
    "lien-he/",
    "404.html",
)


def records_of(collection: str) -> list[str]:
    return sorted(path.stem for path in (ROOT / "data" / collection).glob("*.yaml"))


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_record_has_its_page_and_its_place_in_the_list(real_pages: Pages, collection: str) -> None:
    path = COLLECTIONS[collection].path
    leaves = [address for address in real_pages if re.fullmatch(rf"{path}/(trang/\d+/)?", address)]
    listed = {
        one.attributes["data-record"]
        for leaf in leaves
        for one in real_pages[leaf]
        if "data-record" in one.attributes and one.inside("data-list", collection)
    }
    expected = {f"{collection}/{record}" for record in records_of(collection)}
    assert listed == expected
    for record in records_of(collection):
        mark = f"{collection}/{record}"
        own = [one for one in real_pages[f"{path}/{record}/"] if one.get("data-record") == mark]
        assert len(own) >= 1, mark
        assert own[0].tag == "div"
    counts = {one.text for one in real_pages[f"{path}/"] if "data-count" in one.attributes}
    assert counts == {str(len(expected))}


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_stands_at_the_address_of_the_design(real_pages: Pages, address: str) -> None:
    (heading,) = [one for one in real_pages[address] if one.tag == "h1"]
    assert heading.text.strip()


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_downloads_hold_as_many_records_as_there_are_files(real_site: Path, collection: str) -> None:
    data = json.loads((real_site / "du-lieu" / f"{collection}.json").read_text(encoding="utf-8"))
    assert sorted(one["id"] for one in data["records"]) == records_of(collection)
    rows = (real_site / "du-lieu" / f"{collection}.csv").read_bytes()
    assert rows.startswith("\ufeffid,".encode())
    assert (real_site / "du-lieu" / "schema" / f"{collection}.json").is_file()


def test_pages_work_in_any_folder_and_load_nothing_from_elsewhere(real_pages: Pages, real: Catalogue) -> None:
    loading = {"script": "src", "img": "src", "iframe": "src", "source": "srcset", "form": "action"}
    for page, found in real_pages.items():
        for one in found:
            named = one.get("rel") in {"canonical", "license"} or one.get("hreflang")
            if one.tag == "link" and named:  # told to those who ask for it, never loaded
                continue
            name = "href" if one.tag in {"a", "link"} else loading.get(one.tag, "")
            address = one.attributes.get(name, "")
            if one.tag != "a":
                assert not re.match(r"(?:[a-z]+:)?//", address), f"{page}: {address}"
            assert page == "404.html" or not address.startswith("/"), f"{page}: {address}"
        assert real.site.url.startswith("https://")


def test_the_settings_of_mkdocs_name_the_same_site() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    site = yaml.safe_load((ROOT / "data" / "site.yaml").read_text(encoding="utf-8"))
    assert f"\nsite_name: {site['title']}\n" in text
    assert f"\nsite_url: {site['url']}\n" in text


def test_every_id_of_a_page_is_there_once(real_pages: Pages) -> None:
    twice = {}
    for page, found in real_pages.items():
        ids = [one.attributes["id"] for one in found if "id" in one.attributes]
        if len(ids) != len(set(ids)):
            twice[page] = {one for one in ids if ids.count(one) > 1}
    assert twice == {}
