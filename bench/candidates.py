"""The programs that are measured: each gets a folder of its own, and a command that builds a site."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from tests.sites import copy_project

from bench.floor import AT_A_TIME, FOLDERS, values_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
MATERIAL = "stock Material"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A program with everything in place to build one site."""

    name: str
    folder: Path
    command: list[str]
    made: Path
    """Where the site is afterwards."""
    afresh: list[Path] = field(default_factory=list)
    """What is removed before each run."""
    variables: dict[str, str] = field(default_factory=dict)
    before: Callable[[int], None] = lambda _run: None
    """What happens before each run, given its number."""


def floor(work: Path, data: Path) -> Candidate:
    """Return the least a Python program does."""
    site = work / "floor"
    return Candidate(
        "floor", work, [sys.executable, str(HERE / "floor.py"), str(data), str(site)], site, [site]
    )


def project(work: Path, data: Path, *, cores: int = 0) -> Candidate:
    """Return this project, with nothing kept from an earlier run."""
    folder = _project(work / f"project-{cores}", data)
    variables = {"PYTHONPATH": "hooks"} | ({"KHUYENCONG_CORES": str(cores)} if cores else {})
    name = f"this project, {cores} core" if cores else "this project"
    afresh = [folder / "site", folder / ".cache"]
    command = [sys.executable, "-m", "khuyencong", "build"]
    return Candidate(name, folder, command, folder / "site", afresh, variables)


def same_outputs(work: Path, data: Path) -> Candidate:
    """Return this project making no more than the floor and Hugo do."""
    folder = _project(work / "same", data)
    site = folder / "site"
    command = [sys.executable, str(HERE / "same_outputs.py"), "site"]
    return Candidate(
        "this project, the same outputs",
        folder,
        command,
        site,
        [site, folder / ".cache"],
        {"PYTHONPATH": "hooks"},
    )


def again(work: Path, data: Path) -> Candidate:
    """Return this project after one record was changed: frames are kept, unchanged files are not written."""
    folder = _project(work / "again", data)
    record = sorted((folder / "data" / "products").glob("*.yaml"))[10]
    text = record.read_text(encoding="utf-8")

    def change(run: int) -> None:
        record.write_text(text.replace("name: ", f"name: Lần {run} ", 1), encoding="utf-8")

    command = [sys.executable, "-m", "khuyencong", "build"]
    name = "this project, one record changed"
    return Candidate(name, folder, command, folder / "site", [], {"PYTHONPATH": "hooks"}, change)


def material(work: Path, data: Path) -> Candidate:
    """Return stock Material for MkDocs: a Markdown file a record (written beforehand), lists, a short nav."""
    folder = work / "material"
    for name, text in _markdown(data):
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    lists = "".join(f"  - {name}: {name}/index.md\n" for name in FOLDERS.values())
    settings = (
        f"site_name: Khuyến công\ntheme:\n  name: material\n  language: vi\n  font: false\nnav:\n{lists}"
    )
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return Candidate(
        MATERIAL, folder, command, folder / "site", [folder / "site"], {"NO_MKDOCS_2_WARNING": "1"}
    )


def hugo(work: Path, data: Path) -> Candidate | None:
    """Return Hugo making the floor's pages from the same data; None where it is not installed."""
    program = shutil.which("hugo")
    if program is None:
        return None
    folder = work / "hugo"
    shutil.copytree(HERE / "hugo", folder)
    adapter = (folder / "content.gotmpl").read_text(encoding="utf-8")
    shutil.copytree(data, folder / "data")
    for collection, name in FOLDERS.items():
        (folder / "content" / name).mkdir(parents=True)
        text = adapter.replace("COLLECTION", collection)
        (folder / "content" / name / "_content.gotmpl").write_text(text, encoding="utf-8")
    command = [program, "--quiet", "--destination", "site"]
    return Candidate("Hugo", folder, command, folder / "site", [folder / "site", folder / "resources"])


def _project(folder: Path, data: Path) -> Path:
    folder.mkdir(parents=True)
    return copy_project(folder, data)


def _markdown(data: Path) -> Iterator[tuple[str, str]]:
    lists: dict[str, list[str]] = {}
    for collection, folder in FOLDERS.items():
        for path in sorted((data / collection).glob("*.yaml")):
            record: dict[str, Any] = yaml.load(path.read_bytes(), yaml.CSafeLoader)
            title = (
                record.get("name") or record.get("title") or record.get("subject") or record.get("indicator")
            )
            facts = "\n".join(
                f"| {name} | {str(it).replace('|', '/')} |"
                for name, it in record.items()
                if name not in _LONG
            )
            sources = "\n".join(f"1. {one.get('url') or one.get('citation')}" for one in record["sources"])
            text = record.get("description") or record.get("summary") or ""
            yield (
                f"{folder}/{path.stem}.md",
                f"# {title}\n\n| | |\n|---|---|\n{facts}\n\n{text}\n\n## Nguồn\n\n{sources}\n",
            )
            for base in (folder, *(f"{folder}/{value}" for value in values_of(collection, record))):
                lists.setdefault(base, []).append(f"- [{title}](/{folder}/{path.stem}/)")
    for base, lines in lists.items():
        for start in range(0, len(lines), AT_A_TIME):
            name = f"{base}/index.md" if not start else f"{base}/{start // AT_A_TIME + 1}.md"
            yield name, f"# {base}\n\n" + "\n".join(lines[start : start + AT_A_TIME]) + "\n"


_LONG = {"sources", "description", "summary"}
