"""The map of the site: every page once, with the day its record was reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from khuyencong.model import COLLECTIONS
from khuyencong.sitemap import NAMESPACE, sitemap

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue

SITE = "https://song-xanh.example/"


@pytest.fixture(scope="module")
def files(tiny: Catalogue) -> dict[str, str]:
    return {output.path: output.content.decode() for output in sitemap(tiny, ["", "su-kien/"])}


def addresses(xml: str) -> dict[str, str | None]:
    tag = f"{{{NAMESPACE}}}"
    return {
        str(url.findtext(f"{tag}loc")): url.findtext(f"{tag}lastmod") for url in ET.fromstring(xml.encode())
    }


def test_every_record_is_on_the_map_with_the_day_it_was_reviewed(
    files: dict[str, str], tiny: Catalogue
) -> None:
    found = addresses(files["sitemap.xml"])
    for collection in COLLECTIONS:
        for record in tiny.records(collection).values():
            assert found[SITE + tiny.path(collection, record.id)] == record.reviewed.isoformat()


def test_prose_pages_are_on_the_map_and_old_addresses_are_not(files: dict[str, str]) -> None:
    found = addresses(files["sitemap.xml"])
    assert SITE in found
    assert f"{SITE}su-kien/" in found
    assert not [address for address in found if "hoi-cho-cu-2026" in address or "hoi-cho-da-go" in address]


def test_robots_may_read_everything_and_find_the_map(files: dict[str, str]) -> None:
    assert files["robots.txt"] == f"User-agent: *\nAllow: /\n\nSitemap: {SITE}sitemap.xml\n"
