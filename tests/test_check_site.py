"""The files beside the folders, folders without records, records whose neighbour is broken, long chains."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

import pytest
from tests.folders import EVENT, POLICY, TAIL

from khuyencong.check import CheckFailed, load

if TYPE_CHECKING:
    from pathlib import Path

    from tests.folders import DataFolder

SITE = {
    "an address without its last slash": ("song-xanh.example/\n", "song-xanh.example\n", "url", "url: https://song-xanh.example/"),
    "no e-mail address": ("bao-loi@song-xanh.example", "bao-loi", "publisher.email", "thư điện tử"),
    "a kind of scheme that is none": ("kind: current", "kind: curent", "schemes[1].kind", "kind: current"),
}  # fmt: skip


@pytest.mark.parametrize("case", SITE)
def test_the_site_file_is_looked_at_closely(data: DataFolder, case: str) -> None:
    old, new, field, words = SITE[case]
    data.replace("site.yaml", old, new)
    (problem,) = data.problems()
    assert problem.field == field
    assert words in problem.message


def test_an_id_or_word_that_stands_there_twice_is_told(data: DataFolder) -> None:
    text = (data.path / "site.yaml").read_text(encoding="utf-8")
    data.write(
        "site.yaml",
        text.replace("product_groups:\n", "product_groups:\n" + "  - id: hai-lan\n    name: A\n" * 2),
    )
    glossary = (data.path / "glossary.yaml").read_text(encoding="utf-8")
    data.write("glossary.yaml", glossary + "- term: hai lần\n- term: Hai Lần\n")
    told = [(one.path, one.message) for one in data.problems()]
    assert [path for path, _ in told] == ["data/glossary.yaml", "data/site.yaml"]
    assert all("đã có ở trên" in message for _, message in told)


@pytest.mark.parametrize("text", ["", "# chưa có gì\n", "[]\n"])
def test_nothing_may_be_gone(data: DataFolder, text: str) -> None:
    shutil.rmtree(data.path / "events")
    data.write("gone.yaml", text)
    assert not [one for one in data.problems() if one.path == "data/gone.yaml"]


@pytest.mark.parametrize(
    ("name", "words"), [("gone.yaml", "[]"), ("glossary.yaml", "- term:"), ("site.yaml", "Chép")]
)
def test_how_to_make_a_missing_file_is_told(data: DataFolder, name: str, words: str) -> None:
    (data.path / name).unlink()
    assert [words in one.message for one in data.problems()] == [True]


def test_without_a_data_folder_one_thing_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckFailed) as failed:
        load(tmp_path / "data")
    (problem,) = failed.value.problems
    assert "thư mục gốc của dự án" in problem.message


@pytest.mark.parametrize("keep", [True, False])
def test_a_collection_nobody_refers_to_may_be_empty_or_absent(data: DataFolder, *, keep: bool) -> None:
    shutil.rmtree(data.path / "stories")
    if keep:
        (data.path / "stories").mkdir()
    assert load(data.path).empty == ["stories"]


def test_a_lost_folder_that_records_refer_to_is_told_at_each_of_them(data: DataFolder) -> None:
    shutil.rmtree(data.path / "venues")
    told = data.problems()
    assert told
    assert all("data/venues chưa có bản ghi nào" in one.message for one in told)


@pytest.mark.parametrize("text", ["a: [\n", "name: A\n", b"\xff"])
def test_nobody_is_blamed_for_a_broken_record_they_refer_to(data: DataFolder, text: str | bytes) -> None:
    data.write("events/x.yaml", text)
    data.write("events/y.yaml", f"part_of: x\n{EVENT}")
    assert {one.path for one in data.problems()} == {"data/events/x.yaml"}


def test_a_broken_text_of_law_may_be_referred_to_by_its_number(data: DataFolder) -> None:
    data.write("policies/x.yaml", POLICY.replace("kind:", "number: 77/2020/NĐ-SX\nkid:"))
    data.write("events/y.yaml", f"plan: 77/2020/NĐ-SX\n{EVENT}")
    assert {one.path for one in data.problems()} == {"data/policies/x.yaml"}


def test_a_former_name_is_answered_with_the_new_one(data: DataFolder) -> None:
    data.write("events/x.yaml", f"aliases:\n  - ten-cu\n{EVENT}")
    problem = data.problem("events/y.yaml", f"part_of: ten-cu\n{EVENT}")
    assert "đã đổi thành x. Ghi mã mới: part_of: x" in problem.message


def test_a_long_chain_of_texts_is_checked_in_one_pass(data: DataFolder) -> None:
    many = 1500
    for number in range(many):
        data.write(f"policies/v{number:04}.yaml", f"amends:\n  - v{(number + 1) % many:04}\n{POLICY}")
    start = time.perf_counter()
    (problem,) = data.problems()
    assert time.perf_counter() - start < 20
    assert problem.path == "data/policies/v0000.yaml"
    assert f"({many} bản ghi)" in problem.message


def test_two_circles_are_told_once_each(data: DataFolder) -> None:
    for one, other in ("ab", "ba", "cd", "de", "ec", "fa"):
        data.write(
            f"organisations/{one}.yaml",
            f"name: A\nlevel: national\nstate: active\nrole: B\nparent: {other}\n{TAIL}",
        )
    assert [one.path[-6:] for one in data.problems()] == ["a.yaml", "c.yaml"]
