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


def write(outputs: Iterable[Output], folder: Path) -> int:
    """Write every output whose content is not already there; return how many there are.

    Unchanged files keep their time, so that a sync of the folder sends only what changed.
    """
    count = 0
    for output in outputs:
        count += 1
        target = folder / output.path
        if ".." in target.relative_to(folder).parts:
            raise ValueError(output.path)
        if target.is_file() and target.read_bytes() == output.content:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(output.content)
    return count
