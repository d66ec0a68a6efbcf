"""What an earlier build made and need not be made again: whatever it was made from is as it was.

A piece of the site is right as long as the catalogue answers what the piece asked as it did then, and its
files lie in the site as they were left. Anything else that goes into all pieces (the program, the
identity of the site, the glossary) is the surroundings; where these change, everything is made again.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from khuyencong.catalogue.watched import Answers, Watched
from khuyencong.kept import read_kept, write_kept
from khuyencong.output import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from khuyencong.catalogue import Catalogue
    from khuyencong.catalogue.watched import Question
    from khuyencong.making import Piece

Mark = list[int]
"""Size and time of last change (nanoseconds) of a file."""

NOBODY = [0, 0]

BETWEEN = "\t"
"""Stands between the words of a question: no name of the data holds one."""


@dataclass(frozen=True, slots=True)
class Made:
    """A piece that is right now, with the numbers of what it asked; `anew` where they are of this run.

    The numbers stand in a text, one after another: as a list they would take ten times the memory.
    """

    key: str
    paths: Sequence[str]
    asked: str
    anew: bool


@dataclass(slots=True)
class _Last:
    """What the last build left."""

    of: str = ""
    """Its surroundings."""
    questions: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    pieces: dict[str, tuple[str, dict[str, Mark]]] = field(default_factory=dict)
    """By key: numbers of questions, and files."""


class Reuse:
    """Makes what must be made. Several processes may each use a copy; the first gathers what all did."""

    def __init__(self, catalogue: Catalogue, site: Path, cache: Path) -> None:
        self._site, self._path = site, cache / "made"
        self._surroundings = _surroundings(catalogue, site)
        known = site.is_dir() and _read(self._path, self._surroundings)
        self._last = known or _Last()
        self._watched, self._answers = Watched(catalogue), Answers(catalogue)
        self._same: dict[str, bool] = {}
        self._numbers: dict[Question, int] = {}

    def write(self, pieces: Iterable[Piece], folder: Path) -> list[Made]:
        """Write into a folder every file of some pieces that is not as it must be in the site already."""
        made = [self._kept(piece) or self._made(piece, folder) for piece in pieces]
        self._watched.forget()
        return made

    def told(self) -> list[tuple[str, str]]:
        """Return the questions of the pieces that this process made anew, by number, with their answers."""
        return [(BETWEEN.join(question), self._answers.of(question)) for question in self._numbers]

    def save(self, done: Iterable[tuple[Made, list[tuple[str, str]]]]) -> None:
        """Leave what was done to the next build, once the files are in place.

        `done` are pieces, each with what the process told that worked on it.
        """
        last = self._last
        left = _Last(self._surroundings, last.questions, last.answers)
        numbers = {question: number for number, question in enumerate(left.questions)}
        for made, told in done:
            if not made.key:
                continue
            if not made.anew:
                left.pieces[made.key] = last.pieces[made.key]
                continue
            asked = []
            for question, answer in (told[int(number)] for number in made.asked.split()):
                number = numbers.setdefault(question, len(numbers))
                if number == len(left.questions):
                    left.questions.append(question)
                    left.answers.append(answer)
                left.answers[number] = answer
                asked.append(str(number))
            left.pieces[made.key] = " ".join(asked), {path: _mark(self._site / path) for path in made.paths}
        write_kept(self._path, _lines(left))

    def _kept(self, piece: Piece) -> Made | None:
        asked, files = self._last.pieces.get(piece.key, ("", None))
        if not piece.key or files is None or not all(map(self._is_same, asked.split())):
            return None
        if any(_mark(self._site / path) != mark for path, mark in files.items()):
            return None
        return Made(piece.key, list(files), asked, anew=False)

    def _made(self, piece: Piece, folder: Path) -> Made:
        self._watched.asked = set()
        paths = write(piece.make(self._watched), folder, self._site)
        numbers = self._numbers
        asked = " ".join(str(numbers.setdefault(one, len(numbers))) for one in self._watched.asked)
        return Made(piece.key, paths, asked, anew=True)

    def _is_same(self, number: str) -> bool:
        if number not in self._same:
            question = tuple(self._last.questions[int(number)].split(BETWEEN))
            self._same[number] = self._answers.of(question) == self._last.answers[int(number)]
        return self._same[number]


def _read(path: Path, surroundings: str) -> _Last | None:
    """Return what was left by a build with the same surroundings."""
    lines = BytesIO(read_kept(path))
    of, questions, answers = json.loads(lines.readline() or b"[null, [], []]")
    if of != surroundings:
        return None
    return _Last(
        of, questions, answers, {key: (asked, files) for key, asked, files in map(json.loads, lines)}
    )


def _lines(left: _Last) -> Iterator[bytes]:
    """Yield a line for what was asked, then one a piece: the whole would take much memory at once."""
    yield _line(left.of, left.questions, left.answers)
    for key, (asked, files) in left.pieces.items():
        yield _line(key, asked, files)


def _line(*values: object) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _surroundings(catalogue: Catalogue, site: Path) -> str:
    known = catalogue.registry
    told = repr((os.fspath(site.resolve()), known.site, known.glossary, known.gone))
    return hashlib.sha256(told.encode()).hexdigest()


def _mark(path: Path) -> Mark:
    try:
        found = os.stat(path)  # noqa: PTH116 - ten thousands of them
    except OSError:
        return NOBODY
    return [found.st_size, found.st_mtime_ns]
