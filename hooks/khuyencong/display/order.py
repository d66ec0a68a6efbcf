"""The order of records in lists: by name in Vietnamese, or newest first where time matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khuyencong.display import links
from khuyencong.timeline import midnight
from khuyencong.vietnamese import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from khuyencong.catalogue import Catalogue


def ids_in_order(catalogue: Catalogue, collection: str, ids: Iterable[str]) -> list[str]:
    """Return ids of a collection in the order of its list."""
    key, records = ORDERS.get(collection, _by_name), catalogue.records(collection)

    def place(one: str) -> Any:
        return catalogue.once(("order", collection, one), lambda: key(catalogue, records[one]))

    return sorted(ids, key=place)


def _by_name(_catalogue: Catalogue, record: Any) -> Any:
    return sort_key(links.title(record)), record.id


def _in_force_first(catalogue: Catalogue, policy: Any) -> Any:
    """What had ended when the data was last reviewed stands below; then the newest first."""
    ended = catalogue.policy_facts[policy.id].timeline.at(midnight(catalogue.as_of)) == "ended"
    dated = policy.effective or (policy.issued.day if policy.issued else None)
    return ended, (-dated.toordinal() if dated else 0), policy.id


def _latest_event_first(_catalogue: Catalogue, event: Any) -> Any:
    return (-event.start.first.timestamp() if event.start else 0.0), event.id


def _newest_round_first(_catalogue: Catalogue, vote: Any) -> Any:
    return -(vote.year or 0), sort_key(vote.name), vote.id


ORDERS: dict[str, Callable[[Catalogue, Any], Any]] = {
    "policies": _in_force_first,
    "events": _latest_event_first,
    "rounds": _newest_round_first,
}
"""By collection, where the order is not by name."""
