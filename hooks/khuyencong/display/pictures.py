"""What a record looks like: its photos, or where there is none the drawing of the group it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.model.products import Product

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.model import Record


def drawing_of(catalogue: Catalogue, record: Record) -> str:
    """Return the drawing of a product's group; nothing for what is no product or has no drawing."""
    if not isinstance(record, Product):
        return ""
    return next((one.picture for one in catalogue.site.product_groups if one.id == record.group), None) or ""
