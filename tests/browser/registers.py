"""What a list must show, worked out from the downloads and an instant, not from the files of the filters."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from khuyencong.timeline import VIETNAM, PartialDate
from khuyencong.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from khuyencong.catalogue import Catalogue

PATHS = {"products": "san-pham/", "producers": "co-so/", "events": "su-kien/", "policies": "chinh-sach/"}
"""Addresses of the lists that can be narrowed."""

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=VIETNAM)
"""The moment at which the lists are walked."""

Values = dict[str, set[str]]
"""By facet: under which of its values a record stands."""


@dataclass(frozen=True)
class Register:
    """All records of a list in its order, each with its values."""

    values: Mapping[str, Values]

    def number(self, **chosen: str) -> int:
        """Return how many records have one value in each of some facets."""
        return len(self.keep({key: {value} for key, value in chosen.items()}))

    def keep(self, chosen: Mapping[str, AbstractSet[str]]) -> list[str]:
        """Return the ids of the records that have a chosen value in each facet that has one chosen."""
        return [
            one
            for one, held in self.values.items()
            if all(held.get(key, set()) & wanted for key, wanted in chosen.items() if wanted)
        ]

    def promise(self, chosen: Mapping[str, AbstractSet[str]], key: str, value: str) -> str:
        """Return what must be written beside a value: how many it would leave, or add to its facet."""
        if chosen.get(key) and value not in chosen[key]:
            more = self.keep({**chosen, key: chosen[key] | {value}})
            return f"+{len(more) - len(self.keep(chosen))}"
        return str(len(self.keep({**chosen, key: {value}})))


def register(site: Path, catalogue: Catalogue, collection: str, instant: datetime) -> Register:
    """Work out a register: facets from the download, places as the pages have them, states by a clock."""
    text = (site / "du-lieu" / f"{collection}.json").read_text(encoding="utf-8")
    records: list[dict[str, Any]] = json.loads(text)["records"]
    values: dict[str, Values] = {one["id"]: dict(TYPED[collection](catalogue, one)) for one in records}
    for way in (way for way in catalogue.ways[collection] if way.key in DERIVED):
        for value in way.values:
            for one in value.ids:
                values[one].setdefault(way.key, set()).add(value.value)
    for key, state in STATES.get(collection, {}).items():
        for one, held in values.items():
            held[key] = {state(catalogue, one, instant)}
    return Register(values)


DERIVED = {"dia-ban", "han"}
"""Facets that follow from much more than the record: taken from the pages' own lists, tested elsewhere."""


def _product(_catalogue: Catalogue, one: Mapping[str, Any]) -> Iterator[tuple[str, set[str]]]:
    certifications = one.get("certifications", [])
    yield "nhom", {one["group"]} if one.get("group") else set()
    yield "cap", {each["level"] for each in certifications}
    yield "nam", {str(each.get("year", "chua-ro")) for each in certifications}
    if ocop := one.get("ocop"):
        yield "ocop", {f"{ocop['stars']}-sao" if ocop.get("stars") else "co"}


def _producer(catalogue: Catalogue, one: Mapping[str, Any]) -> Iterator[tuple[str, set[str]]]:
    known = any(product.producer == one["id"] for product in catalogue.products.values())
    yield "loai-hinh", {slug(one["kind"]) if one.get("kind") else "chua-ro"}
    yield "san-pham", {"co" if known else "chua"}


def _event(_catalogue: Catalogue, one: Mapping[str, Any]) -> Iterator[tuple[str, set[str]]]:
    yield "loai", {one["kind"]}
    yield "pham-vi", {"trong-nuoc" if one["scope"] == "domestic" else "ngoai-nuoc"}
    yield "dang-ky", {"co" if one.get("registration") else "chua"}
    yield "doi-chieu", {"chua" if one.get("verify_before_publish") else "co"}
    if len(start := one.get("start", "")) > 4:
        first, last = start[:7], one.get("end", start)[:7]
        years = range(int(first[:4]), int(last[:4]) + 1)
        every = [f"{year}-{month:02}" for year in years for month in range(1, 13)]
        yield "thang", {month for month in every if first <= month <= last}


def _policy(_catalogue: Catalogue, one: Mapping[str, Any]) -> Iterator[tuple[str, set[str]]]:
    yield "loai", {slug(one["kind"])}
    yield "cap", {one["scope"]}
    yield "co-quan", {slug(each) for each in one["issuer"]}
    yield "chu-de", {slug(each) for each in one.get("topics", [])}
    yield "nam", {one["issued"][:4] if one.get("issued") else "chua-ro"}


TYPED: Mapping[str, Callable[[Catalogue, Mapping[str, Any]], Iterator[tuple[str, set[str]]]]] = {
    "products": _product,
    "producers": _producer,
    "events": _event,
    "policies": _policy,
}
"""By collection: the facets that can be read off a record."""


def _certificate(catalogue: Catalogue, one: str, instant: datetime) -> str:
    best = catalogue.product_facts[one].best
    return best.timeline.at(instant) if best else "unknown"


def _registration(catalogue: Catalogue, one: str, instant: datetime) -> str:
    timeline = catalogue.event_facts[one].registration
    return timeline.at(instant) if timeline else "unknown"


STATES: Mapping[str, Mapping[str, Callable[[Catalogue, str, datetime], str]]] = {
    "products": {"trang-thai": _certificate},
    "events": {
        "trang-thai": lambda catalogue, one, instant: catalogue.event_facts[one].timeline.at(instant),
        "han-dang-ky": _registration,
    },
    "policies": {
        "trang-thai": lambda catalogue, one, instant: catalogue.policy_facts[one].timeline.at(instant)
    },
}
"""By collection: the facets only a clock can answer."""


def day_of(text: str | None) -> int | None:
    """Return the first day of a date as exactly as it is known, as a number that grows with time."""
    return PartialDate.parse(text).first.toordinal() if text else None
