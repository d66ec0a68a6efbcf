"""From documents to lists: for every term, which documents have it and where.

An occurrence in the title tier is one byte. In a title: 128 + 32 x the length class + the place of the
word, up to 31; the head of a title (`Nghị định 45/2012/NĐ-CP`) and the name after it are counted apart,
and a head is in the shortest class. Elsewhere: 32 x the field + the place modulo 32; the fields are keyword
(and a title that is a sentence), same name, related word or former name, same name as one in the title with
the words that stand beside that. In the body tier it is the place modulo 256 of the first occurrence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from khuyencong.search.shards import TermList, Variant
from khuyencong.vietnamese.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from khuyencong.search.document import Document
    from khuyencong.search.numbering import Numbering
    from khuyencong.search.wording import Also, Wording
    from khuyencong.vietnamese.syllables import Syllable

TITLE = 128
KEYWORD, SAME_NAME, RELATED, SAME_AS_TITLE = 0, 32, 64, 96
LENGTH_CLASSES = (3, 6, 12)
"""Titles of at most so many words are in classes 3, 2, 1; longer ones in 0."""
ASIDE = 2
"""What is only there for comparison counts as if its title were so many classes longer."""
MOST_PLACES = 4
"""Of one word in one document: a title that says it more often gains nothing."""
FOLLOWING = 24
BYTES = [bytes((value,)) for value in range(256)]
HEAD = 2_000
"""So many of the best documents of a term stand in its shard; the others in a tail of its own."""


@dataclass(slots=True)
class Tier:
    """Lists by exact form, the folded form of each, and what follows each folded term.

    `titles` tells whether occurrences are those of titles and other fields, or of texts.
    """

    titles: bool = False
    lists: dict[Syllable, Variant] = field(default_factory=dict)
    following: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, number: int, places: dict[Syllable, bytes]) -> None:
        """Enter the words of a document; documents come by falling number."""
        for word, where in places.items():
            if (found := self.lists.get(word)) is None:
                found = self.lists[word] = Variant(word.exact, [], [])
            found.numbers.append(number)
            assert found.occurrences is not None
            found.occurrences.append(where)


def tiers(numbering: Numbering, wording: Wording) -> tuple[Tier, Tier]:
    """Return the title tier and the body tier of all documents."""
    title, body = Tier(titles=True), Tier()
    for number, document in numbering.documents.items():
        places = _title_places(document, wording, title)
        title.add(number, places)
        body.add(number, _body_places(document, wording, places))
    return title, body


def _title_places(document: Document, wording: Wording, tier: Tier) -> dict[Syllable, bytes]:
    found: dict[Syllable, list[int]] = {}
    said = syllables(document.title)
    head = len(syllables(document.head))
    length = sum(len(said) - head <= most for most in LENGTH_CLASSES)
    length = max(0, length - ASIDE) if document.aside else length
    streams: list[Sequence[Syllable]] = [said]
    spare: dict[int, int] = defaultdict(int)
    if document.sentence:
        _enter(found, said, KEYWORD, spare)
    else:
        for at, word in enumerate(said):
            class_, place = (len(LENGTH_CLASSES), at) if at < head else (length, at - head)
            found.setdefault(word, []).append(TITLE + 32 * class_ + min(place, 31))
    also: dict[Also, None] = {}
    for one, stood in wording.also(said).items():
        if one.same:  # with what stands beside it, as if the title said it so
            so = (*said[: stood.start][-1:], *one.phrase, *said[stood.stop :][:1])
            streams.append(so)
            _enter(found, so, SAME_AS_TITLE, spare)
        else:
            _enter(found, one.phrase, RELATED, spare)
    for text in document.keywords:
        words = syllables(text)
        streams.append(words)
        also.update(dict.fromkeys(wording.also(words)))
        _enter(found, words, KEYWORD, spare)
    for one in also:
        _enter(found, one.phrase, SAME_NAME if one.same else RELATED, spare)
    for text in document.former:
        words = syllables(text)
        _enter(found, words, RELATED, spare)
        for one in wording.also(words):
            if one.same:
                _enter(found, one.phrase, RELATED, spare)
    for stream in streams:
        for before, after in pairwise(stream):
            tier.following[before.folded][after.folded] += 1
    return {word: bytes(where[:MOST_PLACES]) for word, where in found.items()}


def _enter(
    found: dict[Syllable, list[int]], words: Sequence[Syllable], kind: int, spare: dict[int, int]
) -> None:
    """Enter a phrase; a place is left free after it, so that its end is not next to another's beginning."""
    at = spare[kind]
    for word in words:
        where = found.setdefault(word, [])
        if len(where) < MOST_PLACES and (place := kind + at % 32) not in where:
            where.append(place)
        at += 1
    spare[kind] = at + 1


def _body_places(document: Document, wording: Wording, known: dict[Syllable, bytes]) -> dict[Syllable, bytes]:
    """Return where words stand in the text; a word of the title tier is found there already."""
    if not document.text:
        return {}
    said = syllables(document.text)
    last = len(said) - 1
    first = dict(zip(reversed(said), range(last, -1, -1), strict=True))  # what stands first is written last
    found = {word: BYTES[at & 255] for word, at in first.items() if word not in known}
    at = len(said) + 1
    for one in wording.also(said):
        for word in one.phrase:
            if one.same and word not in found and word not in known:
                found[word] = BYTES[at & 255]
            at += 1
        at += 1
    return found


def terms(tier: Tier, numbering: Numbering, tail: Callable[[TermList], str]) -> Iterator[TermList]:
    """Yield a tier's terms in order; `tail` stores what is too much for a shard and names it."""
    by_term: dict[str, list[Variant]] = defaultdict(list)
    for word, variant in tier.lists.items():
        by_term[word.folded].append(variant)
    for term in sorted(by_term):
        variants = sorted(by_term[term], key=lambda one: one.exact)
        following = tier.following.get(term, Counter())
        best = sorted(following.items(), key=lambda pair: (-pair[1], pair[0]))[:FOLLOWING]
        one = TermList(term, variants, " ".join(sorted(next_ for next_, _ in best)))
        if sum(len(variant.numbers) for variant in variants) <= HEAD:
            yield one
        else:
            yield _head(one, tier, numbering, tail)


def _head(one: TermList, tier: Tier, numbering: Numbering, tail: Callable[[TermList], str]) -> TermList:
    """Leave the best documents of a common term in its list and hand the others over.

    Those that have it in their title are better than those that do not.
    """
    titled: dict[int, bool] = {}
    for variant in one.variants:
        for number, where in zip(variant.numbers, variant.occurrences or (), strict=True):
            titled[number] = titled.get(number, False) or (tier.titles and where[0] >= TITLE)
    best = set(sorted(titled, key=lambda number: (not titled[number], numbering.rank(number)))[:HEAD])
    head, rest = (
        [part for variant in one.variants if (part := _only(variant, best, inside=inside)).numbers]
        for inside in (True, False)
    )
    return TermList(one.term, head, one.following, tail(TermList(one.term, rest)) if rest else "")


def _only(variant: Variant, best: set[int], *, inside: bool) -> Variant:
    assert variant.occurrences is not None
    kept = [at for at, number in enumerate(variant.numbers) if (number in best) == inside]
    return Variant(
        variant.exact, [variant.numbers[at] for at in kept], [variant.occurrences[at] for at in kept]
    )
