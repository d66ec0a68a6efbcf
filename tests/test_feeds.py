"""Feeds that validate, are ordered by the records' own days, and carry text and nothing but text."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import feedparser  # type: ignore[import-untyped]
import pytest
from lxml import etree  # type: ignore[import-untyped]
from tests.folders import EVENT, HERE, POLICY, ROOT, TINY

from khuyencong import build
from khuyencong.feeds import MOST, feeds
from khuyencong.feeds.entries import newest_first, published
from khuyencong.model import COLLECTIONS
from khuyencong.timeline import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue

ATOM = "{http://www.w3.org/2005/Atom}"
DATA = pytest.mark.parametrize("data", [TINY, ROOT / "data"], ids=["tiny", "real"])
SITE = "https://song-xanh.example/"


def files(catalogue: Catalogue) -> dict[str, bytes]:
    return {output.path: output.content for output in feeds(catalogue)}


def entries(content: bytes) -> list[dict[str, str]]:
    """Return the entries of an Atom feed, each as a mapping of element to text."""
    found = etree.fromstring(content).iterfind(f"{ATOM}entry")
    return [{child.tag.removeprefix(ATOM): child.text for child in one} for one in found]


def ids(content: bytes) -> list[str]:
    return [one["id"].rstrip("/").rsplit("/", 1)[-1] for one in entries(content)]


def entry_of(catalogue: Catalogue, path: str, record_id: str) -> dict[str, str]:
    content = files(catalogue)[path]
    return entries(content)[ids(content).index(record_id)]


def test_which_feeds_there_are(tiny: Catalogue) -> None:
    units = ("bien-bac", "bo-cat", "cat-vang", "song-xanh")
    facets = {
        *(f"events/dia-ban/{unit}" for unit in units),
        *(f"products/dia-ban/{unit}" for unit in (*units, "nui-da")),
        *(
            f"events/loai/{kind}"
            for kind in (
                "award",
                "conference",
                "connecting-trade",
                "exhibition",
                "fair",
                "study-tour",
                "training",
            )
        ),
        "policies/cap/national",
        "policies/cap/provincial",
        "products/nhom/go-may",
        "products/nhom/thuc-pham",
    }
    expected = {f"tin/{name}.{form}" for name in {*COLLECTIONS, *facets} for form in ("xml", "json")}
    assert set(files(tiny)) == expected


@pytest.mark.parametrize(
    "path", ["tin/events.xml", "tin/events.json", "tin/policies.xml", "tin/products/nhom/go-may.xml"]
)
def test_golden_feeds(path: str, tiny: Catalogue, golden: Callable[[str, bytes], None]) -> None:
    golden(f"feeds/{path}", files(tiny)[path])


@DATA
def test_every_atom_feed_validates(data: Path) -> None:
    schema = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
    catalogue = build.read(data)
    for path, content in files(catalogue).items():
        if path.endswith(".xml"):
            feed = etree.fromstring(content)
            schema.assertValid(feed)
            links = {one.get("rel"): one.get("href") for one in feed.findall(f"{ATOM}link")}
            assert links.keys() == {"self", "alternate"}
            assert links["self"] == feed.findtext(f"{ATOM}id") == catalogue.site.url + path


@DATA
def test_another_parser_reads_every_atom_feed_alike(data: Path) -> None:
    for path, content in files(build.read(data)).items():
        if path.endswith(".xml"):
            seen = feedparser.parse(content, sanitize_html=False)
            assert not seen.bozo, path
            assert seen.version == "atom10"
            ours = entries(content)
            assert [one.id for one in seen.entries] == [one["id"] for one in ours]
            assert [one.title for one in seen.entries] == [one["title"] for one in ours]
            assert [one.summary for one in seen.entries] == [one["summary"] for one in ours]
            assert {one.title_detail.type for one in seen.entries} <= {"text/plain"}
            assert {one.summary_detail.type for one in seen.entries} <= {"text/plain"}


@DATA
def test_every_json_feed_has_what_version_1_1_asks(data: Path) -> None:
    catalogue = build.read(data)
    for path, content in files(catalogue).items():
        if not path.endswith(".json"):
            continue
        feed = json.loads(content)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        assert feed["feed_url"] == catalogue.site.url + path
        assert feed["home_page_url"].startswith(catalogue.site.url)
        assert feed["authors"] == [{"name": catalogue.site.publisher.name}]
        for item in feed["items"]:
            assert isinstance(item["id"], str)
            assert item["id"] == item["url"]
            assert item["content_text"].strip()
            assert "content_html" not in item
            assert item["date_published"] <= item["date_modified"]


@DATA
def test_both_forms_say_the_same(data: Path) -> None:
    made = files(build.read(data))
    for path in made:
        if path.endswith(".xml"):
            items: list[dict[str, Any]] = json.loads(made[path.replace(".xml", ".json")])["items"]
            assert [
                (one["id"], one["title"], one["content_text"].replace("\n", " "), one["date_published"])
                for one in items
            ] == [(one["id"], one["title"], one["summary"], one["published"]) for one in entries(made[path])]


@DATA
def test_every_entry_leads_to_a_record_and_stands_once(data: Path) -> None:
    catalogue = build.read(data)
    pages = {
        catalogue.site.url + catalogue.path(name, record_id)
        for name in COLLECTIONS
        for record_id in catalogue.records(name)
    }
    for path, content in files(catalogue).items():
        if path.endswith(".xml"):
            found = [one["id"] for one in entries(content)]
            assert len(set(found)) == len(found) <= MOST, path
            assert set(found) <= pages, path


@DATA
def test_newest_first_and_never_from_the_future(data: Path) -> None:
    catalogue = build.read(data)
    for path, content in files(catalogue).items():
        if path.endswith(".xml"):
            days = [one["published"] for one in entries(content)]
            assert days == sorted(days, reverse=True), path
            assert all(one["published"] <= one["updated"] for one in entries(content)), path
            updated = etree.fromstring(content).findtext(f"{ATOM}updated")
            assert updated == f"{catalogue.as_of.isoformat()}T00:00:00+07:00"


@pytest.mark.parametrize(
    ("collection", "record", "day"),
    [
        ("policies", "vb-20-2024-hop-nhat", "2024-04-01"),  # the day it was issued
        ("policies", "qd-chi-nam-2013", "2026-09-20"),  # only a year is known
        ("events", "ten-rat-dai", "2020-02-29"),
        ("events", "hoi-cho-lon-2026", "2026-10-02"),  # takes place after the review
        ("events", "chi-thang-2026-12", "2026-09-20"),
        ("stories", "tinh-ben", "2026-09-20"),  # has no date of its own
    ],
)
def test_a_record_is_of_its_own_day_where_it_has_one(
    collection: str, record: str, day: str, tiny: Catalogue
) -> None:
    assert published(collection, tiny.records(collection)[record]) == date.fromisoformat(day)


def test_records_of_one_day_follow_their_ids(tiny: Catalogue) -> None:
    same = [one.model_copy(update={"start": PartialDate.parse("2024-05-05")}) for one in tiny.events.values()]
    assert [one.id for one in newest_first("events", same[::-1])] == sorted(tiny.events)


def test_a_feed_stops_at_the_newest_hundred(data: DataFolder) -> None:
    for at in range(MOST + 3):
        data.write(f"policies/vb-{at:03}.yaml", f"issued: {1900 + at}-01-01\n{POLICY}")
    content = files(data.catalogue())["tin/policies.xml"]
    assert len(entries(content)) == MOST
    assert f"vb-{MOST + 2}" in ids(content)
    assert "vb-000" not in ids(content)


def test_an_entry_keeps_its_id_when_its_title_and_dates_change(data: DataFolder) -> None:
    data.replace("events/ten-rat-dai.yaml", "start: 2020-02-29", "start: 2021-02-28")
    data.replace("events/ten-rat-dai.yaml", "name: Triển lãm", "name: Hội")
    entry = entry_of(data.catalogue(), "tin/events.xml", "ten-rat-dai")
    assert entry["id"] == f"{SITE}su-kien/ten-rat-dai/"
    assert entry["title"].startswith("Hội rất dài")


def test_what_weakens_a_record_is_said(tiny: Catalogue) -> None:
    said = entry_of(tiny, "tin/events.xml", "bi-hoan-2026")["summary"]
    for words in (
        "Hoãn ngày 1/11/2026.",
        "Chủ nhật, 15/11/2026.",
        "Chưa đối chiếu với ban tổ chức.",
        "Mới thấy ở một nguồn.",
    ):
        assert words in said


def test_what_is_not_confirmed_says_so_in_every_feed() -> None:
    catalogue = build.read(ROOT / "data")
    doubtful = {
        catalogue.site.url + catalogue.path(name, record.id)
        for name in COLLECTIONS
        for record in catalogue.records(name).values()
        if record.verify_before_publish
    }
    seen = 0
    for path, content in files(catalogue).items():
        for entry in entries(content) if path.endswith(".xml") else ():
            if entry["id"] in doubtful:
                seen += 1
                assert "Chưa đối chiếu với ban tổ chức" in entry["summary"], path
    assert seen > 0


def test_nothing_in_a_record_becomes_markup(data: DataFolder) -> None:
    nasty = """<b onclick="x()">A</b> & ]]> &lt;i&gt; <!-- 'q' %%body%% {{ 7 * 7 }}"""
    event = EVENT.replace("name: Hội chợ", f"name: >-\n  {nasty}").replace(
        "country: Việt Nam", f"country: >-\n  {nasty}"
    )
    data.write("events/xau.yaml", event)
    made = files(data.catalogue())
    entry = entry_of(data.catalogue(), "tin/events.xml", "xau")
    assert entry["title"] == nasty
    assert nasty in entry["summary"]
    known = {"feed", "entry", "id", "title", "subtitle", "rights", "generator", "updated", "published"}
    tags = {one.tag for one in etree.fromstring(made["tin/events.xml"]).iter()}
    assert tags <= {ATOM + name for name in known | {"author", "name", "link", "summary"}}
    assert [one["title"] for one in json.loads(made["tin/events.json"])["items"]].count(nasty) == 1


def test_neither_the_day_nor_the_machine_shows() -> None:
    """Kiritimati and Los Angeles are 22 hours apart: for most of a day they write different dates."""
    code = (
        "import sys, hashlib; from pathlib import Path; from khuyencong import build;"
        "from khuyencong.feeds import feeds;"
        "all = sorted((o.path, o.content) for o in feeds(build.read(Path(sys.argv[1]))));"
        "print(hashlib.sha256(repr(all).encode()).hexdigest())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code, str(TINY)],
            env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "hooks")},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for zone, seed in (("Pacific/Kiritimati", "1"), ("America/Los_Angeles", "2"))
    }
    here = hashlib.sha256(repr(sorted(files(build.read(TINY)).items())).encode()).hexdigest()
    assert said == {here}
