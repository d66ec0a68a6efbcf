"""Places by a typed name: with or without marks, with or without the word for what the unit is.

The twin of `theme/assets/finder/naming.js`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khuyencong.vietnamese import UNIT_WORDS, fold

if TYPE_CHECKING:
    from khuyencong.finder.law import Law, Unit

SHORT = {
    "tp": "thanh pho",
    "tx": "thi xa",
    "tt": "thi tran",
    "p": "phuong",
    "x": "xa",
    "h": "huyen",
    "q": "quan",
}
TIERS = {
    "thanh pho": ("district", "province"),
    "thi xa": ("district",),
    "huyen": ("district",),
    "quan": ("district",),
    "tinh": ("province",),
}
"""On which level a word puts a unit; all other words are of communes. A town may be a city by now."""
MOST = 8

_UNIT = re.compile(rf"({'|'.join(map(fold, UNIT_WORDS))})(?:\. ?| )(?=[^ ])")
_NOT_NAME = re.compile(r"[^a-z0-9]+")


def named(law: Law, typed: str) -> list[Unit]:
    """Return the places a text may mean, the likeliest first; a part after a comma is what it lies in.

    A whole name goes before a part of one, the kind and level of unit that was typed before others; else the
    order of the register.
    """
    name, _, rest = typed.partition(",")
    text = re.sub(r"\s+", " ", fold(name)).strip()
    match = _UNIT.match(text)
    word = SHORT.get(match[1], match[1]) if match else ""
    wanted = {_key(text), _key(text[match.end() :] if match else text)} - {""}
    above = [part for part in _key(fold(rest)).split(" ") if part]
    found = []
    for unit in law.units.values():
        if not unit.listed or not any(f" {key}" in f" {one}" for one in unit.keys for key in wanted):
            continue
        about = f" {_key(fold(unit.about))}"
        if not all(f" {part}" in about for part in above):
            continue
        rank = (
            not wanted & set(unit.keys),
            not word or fold(unit.kind) != word,
            not word or unit.tier not in TIERS.get(word, ("commune",)),
            not any(one.startswith(key) for one in unit.keys for key in wanted),
        )
        found.append((rank, unit))
    found.sort(key=lambda one: one[0])
    return [unit for _, unit in found[:MOST]]


def _key(text: str) -> str:
    return _NOT_NAME.sub(" ", text).strip()
