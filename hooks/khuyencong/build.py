"""The whole flow on one screen: data -> registry -> catalogue -> files of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong import catalogue as derived
from khuyencong.calendars import calendars
from khuyencong.check import load
from khuyencong.downloads import downloads
from khuyencong.feeds import feeds
from khuyencong.model import COLLECTIONS
from khuyencong.pages import pages
from khuyencong.pages.facets import event_facets
from khuyencong.pages.label import labels
from khuyencong.photos import photos
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

FACET = "event-facet"
"""The shell of pages for one kind, place or month of events."""

LABEL = "label"
"""The shell of labels to print for a product. All other shells are named by collection."""


def read(data: Path) -> Catalogue:
    """Read, check and derive. Raises CheckFailed with everything that is wrong."""
    return derived.build(load(data))


def missing_shells(shells: Mapping[str, Shell]) -> list[str]:
    """Return the names of the shells that pages need and `content/` does not have."""
    return [name for name in (*COLLECTIONS, REDIRECT, FACET, LABEL) if name not in shells]


def build(
    catalogue: Catalogue, shells: Mapping[str, Shell], prose: Iterable[str], cache: Path
) -> Iterator[Output]:
    """Yield every generated file of the site.

    `shells` are by collection, and those named above; `prose` are the addresses of the prose pages;
    `cache` is a folder that may be empty or lost at any time.
    """
    yield from pages(catalogue, shells)
    yield from event_facets(catalogue, shells[FACET])
    yield from labels(catalogue, shells[LABEL])
    yield from photos(catalogue, cache)
    yield from redirects(catalogue, shells[REDIRECT])
    yield from calendars(catalogue)
    yield from feeds(catalogue)
    yield from downloads(catalogue)
    yield from sitemap(catalogue, prose)
