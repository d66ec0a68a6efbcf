"""Pages of lists: the further pages of a long list, and a page for each value of each facet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from khuyencong.catalogue.facets import months
from khuyencong.display.deck import Deck
from khuyencong.display.frame import frame
from khuyencong.display.links import webcal
from khuyencong.display.order import ids_in_order
from khuyencong.display.paging import leaves
from khuyencong.display.render import macro_html, template_html
from khuyencong.model import COLLECTIONS
from khuyencong.output import Output
from khuyencong.pages.month import sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from khuyencong.catalogue import Catalogue, Value, Way
    from khuyencong.display.paging import Leaf
    from khuyencong.pages.month import Sheet
    from khuyencong.shells import Shell

DEPTH = 3
"""Folders down to `<collection>/<facet>/<value>/`, where the shells of facets are rendered."""


def shell_name(collection: str) -> str:
    """Return the name of the shell into which the lists of a collection are poured."""
    return f"list-{collection}"


def facet_pages(catalogue: Catalogue, shells: Mapping[str, Shell]) -> Iterator[Output]:
    """Yield every page of every list but the first of a whole list, which is a page of prose."""
    for collection, ways in catalogue.ways.items():
        lists = _Lists(catalogue, collection, shells[shell_name(collection)])
        yield from lists.whole()
        for way in ways:
            yield from lists.months(way) if way.key == "thang" else lists.values(way)


class _Lists:
    """The lists of one collection: cards and order are made once for all of them."""

    def __init__(self, catalogue: Catalogue, collection: str, shell: Shell) -> None:
        self._catalogue = catalogue
        self._kind = COLLECTIONS[collection]
        self._shells = {DEPTH: shell, DEPTH + 1: shell.deeper()}
        self._deck = Deck(catalogue, collection)
        self._ids = ids_in_order(catalogue, collection, catalogue.records(collection))
        self._rank = {one: at for at, one in enumerate(self._ids)}

    def whole(self) -> Iterator[Output]:
        """Yield the second and further pages of the list of all records."""
        pages = leaves(self._catalogue, self._kind.name, self._ids, f"{self._kind.path}/")
        for leaf in pages:
            if leaf.number > 1:
                yield self._page(leaf, self._kind.many)

    def values(self, way: Way) -> Iterator[Output]:
        """Yield the pages of each value of a facet."""
        for value in way.values:
            follow = ""
            if way.followed and self._kind.name == "events":
                follow = webcal(self._catalogue, f"lich/{value.facet}/{value.value}.ics")
            for leaf in self._leaves(value):
                yield self._page(leaf, value.heading, way=way, value=value, follow=follow)

    def months(self, way: Way) -> Iterator[Output]:
        """Yield the page of each month, with its sheet."""
        every = months(way)
        for at, value in enumerate(every):
            drawn = sheet(
                self._catalogue,
                date.fromisoformat(f"{value.value}-01"),
                value.ids,
                before=every[at - 1].value if at else None,
                after=every[at + 1].value if at + 1 < len(every) else None,
            )
            for leaf in self._leaves(value):
                yield self._page(leaf, value.heading, way=way, drawn=drawn if leaf.number == 1 else None)

    def _leaves(self, value: Value) -> Iterator[Leaf]:
        ids = sorted(value.ids, key=self._rank.__getitem__)
        return leaves(self._catalogue, self._kind.name, ids, value.path)

    def _page(
        self,
        leaf: Leaf,
        heading: str,
        *,
        way: Way | None = None,
        value: Value | None = None,
        drawn: Sheet | None = None,
        follow: str = "",
    ) -> Output:
        title = heading if leaf.number == 1 else f"{heading} – trang {leaf.number}"
        depth = leaf.path.count("/")
        root = "../" * depth
        description = f"{title}: {leaf.total} {self._kind.one}, mỗi mục đều ghi nguồn."
        values = frame(self._catalogue, leaf.path, title, description, root)
        values["head"] = self._alternates(way, value, title, root)
        values["body"] = template_html(
            "facet.html",
            kind=self._kind,
            way=way,
            title=title,
            note=value.note if value else "",
            sheet=drawn,
            follow=follow if leaf.number == 1 else "",
            leaf=leaf,
            deck=self._deck,
            root=root,
        )
        return Output.of_text(f"{leaf.path}index.html", self._shells[depth].pour(values))

    def _alternates(self, way: Way | None, value: Value | None, title: str, root: str) -> Markup | str:
        if way is None or value is None or not way.followed:
            return ""
        return macro_html("blocks.html", "alternates", value, title, root)
