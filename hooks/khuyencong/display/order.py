"""The order of records in lists: by name in Vietnamese, or newest first where time matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khuyencong.display import links
from khuyencong.vietnamese import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from khuyencong.catalogue import Catalogue
    from khuyencong.model import Record


def in_order(collection: str, records: Iterable[Record]) -> list[Record]:
    """Return records of a collection in the order of its list."""
    return sorted(records, key=ORDERS.get(collection, _by_name))


def ids_in_order(catalogue: Catalogue, collection: str, ids: Iterable[str]) -> list[str]:
    """Return ids of a collection in the order of its list."""
    records = [catalogue.records(collection)[one] for one in ids]
    return [record.id for record in in_order(collection, records)]


def _by_name(record: Any) -> Any:
    return sort_key(links.title(record)), record.id


def _newest_first(record: Any) -> Any:
    dated = getattr(record, "effective", None) or (record.issued.day if record.issued else None)
    return (-dated.toordinal() if dated else 0), record.id


def _latest_event_first(record: Any) -> Any:
    return (-record.start.first.timestamp() if record.start else 0.0), record.id


def _newest_round_first(record: Any) -> Any:
    return -(record.year or 0), sort_key(record.name), record.id


ORDERS: dict[str, Callable[[Any], Any]] = {
    "policies": _newest_first,
    "events": _latest_event_first,
    "rounds": _newest_round_first,
}
"""By collection, where the order is not by name."""
