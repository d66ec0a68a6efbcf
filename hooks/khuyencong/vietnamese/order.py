"""The order of a Vietnamese dictionary: a ă â b c d đ e ê …, then the tones, word by word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Huyền, hỏi, ngã, sắc, nặng; a vowel without a tone comes first."""

_RANK = {letter: rank for rank, letter in enumerate(LETTERS)}
_WORDS = re.compile(r"\d+|[^\W\d_]+")

Word = tuple[int, tuple[int, ...], tuple[int, ...]]


def sort_key(text: str) -> tuple[Word, ...]:
    """Return a key that sorts texts as a Vietnamese reader expects; numbers come first, by value."""
    return tuple(_word_key(word) for word in _WORDS.findall(unicodedata.normalize("NFC", text.lower())))


def initial(text: str) -> str:
    """Return the letter a text stands under, without its tone: `Ổi` under `Ô`; digits under `0-9`."""
    words = _WORDS.findall(unicodedata.normalize("NFC", text.lower()))
    if not words or words[0].isdecimal():
        return "0-9"
    return _split_tone(words[0][0])[0].upper()


@lru_cache(maxsize=20_000)  # Vietnamese is written with fewer syllables than that, over and over
def _word_key(word: str) -> Word:
    if word.isdecimal():
        return int(word) - 10**12, (), ()
    letters: list[int] = []
    tones: list[int] = []
    for letter in word:
        base, tone = _split_tone(letter)
        letters.append(_RANK.get(base, len(LETTERS) + ord(base[0])))
        tones.append(tone)
    return 0, tuple(letters), tuple(tones)


def _split_tone(letter: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", letter)
    tone = next((TONES[mark] for mark in decomposed if mark in TONES), 0)
    bare = "".join(mark for mark in decomposed if mark not in TONES)
    return unicodedata.normalize("NFC", bare), tone
