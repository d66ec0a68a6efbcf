"""Frames: the pages of `content/` as the theme renders them, their sentinels still open.

Rendering is slow and knows nothing of the records. So its result is kept in a folder, and used again
for as long as nothing it was made from has changed.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PAGES = "frames.json"
"""The frames themselves; all other files of the folder are assets, which go into the site as they are."""


class Unmade(Exception):  # noqa: N818 - says what happened, as callers read it
    """`content/` asks for what nobody makes, or lacks what pages need; says what, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One page of `content/`: a page of prose, or a shell for many records."""

    path: str
    """The address of its page, from the root of the site; of the page of errors, its file."""
    title: str
    content: str
    """What stands between header and footer, as HTML."""
    html: str
    """The whole page."""
    source: str
    """Its file in `content/`."""
    shell: str | None
    """Whose shell it is; None for a page of prose."""
    listed: bool = True
    """Whether search and the site map know it; false where its front matter says `noindex`."""

    @property
    def is_page(self) -> bool:
        """Whether it has an address of its own: the page of errors has none."""
        return not self.path or self.path.endswith("/")

    @property
    def file(self) -> str:
        """The file of its page, from the root of the site."""
        return f"{self.path}index.html" if self.is_page else self.path


def save(frames: Iterable[Frame], folder: Path) -> None:
    """Put frames into a folder, beside their assets."""
    text = json.dumps([asdict(frame) for frame in frames], ensure_ascii=False)
    (folder / PAGES).write_text(text, encoding="utf-8", newline="\n")


def load(folder: Path) -> list[Frame]:
    """Return the frames of a folder. Raises OSError or ValueError where there are none."""
    return [Frame(**one) for one in json.loads((folder / PAGES).read_text(encoding="utf-8"))]


def assets(folder: Path) -> Iterator[Output]:
    """Yield what goes into the site as it is: style sheets, scripts, pictures."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != PAGES:
            yield Output(name, path.read_bytes())
