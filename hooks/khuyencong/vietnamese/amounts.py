"""Amounts of money as people type them: `1.500.000`, `1,5 tỷ`, `300 triệu`, `300tr`; never a guess.

The twin of `theme/assets/finder/money.js`: both must read and refuse the same.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

from khuyencong.vietnamese.folding import fold

Trouble = Literal["empty", "form", "unit", "grouping", "small", "fraction", "large", "nothing"]

UNITS = {
    "ty": 10**9,
    "ti": 10**9,
    "trieu": 10**6,
    "tr": 10**6,
    "nghin": 10**3,
    "ngan": 10**3,
    "k": 10**3,
}
LARGEST = 10**15
LEAST_WITHOUT_UNIT = 1000
"""Below this, somebody who typed no unit may well have meant millions."""

_SPACES = re.compile(r"\s+")
_CURRENCY = re.compile(r"\s*(?:dong|vnd|d)$")
_PART = re.compile(r"([0-9][0-9., ]*?) ?(ty|ti|trieu|tr|nghin|ngan|k)(?![a-z0-9])")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3})*")
_PLAIN = re.compile(r"[0-9]+")
_DECIMAL = re.compile(r"([0-9]+)[.,]([0-9]+)")


class NotAnAmountError(ValueError):
    """What was typed cannot be read as one amount; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def read_amount(typed: str) -> int:
    """Return an amount in đồng. Raises NotAnAmountError for what is wrong or may be read in two ways."""
    text = _SPACES.sub(" ", fold(typed)).strip(" .,")
    text = _CURRENCY.sub("", text)
    if not text:
        raise NotAnAmountError("empty")
    amount = _in_units(text) if re.search(r"[a-z]", text) else Fraction(_whole(text))
    if amount.denominator != 1:
        raise NotAnAmountError("fraction")
    if amount == 0:
        raise NotAnAmountError("nothing")
    if amount >= LARGEST:
        raise NotAnAmountError("large")
    return amount.numerator


def _whole(text: str) -> int:
    """Read a number that has no unit: plain, or in groups of three."""
    if _PLAIN.fullmatch(text):
        if int(text) < LEAST_WITHOUT_UNIT and int(text):
            raise NotAnAmountError("small")
        return int(text)
    if _GROUPED.fullmatch(text):
        return int(re.sub(r"[., ]", "", text))
    raise NotAnAmountError("unit" if _DECIMAL.fullmatch(text) else "form")


def _in_units(text: str) -> Fraction:
    """Read `1,5 ty` or `1 ty 500 trieu`; each further unit is smaller, with a number below a thousand."""
    parts = list(_PART.finditer(text))
    if not parts or _PART.sub("", text).strip():
        raise NotAnAmountError("form")
    units = [UNITS[part[2]] for part in parts]
    if units != sorted(set(units), reverse=True):
        raise NotAnAmountError("form")
    numbers = [_number(part[1].strip()) for part in parts]
    if len(numbers) > 1 and any(one.denominator != 1 for one in numbers):
        raise NotAnAmountError("form")
    if any(one >= 1000 for one in numbers[1:]):
        raise NotAnAmountError("form")
    return sum((one * unit for one, unit in zip(numbers, units, strict=True)), Fraction(0))


def _number(text: str) -> Fraction:
    """Read the number before a unit. `1.500 triệu` may be 1500 or 1,5 million: it is not read."""
    if _PLAIN.fullmatch(text):
        return Fraction(int(text))
    if _GROUPED.fullmatch(text):
        raise NotAnAmountError("grouping")
    if match := _DECIMAL.fullmatch(text):
        return Fraction(int(match[1] + match[2]), 10 ** len(match[2]))
    raise NotAnAmountError("form")
