"""Terms to files: alphabetical shards cut where their content says, so that a change stays local.

A shard is gzip of term records, one after another, in the order of their folded terms:

    shared     byte: how many bytes of the term before it begins with
    term       byte: length; the rest of the term in UTF-8
    skip       varint: length of what follows
    variants   varint: how many; for each
        exact    byte: length; UTF-8; empty when equal to the term
        count    varint: how many documents
        entries  count times, numbers falling: varint of the step down from the one before (the first is
                 the number itself); with occurrences the step is doubled, odd when there are several,
                 and a byte follows, or a count and so many bytes
    next       varint: length; the commonest next terms, sorted, parted by spaces
    tail       byte: length; the name of the shard that holds the documents of lower rank
"""

from __future__ import annotations

import base64
import hashlib
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = "tim-kiem/chi-muc/"
SIZES = {"t": (1_500, 5_000), "b": (3_000, 10_000), "f": (8_000, 32_000)}
"""By kind of shard: its least and most bytes before it is compressed; a single long term may exceed it.

Of texts a shard is asked for rarely, and there are many; so theirs are larger.
"""
HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"


@dataclass(slots=True)
class Variant:
    """The documents of one exact form: numbers falling, and where in each it stands."""

    exact: str
    numbers: list[int] = field(default_factory=list)
    occurrences: list[bytes] | None = None


@dataclass(slots=True)
class TermList:
    """A folded term with its exact forms, the words that follow it, and the name of its tail."""

    term: str
    variants: list[Variant]
    following: str = ""
    tail: str = ""


def packed(content: bytes) -> bytes:
    """Return gzip whose header tells neither time nor machine."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = squeeze.compress(content) + squeeze.flush()
    end = zlib.crc32(content).to_bytes(4, "little") + (len(content) & 0xFFFFFFFF).to_bytes(4, "little")
    return HEAD + body + end


def mark(content: bytes, letters: int = 8) -> str:
    """Return the hash of a content, as lower-case letters and digits."""
    return base64.b32encode(hashlib.sha256(content).digest()[:10]).decode().lower()[:letters]


def output(prefix: str, content: bytes) -> Output:
    """Return a file named after its content."""
    return Output(f"{FOLDER}{prefix}-{mark(content)}.bin", packed(content))


def name_of(file: Output) -> str:
    """Return the hash in a file's name."""
    return file.path.rsplit("-", 1)[1].removesuffix(".bin")


def shards(prefix: str, terms: Iterable[TermList]) -> Iterator[tuple[str, Output]]:
    """Yield each shard with its first term. `terms` come in order."""
    records: list[bytes] = []
    size, first, before = 0, "", b""
    least, most = SIZES[prefix]
    for one in terms:
        if size >= most or (size >= least and _is_border(one.term)):
            yield first, output(prefix, b"".join(records))
            records, size, before = [], 0, b""
        if not records:
            first = one.term
        encoded = one.term.encode()
        records.append(_record(one, encoded, before))
        size, before = size + len(records[-1]), encoded
    if records:
        yield first, output(prefix, b"".join(records))


def _is_border(term: str) -> bool:
    """Whether a shard may begin here: told by the term alone, so that borders stay when lists grow."""
    return zlib.crc32(term.encode()) % 8 == 0


def _record(one: TermList, term: bytes, before: bytes) -> bytes:
    shared = next((at for at, (a, b) in enumerate(zip(term, before, strict=False)) if a != b), None)
    shared = min(len(term), len(before)) if shared is None else shared
    body = bytearray(varint(len(one.variants)))
    for variant in one.variants:
        exact = b"" if variant.exact == one.term else variant.exact.encode()
        body.append(len(exact))
        body += exact + varint(len(variant.numbers))
        body += entries(variant.numbers, variant.occurrences)
    following, tail = one.following.encode(), one.tail.encode()
    body += varint(len(following)) + following + bytes([len(tail)]) + tail
    return bytes([shared, len(term) - shared]) + term[shared:] + varint(len(body)) + body


def entries(numbers: list[int], occurrences: list[bytes] | None) -> bytes:
    """Return the entries of one list of documents."""
    out = bytearray()
    before = 0
    for at, number in enumerate(numbers):
        step = before - number if at else number
        before = number
        if occurrences is None:
            out += varint(step)
            continue
        where = occurrences[at]
        several = len(where) > 1
        step = step * 2 + several
        if step < 128:
            out.append(step)
        else:
            out += varint(step)
        if several:
            out.append(len(where))
        out += where
    return bytes(out)


def varint(value: int) -> bytes:
    """Return seven bits a byte, the lowest first, the high bit set on all but the last."""
    out = bytearray()
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)
