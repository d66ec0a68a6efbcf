"""Queries made from the words of records by a machine, as people type them; and what answers them."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khuyencong.vietnamese import fold
from khuyencong.vietnamese.syllables import Syllable, syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from khuyencong.search.document import Document

TELEX = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
VNI = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
TELEX_LETTERS = {"\u0302": "=", "\u031b": "w", "\u0306": "w"}  # a roof doubles its letter
VNI_LETTERS = {"\u0302": "6", "\u031b": "7", "\u0306": "8"}
TRIES = 400
"""So many times as often as needed a phrase is drawn before a kind is left with fewer queries."""
NOTHING = (
    "tàu vũ trụ",
    "quantum blockchain",
    "bóng đá ngoại hạng",
    "phẫu thuật thẩm mỹ",
    "zzzz qqqq",
    "xyzzy",
)
"""What no record tells of."""
NEIGHBOURS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wqwrtyiuoisadfgkjlaxzcvbnn", strict=True))


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and the words that a title must hold next to each other to answer it.

    Of `word-order` they may stand anywhere; nothing answers `none`.
    """

    kind: str
    text: str
    words: tuple[Syllable, ...]

    @property
    def as_typed(self) -> Query:
        """The same question, answered by what holds the very words typed."""
        return replace(self, words=tuple(syllables(self.text)))

    def is_answered_by(self, title: str) -> bool:
        """Whether a title holds the words in order; of a word that was only begun, its beginning."""
        said = syllables(title)
        if self.kind == "word-order":
            return {one.exact for one in self.words} <= {one.exact for one in said}
        for at in range(len(said) - len(self.words) + 1):
            found = said[at : at + len(self.words)]
            *whole, last = zip(self.words, found, strict=True)
            if all(word.exact == other.exact for word, other in whole) and (
                last[1].folded.startswith(last[0].folded)
                if self.kind == "prefix"
                else last[0].exact == last[1].exact
            ):
                return True
        return False


def queries(documents: Sequence[Document], each: int, seed: int) -> Iterator[Query]:
    """Yield so many queries of each kind."""
    chance = random.Random(seed)
    for kind, damaged in KINDS.items():
        made = 0
        for _ in range(TRIES * each):
            words = _phrase(chance.choice(documents).title, chance)
            text = damaged(words, chance) if words else None
            if text is not None and made < each:
                made += 1
                yield Query(kind, text, tuple(syllables(text if kind == "prefix" else " ".join(words))))
    for _ in range(each):
        document = chance.choice([one for one in documents if "/" in one.head])
        typed, meant = chance.choice(list(_numbers(document.head)))
        yield Query("number", typed, tuple(syllables(meant)))
    for text in NOTHING:
        yield Query("none", text, ())


def _numbers(head: str) -> Iterator[tuple[str, str]]:
    """Yield ways to write the number of a legal text, each with the words a title must hold."""
    words = head.split()
    kind, number = " ".join(words[:-1]), words[-1]
    first, *rest = number.split("/")
    short = "".join(word[0] for word in kind.split()).lower()
    yield head, head
    yield number, number
    yield number.replace("/", " ").lower(), number
    yield fold(f"{kind} {first}"), f"{kind} {first}"
    yield f"{fold(short)}{first}/{rest[0]}", f"{kind} {first} {rest[0]}"
    yield f"{first}/{rest[0]}", f"{first} {rest[0]}"


def _phrase(title: str, chance: random.Random) -> list[str]:
    """Return three to five words of a title that stand together."""
    words = re.findall(r"[^\W\d_]+|\d+", title)
    length = min(len(words), chance.randint(3, 5))
    at = chance.randint(0, len(words) - length)
    return words[at : at + length] if length >= 2 else []


def _telex(words: Sequence[str], _chance: random.Random) -> str | None:
    return _keys(words, TELEX, TELEX_LETTERS, "d")


def _vni(words: Sequence[str], _chance: random.Random) -> str | None:
    return _keys(words, VNI, VNI_LETTERS, "9")


def _keys(words: Sequence[str], tones: dict[str, str], marks: dict[str, str], bar: str) -> str | None:
    """Return what somebody types who does not see that the input method is off."""
    typed = []
    for word in words:
        out, tone = "", ""
        for letter in unicodedata.normalize("NFD", word.lower()):
            if letter in tones:
                tone = tones[letter]
            elif letter in marks:
                out += out[-1] if marks[letter] == "=" else marks[letter]
            elif letter == "đ":
                out += f"d{bar}"
            else:
                out += letter
        typed.append(out.replace("uwow", "uow") + tone)
    text = " ".join(typed)
    return text if text != fold(" ".join(words)) else None


def _partial(words: Sequence[str], chance: random.Random) -> str | None:
    """Leave out every other mark."""
    out = "".join(
        letter
        for letter in unicodedata.normalize("NFD", " ".join(words))
        if not unicodedata.combining(letter) or chance.random() < 0.5
    )
    text = unicodedata.normalize("NFC", out)
    return text if text not in {" ".join(words), fold(text)} else None


def _typo(words: Sequence[str], chance: random.Random) -> str | None:
    """Make one letter of one word wrong, as fingers do; no marks, or the marks would help."""
    typed = [fold(word) for word in words]
    long = [at for at, word in enumerate(typed) if len(word) > 3 and word.isalpha()]
    if not long or len(typed) < 3:
        return None
    at = chance.choice(long)
    word, place = typed[at], chance.randint(1, len(typed[at]) - 2)
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    other = word[:place] + NEIGHBOURS.get(word[place], "x") + word[place + 1 :]
    typed[at] = chance.choice(
        (swapped, other, word[:place] + word[place + 1 :], word[: place + 1] + word[place:])
    )
    return " ".join(typed) if typed[at] != word else None


def _prefix(words: Sequence[str], chance: random.Random) -> str | None:
    last = words[-1]
    if len(last) < 3 or not last.isalpha():
        return None
    return " ".join([*words[:-1], last[: chance.randint(2, len(last) - 1)]])


def _tone(words: Sequence[str], _chance: random.Random) -> str | None:
    """Put tones where the other school puts them, and i for y."""
    text = " ".join(words)
    for one, other in (("oà", "òa"), ("oá", "óa"), ("uỷ", "ủy"), ("uý", "úy"), ("kỹ", "kĩ"), ("Kỳ", "Kì"),
                       ("Mỹ", "Mĩ"), ("quý", "quí"), ("Quý", "Quí"), ("Lý", "Lí"), ("òa", "oà")):  # fmt: skip
        text = text.replace(one, other)
    return text if text != " ".join(words) else None


def _word_order(words: Sequence[str], chance: random.Random) -> str | None:
    at = chance.randint(1, len(words) - 1)
    return " ".join([*words[at:], *words[:at]]) if len(words) > 2 else None


def _abbreviated(words: Sequence[str], _chance: random.Random) -> str | None:
    """Write in full what stands abbreviated, and the other way round."""
    text = " ".join(words)
    for short, full in (("TNHH", "trách nhiệm hữu hạn"), ("HTX", "hợp tác xã"), ("Hợp tác xã", "htx"),
                        ("DNTN", "doanh nghiệp tư nhân"), ("sản xuất sạch hơn", "sxsh"), ("Thông tư", "TT"),
                        ("UBND", "ủy ban nhân dân"), ("công nghiệp nông thôn", "CNNT"),
                        ("Nghị định", "NĐ")):  # fmt: skip
        if short in text:
            return text.replace(short, full)
    return None


KINDS: dict[str, Callable[[Sequence[str], random.Random], str | None]] = {
    "exact": lambda words, _: " ".join(words),
    "no-marks": lambda words, _: fold(" ".join(words)),
    "d-for-dd": lambda words, _: fold(" ".join(words)) if "đ" in " ".join(words).lower() else None,
    "tone-and-y": _tone,
    "nfd": lambda words, _: unicodedata.normalize("NFD", " ".join(words)),
    "upper": lambda words, _: " ".join(words).upper(),
    "partial": _partial,
    "prefix": _prefix,
    "word-order": _word_order,
    "abbreviation": _abbreviated,
    "telex": _telex,
    "vni": _vni,
    "typo": _typo,
}
