"""Records kept from build to build: the same as read anew, and never those of another file or program."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from tests.folders import EVENT, ROOT, TINY, DataFolder

from khuyencong import kept, source
from khuyencong.check import CheckFailed, Memory, load
from khuyencong.check.files import SINGLE_FILES

if TYPE_CHECKING:
    from pathlib import Path

    from khuyencong.check import Registry


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


@pytest.fixture
def read_as_yaml(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the records read as YAML."""
    names: list[str] = []
    real = source.read

    def watched(path: Path, *rest: object, **named: bool) -> object:
        if path.name not in SINGLE_FILES:
            names.append(path.name)
        return real(path, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("khuyencong.check.reader.read", watched)
    return names


def read(data: DataFolder) -> Registry:
    return load(data.path, Memory(data.path.parent / ".cache"))


@pytest.mark.parametrize("folder", [TINY, ROOT / "data"], ids=["tiny", "real"])
def test_what_was_kept_is_what_would_be_read(folder: Path, tmp_path: Path, read_as_yaml: list[str]) -> None:
    first = load(folder, Memory(tmp_path))
    assert read_as_yaml
    read_as_yaml.clear()
    again = load(folder, Memory(tmp_path))
    assert read_as_yaml == []
    assert again == first
    for collection, records in first.records.items():
        for record_id, record in records.items():
            assert again.records[collection][record_id].model_fields_set == record.model_fields_set


def test_only_what_was_saved_is_read_again(data: DataFolder, read_as_yaml: list[str]) -> None:
    read(data)
    read_as_yaml.clear()
    data.write("events/moi.yaml", EVENT)
    assert read(data).records["events"]["moi"]
    data.write("events/moi.yaml", EVENT.replace("Hội chợ", "Hội thi"))
    assert getattr(read(data).records["events"]["moi"], "name", "") == "Hội thi"
    assert read_as_yaml == ["moi.yaml", "moi.yaml"]


def test_the_same_words_under_another_name_are_another_record(data: DataFolder) -> None:
    data.write("events/mot.yaml", EVENT)
    read(data)
    data.write("events/hai.yaml", EVENT)
    assert read(data).records["events"]["hai"].id == "hai"


def test_a_wrong_record_is_told_of_each_time(data: DataFolder) -> None:
    data.write("events/moi.yaml", EVENT.replace("Hội chợ", "~"))
    told = []
    for _ in range(2):
        with pytest.raises(CheckFailed) as failed:
            read(data)
        told.append(failed.value.problems)
    assert told[0] == told[1] != []


def test_a_changed_program_reads_everything_anew(
    data: DataFolder, read_as_yaml: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read(data)
    read_as_yaml.clear()
    monkeypatch.setattr(kept, "program", lambda: "another")
    read(data)
    assert read_as_yaml


@pytest.mark.parametrize("part", [0, 0.5, 0.99])
def test_a_torn_file_is_taken_for_none(data: DataFolder, read_as_yaml: list[str], part: float) -> None:
    first = read(data)
    file = data.path.parent / ".cache" / "records"
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * part)])
    read_as_yaml.clear()
    assert read(data) == first
    assert read_as_yaml
    assert file.read_bytes() == whole


def test_a_changed_letter_in_the_file_is_noticed(data: DataFolder, read_as_yaml: list[str]) -> None:
    first = read(data)
    file = data.path.parent / ".cache" / "records"
    file.write_bytes(file.read_bytes().replace("Hội".encode(), "Hộj".encode(), 1))
    read_as_yaml.clear()
    assert read(data) == first
    assert read_as_yaml


def test_two_builds_at_once_leave_a_whole_file(data: DataFolder, read_as_yaml: list[str]) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: read(data), range(8)))
    assert all(one == found[0] for one in found)
    read_as_yaml.clear()
    assert read(data) == found[0]
    assert read_as_yaml == []
    assert [path.name for path in (data.path.parent / ".cache").iterdir()] == ["records"]


def test_a_cache_that_cannot_be_written_is_done_without(data: DataFolder) -> None:
    (data.path.parent / ".cache").write_text("in the way", encoding="utf-8")
    assert read(data).records["events"]
