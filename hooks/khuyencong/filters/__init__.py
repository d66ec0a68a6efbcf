"""What a browser needs to narrow a list by several facets at once, without asking anybody.

`bo-loc/<collection>.json` holds, for every record in the order of its list, a small number per facet: which
set of values it stands under. It is fetched when somebody first touches a filter. The texts of the records
that are shown come as finished cards in small files, `bo-loc/<collection>/<n>.json`; what is typed into the
name filter is looked up in `bo-loc/<collection>-ten.json`, fetched when that field gets the focus.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from khuyencong.catalogue.facets import FACETS
from khuyencong.display.deck import Deck
from khuyencong.display.order import ids_in_order
from khuyencong.filters.columns import DAYS, facet_column, state_columns, typed_text
from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue import Catalogue

CHUNK = 12
"""Cards in a file: few, because the records a filter leaves lie far apart in the list."""
LIST_ROOT = "../"
"""From the list of a collection, where the cards are shown, to the root of the site."""

__all__ = ["filters"]


def filters(catalogue: Catalogue, only: Iterable[str] = FACETS) -> Iterator[Output]:
    """Yield the files of every list that can be narrowed."""
    for collection in only:
        ids = ids_in_order(catalogue, collection, catalogue.records(collection))
        deck = Deck(catalogue, collection)
        cards = [deck.card(one, LIST_ROOT) for one in ids]
        facts = _facts(catalogue, collection, ids)
        names = [typed_text(catalogue, collection, catalogue.records(collection)[one]) for one in ids]
        facts["version"] = _hash(json.dumps([facts, names, cards], ensure_ascii=False, sort_keys=True))
        base = f"bo-loc/{collection}"
        yield _json(f"{base}.json", facts)
        yield _json(f"{base}-ten.json", names)
        for at in range(0, len(ids), CHUNK):
            yield _json(f"{base}/{at // CHUNK}.json", cards[at : at + CHUNK])


def _facts(catalogue: Catalogue, collection: str, ids: list[str]) -> dict[str, Any]:
    rank = {one: at for at, one in enumerate(ids)}
    facts: dict[str, Any] = {
        "collection": collection,
        "count": len(ids),
        "chunk": CHUNK,
        "facets": [facet_column(way, rank) for way in catalogue.ways[collection]],
        "states": state_columns(catalogue, collection, ids),
    }
    if collection in DAYS:
        facts["days"] = [DAYS[collection](catalogue, catalogue.records(collection)[one]) for one in ids]
    return facts


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _json(path: str, value: object) -> Output:
    return Output.of_text(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")))
