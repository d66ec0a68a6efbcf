"""Vietnamese text: folding, slugs, alphabetical order, dates and money in words."""

from khuyencong.vietnamese.amounts import NotAnAmountError, read_amount
from khuyencong.vietnamese.folding import fold, slug
from khuyencong.vietnamese.order import initial, sort_key
from khuyencong.vietnamese.units import UNIT_WORDS, bare_unit, unit_key, unit_word
from khuyencong.vietnamese.words import day, money, month, number, partial, span

__all__ = [
    "UNIT_WORDS",
    "NotAnAmountError",
    "bare_unit",
    "day",
    "fold",
    "initial",
    "money",
    "month",
    "number",
    "partial",
    "read_amount",
    "slug",
    "sort_key",
    "span",
    "unit_key",
    "unit_word",
]
