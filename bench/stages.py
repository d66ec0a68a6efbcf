"""`python -m bench.stages [STAGES…]`: where the time goes, by stage and by function."""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import tempfile
import time
from collections import defaultdict, deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.sites import copy_project
from tests.synthetic import write

from khuyencong import catalogue
from khuyencong.check import load
from khuyencong.making import Making
from khuyencong.rendering import Rendering

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Result = TypeVar("Result")


class Watch:
    """CPU seconds by stage; a profile of those that are asked for."""

    def __init__(self, wanted: list[str]) -> None:
        self._wanted = wanted
        self._profile = cProfile.Profile()
        self._seconds: dict[str, float] = defaultdict(float)

    def time(self, name: str, work: Callable[[], Result]) -> Result:
        """Run a stage."""
        started = time.process_time()
        if name in self._wanted:
            self._profile.enable()
        result = work()
        self._profile.disable()
        self._seconds[name] += time.process_time() - started
        return result

    def tell(self) -> None:
        """Print the stages, longest first; then the functions that took most of the stages asked for."""
        for name, seconds in sorted(self._seconds.items(), key=lambda one: -one[1]):
            print(f"{seconds:8.2f} s  {name}")
        if self._wanted:
            found = pstats.Stats(self._profile)
            found.sort_stats("cumulative").print_stats(40)
            found.sort_stats("tottime").print_stats(30)


def main() -> None:
    """Read and make a site of synthetic records, writing nothing."""
    parser = argparse.ArgumentParser(prog="python -m bench.stages")
    parser.add_argument("stages", nargs="*", help="which stages to profile: check, derive, pages, search…")
    parser.add_argument("--records", type=int, default=1000)
    chosen = parser.parse_args()
    watch = Watch(chosen.stages)
    with tempfile.TemporaryDirectory(prefix="profile-") as folder:
        data = Path(folder) / "records"
        write(data, records=chosen.records)
        project = copy_project(Path(folder), data)
        rendering = Rendering(project)
        gc.disable()
        registry = watch.time("check", lambda: load(project / "data"))
        records = watch.time("derive", lambda: catalogue.build(registry))
        gc.enable()
        gc.freeze()
        for part in Making(records, rendering.done(), project / ".cache").parts():
            watch.time(part.name, partial(deque, part.files, maxlen=0))
    watch.tell()


if __name__ == "__main__":
    main()
