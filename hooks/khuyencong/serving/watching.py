"""Notices what is saved: the system tells, nobody asks every second."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from khuyencong.serving.live import Live

QUIET = 0.05
"""Seconds without another event before a save is taken for whole: editors write a file in several steps."""

PROSE = ("content", "hooks/theme")
CHANGES = {"created", "modified", "moved", "deleted"}


@contextmanager
def watch(project: Path, live: Live) -> Iterator[None]:
    """Let `live` read again whatever is saved, while the context lasts."""
    observer = Observer()
    readers = [_Reader(live.read_data), _Reader(live.read_prose)]
    observer.schedule(readers[0], str(project / "data"), recursive=True)
    for name in PROSE:
        observer.schedule(readers[1], str(project / name), recursive=True)
    observer.start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


class _Reader(FileSystemEventHandler):
    """Reads once after a burst of events; what is saved meanwhile is read right after."""

    def __init__(self, read: Callable[[], None]) -> None:
        self._read = read
        self._saved = threading.Event()
        threading.Thread(target=self._wait, daemon=True).start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take note of a change; opening and closing a file is none."""
        if event.event_type in CHANGES:
            self._saved.set()

    def _wait(self) -> None:
        while True:
            self._saved.wait()
            while self._saved.is_set():
                self._saved.clear()
                time.sleep(QUIET)
            self._read()
