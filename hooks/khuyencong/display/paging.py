"""Long lists as a row of plain pages: which records stand on which, and how one gets from page to page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khuyencong.display.lists import groups_of
from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khuyencong.catalogue import Catalogue
    from khuyencong.display.lists import Group

AT_MOST = {"events": 100}
"""Records on a page, by collection. Events are newest first: whatever is coming stands on the first page."""
OTHERWISE = 60
NEIGHBOURS = 2
"""So many pages before and after this one are linked by number, besides the first and the last."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a list."""

    number: int
    paths: Sequence[str]
    """Addresses of all pages of the list, from the root of the site."""
    total: int
    """How many records the list has."""
    groups: Sequence[Group]
    first: int
    last: int
    """Which of the records stand here, counted from 1."""
    headings: Sequence[tuple[str, str]]
    """Where each heading of the list first stands, over all pages: (heading, address)."""

    @property
    def path(self) -> str:
        """The address of this page."""
        return self.paths[self.number - 1]

    @property
    def numbers(self) -> list[int | None]:
        """The pages to link to, in order; None stands for those left out."""
        near = range(max(self.number - NEIGHBOURS, 1), min(self.number + NEIGHBOURS, len(self.paths)) + 1)
        row: list[int | None] = []
        for at in sorted({1, *near, len(self.paths)}):
            if row and at - (row[-1] or 0) > 1:
                row.append(None)
            row.append(at)
        return row


def leaves(catalogue: Catalogue, collection: str, ids: Sequence[str], base: str) -> Iterator[Leaf]:
    """Yield the pages of a list whose records are given in order; one page when there are none.

    `base` is the address of the first. Further pages of a whole list stand under `trang/`, those of one
    value of a facet under their number.
    """
    size = AT_MOST.get(collection, OTHERWISE)
    starts = range(0, len(ids), size) or range(1)
    onward = f"{base}trang/" if base == f"{COLLECTIONS[collection].path}/" else base
    paths = [base, *(f"{onward}{number}/" for number in range(2, len(starts) + 1))]
    grouped = [groups_of(catalogue, collection, ids[start : start + size]) for start in starts]
    headings: dict[str, str] = {}
    for path, groups in zip(paths, grouped, strict=True):
        for group in groups:
            headings.setdefault(group.title, f"{path}#{group.anchor}")
    for number, (start, groups) in enumerate(zip(starts, grouped, strict=True), 1):
        shown = sum(len(group.ids) for group in groups)
        yield Leaf(
            number=number,
            paths=paths,
            total=len(ids),
            groups=groups,
            first=start + 1,
            last=start + shown,
            headings=list(headings.items()),
        )
