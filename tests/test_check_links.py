"""Names of other records, addresses for ever, files nobody reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.folders import EVENT, POLICY, TAIL

if TYPE_CHECKING:
    from tests.folders import DataFolder

GONE = "- collection: {}\n  id: {}\n  on: 2026-01-01\n  reason: b\n"


def test_an_unknown_record_is_answered_with_the_nearest(data: DataFolder) -> None:
    problem = data.problem("events/x.yaml", f"part_of: hoi-cho-lon-206\n{EVENT}")
    assert (problem.line, problem.field) == (1, "part_of")
    assert "“hoi-cho-lon-2026”" in problem.message


def test_an_unknown_number_is_answered_with_the_nearest(data: DataFolder) -> None:
    problem = data.problem("events/x.yaml", f"plan: 20/2024/NĐ-SY\n{EVENT}")
    assert "“20/2024/NĐ-SX”" in problem.message


def test_a_number_that_two_texts_have_must_give_way_to_an_id(data: DataFolder) -> None:
    data.write("policies/trung-so.yaml", f"number: 10/2010/NĐ-SX\n{POLICY}")
    (problem,) = data.problems()
    assert (problem.path, problem.field) == ("data/policies/nd-20-2024.yaml", "amends[1].document")
    assert "nd-10-2010 hoặc trung-so" in problem.message


def test_two_texts_may_share_a_number_that_nobody_names(data: DataFolder) -> None:
    data.write("policies/trung-so.yaml", f"number: 3/CT-SX\n{POLICY}")
    assert data.problems() == []


def test_a_text_of_the_register_is_named_by_its_id(data: DataFolder) -> None:
    problem = data.problem("policies/x.yaml", f"amends:\n  - number: 10/2010/nđ-sx\n{POLICY}")
    assert problem.field == "amends[1].number"
    assert "nd-10-2010" in problem.message


def test_a_record_whose_neighbour_is_broken_is_not_blamed_for_it_alone(data: DataFolder) -> None:
    data.replace("rounds/quoc-gia-2023.yaml", "level: national", "level: nation")
    paths = {problem.path for problem in data.problems()}
    assert "data/rounds/quoc-gia-2023.yaml" in paths


@pytest.mark.parametrize(
    ("alias", "words"),
    [
        ("chua-co-ngay", "chua-co-ngay.yaml"),
        ("hoi-cho-cu-2026", "hoi-cho-lon-2026.yaml"),
        ("loai", "trang khác"),
        ("Hội Chợ", "hoi-cho"),
        ("hoi-cho-da-go", "x.yaml"),
        ("x", "x.yaml"),
    ],
)
def test_an_alias_never_takes_an_address_that_is_taken(data: DataFolder, alias: str, words: str) -> None:
    data.write("events/x.yaml", f"aliases:\n  - {alias}\n{EVENT}")
    (problem,) = data.problems()
    assert problem.path in {"data/events/x.yaml", "data/gone.yaml"}
    assert words in problem.message


def test_an_alias_written_twice_is_told(data: DataFolder) -> None:
    problem = data.problem("events/x.yaml", f"aliases:\n  - cu\n  - cu\n{EVENT}")
    assert problem.field == "aliases[2]"


def test_a_record_that_is_gone_is_not_there_as_well(data: DataFolder) -> None:
    data.write("events/hoi-cho-da-go.yaml", EVENT)
    (problem,) = data.problems()
    assert (problem.path, problem.line) == ("data/gone.yaml", 2)


@pytest.mark.parametrize(
    ("collection", "record", "words"),
    [
        ("evnts", "a", "“events”"),
        ("events", "../../ngoai", "ngoai"),
        ("events", "loai", "loai"),
        ("events", "hoi-cho-cu-2026", "hoi-cho-lon-2026"),
    ],
)
def test_a_gone_page_stands_only_where_nothing_else_does(
    data: DataFolder, collection: str, record: str, words: str
) -> None:
    problem = data.problem("gone.yaml", GONE.format(collection, record))
    assert words in problem.message


def test_a_record_is_gone_only_once(data: DataFolder) -> None:
    problem = data.problem("gone.yaml", GONE.format("events", "aa") * 2)
    assert problem.line == 6


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("events/x.yml", "x.yaml"),
        ("evnts/x.yaml", "“events”"),
        ("x.yaml", "tệp lạ"),
        ("events/a/x.yaml", "tệp lạ"),
        ("events/x.csv", "tệp lạ"),
        ("events/Hội chợ.yaml", "hoi-cho.yaml"),
        ("events/hoi_cho.yaml", "hoi-cho.yaml"),
        ("events/loai.yaml", "đổi tên"),
    ],
)
def test_a_file_nobody_would_read_or_reach_is_told(data: DataFolder, name: str, words: str) -> None:
    assert words in data.problem(name, EVENT).message


@pytest.mark.parametrize("content", [b"a: *b\n", b"name: \xff\xfe\n", b"", b"a: [\n"])
def test_a_file_wrong_in_name_and_content_is_told_without_a_traceback(
    data: DataFolder, content: bytes
) -> None:
    data.write("events/Hội chợ.yaml", content)
    assert {problem.path for problem in data.problems()} == {"data/events/Hội chợ.yaml"}


def test_notes_and_hidden_files_may_lie_in_the_folder(data: DataFolder) -> None:
    data.write("events/README.md", "một ghi chú")
    data.write(".DS_Store", b"\x00")
    assert data.problems() == []


def test_an_id_inside_a_file_must_be_the_name_of_the_file(data: DataFolder) -> None:
    problem = data.problem("events/x.yaml", f"id: y\n{EVENT}")
    assert (problem.line, problem.field) == (1, "id")
    data.write("events/x.yaml", f"id: x\n{EVENT}")
    assert data.problems() == []


@pytest.mark.parametrize("name", ["site.yaml", "glossary.yaml", "gone.yaml"])
def test_a_missing_file_is_told(data: DataFolder, name: str) -> None:
    (data.path / name).unlink()
    assert [(one.path, one.line) for one in data.problems()] == [(f"data/{name}", 1)]


def test_a_record_may_be_named_from_deep_inside_another(data: DataFolder) -> None:
    text = f"name: A\nsummary: B\nadded:\n  - document: nd-99\n    items:\n      - a\n{TAIL}"
    problem = data.problem("eligibility/x.yaml", text)
    assert (problem.line, problem.field) == (4, "added[1].document")
