"""What the site is right now: the last good data and prose, and what is wrong with what was saved since."""

from __future__ import annotations

import gc
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khuyencong import build, report
from khuyencong.check import CheckFailed, Memory
from khuyencong.frames import Unmade
from khuyencong.making import Making
from khuyencong.rendering import Rendering

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from khuyencong.catalogue import Catalogue
    from khuyencong.frames import Frame


@dataclass(frozen=True, slots=True)
class State:
    """What browsers are told: a new number whenever there is something new, and what is wrong."""

    number: int
    wrong: str


@dataclass(slots=True)
class _Made:
    """The files of one version, made as they are asked for."""

    making: Making
    files: dict[str, bytes] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    """Pieces that were made, whatever files they hold."""

    def file(self, path: str) -> bytes | None:
        for part in self.making.near(path) if path not in self.files else ():
            for piece in part.pieces:
                if (key := piece.key or piece.folder) not in self.done:
                    self.files |= {output.path: output.content for output in piece.make(part.catalogue)}
                    self.done.add(key)
            if path in self.files:
                break
        return self.files.get(path)


class Live:
    """Reads what was saved, and keeps the last good version where that is wrong."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._memory = Memory(project / ".cache")
        self._catalogue: Catalogue | None = None
        self._frames: Sequence[Frame] = ()
        self._assets: dict[str, bytes] = {}
        self._made: _Made | None = None
        self._wrong = {"prose": "", "data": ""}
        self._reading = threading.Lock()
        self._making = threading.Lock()
        self._news = threading.Condition()
        self._number = 0

    def read_all(self) -> None:
        """Render the prose, read the data."""
        rendering = Rendering(self._project)
        self._read_data()
        self._take_prose(rendering)
        self._tell()

    def read_data(self) -> None:
        """Read what was saved of the data."""
        self._read_data()
        self._tell()

    def read_prose(self) -> None:
        """Render the prose again."""
        self._take_prose(Rendering(self._project))
        self._tell()

    def file(self, path: str) -> bytes | None:
        """Return a file of the site; None where there is none, or nothing good was read yet."""
        if (asset := self._assets.get(path)) is not None:
            return asset
        with self._making:
            try:
                return self._made.file(path) if self._made else None
            except Unmade as error:
                self._wrong["prose"] = str(error)
                return None

    def states(self, beat: float) -> Iterator[State | None]:
        """Yield what there is to tell, at once and whenever it changes; None after `beat` quiet seconds."""
        seen = -1
        while True:
            with self._news:
                changed = self._number != seen or self._news.wait(beat)
                seen = self._number
                state = State(seen, "\n".join(said for said in self._wrong.values() if said))
            yield state if changed else None

    def _read_data(self) -> None:
        with self._reading:
            gc.disable()  # records stay; walking them again and again finds nothing to free
            try:
                self._catalogue = build.read(self._project / "data", self._memory)
                self._wrong["data"] = ""
            except CheckFailed as error:
                self._wrong["data"] = report.problems(error.problems)
            finally:
                gc.enable()
                gc.freeze()

    def _take_prose(self, rendering: Rendering) -> None:
        with self._reading:
            try:
                self._frames = rendering.done()
                self._assets = {output.path: output.content for output in rendering.assets()}
                self._wrong["prose"] = "\n".join(rendering.warnings)
            except Unmade as error:
                self._wrong["prose"] = str(error)
            finally:
                rendering.stop()

    def _tell(self) -> None:
        with self._making:
            if self._catalogue and self._frames and not any(self._wrong.values()):
                try:
                    self._made = _Made(Making(self._catalogue, self._frames, self._project / ".cache"))
                except Unmade as error:
                    self._wrong["prose"] = str(error)
        with self._news:
            self._number += 1
            self._news.notify_all()
