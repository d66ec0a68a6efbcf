"""Records that were read before, for a program that stays up and reads again when a file is saved."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from khuyencong.model import Record

Mark = tuple[int, int, int]
"""What changes when a file is saved: its number, size and time of last change (nanoseconds)."""


@dataclass(slots=True)
class Memory:
    """Right records by file, for as long as the file is as it was. Files that are wrong are not kept."""

    _kept: dict[Path, tuple[Mark, Record]] = field(default_factory=dict)
    _seen: dict[Path, Mark] = field(default_factory=dict)

    def recall(self, path: Path) -> Record | None:
        """Return the record of a file that did not change since it was read."""
        # The mark is taken before the file is read: a save in between is seen the next time.
        self._seen[path] = _mark(path)
        mark, record = self._kept.get(path, (None, None))
        return record if mark == self._seen[path] else None

    def keep(self, path: Path, record: Record) -> None:
        """Keep what was read of a file after `recall` did not know it."""
        self._kept[path] = self._seen[path], record


def _mark(path: Path) -> Mark:
    try:
        found = os.stat(path)  # noqa: PTH116 - ten thousand of them
    except OSError:
        return 0, 0, 0
    return found.st_ino, found.st_size, found.st_mtime_ns
