"""What leads upwards or backwards must not come back: texts act on older texts, parts lie in wholes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.check.circles import circles
from khuyencong.check.dates import first_of, last_of, said
from khuyencong.model import COLLECTIONS
from khuyencong.model.policy import Policy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.check.draft import Draft, Found
    from khuyencong.source import Loc

CHAINS: tuple[tuple[str, str], ...] = (
    ("events", "part_of"),
    ("rounds", "part_of"),
    ("places", "within"),
    ("organisations", "parent"),
    ("organisations", "successor"),
)
"""References that lead upwards and must not come back to where they started."""

ACTS = ("replaces", "amends", "guides", "based_on", "consolidates")
_SHOWN = 5


def chains(draft: Draft) -> Iterator[Found]:
    """Yield every circle of records that are parts of one another, once."""
    for collection, field in CHAINS:
        above = {one: getattr(record, field) for one, record in draft.records[collection].items()}
        graph = {one: [upper] if upper else [] for one, upper in above.items()}
        for circle in circles(graph):
            one = COLLECTIONS[collection].one
            yield (collection, circle[0]), (field,), f"{one} đi vòng: {_way(circle)}. Xoá một chỗ."


def acts_of_law(draft: Draft) -> Iterator[Found]:
    """Yield acts upon newer texts, acts told twice, and circles of texts that act on one another, once."""
    edges: dict[str, dict[str, Loc]] = {}
    for policy_id, policy in draft.records["policies"].items():
        assert isinstance(policy, Policy)
        leads: dict[str, Loc] = {}
        edges[policy_id] = leads
        for field in ACTS:
            told: set[str] = set()
            for index, related in enumerate(getattr(policy, field)):
                loc: Loc = (field, index)
                key = ("policies", policy_id)
                target = draft.policy(related.document)
                named = target or str(related.document or related.number).lower()
                if named in told:
                    yield key, loc, "văn bản này đã ghi ở trên, trong cùng danh sách. Xoá một dòng."
                    continue
                told.add(named)
                if related.number and (known := draft.numbers.get(related.number.lower())):
                    message = f"văn bản {related.number} có trong sổ. Ghi mã: - {known[0]}"
                    yield key, (*loc, "number"), message
                if target is None or target == policy_id:
                    continue
                if backwards := _too_new(field, policy, draft.records["policies"][target]):
                    yield key, loc, backwards
                else:
                    leads.setdefault(target, loc)
    for circle in circles({one: list(leads) for one, leads in edges.items()}):
        way = f"quan hệ đi vòng: {_way(circle)}. Chỉ ghi ở văn bản mới hơn."
        yield ("policies", circle[0]), edges[circle[0]][circle[1]], way


def _too_new(field: str, policy: Policy, target: object) -> str | None:
    assert isinstance(target, Policy)
    mine, theirs = policy.issued or policy.effective, target.issued or target.effective
    last, first = last_of(mine), first_of(theirs)
    if mine is None or theirs is None or last is None or first is None or last > first:
        return None
    return (
        f"văn bản này ({said(mine)}) có trước văn bản kia ({target.id}, {said(theirs)}). "
        f"Quan hệ ghi ở văn bản mới hơn; xoá ở đây. Ví dụ đúng, trong data/policies/{target.id}.yaml: "
        f"{field}: ⏎   - {policy.id}"
    )


def _way(circle: list[str]) -> str:
    shown = circle if len(circle) <= _SHOWN else [*circle[: _SHOWN - 1], f"… ({len(circle)} bản ghi)"]
    return " → ".join([*shown, circle[0]])
