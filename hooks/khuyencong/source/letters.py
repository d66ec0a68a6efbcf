"""Letters no record may have, looked for before YAML sees the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khuyencong.source.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]"
)
_THIRD = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MOJIBAKE = re.compile(f"á[º»][{_THIRD}]|Ä[‘\x90]|Æ[°¡]|Ã[¡-¿]|â€[{_THIRD}]")
"""UTF-8 that was read as Windows-1252: `Há»™i` is what becomes of `Hội`."""

_SMART_KEY = re.compile(r"^\s*(?:-\s+)*[“”‘’«»][^:]*[“”‘’«»]\s*:")
_SMART_KEYS = re.compile(_SMART_KEY.pattern, re.MULTILINE)
_MARKER = re.compile(r"( *)([–—•·▪●*]|-(?=\w))[ \t]*(?=\S)")
_MARKERS = re.compile(r"^ *(?:[–—•·▪●*]|-\w)", re.MULTILINE)
_DASH = re.compile(r"( *)[-–—•·▪●*]")


def look(text: str, name: str) -> list[Problem]:
    """Return every letter that must go; the text has line feeds only."""
    if found := _MOJIBAKE.search(text):
        row = text.count("\n", 0, found.start())
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1)
        said = (
            f"chữ Việt bị vỡ (“{found[0]}”): tệp đã bị lưu sai bảng mã. "
            "Mở lại bản gốc và lưu với bảng mã UTF-8."
        )
        return [Problem(name, row + 1, column + 1, "", said)]
    if not ("\t" in text or _SMART_KEYS.search(text) or INVISIBLE.search(text) or _MARKERS.search(text)):
        return []
    problems = []
    before = ""
    for number, line in enumerate(text.split("\n"), start=1):
        problems += [Problem(name, number, column + 1, "", said) for column, said in _line(line, before)]
        if line.strip() and not line.lstrip().startswith("#"):
            before = line
    return problems


def invisible(letter: str) -> str:
    """Return what is said of a letter that cannot be seen."""
    return f"có ký tự không nhìn thấy (U+{ord(letter):04X}), thường do chép từ trang web. Xoá và gõ lại."


def _line(line: str, before: str) -> Iterator[tuple[int, str]]:
    if (column := line.find("\t")) >= 0:
        yield column, "có dấu Tab. Thay bằng dấu cách (hai dấu mỗi bậc)."
    for match in INVISIBLE.finditer(line):
        yield match.start(), invisible(match[0])
    if _SMART_KEY.match(line):
        yield 0, "tên trường bị bọc trong ngoặc kép cong. Bỏ ngoặc. Ví dụ đúng: name: Hội chợ"
    if (marker := _MARKER.match(line)) and _in_a_list(marker, before):
        right = f"- {line[marker.end() :].strip()}"
        if marker[2] == "-":
            yield marker.end(1), f"sau dấu gạch phải có một dấu cách: {right}"
        else:
            yield marker.end(1), f"dấu gạch của danh sách phải là - chứ không phải {marker[2]}: {right}"


def _in_a_list(marker: re.Match[str], before: str) -> bool:
    """Whether a list is expected here: else the line goes on with a text, and may begin as it likes."""
    if before.rstrip().endswith(":"):
        return True
    other = _DASH.match(before)
    return other is not None and other[1] == marker[1] and marker[2] != "-"
