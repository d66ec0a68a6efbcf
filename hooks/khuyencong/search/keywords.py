"""By collection: what a record is, in a word or two, and what it is looked for by besides its title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from khuyencong import labels
from khuyencong.display import links
from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from khuyencong.catalogue import Catalogue
    from khuyencong.model.events import Event, Venue
    from khuyencong.model.places import Organisation, Place
    from khuyencong.model.policy import Policy
    from khuyencong.model.procedure import Procedure
    from khuyencong.model.products import Producer, Product
    from khuyencong.model.programme import Story, Target
    from khuyencong.model.rounds import Round
    from khuyencong.model.support import Eligibility, Measure

SUPPORT = "được hỗ trợ kinh phí khuyến công"
"""What every content of support is about, whether its name says so or not."""

Said = tuple[str, list[str]]


def years(record: Any) -> list[int]:
    """Return the years a record belongs to."""
    if start := (getattr(record, "start", None) or getattr(record, "issued", None)):
        return [start.day.year]
    found = [getattr(record, name, None) for name in ("year", "year_reported")]
    found += [one.year for one in getattr(record, "certifications", ())]
    return [int(year) for year in found if isinstance(year, int) or (year and str(year).isdecimal())]


def _policy(_catalogue: Catalogue, policy: Policy) -> Said:
    # "NQ 202" is asked for, though the number 202/2025/QH15 does not say so.
    numbered = f"{_initials(policy.kind)} {policy.number}" if policy.number and " " in policy.kind else None
    return policy.kind, _kept(
        numbered,
        policy.title_en,
        policy.signer,
        policy.locality,
        *policy.issuer,
        *policy.topics,
        policy.period,
    )


def _measure(_catalogue: Catalogue, measure: Measure) -> Said:
    return "Nội dung hỗ trợ", _kept(SUPPORT, measure.topic, measure.who, measure.locality)


def _eligibility(_catalogue: Catalogue, _rule: Eligibility) -> Said:
    return "Ai được hỗ trợ", ["ai, đối tượng nào được hỗ trợ, điều kiện"]


def _procedure(_catalogue: Catalogue, procedure: Procedure) -> Said:
    return labels.PROCEDURE_KINDS[procedure.kind], _kept(
        "hồ sơ, cách làm",
        procedure.applicant,
        procedure.where,
        labels.LEVELS[procedure.level],
        *procedure.forms,
    )


def _product(catalogue: Catalogue, product: Product) -> Said:
    groups = {group.id: group.name for group in catalogue.site.product_groups}
    words = [groups.get(product.group), "sản phẩm công nghiệp nông thôn tiêu biểu"]
    if product.producer:
        words.append(links.title(catalogue.producers[product.producer]))
    for one in product.certifications:
        words += [labels.LEVELS[one.level], one.region, one.decision, one.number, one.prize]
        words.append(str(one.year) if one.year else None)
    return "Sản phẩm", _kept(*words)


def _producer(catalogue: Catalogue, producer: Producer) -> Said:
    made = catalogue.mentions_of("producers", producer.id, "products")
    products = [catalogue.products[one].name for one in made]
    return "Cơ sở sản xuất", _kept(producer.kind, *products, *(one.name for one in producer.ocop_products))


def _round(_catalogue: Catalogue, round_: Round) -> Said:
    level = labels.LEVELS[round_.level]
    return "Đợt bình chọn", _kept(
        level, round_.region, round_.province, round_.district, round_.ordinal, str(round_.year or ""),
        round_.period, "sản phẩm công nghiệp nông thôn tiêu biểu",
    )  # fmt: skip


def _event(catalogue: Catalogue, event: Event) -> Said:
    venue = catalogue.venues[event.venue] if event.venue else None
    of_venue = [venue.name, venue.name_en] if venue else []
    return labels.EVENT_KINDS[event.kind], _kept(
        event.name_en, labels.EVENT_KINDS[event.kind], event.edition, event.venue_name,
        *of_venue, event.locality, event.city, event.country,
        *event.organisers, str(event.start.day.year) if event.start else None,
    )  # fmt: skip


def _venue(_catalogue: Catalogue, venue: Venue) -> Said:
    return "Địa điểm", _kept(
        venue.name_en, venue.address, venue.address_before, venue.ward_now, venue.city_now, venue.country,
        venue.operator,
    )  # fmt: skip


def _place(_catalogue: Catalogue, place: Place) -> Said:
    unit = [one for one in place.name.split() if one.casefold() in place.kind.casefold().split()]
    name = place.name.removeprefix(" ".join(unit))
    short = _initials(name) if len(name.split()) > 2 else None  # TDM, HCM
    return "Địa bàn", _kept(
        short, place.kind, *(one.name for one in place.old_units), *(one.name for one in place.formed_from)
    )


def _organisation(_catalogue: Catalogue, organisation: Organisation) -> Said:
    former = (one.name for one in organisation.former_names)
    return "Cơ quan, tổ chức", _kept(organisation.locality, *organisation.also_known_as, *former)


def _target(_catalogue: Catalogue, target: Target) -> Said:
    return labels.TARGET_KINDS[target.kind], _kept(target.topic, target.period, target.year, target.unit)


def _story(_catalogue: Catalogue, story: Story) -> Said:
    support = [story.support.machine, story.support.kind] if story.support else []
    return "Chuyện", _kept(
        story.product, story.agency, *support,
        *(one.name for one in story.establishments), str(story.year or ""),
    )  # fmt: skip


def _initials(words: str) -> str:
    return "".join(word[0] for word in words.split()).upper()


def _kept(*words: str | None) -> list[str]:
    return [word for word in words if word]


KEYWORDS: dict[str, Callable[[Catalogue, Any], Said]] = {
    "policies": _policy,
    "measures": _measure,
    "eligibility": _eligibility,
    "procedures": _procedure,
    "products": _product,
    "producers": _producer,
    "rounds": _round,
    "events": _event,
    "venues": _venue,
    "places": _place,
    "organisations": _organisation,
    "targets": _target,
    "stories": _story,
}

assert KEYWORDS.keys() == COLLECTIONS.keys()
