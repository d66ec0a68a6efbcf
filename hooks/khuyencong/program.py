"""Which program this is: a name that changes with any line of it, so nothing kept by another is used."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = (
    "babel",
    "feedgen",
    "icalendar",
    "jinja2",
    "lxml",
    "markupsafe",
    "openpyxl",
    "pillow",
    "pydantic",
    "pydantic-core",
    "pyyaml",
    "zxing-cpp",
)
"""What bytes of the site come from, besides our own code."""


@cache
def program() -> str:
    """Return the name, in hexadecimal digits."""
    told = hashlib.sha256(repr((sys.version, versions(PACKAGES))).encode())
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            told.update(f"\0{path.relative_to(folder).as_posix()}\0".encode())
            told.update(hashlib.sha256(path.read_bytes()).digest())
    return told.hexdigest()[:32]


def versions(packages: tuple[str, ...]) -> list[str]:
    """Return which versions of some packages are installed."""
    found = []
    for name in packages:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(name)
    return found
