"""Strict YAML: text in, text out, and every doubt reported with file, line and column.

YAML 1.1 reads `10:30` as 630, `0274362525` as an octal number, `no` as false, and keeps the last of two
equal keys. Here every scalar stays text; the model decides what it means. Anchors, tags, duplicate
keys, tabs and invisible characters are refused.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

Loc = tuple[str | int, ...]

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\uffff]"
)
_SMART_KEY = re.compile(r"^\s*(?:-\s+)*[“”‘’«»][^:]*[“”‘’«»]\s*:")
_KEY_TAGS = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!", None}
_LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

EMPTY = "để trống. Chưa biết thì xoá cả dòng này."

YAML_ADVICE = (
    (
        "mapping values are not allowed",
        (
            "dòng này lùi vào không đúng cột, hoặc có dấu hai chấm thừa. Nếu dấu hai chấm nằm trong câu chữ, "
            'đặt cả câu trong ngoặc kép: name: "Hội chợ: lần 2"'
        ),
    ),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên trường. Ví dụ đúng: name: Hội chợ"),
    ("unexpected end of stream", 'thiếu dấu ngoặc kép đóng. Ví dụ đúng: name: "Hội chợ"'),
    ("did not find expected key", "dòng này lùi vào không đúng cột, hoặc ngoặc kép đóng sai chỗ"),
    ("did not find expected '-'", "các mục của danh sách phải thẳng cột và bắt đầu bằng dấu gạch (- )"),
    ("cannot start any token", "ký tự đầu giá trị không hợp lệ; đặt giá trị trong ngoặc kép"),
    ("block sequence entries are not allowed", "dấu gạch (-) của danh sách phải xuống dòng riêng"),
    ("found undefined alias", "giá trị bắt đầu bằng dấu * phải đặt trong ngoặc kép"),
)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an editor must mend: where it is, and what to do, in Vietnamese."""

    path: str
    line: int
    column: int
    field: str
    message: str

    def __str__(self) -> str:
        field = f" {self.field}" if self.field else ""
        return f"{self.path}:{self.line}:{self.column}{field}: {self.message}"


class _Refused(Exception):  # noqa: N818 - carries problems out of a recursion, is no error of ours
    def __init__(self, line: int, column: int, field: str, message: str) -> None:
        super().__init__(message)
        self.line, self.column, self.field, self.message = line, column, field, message


def read(path: Path, name: str) -> tuple[Any, list[Problem]]:
    """Read one file into mappings, lists and NFC text. `name` is how the file is called in problems.

    Returns the data (None when it cannot be used) and the problems found.
    """
    try:
        raw = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return None, [Problem(name, line, 1, "", "tệp không phải UTF-8. Mở lại và lưu với bảng mã UTF-8.")]
    text = unicodedata.normalize("NFC", raw).replace("\u00a0", " ")
    problems = _look_at_letters(text, name)
    if problems:
        return None, problems
    found: list[_Refused] = []
    try:
        data = _construct(_only_document(text), (), set(), found)
    except _Refused as refused:
        data = None
        found.append(refused)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        return None, [Problem(name, line + 1, column + 1, "", _advice(error))]
    return data, [Problem(name, one.line + 1, one.column + 1, one.field, one.message) for one in found]


def locate(path: Path, loc: Loc) -> tuple[int, int]:
    """Return line and column (from 1) of a value; of the nearest thing around it if it is not there.

    Read again from the file: only needed when there is a problem to report.
    """
    try:
        text = unicodedata.normalize("NFC", path.read_bytes().decode("utf-8-sig")).replace("\u00a0", " ")
        node = yaml.compose(text, Loader=_LOADER)
    except (UnicodeDecodeError, yaml.YAMLError):
        return 1, 1  # the file as a whole is reported already
    if node is None:
        return 1, 1
    mark = node.start_mark
    for step in loc:
        if isinstance(node, yaml.MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == step), None)
            if pair is None:
                break
            mark, node = pair[0].start_mark, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
        else:
            break
    return mark.line + 1, mark.column + 1


def _only_document(text: str) -> yaml.Node:
    documents = list(yaml.compose_all(text, Loader=_LOADER))
    if len(documents) > 1:
        mark = documents[1].start_mark
        raise _Refused(mark.line, mark.column, "", "một tệp chỉ chứa một bản ghi; bỏ dòng ---.")
    if not documents:
        raise _Refused(0, 0, "", "tệp trống.")
    return documents[0]


def _look_at_letters(text: str, name: str) -> list[Problem]:
    if "\t" not in text and not _INVISIBLE.search(text) and "“" not in text and "‘" not in text:
        return []
    problems = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if (column := line.find("\t")) >= 0:
            problems.append(
                Problem(name, number, column + 1, "", "có dấu Tab. Thay bằng dấu cách (hai dấu mỗi bậc).")
            )
        problems += [
            Problem(name, number, match.start() + 1, "", _invisible(match[0]))
            for match in _INVISIBLE.finditer(line)
        ]
        if _SMART_KEY.match(line):
            problems.append(
                Problem(
                    name,
                    number,
                    1,
                    "",
                    "tên trường bị bọc trong ngoặc kép cong. Bỏ ngoặc. Ví dụ đúng: name: Hội chợ",
                )
            )
    return problems


def _invisible(letter: str) -> str:
    return f"có ký tự không nhìn thấy (U+{ord(letter):04X}), thường do chép từ trang web. Xoá và gõ lại."


def _construct(node: yaml.Node, loc: Loc, seen: set[int], found: list[_Refused]) -> Any:
    mark = node.start_mark
    field = dotted(loc)
    if node.tag not in _KEY_TAGS:
        raise _Refused(mark.line, mark.column, field, f"không dùng thẻ YAML ({node.tag}). Chỉ ghi chữ.")
    if id(node) in seen:
        raise _Refused(mark.line, mark.column, field, "không dùng neo & và * của YAML; hãy ghi lại đầy đủ.")
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        if not node.value.strip():
            found.append(_Refused(mark.line, mark.column, field, EMPTY))
        elif hidden := _INVISIBLE.search(node.value):
            found.append(_Refused(mark.line, mark.column, field, _invisible(hidden[0])))
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_construct(item, (*loc, index), seen, found) for index, item in enumerate(node.value)]
    result: dict[str, Any] = {}
    for key, value in node.value:
        at = key.start_mark
        if not isinstance(key, yaml.ScalarNode):
            raise _Refused(at.line, at.column, field, "tên trường phải là chữ.")
        if key.value in result:
            found.append(
                _Refused(
                    at.line,
                    at.column,
                    dotted((*loc, key.value)),
                    "trường này ghi hai lần. Giữ một dòng, xoá dòng kia.",
                )
            )
        result[key.value] = _construct(value, (*loc, key.value), seen, found)
    return result


def dotted(loc: Loc) -> str:
    """Return a path as an editor reads it: `sources[0].url` counts from 1, as people do."""
    text = ""
    for step in loc:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _advice(error: yaml.MarkedYAMLError) -> str:
    said = f"{error.problem or ''} {error.context or ''}"
    for english, vietnamese in YAML_ADVICE:
        if english in said:
            return vietnamese + "."
    return "YAML đọc không được từ đây: thường do lùi dòng sai, thiếu ngoặc hoặc thiếu dấu hai chấm."
