"""A data folder to break: a copy of the tiny data, in which a test writes a thing and reads what is said."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from khuyencong import build
from khuyencong.check import CheckFailed

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue
    from khuyencong.source import Problem

HERE = Path(__file__).parent
ROOT = HERE.parent
TINY = HERE / "data" / "tiny"

TAIL = """\
sources:
  - url: https://bao.example/bai
    read: 2026-10-01
confidence: seen
reviewed: 2026-10-02
"""
"""What every record ends with."""

EVENT = f"name: Hội chợ\nkind: fair\ncountry: Việt Nam\nscope: domestic\nsummary: Một câu.\n{TAIL}"
"""The shortest event; lines may be put before it."""

POLICY = f"kind: Thông tư\nsubject: Một việc\nissuer:\n  - Sở\nscope: national\nsummary: Một câu.\n{TAIL}"
"""The shortest text of law."""


class DataFolder:
    """The tiny data in a folder of its own, named `data`."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "data"
        shutil.copytree(TINY, self.path)

    def write(self, name: str, text: str | bytes) -> None:
        """Put a file at a place under the folder."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a text of a file; it must be there."""
        text = (self.path / name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new))

    def catalogue(self) -> Catalogue:
        """Read, check and derive."""
        return build.read(self.path)

    def problems(self) -> list[Problem]:
        """Return everything that is wrong; nothing when the data is right."""
        try:
            build.read(self.path)
        except CheckFailed as error:
            return error.problems
        return []

    def problem(self, name: str, text: str | bytes) -> Problem:
        """Write a file and return the one thing that is wrong, which must be in that file."""
        self.write(name, text)
        found = self.problems()
        assert [problem.path for problem in found] == [f"data/{name}"], "\n".join(map(str, found))
        return found[0]
