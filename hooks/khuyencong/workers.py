"""All cores at work: several processes make and write parts of the site, with the bytes one would make."""

from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING

from khuyencong.output import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path
    from typing import Any

    from khuyencong.output import Output

CORES = "KHUYENCONG_CORES"
"""How many processes may work, where that shall not be as many as there are cores."""


def write_parts(parts: Sequence[Iterator[Output]], folder: Path, last: Path) -> list[str]:
    """Write every part, as `output.write` does; return the paths of all, in order.

    Processes are copies of this one (`fork`), so nothing is handed over but the paths; where a system
    has no such copies, one process does it all. What a part raises is raised here.
    """
    cores = int(os.environ.get(CORES, "0")) or len(os.sched_getaffinity(0)) if hasattr(os, "fork") else 1
    if cores == 1:
        return [path for part in parts for path in write(part, folder, last)]
    context = multiprocessing.get_context("fork")
    following = context.Value("i", 0)
    helpers = []
    for _ in range(cores - 1):
        mine, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_help, args=(theirs, parts, folder, last, following), daemon=True)
        process.start()
        theirs.close()
        helpers.append((process, mine))
    try:
        written = _work(parts, folder, last, following)
        for _, answer in helpers:
            found = answer.recv()
            if isinstance(found, Exception):
                raise found
            written |= found
    finally:
        for process, _ in helpers:
            process.terminate()
            process.join()
    return [path for index in sorted(written) for path in written[index]]


def _help(
    answer: Connection, parts: Sequence[Iterator[Output]], folder: Path, last: Path, following: Any
) -> None:
    try:
        answer.send(_work(parts, folder, last, following))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised in the first process
        answer.send(error)


def _work(
    parts: Sequence[Iterator[Output]], folder: Path, last: Path, following: Any
) -> dict[int, list[str]]:
    """Take the next part until there is none; return the paths of each part taken."""
    written: dict[int, list[str]] = {}
    while True:
        with following.get_lock():
            index, following.value = following.value, following.value + 1
        if index >= len(parts):
            return written
        written[index] = write(parts[index], folder, last)
