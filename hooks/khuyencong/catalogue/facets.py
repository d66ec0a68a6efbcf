"""Facets: the questions by which a list can be narrowed, and under each answer the records it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from khuyencong.catalogue import choices
from khuyencong.model import COLLECTIONS
from khuyencong.vietnamese import month

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from khuyencong.catalogue.catalogue import Catalogue
    from khuyencong.catalogue.choices import Choice


@dataclass(frozen=True, slots=True)
class Facet:
    """A question about the records of a collection; a record may stand under several answers, or none."""

    key: str
    """Its name in addresses: `<collection>/<key>/<value>/` and `?<key>=<value>`."""
    title: str
    heading: str
    """Of the page of one value, with `{}` where its words stand."""
    choices: Callable[[Catalogue, Any], Iterable[Choice]]
    followed: bool = False
    """Whether each value has a feed of its own (and for events a calendar)."""


@dataclass(frozen=True, slots=True)
class Value:
    """One answer: its words, and which records it holds, in the order of the data."""

    collection: str
    facet: str
    value: str
    name: str
    heading: str
    """What the page of the value is called."""
    note: str
    ids: Sequence[str]

    @property
    def path(self) -> str:
        """The address from the root of the site."""
        return f"{COLLECTIONS[self.collection].path}/{self.facet}/{self.value}/"


@dataclass(frozen=True, slots=True)
class Way:
    """A facet with every value that occurs, in order: a way into the list."""

    key: str
    title: str
    values: Sequence[Value]
    followed: bool = False


FACETS: dict[str, tuple[Facet, ...]] = {
    "policies": (
        Facet("loai", "Loại văn bản", "Văn bản: {}", choices.policy_kind),
        Facet("cap", "Cấp ban hành", "Văn bản {}", choices.policy_scope, followed=True),
        Facet("co-quan", "Cơ quan ban hành", "Văn bản của {}", choices.issuers),
        Facet("chu-de", "Chủ đề", "Văn bản về {}", choices.topics),
        Facet("nam", "Năm ban hành", "Văn bản ban hành {}", choices.issued_year),
    ),
    "products": (
        Facet("nhom", "Nhóm sản phẩm", "Sản phẩm: {}", choices.product_group, followed=True),
        Facet("dia-ban", "Nơi sản xuất", "Sản phẩm ở {}", choices.location, followed=True),
        Facet("cap", "Cấp chứng nhận", "Sản phẩm được chứng nhận {}", choices.levels),
        Facet("nam", "Năm chứng nhận", "Sản phẩm được chứng nhận: {}", choices.certified_years),
        Facet("han", "Giấy có giá trị đến hết", "Giấy chứng nhận có giá trị đến hết: {}", choices.last_year),
        Facet("ocop", "Hạng OCOP", "Sản phẩm có hạng OCOP: {}", choices.stars),
    ),
    "producers": (
        Facet("dia-ban", "Nơi đặt cơ sở", "Cơ sở ở {}", choices.location),
        Facet("loai-hinh", "Loại hình", "Cơ sở là {}", choices.establishment_kind),
        Facet("san-pham", "Sản phẩm được chứng nhận", "Cơ sở {}", choices.has_certified),
    ),
    "events": (
        Facet("loai", "Loại sự kiện", "Sự kiện: {}", choices.event_kind, followed=True),
        Facet("thang", "Tháng", "Lịch {}", choices.event_months),
        Facet("dia-ban", "Nơi diễn ra", "Sự kiện ở {}", choices.event_place, followed=True),
        Facet("pham-vi", "Trong hay ngoài nước", "Sự kiện {}", choices.scope),
        Facet("dang-ky", "Đăng ký", "Sự kiện: {}", choices.registration),
        Facet("doi-chieu", "Đối chiếu", "Sự kiện: {}", choices.checked),
    ),
}
"""By collection, in the order visitors are asked."""


def ways(catalogue: Catalogue, collection: str) -> list[Way]:
    """Return every way into the list of a collection; a facet no record answers is left out."""
    found = [_way(catalogue, collection, facet) for facet in FACETS.get(collection, ())]
    return [way for way in found if way.values]


def _way(catalogue: Catalogue, collection: str, facet: Facet) -> Way:
    named: dict[str, Choice] = {}
    holds: dict[str, dict[str, None]] = {}
    for record in catalogue.records(collection).values():
        for choice in facet.choices(catalogue, record):
            named.setdefault(choice.value, choice)
            holds.setdefault(choice.value, {})[record.id] = None
    ordered = sorted(named.values(), key=lambda one: (one.order, one.value))
    return Way(
        facet.key,
        facet.title,
        [
            Value(
                collection,
                facet.key,
                one.value,
                one.name,
                facet.heading.format(one.name),
                one.note,
                tuple(holds[one.value]),
            )
            for one in ordered
        ],
        facet.followed,
    )


def months(way: Way) -> list[Value]:
    """Return every month from the first to the last, oldest first, also empty ones: the way is not broken."""
    known = {value.value: value for value in way.values}
    facet = next(one for one in FACETS["events"] if one.key == way.key)
    every, at, last = [], date.fromisoformat(f"{min(known)}-01"), max(known)
    while (name := f"{at:%Y-%m}") <= last:
        empty = Value("events", way.key, name, month(at), facet.heading.format(month(at)), "", ())
        every.append(known.get(name, empty))
        at = choices.next_month(at)
    return every
