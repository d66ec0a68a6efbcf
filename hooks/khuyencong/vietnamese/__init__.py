"""Vietnamese text: folding, slugs, alphabetical order, dates and money in words."""

from khuyencong.vietnamese.folding import fold, slug
from khuyencong.vietnamese.order import initial, sort_key
from khuyencong.vietnamese.units import bare_unit, unit_key
from khuyencong.vietnamese.words import day, money, month, number, partial, span

__all__ = [
    "bare_unit",
    "day",
    "fold",
    "initial",
    "money",
    "month",
    "number",
    "partial",
    "slug",
    "sort_key",
    "span",
    "unit_key",
]
