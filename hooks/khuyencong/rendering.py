"""Frames from MkDocs: rendered by a process of its own, kept until something they are made of changes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from khuyencong.frames import Unmade, assets, load
from khuyencong.program import versions
from khuyencong.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khuyencong.frames import Frame
    from khuyencong.output import Output

FRAMES_ONLY = "KHUYENCONG_FRAMES_ONLY"
"""Tells the adapter, from process to process, that frames are all that is wanted."""

MADE_OF = (
    *("mkdocs.yml", "content", "hooks/theme", "hooks/mkdocs_hook.py"),
    *("hooks/khuyencong/frames.py", "hooks/khuyencong/packing.py"),
)
"""What frames are made of, besides the name of the site and the packages."""

PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions")

KEPT = 4
"""How many sets of frames the cache holds."""


class Rendering:
    """Frames on their way: the process works while the data is read."""

    def __init__(self, project: Path) -> None:
        cache = project / ".cache" / "frames"
        self._folder = cache / _key(project)
        self._beside = cache / f"{self._folder.name}.{os.getpid()}"
        self.warnings: list[str] = []
        """What MkDocs found wrong with the prose and yet could render: it must not be published."""
        self._process: subprocess.Popen[str] | None = None
        if not self._folder.is_dir():
            shutil.rmtree(self._beside, ignore_errors=True)
            cache.mkdir(parents=True, exist_ok=True)
            self._process = _mkdocs(project, self._beside)

    def done(self) -> list[Frame]:
        """Wait; return the frames. Raises Unmade with what MkDocs said where it could not render them."""
        if self._process is not None:
            _, said = self._process.communicate()
            if self._process.returncode:
                raise Unmade(said.strip())
            self.warnings = [line for line in said.splitlines() if line.startswith("WARNING")]
            if self.warnings:
                self._folder = self._beside
                return load(self._folder)
            _forget_oldest(self._folder.parent)
            try:
                self._beside.rename(self._folder)
            except OSError:  # another build was first
                shutil.rmtree(self._beside, ignore_errors=True)
        return load(self._folder)

    def assets(self) -> Iterator[Output]:
        """Yield what goes into the site as it is."""
        return assets(self._folder)

    def stop(self) -> None:
        """End what is still on its way, and leave nothing half done behind."""
        if self._process is not None:
            if self._process.returncode is None:
                self._process.kill()
                self._process.communicate()
            shutil.rmtree(self._beside, ignore_errors=True)


def _mkdocs(project: Path, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mkdocs", "build"]
    settings = ["--config-file", str(project / "mkdocs.yml"), "--site-dir", str(folder.resolve())]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", FRAMES_ONLY: "1", "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(  # noqa: S603 - our own arguments
        [*command, *settings], env=environment, stderr=subprocess.PIPE, encoding="utf-8"
    )


def _forget_oldest(cache: Path) -> None:
    """Keep a few: whoever goes back and forth between two versions renders neither again."""
    whole = [path for path in cache.iterdir() if not path.suffix]
    for path in sorted(whole, key=lambda path: path.stat().st_mtime)[: 1 - KEPT]:
        shutil.rmtree(path, ignore_errors=True)


def identity(data: Path) -> tuple[str, str] | None:
    """Return title and address of the site; None when they cannot be read (the check will say why)."""
    found: Any = read(data / "site.yaml", "site.yaml")[0]
    try:
        return str(found["title"]), str(found["url"])
    except (TypeError, KeyError):
        return None


def _key(project: Path) -> str:
    """Return a name that changes with anything frames are made of."""
    told = hashlib.sha256(repr((identity(project / "data"), sys.version, versions(PACKAGES))).encode())
    for name in MADE_OF:
        top = project / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file():
                told.update(f"\0{path.relative_to(project).as_posix()}\0".encode())
                told.update(hashlib.sha256(path.read_bytes()).digest())
    return told.hexdigest()[:32]
