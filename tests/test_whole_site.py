"""The tiny awkward data through everything: escaped, complete, free of any one province."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from tests.markup import pages
from tests.sites import copy_project, run, tree
from tests.test_architecture import places_and_agencies

from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.markup import Element

    from khuyencong.catalogue import Catalogue


@pytest.fixture(scope="module")
def site(tiny_site: Path) -> dict[str, list[Element]]:
    return dict(pages(tiny_site))


def test_no_text_of_the_data_becomes_a_script(tiny_site: Path, site: dict[str, list[Element]]) -> None:
    for name, content in tree(tiny_site).items():
        if name.endswith((".html", ".xml")):
            assert b"<script>alert" not in content, name
    scripts = [(page, one) for page, found in site.items() for one in found if one.tag == "script"]
    assert [
        page for page, one in scripts if "alert(" in one.text and one.get("type") != "application/ld+json"
    ] == []


def test_linked_data_is_json_whatever_the_title_holds(site: dict[str, list[Element]]) -> None:
    blocks = [
        (page, json.loads(one.text))
        for page, found in site.items()
        for one in found
        if one.get("type") == "application/ld+json"
    ]
    names = {page: block.get("name") for page, block in blocks if isinstance(block, dict)}
    assert '<script>alert("hoi")</script>' in str(names["su-kien/hoi-cho-lon-2026/"])


def test_awkward_texts_are_shown_as_they_were_typed(site: dict[str, list[Element]]) -> None:
    headings = {page: [one.text for one in found if one.tag == "h1"] for page, found in site.items()}
    assert headings["su-kien/hoi-cho-lon-2026/"] == [
        "<script>alert(\"hoi\")</script> Hội chợ lớn & 'đẹp' %%body%% {{ 7 * 7 }}"
    ]
    assert headings["san-pham/go-nhieu-lan/"] == ['=1+1 bàn gỗ "Sông & Núi" <script>alert(1)</script>']
    assert headings["co-so/xuong-may/"] == ['@x xưởng mây "Đại An"']


def test_no_markup_of_the_data_becomes_an_element(site: dict[str, list[Element]]) -> None:
    allowed = {"b", "i", "gia", "nhat", "nho", "so", "don", "cat", "may", "duoc", "đường"}
    made = {one.tag for found in site.values() for one in found}
    assert made & allowed == set()


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_record_has_its_page_and_its_place_in_the_list(
    site: dict[str, list[Element]], tiny: Catalogue, collection: str
) -> None:
    path = COLLECTIONS[collection].path
    listed = [one.get("data-record") for one in site[f"{path}/"] if one.inside("data-list", collection)]
    for record_id in tiny.records(collection):
        mark = f"{collection}/{record_id}"
        assert mark in listed
        assert any(one.get("data-record") == mark for one in site[f"{path}/{record_id}/"])
    (count,) = [one.text for one in site[f"{path}/"] if "data-count" in one.attributes]
    assert count == str(len(tiny.records(collection)))


def test_both_readings_of_a_conflict_and_of_the_period_are_shown(site: dict[str, list[Element]]) -> None:
    text = site["chinh-sach/qd-chi-nam-2013/"][0].text
    assert '2013 (báo "A" <b>đậm</b>)' in text
    assert "2014 (báo B)" in text
    about = site["gioi-thieu/"][0].text
    assert "2016-2020: văn bản" in about
    assert "2016-2018: bài báo <i>một</i>" in about


def test_a_text_outside_the_register_is_named_without_a_link(site: dict[str, list[Element]]) -> None:
    found = site["chinh-sach/tt-07-2018/"]
    assert "99/1999/TT-XA (chưa có trong sổ này)" in found[0].text
    assert not [one for one in found if one.tag == "a" and "99/1999" in one.text]


def test_old_dates_reason_and_new_edition_of_an_event_are_told(site: dict[str, list[Element]]) -> None:
    cancelled = site["su-kien/bi-huy-2026/"]
    assert "Bão <số 9>" in cancelled[0].text
    assert [one.get("href") for one in cancelled if one.tag == "a" and "chỉ biết năm" in one.text] == [
        "../../su-kien/chi-nam-2027/"
    ]
    assert "mưa" in site["su-kien/hoi-cho-lon-2026/"][0].text


def test_another_province_finds_nothing_of_this_one_in_its_records(
    tiny_site: Path, site: dict[str, list[Element]]
) -> None:
    named = re.compile("|".join(sorted(map(re.escape, places_and_agencies()))))
    hits = [
        (page, found_name[0])
        for page, found in site.items()
        for one in found
        if one.get("data-record") or one.get("data-list")
        for found_name in named.finditer(one.text)
    ]
    hits += [
        (name, found_name[0])
        for name, content in tree(tiny_site).items()
        if name.endswith((".json", ".csv", ".jsonld", ".ics", ".xml", ".txt"))
        for found_name in named.finditer(content.decode())
    ]
    assert hits == []


def test_no_sentinel_is_left_open(tiny_site: Path) -> None:
    for name, content in tree(tiny_site).items():
        if name.endswith(".html"):
            left = set(re.findall(rb"%%[a-z-]+%%", content)) - {b"%%body%%"}
            assert left == set(), name
    assert b"%%body%%" not in (tiny_site / "su-kien/chua-co-ngay/index.html").read_bytes()


def test_a_shell_is_no_page_of_the_site(tiny_site: Path) -> None:
    content = tiny_site.parent / "content"
    shells = [path for path in content.rglob("*.md") if "\nshell: " in path.read_text(encoding="utf-8")]
    assert len(shells) > len(COLLECTIONS)
    for shell in shells:
        page = shell.relative_to(content).with_suffix("")
        assert not (tiny_site / page / "index.html").exists()


def test_a_prose_page_that_asks_for_an_unknown_block_is_told(tmp_path: Path, tiny_site: Path) -> None:
    project = copy_project(tmp_path / "project", tiny_site.parent / "data")
    page = project / "content" / "lien-he.md"
    page.write_text("# Liên hệ\n\n%%khong-co%%\n", encoding="utf-8")
    done = run(project, "build")
    assert done.returncode == 1
    assert "lien-he.md" in done.stderr
    assert "khong-co" in done.stderr
    assert "Traceback" not in done.stderr
