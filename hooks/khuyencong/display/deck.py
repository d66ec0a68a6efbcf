"""The cards of a collection as HTML, each rendered once however many lists show it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from khuyencong.display.cards import card
from khuyencong.display.citing import Citations
from khuyencong.display.render import macro_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.catalogue import Catalogue

_ROOT = "\0"
"""Stands in a rendered card for the way to the site's root; no text of the data may hold it."""


class Deck:
    """Cards by id, rendered when first asked for."""

    def __init__(self, catalogue: Catalogue, collection: str) -> None:
        self._catalogue = catalogue
        self._collection = collection

    def card(self, record_id: str, root: str) -> str:
        """Return a card (an element of a list), with links that work `root` deep."""
        key = "drawn card", self._collection, record_id
        drawn: str = self._catalogue.once(key, partial(self._draw, record_id))
        return drawn.replace(_ROOT, root)

    def cards(self, ids: Iterable[str], root: str) -> Markup:
        """Return the cards of several records, one after the other."""
        return Markup("\n".join(self.card(one, root) for one in ids))  # noqa: S704 - rendered with escaping

    def _draw(self, record_id: str) -> str:
        one = card(self._catalogue, self._collection, record_id)
        drawn = macro_html("parts.html", "card", one, _ROOT).strip()
        return Citations(self._catalogue).cited(drawn, _ROOT)
