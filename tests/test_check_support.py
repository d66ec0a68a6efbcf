"""What an editor is told of a rule or a support content that the finder could not compute with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.folders import TAIL

from khuyencong.check.support import not_to_be_computed

if TYPE_CHECKING:
    from tests.folders import DataFolder

    from khuyencong.catalogue import Catalogue

RULE = f"name: Quy định\nsummary: Một câu.\ndecides:\n  - beneficiary: xuong-nho\n{{}}{TAIL}"
CONTENT = f"name: Việc\ntopic: công nghệ\nwho: Ai\nsummary: Một câu.\nopen_to:\n  - {{}}\n{TAIL}"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("    applicants:\n      - hoo\n", "Có phải “ho” không?"),
        ("    trades:\n      - mocc\n", "Có phải “moc” không?"),
        ("    traits:\n      - tren\n", "tren-nui"),
        ("    answer: unknown\n", "phải ghi ask"),
        ("    spots:\n      - traits:\n          - xyz\n", "chưa có trong data/site.yaml"),
        ("    spots:\n      - answer: unknown\n", "phải ghi ask"),
        ("    spots:\n      - communes:\n          - huyện\n", "xã"),
        ("    within:\n      - bo-cap\n", "bo-cat"),
        ("    valid_from: 2025-01-02\n    valid_until: 2025-01-01\n", "đứng trước"),
        ("    effect: admit\n", "Ví dụ đúng: effect: admits"),
    ],
)
def test_a_rule_the_finder_cannot_use_is_told_with_the_nearest_word(
    data: DataFolder, lines: str, words: str
) -> None:
    assert words in data.problem("eligibility/moi.yaml", RULE.format(lines)).message


def test_a_group_nobody_knows_is_told(data: DataFolder) -> None:
    text = RULE.format("").replace("xuong-nho", "xuong-to")
    assert "xuong-nho" in data.problem("eligibility/moi.yaml", text).message


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("beneficiary: xuong-noh", "Có phải “xuong-nho” không?"),
        ("asks:\n      - Điều gì đó", "phải ghi beneficiary"),
        ("applicants:\n      - hô", "Có phải “ho” không?"),
    ],
)
def test_a_content_nobody_could_come_into_is_told(data: DataFolder, line: str, words: str) -> None:
    assert words in data.problem("measures/moi.yaml", CONTENT.format(line)).message


def test_a_kind_that_may_be_several_needs_a_question(data: DataFolder) -> None:
    data.replace("site.yaml", "    ask: Đã ghi tên ở đâu <b>chưa</b>.\n", "")
    assert ["phải ghi ask" in one.message for one in data.problems()] == [True]


def test_a_word_of_the_finder_stands_only_once(data: DataFolder) -> None:
    data.replace("site.yaml", "  - id: lua\n", "  - id: moc\n")
    assert any("đã có ở trên" in one.message for one in data.problems())


def test_every_content_of_the_site_says_who_may_come(real: Catalogue) -> None:
    assert [one.id for one in real.measures.values() if not one.open_to] == []
    for records in (real.measures, real.eligibility):
        assert [found for one in records.values() for found in not_to_be_computed(one, real.site)] == []
