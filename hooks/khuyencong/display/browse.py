"""A list that may grow long: its first page, and beside it every way into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display.deck import Deck
from khuyencong.display.narrowing import CLOCKED, ORDERS, TYPED
from khuyencong.display.order import ids_in_order
from khuyencong.display.paging import leaves
from khuyencong.display.render import template_html
from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from markupsafe import Markup

    from khuyencong.catalogue import Catalogue


def browse_html(catalogue: Catalogue, collection: str, root: str) -> Markup:
    """Return the first page of a list, and links to the page of each value of each facet.

    A script turns these links into filters; their values and counts are in the HTML already.
    """
    kind = COLLECTIONS[collection]
    ids = ids_in_order(catalogue, collection, catalogue.records(collection))
    return template_html(
        "browse.html",
        kind=kind,
        ways=catalogue.ways[collection],
        leaf=next(leaves(catalogue, collection, ids, f"{kind.path}/")),
        deck=Deck(catalogue, collection),
        clocked=[[one.key, one.kind, one.title] for one in CLOCKED.get(collection, ())],
        orders=[[one.key, one.name, one.by] for one in ORDERS[collection]],
        typed=TYPED[collection],
        root=root,
    )
