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
    from collections.abc import Iterable, Iterator, Sequence

    from markupsafe import Markup

    from khuyencong.catalogue import Catalogue, Value, Way
    from khuyencong.display.paging import Leaf
    from khuyencong.pages.month import Sheet
    from khuyencong.shells import Shell

MONTHS = "thang"
"""The facet whose pages show a sheet of days, and lead from one to the next."""

DEPTH = 3
"""Folders down to `<collection>/<facet>/<value>/`, where the shells of facets are rendered."""


def shell_name(collection: str) -> str:
    """Return the name of the shell into which the lists of a collection are poured."""
    return f"list-{collection}"


def list_pages(catalogue: Catalogue, shell: Shell, collection: str) -> Iterator[Output]:
    """Yield the second and further pages of the list of all records; the first is a page of prose."""
    return _Lists(catalogue, collection, shell).whole()


def value_pages(
    catalogue: Catalogue, shell: Shell, collection: str, facet: str, value: str
) -> Iterator[Output]:
    """Yield the pages of one value of a facet (of `values_of`)."""
    way = next(one for one in catalogue.ways[collection] if one.key == facet)
    every: Sequence[Value] = catalogue.once(("values", collection, facet), lambda: values_of(way))
    at = next(at for at, one in enumerate(every) if one.value == value)
    lists = _Lists(catalogue, collection, shell)
    return lists.month(way, every, at) if facet == MONTHS else lists.value(way, every[at])


def values_of(way: Way) -> Sequence[Value]:
    """Return the values of a facet that have pages: all; and each month between the first and the last."""
    return months(way) if way.key == MONTHS else way.values


class _Lists:
    """What the lists of one collection have in common."""

    def __init__(self, catalogue: Catalogue, collection: str, shell: Shell) -> None:
        self._catalogue = catalogue
        self._kind = COLLECTIONS[collection]
        deeper = catalogue.once(("deeper", collection), shell.deeper)
        self._shells: dict[int, Shell] = {DEPTH: shell, DEPTH + 1: deeper}
        self._deck = Deck(catalogue, collection)

    def whole(self) -> Iterator[Output]:
        every = self._catalogue.records(self._kind.name)
        for leaf in self._leaves(every, f"{self._kind.path}/"):
            if leaf.number > 1:
                yield self._page(leaf, self._kind.many)

    def value(self, way: Way, value: Value) -> Iterator[Output]:
        follow = ""
        if way.followed and self._kind.name == "events":
            follow = webcal(self._catalogue, f"lich/{value.facet}/{value.value}.ics")
        for leaf in self._leaves(value.ids, value.path):
            yield self._page(leaf, value.heading, way=way, value=value, follow=follow)

    def month(self, way: Way, every: Sequence[Value], at: int) -> Iterator[Output]:
        """Yield the page of a month, with its sheet."""
        value = every[at]
        drawn = sheet(
            self._catalogue,
            date.fromisoformat(f"{value.value}-01"),
            value.ids,
            before=every[at - 1].value if at else None,
            after=every[at + 1].value if at + 1 < len(every) else None,
        )
        for leaf in self._leaves(value.ids, value.path):
            yield self._page(leaf, value.heading, way=way, drawn=drawn if leaf.number == 1 else None)

    def _leaves(self, ids: Iterable[str], base: str) -> Iterator[Leaf]:
        ordered = ids_in_order(self._catalogue, self._kind.name, ids)
        return leaves(self._catalogue, self._kind.name, ordered, base)

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
