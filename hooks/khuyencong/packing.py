"""Scripts and style sheets as they travel: each script one file with all it imports, comments left out.

Modules stay small where they are written and run there as they are; a visitor on a slow line would wait
for one after the other. Each script of the site is therefore given what it imports (and what that imports)
in the same file. What it imports *when needed* (`import("./x.js")`, a worker) stays a file of its own.

Only the forms that the scripts of this project use are known: `import {…} from`, `import "…"` and `export`
before a declaration, each at the start of a line. Anything else, and circles, raise Unpackable.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"(\.[^"]+)";\n?', re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?(?:function\*?|const|class)) (\w+)", re.MULTILINE)
LATE = re.compile(r'\bimport\("(\.[^"]+)"\)')
HERE = "import.meta.url"
UNKNOWN = re.compile(r"^(?:import|export)\b(?! default)(?!\()", re.MULTILINE)
REMARK = re.compile(r"^\s*//.*\n", re.MULTILINE)
CSS_REMARK = re.compile(r"\s*/\*.*?\*/", re.DOTALL)


class Unpackable(ValueError):  # noqa: N818 - says what is wrong, as callers read it
    """A script that cannot be put into one file with what it imports; says which and why."""


def pack(folder: Path) -> None:
    """Pack every script and style sheet under a folder, in place. Raises Unpackable."""
    sheets = sorted(folder.rglob("*.css"))
    scripts = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.js"))}
    texts = {name: path.read_text(encoding="utf-8") for name, path in scripts.items()}
    for name, path in scripts.items():
        path.write_text(packed(name, texts), encoding="utf-8", newline="\n")
    for path in sheets:
        text = CSS_REMARK.sub("", path.read_text(encoding="utf-8")).lstrip()
        path.write_text(text, encoding="utf-8", newline="\n")


def packed(entry: str, texts: Mapping[str, str]) -> str:
    """Return a script with all it imports, in the order in which a browser would run them.

    `texts` holds every script by its path. What others export is not live here: it may not be reassigned.
    """
    names: dict[str, str] = {}
    parts: list[str] = []

    def take(module: str, above: tuple[str, ...]) -> None:
        if module in above:
            raise Unpackable(f"{module} imports itself by way of {' and '.join(above)}")
        if module in names:
            return
        if module not in texts:
            raise Unpackable(f"{above[-1]} imports {module}, which is not there")
        text = REMARK.sub("", texts[module])
        for match in IMPORT.finditer(text):
            take(_at(module, match[2]), (*above, module))
        names[module] = f"$m{len(names)}"
        body = IMPORT.sub(lambda match: _taken(match, names[_at(module, match[2])]), text)
        body = _moved(body, module, entry)
        if module == entry:
            parts.append(body)
            rest = EXPORT.sub("", body)
        else:
            exported = [match[2] for match in EXPORT.finditer(body)]
            body = EXPORT.sub(r"\1 \2", body)
            parts.append(
                f"const {names[module]} = (() => {{\n{body}return {{ {', '.join(exported)} }};\n}})();\n"
            )
            rest = body
        if unknown := UNKNOWN.search(rest):
            raise Unpackable(f"{module}: {rest[unknown.start() :].splitlines()[0]}")

    take(entry, ())
    return "".join(parts)


def _at(module: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(module), address))


def _taken(match: re.Match[str], name: str) -> str:
    if match[1] is None:
        return ""
    return f"const {{{match[1].replace(' as ', ': ')}}} = {name};\n"


def _moved(text: str, module: str, entry: str) -> str:
    """Return a module's text for the place of another: what it names beside itself is elsewhere."""
    if module == entry:
        return text
    start = posixpath.dirname(entry) or "."

    def from_entry(path: str) -> str:
        way = posixpath.relpath(path, start)
        return way if way.startswith(".") else f"./{way}"

    text = LATE.sub(lambda match: f'import("{from_entry(_at(module, match[1]))}")', text)
    return text.replace(HERE, f'new URL("{from_entry(module)}", {HERE})')
