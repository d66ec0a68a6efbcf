"""Places by a typed name: with or without marks, with or without the word for what the unit is.

The twin of `theme/assets/finder/naming.js`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from khuyencong.vietnamese import fold, unit_key, unit_word

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


def named(law: Law, typed: str) -> list[Unit]:
    """Return the places a text may mean, the likeliest first; a part after a comma is what it lies in.

    A whole name goes before a beginning, the kind of unit that was typed before others; else the order of
    the register.
    """
    name, _, rest = typed.partition(",")
    key, word = unit_key(name), fold(unit_word(name.strip()))
    word = SHORT.get(word, word)
    above = [part for part in fold(rest).replace(",", " ").replace(".", " ").split() if part]
    if not key:
        return []
    found = []
    for unit in law.units.values():
        if not unit.listed or not any(f" {key}" in f" {one}" for one in unit.keys):
            continue
        if not all(f" {part}" in f" {fold(unit.about)}" for part in above):
            continue
        whole = key in unit.keys
        begins = any(one.startswith(key) for one in unit.keys)
        same_kind = bool(word) and fold(unit.kind) == word
        same_tier = bool(word) and unit.tier in TIERS.get(word, ("commune",))
        found.append(((not whole, not same_kind, not same_tier, not begins), unit))
    found.sort(key=lambda one: one[0])
    return [unit for _, unit in found[:MOST]]
