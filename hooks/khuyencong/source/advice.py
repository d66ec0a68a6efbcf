"""What a YAML parser says in English of the line after the wrong one, said of the wrong one in Vietnamese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

Advice = tuple[int, int, str]
"""Line and column, from 0, and the sentence."""

_KEY = r"(\s*(?:- +)*)([A-Za-z_]+)"
_NO_SPACE = re.compile(rf"{_KEY}(?::(?!//)(?=\S)|\s*：\s*)(.*)")
_NO_COLON = re.compile(rf"{_KEY}\s+(\S.*)")
_FIELD = re.compile(r"\s*(?:- +)*[a-z_]+:(?: |$)")
_VALUE = re.compile(r"\s*(?:- +)*(?:([A-Za-z_]+): +)?(.*?)\s*$")
_OPEN_QUOTE = re.compile(r"""\s*(?:- +)*(?:[A-Za-z_]+: +)?(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
_COMMENT = re.compile(r"""\s*(?:- +)*(?:[A-Za-z_]+: +)?[^\s"'#].*?(\s#)""")

COLUMN = "dòng này lùi vào không đúng cột. Cho thẳng cột với dòng anh em phía trên."
CLOSE = 'thiếu dấu ngoặc kép đóng, hoặc ngoặc đóng sai chỗ. Ví dụ đúng: name: "Hội chợ"'
UNREADABLE = "không đọc được từ đây: thường do lùi dòng sai, thiếu ngoặc hoặc thiếu dấu hai chấm."

AT_CONTEXT: tuple[tuple[str, str], ...] = (
    ("unexpected end of stream", CLOSE),
    ("did not find expected ',' or ']'", "thiếu dấu ] đóng. Chữ bắt đầu bằng [ thì {quote}"),
    ("did not find expected ',' or '}'", "thiếu dấu } đóng. Chữ bắt đầu bằng { thì {quote}"),
    ("scanning a block scalar", "chữ bắt đầu bằng | hay > thì {quote}"),
    ("scanning a tag", "chữ bắt đầu bằng ! thì {quote}"),
    ("scanning an anchor", "chữ bắt đầu bằng & thì {quote}"),
    ("scanning an alias", "chữ bắt đầu bằng * thì {quote}"),
    (
        "scanning a directive",
        "dòng không được bắt đầu bằng %. Nếu nối tiếp dòng trên thì lùi vào hai dấu cách.",
    ),
)
AT_PROBLEM: tuple[tuple[str, str], ...] = (
    ("unknown escape character", "dấu \\ trong ngoặc kép có nghĩa riêng; dùng ngoặc đơn: {single}"),
    ("escape", "dấu \\ trong ngoặc kép có nghĩa riêng; dùng ngoặc đơn: {single}"),
    ("did not find expected key", "dòng này lùi vào không đúng cột, hoặc ngoặc kép đóng sai chỗ."),
    ("did not find expected '-'", "các mục của danh sách phải thẳng cột và bắt đầu bằng dấu gạch (- )."),
    ("cannot start any token", "ký tự đầu giá trị không hợp lệ; {quote}"),
    ("block sequence entries", "dấu gạch (-) của danh sách phải xuống dòng riêng; nếu là chữ thì {quote}"),
    ("found undefined alias", "chữ bắt đầu bằng * thì {quote}"),
    ("expected <document start>", COLUMN),
)  # fmt: skip


def advise(error: yaml.MarkedYAMLError, text: str) -> Advice:
    """Return where the cause most likely is, and what to do about it."""
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    line, column = (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)
    context = (error.context_mark.line, error.context_mark.column) if error.context_mark else (line, column)
    said = f"{error.problem or ''} {error.context or ''}"
    if (found := _open_quote(lines, line)) or (found := _comment_in_text(lines, line, said)):
        return found
    suspects = [context[0]] if "could not find expected ':'" in said else [line, _before(lines, line)]
    for suspect in suspects:
        if match := _NO_SPACE.match(lines[suspect]):
            return suspect, match.start(2), _space(match)
    if "could not find expected ':'" in said:
        return *context, _no_colon(lines[context[0]])
    if "mapping values are not allowed" in said:
        value = _VALUE.match(lines[line][:column])
        if value and value[1]:
            return line, column, f"dấu hai chấm nằm trong câu chữ; {quote(lines[line])}"
        return line, column, COLUMN
    for english, vietnamese in AT_CONTEXT:
        if english in said:
            return *context, _fill(vietnamese, lines[context[0]])
    for english, vietnamese in AT_PROBLEM:
        if english in said:
            return line, column, _fill(vietnamese, lines[line])
    return line, column, UNREADABLE


def quote(line: str) -> str:
    """Return the advice to put a value in quotation marks, with the very line as its example."""
    match = _VALUE.match(line)
    name, value = (match[1], match[2]) if match else (None, "")
    before = f"{name}: " if name else "- " if line.lstrip().startswith("- ") else "name: "
    value = value.strip("\"'“”") or "Hội chợ"
    mark = "'" if '"' in value or "\\" in value else '"'
    value = value.replace("'", "''") if mark == "'" else value
    return f"đặt cả câu trong ngoặc kép. Ví dụ đúng: {before}{mark}{value}{mark}"


def _fill(sentence: str, line: str) -> str:
    single = quote(line).rpartition("Ví dụ đúng: ")[2]
    return sentence.replace("{quote}", quote(line)).replace("{single}", single)


def _space(match: re.Match[str]) -> str:
    right = f"{match[2]}: {match[3].strip()}"
    if "：" in match[0]:
        return (
            f"dấu hai chấm gõ bằng bàn phím chữ Hoa; thay bằng dấu hai chấm thường và một dấu cách: {right}"
        )
    return f"sau dấu hai chấm phải có một dấu cách: {right}"


def _no_colon(line: str) -> str:
    further = "Nếu nối tiếp dòng trên thì lùi vào hai dấu cách."
    match = _NO_COLON.match(line)
    if match is None:
        return f"dòng này thiếu dấu hai chấm sau tên trường. {further}"
    return f"dòng này thiếu dấu hai chấm sau tên trường: {match[2]}: {match[3].strip()}. {further}"


def _before(lines: list[str], line: int) -> int:
    """Return the line above that says something."""
    for number in range(line - 1, -1, -1):
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            return number
    return line


def _open_quote(lines: list[str], last: int) -> Advice | None:
    """Find a quotation mark that is still open where the next field begins."""
    for number in range(min(last, len(lines) - 1)):
        if _OPEN_QUOTE.match(lines[number]) and number + 1 < len(lines) and _FIELD.match(lines[number + 1]):
            start = re.search("[\"']", lines[number])
            return number, start.start() if start else 0, CLOSE
    return None


def _comment_in_text(lines: list[str], line: int, said: str) -> Advice | None:
    """Find a `#` that ended a text which goes on in the next line."""
    above = _before(lines, line)
    match = _COMMENT.match(lines[above]) if above < line and "expected key" in said else None
    return (above, match.start(1) + 1, comment(lines[above])) if match else None


def comment(line: str) -> str:
    """Return what is said of a `#` that ends a value."""
    return (
        "phần sau dấu # bị bỏ mất. Nếu là lời dặn thì chuyển xuống dòng riêng, bắt đầu bằng #; "
        f"nếu là chữ thì {quote(line)}"
    )
