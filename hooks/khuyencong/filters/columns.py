"""One column of numbers a facet: small, because most records share their set of values with many others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from khuyencong.display.links import record_title
from khuyencong.display.narrowing import CLOCKED
from khuyencong.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from khuyencong.catalogue import Catalogue, Way
    from khuyencong.model import Record
    from khuyencong.timeline import Timeline


def _last_certified(_catalogue: Catalogue, product: Any) -> int | None:
    years = [one.year for one in product.certifications if one.year]
    return max(years, default=None)


def _issued(_catalogue: Catalogue, policy: Any) -> int | None:
    dated = policy.effective or (policy.issued.day if policy.issued else None)
    return dated.toordinal() if dated else None


def _starts(_catalogue: Catalogue, event: Any) -> int | None:
    return event.start.day.toordinal() if event.start else None


DAYS: dict[str, Callable[[Catalogue, Any], int | None]] = {
    "policies": _issued,
    "products": _last_certified,
    "events": _starts,
}
"""By collection: a number that grows with time, for lists that can be put in its order."""

T = TypeVar("T", bound="Hashable")
_NOT_WORDS = re.compile(r"[^a-z0-9]+")


def facet_column(way: Way, rank: Mapping[str, int]) -> dict[str, Any]:
    """Return a facet: its values, the sets of them that occur, and for each record the number of its set."""
    held: list[list[int]] = [[] for _ in rank]
    for at, value in enumerate(way.values):
        for one in value.ids:
            held[rank[one]].append(at)
    sets, of = _numbered(tuple(one) for one in held)
    return {"key": way.key, "values": [value.value for value in way.values], "sets": sets, "of": of}


def state_columns(catalogue: Catalogue, collection: str, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Return what the clock decides: the timelines that occur, and for each record the number of its own."""
    columns = []
    for one in CLOCKED.get(collection, ()):
        found = (_timeline(catalogue, one.kind, record_id) for record_id in ids)
        timelines, of = _numbered(found)
        drawn = [timeline.to_json() if timeline else [[None, "unknown"]] for timeline in timelines]
        columns.append({"key": one.key, "kind": one.kind, "timelines": drawn, "of": of})
    return columns


def typed_text(catalogue: Catalogue, collection: str, record: Record) -> str:
    """Return the words by which a record can be found in its list: folded, with a space before each."""
    words = _NOT_WORDS.sub(" ", fold(" ".join(_names(catalogue, collection, record)))).split()
    return "".join(f" {word}" for word in dict.fromkeys(words))


def _names(catalogue: Catalogue, collection: str, record: Any) -> Iterator[str]:
    yield record_title(record)
    if collection == "products":
        if record.producer:
            yield catalogue.producers[record.producer].name
        for one in record.certifications:
            yield from (text for text in (one.number, one.decision) if text)
    if collection == "events":
        yield from (text for text in (record.venue_name, record.locality, record.city) if text)


def _timeline(catalogue: Catalogue, kind: str, record_id: str) -> Timeline | None:
    match kind:
        case "policy":
            return catalogue.policy_facts[record_id].timeline
        case "certificate":
            best = catalogue.product_facts[record_id].best
            return best.timeline if best else None
        case "registration":
            return catalogue.event_facts[record_id].registration
        case _:
            return catalogue.event_facts[record_id].timeline


def _numbered(values: Iterable[T]) -> tuple[list[T], list[int]]:
    """Return the different values in order of first sight, and each value's number among them."""
    numbers: dict[T, int] = {}
    of = [numbers.setdefault(value, len(numbers)) for value in values]
    return list(numbers), of
