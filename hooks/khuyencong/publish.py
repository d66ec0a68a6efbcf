"""Putting a finished build in the place of the last good site."""

from __future__ import annotations

import filecmp
import os
import shutil
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from pathlib import Path

LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def swap(beside: Path, site: Path) -> None:
    """Let the build `beside` take the place of `site`; on failure the last good site stays.

    Raises OSError when the folder cannot be moved (a program holds a file of it open, on Windows).
    """
    previous = site.with_name(f"{site.name}.previous")
    shutil.rmtree(previous, ignore_errors=True)
    if site.exists():
        _keep_times(site, beside)
        site.rename(previous)
    try:
        beside.rename(site)
    except OSError:
        if previous.exists():
            previous.rename(site)
        raise
    shutil.rmtree(previous, ignore_errors=True)


def _keep_times(old: Path, new: Path) -> None:
    """Give unchanged files their old time, so that a sync by time sends only what changed."""
    for path in new.rglob("*"):
        before = old / path.relative_to(new)
        if path.is_file() and before.is_file() and filecmp.cmp(before, path, shallow=False):
            shutil.copystat(before, path)


def lost_addresses(old: Path, new: Path) -> list[str]:
    """Return the addresses of the last good site that the new one no longer answers, in order."""
    return sorted(
        path for path in _addresses(old) - _addresses(new) if not (new / path / "index.html").is_file()
    )


def _addresses(site: Path) -> set[str]:
    sitemap = site / "sitemap.xml"
    if not sitemap.is_file():
        return set()
    found = [element.text or "" for element in ET.parse(sitemap).iter(LOCATION)]  # noqa: S314 - our own file
    root = os.path.commonpath([urlsplit(url).path or "/" for url in found]) if found else "/"
    return {urlsplit(url).path.removeprefix(root).strip("/") for url in found}
