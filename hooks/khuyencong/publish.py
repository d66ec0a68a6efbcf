"""Putting what a build made in the place of what the last good one made."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def publish(changed: Path, site: Path, paths: Collection[str]) -> None:
    """Let the files of `changed` take their places in `site`, and remove what is not among `paths`.

    Files that did not change are not touched: a sync of the site sends only what changed. Each file is
    replaced at once, so a visitor sees the old or the new one. Raises OSError when a file cannot be
    replaced (a program holds it open, on Windows); the next build puts that right.
    """
    if not site.exists():
        changed.rename(site)
        return
    kept = {*paths}
    for folder, _, names in os.walk(site, topdown=False):
        inside = os.path.relpath(folder, site).replace(os.sep, "/")
        for name in names:
            if (name if inside == "." else f"{inside}/{name}") not in kept:
                os.unlink(os.path.join(folder, name))  # noqa: PTH108, PTH118 - ten thousand of them
        if inside != "." and not os.listdir(folder):  # noqa: PTH208
            os.rmdir(folder)  # noqa: PTH106
    for path in sorted(changed.rglob("*")):
        if path.is_file():
            place = site / path.relative_to(changed)
            place.parent.mkdir(parents=True, exist_ok=True)
            path.replace(place)
    shutil.rmtree(changed)


def lost_addresses(site: Path, paths: Collection[str]) -> list[str]:
    """Return the addresses of the last good site that the new one no longer answers, in order."""
    answered = {*paths}
    return sorted(one for one in _addresses(site) if f"{one}/index.html".lstrip("/") not in answered)


def _addresses(site: Path) -> set[str]:
    sitemap = site / "sitemap.xml"
    if not sitemap.is_file():
        return set()
    found = [element.text or "" for element in ET.parse(sitemap).iter(LOCATION)]  # noqa: S314 - our own file
    root = os.path.commonpath([urlsplit(url).path or "/" for url in found]) if found else "/"
    return {urlsplit(url).path.removeprefix(root).strip("/") for url in found}
