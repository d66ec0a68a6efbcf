"""What people call a legal text by in a sentence: its number, or its kind and its number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from khuyencong.model.policy import Policy

_SHORT = re.compile(r"(\d+/\d{4})/")


@dataclass(frozen=True, slots=True)
class Called:
    """The names of the texts of a register."""

    ids: Mapping[str, str]
    """By name, in lower case: the id of the one text it means."""
    kinds: tuple[str, ...]
    """What kinds of text there are, in order."""


def called(policies: Iterable[Policy]) -> Called:
    """Return what texts are called by.

    A number alone, or its kind with the number as far as the year ("thông tư 28/2018"); a name that two
    texts share, or a number that is nothing but digits without its kind, names none.
    """
    found: dict[str, set[str]] = {}
    kinds = set()
    for policy in policies:
        kinds.add(policy.kind)
        number = policy.number or ""
        kind = policy.kind.lower()
        short = _SHORT.match(number)
        names = [f"{kind} {number}" if number.isdigit() else number, f"{kind} {short[1]}" if short else ""]
        for name in filter(None, names):
            found.setdefault(name.lower(), set()).add(policy.id)
    single = {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}
    return Called(single, tuple(sorted(kinds)))
