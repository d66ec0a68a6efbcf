"""What the index is made with and what the browser asks with must read every text alike."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.folders import HERE, ROOT

from khuyencong.vietnamese.keyboards import telex, vni, well_formed
from khuyencong.vietnamese.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

VECTORS = json.loads((HERE / "search" / "vectors.json").read_text(encoding="utf-8"))
TWIN = """async ([module, name, inputs]) => {
  const made = (await import(new URL(`assets/search/${module}.js`, location.href)))[name];
  return inputs.map((input) => made(input));
}"""
settings.register_profile("steady", derandomize=True, max_examples=300, deadline=None, database=None)
settings.load_profile("steady")


def other(page: Page, module: str, name: str, inputs: list[str]) -> list[Any]:
    return page.evaluate(TWIN, [module, name, inputs])  # type: ignore[no-any-return]


def words_of(text: str) -> list[list[str]]:
    return [list(word) for word in syllables(text)]


def read_in_browser(page: Page, texts: list[str]) -> list[list[list[str]]]:
    found = other(page, "syllables", "syllables", texts)
    return [[[one["folded"], one["exact"]] for one in row] for row in found]


def texts_of_the_site() -> list[str]:
    files = [*ROOT.glob("data/**/*.yaml"), *ROOT.glob("content/**/*.md")]
    return [path.read_text(encoding="utf-8") for path in sorted(files)]


@pytest.mark.parametrize("text", VECTORS["words"])
def test_a_text_is_read_as_the_vectors_say(text: str) -> None:
    said = " ".join(
        one.folded if one.folded == one.exact else f"{one.folded}={one.exact}" for one in syllables(text)
    )
    assert said == VECTORS["words"][text]


@pytest.mark.parametrize(("name", "reader"), [("telex", telex), ("vni", vni)])
def test_keys_are_read_as_the_vectors_say(name: str, reader: Callable[[str], str | None]) -> None:
    assert {word: reader(word) for word in VECTORS[name]} == VECTORS[name]


@given(some.text(max_size=30) | some.text("aăâđeơưọỗệạĐÂẾyYqu0123 -–./\u0300\u0323\u0131ßﬁ", max_size=30))
def test_composed_and_decomposed_text_are_read_alike(text: str) -> None:
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD")]
    assert words_of(forms[0]) == words_of(forms[1])


def test_every_syllable_of_the_data_can_be_one() -> None:
    marked = {
        word.exact
        for text in texts_of_the_site()
        for word in syllables(text)
        if re.search("[ăâđêôơư1-5]", word.exact) and not word.folded.isdecimal()
    }
    assert len(marked) > 1000
    odd = {word for word in marked if not well_formed(word)}
    assert len(odd) < len(marked) / 20, sorted(odd)


class TestTwins:
    """The browser's half."""

    def test_the_browser_reads_the_vectors_alike(self, tiny_page: Visit) -> None:
        page = tiny_page()
        texts = list(VECTORS["words"])
        assert read_in_browser(page, texts) == [words_of(text) for text in texts]
        for name in ("telex", "vni"):
            words = list(VECTORS[name])
            assert other(page, "keyboards", name, words) == list(VECTORS[name].values())
        assert other(page, "writing", "written", list(VECTORS["written"])) == list(
            VECTORS["written"].values()
        )

    def test_the_browser_reads_every_word_of_the_site_alike(self, tiny_page: Visit) -> None:
        texts = texts_of_the_site()
        assert len(texts) > 600
        assert read_in_browser(tiny_page(), texts) == [words_of(text) for text in texts]

    def test_the_browser_reads_every_key_sequence_alike(self, tiny_page: Visit) -> None:
        page = tiny_page()
        known = {word.exact for text in texts_of_the_site() for word in syllables(text)}
        typed = sorted(
            {word.translate(str.maketrans("12345", "sfrxj")) for word in known}
            | known
            | {re.sub("[âăêôơưđ]", lambda found: KEYS[found[0]], word) for word in known}
        )
        assert other(page, "keyboards", "telex", typed) == [telex(word) for word in typed]
        assert other(page, "keyboards", "vni", typed) == [vni(word) for word in typed]
        assert other(page, "keyboards", "wellFormed", typed) == [well_formed(word) for word in typed]


KEYS = {"â": "aa", "ă": "aw", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
