"""Abbreviations and synonyms of the glossary, both ways: which words a text is also found by."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from khuyencong.vietnamese.syllables import Syllable, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khuyencong.model.site import Term

Phrase = tuple[Syllable, ...]


@dataclass(frozen=True, slots=True)
class Also:
    """Words that mean what stands in the text."""

    phrase: Phrase
    same: bool
    """Whether it is the same name, abbreviated or in full; else a related word."""


class Wording:
    """Looks through texts for the words of the glossary."""

    def __init__(self, glossary: Iterable[Term]) -> None:
        self._also: dict[tuple[str, ...], dict[Also, None]] = defaultdict(dict)
        for term in glossary:
            self._learn(term)
        self._lengths: dict[str, list[int]] = defaultdict(list)
        for words in sorted(self._also, key=len, reverse=True):
            if len(words) not in self._lengths[words[0]]:
                self._lengths[words[0]].append(len(words))

    def also(self, said: Sequence[Syllable]) -> dict[Also, slice]:
        """Return what a text is also found by, and which of its words that first stands for.

        Of forms that overlap, all count.
        """
        found: dict[Also, slice] = {}
        exact = [one.exact for one in said]
        if self._lengths.keys().isdisjoint(exact):
            return found
        for at, first in enumerate(exact):
            if first in self._lengths:
                for length in self._lengths[first]:
                    for one in self._also.get(tuple(exact[at : at + length]), ()):
                        found.setdefault(one, slice(at, at + length))
        return found

    def _learn(self, term: Term) -> None:
        full = syllables(term.term)
        parts = [syllables(part) for part in term.term.split(",")]
        forms = [full, *parts] if len(parts) > 1 else [full]
        related = [syllables(one) for one in term.synonyms]
        same: dict[Phrase, list[Phrase]] = defaultdict(list)
        for text in term.abbreviations:
            short = tuple(syllables(text))
            letters = "".join(one.folded for one in short)
            meant = [form for form in (*forms, *related) if _initials(form) == letters] or [full]
            for form in meant:
                same[tuple(form)].append(short)
        for name, shorts in same.items():
            for known, learnt in combinations((name, *shorts), 2):
                self._pair(known, learnt, same=True)
        for one in related:
            for form in forms:
                self._pair(form, one, same=False)

    def _pair(self, one: Sequence[Syllable], other: Sequence[Syllable], *, same: bool) -> None:
        for known, learnt in ((one, other), (other, one)):
            if known and learnt:
                self._also[tuple(word.exact for word in known)][Also(tuple(learnt), same)] = None


def _initials(form: Iterable[Syllable]) -> str:
    return "".join(word.folded[0] for word in form)
