"""Who may import whom, who may read a clock, and that the program names no place of its own."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import yaml
from tests.folders import ROOT

HOOKS = ROOT / "hooks"
PACKAGE = HOOKS / "khuyencong"
MODULES = sorted(PACKAGE.rglob("*.py"))

LAYERS = {
    "vietnamese": 0,
    "timeline": 0,
    "program": 0,
    "kept": 1,
    "source": 1,
    "model": 2,
    "labels": 2,
    "check": 3,
    "catalogue": 4,
    "output": 4,
    "shells": 4,
    "frames": 4,
    "display": 5,
    "finder": 5,
    # every output has the layer 6
    "report": 7,
    "publish": 7,
    "packing": 6,
    "rendering": 7,
    "workers": 7,
    "reuse": 7,
    "serving": 8,
    "making": 7,
    "build": 7,
    "cli": 8,
    "__main__": 9,
}
OUTPUT = 6


def part(module: str) -> str:
    """Return the first step below the package: `pages` of `khuyencong.display.frame`."""
    return module.split(".", maxsplit=1)[0]


def name_of(path: Path) -> str:
    steps = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(steps[:-1] if steps[-1] == "__init__" and len(steps) > 1 else steps)


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def imports(path: Path) -> set[str]:
    """Return what a module imports when it runs; what only the type checker sees does not count."""
    found: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if is_type_checking(node):
            continue
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{one.name}" for one in node.names}
        waiting += ast.iter_child_nodes(node)
    return found


def ours(path: Path) -> set[str]:
    """Return which modules of the package a module imports, below the package."""
    found = set()
    for name in imports(path):
        below = name.removeprefix("khuyencong.")
        if below != name:
            steps = below.split(".")
            known = [".".join(steps[:length]) for length in range(1, len(steps) + 1)]
            found.add(next(one for one in reversed(known) if exists(one)))
    return found


def exists(name: str) -> bool:
    path = PACKAGE / Path(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_downwards(path: Path) -> None:
    mine = part(name_of(path))
    if mine == "__init__":
        assert ours(path) == set()
        return
    height = LAYERS.get(mine, OUTPUT)
    others = {one for one in ours(path) if part(one) != mine}
    upwards = {one for one in others if LAYERS.get(part(one), OUTPUT) > height}
    assert upwards == set()
    level = {one for one in others if LAYERS.get(part(one), OUTPUT) == height == OUTPUT}
    assert level == set(), "outputs do not import each other"


@pytest.mark.parametrize("name", ["vietnamese", "timeline"])
def test_the_pure_modules_know_nobody(name: str) -> None:
    paths = [path for path in MODULES if part(name_of(path)) == name]
    assert paths
    assert {one for path in paths for one in ours(path) if part(one) != name} == set()


def test_only_the_adapter_knows_mkdocs() -> None:
    def knows(path: Path) -> bool:
        return any(part(name) in {"mkdocs", "material"} for name in imports(path))

    assert [path.name for path in sorted(HOOKS.rglob("*.py")) if knows(path)] == ["mkdocs_hook.py"]


def test_one_entry_file_lies_beside_the_package() -> None:
    assert [path.name for path in sorted(HOOKS.glob("*.py"))] == ["mkdocs_hook.py"]


def test_nobody_who_makes_bytes_reads_a_clock_or_chance() -> None:
    clock = {"time.time", "datetime.now", "datetime.today", "datetime.utcnow", "date.today"}
    read = {
        f"{name_of(path)}: {ast.unparse(node)}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and any(ast.unparse(node).endswith(one) for one in clock)
    }
    chance = {
        name for path in MODULES for name in imports(path) if part(name) in {"random", "uuid", "secrets"}
    }
    assert (read, chance) == (set(), set())


def places_and_agencies() -> set[str]:
    """Return the names of this site's places, and those that agencies and the site have to themselves."""
    names = set()
    for path in sorted((ROOT / "data" / "places").glob("*.yaml")):
        name = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["name"].split(" (")[0]
        names.add(re.sub(r"^(Tỉnh|Thành phố|Thị xã|Huyện|Phường|Xã|Đặc khu) ", "", name))
    for path in sorted((ROOT / "data" / "organisations").glob("*.yaml")):
        names.add(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["name"])
    return names


def test_the_program_names_no_place_agency_or_period_of_one_site() -> None:
    names = places_and_agencies()
    assert "Bình Dương" in names
    named = re.compile(rf"{'|'.join(sorted(map(re.escape, names)))}|binh-duong|\b20\d\d ?[-–] ?20\d\d\b")
    files = [path for ending in ("py", "html", "js", "css") for path in sorted(HOOKS.rglob(f"*.{ending}"))]
    hits = [
        f"{path.relative_to(ROOT)}:{number}: {found[0]}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for found in named.finditer(line)
    ]
    assert hits == []
