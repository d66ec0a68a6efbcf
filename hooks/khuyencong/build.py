"""The whole flow on one screen: data -> registry -> catalogue -> files of the site."""

from __future__ import annotations

from dataclasses import dataclass
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
    return chain.from_iterable(part.files for part in Making(catalogue, frames, cache).parts())


@dataclass(frozen=True, slots=True)
class Part:
    """Some files of the site, made when they are gone through, in any order of parts, anywhere."""

    name: str
    files: Iterator[Output]
    folder: str = ""
    """The one folder at the top of the site that holds them all, where there is one."""


class Making:
    """All generated files in parts. Raises Unmade; so does going through a part.

    `cache` is a folder that may be empty or lost at any time.
    """

    def __init__(self, catalogue: Catalogue, frames: Sequence[Frame], cache: Path) -> None:
        self._catalogue = catalogue
        self._cache = cache
        self._shells = {frame.shell: Shell.parse(frame.html) for frame in frames if frame.shell}
        self._written = [frame for frame in frames if not frame.shell]
        wanted = (*COLLECTIONS, REDIRECT, LABEL, *(shell_name(collection) for collection in FACETS))
        if missing := [name for name in wanted if name not in self._shells]:
            raise Unmade(f"content/ thiếu trang khung (shell) cho: {', '.join(missing)}.")

    def parts(self) -> list[Part]:
        """Return all parts. Those that take long come first, so that no core waits for another at the end."""
        pages = [part for collection, ids in self._shares() for part in self._records(collection, ids)]
        return [*self._rest(), *pages, self._part("prose", prose(self._catalogue, self._written))]

    def near(self, path: str) -> list[Part]:
        """Return parts among which a file is, the smallest first: for whoever wants one file alone."""
        folder, _, within = path.partition("/")
        record_id = within.partition("/")[0]
        found: list[Part] = []
        for collection in COLLECTIONS.values():
            if collection.path == folder and record_id in self._catalogue.records(collection.name):
                found += self._records(collection.name, [record_id])
        own = [frame for frame in self._written if frame.file == path]
        found.append(self._part("prose", prose(self._catalogue, own)))
        return [*found, *(part for part in self._rest() if part.folder in {folder, ""})]

    def _records(self, collection: str, ids: Sequence[str]) -> list[Part]:
        made = [self._part("pages", pages(self._catalogue, self._shells, collection, ids))]
        if collection == "products":
            made.append(self._part("labels", labels(self._catalogue, self._shells[LABEL], ids)))
        return made

    def _rest(self) -> list[Part]:
        """The parts that are not by record."""
        told = [Prose.of_html(one.path, one.title, one.content) for one in self._written if one.listed]
        catalogue = self._catalogue
        return [
            self._part("search", search(catalogue, told), "tim-kiem"),
            *(self._part("downloads", downloads(catalogue, name), "du-lieu") for name in COLLECTIONS),
            self._part("finder", law_file(catalogue), "ho-tro"),
            self._part("photos", photos(catalogue, self._cache)),
            self._part("lists", facet_pages(catalogue, self._shells)),
            self._part("calendars", calendars(catalogue)),
            self._part("filters", filters(catalogue)),
            self._part("feeds", feeds(catalogue), "tin"),
            self._part("redirects", redirects(catalogue, self._shells[REDIRECT])),
            self._part("dcat", dcat(catalogue), "du-lieu"),
            self._part("sitemap", sitemap(catalogue, [page.url for page in told])),
        ]

    @staticmethod
    def _part(name: str, files: Iterator[Output], folder: str = "") -> Part:
        return Part(name, _told(files), folder)

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
