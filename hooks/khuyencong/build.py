"""The whole flow on one screen: data -> registry -> catalogue -> files of the site."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from khuyencong import catalogue as derived
from khuyencong.check import load
from khuyencong.making import Making

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from khuyencong.catalogue import Catalogue
    from khuyencong.check import Memory
    from khuyencong.frames import Frame
    from khuyencong.output import Output


def read(data: Path, memory: Memory | None = None) -> Catalogue:
    """Read, check and derive. Raises CheckFailed with everything that is wrong."""
    return derived.build(load(data, memory))


def build(catalogue: Catalogue, frames: Sequence[Frame], cache: Path) -> Iterator[Output]:
    """Yield every generated file of the site. Raises Unmade."""
    return chain.from_iterable(part.files for part in Making(catalogue, frames, cache).parts())
