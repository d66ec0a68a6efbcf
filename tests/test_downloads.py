"""Open data: what a programmer and a spreadsheet get."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from khuyencong.downloads import dcat, downloads
from khuyencong.model import COLLECTIONS

if TYPE_CHECKING:
    from khuyencong.catalogue import Catalogue


@pytest.fixture(scope="module")
def files(tiny: Catalogue) -> dict[str, bytes]:
    made = [dcat(tiny), *(downloads(tiny, name) for name in COLLECTIONS)]
    return {output.path: output.content for part in made for output in part}


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    text = files[f"du-lieu/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def record(files: dict[str, bytes], name: str, record_id: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = json.loads(files[f"du-lieu/{name}.json"])["records"]
    return next(one for one in found if one["id"] == record_id)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_collection_is_an_object_with_its_day_licence_and_records(
    files: dict[str, bytes], tiny: Catalogue, name: str
) -> None:
    data = json.loads(files[f"du-lieu/{name}.json"])
    assert list(data)[:4] == ["collection", "as_of", "licence", "records"]
    assert set(data) <= {"collection", "as_of", "licence", "records", "texts"}
    assert data["collection"] == name
    assert data["as_of"] == "2026-10-02"
    assert data["licence"] == "https://creativecommons.org/licenses/by/4.0/"
    assert [one["id"] for one in data["records"]] == sorted(tiny.records(name))
    known = set(COLLECTIONS[name].model.model_fields)
    assert all(set(one) <= known for one in data["records"])


def test_the_texts_that_records_name_are_told_with_the_instants_of_their_states(
    files: dict[str, bytes], tiny: Catalogue
) -> None:
    texts = json.loads(files["du-lieu/measures.json"])["texts"]
    named = {one.document for measure in tiny.measures.values() for one in measure.basis}
    named |= {one.document for measure in tiny.measures.values() for one in measure.ceilings}
    assert set(texts) == {tiny.registry.resolve("policies", one) for one in named}
    for policy, told in texts.items():
        assert told["number"] == tiny.policies[policy].number
        assert told["timeline"] == [list(mark) for mark in tiny.policy_facts[policy].timeline.to_json()]
    assert "texts" not in json.loads(files["du-lieu/venues.json"])


def test_a_record_has_what_was_typed_and_nothing_else(files: dict[str, bytes]) -> None:
    assert record(files, "venues", "san-bong") == {
        "id": "san-bong",
        "sources": [{"citation": "code-index:11122233344", "read": "2026-09-15"}],
        "confidence": "single-source",
        "reviewed": "2026-09-20",
        "name": "Sân bóng",
        "country": "Nước Xa",
        "closed": True,
    }


def test_dates_keep_the_exactness_they_were_typed_with(files: dict[str, bytes]) -> None:
    starts = {one["id"]: one.get("start") for one in json.loads(files["du-lieu/events.json"])["records"]}
    assert starts["le-trao-2026"] == "2026-12-03 08:30"
    assert starts["chi-thang-2026-12"] == "2026-12"
    assert starts["chi-nam-2027"] == "2027"
    assert starts["chua-co-ngay"] is None


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_table_has_a_column_a_field_and_a_row_a_record(
    files: dict[str, bytes], tiny: Catalogue, name: str
) -> None:
    table = rows(files, name)
    assert [row["id"] for row in table] == list(tiny.records(name))
    assert list(table[0]) == list(COLLECTIONS[name].model.model_fields)


def test_the_table_opens_in_a_spreadsheet(files: dict[str, bytes]) -> None:
    raw = files["du-lieu/products.csv"]
    assert raw.startswith("\ufeff".encode())
    assert raw.count(b"\n") == raw.count(b"\r\n")


@pytest.mark.parametrize("name", COLLECTIONS)
def test_no_cell_begins_as_a_formula(files: dict[str, bytes], name: str) -> None:
    cells = [cell for row in rows(files, name) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_a_cell_that_began_as_a_formula_is_still_readable(files: dict[str, bytes]) -> None:
    by_id = {row["id"]: row for name in ("producers", "products", "policies") for row in rows(files, name)}
    assert by_id["xuong-may"]["name"] == '\'@x xưởng mây "Đại An"'
    assert by_id["go-nhieu-lan"]["name"].startswith("'=1+1 bàn gỗ")
    assert by_id["qd-chi-nam-2013"]["summary"].startswith("'-1 độ")
    organisation = next(row for row in rows(files, "organisations") if row["id"] == "so-xuong")
    assert organisation["phone"] == "'+84 999 000 111"


def test_lists_and_parts_in_a_cell_are_json(files: dict[str, bytes]) -> None:
    row = next(row for row in rows(files, "rounds") if row["id"] == "cap-tinh-2016")
    assert json.loads(row["certified_by_group"]) == [
        {"group": "go-may", "count": 9},
        {"group": "thuc-pham", "count": 3},
    ]
    assert row["entered"] == "20"


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_schema_describes_every_field_in_vietnamese(files: dict[str, bytes], name: str) -> None:
    schema = json.loads(files[f"du-lieu/schema/{name}.json"])
    fields = COLLECTIONS[name].model.model_fields
    assert set(schema["properties"]) == set(fields)
    assert set(schema["required"]) == {field for field, info in fields.items() if info.is_required()}
    assert schema["additionalProperties"] is False
    undescribed = [
        f"{part}.{field}"
        for part, one in {name: schema, **schema.get("$defs", {})}.items()
        for field, info in one.get("properties", {}).items()
        if not info.get("description")
    ]
    assert undescribed == []


@pytest.mark.parametrize("name", COLLECTIONS)
def test_what_is_downloaded_reads_back_as_the_same_records(
    files: dict[str, bytes], tiny: Catalogue, name: str
) -> None:
    model = COLLECTIONS[name].model
    back = [model.model_validate(one) for one in json.loads(files[f"du-lieu/{name}.json"])["records"]]
    assert back == list(tiny.records(name).values())
