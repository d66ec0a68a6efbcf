"""One run of a command: what it cost, and what it left behind."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """Costs of one run of a process with all its children."""

    cpu: float
    """Seconds of all cores, user and system."""
    wall: float
    memory: float
    """MiB: the most that one of the processes held."""
    files: int
    size: float
    """MB of the files made."""


def run(command: Sequence[str], folder: Path, made: Path, variables: Mapping[str, str]) -> Run:
    """Run a command in a folder; its files are in `made` afterwards. Raises RuntimeError when it fails."""
    started = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{said}")
    sizes = [path.stat().st_size for path in made.rglob("*") if path.is_file()]
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, len(sizes), sum(sizes) / 1e6)


def median(runs: Sequence[Run]) -> Run:
    """Return the medians of several runs, each figure by itself."""
    return Run(
        cpu=statistics.median(one.cpu for one in runs),
        wall=statistics.median(one.wall for one in runs),
        memory=statistics.median(one.memory for one in runs),
        files=runs[-1].files,
        size=runs[-1].size,
    )
