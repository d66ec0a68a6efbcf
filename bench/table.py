"""What was measured, as a table in Markdown, with the machine in words."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.measure import Run

HEAD = """\
| program | CPU s | of the floor | wall s | of the floor | peak MiB | files | MB |
|---|---|---|---|---|---|---|---|"""

EXPLAINED = """\
`make bench` wrote this. The floor reads YAML with PyYAML's C loader, renders with compiled Jinja2 and writes:
a page a record, lists of 60 by collection and facet, an index, a feed, a map; one process, no checks. Hugo
makes the floor's pages from the same data. Stock Material gets Markdown that was written beforehand. This
project makes more: it checks, derives, and adds labels to print, calendars, feeds of every list, filters, a
search index in shards, JSON, CSV and Excel files. Each figure is the median of {runs} runs, the programs in
turn (stock Material runs once where there are more than 1,000 records); "one record changed" leaves out the
first run, which had nothing kept. Files lie in memory where the system has room for them there. CPU counts
all cores and child processes, memory is that of the largest process.
"""


def table(found: dict[int, list[tuple[str, Run]]], shown: dict[int, tuple[float, float]], runs: int) -> str:
    """Return the whole file. `shown`: seconds until a saved edit shows, and until a mistake is told."""
    parts = ["# How fast the site is built\n", EXPLAINED.format(runs=runs), f"{_machine()}\n"]
    for size, many in found.items():
        floor = many[0][1]
        rows = [
            f"| {name} | {one.cpu:.2f} | {one.cpu / floor.cpu:.2f} | {one.wall:.2f} "
            f"| {one.wall / floor.wall:.2f} | {one.memory:.0f} | {one.files} | {one.size:.1f} |"
            for name, one in many
        ]
        parts.append(f"## {size} records\n\n{HEAD}\n" + "\n".join(rows) + "\n")
        if size in shown:
            right, wrong = shown[size]
            parts.append(
                f"With `make serve`, a saved edit stands in the browser after {right:.2f} s; "
                f"what is wrong with one, over the last good page, after {wrong:.2f} s.\n"
            )
    if "Hugo" not in {name for many in found.values() for name, _ in many}:
        parts.append("Hugo took no part: it was not installed, or there were too many records.\n")
    return "\n".join(parts)


def _machine() -> str:
    processors = [line for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    kind = processors[0].partition(":")[2].strip() if processors else platform.processor()
    memory = next((line.split()[1] for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), "0")
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("pyyaml", "jinja2", "pydantic", "mkdocs-material")
    )
    return (
        f"The machine: {os.cpu_count()} cores ({kind}), {int(memory) / 2**20:.0f} GiB, {platform.system()}; "
        f"load at the end {load} (other work on the machine makes wall times longer than they need be). "
        f"Python {platform.python_version()}, {packages}{_hugo()}."
    )


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines() if Path(path).exists() else []


def _hugo() -> str:
    program = shutil.which("hugo")
    if program is None:
        return ""
    said = subprocess.run([program, "version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"^hugo v([\d.]+)", said, re.MULTILINE)
    return f", Hugo {found[1]}" if found else ""
