"""The engine as visitors fetch it: its modules in one file, without the comments.

Thirteen small files cost a phone three more round trips than one. The modules stay as they are and run as
they are; joining only wraps each in a function and hands its names on. Modules that are loaded when they are
needed (`import()`) stay files of their own and import nothing.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from khuyencong.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = Path(__file__).parents[2] / "theme" / "assets" / "search"
ADDRESS = "assets/search/"
LOADED = ("client.js", "worker.js")
"""The two files a page and its worker ask for."""

_IMPORT = re.compile(r'^import (?:(\{[^}]*\}) from )?"\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)


def engine(sources: Path = SOURCES) -> Iterator[Output]:
    """Yield the files in which the engine is fetched: the joined ones, and those that nobody imports."""
    within: set[str] = {*LOADED}
    for name in LOADED:
        parts, own = _parts(sources, name)
        within |= parts.keys()
        yield Output.of_text(ADDRESS + name, "".join((*parts.values(), own)))
    for path in sorted(sources.rglob("*")):
        name = path.relative_to(sources).as_posix()
        if path.is_file() and name not in within:
            yield Output(ADDRESS + name, path.read_bytes())


def _parts(sources: Path, name: str) -> tuple[dict[str, str], str]:
    """Return what a module imports, each wrapped, in the order they are needed; and the module itself."""
    parts: dict[str, str] = {}
    return parts, _module(sources, name, parts)


def _module(sources: Path, name: str, parts: dict[str, str]) -> str:
    """Return the code of a module; what it imports is put among the parts first."""
    code = _COMMENT.sub("", (sources / name).read_text(encoding="utf-8"))
    for match in _IMPORT.finditer(code):
        imported = match[2]
        if imported not in parts:
            parts[imported] = _wrapped(imported, _module(sources, imported, parts))
    return _IMPORT.sub(lambda match: f"const {match[1]} = {_name(match[2])};\n" if match[1] else "", code)


def _wrapped(name: str, code: str) -> str:
    exports = ", ".join(match[2] for match in _EXPORT.finditer(code))
    inside = _EXPORT.sub(r"\1", code)
    return f"const {_name(name)} = (() => {{\n{inside}return {{ {exports} }};\n}})();\n"


def _name(module: str) -> str:
    return f"${module.removesuffix('.js')}"
