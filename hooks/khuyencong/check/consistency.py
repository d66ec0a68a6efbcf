"""What cannot be true together: dates out of order, texts that replace themselves, unknown words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from khuyencong.check.messages import nearest
from khuyencong.model import COLLECTIONS
from khuyencong.model.events import Event
from khuyencong.model.policy import Policy
from khuyencong.model.products import Product
from khuyencong.model.rounds import Round
from khuyencong.model.support import Measure
from khuyencong.timeline import PartialDate, midnight
from khuyencong.vietnamese import day, partial

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pydantic import BaseModel

    from khuyencong.check.registry import Registry
    from khuyencong.model import Record
    from khuyencong.source import Loc

Key = tuple[str, str]
Contradiction = tuple[Key, "Loc", str]

IN_ORDER: tuple[tuple[str, str], ...] = (
    ("issued", "effective"),
    ("effective", "ends"),
    ("effective", "unclear_from"),
    ("valid_from", "valid_until"),
    ("start", "end"),
    ("opens", "closes"),
    ("decided", "valid_until"),
    ("decided", "revoked"),
    ("reviewed", "review_by"),
    ("scored", "awarded"),
)
"""Pairs of fields of one part of a record; the first must not lie after the second."""

CHAINS: tuple[tuple[str, str], ...] = (
    ("events", "part_of"),
    ("rounds", "part_of"),
    ("places", "within"),
    ("organisations", "parent"),
    ("organisations", "successor"),
)
"""References that lead upwards and must not come back to where they started."""

ACTS = ("replaces", "amends", "guides", "based_on")


def contradictions(registry: Registry) -> Iterator[Contradiction]:
    """Yield every contradiction: whose (collection, id), where in the record, and the sentence to show."""
    for collection, records in registry.records.items():
        for record_id, record in records.items():
            key = (collection, record_id)
            for loc, message in _dates_out_of_order(record, ()):
                yield key, loc, message
            for loc, message in _fields_that_do_not_exist(record):
                yield key, loc, message
            for loc, message in _words_of_the_site(registry, record):
                yield key, loc, message
    yield from _circles(registry)
    yield from _acts_of_law(registry)


def _dates_out_of_order(part: BaseModel, loc: Loc) -> Iterator[tuple[Loc, str]]:
    values = {name: getattr(part, name) for name in type(part).model_fields}
    for earlier, later in IN_ORDER:
        first, second = _first(values.get(earlier)), _last(values.get(later))
        if first and second and first >= second:
            said = f"{_said(values[later])} đứng trước {earlier} ({_said(values[earlier])})"
            yield (*loc, later), f"{said}. Sửa một trong hai ngày."
    if isinstance(part, Event):
        yield from _dates_of_event(part)
    for name, value in values.items():
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            if hasattr(type(item), "model_fields"):
                inner: Loc = (*loc, name, index) if isinstance(value, list) else (*loc, name)
                yield from _dates_out_of_order(item, inner)


def _dates_of_event(event: Event) -> Iterator[tuple[Loc, str]]:
    if event.end and not event.start:
        yield ("end",), "có ngày kết thúc mà thiếu ngày bắt đầu. Thêm dòng start: 2026-12-03"
    if event.start and event.end and event.start.has_day and not event.end.has_day:
        yield ("end",), "ngày bắt đầu đã biết thì ngày kết thúc phải là một ngày. Ví dụ đúng: end: 2026-12-05"
    closes = event.registration.closes if event.registration else None
    over = event.end or event.start
    if closes and over and closes.first >= over.after:
        yield (
            ("registration", "closes"),
            f"hạn đăng ký {partial(closes)} sau khi sự kiện đã xong ({partial(over)}).",
        )


def _first(value: Any) -> datetime | None:
    if isinstance(value, PartialDate):
        return value.first
    return midnight(value) if isinstance(value, date) else None


def _last(value: Any) -> datetime | None:
    if isinstance(value, PartialDate):
        return value.after
    return PartialDate.parse(value.isoformat()).after if isinstance(value, date) else None


def _said(value: date | PartialDate) -> str:
    return partial(value) if isinstance(value, PartialDate) else day(value)


def _fields_that_do_not_exist(record: Record) -> Iterator[tuple[Loc, str]]:
    known = set(type(record).model_fields)
    named: list[tuple[Loc, str]] = [(("field_confidence", name), name) for name in record.field_confidence]
    named += [(("conflicts", index, "field"), one.field) for index, one in enumerate(record.conflicts)]
    for index, source in enumerate(record.sources):
        named += [(("sources", index, "fields", at), name) for at, name in enumerate(source.fields)]
    for loc, name in named:
        if name.split(".")[0].split("[")[0] not in known:
            yield loc, f"bản ghi loại này không có trường “{name}”{nearest(name, known)}"


def _words_of_the_site(registry: Registry, record: Record) -> Iterator[tuple[Loc, str]]:
    """Product groups and schemes of money are named in site.yaml, not in the program."""
    if not registry.site:
        return
    groups = {group.id for group in registry.site.product_groups}
    schemes = {scheme.id for scheme in registry.site.schemes}
    used: list[tuple[Loc, str, set[str]]] = []
    if isinstance(record, Product):
        used.append((("group",), record.group, groups))
        for at, one in enumerate(record.certifications):
            if one.year and one.decided and one.decided.year != one.year:
                yield (
                    ("certifications", at, "year"),
                    f"năm {one.year} khác năm của ngày ký quyết định ({day(one.decided)}).",
                )
    elif isinstance(record, Round):
        for field in ("entered_by_group", "certified_by_group"):
            used += [
                ((field, at, "group"), one.group, groups) for at, one in enumerate(getattr(record, field))
            ]
    elif isinstance(record, Measure):
        used += [(("ceilings", at, "scheme"), one.scheme, schemes) for at, one in enumerate(record.ceilings)]
    for loc, word, known in used:
        if word not in known:
            yield loc, f"“{word}” chưa có trong data/site.yaml{nearest(word, known)}"


def _circles(registry: Registry) -> Iterator[Contradiction]:
    for collection, field in CHAINS:
        above = {
            record_id: getattr(record, field) for record_id, record in registry.records[collection].items()
        }
        for start, first in above.items():
            step, seen = first, set()
            while step in above and step not in seen and step != start:
                seen.add(step)
                step = above[step]
            if step == start:
                one = COLLECTIONS[collection].one
                yield (
                    (collection, start),
                    (field,),
                    f"đi vòng về chính {one} này. Sửa lại để không thành vòng.",
                )


def _acts_of_law(registry: Registry) -> Iterator[Contradiction]:
    """A text acts only upon older texts: so nothing can amend itself, and no circle can close."""
    policies = registry.records["policies"]
    for policy_id, policy in policies.items():
        assert isinstance(policy, Policy)
        for field in ACTS:
            for index, related in enumerate(getattr(policy, field)):
                yield from _one_act(registry, policy, (field, index), related.document)
                if related.number and (known := registry.numbers.get(related.number.lower())):
                    message = f"văn bản {related.number} có trong sổ. Ghi mã: - {known[0]}"
                    yield ("policies", policy_id), (field, index, "number"), message


def _one_act(registry: Registry, policy: Policy, loc: Loc, reference: str | None) -> Iterator[Contradiction]:
    target_id = _known(registry, reference)
    if target_id is None:
        return
    key: Key = ("policies", policy.id)
    target = registry.records["policies"][target_id]
    assert isinstance(target, Policy)
    if target_id == policy.id:
        yield key, loc, "văn bản không thể tác động đến chính nó."
        return
    mine, theirs = _dated(policy), _dated(target)
    if mine and theirs and _last(mine) and _first(theirs) and _last(mine) <= _first(theirs):  # type: ignore[operator]
        said = f"văn bản này ({_said(mine)}) có trước văn bản kia ({target_id}, {_said(theirs)})"
        yield key, loc, f"{said}. Quan hệ ghi ở văn bản mới hơn."
    elif _leads_to(registry, target_id, policy.id):
        yield key, loc, f"quan hệ đi vòng giữa {policy.id} và {target_id}. Chỉ ghi ở văn bản mới hơn."


def _leads_to(registry: Registry, start: str, goal: str) -> bool:
    """Whether the acts of `start`, and of the texts it acts on, come to `goal`."""
    waiting, seen = [start], {start}
    while waiting:
        policy = registry.records["policies"][waiting.pop()]
        for field in ACTS:
            for related in getattr(policy, field):
                reached = _known(registry, related.document)
                if reached == goal:
                    return True
                if reached is not None and reached not in seen:
                    seen.add(reached)
                    waiting.append(reached)
    return False


def _known(registry: Registry, reference: str | None) -> str | None:
    if reference is None:
        return None
    if reference in registry.records["policies"]:
        return reference
    same = registry.numbers.get(reference.lower(), [])
    return same[0] if len(same) == 1 else None


def _dated(policy: Policy) -> date | PartialDate | None:
    return policy.issued or policy.effective
