"""Records that were read before: by this program since it is up, or by an earlier run of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from khuyencong.check.shelf import Shelf, digest_of

if TYPE_CHECKING:
    from pathlib import Path

    from khuyencong.model import Record

Mark = tuple[int, int, int]
"""What changes when a file is saved: its number, size and time of last change (nanoseconds)."""


class Memory:
    """Right records by file, for as long as the file is as it was. Files that are wrong are not kept.

    With a `cache`, records also outlive the program; there only what a file holds counts.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._shelf = Shelf(cache / "records") if cache else None
        self._kept: dict[Path, tuple[Mark, Record]] = {}
        self._seen: dict[Path, tuple[Mark, str]] = {}
        self.digests: dict[Path, str] = {}
        """What stands for the bytes that each right record was read from."""

    def recall(self, path: Path) -> Record | None:
        """Return the record of a file that did not change since it was read."""
        # The mark is taken before the file is read: a save in between is seen the next time.
        mark = _mark(path)
        self._seen[path] = mark, ""
        last, record = self._kept.get(path, (None, None))
        return record if mark == last else None

    def recognise(self, path: Path, collection: str, record_id: str, raw: bytes) -> Record | None:
        """Return the record of a file that `recall` did not know, where an earlier run read the same."""
        digest = digest_of(collection, record_id, raw)
        self._seen[path] = self._seen[path][0], digest
        record = self._shelf.recall(digest, collection) if self._shelf else None
        if record is not None:
            self._note(path, record)
        return record

    def keep(self, path: Path, record: Record) -> None:
        """Keep what was read of a file after neither knew it."""
        self._note(path, record)
        if self._shelf:
            self._shelf.keep(self.digests[path], record)

    def save(self) -> None:
        """Leave all right records to the next run; done once, after everything was read."""
        if self._shelf:
            self._shelf.save()
        self._shelf = None

    def _note(self, path: Path, record: Record) -> None:
        mark, self.digests[path] = self._seen[path]
        self._kept[path] = mark, record


def _mark(path: Path) -> Mark:
    try:
        found = os.stat(path)  # noqa: PTH116 - ten thousand of them
    except OSError:
        return 0, 0, 0
    return found.st_ino, found.st_size, found.st_mtime_ns
