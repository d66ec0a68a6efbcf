"""Every output of the tiny data, byte for byte. Read the difference before you take it over.

`pytest --update-golden -k golden` writes the files anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.folders import HERE
from tests.markup import element_html

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Golden = Callable[[str, bytes], None]

RECORDS = {
    "policies": "chinh-sach/nd-10-2010/",
    "measures": "ho-tro/mua-may/",
    "eligibility": "dieu-kien/xuong-nho/",
    "procedures": "thu-tuc/nop-ho-so/",
    "products": "san-pham/go-nhieu-lan/",
    "producers": "co-so/xuong-may/",
    "rounds": "binh-chon/cap-tinh-2016/",
    "events": "su-kien/hoi-cho-lon-2026/",
    "venues": "dia-diem/nha-van-hoa/",
    "places": "dia-ban/bo-cat/",
    "organisations": "co-quan/so-xuong/",
    "targets": "chuong-trinh/so-xuong/",
    "stories": "cau-chuyen/xuong-may-mua-may/",
    "event-cancelled": "su-kien/bi-huy-2026/",
    "event-postponed": "su-kien/bi-hoan-2026/",
    "policy-in-doubt": "chinh-sach/qd-chi-nam-2013/",
}
"""One page of each kind, and a few more that say something special."""

LISTS = {
    "policies": "chinh-sach/",
    "measures": "ho-tro/",
    "products": "san-pham/",
    "events": "su-kien/",
    "places": "dia-ban/",
}

WHOLE_FILES = {
    "downloads/events.json": "du-lieu/events.json",
    "downloads/events.csv": "du-lieu/events.csv",
    "downloads/products.csv": "du-lieu/products.csv",
    "downloads/events.schema.json": "du-lieu/schema/events.json",
    "sitemap/sitemap.xml": "sitemap.xml",
    "sitemap/robots.txt": "robots.txt",
}

ARTICLES = {
    "prose/404.html": "404.html",
    "redirects/alias.html": "su-kien/hoi-cho-cu-2026/index.html",
    "redirects/gone.html": "su-kien/hoi-cho-da-go/index.html",
}


def read(site: Path, address: str) -> str:
    path = site / address
    return (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", RECORDS)
def test_golden_page(tiny_site: Path, golden: Golden, kind: str) -> None:
    html = element_html(read(tiny_site, RECORDS[kind]), "<div data-record=")
    golden(f"pages/{kind}.html", html.encode())


@pytest.mark.parametrize("collection", LISTS)
def test_golden_list(tiny_site: Path, golden: Golden, collection: str) -> None:
    html = element_html(read(tiny_site, LISTS[collection]), "<div data-list=")
    golden(f"lists/{collection}.html", html.encode())


@pytest.mark.parametrize("name", WHOLE_FILES)
def test_golden_file(tiny_site: Path, golden: Golden, name: str) -> None:
    golden(name, (tiny_site / WHOLE_FILES[name]).read_bytes())


@pytest.mark.parametrize("name", ARTICLES)
def test_golden_article(tiny_site: Path, golden: Golden, name: str) -> None:
    html = read(tiny_site, ARTICLES[name])
    heads = [
        line.strip()
        for line in html.splitlines()
        if 'http-equiv="refresh"' in line or 'name="robots"' in line or 'rel="canonical"' in line
    ]
    golden(name, "\n".join([*heads, element_html(html, "<article")]).encode())


def test_every_golden_file_is_compared_with_something() -> None:
    compared = {f"pages/{kind}.html" for kind in RECORDS} | {f"lists/{name}.html" for name in LISTS}
    compared |= {*WHOLE_FILES, *ARTICLES, "check/problems.txt"}
    folder = HERE / "golden"
    ours = {name.split("/")[0] for name in compared}
    kept = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {name for name in kept if name.split("/")[0] in ours} == compared
