"""Relations of texts, and what rests on texts: leading nowhere, in a circle, impossible by their dates."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from tests.folders import POLICY, TAIL

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.source import Problem

ACTS = ("replaces", "amends", "guides", "based_on", "consolidates")
SINCE_2010 = "nd-10-2010"
"""A decree of the tiny data: issued in 2010, amended in 2024, still in force."""
ENDED_2018 = "tt-05-2014"
"""A circular of the tiny data: replaced by tt-07-2018 from 1 August 2018."""
MEASURE = (
    "name: A\ntopic: B\nwho: C\nsummary: D\n"
    f"ceilings:\n  - scheme: nay\n    document: {{}}\n    {{}}: {{}}\n{TAIL}"
)
RULE = f"name: A\nsummary: B\nbasis:\n  - {SINCE_2010}\n{{}}: {{}}\n{TAIL}"
VOTE = (
    "name: A\nkind: reference\nlevel: all\ncertificate_rules:\n"
    f"  - document: {{}}\n    valid_from: {{}}\n    last_year: 3\n{TAIL}"
)


def only(data: DataFolder, field: str, *words: str) -> Problem:
    (problem,) = data.problems()
    assert problem.field == field, str(problem)
    for word in words:
        assert word in problem.message, problem.message
    return problem


@pytest.mark.parametrize("act", [*ACTS, "amended_by"])
def test_an_act_upon_a_text_nobody_knows_names_the_nearest_and_the_way_to_write_it(
    data: DataFolder, act: str
) -> None:
    data.write("policies/x.yaml", f"issued: 2024-01-01\n{act}:\n  - nd-10-2011\n{POLICY}")
    problem = only(data, f"{act}[1].document", "không có văn bản “nd-10-2011”", "“nd-10-2010”")
    assert (problem.path, problem.line) == ("data/policies/x.yaml", 3)


@pytest.mark.parametrize("act", ACTS)
def test_a_number_nobody_knows_is_answered_with_how_to_write_a_text_outside_the_register(
    data: DataFolder, act: str
) -> None:
    data.write("policies/x.yaml", f"issued: 2024-01-01\n{act}:\n  - 7/1999/QĐ-XA\n{POLICY}")
    only(data, f"{act}[1].document", "- number: 7/1999/QĐ-XA")
    data.write("policies/x.yaml", f"issued: 2024-01-01\n{act}:\n  - number: 7/1999/QĐ-XA\n{POLICY}")
    assert data.problems() == []


@pytest.mark.parametrize("act", [*ACTS, "amended_by"])
def test_a_text_does_nothing_to_itself(data: DataFolder, act: str) -> None:
    data.write("policies/x.yaml", f"{act}:\n  - x\n{POLICY}")
    problem = data.problems()[0]
    assert problem.field.startswith(act)
    assert "chính nó" in problem.message


@pytest.mark.parametrize("act", ACTS)
def test_two_texts_never_act_on_each_other_in_any_way(data: DataFolder, act: str) -> None:
    data.write("policies/a.yaml", f"{act}:\n  - b\n{POLICY}")
    data.write("policies/b.yaml", f"based_on:\n  - a\n{POLICY}")
    problem = only(data, f"{act}[1]", "quan hệ đi vòng: a → b → a", "Chỉ ghi ở văn bản mới hơn")
    assert (problem.path, problem.line) == ("data/policies/a.yaml", 2)


def test_a_long_circle_through_all_kinds_of_acts_is_told_once(data: DataFolder) -> None:
    ring = ["a", "b", "c", "d", "e", "a"]
    for act, (one, other) in zip(ACTS, pairwise(ring), strict=True):
        data.write(f"policies/{one}.yaml", f"{act}:\n  - {other}\n{POLICY}")
    only(data, "replaces[1]", "a → b → c → d → e → a")


@pytest.mark.parametrize("act", ACTS)
def test_an_older_text_does_nothing_to_a_newer_one(data: DataFolder, act: str) -> None:
    data.write("policies/x.yaml", f"issued: 2009-12-31\n{act}:\n  - {SINCE_2010}\n{POLICY}")
    right = f"Ví dụ đúng, trong data/policies/{SINCE_2010}.yaml: {act}: ⏎   - x"
    problem = only(data, f"{act}[1]", "31/12/2009", "văn bản mới hơn", right)
    assert problem.line == 3


def test_a_text_known_only_by_its_year_may_act_on_one_of_the_same_year(data: DataFolder) -> None:
    data.write("policies/x.yaml", f"issued: 2010\nguides:\n  - {SINCE_2010}\n{POLICY}")
    assert data.problems() == []


def test_what_a_text_of_the_register_amends_is_written_on_its_side(data: DataFolder) -> None:
    data.write("policies/x.yaml", f"issued: 2009\namended_by:\n  - {SINCE_2010}\n{POLICY}")
    only(data, "amended_by[1]", f"trong data/policies/{SINCE_2010}.yaml: amends: ⏎   - x")


def test_a_text_that_was_replaced_is_amended_no_more(data: DataFolder) -> None:
    data.write("policies/x.yaml", f"issued: 2019-05-01\namends:\n  - {ENDED_2018}\n{POLICY}")
    only(data, "amends[1]", "1/8/2018", "bị tt-07-2018 thay thế", "Ví dụ đúng: - tt-07-2018")
    data.write("policies/x.yaml", f"issued: 2019-05-01\namends:\n  - tt-07-2018\n{POLICY}")
    assert data.problems() == []
    data.write("policies/x.yaml", f"issued: 2018-05-01\namends:\n  - {ENDED_2018}\n{POLICY}")
    assert data.problems() == []


def test_a_text_that_ended_by_its_own_words_is_amended_no_more(data: DataFolder) -> None:
    data.write("policies/a.yaml", f"effective: 2015-01-01\nends: 2020-12-31\n{POLICY}")
    data.write("policies/x.yaml", f"effective: 2021-01-02\namends:\n  - a\n{POLICY}")
    only(data, "amends[1]", "1/1/2021", "theo ends của nó")
    data.write("policies/x.yaml", f"effective: 2020-12-31\namends:\n  - a\n{POLICY}")
    assert data.problems() == []


@pytest.mark.parametrize(
    ("lines", "field", "words"),
    [
        ("issued: 2020-05-01\neffective: 2020-04-30\n", "effective", "1/5/2020"),
        ("effective: 2020-05-01\nends: 2020-04-30\n", "ends", "1/5/2020"),
        ("effective: 2020-05-01\nunclear_from: 2020-04-30\n", "unclear_from", "1/5/2020"),
        ("effective: 2021-05-01\nperiod: 2016-2020\n", "period", "Ví dụ đúng: period: 2021-2025"),
        ("issued: 2021-05-01\nperiod: đến 2020\n", "period", "giai đoạn hết năm 2020"),
        (
            "issued: 2020-05-01\nstatus_seen:\n  state: ended\n  as_of: 2020-04-30\n",
            "status_seen.as_of",
            "1/5/2020",
        ),
        ("status_seen:\n  state: in-force\n  as_of: 2026-10-03\n", "status_seen.as_of", "as_of: 2026-10-02"),
    ],
)
def test_the_days_of_one_text_cannot_contradict_each_other(
    data: DataFolder, lines: str, field: str, words: str
) -> None:
    data.write("policies/x.yaml", lines + POLICY)
    only(data, field, words)


@pytest.mark.parametrize(
    ("document", "line", "day", "words"),
    [
        (SINCE_2010, "valid_from", "2009-06-01", "1/6/2009 là trước khi có nd-10-2010"),
        (SINCE_2010, "valid_until", "2009-06-01", "trước khi có nd-10-2010"),
        (ENDED_2018, "valid_from", "2018-08-01", "Ví dụ đúng: valid_from: 2018-07-31"),
        ("tt-99-2018", "valid_from", "2019-01-01", "không có văn bản"),
    ],
)
def test_a_rate_applies_neither_before_its_text_nor_after(
    data: DataFolder, document: str, line: str, day: str, words: str
) -> None:
    data.write("measures/x.yaml", MEASURE.format(document, line, day))
    last = "document" if "không có" in words else line
    problem = only(data, f"ceilings[1].{last}", words)
    assert problem.line == (7 if last == "document" else 8)


def test_a_right_example_for_a_rate_works_when_pasted(data: DataFolder) -> None:
    for document, wrong in ((SINCE_2010, "2009-06-01"), (ENDED_2018, "2019-01-01")):
        data.write("measures/x.yaml", MEASURE.format(document, "valid_from", wrong))
        (problem,) = data.problems()
        right = problem.message.split("Ví dụ đúng: valid_from: ")[1]
        data.write("measures/x.yaml", MEASURE.format(document, "valid_from", right))
        assert data.problems() == []


def test_a_rule_of_certificates_applies_while_its_text_does(data: DataFolder) -> None:
    data.write("procedures/x.yaml", VOTE.format(ENDED_2018, "2018-08-01"))
    only(data, "certificate_rules[1].valid_from", "đã hết hiệu lực")
    data.write("procedures/x.yaml", VOTE.format(ENDED_2018, "2014-01-01"))
    only(data, "certificate_rules[1].valid_from", "trước khi có tt-05-2014")


@pytest.mark.parametrize("line", ["valid_from", "valid_until"])
def test_a_rule_does_not_apply_before_the_first_of_its_texts(data: DataFolder, line: str) -> None:
    data.write("eligibility/x.yaml", RULE.format(line, "2009-06-01"))
    only(data, line, "văn bản đầu tiên ở basis", "Ví dụ đúng: ")
    data.write("eligibility/x.yaml", RULE.format(line, "2012-06-01"))
    assert data.problems() == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("measures/x.yaml", f"name: A\ntopic: B\nwho: C\nsummary: D\nbasis:\n  - nd-10-2011\n{TAIL}"),
        ("eligibility/x.yaml", f"name: A\nsummary: B\nbasis:\n  - nd-10-2011\n{TAIL}"),
        ("procedures/x.yaml", f"name: A\nkind: procedure\nlevel: all\nbasis:\n  - nd-10-2011\n{TAIL}"),
    ],
)
def test_what_rests_on_a_text_nobody_knows_is_told(data: DataFolder, file: str, text: str) -> None:
    data.write(file, text)
    only(data, "basis[1].document", "“nd-10-2010”")
