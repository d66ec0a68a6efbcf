"""People's questions to the repository's own data, and damaged words of it: the right record comes up."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.folders import HERE
from tests.search.corpus import GLOSSARY, documents
from tests.search.damage import queries
from tests.search.places import ask, lay
from tests.server import serve

from khuyencong.search.documents import documents as documents_of
from khuyencong.search.index import index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from playwright.sync_api import Page
    from tests.search.damage import Query

    from khuyencong.catalogue import Catalogue

    Visit = Callable[..., Page]

JUDGED: dict[str, list[list[Any]]] = yaml.safe_load(
    (HERE / "search" / "judged.yaml").read_text(encoding="utf-8")
)
NOW = datetime(2026, 11, 23, tzinfo=UTC).timestamp() * 1000
BARS = defaultdict(lambda: 0.95, {"prefix": 0.9, "typo": 0.85})
BARS |= dict.fromkeys(("exact", "no-marks", "d-for-dd", "tone-and-y", "nfd", "upper", "number", "none"), 0.99)
"""Least share of questions whose record is among the first five, by class."""


def text_of(kind: str, row: list[Any]) -> str:
    return unicodedata.normalize("NFD", str(row[0])) if kind == "nfd" else str(row[0])


def places(page: Page, kind: str, rows: list[list[Any]]) -> list[int | None]:
    """Return where the first right record stands for each question; nothing found is right when asked for."""
    answers = ask(page, [text_of(kind, row) for row in rows], limit=10, now=NOW, suggest=True)
    found = []
    for row, answer in zip(rows, answers, strict=True):
        ids = [f"{hit['collection']}/{hit['id']}" for hit in answer["hits"]]
        right = [at for at, one in enumerate(ids) if len(row) > 1 and one in row[1]]
        found.append(right[0] if right else 0 if kind == "none" and not ids else None)
    return found


def test_the_questions_are_of_every_class_and_of_records_there_are(real: Catalogue) -> None:
    assert sum(map(len, JUDGED.values())) >= 150
    assert all(len(rows) >= 5 for rows in JUDGED.values())
    wanted = {one for rows in JUDGED.values() for row in rows if len(row) > 1 for one in row[1]}
    known = {f"{name}/{one}" for name in real.registry.records for one in real.records(name)}
    assert {one for one in wanted - known if not one.startswith("pages/")} == set()


@pytest.mark.parametrize("kind", JUDGED)
def test_a_question_finds_its_record(real_page: Visit, kind: str) -> None:
    rows = JUDGED[kind]
    found = places(real_page(), kind, rows)
    missed = [
        (row[0], at)
        for row, at in zip(rows, found, strict=True)
        if at is None or at >= (row[2] if len(row) > 2 else 5)
    ]
    share = sum(at is not None and at < 5 for at in found) / len(rows)
    assert share >= BARS[kind], missed
    assert len(missed) <= len(rows) / 10, missed


def test_over_all_questions_the_right_record_is_near_the_top(real_page: Visit) -> None:
    page = real_page()
    found = [at for kind, rows in JUDGED.items() for at in places(page, kind, rows)]
    assert sum(at is not None and at < 5 for at in found) / len(found) >= 0.97
    assert sum(1 / (at + 1) for at in found if at is not None) / len(found) >= 0.95


def test_most_damaged_words_of_the_data_are_understood(real_page: Visit, real: Catalogue) -> None:
    asked = list(queries(list(documents_of(real, [])), 12, seed=20))
    assert share_answered(real_page(), asked) >= 0.95


def test_most_damaged_words_of_many_records_are_understood(visit: Visit, tmp_path: Path) -> None:
    made = list(documents(3000))
    lay(tmp_path, index(made, GLOSSARY))
    with serve(tmp_path) as address:
        assert share_answered(visit(address), queries(made, 12, seed=21)) >= 0.95


def share_answered(page: Page, asked: Iterable[Query]) -> float:
    asked = list(asked)
    answers = ask(page, [one.text for one in asked], limit=5, now=NOW, suggest=True)
    right = [
        any(one.is_answered_by(hit["title"]) for hit in answer["hits"])
        if one.kind != "none"
        else not answer["hits"]
        for one, answer in zip(asked, answers, strict=True)
    ]
    return sum(right) / len(right)
