"""Chance that is the same on every machine, and sentences picked with it."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")


class Pen:
    """Picks words; only `Random.random` is used, whose numbers no version of Python changes."""

    def __init__(self, seed: int, subject: str) -> None:
        self._next = Random(f"{seed}/{subject}").random

    def number(self, low: int, high: int) -> int:
        """Return a whole number from low to high, both possible."""
        return low + int(self._next() * (high - low + 1))

    def chance(self, share: float) -> bool:
        """Whether a thing of this share of all happens now."""
        return self._next() < share

    def pick(self, words: Sequence[T]) -> T:
        """Return one of the words."""
        return words[int(self._next() * len(words))]

    def often_first(self, words: Sequence[T]) -> T:
        """Return one of the words, the first ones more often: as trades and places are spread."""
        return words[int(self._next() ** 1.6 * len(words))]

    def some(self, words: Sequence[T], low: int, high: int) -> list[T]:
        """Return a few different words in their order."""
        wanted = min(self.number(low, high), len(words))
        kept = []
        for left, word in zip(range(len(words), 0, -1), words, strict=True):
            if self._next() * left < wanted:
                kept.append(word)
                wanted -= 1
        return kept

    def day(self, first: date, last: date) -> date:
        """Return a day from first to last, both possible."""
        return first + timedelta(days=self.number(0, (last - first).days))

    def write(
        self, sentences: Sequence[str], count: int, words: Mapping[str, Sequence[str]], **known: str
    ) -> str:
        """Return a text of different sentences, their `{slots}` filled with words or with what is known."""
        written = [
            sentence.format_map({name: self.pick(choice) for name, choice in words.items()} | known)
            for sentence in self.some(sentences, count, count)
        ]
        return " ".join(one[0].upper() + one[1:] for one in written)
