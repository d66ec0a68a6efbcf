"""Putting what a build made in the place of what the last good one made."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.sax.saxutils import unescape

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

LOCATION = re.compile(r"<loc>([^<]*)</loc>")


def publish(changed: Path, site: Path, paths: Collection[str]) -> None:
    """Let the files of `changed` take their places in `site`, and remove what is not among `paths`.

    Files that did not change are not touched: a sync of the site sends only what changed. Each file is
    replaced at once, so a visitor sees the old or the new one. Raises OSError when a file cannot be
    replaced (a program holds it open, on Windows); the next build puts that right.
    """
    if not site.exists():
        changed.rename(site)
        return
    _remove_strays(os.fspath(site), "", {*paths})
    for folder, _, names in os.walk(changed):
        place = site / os.path.relpath(folder, changed)
        place.mkdir(parents=True, exist_ok=True)
        for name in names:
            os.replace(os.path.join(folder, name), place / name)  # noqa: PTH105, PTH118 - ten thousand of them
    shutil.rmtree(changed)


def _remove_strays(folder: str, inside: str, kept: Collection[str]) -> bool:
    """Remove what is not kept; return whether nothing is left in the folder."""
    left = False
    with os.scandir(folder) as entries:
        for entry in list(entries):
            path = f"{inside}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if _remove_strays(entry.path, f"{path}/", kept):
                    os.rmdir(entry.path)  # noqa: PTH106
                else:
                    left = True
            elif path in kept:
                left = True
            else:
                os.unlink(entry.path)  # noqa: PTH108
    return not left


def lost_addresses(site: Path, paths: Collection[str]) -> list[str]:
    """Return the addresses of the last good site that the new one no longer answers, in order."""
    answered = {*paths}
    return sorted(one for one in _addresses(site) if f"{one}/index.html".lstrip("/") not in answered)


def _addresses(site: Path) -> set[str]:
    sitemap = site / "sitemap.xml"
    if not sitemap.is_file():
        return set()
    found = [unescape(url) for url in LOCATION.findall(sitemap.read_text(encoding="utf-8"))]
    root = os.path.commonpath([urlsplit(url).path or "/" for url in found]) if found else "/"
    return {urlsplit(url).path.removeprefix(root).strip("/") for url in found}
