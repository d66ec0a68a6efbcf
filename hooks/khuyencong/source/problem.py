"""A thing an editor must mend, and how a place inside a file is named."""

from __future__ import annotations

import re
from dataclasses import dataclass

Loc = tuple[str | int, ...]

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an editor must mend: where it is, and what to do, in Vietnamese."""

    path: str
    line: int
    column: int
    field: str
    message: str

    def __str__(self) -> str:
        field = f" {self.field}" if self.field else ""
        return f"{self.path}:{self.line}:{self.column}{field}: {self.message}"


def dotted(loc: Loc) -> str:
    """Return a path as an editor reads it: `sources[0].url` counts from 1, as people do."""
    text = ""
    for step in loc:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def undotted(text: str) -> Loc:
    """Return the path that `dotted` wrote."""
    return tuple(int(index) - 1 if index else name for index, name in _STEP.findall(text))
