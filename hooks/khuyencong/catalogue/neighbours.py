"""Products beside a product: of its producer, of its group, of its place; a few each, never the same few.

A list of thousands has no first page that everybody should be shown. So each product leads to those that
follow it in the alphabet, and the last ones lead to the first: every product is led to by some others.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from khuyencong.vietnamese import sort_key

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from khuyencong.catalogue.catalogue import Catalogue
    from khuyencong.model.products import Product

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Beside:
    """Ids of some products beside one."""

    of_producer: Sequence[str]
    place: str
    """The unit that `of_place` lies in; empty when there is none."""
    of_place: Sequence[str]
    of_group: Sequence[str]


class Neighbours:
    """Products in alphabetical order, by what they have in common."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._units = catalogue.whereabouts
        self._lists: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._at: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        for product in sorted(catalogue.products.values(), key=lambda one: (sort_key(one.name), one.id)):
            shared = [("group", product.group), *(("place", one) for one in self._units.of(product.location))]
            if product.producer:
                shared.append(("producer", product.producer))
            for key in shared:
                self._at[key][product.id] = len(self._lists[key])
                self._lists[key].append(product.id)

    def of(self, product: Product) -> Beside:
        """Return other products of the producer, then of the place, then of the group; no product twice."""
        own = self._few("producer", product.producer, product, ()) if product.producer else []
        place, there = self._of_place(product, own)
        return Beside(own, place, there, self._few("group", product.group, product, {*own, *there}))

    def _of_place(self, product: Product, apart: Collection[str]) -> tuple[str, list[str]]:
        """Return the smallest unit around a product that has products not told of yet, and some of these."""
        for place in self._units.of(product.location):
            if there := self._few("place", place, product, apart):
                return place, there
        return "", []

    def _few(self, shared: str, value: str, product: Product, apart: Collection[str]) -> list[str]:
        ids = self._lists[shared, value]
        at = self._at[shared, value][product.id]
        following = (ids[(at + step) % len(ids)] for step in range(1, len(ids)))
        return list(islice((one for one in following if one not in apart), SHOWN))
