"""Records and questions of another site: nothing in the engine is made for one site's words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.folders import HERE
from tests.search.places import ask, lay
from tests.server import serve

from khuyencong.search.document import Document
from khuyencong.search.index import index
from khuyencong.vietnamese.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from khuyencong.catalogue import Catalogue

SAID = yaml.safe_load((HERE / "search" / "elsewhere.yaml").read_text(encoding="utf-8"))
TEXTS = {
    one["key"]: [value for name, value in one.items() if name not in {"key", "kind"}]
    for one in SAID["records"]
}


@pytest.fixture(scope="module")
def elsewhere(real: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("elsewhere")
    lay(folder, index(map(document, SAID["records"]), real.registry.glossary))
    with serve(folder) as address:
        yield address


def document(record: dict[str, str]) -> Document:
    words = tuple(record[name] for name in ("number", "org", "producer", "place") if name in record)
    return Document(
        "pages", record["key"], record["title"], f"{record['key']}/", record["kind"], keywords=words
    )


def found(page: Page, asked: dict[str, Any]) -> list[str]:
    text = unicodedata.normalize("NFD", asked["q"]) if asked.get("nfd") else asked["q"]
    return [hit["id"] for hit in ask(page, [text], limit=20)[0]["hits"]]


def has(key: str, word: str) -> bool:
    exact = {one.exact for text in TEXTS[key] for one in syllables(text)}
    return all(one.exact in exact for one in syllables(word))


def test_every_question_finds_its_record(visit: Callable[..., Page], elsewhere: str) -> None:
    page = visit(elsewhere)
    missed = {
        asked["q"]: found(page, asked)[: asked["top"]]
        for asked in SAID["queries"]
        if "want" in asked and asked["want"] not in found(page, asked)[: asked["top"]]
    }
    assert missed == {}


def test_marks_that_were_typed_are_meant(visit: Callable[..., Page], elsewhere: str) -> None:
    page = visit(elsewhere)
    for asked in SAID["queries"]:
        if "exact_first" in asked:
            exact = [has(key, asked["q"]) for key in found(page, asked)]
            assert exact, asked["q"]
            assert exact[0], asked["q"]
            assert exact == sorted(exact, reverse=True), asked["q"]


def test_what_is_in_no_record_is_not_found(visit: Callable[..., Page], elsewhere: str) -> None:
    page = visit(elsewhere)
    assert [found(page, asked) for asked in SAID["queries"] if "none" in asked] == [[], []]
