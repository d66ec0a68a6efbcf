"""Shells: finished HTML with sentinels, into which records are poured.

A theme is slow to render and the same for every record. So it is rendered once; its HTML is split at
the sentinels (`%%name%%`) and each record is joined from those constant parts and its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SENTINEL = re.compile(r"<p>\s*%%([a-z-]+)%%\s*</p>|%%([a-z-]+)%%")

_RELATIVE = re.compile(r'((?:href|src|action)=")(?=\.\./)')


class NoValue(KeyError):  # noqa: N818 - says what happened
    """A page asks for something nobody makes; its argument is the name of the sentinel."""


@dataclass(frozen=True, slots=True)
class Shell:
    """Constant parts of a page and, between them, the names of what is poured in."""

    constants: tuple[str, ...]
    names: tuple[str, ...]

    @classmethod
    def parse(cls, html: str) -> Shell:
        """Split HTML at its sentinels. A paragraph that holds nothing but a sentinel gives way to it."""
        constants, names, position = [], [], 0
        for match in _SENTINEL.finditer(html):
            constants.append(html[position : match.start()])
            names.append(match[1] or match[2])
            position = match.end()
        return cls((*constants, html[position:]), tuple(names))

    def deeper(self) -> Shell:
        """Return the same shell for a page one folder further down: relative links lead up once more."""
        return Shell(tuple(_RELATIVE.sub(r"\1../", constant) for constant in self.constants), self.names)

    def pour(self, values: Mapping[str, str]) -> str:
        """Join a page. The values are HTML; a name without a value raises NoValue."""
        parts = [self.constants[0]]
        for name, constant in zip(self.names, self.constants[1:], strict=True):
            if name not in values:
                raise NoValue(name)
            parts += (values[name], constant)
        return "".join(parts)
