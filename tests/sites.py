"""Builds whole sites as an editor would: the command line, in a folder that holds a copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import yaml
from tests.folders import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ASIDE = shutil.ignore_patterns("__pycache__", "*.pyc")


def copy_project(folder: Path, data: Path) -> Path:
    """Copy what a site is made of into a folder, with some data; the name of the site follows the data."""
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=ASIDE)
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(data, folder / "data")
    site = yaml.load((data / "site.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for name, field in (("site_name", "title"), ("site_url", "url")):
        settings, count = re.subn(rf"(?m)^{name}: .*$", f"{name}: '{site[field]}'", settings)
        assert count == 1, name
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def run(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a project, in an environment that holds nothing of the tests'."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "PYTHON"))}
    hooks = str(project / "hooks")
    path = os.pathsep.join(part for part in (variables.pop("PYTHONPATH", ""), hooks) if part)
    return subprocess.run(
        [sys.executable, "-m", "khuyencong", *arguments],
        cwd=project,
        env=kept | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def save(project: Path, file: Path, text: str) -> None:
    """Save as good editors do, in one step: nobody reads half a file."""
    beside = project / ".saving"
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def build_site(project: Path, **variables: str) -> Path:
    """Build and return the folder of the site; a failure shows what was said."""
    done = run(project, "build", **variables)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file under a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
