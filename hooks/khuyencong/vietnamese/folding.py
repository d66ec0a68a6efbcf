"""Text without its marks: what people type on a phone, and what addresses are made of."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Return lower-case text without tones and vowel marks; đ becomes d (it does not decompose)."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(4096)  # names of units and groups come again and again
def slug(text: str) -> str:
    """Return the part of an address made from a text: lower-case ASCII letters, digits, hyphens."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-")
