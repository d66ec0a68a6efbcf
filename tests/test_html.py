"""Every kind of page is well-formed HTML: read by the standard's own rules, nothing has to be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import html5lib
import pytest
from tests.browser.test_every_kind_of_page import PAGES
from tests.browser.test_weight import LISTS
from tests.browser.test_weight import PAGES as REAL

if TYPE_CHECKING:
    from pathlib import Path


def read(site: Path, path: str) -> None:
    """Read a page. Raises ParseError at the first thing a browser would have to mend."""
    name = path if path.endswith(".html") else f"{path}index.html"
    parser = html5lib.HTMLParser(strict=True)
    parser.parse((site / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", PAGES)
def test_no_kind_of_page_has_to_be_mended_whatever_the_data_hold(tiny_site: Path, kind: str) -> None:
    read(tiny_site, PAGES[kind])


@pytest.mark.parametrize("path", [*REAL.values(), *LISTS.values(), "ho-tro/tra-cuu/", "phong-cach/"])
def test_no_page_of_the_real_site_has_to_be_mended(real_site: Path, path: str) -> None:
    read(real_site, path)


@pytest.mark.parametrize(
    "wrong", ["<p><div></div></p>", "<a href='a'><a href='b'></a></a>", "<p class=a class=b>", "<b><p></b>"]
)
def test_what_is_wrong_is_told(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "index.html").write_text(f"<!doctype html><title>–</title>{wrong}", encoding="utf-8")
    with pytest.raises(html5lib.html5parser.ParseError):
        read(tmp_path, "")
