"""What a record looks like: its photos, or where there is none the drawing of the group it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.display.view import Outward, Photo
from khuyencong.model.products import Product

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.model import Record


def drawing_of(catalogue: Catalogue, record: Record) -> str:
    """Return the drawing of a product's group; nothing for what is no product or has no drawing."""
    if not isinstance(record, Product):
        return ""
    return next((one.picture for one in catalogue.site.product_groups if one.id == record.group), None) or ""


def photos_of(catalogue: Catalogue, record: Record) -> list[Photo]:
    """Return the photos of a product, in the order of the record."""
    if not isinstance(record, Product):
        return []
    found = []
    for one in record.photos:
        file = catalogue.registry.photos[one.file]
        widest = file.widths[-1]
        found.append(
            Photo(
                name=f"anh/{file.hash}",
                widths=file.widths,
                width=widest,
                height=file.height_at(widest),
                alt=one.alt,
                credit=one.credit,
                licence=Outward(one.licence.name, one.licence.url),
            )
        )
    return found
