"""All problems of all files in one run, one a line, sorted, exit code 1, never a traceback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.folders import EVENT, POLICY, DataFolder

from khuyencong import cli, report

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

LINE = re.compile(r"data/[^:]+:\d+:\d+( [\w\[\].]+)?: .+")


def break_much(data: DataFolder) -> None:
    """Break many files in many ways at once."""
    data.write("events/a.yaml", f"strat: 2026-12-03\nend: 2026-13-01\n{EVENT}")
    data.write("events/b.yaml", "name: A\n\tkind: fair\nnote: b\u200bc\n")
    data.write("events/c.yaml", f"part_of: khong-co\nplan: 1/1\n{EVENT}")
    data.write("events/x.yml", EVENT)
    data.write("policies/a.yaml", f"number: 10/2010/NĐ-SX\n{POLICY}")
    data.write("policies/b.yaml", f"issued: 2020-05-01\neffective: 2020-04-01\n{POLICY}")
    data.write("la/a.yaml", "a: b\n")
    data.write("glossary.yaml", "- abbreviations:\n    - A\n")
    data.replace("site.yaml", "official: false", "official: khong")


def test_every_problem_of_every_file_is_told_in_one_run(data: DataFolder) -> None:
    break_much(data)
    told = {problem.path.removeprefix("data/") for problem in data.problems()}
    assert told >= {
        "events/a.yaml",
        "events/b.yaml",
        "events/c.yaml",
        "events/x.yml",
        "policies/nd-20-2024.yaml",
        "la/a.yaml",
        "glossary.yaml",
        "site.yaml",
    }


def test_problems_between_records_are_told_even_while_the_site_file_is_broken(data: DataFolder) -> None:
    break_much(data)
    assert "data/policies/b.yaml" in {problem.path for problem in data.problems()}


def test_problems_are_sorted_and_each_is_one_line(data: DataFolder) -> None:
    break_much(data)
    problems = data.problems()
    assert problems == sorted(problems)
    head, *lines = report.problems(problems).split("\n")
    assert head.startswith(f"{len(problems)} ")
    assert len(lines) == len(problems)
    assert [line for line in lines if not LINE.fullmatch(line)] == []


def test_the_golden_report_of_broken_data(data: DataFolder, golden: Callable[[str, bytes], None]) -> None:
    break_much(data)
    golden("check/problems.txt", (report.problems(data.problems()) + "\n").encode())


def test_the_command_says_what_is_wrong_and_ends_with_1(
    data: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    data.write("events/a.yaml", f"strat: 2026-12-03\n{EVENT}")
    assert cli.main(["check", "--data", str(data.path)]) == 1
    said = capsys.readouterr()
    assert "data/events/a.yaml:1:1 strat: " in said.err
    assert said.out == ""
    assert "Traceback" not in said.err


def test_right_data_ends_with_0_and_tells_what_is_still_a_sample(
    data: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "--data", str(data.path)]) == 0
    said = capsys.readouterr()
    assert "42 bản ghi" in said.out
    assert "song-xanh.example" in said.out
    assert said.err == ""


def test_a_folder_that_is_not_there_is_told_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "--data", str(tmp_path / "khong-co")]) == 1
    assert "site.yaml" in capsys.readouterr().err
