"""Writing: only what changed, and never outside the site's folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from khuyencong.output import Output, write

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_written_where_their_path_says(tmp_path: Path) -> None:
    paths = write([Output.of_text("a/b/index.html", "Hội"), Output("c.bin", b"\x00")], tmp_path)
    assert paths == ["a/b/index.html", "c.bin"]
    assert (tmp_path / "a/b/index.html").read_bytes() == "Hội".encode()
    assert (tmp_path / "c.bin").read_bytes() == b"\x00"


def test_a_file_that_did_not_change_keeps_its_time(tmp_path: Path) -> None:
    write([Output.of_text("a.txt", "1"), Output.of_text("b.txt", "1")], tmp_path)
    for name in ("a.txt", "b.txt"):
        os.utime(tmp_path / name, (1, 1))
    paths = write([Output.of_text("a.txt", "1"), Output.of_text("b.txt", "2")], tmp_path)
    assert paths == ["a.txt", "b.txt"]
    assert (tmp_path / "a.txt").stat().st_mtime == 1
    assert (tmp_path / "b.txt").stat().st_mtime != 1
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == "2"


@pytest.mark.parametrize("path", ["../out.txt", "a/../../out.txt", "/khuyencong-out.txt", "a/.."])
def test_a_path_that_leaves_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    with pytest.raises(ValueError, match=r"out|\.\.") as refused:
        write([Output.of_text(path, "x")], site)
    assert refused.type is ValueError
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
