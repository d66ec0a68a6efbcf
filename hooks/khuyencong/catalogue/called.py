"""What people call a legal text by in a sentence: its number, or its kind and its number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from khuyencong.model.policy import Policy

_BEGUN = re.compile(r"\d+(?:/\d{4}(?!\d)|[/-]|$)")
_SHORT = re.compile(r"(\d+/\d{4})/")


@dataclass(frozen=True)
class Called:
    """The names of the texts of a register."""

    ids: Mapping[str, str]
    """By name, in lower case: the id of the one text it means."""
    kinds: tuple[str, ...]
    """What kinds of text there are, in order."""

    @cached_property
    def begun(self) -> re.Pattern[str]:
        """The digits of a name, where they stand in HTML in no link and no tag."""
        digits = {found[0] for name in self.ids if (found := _BEGUN.search(name))}
        return re.compile(rf"{_either(digits)}(?![^<]*(?:</a>|>))")

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """A name in a sentence."""
        kinds, names = _either(self.kinds), _either(self.ids)
        return re.compile(rf"(?<![\w/-])(?:(?:{kinds}) (?:số )?)?(?:{names})(?![\w-]|/\w)", re.IGNORECASE)


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


def _either(words: Iterable[str]) -> str:
    """Return a pattern for any of several words in lower case, of several that fit the longest.

    What words begin with alike stands there once: looking through a text takes no longer with thousands.
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word.lower():
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree) or "(?!)"


def _branches(node: dict[str, Any]) -> str:
    ways = [re.escape(letter) + _branches(node[letter]) for letter in sorted(node) if letter]
    if not ways:
        return ""
    if "" in node:
        return f"(?:{'|'.join(ways)})?"
    return f"(?:{'|'.join(ways)})" if len(ways) > 1 else ways[0]
