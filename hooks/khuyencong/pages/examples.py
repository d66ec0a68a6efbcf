"""Cases that were seen, as pages of support contents and of procedures tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display.states import evidence
from khuyencong.display.view import Section
from khuyencong.vietnamese import money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khuyencong.display.view import Inline
    from khuyencong.model.support import Example


def examples(found: Iterable[Example]) -> Section:
    """Return the section of cases that were seen."""
    bullets: list[Inline] = []
    for one in found:
        said = evidence(one.confidence, len(one.sources) or 2)
        where = ", ".join(part for part in (one.place, one.year) if part)
        amount = f" ({money(one.amount_vnd)})" if one.amount_vnd else ""
        remark_text = f" – {said.text.lower()}" if said else ""
        bullets.append(f"{f'{where}: ' if where else ''}{one.text}{amount}{remark_text}")
    return Section("Trường hợp đã thấy", bullets=bullets)
