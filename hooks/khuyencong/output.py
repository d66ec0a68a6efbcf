"""A generated file: where it goes under the site, and its bytes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site. `path` uses `/` and never leaves the site's folder."""

    path: str
    content: bytes

    @classmethod
    def of_text(cls, path: str, text: str) -> Output:
        """Encode a text file as UTF-8."""
        return cls(path, text.encode())


def write(outputs: Iterable[Output], folder: Path, last: Path | None = None) -> list[str]:
    """Write into a folder every output that is not the same in `last` already; return the paths of all.

    `last` is the folder itself unless told otherwise. Unchanged files keep their time, so that a sync of
    the folder sends only what changed.
    """
    paths: list[str] = []
    made: set[str] = set()
    last = folder if last is None else last
    for output in outputs:
        path = output.path
        if path.startswith("/") or ".." in path.split("/"):
            raise ValueError(path)
        paths.append(path)
        if not _same(f"{last}/{path}", output.content):
            parent = path.rpartition("/")[0]
            if parent not in made:
                (folder / parent).mkdir(parents=True, exist_ok=True)
                made.add(parent)
            with open(f"{folder}/{path}", "wb") as file:  # noqa: PTH123 - ten thousand of them
                file.write(output.content)
    return paths


def _same(path: str, content: bytes) -> bool:
    try:
        if os.stat(path).st_size != len(content):  # noqa: PTH116
            return False
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read() == content
    except OSError:
        return False
