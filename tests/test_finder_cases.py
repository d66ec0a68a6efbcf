"""Who may get what: the worked cases, each with the reason of the facts; and what no answer may ever do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.finder.tables import ANSWERS, CASES, Words, listed, needs, rules
from tests.folders import ROOT, TINY

from khuyencong import build
from khuyencong.finder.answer import Given, answers
from khuyencong.finder.extract import law_of
from khuyencong.finder.verdict import Value

if TYPE_CHECKING:
    from khuyencong.finder.law import Law

REAL = build.read(ROOT / "data")
LAW = law_of(REAL)
WORDS = Words.of(REAL, LAW)
TINY_LAW = law_of(build.read(TINY))


def test_there_are_more_than_a_hundred_cases_each_with_its_reason() -> None:
    assert len(CASES) >= 100
    assert [row["số"] for row in CASES if not row["vì sao"]] == []
    questions = [tuple(value for key, value in row.items() if key != "số") for row in CASES]
    assert len(set(questions)) == len(CASES)


@pytest.mark.parametrize("row", CASES, ids=lambda row: row["số"])
def test_a_worked_case_comes_out_as_the_facts_say(row: dict[str, str]) -> None:
    found = answers(LAW, WORDS.given(row))[WORDS.measures[row["việc"]]]
    assert found.value is ANSWERS[row["trả lời"]], found
    assert needs(found) == listed(row["cần biết"]), found
    if found.value is Value.ASK:
        assert listed(row["quy định"]) <= rules(found), found
    else:
        assert listed(row["quy định"]) == rules(found), found


DAYS = (
    None,
    "2012-01-01",
    "2016-05-01",
    "2022-01-01",
    "2025-06-30",
    "2025-07-01",
    "2025-10-14",
    "2025-10-15",
)


def said(law: Law) -> some.SearchStrategy[Given]:
    kinds, units = [None, *law.may_be], [None, *law.units]
    traits = (
        some.dictionaries(some.sampled_from(law.traits), some.booleans()) if law.traits else some.just({})
    )
    return some.builds(
        Given,
        loai=some.sampled_from(kinds),
        nghe=some.sampled_from([None, *law.trades]),
        noi=some.sampled_from(units),
        ngay=some.sampled_from(DAYS),
        traits=traits,
    )


def forgetting(one: Given) -> list[Given]:
    """Return what was said with one answer taken back, in every way."""
    fewer = [
        replace(one, loai=None),
        replace(one, nghe=None),
        replace(one, noi=None),
        replace(one, ngay=None),
    ]
    fewer += [replace(one, traits={k: v for k, v in one.traits.items() if k != name}) for name in one.traits]
    return fewer


@pytest.mark.parametrize("law", [LAW, TINY_LAW], ids=["real", "tiny"])
def test_taking_an_answer_back_never_makes_a_no_nor_turns_a_no_into_a_may(law: Law) -> None:
    @settings(max_examples=150, deadline=None)
    @given(said(law))
    def holds(one: Given) -> None:
        before = answers(law, one)
        for fewer in forgetting(one):
            for measure, after in answers(law, fewer).items():
                assert after.value in {before[measure].value, Value.ASK}, (one, fewer, measure)

    holds()


@pytest.mark.parametrize("law", [LAW, TINY_LAW], ids=["real", "tiny"])
def test_what_is_missing_is_always_named(law: Law) -> None:
    @settings(max_examples=100, deadline=None)
    @given(said(law))
    def holds(one: Given) -> None:
        for verdict in answers(law, one).values():
            assert bool(verdict.asks) == (verdict.value is Value.ASK)
            assert bool(verdict.why) == (verdict.value is Value.OUTSIDE)

    holds()


def test_nothing_said_is_never_a_no() -> None:
    for day in DAYS:
        found = answers(LAW, Given(ngay=day))
        unborn = {one.id for one in LAW.measures if one.span.first or one.span.last}
        assert {name for name, one in found.items() if one.value is Value.OUTSIDE} <= unborn


def test_words_nobody_knows_count_as_not_said() -> None:
    strange = Given(loai="vua", nghe="<b>", noi="atlantis", ngay="2026-01-15", traits={"x": False})
    assert answers(LAW, strange) == answers(LAW, Given(ngay="2026-01-15"))
