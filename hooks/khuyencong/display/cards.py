"""A record in a list: its title, and the facts that decide whether to open it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from khuyencong import labels
from khuyencong.catalogue.merger import known_before, merger
from khuyencong.display import links
from khuyencong.display.pictures import drawing_of, photos_of
from khuyencong.display.states import evidence, marks_of, states_of
from khuyencong.display.view import Card
from khuyencong.display.votes import outcomes
from khuyencong.model import COLLECTIONS
from khuyencong.model.events import Event
from khuyencong.vietnamese import day, money, number, partial, span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from khuyencong.catalogue import Catalogue, RelatedPolicy
    from khuyencong.model.events import Venue
    from khuyencong.model.places import Organisation, Place
    from khuyencong.model.policy import Policy
    from khuyencong.model.procedure import Procedure
    from khuyencong.model.products import Producer, Product
    from khuyencong.model.programme import Story, Target
    from khuyencong.model.rounds import Round
    from khuyencong.model.support import Ceiling, Eligibility, Measure


def card(catalogue: Catalogue, collection: str, record_id: str) -> Card:
    """Return the card of a record."""
    record = catalogue.records(collection)[record_id]
    meta = [line for line in META[collection](catalogue, record) if line]
    return Card(
        collection=collection,
        id=record_id,
        title=links.record_title(record),
        path=catalogue.path(collection, record_id),
        meta=meta,
        states=states_of(catalogue, record),
        marks=list(marks_of(record)),
        drawing=drawing_of(catalogue, record),
        photo=next(iter(photos_of(catalogue, record)), None),
        start=record.start.first.isoformat() if isinstance(record, Event) and record.start else "",
    )


def cards(catalogue: Catalogue, collection: str, ids: Iterable[str]) -> list[Card]:
    """Return the cards of several records, each made once for all the pages it stands on."""
    made = functools.partial(card, catalogue, collection)
    return [catalogue.once(("card", collection, one), functools.partial(made, one)) for one in ids]


def ceiling_words(ceiling: Ceiling) -> str:
    """Return `tối đa 50% chi phí, không quá 300.000.000 đồng / cơ sở`."""
    parts = []
    if ceiling.percent is not None:
        parts.append(f"tối đa {number(ceiling.percent)}%")
    if ceiling.max_vnd is not None:
        parts.append(f"không quá {money(ceiling.max_vnd)}")
    if ceiling.multiplier is not None and ceiling.max_vnd is None:
        parts.append(f"không quá {number(ceiling.multiplier)} lần")
    words = ", ".join(parts) or "không nêu con số"
    return f"{words} / {ceiling.unit}" if ceiling.unit else words


def _policy(catalogue: Catalogue, policy: Policy) -> list[str]:
    issued = f"ban hành {partial(policy.issued)}" if policy.issued else "chưa rõ ngày ban hành"
    where = policy.locality or labels.SCOPES[policy.scope]
    return [f"{'; '.join(policy.issuer)} · {issued}", where, *changes(catalogue, policy)]


def changes(catalogue: Catalogue, policy: Policy) -> list[str]:
    """Return what a text did to others and others to it: `Bị thay thế từ 11/5/2018 bởi Thông tư 28/2018`."""
    facts = catalogue.policy_facts[policy.id]
    said = []
    for verb, related in (("Sửa đổi", facts.amends), ("Thay thế", facts.replaces)):
        names = [_named(catalogue, one) for one in related]
        said += [f"{verb} {'; '.join(names)}"] if names else []
    for verb, related in (("Được sửa đổi", facts.amended_by), ("Bị thay thế", facts.replaced_by)):
        for one in related:
            when = f" từ {day(one.since)}" if one.since else ""
            said.append(f"{verb}{when} bởi {_named(catalogue, one)}")
    return said


def _named(catalogue: Catalogue, one: RelatedPolicy) -> str:
    return links.short_policy(catalogue.policies[one.id]) if one.id else str(one.number)


def _measure(catalogue: Catalogue, measure: Measure) -> list[str]:
    lines = []
    for facts in catalogue.measure_facts[measure.id].ceilings:
        if facts.standing == "current":
            said = evidence(facts.ceiling.confidence, len(facts.ceiling.sources) or 2)
            lines.append(f"Mức: {ceiling_words(facts.ceiling)}{f' ({said.text.lower()})' if said else ''}")
    return [*(lines or ["Chưa tìm thấy mức chi trong văn bản còn áp dụng"]), f"Ai: {measure.who}"]


def _eligibility(_catalogue: Catalogue, rule: Eligibility) -> list[str]:
    return [rule.summary]


def _procedure(catalogue: Catalogue, procedure: Procedure) -> list[str]:
    kind = labels.PROCEDURE_KINDS[procedure.kind]
    merged = merger(catalogue)
    old = merged is not None and known_before(catalogue, procedure, merged.on)
    return [
        f"{kind} · {labels.LEVELS[procedure.level]}",
        f"Ai nộp: {procedure.applicant}" if procedure.applicant else "",
        f"Chỉ biết từ trước ngày {day(merged.on)}" if merged and old else "",
    ]


def _product(catalogue: Catalogue, product: Product) -> list[str]:
    best = catalogue.product_facts[product.id].best
    lines = [
        links.title(catalogue.producers[product.producer]) if product.producer else "Nguồn không nêu cơ sở",
        links.then(product.location),
    ]
    if best is not None:
        one = best.certification
        until = f", có giá trị đến hết {day(best.until)}" if best.until else ""
        if one.revoked:
            until = f", bị thu hồi ngày {day(one.revoked)}"
        year = f" năm {one.year}" if one.year else ""
        lines.append(f"Chứng nhận {labels.LEVELS[one.level]}{year}{until}")
    return lines


def _producer(catalogue: Catalogue, producer: Producer) -> list[str]:
    count = len(catalogue.mentions_of("producers", producer.id, "products"))
    made = f"{count} sản phẩm được chứng nhận" if count else ""
    return [" · ".join(part for part in (producer.kind or "", made) if part), links.then(producer.location)]


def _round(_catalogue: Catalogue, round_: Round) -> list[str]:
    kind = f"{labels.ROUND_KINDS[round_.kind]} · {labels.LEVELS[round_.level]}"
    return [kind, ", ".join(outcomes(round_))]


def _event(_catalogue: Catalogue, event: Event) -> list[str]:
    where = ", ".join(part for part in (event.venue_name, event.locality, event.city, event.country) if part)
    when = span(event.start, event.end) if event.start else "chưa công bố ngày"
    what = f"Mốc: {event.milestone}" if event.milestone else labels.EVENT_KINDS[event.kind]
    decided = [
        f"{words} ngày {day(decision.on)}: {decision.reason}"
        for words, decision in (("Huỷ", event.cancelled), ("Hoãn", event.postponed))
        if decision and decision.reason
    ]
    return [when[0].upper() + when[1:], f"{what} · {where}", *decided]


def _venue(_catalogue: Catalogue, venue: Venue) -> list[str]:
    return [", ".join(part for part in (venue.ward_now, venue.city_now, venue.country) if part)]


def _place(catalogue: Catalogue, place: Place) -> list[str]:
    became = ", ".join(links.title(catalogue.places[one]) for one in place.became)
    since = f"từ {day(place.valid_from)}" if place.valid_from else ""
    until = f"đến hết {day(place.valid_until)}" if place.valid_until else ""
    life = " ".join(part for part in (since, until) if part)
    return [f"{place.kind}{f' · {life}' if life else ''}", f"Nay là: {became}" if became else ""]


def _organisation(_catalogue: Catalogue, organisation: Organisation) -> list[str]:
    return [labels.ORGANISATION_STATES[organisation.state], organisation.role]


def _target(_catalogue: Catalogue, target: Target) -> list[str]:
    return [target_words(target), results_words(target)]


def _story(_catalogue: Catalogue, story: Story) -> list[str]:
    year = (
        f" · năm {story.year}"
        if story.year
        else f" · nguồn kể năm {story.year_reported}"
        if story.year_reported
        else ""
    )
    amount = story.support.amount_vnd if story.support else None
    return [
        f"{labels.STORY_KINDS[story.kind].split(' (')[0]}{year}",
        links.then(story.location),
        f"Được hỗ trợ {money(amount)}" if amount else "",
    ]


def target_words(target: Target) -> str:
    """Return `Phải đạt: khoảng 800 người, giai đoạn 1996-2000`."""
    if target.value is None:
        return target.period or target.year or ""
    amount = f"{labels.OPERATORS[target.operator or '=']}{number(target.value)} {target.unit or ''}".strip()
    head = "Phải đạt" if target.kind == "target" else "Con số"
    out_of = f" trên {number(target.out_of)}" if target.out_of is not None else ""
    when = f", giai đoạn {target.period}" if target.period else f", năm {target.year}" if target.year else ""
    return f"{head}: {amount}{out_of}{when}"


def results_words(target: Target) -> str:
    """Return the newest result, or that there is none."""
    if target.kind != "target":
        return ""
    if not target.results:
        return "Kết quả: chưa có số liệu"
    last = target.results[-1]
    if last.value is not None:
        value = number(last.value)
    else:
        value = f"{number(last.value_min or 0)}–{number(last.value_max or 0)}"
    return f"Kết quả mới nhất ({last.year}): {value} {last.unit}"


META: dict[str, Callable[[Catalogue, Any], list[str]]] = {
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
"""By collection: the lines under a card's title. Empty lines are left out."""

assert META.keys() == COLLECTIONS.keys()
