"""Where something is, in rows of facts: by the names of the time, and by those of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display import links
from khuyencong.display.view import Row

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.model.record import Location


def location_rows(catalogue: Catalogue, location: Location | None) -> list[Row]:
    """Return the rows of a place: by its names then, and by those of today."""
    rows: list[Row] = []
    if location is None:
        return rows
    if said := links.then(location):
        rows.append(Row("Nơi (tên lúc nguồn viết)", [said]))
    if today := links.now(catalogue, location):
        known = location.commune_now or location.province_now
        rows.append(Row("Nay thuộc" if known else "Địa bàn", today))
    return rows
