"""Under which values of each facet a record stands: its group, its places then and now, its years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from khuyencong import labels
from khuyencong.catalogue.whereabouts import places_of
from khuyencong.vietnamese import bare_unit, month, slug, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue.catalogue import Catalogue
    from khuyencong.model.events import Event
    from khuyencong.model.policy import Policy
    from khuyencong.model.products import Producer, Product

UNKNOWN = "chua-ro"
YES, NO = "co", "chua"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value a record stands under: the last part of its address, its words, its rank among the others."""

    value: str
    name: str
    order: tuple[Any, ...] = ()
    note: str = ""
    """What else people call it: the names of before, or what it is today."""


def product_group(catalogue: Catalogue, product: Product) -> Iterator[Choice]:
    """Yield the group, in the order of the circular."""
    for at, group in enumerate(catalogue.site.product_groups):
        if group.id == product.group:
            yield Choice(group.id, group.name, (at,))


def location(catalogue: Catalogue, record: Product | Producer) -> Iterator[Choice]:
    """Yield the units of now and of then where a product is made or an establishment is.

    Units that have no record of their own (other provinces, mostly) go by the name the source or the
    table of the mergers gives.
    """
    where = record.location
    if where is None:
        return
    known = places_of(catalogue, where)
    yield from _units(catalogue, known)
    names = {slug(bare_unit(catalogue.places[one].name)) for one in known}
    for name, former in ((where.province_now, False), (where.province, True)):
        if name and slug(bare_unit(name)) not in names:
            names.add(slug(bare_unit(name)))
            nameless = bool(former and where.province_now)
            note = f"nay thuộc {where.province_now}" if nameless else ""
            yield Choice(slug(bare_unit(name)), name, (1, False, nameless, sort_key(bare_unit(name))), note)


def event_place(catalogue: Catalogue, event: Event) -> Iterator[Choice]:
    """Yield the unit where an event takes place and the units, then and now, it lies in."""
    yield from _units(catalogue, catalogue.whereabouts.of_place(event.place))


def _units(catalogue: Catalogue, ids: Iterable[str]) -> Iterator[Choice]:
    for one in ids:
        yield catalogue.once(("unit", one), partial(_unit, catalogue, one))


def _unit(catalogue: Catalogue, place_id: str) -> Choice:
    """The units of the programme's own area come first: large before small, now before then."""
    place = catalogue.places[place_id]
    former = place.valid_until is not None
    own = place_id in catalogue.own_places
    names = [one.name for one in place.formed_from if one.place]
    note = f"gồm {', '.join(names)} cũ" if names else ""
    if former:
        became = ", ".join(catalogue.places[one].name for one in place.became)
        note = f"nay là {became}" if 0 < len(place.became) <= FEW else "tên cũ"
    order = (0 if own else 1, place.within is not None, former, sort_key(bare_unit(place.name)))
    return Choice(place_id, place.name, order, note)


FEW = 2
"""So many successors are named beside a former unit; more would not fit."""


CERTIFYING = frozenset({"commune", "district", "provincial", "regional", "national"})


def levels(_catalogue: Catalogue, product: Product) -> Iterator[Choice]:
    """Yield the levels of all certificates of a product."""
    ranks = list(labels.LEVELS)
    for one in product.certifications:
        rank = -ranks.index(one.level) if one.level in CERTIFYING else 0
        yield Choice(one.level, labels.LEVELS[one.level], (rank,))


def certified_years(_catalogue: Catalogue, product: Product) -> Iterator[Choice]:
    """Yield the years in which a product was certified, newest first."""
    for one in product.certifications:
        yield _year(one.year)


def last_year(catalogue: Catalogue, product: Product) -> Iterator[Choice]:
    """Yield the last year of the certificate that lasts longest: what can be said without a clock."""
    best = catalogue.product_facts[product.id].best
    if best is None or best.certification.revoked:
        yield Choice("thu-hoi", "giấy bị thu hồi hoặc chưa có", (1,))
    elif best.until is None:
        yield Choice(UNKNOWN, "chưa rõ thời hạn", (0,))
    else:
        yield _year(best.until.year)


def _year(year: int | None) -> Choice:
    return (
        Choice(str(year), f"năm {year}", (-year,)) if year else Choice(UNKNOWN, "nguồn không ghi năm", (0,))
    )


def stars(_catalogue: Catalogue, product: Product) -> Iterator[Choice]:
    """Yield the stars of the other programme, where known."""
    if product.ocop is not None:
        count = product.ocop.stars
        yield (
            Choice(f"{count}-sao", f"{count} sao", (-count,))
            if count
            else Choice(YES, "chưa rõ số sao", (0,))
        )


def establishment_kind(_catalogue: Catalogue, producer: Producer) -> Iterator[Choice]:
    """Yield what kind of establishment it is."""
    kind = producer.kind
    yield (
        Choice(slug(kind), kind, (0, sort_key(kind))) if kind else Choice(UNKNOWN, "chưa rõ loại hình", (1,))
    )


def has_certified(catalogue: Catalogue, producer: Producer) -> Iterator[Choice]:
    """Yield whether the register knows a certified product of the establishment."""
    known = catalogue.mentions_of("producers", producer.id, "products")
    yield (
        Choice(YES, "có sản phẩm được chứng nhận", (0,)) if known else Choice(NO, "chưa thấy sản phẩm", (1,))
    )


def event_kind(_catalogue: Catalogue, event: Event) -> Iterator[Choice]:
    """Yield the kind of an event, in the order of the labels."""
    name = labels.EVENT_KINDS[event.kind]
    yield Choice(event.kind, name, (list(labels.EVENT_KINDS).index(event.kind),))


def event_months(_catalogue: Catalogue, event: Event) -> Iterator[Choice]:
    """Yield each month an event's days touch, newest first; none where only the year is known."""
    for first in months_of(event):
        yield Choice(f"{first:%Y-%m}", month(first), (-first.toordinal(),))


def scope(_catalogue: Catalogue, event: Event) -> Iterator[Choice]:
    """Yield whether an event is in the country or abroad."""
    at_home = event.scope == "domestic"
    yield Choice("trong-nuoc", "trong nước", (0,)) if at_home else Choice("ngoai-nuoc", "ở nước ngoài", (1,))


def checked(_catalogue: Catalogue, event: Event) -> Iterator[Choice]:
    """Yield whether an event was checked with its organiser or an official source."""
    doubtful = event.verify_before_publish
    yield Choice(NO, labels.UNVERIFIED.lower(), (1,)) if doubtful else Choice(YES, "có nguồn đăng tin", (0,))


def registration(_catalogue: Catalogue, event: Event) -> Iterator[Choice]:
    """Yield whether somebody has said how to register."""
    asked = event.registration is not None
    yield Choice(YES, "đã công bố cách đăng ký", (0,)) if asked else Choice(NO, "chưa công bố", (1,))


def policy_kind(_catalogue: Catalogue, policy: Policy) -> Iterator[Choice]:
    """Yield the kind of text."""
    yield Choice(slug(policy.kind), policy.kind, (sort_key(policy.kind),))


def policy_scope(_catalogue: Catalogue, policy: Policy) -> Iterator[Choice]:
    """Yield the level of the agency: central first."""
    yield Choice(policy.scope, labels.SCOPES[policy.scope], (list(labels.SCOPES).index(policy.scope),))


def issuers(_catalogue: Catalogue, policy: Policy) -> Iterator[Choice]:
    """Yield everyone who signed."""
    for name in policy.issuer:
        yield Choice(slug(name), name, (sort_key(name),))


def topics(_catalogue: Catalogue, policy: Policy) -> Iterator[Choice]:
    """Yield what a text is about."""
    for topic in policy.topics:
        yield Choice(slug(topic), topic, (sort_key(topic),))


def issued_year(_catalogue: Catalogue, policy: Policy) -> Iterator[Choice]:
    """Yield the year a text was issued."""
    yield _year(policy.issued.day.year if policy.issued else None)


def months_of(event: Event) -> Iterator[date]:
    """Yield the first day of each month that one of the event's days touches."""
    if event.start is None or event.start.precision == "year":
        return
    last = (event.end or event.start).after - timedelta(seconds=1)
    at = event.start.day.replace(day=1)
    while at <= last.date():
        yield at
        at = next_month(at)


def next_month(day: date) -> date:
    """Return the first day of the month after."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
