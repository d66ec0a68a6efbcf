"""The life of a text as a drawing: what happened when, and in which state it left the text."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from khuyencong import labels
from khuyencong.display import links
from khuyencong.display.view import Drawing, Section, Stroke, Table
from khuyencong.model.policy import last_year
from khuyencong.timeline import midnight
from khuyencong.vietnamese import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khuyencong.catalogue import Catalogue, RelatedPolicy
    from khuyencong.display.view import Inline
    from khuyencong.model.policy import Policy

UNDATED = "chưa rõ ngày"
LETTERS = 34
"""So many letters fit on a line of the drawing."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened to a text."""

    on: date
    """The day; where nobody knows it, the day by which it had happened."""
    exact: bool
    words: str
    verb: str = ""
    by: str | None = None
    """Id of the text that did it."""


def course(catalogue: Catalogue, policy: Policy) -> Section:
    """Return the drawing and, behind it, the same as a table; nothing for texts without a known day."""
    steps = sorted(_steps(catalogue, policy), key=lambda step: (step.on, not step.exact))
    if not steps:
        return Section("")
    timeline = catalogue.policy_facts[policy.id].timeline
    strokes: list[Stroke] = []
    rows: list[list[list[Inline]]] = []
    for step in steps:
        state = timeline.at(midnight(step.on))
        name = labels.STATES["policy"][state]
        when = day(step.on) if step.exact else UNDATED
        strokes.append(Stroke(when, textwrap.wrap(step.words, LETTERS), state, textwrap.wrap(name, LETTERS)))
        words: Inline = step.words
        if step.by:
            words = links.link(catalogue, "policies", step.by, before=f"{step.verb} ")
        rows.append([[when], [words], [name]])
    return Section(
        "Diễn biến hiệu lực",
        drawing=Drawing(f"Diễn biến hiệu lực của {links.short_policy(policy)}", strokes),
        table=Table("Diễn biến hiệu lực", ("Ngày", "Việc", "Từ đó"), rows),
    )


def _steps(catalogue: Catalogue, policy: Policy) -> Iterator[Step]:
    facts = catalogue.policy_facts[policy.id]
    if policy.issued and policy.issued.has_day:
        yield Step(policy.issued.day, exact=True, words="Ban hành")
    if policy.effective:
        yield Step(policy.effective, exact=True, words="Có hiệu lực")
    yield from _done_by(catalogue, "Được sửa đổi bởi", facts.amended_by)
    yield from _done_by(catalogue, "Bị thay thế bởi", facts.replaced_by)
    if policy.ends:
        yield Step(policy.ends + timedelta(days=1), exact=True, words="Hết hiệu lực theo lời văn bản")
    if last := last_year(policy.period):
        yield Step(date(last + 1, 1, 1), exact=True, words=f"Hết giai đoạn {policy.period}")
    if policy.unclear_from:
        yield Step(policy.unclear_from, exact=True, words="Không thấy nguồn nói còn áp dụng")
    yield from _known_by_then(catalogue, policy)


def _done_by(catalogue: Catalogue, verb: str, related: Iterable[RelatedPolicy]) -> Iterator[Step]:
    for one in related:
        if one.day is not None:
            name = links.short_policy(catalogue.policies[one.id]) if one.id else one.number
            words = f"{verb} {name}"
            yield Step(one.day, exact=one.since is not None, words=words, verb=verb, by=one.id)


def _known_by_then(catalogue: Catalogue, policy: Policy) -> Iterator[Step]:
    """States a source shows without telling since when, unless another text's step says it already."""
    facts = catalogue.policy_facts[policy.id]
    told = {one.day for one in (*facts.amended_by, *facts.replaced_by)}
    for (_, before), (since, state) in pairwise(facts.timeline.marks):
        if (before, state) == ("not-yet", "unknown"):
            continue  # that it was issued in some year or month is not a turn of its force
        if since in facts.timeline.loose and since is not None and since.date() not in told:
            words = labels.BY_THEN["policy"][state]
            yield Step(since.date(), exact=False, words=f"{words[0].upper()}{words[1:]}")
