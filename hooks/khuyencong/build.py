"""The whole flow on one screen: data -> registry -> catalogue -> files of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import catalogue as derived
from khuyencong.calendars import calendars
from khuyencong.catalogue.facets import FACETS
from khuyencong.check import load
from khuyencong.downloads import downloads
from khuyencong.feeds import feeds
from khuyencong.filters import filters
from khuyencong.model import COLLECTIONS
from khuyencong.pages import pages
from khuyencong.pages.facets import facet_pages, shell_name
from khuyencong.redirects import redirects
from khuyencong.sitemap import sitemap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from khuyencong.catalogue import Catalogue
    from khuyencong.output import Output
    from khuyencong.shells import Shell

REDIRECT = "redirect"
"""The shell of pages that stand where a record used to be."""


def read(data: Path) -> Catalogue:
    """Read, check and derive. Raises CheckFailed with everything that is wrong."""
    return derived.build(load(data))


def missing_shells(shells: Mapping[str, Shell]) -> list[str]:
    """Return the names of the shells that pages need and `content/` does not have."""
    wanted = (*COLLECTIONS, REDIRECT, *(shell_name(collection) for collection in FACETS))
    return [name for name in wanted if name not in shells]


def build(catalogue: Catalogue, shells: Mapping[str, Shell], prose: Iterable[str]) -> Iterator[Output]:
    """Yield every generated file of the site.

    `shells` are by collection (for its records), by list (`list-<collection>`), and the one named above;
    `prose` are the addresses of the prose pages.
    """
    yield from pages(catalogue, shells)
    yield from facet_pages(catalogue, shells)
    yield from redirects(catalogue, shells[REDIRECT])
    yield from calendars(catalogue)
    yield from filters(catalogue)
    yield from feeds(catalogue)
    yield from downloads(catalogue)
    yield from sitemap(catalogue, prose)
