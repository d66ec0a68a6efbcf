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
from khuyencong.finder.page import law_file
from khuyencong.model import COLLECTIONS
from khuyencong.pages import pages
from khuyencong.pages.facets import facet_pages, shell_name
from khuyencong.pages.label import labels
from khuyencong.redirects import redirects
from khuyencong.search import search
from khuyencong.sitemap import sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from khuyencong.catalogue import Catalogue
    from khuyencong.output import Output
    from khuyencong.search import Prose
    from khuyencong.shells import Shell

REDIRECT = "redirect"
"""The shell of pages that stand where a record used to be."""


LABEL = "label"
"""The shell of labels to print for a product."""


def read(data: Path) -> Catalogue:
    """Read, check and derive. Raises CheckFailed with everything that is wrong."""
    return derived.build(load(data))


def missing_shells(shells: Mapping[str, Shell]) -> list[str]:
    """Return the names of the shells that pages need and `content/` does not have."""
    wanted = (*COLLECTIONS, REDIRECT, LABEL, *(shell_name(collection) for collection in FACETS))
    return [name for name in wanted if name not in shells]


def build(catalogue: Catalogue, shells: Mapping[str, Shell], prose: Sequence[Prose]) -> Iterator[Output]:
    """Yield every generated file of the site.

    `shells` are by collection (for its records), by list (`list-<collection>`), and the two named above;
    `prose` are the pages written by hand.
    """
    yield from pages(catalogue, shells)
    yield from facet_pages(catalogue, shells)
    yield from labels(catalogue, shells[LABEL])
    yield from redirects(catalogue, shells[REDIRECT])
    yield from calendars(catalogue)
    yield from filters(catalogue)
    yield from law_file(catalogue)
    yield from feeds(catalogue)
    yield from downloads(catalogue)
    yield from search(catalogue, prose)
    yield from sitemap(catalogue, [page.url for page in prose])
