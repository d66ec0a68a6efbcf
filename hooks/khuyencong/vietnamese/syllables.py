"""Syllables as search compares them: one form that keeps what was meant, one without any marks.

The twin of `theme/assets/search/syllables.js`: both must give the same for every text, or what was
indexed cannot be found. Tests compare them on shared vectors and on every word of the data.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
"""Sắc, huyền, hỏi, ngã, nặng, with the digits VNI gives them."""

_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+|\d+")
_MARK = re.compile(r"[\u0300-\u036f]")
_FINAL_Y = re.compile(r"([bcdđghklmnpqrstvx]|^qu)y$")


class Syllable(NamedTuple):
    """A word in both forms: `hoà` and `hòa` are (`hoa`, `hoa2`); a number has no leading zeros."""

    folded: str
    exact: str


def syllables(text: str) -> list[Syllable]:
    """Return the words of a text in order; letters and digits are apart, punctuation is gone."""
    return [_syllable(word) for word in _WORD.findall(_plain(text))]


def exact(word: str) -> str:
    """Return a word with its vowels and đ, its tone as a digit at the end, and i for a final y.

    Where the tone mark stands (hoà, hòa) and whether kỹ is written kĩ is custom, not meaning; thuý and
    thúi are two words, so y stays after other vowels.
    """
    tone, letters = "", []
    for letter in unicodedata.normalize("NFD", word):
        if letter in TONES:
            tone = tone or TONES[letter]
        else:
            letters.append(letter)
    return _FINAL_Y.sub(r"\1i", unicodedata.normalize("NFC", "".join(letters))) + tone


def _plain(text: str) -> str:
    # Eth looks like đ, and some keyboards give it.
    return unicodedata.normalize("NFKC", text).lower().replace("ð", "đ")


@cache
def _syllable(word: str) -> Syllable:
    if word[0].isdecimal():
        number = word.lstrip("0") or "0"
        return Syllable(number, number)
    kept = exact(word)
    bare = unicodedata.normalize("NFD", kept.rstrip("12345").replace("đ", "d"))
    return Syllable(unicodedata.normalize("NFC", _MARK.sub("", bare)), kept)
