"""Records as plain values, and values as the text of one cell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from khuyencong.model import Record


def plain(record: Record) -> dict[str, Any]:
    """Return a record as an editor typed it: what was not typed is not there."""
    return record.model_dump(mode="json", exclude_defaults=True)


def cell_text(value: Any) -> str:
    """Return a value as the text of one cell; lists and parts as JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
