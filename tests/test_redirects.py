"""Addresses are for ever: old ids lead on, what is gone says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from khuyencong.redirects import redirects
from khuyencong.shells import Shell

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue

SHELL = Shell.parse("<head>%%head%%<title>%%title%%</title></head><link href='%%url%%'>%%root%%|%%body%%")


@pytest.fixture(scope="module")
def files(tiny: Catalogue) -> dict[str, str]:
    return {output.path: output.content.decode() for output in redirects(tiny, SHELL)}


def test_every_alias_and_every_gone_record_has_its_page(files: dict[str, str]) -> None:
    assert sorted(files) == [
        "chinh-sach/thong-tu-5/index.html",
        "san-pham/ban-go-cu/index.html",
        "san-pham/tuong-trung-ten/index.html",
        "su-kien/hoi-cho-cu-2026/index.html",
        "su-kien/hoi-cho-da-go/index.html",
        "su-kien/hoi-cho-to-2026/index.html",
    ]


def test_an_alias_leads_to_its_record_at_once_and_by_a_link(files: dict[str, str]) -> None:
    page = files["san-pham/ban-go-cu/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../go-nhieu-lan/">' in page
    assert '<a href="../go-nhieu-lan/">' in page
    assert "<link href='https://song-xanh.example/san-pham/go-nhieu-lan/'>" in page


def test_what_is_gone_says_why_and_since_when_and_is_not_indexed(files: dict[str, str]) -> None:
    page = files["su-kien/hoi-cho-da-go/index.html"]
    assert '<meta name="robots" content="noindex">' in page
    assert "1/8/2026" in page
    assert "Nguồn rút tin" in page
    assert 'http-equiv="refresh"' not in page


def test_titles_and_reasons_are_escaped(files: dict[str, str]) -> None:
    assert not [path for path, page in files.items() if "<script" in page]
    assert "&lt;script&gt;" in files["su-kien/hoi-cho-da-go/index.html"]
    assert "&lt;script&gt;" in files["su-kien/hoi-cho-cu-2026/index.html"]
