"""Reads shards back, as khuyencong/search/shards.py tells their bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Entries = list[tuple[int, bytes]]


class Bytes:
    """Bytes read from the first to the last."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 0

    def byte(self) -> int:
        return self.take(1)[0]

    def take(self, count: int) -> bytes:
        self.at += count
        return self.content[self.at - count : self.at]

    def varint(self) -> int:
        value = shift = 0
        while (byte := self.byte()) >= 128:
            value |= (byte & 127) << shift
            shift += 7
        return value | byte << shift


def shard(content: bytes, tier: str) -> Iterator[tuple[str, list[tuple[str, Entries]], str]]:
    """Yield each term with its variants and the terms that follow it."""
    said = Bytes(content)
    before = b""
    while said.at < len(content):
        shared, length = said.byte(), said.byte()
        before = before[:shared] + said.take(length)
        skip = said.varint()
        end = said.at + skip
        term = before.decode()
        variants = [_variant(said, term, places=tier != "f") for _ in range(said.varint())]
        following = said.take(said.varint()).decode()
        assert said.take(said.byte()) == b"", "only common terms have tails"
        assert said.at == end
        yield term, variants, following


def _variant(said: Bytes, term: str, *, places: bool) -> tuple[str, Entries]:
    exact = said.take(said.byte()).decode() or term
    entries: Entries = []
    for _ in range(said.varint()):
        step = said.varint()
        where = b""
        if places:
            where = said.take(said.byte() if step & 1 else 1)
            step >>= 1
        entries.append((entries[-1][0] - step if entries else step, where))
    return exact, entries


def entries_of(entries: Entries) -> str:
    """Return `7@128,3 5@0`: documents, and the places of the word in each."""
    return " ".join(
        f"{number}@{','.join(map(str, where))}" if where else str(number) for number, where in entries
    )
