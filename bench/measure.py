"""One run of a command: what it cost, and what it left behind."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


LAUNCHER = """
import os, sys, time
started = time.monotonic()
_, status, used = os.wait4(os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ), 0)
wall = time.monotonic() - started
print(f"\\n{status} {used.ru_utime + used.ru_stime} {wall} {used.ru_maxrss / 1024}")
"""
"""A small process that starts the command: the system counts the starter's memory as the command's own."""


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
    done = subprocess.run(
        [sys.executable, "-E", "-S", "-c", LAUNCHER, *command],
        cwd=folder,
        env=os.environ | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    *said, told = done.stdout.rstrip("\n").split("\n")
    status, cpu, wall, memory = map(float, told.split())
    if status:
        raise RuntimeError("\n".join((" ".join(command), *said)))
    sizes = [path.stat().st_size for path in made.rglob("*") if path.is_file()]
    return Run(cpu, wall, memory, len(sizes), sum(sizes) / 1e6)


def median(runs: Sequence[Run]) -> Run:
    """Return the medians of several runs, each figure by itself."""
    return Run(
        cpu=statistics.median(one.cpu for one in runs),
        wall=statistics.median(one.wall for one in runs),
        memory=statistics.median(one.memory for one in runs),
        files=runs[-1].files,
        size=runs[-1].size,
    )
