"""The whole flow on one screen: data -> registry -> catalogue -> files of the site."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from khuyencong import catalogue as derived
from khuyencong.blocks import prose
from khuyencong.calendars import calendars
from khuyencong.catalogue.facets import FACETS
from khuyencong.check import load
from khuyencong.downloads import dcat, downloads
from khuyencong.feeds import feeds
from khuyencong.filters import filters
from khuyencong.frames import Unmade
from khuyencong.model import COLLECTIONS
from khuyencong.pages import pages
from khuyencong.pages.facets import facet_pages, shell_name
from khuyencong.pages.label import labels
from khuyencong.photos import photos
from khuyencong.redirects import redirects
from khuyencong.search import Prose, search
from khuyencong.shells import NoValue, Shell
from khuyencong.sitemap import sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from khuyencong.catalogue import Catalogue
    from khuyencong.frames import Frame
    from khuyencong.output import Output

REDIRECT = "redirect"
"""The shell of pages that stand where a record used to be."""

AT_A_TIME = 250
"""Records whose pages make one part: small enough to share out, large enough to be worth handing over."""


LABEL = "label"
"""The shell of labels to print for a product."""


def read(data: Path) -> Catalogue:
    """Read, check and derive. Raises CheckFailed with everything that is wrong."""
    return derived.build(load(data))


def build(catalogue: Catalogue, frames: Sequence[Frame], cache: Path) -> Iterator[Output]:
    """Yield every generated file of the site. Raises Unmade."""
    return chain.from_iterable(parts(catalogue, frames, cache))


def parts(catalogue: Catalogue, frames: Sequence[Frame], cache: Path) -> list[Iterator[Output]]:
    """Return the generated files in parts, each made when it is gone through, in any order, anywhere.

    Shells are by collection (for its records), by list (`list-<collection>`), and the two named above.
    `cache` is a folder that may be empty or lost at any time.
    Raises Unmade; so does going through a part.
    """
    shells = {frame.shell: Shell.parse(frame.html) for frame in frames if frame.shell}
    wanted = (*COLLECTIONS, REDIRECT, LABEL, *(shell_name(collection) for collection in FACETS))
    if missing := [name for name in wanted if name not in shells]:
        raise Unmade(f"content/ thiếu trang khung (shell) cho: {', '.join(missing)}.")
    written = [frame for frame in frames if not frame.shell]
    told = [Prose.of_html(frame.path, frame.title, frame.content) for frame in written if frame.listed]
    made = [
        *(downloads(catalogue, collection) for collection in COLLECTIONS),
        *(pages(catalogue, shells, collection, ids) for collection, ids in _shares(catalogue)),
        facet_pages(catalogue, shells),
        labels(catalogue, shells[LABEL]),
        photos(catalogue, cache),
        search(catalogue, told),
        prose(catalogue, written),
        redirects(catalogue, shells[REDIRECT]),
        calendars(catalogue),
        filters(catalogue),
        feeds(catalogue),
        dcat(catalogue),
        sitemap(catalogue, [page.url for page in told]),
    ]
    return [_told(part) for part in made]


def _shares(catalogue: Catalogue) -> Iterator[tuple[str, list[str]]]:
    for collection in COLLECTIONS:
        ids = list(catalogue.records(collection))
        for start in range(0, len(ids), AT_A_TIME):
            yield collection, ids[start : start + AT_A_TIME]


def _told(part: Iterator[Output]) -> Iterator[Output]:
    try:
        yield from part
    except NoValue as error:
        raise Unmade(f"content/: một trang khung có khối lạ %%{error.args[0]}%%.") from None
