"""Other engines, asked the same in the same run, where they are installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.search.damage import Query
    from tests.search.measure import Phone


def rivals(_size: int, _phone: Phone, _asked: Sequence[Query]) -> dict[str, Any]:
    return {}
