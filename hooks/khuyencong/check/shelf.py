"""Right records as JSON, by what their file held: reading YAML again takes ten times as long."""

from __future__ import annotations

import hashlib
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from khuyencong.kept import read_kept, write_kept
from khuyencong.model import COLLECTIONS, Record

if TYPE_CHECKING:
    from pathlib import Path


def digest_of(collection: str, record_id: str, raw: bytes) -> str:
    """Return what stands for a record's file: its place and its bytes."""
    return hashlib.blake2b(f"{collection}/{record_id}\0".encode() + raw, digest_size=16).hexdigest()


class Shelf:
    """What a file in the cache holds; `path` may be lost at any time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _lines(path)
        self._used: dict[bytes, bytes] = {}

    def recall(self, digest: str, collection: str) -> Record | None:
        """Return the record of a file that held the same before."""
        line = self._known.get(digest.encode())
        if line is None:
            return None
        try:
            record = adapter(COLLECTIONS[collection].model).validate_json(line)
        except ValidationError:
            return None
        self._used[digest.encode()] = line
        return record

    def keep(self, digest: str, record: Record) -> None:
        """Keep a record that has no mistake."""
        self._used[digest.encode()] = adapter(type(record)).dump_json(record, exclude_unset=True)

    def save(self) -> None:
        """Write what was recalled or kept, where that is not what is there already."""
        if self._used.keys() == self._known.keys():
            return
        write_kept(self._path, (b"%s %s\n" % one for one in self._used.items()))


@cache
def adapter(model: type[Record]) -> TypeAdapter[Record]:
    """Return what validates records of a model."""
    return TypeAdapter(model)


def _lines(path: Path) -> dict[bytes, bytes]:
    """Return the JSON of each record by its digest."""
    found = {}
    for line in BytesIO(read_kept(path)):
        digest, _, text = line.rstrip(b"\n").partition(b" ")
        found[digest] = text
    return found
