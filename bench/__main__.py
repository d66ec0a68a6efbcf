"""`python -m bench`: build the same made-up records with several programs, in turn, and keep the table."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.synthetic import write

from bench import candidates
from bench.measure import median, run
from bench.saved import saved
from bench.table import table

if TYPE_CHECKING:
    from bench.candidates import Candidate
    from bench.measure import Run

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder with a name of its own is made in it
"""Where there is a file system in memory, programs read and write there: no disk is measured."""
ONCE_BEYOND = 1000
"""Stock Material takes minutes with more records: there it runs once."""
MANY = 10_000
"""With more records only the floor and the project run, once; and nobody edits by hand."""


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="How fast the site is built.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000], help="numbers of records")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, in turn (default: 3)")
    parser.add_argument(
        "--results", type=Path, default=Path("bench/results.md"), help="where the table is kept"
    )
    chosen = parser.parse_args()
    found: dict[int, list[tuple[str, Run]]] = {}
    shown: dict[int, tuple[float, float]] = {}
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
            found[size] = measured(Path(folder), size, chosen.runs)
        if size <= MANY:
            shown[size] = saved(size)
        chosen.results.write_text(table(found, shown, chosen.runs), encoding="utf-8")
    print(chosen.results.read_text(encoding="utf-8"))


def measured(work: Path, size: int, runs: int) -> list[tuple[str, Run]]:
    """Return each candidate's medians; they run in turn, so that a busy moment costs all of them alike."""
    data = work / "data"
    write(data, records=size)
    many = [one for one in contestants(work, data, size) if one is not None]
    costs: dict[str, list[Run]] = {one.name: [] for one in many}
    for number in range(runs if size <= MANY else 1):
        for one in many:
            if number and size > ONCE_BEYOND and one.name == candidates.MATERIAL:
                continue
            for path in one.afresh:
                shutil.rmtree(path, ignore_errors=True)
            one.before(number)
            costs[one.name].append(run(one.command, one.folder, one.made, one.variables))
            print(
                f"{size} records, run {number + 1}, {one.name}: {costs[one.name][-1].cpu:.1f} s CPU",
                flush=True,
            )
    # The first run of the one that keeps things had nothing kept yet.
    return [
        (name, median(many[1:] if "changed" in name and runs > 1 else many)) for name, many in costs.items()
    ]


def contestants(work: Path, data: Path, size: int) -> list[Candidate | None]:
    """Return who takes part."""
    if size > MANY:
        return [candidates.floor(work, data), candidates.project(work, data)]
    return [
        candidates.floor(work, data),
        candidates.same_outputs(work, data),
        candidates.project(work, data),
        candidates.project(work, data, cores=1),
        candidates.again(work, data),
        candidates.hugo(work, data),
        candidates.material(work, data),
    ]


if __name__ == "__main__":
    main()
