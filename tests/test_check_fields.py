# ruff: noqa: E501 - a case on one line is read at a glance
"""What the check says of one wrong field: its place, and the nearest right word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.folders import EVENT, POLICY, TAIL

if TYPE_CHECKING:
    from tests.folders import DataFolder

PRODUCT = f"name: A\ngroup: go-may\nlocation:\n  place: cat-vang\n{TAIL}"
CERTIFICATE = "certifications:\n  - level: regional\n    year: "
HEAD, _, _ = EVENT.partition("sources:")

ONE_PROBLEM = {
    "an unknown field": ("events", f"strat: 2026-12-03\n{EVENT}", 1, "strat", "“start”"),
    "an unknown field inside": ("events", f"registration:\n  close: 2026-01-01\n{EVENT}", 2, "registration.close", "“closes”"),
    "an unknown field of a relation": ("policies", f"amends:\n  - documnt: nd-10-2010\n{POLICY}", 2, "amends[1].documnt", "“document”"),
    "no source": ("events", f"{HEAD}confidence: seen\nreviewed: 2026-01-01\n", 1, "sources", "- url: https://"),
    "an empty list of sources": ("events", f"{HEAD}sources: []\nconfidence: seen\nreviewed: 2026-01-01\n", 6, "sources", "ít nhất một"),
    "a source that names nothing": ("events", EVENT.replace("url: https://bao.example/bai", "title: Báo"), 7, "sources[1]", "url hoặc citation"),
    "a source that is no address": ("events", EVENT.replace("https://", ""), 7, "sources[1].url", "https://"),
    "a source that is a script": ("events", EVENT.replace("https://bao.example/bai", "javascript:alert(1)"), 7, "sources[1].url", "https://"),
    "a word that is not on the list": ("events", EVENT.replace("kind: fair", "kind: fare"), 2, "kind", "“fair”"),
    "an impossible day": ("events", f"start: 2026-02-30\n{EVENT}", 1, "start", "không có thật"),
    "a day of Vietnamese form": ("events", f"start: 3/12/2026\n{EVENT}", 1, "start", "start: 2026-12-03"),
    "a month that does not exist": ("events", EVENT.replace("2026-10-02", "2026-13-02"), 10, "reviewed", "không có thật"),
    "a day that never ends": ("events", f"start: 9999-12-31\n{EVENT}", 1, "start", "9999-12-31"),
    "an end that never comes": ("policies", f"ends: 9999-12-31\n{POLICY}", 1, "ends", "9999-12-31"),
    "a day in wide digits": ("events", f"start: ２０２６-12-03\n{EVENT}", 1, "start", "start: 2026-12-03"),
    "a year no calendar has": ("products", f"{CERTIFICATE}99999\n{PRODUCT}", 3, "certifications[1].year", "99999"),
    "a year before all years": ("products", f"{CERTIFICATE}0\n{PRODUCT}", 3, "certifications[1].year", "“0”"),
    "a truth in other words": ("events", f"{EVENT}historical: yes\n", 11, "historical", "historical: true"),
    "money with dots": ("stories", f"kind: supported\ntitle: A\nsupport:\n  amount_vnd: 120.000.000\n{TAIL}", 4, "support.amount_vnd", "amount_vnd: 120000000"),
    "a decimal comma": ("targets", f"kind: target\nindicator: A\nvalue: 1,5\n{TAIL}", 3, "value", "1.5"),
    "a list for a text": ("events", EVENT.replace("summary: Một câu.", "summary:\n  - a"), 5, "summary", "một dòng chữ"),
    "a text for a list": ("policies", f"amends: nd-10-2010\n{POLICY}", 1, "amends", "danh sách"),
    "a text for parts": ("events", f"registration: gọi điện\n{EVENT}", 1, "registration", "trường con"),
    "a text of blanks": ("events", EVENT.replace("Một câu.", "'  '"), 5, "summary", "để trống"),
    "a text of law without a name": ("policies", POLICY.replace("subject: Một việc\n", ""), 1, "", "title"),
    "a relation with two names": ("policies", f"amends:\n  - number: 1/2\n    document: nd-10-2010\n{POLICY}", 2, "amends[1]", "number"),
    "a reading alone is no conflict": ("events", f"{EVENT}conflicts:\n  - field: start\n    readings:\n      - một\n", 13, "conflicts[1].readings", "ít nhất hai"),
    "a conflict about no field": ("events", f"{EVENT}conflicts:\n  - field: strat\n    readings:\n      - một\n      - hai\n", 12, "conflicts[1].field", "“start”"),
    "a confidence of no field": ("events", f"{EVENT}field_confidence:\n  strat: inferred\n", 12, "field_confidence.strat", "“start”"),
    "a source for no field": ("events", EVENT.replace("    read: ", "    fields:\n      - strat\n    read: "), 9, "sources[1].fields[1]", "“start”"),
    "a group the site does not know": ("products", PRODUCT.replace("go-may", "go-ma"), 2, "group", "“go-may”"),
    "a file that is a list": ("events", "- a\n- b\n", 1, "", "tên trường: giá trị"),
    "a file that is one word": ("events", "abc\n", 1, "", "tên trường: giá trị"),
    "a character no file may have": ("events", EVENT.replace("Một câu.", "a\ufffeb"), 5, "", "U+FFFE"),
    "a hidden character behind an escape": ("events", EVENT.replace("Một câu.", '"a\\u200bb"'), 5, "summary", "U+200B"),
}  # fmt: skip


@pytest.mark.parametrize("case", ONE_PROBLEM)
def test_one_wrong_field_gives_one_problem_at_its_place_with_the_right_word(
    data: DataFolder, case: str
) -> None:
    collection, text, line, field, words = ONE_PROBLEM[case]
    problem = data.problem(f"{collection}/x.yaml", text)
    assert (problem.line, problem.field) == (line, field), str(problem)
    assert words in problem.message, problem.message


def test_the_shortest_records_are_right(data: DataFolder) -> None:
    data.write("events/x.yaml", EVENT)
    data.write("policies/x.yaml", POLICY)
    data.write("products/x.yaml", PRODUCT)
    assert data.problems() == []


def test_times_phones_and_numbers_reach_the_registry_as_typed(data: DataFolder) -> None:
    procedure = data.catalogue().procedures["nop-ho-so"]
    assert procedure.contact is not None
    assert procedure.contact.phone == "0274362525"
    assert procedure.deadlines[0].date == "trước 10:30 ngày 20/6"


def test_text_is_composed_however_it_was_typed(data: DataFolder) -> None:
    assert data.catalogue().products["tuong-khong-ro"].name == "Tương không rõ nơi làm"
