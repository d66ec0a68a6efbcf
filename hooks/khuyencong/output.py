"""A generated file: where it goes under the site, and its bytes."""

from __future__ import annotations

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
    paths = []
    known = folder if last is None else last
    for output in outputs:
        paths.append(output.path)
        target = folder / output.path
        if ".." in target.relative_to(folder).parts:
            raise ValueError(output.path)
        if not _same(known / output.path, output.content):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(output.content)
    return paths


def _same(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
