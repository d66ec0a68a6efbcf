"""This project held to what the floor and Hugo make: pages, lists, index, map; still checked and derived.

`python bench/same_outputs.py SITE`, in a folder that holds a project.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from khuyencong import build, workers
from khuyencong.making import Making
from khuyencong.output import write
from khuyencong.rendering import Rendering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khuyencong.making import Part
    from khuyencong.output import Output

SAME = {"pages", "lists", "prose", "search", "engine", "sitemap"}


def main(site: Path) -> None:
    """Read, then write with all cores."""
    rendering = Rendering(Path())
    gc.disable()
    catalogue = build.read(Path("data"))
    gc.enable()
    gc.freeze()
    made = Making(catalogue, rendering.done(), Path(".cache")).parts()
    write(rendering.assets(), site)
    wanted = [part for part in made if part.name in SAME]
    workers.share_out(wanted, lambda part: write(_same(part), site), lambda: None)


def _same(part: Part) -> Iterator[Output]:
    """Yield the files of a part but the labels to print."""
    for piece in part.pieces:
        if not piece.key.startswith("label "):
            yield from piece.make(part.catalogue)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
