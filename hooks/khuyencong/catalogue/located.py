"""Which records are at each place, counting all that lies in it, then or now; found once for all pages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khuyencong.catalogue.catalogue import Catalogue

LOCATED = ("products", "producers", "events", "venues", "stories")
"""Collections whose records are somewhere, in the order pages tell of them."""


class Located:
    """Ids of records by place and collection, in order of id; former communes by district and name too."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._at: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._communes: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        units = catalogue.whereabouts
        for collection in LOCATED:
            for record_id, record in catalogue.records(collection).items():
                places: dict[str, None] = {}
                communes: dict[tuple[str, str], None] = {}
                for location in _locations(record):
                    places |= dict.fromkeys(units.of(location))
                    if commune := units.old_commune(location):
                        communes[commune] = None
                places |= dict.fromkeys(units.of_place(getattr(record, "place", None)))
                for place in places:
                    self._at[place, collection].append(record_id)
                for district, key in communes:
                    self._communes[district, key, collection].append(record_id)

    def at(self, place_id: str, collection: str) -> Sequence[str]:
        """Return the ids of the records of a collection that are in a unit."""
        return self._at.get((place_id, collection), ())

    def at_commune(self, district_id: str, key: str, collection: str) -> Sequence[str]:
        """Return the ids of the records that name a former commune, by its district and `unit_key`."""
        return self._communes.get((district_id, key, collection), ())


def _locations(record: Any) -> Iterator[Any]:
    """Yield where a record says it is; a story also where those are whom it tells of."""
    if location := getattr(record, "location", None):
        yield location
    for one in getattr(record, "establishments", ()):
        if one.location:
            yield one.location
