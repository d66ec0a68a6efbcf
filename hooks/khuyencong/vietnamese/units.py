"""Names of administrative units without the word for what they are, which people shorten or leave out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from khuyencong.vietnamese.folding import fold

UNIT_WORDS = (
    "thành phố",
    "thị trấn",
    "thị xã",
    "đặc khu",
    "tỉnh",
    "huyện",
    "quận",
    "phường",
    "xã",
    "tp",
    "tt",
    "tx",
    "h",
    "q",
    "p",
    "x",
)
"""Longer ones first: `thị xã` is one word of these, not a `thị` and a `xã`."""

_UNIT = re.compile(rf"\s*(?:{'|'.join(UNIT_WORDS)})(?:\.\s*|\s+)(?=\S)", re.IGNORECASE)
_ASIDE = re.compile(r"\([^)]*\)")
_SPACES = re.compile(r"[\s,.–-]+")


@lru_cache(maxsize=20_000)
def bare_unit(name: str) -> str:
    """Return `Núi Đá` for `TX. Núi Đá`, `thị xã Núi Đá` and `Núi Đá (tên cũ)`."""
    text = _ASIDE.sub(" ", unicodedata.normalize("NFC", name))
    return " ".join(_UNIT.sub("", text, count=1).split()) if _UNIT.match(text) else " ".join(text.split())


@lru_cache(maxsize=20_000)
def unit_key(name: str) -> str:
    """Return what two ways of writing a unit have in common: `nui da`."""
    return _SPACES.sub(" ", fold(bare_unit(name))).strip()


def unit_word(name: str) -> str:
    """Return the word a full name begins with, in lower case: `phường` of `Phường Núi Đá`; else nothing."""
    match = _UNIT.match(unicodedata.normalize("NFC", name))
    return match[0].strip(" .").lower() if match else ""
