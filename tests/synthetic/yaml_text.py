"""Records as the YAML an editor would type: long texts wrapped, quotation marks only where they must be."""

from __future__ import annotations

import re
from typing import Any

_WIDTH = 100
_PLAIN = re.compile(r"[^\W_][^\n]*")
_UNSAFE = re.compile(r": |:$| #|\s$|^(?:null|~)$", re.IGNORECASE)


def yaml_text(value: Any) -> str:
    """Return a mapping or list of texts, numbers, dates, lists and mappings as block YAML."""
    lines: list[str] = []
    _write(value, "", lines)
    return "\n".join(lines) + "\n"


def _write(value: Any, indent: str, lines: list[str]) -> None:
    if isinstance(value, dict):
        for name, item in value.items():
            if item is None or item in ([], {}):
                continue
            if isinstance(item, dict | list):
                lines.append(f"{indent}{name}:")
                _write(item, f"{indent}  ", lines)
            else:
                lines.append(_line(f"{indent}{name}: ", item, indent))
        return
    for item in value:
        if isinstance(item, dict):
            inner: list[str] = []
            _write(item, f"{indent}  ", inner)
            lines.append(f"{indent}- {inner[0][len(indent) + 2 :]}")
            lines += inner[1:]
        else:
            lines.append(_line(f"{indent}- ", item, indent))


def _line(start: str, value: Any, indent: str) -> str:
    text = ("true" if value else "false") if isinstance(value, bool) else str(value)
    if not _PLAIN.fullmatch(text) or _UNSAFE.search(text):
        quoted = f"'{text.replace(chr(39), chr(39) * 2)}'" if '"' in text or "\\" in text else f'"{text}"'
        return start + quoted
    if len(start) + len(text) <= _WIDTH:
        return start + text
    return _wrapped(start, text, f"{indent}  ")


def _wrapped(line: str, text: str, indent: str) -> str:
    lines, room = [], _WIDTH
    line += (words := text.split(" "))[0]
    for word in words[1:]:
        if len(line) + len(word) < room or not word[:1].isalnum():
            line += f" {word}"
        else:
            lines.append(line)
            line = indent + word
    return "\n".join([*lines, line])
