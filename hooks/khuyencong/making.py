"""All generated files of the site, in pieces that can be made in any order, anywhere, or not again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING

from khuyencong.blocks import prose
from khuyencong.calendars import calendars
from khuyencong.catalogue.facets import FACETS
from khuyencong.downloads import dcat, downloads
from khuyencong.feeds import feeds
from khuyencong.filters import filters
from khuyencong.finder.page import law_file
from khuyencong.frames import Unmade
from khuyencong.model import COLLECTIONS
from khuyencong.pages import pages
from khuyencong.pages.facets import list_pages, shell_name, value_pages, values_of
from khuyencong.pages.label import labels
from khuyencong.photos import photos
from khuyencong.redirects import redirects
from khuyencong.search import Prose, search
from khuyencong.shells import NoValue, Shell
from khuyencong.sitemap import sitemap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from khuyencong.catalogue import Catalogue
    from khuyencong.frames import Frame
    from khuyencong.output import Output

REDIRECT = "redirect"
"""The shell of pages that stand where a record used to be."""

LABEL = "label"
"""The shell of labels to print for a product. All other shells are by collection, or by list."""

AT_A_TIME = 250
"""Records whose pages make one part: small enough to share out, large enough to be worth handing over."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some files that are made together, of the catalogue and of what the key says."""

    key: str
    """Its name, and what stands for the frames it is made of; empty where other things go into it too."""
    make: Callable[[Catalogue], Iterator[Output]]
    """Raises Unmade while it is gone through."""
    folder: str = ""
    """The one folder that holds them all, where there is one: `san-pham/nhom/do-go/`."""


@dataclass(frozen=True, slots=True)
class Part:
    """Pieces of one kind, made one after the other."""

    name: str
    pieces: Sequence[Piece]
    catalogue: Catalogue

    @property
    def files(self) -> Iterator[Output]:
        """All files, made when they are gone through."""
        return chain.from_iterable(piece.make(self.catalogue) for piece in self.pieces)


class Making:
    """All generated files in parts. Raises Unmade; so does going through a part.

    `cache` is a folder that may be empty or lost at any time.
    """

    def __init__(self, catalogue: Catalogue, frames: Sequence[Frame], cache: Path) -> None:
        self._catalogue = catalogue
        self._cache = cache
        self._shells = {frame.shell: Shell.parse(frame.html) for frame in frames if frame.shell}
        self._marks = {frame.shell: _mark(frame) for frame in frames if frame.shell}
        self._written = [frame for frame in frames if not frame.shell]
        wanted = (*COLLECTIONS, REDIRECT, LABEL, *(shell_name(collection) for collection in FACETS))
        if missing := [name for name in wanted if name not in self._shells]:
            raise Unmade(f"content/ thiếu trang khung (shell) cho: {', '.join(missing)}.")

    def parts(self) -> list[Part]:
        """Return all parts. Those that take long come first, so that no core waits for another at the end."""
        records = [self._records(collection, ids) for collection, ids in self._shares()]
        return [*self._rest, *records, self._prose(self._written)]

    def near(self, path: str) -> list[Part]:
        """Return parts among which a file is, the smallest first: for whoever wants one file alone."""
        folder, _, within = path.partition("/")
        record_id = within.partition("/")[0]
        found = [
            self._records(collection.name, [record_id])
            for collection in COLLECTIONS.values()
            if collection.path == folder and record_id in self._catalogue.records(collection.name)
        ]
        found.append(self._prose([frame for frame in self._written if frame.file == path]))
        rest = [(part.name, piece) for part in self._rest for piece in part.pieces]
        around = [(name, piece) for name, piece in rest if path.startswith(piece.folder)]
        around.sort(key=lambda one: -len(one[1].folder))
        return [*found, *(Part(name, [piece], self._catalogue) for name, piece in around)]

    def _records(self, collection: str, ids: Sequence[str]) -> Part:
        shells, mark = {collection: self._shells[collection]}, self._marks[collection]
        made = partial(pages, shells=shells, collection=collection)
        pieces = [_piece(f"page {collection} {one} {mark}", partial(made, ids=[one])) for one in ids]
        if collection == "products":
            made, mark = partial(labels, shell=self._shells[LABEL]), self._marks[LABEL]
            labelled = [_piece(f"label {one} {mark}", partial(made, ids=[one])) for one in ids]
            # Page and label show the same code: they are made side by side.
            pieces = [piece for pair in zip(pieces, labelled, strict=True) for piece in pair]
        return self._part("pages", pieces)

    @cached_property
    def _rest(self) -> list[Part]:
        """The parts that are not by record."""
        listed = [one for one in self._written if one.listed]
        told = [Prose.of_html(one.path, one.title, one.content) for one in listed]
        prose_mark = _hash("".join(map(_mark, listed)))
        redirect = partial(redirects, shell=self._shells[REDIRECT])
        mapped = partial(sitemap, prose=[page.url for page in told])
        return [
            self._part("search", [_piece(f"search {prose_mark}", partial(search, prose=told), "tim-kiem/")]),
            self._part("downloads", [
                _piece(f"downloads {name}", partial(downloads, name=name), "du-lieu/") for name in COLLECTIONS
            ]),
            self._part("finder", [_piece("finder", law_file, "ho-tro/")]),
            self._part("photos", [_piece("", partial(photos, cache=self._cache), "anh/")]),
            *(self._lists(collection) for collection in FACETS),
            self._part("calendars", [_piece("calendars", calendars)]),
            self._part("filters", [
                _piece(f"filters {name}", partial(filters, only=[name]), f"bo-loc/{name}") for name in FACETS
            ]),
            self._part("feeds", [
                _piece(f"feeds {name}", partial(feeds, only=[name]), f"tin/{name}") for name in COLLECTIONS
            ]),
            self._part("redirects", [_piece(f"redirects {self._marks[REDIRECT]}", redirect)]),
            self._part("dcat", [_piece("dcat", dcat, "du-lieu/")]),
            self._part("sitemap", [_piece(f"sitemap {prose_mark}", mapped)]),
        ]  # fmt: skip

    def _lists(self, collection: str) -> Part:
        """The further pages of a list, and those of each value of its facets."""
        name, path = shell_name(collection), COLLECTIONS[collection].path
        shell, mark = self._shells[name], self._marks[name]
        whole = partial(list_pages, shell=shell, collection=collection)
        pieces = [_piece(f"list {collection} {mark}", whole, f"{path}/trang/")]
        for way in self._catalogue.ways[collection]:
            for value in values_of(way):
                made = partial(
                    value_pages, shell=shell, collection=collection, facet=way.key, value=value.value
                )
                pieces.append(_piece(f"list {value.path} {mark}", made, value.path))
        return self._part("lists", pieces)

    def _prose(self, frames: Sequence[Frame]) -> Part:
        pieces = [_piece(f"prose {one.file} {_mark(one)}", partial(prose, frames=[one])) for one in frames]
        return self._part("prose", pieces)

    def _part(self, name: str, pieces: Sequence[Piece]) -> Part:
        return Part(name, pieces, self._catalogue)

    def _shares(self) -> Iterator[tuple[str, list[str]]]:
        for collection in COLLECTIONS:
            ids = list(self._catalogue.records(collection))
            for start in range(0, len(ids), AT_A_TIME):
                yield collection, ids[start : start + AT_A_TIME]


def _piece(key: str, make: Callable[[Catalogue], Iterator[Output]], folder: str = "") -> Piece:
    def told(catalogue: Catalogue) -> Iterator[Output]:
        try:
            yield from make(catalogue)
        except NoValue as error:
            raise Unmade(f"content/: một trang khung có khối lạ %%{error.args[0]}%%.") from None

    return Piece(key, told, folder)


def _mark(frame: Frame) -> str:
    """Return what stands for a frame."""
    return _hash(repr(frame))


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
