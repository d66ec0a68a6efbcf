"""Strict YAML: what is refused, where, and what stays the text that was typed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from khuyencong.source import Problem, dotted, locate, read

if TYPE_CHECKING:
    from pathlib import Path

REFUSED = {
    "two equal keys": ("name: A\nkind: x\nname: B\n", 3, 1, "hai lần"),
    "two equal keys inside": ("a:\n  - b: 1\n    b: 2\n", 3, 5, "hai lần"),
    "a tab": ("name: A\nnote:\tB\n", 2, 6, "Tab"),
    "a zero-width space": ("name: A\u200bB\n", 1, 8, "U+200B"),
    "a byte order mark inside": ("name: A\nnote: \ufeffB\n", 2, 7, "U+FEFF"),
    "a direction mark": ("name: \u202eA\n", 1, 7, "U+202E"),
    "a control character": ("name: A\x07\n", 1, 8, "U+0007"),
    "smart quotes around a key": ("name: A\n“note”: B\n", 2, 1, "ngoặc kép cong"),
    "smart single quotes around a key": ("- ‘name’: A\n", 1, 1, "ngoặc kép cong"),
    "an anchor used again": ("a: &x [b]\nc: *x\n", 1, 4, "neo"),
    "a tag": ("a: b\nc: !!int 5\n", 2, 4, "thẻ"),
    "a tag of a program": ("a: !!python/object:os.system x\n", 1, 4, "thẻ"),
    "two documents": ("a: b\n---\nc: d\n", 3, 1, "một bản ghi"),
    "an empty file": ("", 1, 1, "trống"),
    "only a comment": ("# nothing\n", 1, 1, "trống"),
    "an empty value": ("name: A\nnote:\n", 2, 6, "để trống"),
    "a list as a key": ("? [a, b]\n: c\n", 1, 3, "phải là chữ"),
    "a colon in the text": ("name: Hội chợ: lần 2\n", 1, 14, "hai chấm"),
    "an open quote": ('name: "Hội chợ\nnote: B\n', 1, 7, "ngoặc"),
    "a star": ("name: *hoa\n", 1, 7, "*"),
    "wrong indent": ("a:\n  b: 1\n c: 2\n", 3, 2, ""),
    "a percent sign first": ("name: %A\n", 1, 7, "ngoặc kép"),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


def said_of(file: Path, content: str | bytes) -> list[Problem]:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(file, "data/a.yaml")[1]


@pytest.mark.parametrize("case", REFUSED)
def test_what_yaml_would_guess_is_refused_with_its_line_and_column(file: Path, case: str) -> None:
    content, line, column, words = REFUSED[case]
    found = said_of(file, content)
    assert [(one.path, one.line, one.column) for one in found] == [("data/a.yaml", line, column)]
    assert words in found[0].message


def test_a_file_that_is_not_utf_8_is_refused_at_its_line(file: Path) -> None:
    found = said_of(file, b"name: A\n" + "note: Hội".encode("utf-16-le"))
    assert [(one.line, "UTF-8" in one.message) for one in found] == [(2, True)]


def test_every_invisible_character_of_a_file_is_told(file: Path) -> None:
    found = said_of(file, "a: \u200bx\nb: y\u200d\n\tc: z\n")
    assert [(one.line, one.column) for one in found] == [(1, 4), (2, 5), (3, 1)]


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("at: 10:30", "10:30"),
        ("at: 0274362525", "0274362525"),
        ("at: no", "no"),
        ("at: 2026-12-03", "2026-12-03"),
        ("at: 1_000", "1_000"),
        ("at: 0x1F", "0x1F"),
        ("at: '~'", "~"),
        ("at: 'null'", "null"),
        ("at: .inf", ".inf"),
        ("at: =1+1", "=1+1"),
        ("at: +84 999", "+84 999"),
        ("on: 2026-12-03", "2026-12-03"),
        ("at: 'it''s'", "it's"),
        ('at: "a: b"', "a: b"),
        ("at: “quoted” words", "“quoted” words"),
    ],
)
def test_every_scalar_stays_the_text_that_was_typed(file: Path, content: str, value: str) -> None:
    file.write_text(content + "\n", encoding="utf-8")
    data, problems = read(file, "a.yaml")
    assert problems == []
    assert list(data.values()) == [value]


@pytest.mark.parametrize(
    "raw",
    [
        "name: Hội chợ\nnote: Đẹp\n".encode(),
        "name: Hội chợ\r\nnote: Đẹp\r\n".encode(),
        "\ufeffname: Hội chợ\nnote: Đẹp\n".encode(),
        unicodedata.normalize("NFD", "name: Hội chợ\nnote: Đẹp\n").encode(),
        "name: Hội\u00a0chợ\nnote: Đẹp\n".encode(),
    ],
    ids=["plain", "CRLF", "BOM", "NFD", "no-break space"],
)
def test_the_same_words_are_read_however_the_editor_saved_them(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    assert read(file, "a.yaml") == ({"name": "Hội chợ", "note": "Đẹp"}, [])


def test_a_problem_reads_as_path_line_column_field_and_advice(file: Path) -> None:
    (one,) = said_of(file, "sources:\n  - url: a\n    url: b\n")
    assert str(one).startswith("data/a.yaml:3:5 sources[1].url: ")


def test_the_place_of_a_value_is_found_again(file: Path) -> None:
    file.write_text("# first\nname: A\nsources:\n  - url: a\n  - read: b\n", encoding="utf-8")
    assert locate(file, ("sources", 1, "read")) == (5, 11)
    assert locate(file, ("sources", 1, "read"), key=True) == (5, 5)
    assert locate(file, ("sources", 1, "url")) == (5, 5)
    assert locate(file, ("nothing",)) == (2, 1)
    assert dotted(("sources", 1, "read")) == "sources[2].read"
