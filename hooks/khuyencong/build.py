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
from khuyencong.finder.page import law_file
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
    from khuyencong.check import Memory
    from khuyencong.frames import Frame
    from khuyencong.output import Output

REDIRECT = "redirect"
"""The shell of pages that stand where a record used to be."""

LABEL = "label"
"""The shell of labels to print for a product. All other shells are by collection, or by list."""

AT_A_TIME = 250
"""Records whose pages make one part: small enough to share out, large enough to be worth handing over."""


def read(data: Path, memory: Memory | None = None) -> Catalogue:
    """Read, check and derive. Raises CheckFailed with everything that is wrong."""
    return derived.build(load(data, memory))


def build(catalogue: Catalogue, frames: Sequence[Frame], cache: Path) -> Iterator[Output]:
    """Yield every generated file of the site. Raises Unmade."""
    return chain.from_iterable(Making(catalogue, frames, cache).parts())


class Making:
    """The generated files in parts, each made when it is gone through, in any order, anywhere.

    `cache` is a folder that may be empty or lost at any time.
    Raises Unmade; so does going through a part.
    """

    def __init__(self, catalogue: Catalogue, frames: Sequence[Frame], cache: Path) -> None:
        self._catalogue = catalogue
        self._cache = cache
        self._shells = {frame.shell: Shell.parse(frame.html) for frame in frames if frame.shell}
        self._written = [frame for frame in frames if not frame.shell]
        wanted = (*COLLECTIONS, REDIRECT, LABEL, *(shell_name(collection) for collection in FACETS))
        if missing := [name for name in wanted if name not in self._shells]:
            raise Unmade(f"content/ thiếu trang khung (shell) cho: {', '.join(missing)}.")

    def parts(self) -> list[Iterator[Output]]:
        """Return all parts. Those that take long come first, so that no core waits for another at the end."""
        pages = [part for collection, ids in self._shares() for part in self._records(collection, ids)]
        rest = [part for _, part in self._rest()]
        return [_told(part) for part in (*rest, *pages, prose(self._catalogue, self._written))]

    def near(self, path: str) -> list[Iterator[Output]]:
        """Return parts among which a file is, the smallest first: for whoever wants one file alone."""
        folder, _, within = path.partition("/")
        record_id = within.partition("/")[0]
        found: list[Iterator[Output]] = []
        for collection in COLLECTIONS.values():
            if collection.path == folder and record_id in self._catalogue.records(collection.name):
                found += self._records(collection.name, [record_id])
        found.append(prose(self._catalogue, [frame for frame in self._written if frame.file == path]))
        found += [part for own, part in self._rest() if own in {folder, ""}]
        return [_told(part) for part in found]

    def _records(self, collection: str, ids: Sequence[str]) -> list[Iterator[Output]]:
        made = [pages(self._catalogue, self._shells, collection, ids)]
        if collection == "products":
            made.append(labels(self._catalogue, self._shells[LABEL], ids))
        return made

    def _rest(self) -> list[tuple[str, Iterator[Output]]]:
        """Parts that are not by record, each with the one folder it writes to, where it is one."""
        told = [Prose.of_html(one.path, one.title, one.content) for one in self._written if one.listed]
        return [
            ("tim-kiem", search(self._catalogue, told)),
            *(("du-lieu", downloads(self._catalogue, collection)) for collection in COLLECTIONS),
            ("ho-tro", law_file(self._catalogue)),
            ("", facet_pages(self._catalogue, self._shells)),
            ("", photos(self._catalogue, self._cache)),
            ("", calendars(self._catalogue)),
            ("", filters(self._catalogue)),
            ("tin", feeds(self._catalogue)),
            ("", redirects(self._catalogue, self._shells[REDIRECT])),
            ("du-lieu", dcat(self._catalogue)),
            ("", sitemap(self._catalogue, [page.url for page in told])),
        ]

    def _shares(self) -> Iterator[tuple[str, list[str]]]:
        for collection in COLLECTIONS:
            ids = list(self._catalogue.records(collection))
            for start in range(0, len(ids), AT_A_TIME):
                yield collection, ids[start : start + AT_A_TIME]


def _told(part: Iterator[Output]) -> Iterator[Output]:
    try:
        yield from part
    except NoValue as error:
        raise Unmade(f"content/: một trang khung có khối lạ %%{error.args[0]}%%.") from None
